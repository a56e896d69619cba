"""Reference plans by search: what this client could reach, and what comes without treatment.

A *plan* is, visit by visit, techniques with place, minutes and pressure, then advice with its usual working dose.  The search is greedy:
the technique that adds most function per minute, until nothing adds or the time is up, then the advice that adds most to the outcome.
*Outcome* is function at fixed weeks after the first visit, weighted; nothing measured on the day counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from remedial_kit import body as response
from remedial_kit.client import Client
from remedial_kit.consultation.visit import home_care
from remedial_kit.terms import WHOLE

LAST_WEEK = 26


@dataclass(frozen=True)
class Step:
    """One technique of a plan."""

    technique: str
    region: str
    minutes: int
    pressure: int


@dataclass(frozen=True)
class Plan:
    """What to do in each visit, and what goes home; ``states`` is the client at the start of each week."""

    visits: tuple[tuple[Step, ...], ...]
    advice: tuple[str, ...]
    states: tuple[response.State, ...]
    outcome: int


def outcome(client: Client, states: Sequence[response.State]) -> int:
    """Function (thousandths of 100 points) at the weeks that count, weighted."""
    rule = client.pack["model"]["outcome"]
    total = sum(
        w * response.function(client.body, states[week]) for week, w in zip(rule["weeks"], rule["weights"], strict=True)
    )
    return int(total // sum(rule["weights"]))


def untreated(client: Client) -> list[response.State]:
    """The client week by week with nobody's help."""
    return _weeks(client, client.body.start(), response.Home(), LAST_WEEK)


def _weeks(client: Client, state: response.State, home: response.Home, last: int) -> list[response.State]:
    states = [state]
    while states[-1].week < last:
        states.append(response.one_week(client.body, states[-1], home))
    return states


def usual_dose(entry: Mapping[str, Any]) -> dict[str, float]:
    """A dose at which the advice works: the usual one, moved into what works."""
    doses = {}
    for name, (_, _, _, usual) in entry["dose"].items():
        low, high = entry["works"].get(name, (usual, usual))
        doses[name] = min(max(usual, low), high)
    return doses


def _candidates(client: Client) -> Iterator[tuple[Mapping[str, Any], str, str, int]]:
    """Each technique with one fitting, allowed place in each area, at a pressure this client bears."""
    for technique in client.pack["techniques"].values():
        low, high = technique["window"]
        pressure = max(low, min(high, client.body.tolerance))
        if pressure > client.body.tolerance:
            continue
        for area in client.pack["body"]["areas"]:
            for template in area["regions"]:
                region = client.text(template)
                fits = client.pack["regions"][region]["tissue"] in technique["tissues"]
                if fits and not client.bars(technique["slug"], region, pressure):
                    yield technique, region, area["slug"], pressure
                    break


def _visit(client: Client, state: response.State, minutes: int) -> tuple[response.State, tuple[Step, ...]]:
    steps: list[Step] = []
    change_over = int(client.pack["minutes"].get("change_over", 0))
    candidates = list(_candidates(client))
    while True:
        value = _kept(client, state)
        best: tuple[int, response.State, Step] | None = None
        for technique, region, area, pressure in candidates:
            for length in client.pack["model"]["reference"]["lengths"]:
                if length + change_over > minutes or not technique["minutes"][0] <= length <= technique["minutes"][1]:
                    continue
                after, touch = response.apply(client.body, state, technique, area, length, pressure, is_barred=False)
                gain = (_kept(client, after) - value) * 100 // (length + change_over)
                if touch.overshoot == 0 and gain > (best[0] if best else 0):
                    best = (gain, after, Step(technique["slug"], region, length, pressure))
        if best is None:
            return state, tuple(steps)
        _, state, step = best
        steps.append(step)
        minutes -= step.minutes + change_over


def _kept(client: Client, state: response.State) -> int:
    """Function once today's relief is gone, and a little for warmth, so that preparing pays."""
    readiness = sum(state.warmth.values()) // 20
    return response.function(client.body, response.close_visit(client.body, state)) + readiness


def _run(
    client: Client, advice: Sequence[str], minutes: Sequence[int]
) -> tuple[list[response.State], tuple[tuple[Step, ...], ...]]:
    given = {slug: {"dose": usual_dose(client.pack["advice"][slug])} for slug in advice}
    state = client.body.start()
    state = replace(state, trust=WHOLE)
    states: list[response.State] = [state]
    plans = []
    for length in minutes:
        state, steps = _visit(client, state, length)
        plans.append(steps)
        state = response.close_visit(client.body, state)
        home = home_care(client, given, state.trust)
        later = _weeks(client, state, home, state.week + client.pack["model"]["reference"]["apart"])
        states += later[1:]
        state = later[-1]
    states += _weeks(client, state, home_care(client, given, state.trust), LAST_WEEK)[1:]
    return states[: LAST_WEEK + 1], tuple(plans)


def _advice(client: Client, after: response.State) -> tuple[str, ...]:
    """The advice that adds most to the last weeks, one at a time, while it adds anything."""
    chosen: list[str] = []

    def worth(slugs: Sequence[str]) -> int:
        given = {s: {"dose": usual_dose(client.pack["advice"][s])} for s in slugs}
        states = _weeks(client, after, home_care(client, given, WHOLE), after.week + 12)
        return response.function(client.body, states[-1]) + response.function(client.body, states[6])

    while len(chosen) < client.pack["model"]["reference"]["advice_most"]:
        value = worth(chosen)
        ranked = [(worth([*chosen, s]), s) for s in client.pack["advice"] if s not in chosen]
        best, slug = max(ranked)
        if best <= value:
            break
        chosen.append(slug)
    return tuple(chosen)


def reference_plan(client: Client) -> Plan:
    """A safe plan within the visits' time, found by search."""
    count = int(client.pack["visits_at_most"])
    examining = client.pack["model"]["reference"]["examining"]
    minutes = [int(client.pack["visit_minutes"]) - examining[min(i, len(examining) - 1)] for i in range(count)]
    first, _ = _visit(client, client.body.start(), minutes[0])
    advice = _advice(client, response.close_visit(client.body, first))
    states, visits = _run(client, advice, minutes)
    return Plan(visits, advice, tuple(states), outcome(client, states))


def home_only(client: Client, advice: Sequence[str]) -> list[response.State]:
    """The client with the plan's advice and nobody's hands."""
    given = {slug: {"dose": usual_dose(client.pack["advice"][slug])} for slug in advice}
    state = client.body.start()
    return _weeks(client, state, home_care(client, given, state.trust), LAST_WEEK)


class _Packs:
    """Packs by hash, so that a plan is searched once for a client and seed."""

    known: dict[str, Mapping[str, Any]] = {}  # noqa: RUF012  (a process-wide store on purpose)


def plan_of(pack: Mapping[str, Any], pack_hash: str, seed: str) -> Plan:
    """The reference plan of a client, searched once a process."""
    _Packs.known[pack_hash] = pack
    return _plan_of(pack_hash, seed)


@lru_cache(maxsize=256)
def _plan_of(pack_hash: str, seed: str) -> Plan:
    return reference_plan(Client(_Packs.known[pack_hash], seed))
