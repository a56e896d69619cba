"""A record or its marks as a readable page: beside the record in a saved notebook, for the teacher who marks, and as feedback.

Every template escapes what it is given, loads nothing from outside and holds no script, so that a page can be shown inside the
formgrader or opened from an e-mail.  Only ``feedback_page`` is a whole page; the others are parts of one.
Templates are in ``pages/``; their sentences come from the catalogue too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from remedial_kit.consultation import Consultation, Record, Reply
from remedial_kit.pack import Case
from remedial_kit.terms import NOTE_PARTS, PILLARS
from remedial_kit.words import say

__all__ = ["Feedback", "Given", "done_page", "feedback_page", "no_mark_page", "pillar_page", "points", "record_page"]

LINES_AT_MOST = 60
"""Steps listed on the short page: with the record it has to pass through a page that is being closed (64 kB)."""

Event = Mapping[str, Any]


@dataclass(frozen=True)
class Line:
    """One step as a reader sees it."""

    minute: int
    what: str
    text: str
    says: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class VisitLines:
    """The steps of one visit."""

    number: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Written:
    """What a trainee wrote or decided, under one heading."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Given:
    """Points as they stand in the gradebook: ``points`` of ``max``; ``is_waiting`` where a person still has to mark."""

    points: float
    max: float
    is_waiting: bool = False
    by_hand: bool = False
    comment: str = ""


@dataclass(frozen=True)
class Feedback:
    """What a trainee gets back.

    ``marks`` is ``Marks.to_dict()`` (None where there is no mark, then ``problem`` says why), ``given`` the gradebook's points by pillar and
    ``"reflection"``, ``reflection`` the trainee's own text, ``penalty`` what lateness takes off, ``chapters`` the titles of chapters by slug.
    """

    title: str
    trainee: str
    marks: Mapping[str, Any] | None
    given: Mapping[str, Given]
    problem: str | None = None
    reflection: str = ""
    penalty: float = 0.0
    chapters: Mapping[str, str] = field(default_factory=dict)


# -- what was done -------------------------------------------------------------------------------------


def record_page(case: Case, record: Consultation | Record | Mapping[str, Any] | str) -> str:
    """The short page of what was done, kept in the notebook beside the record.  A running consultation is not replayed."""
    visit = record if isinstance(record, Consultation) else Consultation.resume(case, record)
    skipped = max(0, len(visit.history) - LINES_AT_MOST)
    return _render(
        "record.html.j2",
        **_head(visit),
        visits=_visits(visit, skipped),
        left_out=skipped,
        written=tuple(_written(visit)),
    )


def done_page(case: Case, record: Consultation | Record | Mapping[str, Any], notes: Sequence[str] = ()) -> str:
    """Every step with its answer, and what was written, for the teacher; ``notes`` are sentences about the hand-in."""
    visit = record if isinstance(record, Consultation) else Consultation.resume(case, record)
    return _render("done.html.j2", **_head(visit), visits=_visits(visit, 0), notes=notes)


def _written(visit: Consultation) -> Iterator[Written]:
    """What stands at the end of the record: ideas in order, the decision, advice, the letter and the note, as they were given last."""
    log = visit.log
    if log.impression:
        names = [visit.pack["conditions"][idea["condition"]]["label"] for idea in log.impression]
        yield Written(say("page.ideas"), tuple(f"{place}. {name}" for place, name in enumerate(names, start=1)))
    if log.decide:
        yield Written(say("page.decision"), tuple(_decision(visit, log.decide)))
    if log.advice:
        given = ([visit.pack["advice"][slug]["label"], *_advice(visit, each)] for slug, each in log.advice.items())
        yield Written(say("page.advice"), tuple(". ".join(part.removesuffix(".") for part in parts) for parts in given))
    if log.letter:
        to, urgency = (visit.choices("letter", name)[log.letter[name]] for name in ("to", "urgency"))
        yield Written(say("page.letter"), (f"{to}. {urgency}.", *_letter(visit, log.letter)))
    if log.note and (lines := tuple(_note(visit, log.note))):
        yield Written(say("page.note_text"), lines)


def _decision(visit: Consultation, decide: Event) -> Iterator[str]:
    yield visit.choices("decide")[decide["decision"]]
    for item in decide.get("avoiding", ()):
        parts = (
            visit.choices("decide", name)[item[name]] for name in ("technique", "region", "position") if item.get(name)
        )
        yield say("page.avoiding", what=", ".join(parts))


