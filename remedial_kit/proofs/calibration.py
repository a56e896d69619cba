"""How near the model comes to what is published: the figures of ``calibration.yml``, simulated and compared.

Each *kind of care* is as simple as a trial's arm, the same for all clients: visits with the same techniques, and advice at its usual dose
with the client's own adherence.  A *measure* takes clients week by week and gives one number.  ``table`` shows all, hits and misses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from statistics import fmean

from remedial_kit import body as response
from remedial_kit import facts, planner
from remedial_kit.client import Client
from remedial_kit.consultation.visit import home_care
from remedial_kit.library import Course
from remedial_kit.terms import WHOLE
from remedial_kit.words import say

CLIENTS = 500
HUNDRED = 100
DEEPEST = 10
Tick = Callable[[], None]


@dataclass(frozen=True)
class Week:
    """One client at the start of one week: pain of 10, function of 100, flare-ups so far."""

    pain: float
    function: float
    flares: int


Weeks = Sequence[Week]
Arm = Sequence[Weeks]


@dataclass(frozen=True)
class Row:
    """A published figure, what the model gives, and whether that is near enough."""

    figure: facts.Figure
    found: float
    is_hit: bool


# ---- clients under a kind of care -------------------------------------------------------------------------


def weeks_of(client: Client, care: facts.Care, last: int) -> Weeks:
    """The client at the start of each week up to ``last`` under one kind of care."""
    body = client.body
    given = {slug: {"dose": planner.usual_dose(client.pack["advice"][slug])} for slug in care.home}
    steps = [placed for step in care.steps if (placed := _placed(client, step))]
    state = body.start()
    weeks = [_week(body, state)]
    home = home_care(client, given, state.trust)
    while state.week < last:
        if state.week < care.weeks:
            for _ in range(care.a_week):
                state = _visited(body, state, steps)
            home = home_care(client, given, state.trust)
        state = response.one_week(body, state, home if state.week < care.home_weeks else planner.NO_HOME)
        weeks.append(_week(body, state))
    return weeks


def _week(body: response.Body, state: response.State) -> Week:
    pain = response.movement_pain(body, state, with_relief=False)
    return Week(pain / WHOLE, response.function(body, state) / WHOLE, state.flares)


_Placed = tuple[Mapping[str, object], str, int, int]


def _placed(client: Client, step: facts.CareStep) -> _Placed | None:
    """The step as technique, area, minutes and pressure for this client; None where there is no such tissue."""
    technique = client.pack["techniques"][step.technique]
    areas = [area for area in client.pack["body"]["areas"] if area["role"] == step.area]
    regions = client.pack["regions"]
    fitting = [a for a in areas if any(regions[client.text(r)]["tissue"] in technique["tissues"] for r in a["regions"])]
    bears = client.body.tolerance
    pressure = min(DEEPEST, bears + step.beyond) if step.beyond else min(technique["window"][1], bears)
    return (technique, str(fitting[0]["slug"]), step.minutes, pressure) if fitting else None


def _visited(body: response.Body, state: response.State, steps: Sequence[_Placed]) -> response.State:
    for technique, area, minutes, pressure in steps:
        state, _ = response.apply(body, state, technique, area, minutes, pressure, is_barred=False)
    return response.close_visit(body, state)


class Arms:
    """The clients of each condition under each kind of care, simulated once."""

    def __init__(self, course: Course, count: int) -> None:
        """Take ``count`` clients of each condition's practice case."""
        self.course = course
        self.count = count
        given = _calibration(course)
        self.cares = {care.slug: care for care in given.cares}
        self._lasts: dict[tuple[str, str], int] = {}
        for figure in given.figures:
            for care in (figure.measure.care, figure.measure.against):
                if care:
                    key = (figure.condition, care)
                    self._lasts[key] = max(self._lasts.get(key, 0), figure.measure.week)
        self._clients: dict[str, list[Client]] = {}
        self._known: dict[tuple[str, str], Arm] = {}

    def arm(self, condition: str, care: str) -> Arm:
        """Each client of a condition, week by week, under one kind of care."""
        key = (condition, care)
        if key not in self._known:
            last = self._lasts[key]
            self._known[key] = [weeks_of(client, self.cares[care], last) for client in self._of(condition)]
        return self._known[key]

    def _of(self, condition: str) -> list[Client]:
        if condition not in self._clients:
            pack = self.course.cases[_case_of(self.course, condition)].pack
            self._clients[condition] = [Client(pack, f"client {n}") for n in range(self.count)]
        return self._clients[condition]


def _calibration(course: Course) -> facts.Calibration:
    if course.calibration is None:
        raise ValueError("this course has no calibration.yml that can be read")
    return course.calibration


def _case_of(course: Course, condition: str) -> str:
    """The practice client to be treated that has the condition."""
    return next(
        slug
        for slug, case in course.case_files.items()
        if case.condition == condition and case.kind == "practice" and case.key and case.key.marking == "treat"
    )


# ---- measures -----------------------------------------------------------------------------------------------


def _share(arm: Arm, is_so: Callable[[Weeks], bool]) -> float:
    return HUNDRED * fmean(is_so(weeks) for weeks in arm)


def _gain(arm: Arm, other: Arm, week: int) -> float:
    return fmean(weeks[week].function for weeks in arm) - fmean(weeks[week].function for weeks in other)


def _pain_fall(arm: Arm, other: Arm, m: facts.Measure) -> float:  # noqa: ARG001
    return HUNDRED * (1 - fmean(weeks[m.week].pain for weeks in arm) / fmean(weeks[0].pain for weeks in arm))


def _well_share(arm: Arm, other: Arm, m: facts.Measure) -> float:  # noqa: ARG001
    return _share(arm, lambda weeks: weeks[m.week].pain <= (m.threshold or 0))


