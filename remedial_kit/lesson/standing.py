"""How far a lesson is, by what lies beside its notebook; for the front page.  Nothing is written and nothing is replayed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import Any

from remedial_kit.clinic.saving import Copy, NotARecord, SideCar
from remedial_kit.lesson.book import NoLesson, open_book
from remedial_kit.lesson.state import State

FINISH = "finish"


@dataclass(frozen=True)
class Standing:
    """A lesson's title, how many of its parts are done, and when something was last done there (0.0: nothing yet)."""

    title: str
    minutes: int
    done: int
    parts: int
    is_finished: bool
    written: float


def standing_of(folder: Path, slug: str) -> Standing | None:
    """How far the lesson of notebook ``<slug>.ipynb`` in ``folder`` is; None where it can't be read."""
    try:
        book = open_book(slug, folder)
    except NoLesson:
        return None
    side = SideCar(folder, slug, "lesson")
    try:
        copy, written = side.read(), side.path.stat().st_mtime
    except (NotARecord, OSError):
        copy, written = None, 0.0
    known = set(State.of(copy).done) if copy is not None and copy.case == slug else set()
    known |= {p["id"] for p in book.parts if p["kind"] == "alone" and has_finished(folder, p["client"]["slug"])}
    done = sum(part["id"] in known for part in book.parts)
    return Standing(
        str(book.pack["title"]), int(book.pack["minutes"]), done, len(book.parts), done == len(book.parts), written
    )


def has_finished(folder: Path, client: str) -> bool:
    """Whether an attempt at a client beside the lesson is finished, by its records alone."""
    return any(FINISH in acts for acts in _attempts(folder, client))


def has_begun(folder: Path, client: str) -> bool:
    """Whether anything was done with a client beside the lesson."""
    return any(_attempts(folder, client))


def _attempts(folder: Path, client: str) -> list[set[str]]:
    """The acts of each attempt that lies beside the lesson."""
    side = SideCar(folder, client)
    return [_acts(path) for path in (side.path, *sorted(folder.glob(f"{escape(client)}.attempt-*.record.json")))]


def _acts(path: Path) -> set[str]:
    try:
        value: Any = json.loads(Copy.of(path.read_text(encoding="utf-8-sig")).text)
    except (OSError, UnicodeDecodeError, NotARecord):
        return set()
    events = value.get("events")
    return {str(e.get("act")) for e in events if isinstance(e, dict)} if isinstance(events, list) else set()