def _head(visit: Consultation) -> dict[str, Any]:
    return {
        "name": visit.pack["person"]["name"],
        "trainee": visit.record.trainee,
        "done": say(
            "page.done",
            steps=_counted("page.steps", len(visit.history)),
            visits=_counted("page.visits", visit.visit),
            state=say("page.finished" if visit.is_finished else "page.unfinished"),
        ),
    }


def _counted(key: str, n: int) -> str:
    return say(f"{key}.one" if n == 1 else key, n=n)


def _visits(visit: Consultation, skipped: int) -> tuple[VisitLines, ...]:
    lines: dict[int, list[Line]] = {n: [] for n in range(1, visit.visit + 1)}
    for event, reply in visit.history[skipped:]:
        lines[event["visit"]].append(_line(visit, event, reply))
    return tuple(VisitLines(number, tuple(found)) for number, found in lines.items())


def _line(visit: Consultation, event: Event, reply: Reply) -> Line:
    details = _DETAILS.get(event["act"])
    title = _TITLES.get(event["act"])
    what = title(visit, event) if title else ""
    return Line(event["minute"], what, reply.text, reply.says, tuple(details(visit, event)) if details else ())


def _region(visit: Consultation, event: Event) -> str:
    return say(f"room.title.{event['act']}", region=visit.client.label(event["region"]))


def _motion(visit: Consultation, event: Event) -> str:
    return say(
        "room.title.move", motion=visit.pack["motions"][event["motion"]]["label"], how=say(f"how.{event['how']}")
    )


_TITLES: dict[str, Callable[[Consultation, Event], str]] = {
    "ask": lambda visit, event: say("room.title.ask", topic=visit.pack["topics"][event["topic"]]["label"]),
    "observe": _region,
    "palpate": _region,
    "move": _motion,
    "test": lambda visit, event: say("room.title.test", test=visit.pack["tests"][event["test"]]["label"]),
}
"""What was done, where the answer alone does not tell."""


def _note(visit: Consultation, event: Event) -> Iterator[str]:  # noqa: ARG001
    for part in NOTE_PARTS:
        written = event.get(part) or {}
        if written.get("text"):
            yield f"{say(f'note.{part}.print')}: {written['text']}"


def _ideas(visit: Consultation, event: Event) -> Iterator[str]:
    found = visit.log.findings
    for place, idea in enumerate(event["hypotheses"], start=1):
        yield f"{place}. {visit.pack['conditions'][idea['condition']]['label']}"
        for side in ("for", "against"):
            names = [found[name]["text"] for name in idea.get(side, ()) if name in found]
            if names:
                yield "    " + say(f"page.{side}", findings=" ".join(names))


def _advice(visit: Consultation, event: Event) -> Iterator[str]:
    dose = event.get("dose") or {}
    if dose:
        yield ", ".join(
            say(f"page.dose.{name}", value=f"{value:g}")
            for name, value in dose.items()
            if isinstance(value, int | float)
        )
    if event.get("why"):
        yield say("page.because", reason=visit.pack["factors"].get(event["why"], event["why"]))
    if event.get("text"):
        yield str(event["text"])


def _letter(visit: Consultation, event: Event) -> Iterator[str]:
    phrases = visit.options("phrases", {})
    found = visit.log.findings
    yield from (phrases[slug] for slug in event.get("say", ()) if slug in phrases)
    yield from (found[name]["text"] for name in event.get("include", ()) if name in found)


_DETAILS: dict[str, Callable[[Consultation, Event], Iterator[str]]] = {
    "note": _note,
    "impression": _ideas,
    "advise": _advice,
    "letter": _letter,
}


# -- marks ---------------------------------------------------------------------------------------------


def pillar_page(pillar: str, marks: Mapping[str, Any]) -> str:
    """One pillar's points and reasons, for the teacher; what was unsafe stands on top."""
    return _render(
        "pillar.html.j2",
        title=_name(pillar),
        pillar=marks["pillars"][pillar],
        unsafe=marks["unsafe"],
        capped=_is_capped(marks),
    )