def _improved_share(arm: Arm, other: Arm, m: facts.Measure) -> float:  # noqa: ARG001
    left = 1 - (m.threshold or 0) / HUNDRED
    return _share(arm, lambda weeks: weeks[m.week].pain <= weeks[0].pain * left)


def _function_share(arm: Arm, other: Arm, m: facts.Measure) -> float:  # noqa: ARG001
    return _share(arm, lambda weeks: weeks[m.week].function >= (m.threshold or 0))


def _flare_share(arm: Arm, other: Arm, m: facts.Measure) -> float:  # noqa: ARG001
    return _share(arm, lambda weeks: weeks[m.week].flares > 0)


def _flare_cut(arm: Arm, other: Arm, m: facts.Measure) -> float:
    return HUNDRED * (1 - _flare_share(arm, arm, m) / _flare_share(other, other, m))


def _function_gain(arm: Arm, other: Arm, m: facts.Measure) -> float:
    return _gain(arm, other, m.week)


def _pain_gain(arm: Arm, other: Arm, m: facts.Measure) -> float:
    return fmean(weeks[m.week].pain for weeks in other) - fmean(weeks[m.week].pain for weeks in arm)


def _gain_kept(arm: Arm, other: Arm, m: facts.Measure) -> float:
    return HUNDRED * _gain(arm, other, m.week) / _gain(arm, other, int(m.threshold or 0))


_MEASURES: Mapping[str, Callable[[Arm, Arm, facts.Measure], float]] = {
    "pain-fall": _pain_fall,
    "well-share": _well_share,
    "improved-share": _improved_share,
    "function-share": _function_share,
    "flare-share": _flare_share,
    "flare-cut": _flare_cut,
    "function-gain": _function_gain,
    "pain-gain": _pain_gain,
    "gain-kept": _gain_kept,
}


# ---- what comes of it -----------------------------------------------------------------------------------------


def _nothing() -> None:
    """No progress to show."""


def results(course: Course, count: int = CLIENTS, tick: Tick = _nothing) -> list[Row]:
    """Each published figure with what ``count`` simulated clients give."""
    arms = Arms(course, count)
    rows = []
    for figure in _calibration(course).figures:
        rows.append(_row(arms, figure))
        tick()
    return rows


def _row(arms: Arms, figure: facts.Figure) -> Row:
    m = figure.measure
    arm = arms.arm(figure.condition, m.care)
    other = arms.arm(figure.condition, m.against) if m.against else arm
    found = round(_MEASURES[m.kind](arm, other, m), 1)
    return Row(figure, found, _is_hit(figure, found))


def _is_hit(figure: facts.Figure, found: float) -> bool:
    away = found - figure.figure
    if figure.bound == "at-least":
        return away >= -figure.tolerance
    if figure.bound == "at-most":
        return away <= figure.tolerance
    return abs(away) <= figure.tolerance


# ---- the page in docs/ ----------------------------------------------------------------------------------------

_COLUMNS = ("what", "source", "figure", "care", "model", "verdict")


def content_hash(course: Course) -> str:
    """The hash of what the figures rest on: the conditions, the model and the figures themselves, as they are written."""
    made = blake2b(digest_size=8)
    files = [
        *sorted((course.root / "conditions").glob("*.yml")),
        course.root / "model.yml",
        course.root / "calibration.yml",
    ]
    for file in files:
        made.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return made.hexdigest()


def table(course: Course, count: int = CLIENTS, tick: Tick = _nothing) -> str:
    """``docs/calibration.md``."""
    return page(course, results(course, count, tick), count)


def page(course: Course, rows: Sequence[Row], count: int) -> str:
    """The page of results that are known already: a table a condition, in the order of their names."""
    given = _calibration(course)
    hits = sum(row.is_hit for row in rows)
    parts = [
        say(
            "proofs.calibration.head",
            n=count,
            hits=hits,
            figures=len(rows),
            misses=len(rows) - hits,
            without=len(given.without),
            hash=content_hash(course),
        )
    ]
    conditions = {row.figure.condition for row in rows} | {row.condition for row in given.without}
    for slug in sorted(conditions, key=lambda one: course.conditions[one].name):
        cells = [_cells(course, row) for row in rows if row.figure.condition == slug]
        cells += [_cells_without(course, row) for row in given.without if row.condition == slug]
        head = [say(f"proofs.calibration.column.{name}") for name in _COLUMNS]
        lines = [_line(head), _line(["---"] * len(head)), *map(_line, cells)]
        parts.append(f"## {course.conditions[slug].name}\n\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _titles(course: Course, sources: Sequence[str]) -> str:
    return "; ".join(course.sources[source].title for source in sources)


def _cells(course: Course, row: Row) -> list[str]:
    figure, m = row.figure, row.figure.measure
    about = {care.slug: care.about for care in _calibration(course).cares}
    published = say(
        f"proofs.calibration.{figure.bound}",
        figure=f"{figure.figure:g}",
        tolerance=f"{figure.tolerance:g}",
        unit=figure.unit,
        spread=figure.spread,
    )
    if figure.reading:
        published = say("proofs.calibration.reading", figure=published, reading=figure.reading)
    if m.against:
        care = say("proofs.calibration.against", care=about[m.care], against=about[m.against], week=m.week)
    else:
        care = say("proofs.calibration.care", care=about[m.care], week=m.week)
    verdict = say("proofs.calibration.hit") if row.is_hit else say("proofs.calibration.miss", why=figure.why)
    return [figure.what, _titles(course, figure.source), published, care, f"{row.found:g}", verdict]


def _cells_without(course: Course, row: facts.NoFigure) -> list[str]:
    verdict = say("proofs.calibration.none", why=row.why)
    return [row.what, _titles(course, row.source), "", "", "", verdict]
