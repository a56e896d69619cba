"""How a body answers: one act, one week, and what it can do afterwards.

*Impairments* are whole numbers from 0 to 10,000 (thousandths of a point), higher always worse.  *Multipliers* are
whole numbers per thousand.  An *area* is the sore site or the chain that feeds it.  Every number comes from the pack,
which has it from ``course/model.yml``; this module holds none of its own but the thousand.

Only ``+ - * // min max`` are used, so that the same act gives the same answer on every machine.  A step returns a new
``State`` and what happened; nothing is changed in place.  It is a teaching model, not a forecast.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from remedial_kit.terms import IMPAIRMENTS, LENGTH_IMPAIRMENTS, WHOLE, WORST

Tissue = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class State:
    """The client's body at one moment.

    ``tissue`` is area -> impairment -> 0..10,000; ``at_start`` the same when this visit began.  ``done`` counts minutes by
    (technique, area) today, ``work`` what the tissue was asked to bear, ``analgesia`` the relief of the moment.
    """

    tissue: Tissue
    at_start: Tissue
    week: int = 0
    warmth: Mapping[str, int] = field(default_factory=dict)
    done: Mapping[tuple[str, str], int] = field(default_factory=dict)
    work: Mapping[str, int] = field(default_factory=dict)
    analgesia: Mapping[str, int] = field(default_factory=dict)
    comfort: int = 0
    comfort_minutes: int = 0
    trust: int = WHOLE


@dataclass(frozen=True)
class Touch:
    """What one technique did: its factors per thousand, discomfort 0-10 and whether it flared the tissue."""

    factors: Mapping[str, int]
    discomfort: int
    change: int
    is_flare: bool
    overshoot: int


@dataclass(frozen=True)
class Home:
    """What is done at home each week: load taken away, tendon trained, impairments helped, all per thousand."""

    relief: int = 0
    loading: int = 0
    helps: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Body:
    """One client's hidden parameters, as the pack and the variant give them."""

    model: Mapping[str, Any]
    baseline: Tissue
    site: str
    pain: Mapping[str, int]
    tolerance: int
    capacity: int
    sensitivity: int
    fall: int
    floor: int
    ability: int
    response: Mapping[str, int]

    def start(self) -> State:
        """The body as it walks in for the first time."""
        tissue = {area: dict(values) for area, values in self.baseline.items()}
        return State(tissue=tissue, at_start=tissue, trust=self.model["trust"]["start"])

    def area_load(self, state: State, area: str, of: Mapping[str, int]) -> int:
        """A weighted sum of one area's impairments, held to 0..10,000."""
        values = state.tissue[area]
        return min(WORST, sum(of.get(name, 0) * values[name] for name in IMPAIRMENTS) // WHOLE)


def _scaled(value: int, *multipliers: int) -> int:
    for multiplier in multipliers:
        value = value * multiplier // WHOLE
    return value


def dose(minutes: int, half: int) -> int:
    """Share of the full effect after ``minutes``, S-shaped; one half at ``half`` minutes."""
    return WHOLE * minutes * minutes // (minutes * minutes + half * half) if minutes else 0


def pressure_factor(body: Body, technique: Mapping[str, Any], pressure: int, warmth: int) -> tuple[int, int]:
    """How well the pressure fits, per thousand, and how many steps it is over what this client bears."""
    rule = body.model["pressure"]
    low, high = technique["window"]
    bears = body.tolerance + (rule["warm_bonus"] if warmth >= rule["warm_at"] else 0)
    over = max(0, pressure - bears)
    lost = rule["below"] * max(0, low - pressure) + rule["above"] * max(0, pressure - high)
    return max(0, WHOLE - lost - rule["over_tolerance"] * over), over


def guarding(state: State, area: str) -> int:
    """How much the tissue guards itself, per thousand."""
    values = state.tissue[area]
    return (values["tone"] + values["trigger"] + 2 * values["inflammation"]) // 40


def factors(
    body: Body, state: State, technique: Mapping[str, Any], area: str, minutes: int, pressure: int
) -> dict[str, int]:
    """The five factors of an act, per thousand: dose, pressure, readiness, response, guarding."""
    slug = technique["slug"]
    before = state.done.get((slug, area), 0)
    half = technique["half_minutes"]
    warmth = state.warmth.get(area, 0)
    fits, _ = pressure_factor(body, technique, pressure, warmth)
    return {
        "dose": dose(before + minutes, half) - dose(before, half),
        "pressure": fits,
        "readiness": WHOLE - technique["needs_warmth"] * (WHOLE - warmth) // WHOLE,
        "response": body.response[technique["family"]],
        "guarding": WHOLE - technique["guarding"] * guarding(state, area) // WHOLE,
    }


def _discomfort(body: Body, state: State, area: str | None, pressure: int, over: int, intensity: int) -> int:
    below = max(0, body.tolerance - pressure)
    sore = state.tissue[area]["inflammation"] // 3000 if area else 0
    felt = (4 - below if not over else 4 + 2 * over) + (sore if intensity else 0)
    return max(0, min(10, felt if intensity else min(felt, 1)))


def _treated(
    values: Mapping[str, int], technique: Mapping[str, Any], by: Mapping[str, int], tendon_most: int
) -> dict[str, int]:
    after = dict(values)
    for name in IMPAIRMENTS:
        effect = technique["effects"].get(name, 0)
        if name == "tendon":
            effect = min(effect, tendon_most)
        gate = by["guarding"] if name in LENGTH_IMPAIRMENTS else WHOLE
        after[name] -= _scaled(values[name], effect, by["pressure"], by["readiness"], by["response"], by["dose"], gate)
    return after


def apply(
    body: Body,
    state: State,
    technique: Mapping[str, Any],
    area: str | None,
    minutes: int,
    pressure: int,
    *,
    is_barred: bool,
) -> tuple[State, Touch]:
    """One technique on one area for whole ``minutes`` at ``pressure`` 1-10.

    ``area`` None is a place the model does not follow: it costs time and may comfort.  A barred act helps nothing and flares.
    """
    if is_barred:
        return _flare(body, state, area)
    if area is None:
        over = max(0, pressure - body.tolerance)
        felt = _discomfort(body, state, None, pressure, over, intensity=1)
        return _comforted(body, state, minutes, over), Touch({}, felt, 0, is_flare=False, overshoot=0)
    by = factors(body, state, technique, area, minutes, pressure)
    _, over = pressure_factor(body, technique, pressure, state.warmth.get(area, 0))
    values = _treated(state.tissue[area], technique, by, body.model["tendon_by_hand"])
    hurt = body.model["over_tolerance"]
    values["tone"] = min(WORST, values["tone"] + hurt["tone"] * over * minutes)
    values["inflammation"] = min(WORST, values["inflammation"] + hurt["inflammation"] * over * minutes)
    work = state.work.get(area, 0) + technique["intensity"] * minutes * (pressure + 2) // 4 + 2 * minutes
    eased = _scaled(technique["eases"], by["dose"], by["pressure"])
    slug = (technique["slug"], area)
    new = replace(
        state,
        tissue={**state.tissue, area: values},
        warmth={
            **state.warmth,
            area: min(WHOLE, state.warmth.get(area, 0) + _scaled(technique["gives_warmth"], by["dose"])),
        },
        done={**state.done, slug: state.done.get(slug, 0) + minutes},
        work={**state.work, area: work},
        analgesia={**state.analgesia, area: min(body.model["analgesia_most"], state.analgesia.get(area, 0) + eased)},
        trust=max(0, state.trust - hurt["trust"] * over),
    )
    felt = _discomfort(body, state, area, pressure, over, technique["intensity"])
    change = sum(state.tissue[area].values()) - sum(values.values())
    new = _comforted(body, new, minutes, over)
    return new, Touch(
        by,
        felt,
        change,
        is_flare=over >= body.model["over_tolerance"]["flares_from"],
        overshoot=max(0, work - body.capacity),
    )


def _comforted(body: Body, state: State, minutes: int, over: int) -> State:
    """Any safe, comfortable touch helps a little, once a visit, whatever the technique."""
    rule = body.model["comfort"]
    total = state.comfort_minutes + (0 if over else minutes)
    return replace(
        state, comfort_minutes=total, comfort=rule["per_visit"] if total >= rule["least_minutes"] else state.comfort
    )


def _flare(body: Body, state: State, area: str | None) -> tuple[State, Touch]:
    harm = body.model["unsafe"]
    place = area or body.site
    values = dict(state.tissue[place])
    values["inflammation"] = min(WORST, values["inflammation"] + harm["inflammation"])
    values["tone"] = min(WORST, values["tone"] + harm["tone"])
    new = replace(
        state,
        tissue={**state.tissue, place: values},
        analgesia={**state.analgesia, place: 0},
        trust=max(0, state.trust - harm["trust"]),
    )
    return new, Touch({}, 8, 0, is_flare=True, overshoot=0)


# ---- between visits -----------------------------------------------------------------------------------


def left_by_nature(body: Body, week: int) -> int:
    """Share of the first state that an untreated client still has at ``week``, per thousand."""
    share = WHOLE
    for _ in range(week):
        share = share * (WHOLE - body.fall) // WHOLE
    return body.floor + (WHOLE - body.floor) * share // WHOLE


def close_visit(body: Body, state: State) -> State:
    """What is kept of a visit's change once the client has gone home; relief of the moment is gone."""
    kept = body.model["kept"]
    tissue = {}
    for area, now in state.tissue.items():
        over = max(0, state.work.get(area, 0) - body.capacity)
        retains = max(0, WHOLE - body.model["overshoot"]["kept"] * over)
        start = state.at_start[area]
        after = {}
        for name in IMPAIRMENTS:
            gained = start[name] - now[name]
            after[name] = start[name] - (_scaled(gained, kept[name], retains) if gained > 0 else gained)
        after["inflammation"] = min(WORST, after["inflammation"] + body.model["overshoot"]["inflammation"] * over)
        tissue[area] = after
    return State(tissue=tissue, at_start=tissue, week=state.week, trust=state.trust, comfort=state.comfort)


def _moved(value: int, target: int, rate: int) -> int:
    if target < value:
        return value - (value - target) * rate // WHOLE
    return value + (target - value) * rate // WHOLE


def one_week(body: Body, state: State, home: Home) -> State:
    """Nature, load and home care for one week."""
    before, after = left_by_nature(body, state.week), left_by_nature(body, state.week + 1)
    model = body.model
    tissue = {}
    for area, values in state.tissue.items():
        new = {}
        for name in IMPAIRMENTS:
            target = (
                body.baseline[area][name]
                * after
                // WHOLE
                * (WHOLE - model["loaded"][name] * home.relief // WHOLE)
                // WHOLE
            )
            value = _moved(values[name] * after // before, target, model["pull"][name])
            if area == body.site:
                value -= value * home.helps.get(name, 0) // WHOLE
            new[name] = value
        if area == body.site:
            _train(model, new, home.loading)
        tissue[area] = new
    return replace(state, tissue=tissue, at_start=tissue, week=state.week + 1, comfort=state.comfort * 500 // WHOLE)


def _train(model: Mapping[str, Any], values: dict[str, int], loading: int) -> None:
    rule = model["flare_from_loading"]
    if loading and values["inflammation"] > rule["above"]:
        loading = loading * rule["share"] // WHOLE
        values["inflammation"] = min(WORST, values["inflammation"] + rule["inflammation"])
    values["tendon"] -= values["tendon"] * loading // WHOLE


# ---- what can be seen -----------------------------------------------------------------------------------


def movement_pain(body: Body, state: State, *, with_relief: bool = True) -> int:
    """Pain on the movement that matters, in thousandths of a point (0..10,000)."""
    chain = body.model["function"]["chain"]
    total = 0
    for area, values in state.tissue.items():
        share = WHOLE if area == body.site else chain
        total += sum(body.pain.get(name, 0) * values[name] for name in IMPAIRMENTS) // WHOLE * share // WHOLE
    pain = _scaled(total, body.sensitivity, body.model["function"]["pain_scale"]) - state.comfort
    if with_relief:
        pain -= state.analgesia.get(body.site, 0)
    return max(0, min(WORST, pain))


def function(body: Body, state: State) -> int:
    """What the client can do, in thousandths of 100 points; nothing measured on the day's relief."""
    rule = body.model["function"]
    lost: int = rule["pain"] * movement_pain(body, state, with_relief=False) // WHOLE
    for part in ("range", "strength"):
        lost += rule[part]["lost"] * body.area_load(state, body.site, rule[part]["of"]) // WORST
    return max(0, 100 * WHOLE - lost)
