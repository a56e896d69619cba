"""What the page needs once: the client at the door, and everything that can be chosen in this visit.

All of it is read from the consultation's own choices, limits and costs, so that the rules stand in one place.  A graded
room holds nothing that tells a right act from a wrong one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from remedial_kit.consultation import ACTS, Consultation
from remedial_kit.terms import HOME, NOTE_PARTS
from remedial_kit.words import catalogue, say

Row = dict[str, Any]
NOT_FOR_THE_PAGE = (
    *("record.", "mark.", "unsafe.", "why.", "pack.", "course."),
    *("check.", "build.", "start.", "new.", "manual.", "curriculum.", "review.", "proofs.", "bench."),
    *(
        "home.",
        "lesson.",
        "glossary.",
        "report.",
        "notebook.",
        "handin.",
        "page.",
        "class.",
        "diagram.",
        "wallchart.",
        "charts.",
        "plate.",
        "book.",
    ),
)
"""Sentences of the catalogue that are never shown in the clinic by the page itself."""


def room_of(visit: Consultation) -> Row:
    """The room of a visit, as plain values."""
    pack = visit.pack
    return {
        "words": {key: text for key, text in catalogue().items() if not key.startswith(NOT_FOR_THE_PAGE)},
        "mode": "graded" if visit.case.is_graded else "practice",
        "case": {"slug": pack["slug"], "title": visit.client.text(pack["title"])},
        "client": _client(visit),
        "visit_minutes": pack["visit_minutes"],
        "visits_at_most": pack["visits_at_most"],
        "consent": {"scopes": _scopes(visit)},
        "topics": [
            {"slug": slug, "label": topic["label"], "heading": topic["heading"], "minutes": topic["minutes"]}
            for slug, topic in pack["topics"].items()
        ],
        "regions": _regions(visit),
        "acts": {act: {"minutes": _usual_minutes(visit, act)} for act in ACTS},
        "motions": [_motion(visit, slug, motion) for slug, motion in pack["motions"].items()],
        "tests": [{"slug": slug, **test} for slug, test in pack["tests"].items()],
        "conditions": _rows(visit.choices("impression", "condition")),
        "because": _rows(visit.choices("impression", "because")),
        "flags": [
            {"slug": slug, "label": label, "kind": pack["flags"][slug]["kind"]}
            for slug, label in visit.choices("flag").items()
        ],
        "decisions": [{**row, "help": say(f"room.decision.{row['slug']}")} for row in _rows(visit.choices("decide"))],
        "positions": _rows(visit.choices("apply", "position")),
        "letter": {
            "to": _rows(visit.choices("letter", "to")),
            "urgency": _rows(visit.choices("letter", "urgency")),
            "say": _rows(visit.choices("letter", "say")),
        },
        "techniques": [_technique(visit, slug, technique) for slug, technique in pack["techniques"].items()],
        "pressure_words": pack["pressure_words"],
        "advice": [_advice(visit, slug, advice) for slug, advice in pack["advice"].items()],
        "rebook": [{"weeks": weeks, "label": _weeks(weeks)} for weeks in pack["rebook_weeks"]],
        "note_parts": list(NOTE_PARTS),
        "book": way_to_book(),
    }


def way_to_book() -> str:
    """Where the course's server has the textbook, an address that ends with a slash; empty where there is none."""
    return os.environ.get("REMEDIAL_BOOK", "")


def way_home(folder: Path) -> str | None:
    """The front page as seen from a notebook in ``folder``: beside it, or in ``notebooks/`` for one in ``exercises/``; None for none."""
    page = f"{HOME}.ipynb"
    if (folder / page).is_file():
        return page
    is_exercise = folder.parent.name == "exercises" and (folder.parent.parent / "notebooks" / page).is_file()
    return f"../../notebooks/{page}" if is_exercise else None


def _rows(choices: Mapping[str, str]) -> list[Row]:
    return [{"slug": slug, "label": label} for slug, label in choices.items()]


