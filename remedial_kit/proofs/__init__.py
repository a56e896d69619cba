"""What proves a course beyond its files: scripted visits earn the marks they must, and every client is worth meeting.

Only a sound course is proved; a course with faults has those to mend first.  A client whose numbers make it unsolvable, degenerate,
saturated or solvable by a recipe is refused, with the variant that shows it.  ``tables`` measures the same over many variants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from remedial_kit import rehearsal
from remedial_kit.library import Course, Problem
from remedial_kit.library.reading import Page
from remedial_kit.marking.specimens import faults_of
from remedial_kit.pack import Case
from remedial_kit.proofs.ledger import Ledger
from remedial_kit.words import say

Tell = Callable[[str], None]
_VARIANTS = 8
_STEPS = 100


def problems_of(
    course: Course, only: Path | None = None, ledger: Ledger | None = None, tell: Tell = lambda _slug: None
) -> Iterator[Problem]:
    """Each specimen that does not get the marks its key says; each client that teaches nothing; each lesson that can't be played.

    ``only`` names the one file of a client or lesson whose faults are wanted; ``ledger`` knows who was tried out before; ``tell`` hears whose
    turn it is.
    """
    ledger = ledger or Ledger()
    for slug, case in course.cases.items():
        page = course.pages[f"cases/{slug}.yml"]
        if not _is_wanted(course.root / "cases" / f"{slug}.yml", only):
            continue
        tell(slug)
        yield from _specimens(case, page, "key.")
        if (case.key or {})["marking"] == "refer" or ledger.has(case.hash):
            continue
        found = weaknesses(case)
        yield from (Problem(page.file, page.line(path), path, said, cure) for path, said, cure in found)
        if not found:
            ledger.add(case.hash)
    yield from (fault for fault in rehearsal.faults_of(course) if _is_wanted(course.root.parent / fault.file, only))
    for answers in course.sound_answers():
        if _is_wanted(answers.folder / "client.yml", only) or _is_wanted(answers.folder / "key.yml", only):
            yield from _specimens(course.pack(answers.client, answers.key), answers.pages["key.yml"], "")


def _is_wanted(file: Path, only: Path | None) -> bool:
    return only is None or file.resolve() == only.resolve()


def _specimens(case: Case, page: Page, stem: str) -> Iterator[Problem]:
    rows: Mapping[str, int] = {row["name"]: i for i, row in enumerate((case.key or {})["specimens"])}
    for name, sentence in faults_of(case):
        path = f"{stem}specimens[{rows[name]}]"
        yield Problem(page.file, page.line(path), path, f"{name}: {sentence}", say("specimen.cure"))


class _Cases:
    """Cases by hash, so that a client is tried out once a process."""

    known: dict[str, Case] = {}  # noqa: RUF012  (a process-wide store on purpose)


def weaknesses(case: Case) -> tuple[tuple[str, str, str], ...]:
    """(field, what is wrong, cure) where the client can't be solved, shows nothing, never differs or falls to a recipe."""
    _Cases.known[case.hash] = case
    return _weaknesses(case.hash)


@lru_cache(maxsize=256)
def _weaknesses(case_hash: str) -> tuple[tuple[str, str, str], ...]:
    from remedial_kit.proofs.soundness import faults  # noqa: PLC0415  (numpy is loaded only to prove)

    return tuple(faults(_Cases.known[case_hash], _VARIANTS, _STEPS))
