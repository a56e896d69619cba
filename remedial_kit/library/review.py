"""The sheet on which a clinician signs the safety lines: every one of them, built from the course."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from remedial_kit.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from remedial_kit import facts
    from remedial_kit.library import Course


def page(course: Course) -> str:
    """``docs/clinical-review.md``: red flags, contraindications, cautions, what forbids a technique, when to stop home care."""
    lines = list(safety_lines(course))
    parts = [say("review.head", n=len(lines), reviewed=course.counts()["clinically_reviewed"])]
    heading = ""
    for number, (under, text, basis) in enumerate(lines, 1):
        if under != heading:
            heading = under
            parts.append(f"\n## {heading}\n\n{say('review.columns')}\n|---|---|---|---|---|")
        parts.append(f"| {number} | {_cell(text)} | {_cell(basis)} | | |")
    return "\n".join(parts) + "\n"


def safety_lines(course: Course) -> Iterator[tuple[str, str, str]]:
    """(heading, line, what it rests on) of every safety line."""
    kinds = {
        "red-flag": "review.red-flags",
        "contraindication": "review.contraindications",
        "caution": "review.cautions",
    }
    for kind, heading in kinds.items():
        for item in course.safety.values():
            if item.kind == kind:
                yield from ((say(heading), *line) for line in _of_item(item))
    for technique in course.techniques.values():
        for fact in technique.contraindications:
            yield say("review.techniques"), f"{technique.name} ({fact.level}): {fact.text}", _basis(fact)
    for advice in course.advice.values():
        yield from (
            (say("review.advice"), f"{advice.name}: {text}", basis) for text, basis in _of_facts(advice.stop_signs)
        )
    for condition in course.conditions.values():
        yield from (
            (say("review.conditions"), f"{condition.name}: {text}", basis)
            for text, basis in _of_facts(condition.cautions)
        )


def _of_item(item: facts.SafetyItem) -> Iterator[tuple[str, str]]:
    if item.route:
        yield say("review.route", name=item.name, route=item.route, urgency=item.urgency), say("review.label")
    yield from ((f"{item.name}: {text}", basis) for text, basis in _of_facts(item.facts))
    for bar in item.bars:
        what = ", ".join((*bar.techniques, *bar.families, *bar.positions)) or say("review.all")
        depth = say("review.above", pressure=bar.above_pressure) if bar.above_pressure is not None else ""
        said = say(
            "review.bar",
            name=item.name,
            level=bar.level,
            what=what,
            where=bar.where,
            depth=depth,
            sentence=bar.sentence,
        )
        yield said, say("review.label")


def _of_facts(facts_: Iterable[facts.Fact]) -> Iterator[tuple[str, str]]:
    yield from ((fact.text, _basis(fact)) for fact in facts_)


def _basis(fact: facts.Fact) -> str:
    return ", ".join(fact.source) or str(fact.evidence)


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")
