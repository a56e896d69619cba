"""Reference plans by search: what this client could reach, and what comes without treatment.

A *plan* is, visit by visit, techniques with place, minutes and pressure, then advice with its usual working dose.  The search is greedy:
the technique that adds most lasting function per minute, until nothing adds or the time is up, then the advice that adds most to the
outcome.  *Outcome* is function at fixed weeks after the first visit, weighted; nothing measured on the day counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from remedial_kit import body as response
from remedial_kit.client import Client
from remedial_kit.consultation.visit import home_care
from remedial_kit.pack import Case
from remedial_kit.terms import IMPAIRMENTS, WHOLE

LAST_WEEK = 26
NO_HOME = response.Home()


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
    """Function (thousandths of 100 points) at the weeks that count, weighted; what any comfortable touch gives is left out."""
    rule = client.pack["model"]["outcome"]
    total = sum(
        w * response.function(client.body, replace(states[week], comfort=0))
        for week, w in zip(rule["weeks"], rule["weights"], strict=True)
    )
    return int(total // sum(rule["weights"]))


def untreated(client: Client, weeks: int = LAST_WEEK) -> list[response.State]:
    """The client week by week with nobody's help."""
    return later(client, client.body.start(), NO_HOME, weeks)


def later(client: Client, state: response.State, home: response.Home, last: int) -> list[response.State]:
    """The client at the start of each week, from ``state`` to week ``last``."""
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


@dataclass(frozen=True)
class Choice:
    """One technique at one place that this client may have, at a pressure they bear."""

    technique: Mapping[str, Any]
    region: str
    area: str
    pressure: int


def choices(client: Client, without: Collection[str] = ()) -> list[Choice]:
    """Each technique with one fitting, allowed place in each area; none of the families ``without``."""
    return list(_choices(client, without))


def _choices(client: Client, without: Collection[str]) -> Iterator[Choice]:
    for technique in client.pack["techniques"].values():
        low, high = technique["window"]
        deepest = min(high, client.body.tolerance)
        if technique["family"] in without or deepest < low:
            continue
        for area in client.pack["body"]["areas"]:
            found = _place(client, technique, area, range(deepest, low - 1, -1))
            if found:
                yield Choice(technique, found[0], area["slug"], found[1])


def _place(
    client: Client, technique: Mapping[str, Any], area: Mapping[str, Any], pressures: Sequence[int]
) -> tuple[str, int] | None:
    for template in area["regions"]:
        region = client.text(template)
        if client.pack["regions"][region]["tissue"] not in technique["tissues"]:
            continue
        for pressure in pressures:
            if not client.bars(technique["slug"], region, pressure):
                return region, pressure
    return None


def worths(client: Client, state: response.State, last: int = LAST_WEEK) -> dict[str, dict[str, int]]:
    """What a thousandth less of each impairment is worth now: function gained at the weeks that count, in millionths."""
    body, rule = client.body, client.pack["model"]["outcome"]
    kept, pull = body.model["kept"], body.model["pull"]
    here = response.function(body, state)
    weeks = [
        (week, weight) for week, weight in zip(rule["weeks"], rule["weights"], strict=True) if state.week < week <= last
    ]
    total = sum(rule["weights"])
    shares = {
        name: sum(_lasting(body, name, pull[name], state.day, week) * weight for week, weight in weeks) // total
        for name in IMPAIRMENTS
    }
    found: dict[str, dict[str, int]] = {}
    for area, values in state.tissue.items():
        found[area] = {}
        for name, value in values.items():
            less = replace(state, tissue={**state.tissue, area: {**values, name: max(0, value - WHOLE)}})
            gain = response.function(body, less) - here
            found[area][name] = gain * kept[name] // WHOLE * shares[name] // max(1, min(value, WHOLE))
    return found


