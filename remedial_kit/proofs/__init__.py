"""What proves a course beyond its files: the scripted visits of every key earn the marks they must.

Only a sound course is proved; a course with faults has those to mend first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from remedial_kit.library import Course, Problem
from remedial_kit.library.reading import Page
from remedial_kit.marking.specimens import faults_of
from remedial_kit.pack import Case
from remedial_kit.words import say


def problems_of(course: Course) -> Iterator[Problem]:
    """Each specimen, of practice and graded clients, that does not get the marks its key says."""
    for slug, case in course.cases.items():
        yield from _specimens(case, course.pages[f"cases/{slug}.yml"], "key.")
    for answers in course.sound_answers():
        yield from _specimens(course.pack(answers.client, answers.key), answers.pages["key.yml"], "")


def _specimens(case: Case, page: Page, stem: str) -> Iterator[Problem]:
    rows: Mapping[str, int] = {row["name"]: i for i, row in enumerate((case.key or {})["specimens"])}
    for name, sentence in faults_of(case):
        path = f"{stem}specimens[{rows[name]}]"
        yield Problem(page.file, page.line(path), path, f"{name}: {sentence}", say("specimen.cure"))
