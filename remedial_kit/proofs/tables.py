"""The proofs as tables for ``docs/``: what was measured, over how many variants, against which bound.

A table carries the hash of what it was measured on, so that a course that has moved on is seen to have moved on.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from remedial_kit.library import Course
from remedial_kit.marking import marked
from remedial_kit.pack import Case
from remedial_kit.proofs import adversary
from remedial_kit.proofs.adversary import seeds
from remedial_kit.proofs.properties import PROPERTIES, Measured, Tick, Variants
from remedial_kit.proofs.trainees import SCRIPTS
from remedial_kit.words import say

TREATED = ("expert", "novice", "recipe", "everything", "random", "unsafe-clumsy", "unsafe-skilled", "refers-everyone")
_TENTH = 10


def content_hash(course: Course) -> str:
    """The hash of every practice client's pack and key: what the tables speak of."""
    made = blake2b(digest_size=8)
    for slug in sorted(course.cases):
        case = course.cases[slug]
        made.update(f"{slug} {case.hash} {sorted((case.key or {}).items())}".encode())
    return made.hexdigest()


def to_treat(course: Course, only: str = "") -> list[Case]:
    """The practice clients who can be treated; with a slug, that one alone."""
    return [case for case in _wanted(course, only) if (case.key or {})["marking"] != "refer"]


def to_refer(course: Course, only: str = "") -> list[Case]:
    """The practice clients who must be referred; with a slug, that one alone."""
    return [case for case in _wanted(course, only) if (case.key or {})["marking"] == "refer"]


