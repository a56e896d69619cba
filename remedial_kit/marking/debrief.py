"""What a practice client's end shows: marks, how the client goes on, what findings meant, what to read.

Everything here would give a graded client away, so it is refused for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from remedial_kit import body as response
from remedial_kit.consultation import Consultation
from remedial_kit.marking import Marks, marked
from remedial_kit.planner import LAST_WEEK, home_only, plan_of, untreated
from remedial_kit.terms import PILLARS, WHOLE
from remedial_kit.words import say

WEEKS = (0, 1, 2, 3, 4, 6, 8, 10, 12)
_READ_MOST = 3


def debrief(visit: Consultation) -> dict[str, Any]:
    """The debrief of a finished practice visit, as plain values.  Raises ValueError for a graded client."""
    if visit.case.is_graded or visit.case.key is None:
        msg = "a graded client has no debrief"
        raise ValueError(msg)
    marks = marked(visit)
    return {
        "total": marks.total,
        "max": marks.max,
        "cap": marks.cap,
        "raw_total": marks.raw_total,
        **_later(visit),
        "safe": {"ok": not marks.unsafe, "sentences": list(marks.unsafe) or [say("mark.safe")]},
        "notes": list(marks.notes),
        "pillars": [_pillar(visit, marks, slug) for slug in PILLARS],
        "chart": _chart(visit),
        "read": _read(visit, marks),
        "meanings": _meanings(visit),
        "next": {"text": _next(marks)},
    }


def _pain(visit: Consultation, states: Sequence[response.State]) -> list[float]:
    values = [response.movement_pain(visit.client.body, states[week], with_relief=False) for week in WEEKS]
    return [round(value / WHOLE, 1) for value in values]


def _later(visit: Consultation) -> dict[str, str]:
    states = visit.outlook(LAST_WEEK)
    start, end = (response.movement_pain(visit.client.body, states[week], with_relief=False) for week in (0, WEEKS[-1]))
    kind = "later_better" if end * 2 <= start else "later_worse" if end >= start else "later_same"
    return {"says": visit.client.text(visit.pack["voices"][kind]), "later": say("debrief.later", n=WEEKS[-1])}


def _chart(visit: Consultation) -> dict[str, Any]:
    plan = plan_of(visit.case, visit.client.seed)
    lines = {
        "you": visit.outlook(LAST_WEEK),
        "best": plan.states,
        "home": home_only(visit.client, plan.advice),
        "none": untreated(visit.client),
    }
    return {
        "label": say("debrief.chart.label"),
        "weeks": list(WEEKS),
        "lines": [
            {"slug": slug, "label": say(f"debrief.chart.{slug}"), "values": _pain(visit, states)}
            for slug, states in lines.items()
        ],
        "note": say("debrief.chart.note"),
    }


def _pillar(visit: Consultation, marks: Marks, slug: str) -> dict[str, Any]:
    pillar = marks.pillars[slug]
    chapters = (visit.case.key or {})["chapters"]
    return {
        "slug": slug,
        "name": say(f"pillar.{slug}"),
        "points": pillar.points,
        "max": pillar.max,
        "criteria": [
            {
                "id": c.id,
                "points": c.points,
                "max": c.max,
                "reason": c.reason,
                "met": "full" if c.points == c.max else "part" if c.points else "none",
                "chapter": c.chapter,
                "chapter_title": chapters[c.chapter]["title"],
            }
            for c in pillar.criteria
        ],
    }


def _lost(marks: Marks) -> list[tuple[float, str, str]]:
    """(points lost, chapter, reason), most first."""
    rows = [
        (c.max - c.points, c.chapter, c.reason) for p in PILLARS for c in marks.pillars[p].criteria if c.points < c.max
    ]
    return sorted(rows, key=lambda row: -row[0])


def _read(visit: Consultation, marks: Marks) -> list[dict[str, Any]]:
    chapters = (visit.case.key or {})["chapters"]
    first: dict[str, str] = {}
    for _, chapter, reason in _lost(marks):
        first.setdefault(chapter, reason)
    rows = list(first.items())[:_READ_MOST]
    return [
        {"chapter": slug, "title": chapters[slug]["title"], "minutes": chapters[slug]["minutes"], "why": why}
        for slug, why in rows
    ]


def _meanings(visit: Consultation) -> list[dict[str, str]]:
    known = {visit.client.text(name): text for name, text in (visit.case.key or {})["meanings"].items()}
    return [
        {"finding": f["text"], "text": visit.client.text(known[f["id"]])} for f in visit.findings if f["id"] in known
    ]


def _next(marks: Marks) -> str:
    if marks.unsafe:
        return say("debrief.next.safety", reason=marks.unsafe[0])
    lost = _lost(marks)
    return say("debrief.next.lost", reason=lost[0][2]) if lost else say("debrief.next.none")