def _client(visit: Consultation) -> Row:
    client, person = visit.client, visit.pack["person"]
    return {
        "name": person["name"],
        "age": person["age"],
        "initials": "".join(part[0] for part in person["name"].split()[:2]).upper(),
        "pronoun": {word: client.words[word] for word in ("they", "them", "their", "They", "Their")},
        "side": client.side,
        "work": client.text(person["work"]),
        "about": client.text(person["about"]),
        "area_line": client.text(visit.pack["complaint"]),
        "door": client.text(visit.pack["door"]),
        "hopes": [client.text(hope) for hope in visit.pack["hopes"]],
        "intake": [{"label": line["label"], "text": client.text(line["text"])} for line in visit.pack["intake"]],
    }


def _scopes(visit: Consultation) -> list[Row]:
    return [
        {
            "slug": slug,
            "label": label,
            "asks": _rows(visit.choices("consent", "said", scope=slug)),
            "minutes": visit.cost("consent", scope=slug),
            "regions": _sensitive(visit, slug),
        }
        for slug, label in visit.choices("consent").items()
    ]


def _sensitive(visit: Consultation, scope: str) -> list[str]:
    """The regions that need this scope beside the usual ones."""
    return [region for region in visit.pack["regions"] if scope in visit.client.sensitive_scopes(region)]


def _regions(visit: Consultation) -> list[Row]:
    groups = {group["slug"]: group["name"] for group in visit.pack["groups"]}
    return [
        {
            "slug": slug,
            "base": region["base"],
            "name": region["name"],
            "short": region["short"],
            "label": visit.client.label(slug),
            "side": region["side"],
            "side_label": say(f"side.{region['side']}") if region["side"] else "",
            "group": region["group"],
            "group_label": groups.get(region["group"], region["group"]),
            "kind": region["kind"],
            "lies": region["lies"],
        }
        for slug, region in visit.pack["regions"].items()
    ]


def _usual_minutes(visit: Consultation, act: str) -> int:
    """What an act costs; where its choice decides, the least it can cost."""
    fields: Iterable[Row] = [{}]
    match ACTS[act].cost:
        case "topic":
            fields = [{"topic": slug} for slug in visit.pack["topics"]]
        case "motion":
            fields = [{"motion": slug} for slug in visit.pack["motions"]]
        case "test":
            fields = [{"test": slug} for slug in visit.pack["tests"]]
        case "minutes":
            fields = [{"minutes": 0}]
        case "finding":
            return 1
    return min((visit.cost(act, **each) for each in fields), default=0)


def _motion(visit: Consultation, slug: str, motion: Row) -> Row:
    normal = motion["normal"]
    return {
        "slug": slug,
        "label": motion["label"],
        "joint": motion["joint"],
        "hows": list(visit.choices("move", "how", motion=slug)),
        "how_labels": visit.choices("move", "how", motion=slug),
        "normal": say("room.normal", value=normal["value"], unit=normal["unit"]) if normal else "",
        "minutes": motion["minutes"],
    }


def _span(values: list[float]) -> Row:
    return dict(zip(("low", "high", "step", "usual"), values, strict=True))


def _technique(visit: Consultation, slug: str, technique: Row) -> Row:
    return {
        "slug": slug,
        "label": technique["label"],
        "family": technique["family"],
        "family_label": say(f"room.family.{technique['family']}"),
        "minutes": _span(technique["minutes"]),
        "pressure": _span(technique["pressure"]),
        "positions": list(visit.choices("apply", "position", technique=slug)),
        "regions": list(visit.choices("apply", "region", technique=slug)),
        "how": technique["how"],
    }


def _advice(visit: Consultation, slug: str, advice: Row) -> Row:
    return {
        "slug": slug,
        "label": advice["label"],
        "kind": advice["kind"],
        "kind_label": say(f"room.advice.{advice['kind']}"),
        "about": visit.client.text(advice["about"]),
        "dose": {name: {**_span(span), "label": say(f"room.dose.{name}")} for name, span in advice["dose"].items()},
        "whys": _rows(visit.choices("advise", "why", advice=slug)),
        "stop": advice.get("stop", []),
    }


def _weeks(weeks: int) -> str:
    if weeks == 0:
        return say("room.rebook.none")
    return say("room.rebook.week") if weeks == 1 else say("room.rebook.weeks", n=weeks)
