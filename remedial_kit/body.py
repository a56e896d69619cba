"""How a body answers: one act, one day, one week, and what it can do afterwards.

*Impairments* are whole numbers from 0 to 10,000 (thousandths of a point), higher always worse.  *Multipliers* are
whole numbers per thousand.  An *area* is the sore site or the chain that feeds it.  Every number comes from the pack,
which has it from ``course/``; this module holds none of its own but the thousand, the million and the seven days of a week.

Only ``+ - * // min max`` are used, so that the same act gives the same answer on every machine.  A step returns a new
``State`` and what happened; nothing is changed in place.  It is a teaching model, not a forecast.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from remedial_kit.terms import IMPAIRMENTS, LENGTH_IMPAIRMENTS, NATURE_OF, WHOLE, WORST

Tissue = Mapping[str, Mapping[str, int]]
WEEK = 7
BY_THE_DAY = 4 * WEEK
"""The first four weeks go by the day, the others by the week."""
MILLION = WHOLE * WHOLE


@dataclass(frozen=True)
class State:
    """The client's body at one moment.

    ``tissue`` is area -> impairment -> 0..10,000; ``at_start`` the same when this visit began.  ``done`` counts minutes by
    (technique, area) today, ``work`` what the tissue was asked to bear, ``analgesia`` the relief of the moment.
    ``is_forced`` is true once a stiff joint was stretched far beyond what the client bears today, ``behind`` the days that such
    visits have set nature back.
    """

    tissue: Tissue
    at_start: Tissue
    day: int = 0
    flares: int = 0
    warmth: Mapping[str, int] = field(default_factory=dict)
    done: Mapping[tuple[str, str], int] = field(default_factory=dict)
    work: Mapping[str, int] = field(default_factory=dict)
    analgesia: Mapping[str, int] = field(default_factory=dict)
    comfort: int = 0
    comfort_minutes: int = 0
    trust: int = WHOLE
    is_forced: bool = False
    behind: int = 0

    @property
    def week(self) -> int:
        """Whole weeks since the first visit."""
        return self.day // WEEK


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
    nature: Mapping[str, Sequence[tuple[int, int]]]
    stretch: int
    recurs: int
    luck: Sequence[int]
    ability: int
    response: Mapping[str, int]

    def start(self) -> State:
        """The body as it walks in for the first time."""
        tissue = {area: dict(values) for area, values in self.baseline.items()}
        return State(tissue=tissue, at_start=tissue, trust=self.model["trust"]["start"])

    @cached_property
    def untreated(self) -> Mapping[int, Mapping[str, int]]:
        """What nature leaves on each day that is stepped on: day -> impairment -> per thousand of the first state."""
        last = max(week for points in self.nature.values() for week, _ in points) * self.stretch // WHOLE
        days = [*range(BY_THE_DAY), *range(BY_THE_DAY, (last + 2) * WEEK, WEEK)]
        rows = {}
        for day in days:
            shares = {kind: _between(points, day * WHOLE // self.stretch) for kind, points in self.nature.items()}
            rows[day] = {name: shares[NATURE_OF[name]] for name in IMPAIRMENTS}
        return rows

    def left(self, day: int) -> Mapping[str, int]:
        """What nature leaves of each impairment on a day, per thousand of the first state; never quite nothing."""
        return self.untreated.get(day) or self.untreated[max(self.untreated)]

    def area_load(self, state: State, area: str, of: Mapping[str, int]) -> int:
        """A weighted sum of one area's impairments, held to 0..10,000."""
        values = state.tissue[area]
        return min(WORST, sum(of.get(name, 0) * values[name] for name in IMPAIRMENTS) // WHOLE)


def _between(points: Sequence[tuple[int, int]], day: int) -> int:
    """The share on ``day``, along straight lines between (week, share); beyond the last point it stays."""
    before_day, before = points[0][0] * WEEK, points[0][1]
    for week, share in points[1:]:
        if day <= week * WEEK:
            return max(1, before + (share - before) * (day - before_day) // (week * WEEK - before_day))
        before_day, before = week * WEEK, share
    return max(1, before)


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


def guarding(body: Body, state: State, area: str) -> int:
    """How much the tissue guards itself, per thousand."""
    values, rule = state.tissue[area], body.model["guards"]
    total: int = sum(times * values[name] for name, times in rule["of"].items()) // rule["part"]
    return total


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
        "guarding": WHOLE - technique["guarding"] * guarding(body, state, area) // WHOLE,
    }


def _discomfort(body: Body, state: State, area: str | None, pressure: int, over: int, intensity: int) -> int:
    below = max(0, body.tolerance - pressure)
    rule: Mapping[str, int] = body.model["discomfort"]
    sore = state.tissue[area]["inflammation"] // rule["sore_each"] if area else 0
    felt = (rule["good"] - below if not over else rule["good"] + rule["over_each"] * over) + (sore if intensity else 0)
    return max(0, min(10, felt if intensity else min(felt, rule["light_at_most"])))


def change(body: Body, state: State, technique: Mapping[str, Any], area: str, by: Mapping[str, int]) -> dict[str, int]:
    """How far an act with the factors ``by`` takes each impairment of the area down; only what it reaches."""
    values = state.tissue[area]
    share = _scaled(WHOLE * WHOLE, by["pressure"], by["readiness"], by["response"], by["dose"])
    taken = {}
    for name, most in technique["effects"].items():
        effect = min(most, body.model["tendon_by_hand"]) if name == "tendon" else most
        gate = by["guarding"] if name in LENGTH_IMPAIRMENTS else WHOLE
        taken[name] = values[name] * min(WHOLE, effect * gate // WHOLE * share // MILLION) // WHOLE
    return taken


def work_of(body: Body, state: State, technique: Mapping[str, Any], area: str, minutes: int, pressure: int) -> int:
    """What the area's tissue was asked to bear today, this act included."""
    rule = body.model["work"]
    asked: int = technique["intensity"] * minutes * (pressure + rule["pressure_plus"]) // rule["part"]
    return state.work.get(area, 0) + asked + int(rule["each_minute"]) * minutes


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
    taken = change(body, state, technique, area, by)
    values = {name: value - taken.get(name, 0) for name, value in state.tissue[area].items()}
    hurt = body.model["over_tolerance"]
    values["tone"] = min(WORST, values["tone"] + hurt["tone"] * over * minutes)
    values["inflammation"] = min(WORST, values["inflammation"] + hurt["inflammation"] * over * minutes)
    work = work_of(body, state, technique, area, minutes, pressure)
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
        is_forced=state.is_forced or _forces(body, state, technique, area, over),
    )
    felt = _discomfort(body, state, area, pressure, over, technique["intensity"])
    new = _comforted(body, new, minutes, over)
    return new, Touch(
        by,
        felt,
        sum(taken.values()),
        is_flare=over >= body.model["over_tolerance"]["flares_from"],
        overshoot=max(0, work - body.capacity),
    )


def _forces(body: Body, state: State, technique: Mapping[str, Any], area: str, over: int) -> bool:
    """Whether the act stretches a stiff joint so far beyond what the client bears that the joint answers by stiffening."""
    is_stiff: bool = state.tissue[area]["joint"] >= body.model["forced"]["stiff_from"]
    return (
        is_stiff
        and technique["family"] in body.model["forced"]["families"]
        and over >= body.model["over_tolerance"]["flares_from"]
    )


def _comforted(body: Body, state: State, minutes: int, over: int) -> State:
    """Any safe, comfortable touch helps a little, once a visit, whatever the technique; each visit adds less than the one before."""
    rule = body.model["comfort"]
    before, total = state.comfort_minutes, state.comfort_minutes + (0 if over else minutes)
    gains = before < rule["least_minutes"] <= total
    more = (rule["most"] - state.comfort) * rule["per_visit"] // WHOLE if gains else 0
    return replace(state, comfort_minutes=total, comfort=state.comfort + more)


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
    return new, Touch({}, int(body.model["discomfort"]["barred"]), 0, is_flare=True, overshoot=0)


# ---- between visits -----------------------------------------------------------------------------------


def close_visit(body: Body, state: State) -> State:
    """What is kept of a visit's change once the client has gone home; relief of the moment is gone."""
    kept = body.model["kept"]
    tissue = {}
    for area, now in state.tissue.items():
        over = max(0, state.work.get(area, 0) - body.capacity)
        rule = body.model["overshoot"]
        retains = max(0, WHOLE - rule["at_once"] - rule["kept"] * over) if over else WHOLE
        start = state.at_start[area]
        after = {}
        for name in IMPAIRMENTS:
            gained = start[name] - now[name]
            after[name] = start[name] - (_scaled(gained, kept[name], retains) if gained > 0 else gained)
        after["inflammation"] = min(WORST, after["inflammation"] + body.model["overshoot"]["inflammation"] * over)
        tissue[area] = after
    return State(
        tissue=tissue,
        at_start=tissue,
        day=state.day,
        flares=state.flares,
        trust=state.trust,
        comfort=state.comfort,
        behind=state.behind + (body.model["forced"]["weeks"] * WEEK if state.is_forced else 0),
    )


def one_week(body: Body, state: State, home: Home) -> State:
    """Nature, load and home care for one week; by the day in the first four.  It may flare up at its end."""
    if state.day < BY_THE_DAY:
        for _ in range(WEEK):
            state = _passed(body, state, home, 1)
    else:
        state = _passed(body, state, home, WEEK)
    faded = state.comfort * (WHOLE - body.model["comfort"]["fades"]) // WHOLE
    return _recurred(body, replace(state, comfort=faded), home)


def _passed(body: Body, state: State, home: Home, days: int) -> State:
    pull, loaded = body.model["pull"], body.model["loaded"]
    part = WEEK * WHOLE
    after_day = state.day + days
    before, after = body.left(max(0, state.day - state.behind)), body.left(max(0, after_day - state.behind))
    tissue = {}
    for area, values in state.tissue.items():
        is_site = area == body.site
        first = body.baseline[area]
        new = {}
        for name, value in values.items():
            left = after[name]
            target = first[name] * left // WHOLE * (WHOLE - loaded[name] * home.relief // WHOLE) // WHOLE
            now = value * left // before[name]
            if target < now:
                now -= (now - target) * pull[name] * days // part
            else:
                now += (target - now) * pull[name] * days // part
            if is_site and name in home.helps:
                now -= now * home.helps[name] * days // part
            new[name] = min(WORST, now)
        if is_site and home.loading:
            _train(body.model, new, home.loading, days)
        tissue[area] = new
    return State(tissue, tissue, after_day, state.flares, trust=state.trust, comfort=state.comfort, behind=state.behind)


def _train(model: Mapping[str, Any], values: dict[str, int], loading: int, days: int) -> None:
    rule = model["flare_from_loading"]
    if values["inflammation"] > rule["above"]:
        loading = loading * rule["share"] // WHOLE
        values["inflammation"] = min(WORST, values["inflammation"] + rule["inflammation"] * days // WEEK)
    values["tendon"] -= values["tendon"] * loading * days // (WEEK * WHOLE)


def risk(body: Body, state: State, home: Home) -> int:
    """The chance of a flare-up at the end of this week, per million: load left, pain and a load deficit make it likelier."""
    rule = body.model["flare_up"]
    deficit = state.tissue[body.site]["tendon"]
    worse = (rule["pain"] * movement_pain(body, state, with_relief=False) + rule["deficit"] * deficit) // WHOLE
    weight: int = rule["at_best"] + (WHOLE - rule["at_best"]) * worse // WORST
    unrelieved: int = WHOLE - home.relief * rule["relief"] // WHOLE
    return body.recurs * unrelieved // WHOLE * weight // WHOLE


def _recurred(body: Body, state: State, home: Home) -> State:
    """A flare-up where this week's luck, fixed for the client, lies below the risk: a better state only takes flare-ups away."""
    if not body.luck or body.luck[state.week % len(body.luck)] >= risk(body, state, home):
        return state
    rule = body.model["flare_up"]
    values = dict(state.tissue[body.site])
    for name, more in rule["adds"].items():
        values[name] = min(WORST, values[name] + more * body.baseline[body.site][name] // WORST + more // 2)
    tissue = {**state.tissue, body.site: values}
    return replace(state, tissue=tissue, at_start=tissue, flares=state.flares + 1)


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