def _wanted(course: Course, only: str) -> list[Case]:
    return [case for case in course.cases.values() if only in {"", case.slug}]


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def _table(head: Sequence[str], rows: Iterator[Sequence[object]] | Sequence[Sequence[object]]) -> str:
    lines = [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


# ---- properties -------------------------------------------------------------------------------------------------


def property_rows(
    course: Course, count: int, steps: int = adversary.STEPS, tick: Tick = lambda: None, only: str = ""
) -> dict[str, dict[str, Measured]]:
    """Each property of each client to be treated: property -> case -> what was measured."""
    rows: dict[str, dict[str, Measured]] = {name: {} for name in PROPERTIES}
    for case in to_treat(course, only):
        them = Variants(course, case, count)
        for name, measure in PROPERTIES.items():
            options = {"steps": steps} if name == "no_recipe_wins" else {}
            rows[name][case.slug] = measure(them, tick, **options)
    return rows


def property_ticks(course: Course, count: int, steps: int = adversary.STEPS, only: str = "") -> int:
    """How often the measuring of all properties ticks, for a progress bar."""
    ticking = 7
    return len(to_treat(course, only)) * (ticking * count + adversary.STARTS * steps)


def property_table(
    course: Course, count: int, steps: int = adversary.STEPS, tick: Tick = lambda: None, only: str = ""
) -> str:
    """``docs/properties.md``; with a slug, the same for that client alone."""
    slugs = [case.slug for case in to_treat(course, only)]
    if not slugs:
        return say("proofs.properties.none")
    rows = property_rows(course, count, steps, tick, only)
    parts = [say("proofs.properties.head", n=count, steps=steps, starts=adversary.STARTS, hash=content_hash(course))]
    for name, by_case in rows.items():
        some = next(iter(by_case.values()))
        parts.append(f"## {name.replace('_', ' ').capitalize()}\n\n{_doc_of(name)} {_bound(some)}\n")
        cells = (
            (slug, f"{by_case[slug].figure:.1f} {by_case[slug].unit}", _verdict(by_case[slug]), by_case[slug].shown_by)
            for slug in slugs
        )
        parts.append(_table([say(f"proofs.column.{c}") for c in ("case", "figure", "holds", "shown")], list(cells)))
    return "\n".join(parts)


def _doc_of(name: str) -> str:
    return (PROPERTIES[name].__doc__ or "").strip()


def _bound(measured: Measured) -> str:
    said = []
    if measured.least is not None:
        said.append(say("proofs.least", bound=f"{measured.least:g}"))
    if measured.most is not None:
        said.append(say("proofs.most", bound=f"{measured.most:g}"))
    return say("proofs.bound", bounds=say("proofs.and").join(said)) if said else say("proofs.no-bound")


def _verdict(measured: Measured) -> str:
    if measured.least is None and measured.most is None:
        return say("proofs.verdict.none")
    return say("proofs.verdict.holds" if measured.holds else "proofs.verdict.fails")


# ---- trainees ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Marked:
    """The marks of each script with each variant of a case: script -> marks, in the order of the seeds."""

    case: str
    totals: dict[str, list[float]]
    unsafe: dict[str, int]

    def mean(self, script: str) -> float:
        """A script's mean marks."""
        return statistics.fmean(self.totals[script])

    def spread(self, script: str) -> float:
        """The standard deviation of a script's marks."""
        return statistics.pstdev(self.totals[script])

    def tenths_apart(self, script: str) -> float:
        """How far the mean of the easiest tenth of the variants lies above that of the hardest."""
        ordered = sorted(self.totals[script])
        size = max(1, len(ordered) // _TENTH)
        return statistics.fmean(ordered[-size:]) - statistics.fmean(ordered[:size])

    def ordered(self) -> float:
        """Per cent of variants: expert above novice, novice above the better of recipe and everything."""
        rows = zip(*(self.totals[s] for s in ("expert", "novice", "recipe", "everything")), strict=True)
        return self._percent(e > n > max(r, a) for e, n, r, a in rows)

    def above_random(self) -> float:
        """Per cent of variants: recipe and everything both above random."""
        rows = zip(*(self.totals[s] for s in ("recipe", "everything", "random")), strict=True)
        return self._percent(min(r, a) > x for r, a, x in rows)

    def _percent(self, which: Iterator[bool] | Sequence[bool]) -> float:
        found = list(which)
        return 100 * sum(found) / len(found)


def marks_of(course: Course, case: Case, count: int, tick: Tick = lambda: None) -> Marked:
    """Every script with the first ``count`` variants of a case."""
    totals: dict[str, list[float]] = {name: [] for name in SCRIPTS}
    unsafe = dict.fromkeys(SCRIPTS, 0)
    for seed in seeds(count):
        tick()
        for name, script in SCRIPTS.items():
            marks = marked(script(course, case, seed).play())
            totals[name].append(marks.total)
            unsafe[name] += bool(marks.unsafe)
    return Marked(case.slug, totals, unsafe)


def trainee_rows(course: Course, count: int, tick: Tick = lambda: None, only: str = "") -> list[Marked]:
    """The marks of every script with every practice client; with a slug, with that one alone."""
    return [marks_of(course, case, count, tick) for case in _wanted(course, only)]


def trainee_table(course: Course, count: int, tick: Tick = lambda: None, only: str = "") -> str:
    """``docs/trainees.md``; with a slug, the same for that client alone."""
    rows = {row.case: row for row in trainee_rows(course, count, tick, only)}
    parts = [say("proofs.trainees.head", n=count, hash=content_hash(course))]
    for title, cases in (("treat", to_treat(course, only)), ("refer", to_refer(course, only))):
        parts.append(f"## {say(f'proofs.trainees.{title}')}\n")
        head = [say("proofs.column.case"), *TREATED]
        parts.append(_table(head, [[case.slug, *_cells(rows[case.slug])] for case in cases]))
    parts.append(f"## {say('proofs.trainees.order')}\n")
    head = [say(f"proofs.column.{c}") for c in ("case", "order", "above-random", "expert-sd", "tenths")]
    parts.append(_table(head, [_order(rows[case.slug]) for case in to_treat(course, only)]))
    return "\n".join(parts)


def _cells(row: Marked) -> list[str]:
    return [f"{row.mean(name):.1f} ± {row.spread(name):.1f}" for name in TREATED]


def _order(row: Marked) -> list[str]:
    percents = [f"{row.ordered():.0f} %", f"{row.above_random():.0f} %"]
    return [row.case, *percents, f"{row.spread('expert'):.1f}", f"{row.tenths_apart('expert'):.1f}"]


WRITERS: dict[str, Callable[..., str]] = {"properties": property_table, "trainees": trainee_table}
"""What writes each table, by the name of its page in ``docs/``."""