def no_mark_page(problem: str, notes: Sequence[str] = ()) -> str:
    """Why a hand-in has no mark."""
    return _render("nomark.html.j2", problem=problem, notes=notes)


def feedback_page(feedback: Feedback) -> str:
    """The page a trainee gets back: points, the reason of each, the safety line, the reflection.  It holds nothing else of the key."""
    marks = feedback.marks
    given = feedback.given
    reflection = given.get("reflection")
    has_marks = marks is not None or any(g.by_hand for g in given.values())
    return _render(
        "feedback.html.j2",
        title=feedback.title,
        who=feedback.trainee,
        problem=None if has_marks else feedback.problem,
        marks=marks,
        safe_line=say("mark.safe"),
        cap_lines=_cap_lines(marks) if marks else (),
        notes=[note for note in marks["notes"] if note not in _cap_lines(marks)] if marks else (),
        pillars=[_pillar(slug, given[slug], marks, feedback.chapters) for slug in PILLARS if slug in given]
        if has_marks
        else [],
        reflection=_reflection(reflection, feedback.reflection) if reflection and has_marks else None,
        **(_totals(feedback) if has_marks else {"total": None}),
    )


def _is_capped(marks: Mapping[str, Any]) -> bool:
    return marks["cap"] is not None and marks["raw_total"] > marks["cap"]


def _cap_lines(marks: Mapping[str, Any]) -> tuple[str, ...]:
    """What the safety cap did: the pillars add up to the total, the lines under them to what it was before."""
    if not _is_capped(marks):
        return ()
    return (say("mark.capped", cap=f"{marks['cap']:g}", max=marks["max"], raw=f"{marks['raw_total']:g}"),)


def _totals(feedback: Feedback) -> dict[str, Any]:
    """The total as the gradebook has it, and how it adds up; a reflection that waits is left out of both numbers."""
    counted = {name: g for name, g in feedback.given.items() if not g.is_waiting}
    total = sum(g.points for g in counted.values()) - feedback.penalty
    parts = [
        say("page.pillar.part", pillar=_name(name), points=points(g.points), max=points(g.max))
        for name, g in counted.items()
    ]
    waiting = [
        say("page.waiting.part", part=name, points=points(g.max)) for name, g in feedback.given.items() if g.is_waiting
    ]
    sentences = [", ".join(parts) + "."]
    if feedback.penalty:
        sentences.append(say("page.late", points=points(feedback.penalty)))
    if waiting:
        sentences.append(say("page.waiting", parts=", ".join(waiting)))
    return {"total": max(0.0, total), "total_max": sum(g.max for g in counted.values()), "adds_up": " ".join(sentences)}


def _pillar(slug: str, given: Given, marks: Mapping[str, Any] | None, chapters: Mapping[str, str]) -> dict[str, Any]:
    own: dict[str, Any] = marks["pillars"][slug] if marks else {"points": None, "criteria": ()}
    changed = given.by_hand and own["points"] != given.points
    return {
        "title": _name(slug),
        "points": given.points,
        "max": given.max,
        "percent": round(100 * min(1.0, max(0.0, given.points / given.max))) if given.max else 0,
        "changed": say("page.by_hand") if changed else "",
        "criteria": [{**c, "chapter_title": chapters.get(c["chapter"], "")} for c in own["criteria"]],
    }


def _reflection(given: Given, text: str) -> dict[str, str]:
    earned = say("page.points", points=points(given.points), max=points(given.max))
    state = say("page.reflection.waiting") if given.is_waiting else earned
    return {"state": state, "text": text or say("page.reflection.none"), "comment": given.comment}


def _name(part: str) -> str:
    """What a part of the marks is called: a pillar, the reflection, or a cell that a teacher added."""
    if part in PILLARS:
        return say(f"pillar.{part}")
    return say("page.reflection") if part == "reflection" else part.capitalize()


# -- rendering -----------------------------------------------------------------------------------------


def points(value: float) -> str:
    """A number of points without needless digits: 12, 12.5, 12.25."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _reason(reason: str, line: Mapping[str, Any]) -> str:
    return say("page.reason", points=points(line["points"]), max=points(line["max"]), reason=reason)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("pages")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(points=points, reason=_reason)
    made.globals["say"] = say
    return made


def _render(template: str, **values: Any) -> str:
    return _environment().get_template(template).render(**values)
