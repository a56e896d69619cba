"""What was done in a lesson, and how it is kept: one JSON value in the side-car ``<notebook stem>.lesson.json``.

``{format, kind: "lesson", id, attempt, counter, case, pack_hash, at, parts: {part id: {...}}, done: [part id], is_finished}``: its head is that of
a client record, so that both are compared and kept aside alike; ``case`` is the lesson's slug.  ``counter`` grows with every change.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any

from remedial_kit.clinic.saving import Copy, NotARecord, SideCar
from remedial_kit.lesson.book import KIND, Book
from remedial_kit.terms import FORMAT
from remedial_kit.words import say

Row = dict[str, Any]


@dataclass
class State:
    """What was done.  ``parts`` is what each part keeps, by its id; ``at`` is the part that is open."""

    lesson: str
    pack_hash: str
    id: str = field(default_factory=lambda: token_hex(12))
    counter: int = 0
    at: str = ""
    parts: dict[str, Row] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    is_finished: bool = False

    def to_json(self) -> str:
        """The state as one line of JSON."""
        value = {
            "format": FORMAT,
            "kind": KIND,
            "id": self.id,
            "attempt": 1,
            "counter": self.counter,
            "case": self.lesson,
            "pack_hash": self.pack_hash,
            "at": self.at,
            "parts": self.parts,
            "done": self.done,
            "is_finished": self.is_finished,
        }
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, copy: Copy) -> State:
        """The state in a copy; what does not belong there is left out."""
        value = json.loads(copy.text)
        parts, done, at = value.get("parts"), value.get("done"), value.get("at")
        kept = {str(k): v for k, v in parts.items() if isinstance(v, dict)} if isinstance(parts, dict) else {}
        return cls(
            copy.case,
            str(value.get("pack_hash", "")),
            copy.id,
            copy.counter,
            at if isinstance(at, str) else "",
            kept,
            [str(each) for each in done] if isinstance(done, list) else [],
            value.get("is_finished") is True,
        )


@dataclass
class PickedUp:
    """A state to go on with, what to say about it, and why it can't be written, if it can't."""

    state: State
    notices: list[str]
    read_only: str | None = None


def pick_up(book: Book, side: SideCar, handed: str) -> PickedUp:
    """Go on with the newer of the side-car and the copy that the page handed over, or begin; what is no use is kept aside."""
    may_write = side.claim()
    notices: list[str] = []
    found = [
        copy
        for copy in (_from_side_car(book, side, notices, may_write), _from_page(book, side, handed, notices, may_write))
        if copy
    ]
    newest = max(found, key=lambda copy: copy.rank, default=None)
    read_only = None if may_write else say("lesson.elsewhere")
    if newest is None:
        return PickedUp(State(book.slug, book.hash), notices, read_only)
    if newest.format > FORMAT:
        return PickedUp(State(book.slug, book.hash), notices, say("lesson.side_car.newer"))
    state = State.of(newest)
    state.pack_hash = book.hash
    return PickedUp(state, notices, read_only)


def _from_side_car(book: Book, side: SideCar, notices: list[str], may_write: bool) -> Copy | None:  # noqa: FBT001
    try:
        copy = side.read()
    except NotARecord:
        notices.append(say("lesson.side_car.damaged"))
        if may_write:
            side.set_aside("damaged")
        return None
    except OSError:
        notices.append(say("room.unreadable.side_car"))
        return None
    if copy is not None and copy.case != book.slug:
        notices.append(say("lesson.side_car.other"))
        if may_write:
            side.set_aside("other")
        return None
    return copy


def _from_page(book: Book, side: SideCar, text: str, notices: list[str], may_write: bool) -> Copy | None:  # noqa: FBT001
    try:
        copy = Copy.of(text) if text else None
    except NotARecord:
        return None
    if copy is None or copy.case == book.slug:
        return copy
    notices.append(say("lesson.side_car.other"))
    if may_write:
        side.keep_aside("other", text)
    return None
