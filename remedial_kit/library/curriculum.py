"""Competencies and outside standards as a page for instructors: what gives evidence of what, and what was verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remedial_kit.terms import PILLARS
from remedial_kit.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from remedial_kit import facts
    from remedial_kit.library import Course


def page(course: Course) -> str:
    """``docs/competencies.md``: our competencies by pillar, then each outside standard with its lines."""
    parts = [say("curriculum.head", n=len(course.competencies))]
    for pillar in PILLARS:
        rows = [row for row in course.competencies.values() if row.pillar == pillar]
        parts.append(f"## {pillar.capitalize()}\n\n{say('curriculum.columns')}\n|---|---|---|---|")
        parts += [
            f"| {row.text} | {_listed(row.chapters)} | {_listed(row.criteria)} | {_listed(row.cases)} |" for row in rows
        ]
        parts[-1] += "\n"
    parts.append(say("curriculum.standards"))
    parts += [_standard(course, standard) for standard in course.standards.values()]
    return "\n".join(parts).rstrip() + "\n"


def _standard(course: Course, standard: facts.Standard) -> str:
    verified = sum(line.verified for line in standard.lines)
    told = say("curriculum.mapped", date=standard.date, owner=standard.owner, n=len(standard.lines), verified=verified)
    lines = [f"### {standard.name}\n", f"{told}\n", f"{say('curriculum.lines')}\n|---|---|---|"]
    for line in standard.lines:
        state = say("curriculum.verified" if line.verified else "curriculum.unverified", note=line.note)
        lines.append(f"| {line.line} | {course.competencies[line.competency].text} | {state} |")
    return "\n".join(lines) + "\n"


def _listed(slugs: Iterable[str]) -> str:
    return ", ".join(f"`{slug}`" for slug in slugs)