def _lasting(body: response.Body, name: str, pull: int, day: int, week: int) -> int:
    """The share of a change at ``day`` that is still there in ``week``, per thousand."""
    share = WHOLE * body.left(week * response.WEEK)[name] // body.left(day)[name]
    for _ in range(week - day // response.WEEK):
        share = share * (WHOLE - pull) // WHOLE
    return share


@dataclass(frozen=True)
class _Worked:
    """A visit as far as it was searched: the body, what is still to be spent, the steps, and what they are worth."""

    state: response.State
    minutes: int
    steps: tuple[Step, ...] = ()
    value: int = 0


class _Search:
    """One visit's search: what each choice would add to an area as it is, ranked, and kept for as long as the area is like that."""

    def __init__(
        self, client: Client, among: Sequence[Choice], lengths: Sequence[int], worth: Mapping[str, Mapping[str, int]]
    ) -> None:
        """Among these choices, for so many minutes each, with what each impairment less is worth."""
        self.client = client
        self.worth = worth
        self.change_over = int(client.pack["minutes"].get("change_over", 0))
        self.among: dict[str, list[tuple[int, Choice, response.Prepared, list[int]]]] = {area: [] for area in worth}
        for n, choice in enumerate(among):
            low, high = choice.technique["minutes"][:2]
            ready = response.Prepared(client.body, choice.technique, choice.area, choice.pressure)
            possible = [length for length in lengths if low <= length <= high]
            self.among[choice.area].append((n, choice, ready, possible))
        self._ranked: dict[int, tuple[object, list[_Ranked]]] = {}

    def best(self, state: response.State, minutes: int) -> tuple[Choice, int, int] | None:
        """The choice, its minutes and its gain that add most a minute; None where nothing adds or fits."""
        firsts = (
            next((row for row in self.ranked(state, area) if row[3] + self.change_over <= minutes), None)
            for area in self.among
        )
        found = min((row for row in firsts if row), key=lambda row: row[:2], default=None)
        return found[2:] if found else None

    def ranked(self, state: response.State, area: str) -> list[_Ranked]:
        """What adds anything to the area, the most a minute first.  A step makes its area's values anew, so they tell areas apart."""
        values = state.tissue[area]
        if id(values) not in self._ranked:
            self._ranked[id(values)] = values, sorted(self._rows(state, area), key=lambda row: row[:2])
        return self._ranked[id(values)][1]

    def _rows(self, state: response.State, area: str) -> Iterator[_Ranked]:
        values, per = state.tissue[area], self.worth[area]
        guard = response.guarding(self.client.body, state, area)
        warmth, work = state.warmth.get(area, 0), state.work.get(area, 0)
        for n, choice, ready, lengths in self.among[area]:
            done = state.done.get(ready.done_as, 0)
            gains = ready.gains(values, guard, warmth, done, work, lengths, per)
            for length, gain in zip(lengths, gains, strict=True):
                each = gain // (length + self.change_over)
                if each > 0:
                    yield -each, n, choice, length, gain


_Ranked = tuple[int, int, Choice, int, int]
"""Less the gain a minute, the choice's number, the choice, its minutes, its gain."""


def gain_of(
    client: Client, state: response.State, choice: Choice, length: int, worth: Mapping[str, Mapping[str, int]]
) -> int:
    """What one technique adds for good; nothing where it is more than the tissue bears."""
    body, technique, area = client.body, choice.technique, choice.area
    if response.work_of(body, state, technique, area, length, choice.pressure) > body.capacity:
        return 0
    by = response.factors(body, state, technique, area, length, choice.pressure)
    return sum(amount * worth[area][name] for name, amount in response.change(body, state, technique, area, by).items())


def best_step(
    client: Client,
    state: response.State,
    minutes: int,
    among: Sequence[Choice],
    lengths: Sequence[int],
    worth: Mapping[str, Mapping[str, int]],
) -> tuple[Choice, int] | None:
    """The choice and its minutes that add most a minute; None where nothing adds or fits."""
    found = _Search(client, among, lengths, worth).best(state, minutes)
    return found[:2] if found else None


def _visit(
    client: Client, state: response.State, minutes: int, among: Sequence[Choice], lengths: Sequence[int]
) -> _Worked:
    """The techniques that add most a minute, one after the other; the best of starting cold and of each way to warm up first."""
    search = _Search(client, among, lengths, worths(client, state))
    cold = _Worked(state, minutes)
    openers = [cold]
    for choice in among:
        if choice.technique["gives_warmth"] >= client.pack["model"]["reference"]["warms"]:
            length = max(int(choice.technique["minutes"][0]), min(lengths))
            gain = gain_of(client, state, choice, length, search.worth)
            openers.append(_worked(client, cold, choice, length, gain))
    return max((_filled(search, opener) for opener in openers if opener.minutes >= 0), key=lambda end: end.value)


def _filled(search: _Search, visit: _Worked) -> _Worked:
    while len(visit.steps) < search.client.pack["model"]["judging"]["steps_a_visit"]:
        found = search.best(visit.state, visit.minutes)
        if found is None:
            break
        visit = _worked(search.client, visit, *found)
    return visit


def _worked(client: Client, visit: _Worked, choice: Choice, length: int, gain: int) -> _Worked:
    technique = choice.technique
    state, _ = response.apply(
        client.body, visit.state, technique, choice.area, length, choice.pressure, is_barred=False
    )
    step = Step(technique["slug"], choice.region, length, choice.pressure)
    left = visit.minutes - length - int(client.pack["minutes"].get("change_over", 0))
    return _Worked(state, left, (*visit.steps, step), visit.value + gain)


def _searched(
    client: Client,
    advice: Sequence[str],
    minutes: Sequence[int],
    among: Sequence[Choice],
    lengths: Sequence[int],
    first: _Worked | None = None,
) -> Plan:
    given = {slug: {"dose": usual_dose(client.pack["advice"][slug])} for slug in advice}
    state = replace(client.body.start(), trust=WHOLE)
    states: list[response.State] = [state]
    plans = []
    for n, length in enumerate(minutes):
        worked = first if first and n == 0 else _visit(client, state, length, among, lengths)
        plans.append(worked.steps)
        state = response.close_visit(client.body, worked.state)
        last = state.week + client.pack["model"]["reference"]["apart"] if n + 1 < len(minutes) else LAST_WEEK
        states += later(client, state, home_care(client, given, state.trust), last)[1:]
        state = states[-1]
    return Plan(tuple(plans), tuple(advice), tuple(states), outcome(client, states))


def _advice(client: Client, after: response.State) -> tuple[str, ...]:
    """The advice that adds most to the last weeks, one at a time, while it adds anything."""
    chosen: list[str] = []
    rule = client.pack["model"]["outcome"]
    ends = [week for week in rule["weeks"] if week >= after.week]

    known: dict[tuple[object, ...], int] = {}

    def worth(slugs: Sequence[str]) -> int:
        """Much advice comes to the same at home, and is followed through the weeks once."""
        given = {s: {"dose": usual_dose(client.pack["advice"][s])} for s in slugs}
        home = home_care(client, given, WHOLE)
        same = (home.relief, home.loading, *sorted(home.helps.items()))
        if same not in known:
            states = later(client, after, home, ends[-2])
            known[same] = sum(response.function(client.body, states[week - after.week]) for week in ends[:-1])
        return known[same]

    value = worth(chosen)
    while len(chosen) < client.pack["model"]["reference"]["advice_most"]:
        ranked = [(worth([*chosen, s]), s) for s in client.pack["advice"] if s not in chosen]
        best, slug = max(ranked)
        if best <= value:
            break
        value = best
        chosen.append(slug)
    return tuple(chosen)


def minutes_of(client: Client) -> list[int]:
    """Minutes for hands-on work in each visit, once talk and examination have theirs."""
    examining = client.pack["model"]["reference"]["examining"]
    count = int(client.pack["visits_at_most"])
    return [int(client.pack["visit_minutes"]) - examining[min(i, len(examining) - 1)] for i in range(count)]


def reference_plan(client: Client, without: Collection[str] = ()) -> Plan:
    """A safe plan within the visits' time, found by search; none of the families ``without``."""
    minutes = minutes_of(client)
    among = choices(client, without)
    lengths = client.pack["model"]["reference"]["lengths"]
    start = replace(client.body.start(), trust=WHOLE)
    firsts = [_visit(client, start, minutes[0], among, each) for each in lengths]
    advice = _advice(client, response.close_visit(client.body, firsts[0].state))
    plans = (
        _searched(client, advice, minutes, among, each, first) for each, first in zip(lengths, firsts, strict=True)
    )
    return max(plans, key=lambda plan: plan.outcome)


def main_families(client: Client, plan: Plan) -> tuple[str, ...]:
    """The families that a good part of the hands-on minutes went to."""
    minutes: dict[str, int] = {}
    for step in (step for visit in plan.visits for step in visit):
        family = client.pack["techniques"][step.technique]["family"]
        minutes[family] = minutes.get(family, 0) + step.minutes
    share = client.pack["model"]["reference"]["main_from"]
    return tuple(f for f in sorted(minutes) if minutes[f] * 100 >= share * sum(minutes.values()))


def second_plan(client: Client, first: Plan) -> Plan | None:
    """Another good plan that has none of the first one's main families, where one comes close enough to its gain."""
    other = reference_plan(client, main_families(client, first))
    nothing = outcome(client, untreated(client))
    near = (other.outcome - nothing) * 100 >= (first.outcome - nothing) * client.pack["model"]["reference"][
        "second_within"
    ]
    return other if near and any(other.visits) else None


def hands_only(client: Client) -> Plan:
    """The best of hands without any home care."""
    return _searched(client, (), minutes_of(client), choices(client), client.pack["model"]["reference"]["lengths"][0])


def home_only(client: Client, advice: Sequence[str]) -> list[response.State]:
    """The client with the plan's advice and nobody's hands."""
    given = {slug: {"dose": usual_dose(client.pack["advice"][slug])} for slug in advice}
    state = client.body.start()
    return later(client, state, home_care(client, given, state.trust), LAST_WEEK)


class _Cases:
    """Cases by hash, so that a plan is searched once for a client and seed."""

    known: dict[str, Case] = {}  # noqa: RUF012  (a process-wide store on purpose)


def plan_of(case: Case, seed: str) -> Plan:
    """The reference plan of a client, searched once a process."""
    _Cases.known[case.hash] = case
    return _plan_of(case.hash, seed)


@lru_cache(maxsize=4096)
def _plan_of(case_hash: str, seed: str) -> Plan:
    return reference_plan(Client(_Cases.known[case_hash].pack, seed))


# ---- one technique alone -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Alone:
    """One technique by itself, after a short warm-up: its factors, what share of the trouble it reaches, and its worth."""

    technique: str
    region: str
    minutes: int
    pressure: int
    factors: Mapping[str, int]
    reach: int
    value: int
    bars: tuple[str, ...] = ()


def alone(client: Client, slug: str, area: Mapping[str, Any], worth: Mapping[str, Mapping[str, int]]) -> Alone | None:
    """A technique on the first place of an area that it fits, as deep as this client bears; None where it fits nowhere."""
    technique = client.pack["techniques"][slug]
    rule = client.pack["model"]["alone"]
    fitting = [client.text(r) for r in area["regions"]]
    region = next((r for r in fitting if client.pack["regions"][r]["tissue"] in technique["tissues"]), None)
    if region is None:
        return None
    low, high = technique["window"]
    pressure = max(low, min(high, client.body.tolerance))
    minutes = max(int(technique["minutes"][0]), min(int(technique["minutes"][1]), rule["minutes"]))
    bars = client.bars(slug, region, low)
    while not bars and pressure > low and client.bars(slug, region, pressure):
        pressure -= 1
    warm = client.pack["techniques"].get(rule["warm_up"], technique)
    bears = max(warm["window"][0], min(warm["window"][1], client.body.tolerance))
    start = client.body.start()
    state, _ = response.apply(client.body, start, warm, area["slug"], rule["warm_minutes"], bears, is_barred=False)
    by = response.factors(client.body, state, technique, area["slug"], minutes, pressure)
    per = worth[area["slug"]]
    all_of_it = sum(per[name] * value for values in (start.tissue[area["slug"]],) for name, value in values.items())
    full = response.change(client.body, start, technique, area["slug"], dict.fromkeys(by, WHOLE))
    reach = WHOLE * sum(per[name] * amount for name, amount in full.items()) // max(1, all_of_it)
    value = sum(
        per[n] * amount for n, amount in response.change(client.body, state, technique, area["slug"], by).items()
    )
    return Alone(slug, region, minutes, pressure, by, reach, 0 if bars else value, bars)


def singles(client: Client) -> list[Alone]:
    """Every technique alone on the sore area, the most worth first."""
    worth = worths(client, client.body.start())
    site = next(area for area in client.pack["body"]["areas"] if area["role"] == "site")
    found = (alone(client, slug, site, worth) for slug in client.pack["techniques"])
    return sorted((one for one in found if one), key=lambda one: (-one.value, one.technique))


def obvious(client: Client) -> tuple[Alone, int] | None:
    """The technique most people would reach for first, alone, and its worth in per cent of the best single one."""
    ranked = singles(client)
    mine = next((one for one in ranked if one.technique == client.pack["obvious"]), None)
    return (mine, 100 * mine.value // max(1, ranked[0].value)) if mine else None
