"""The clinics that stand inside a lesson: one desk for each guided part, with a side-car of its own, and the hints that are due.

Word: a hint is *due* while no event is on the record that its ``until`` describes; the first one that is due is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from remedial_kit.clinic.desk import Desk
from remedial_kit.clinic.drawing import drawing
from remedial_kit.clinic.pickup import new_visit, pick_up
from remedial_kit.clinic.saving import SideCar
from remedial_kit.consultation import Consultation
from remedial_kit.lesson.book import Book, NoLesson
from remedial_kit.lesson.kinds import open_rungs
from remedial_kit.pack import PackProblem

Row = dict[str, Any]


@dataclass
class Ward:
    """The clinics of one lesson.  ``send`` carries a message of a part's clinic to the page, ``changed`` hears of acts."""

    book: Book
    stem: str
    send: Callable[[str, Row], None]
    changed: Callable[[], None]
    _desks: dict[str, Desk] = field(default_factory=dict, init=False, repr=False)

    def take(self, part: Row, message: Mapping[str, Any]) -> None:
        """Hand a message to a part's clinic."""
        self.desk(part).take(message)

    def desk(self, part: Row) -> Desk:
        """The desk of a guided part, made when it is first asked for."""
        name = part["id"]
        if name not in self._desks:
            case = self.book.case(part["client"]["slug"])
            side = self._side(part)
            picked = pick_up(case, side, "", "")
            if not picked.consultation.record.events and picked.consultation.record.variant != part["seed"]:
                picked.consultation = new_visit(case, part["seed"], "")
            desk = Desk(case, side, picked, drawing())
            desk.send = lambda message: self.send(name, _inside(message))
            desk.changed = self.changed
            self._desks[name] = desk
        return self._desks[name]

    def _visit(self, part: Row) -> Consultation | None:
        """The visit of a part as it stands; None where it was not begun, or its client is not there."""
        if part["id"] not in self._desks and not self._side(part).path.exists():
            return None
        try:
            return self.desk(part).consultation
        except (NoLesson, PackProblem):
            return None

    def is_finished(self, part: Row) -> bool:
        """Whether the visit of a part is over, or one before it was."""
        visit = self._visit(part)
        return visit is not None and (visit.is_finished or visit.record.attempt > 1)

    def hints(self, part: Row, kept: Row) -> Row:
        """What the page shows of a part's hints."""
        ladder = part["ladder"]
        visit = self._visit(part)
        events = visit.record.events if visit else ()
        due = next((i for i, hint in enumerate(ladder) if not _is_met(hint["until"], events)), None)
        shown: Row = {"n": len(ladder), "is_hidden": kept["is_hidden"], "opened": sum(kept["opened"].values())}
        if due is None or (visit and visit.is_finished):
            return {**shown, "due": None}
        rungs = open_rungs(part, kept, due)
        texts = ladder[due]["rungs"]
        return {**shown, "due": {"at": due, "rungs": texts[:rungs], "open": rungs, "left": len(texts) - rungs}}

    def _side(self, part: Row) -> SideCar:
        return SideCar(self.book.folder, f"{self.stem}.{part['n']}")


def _inside(message: Row) -> Row:
    """A clinic's message as it stands in a lesson: the way home is the lesson's own."""
    if message["type"] != "room":
        return message
    return {**message, "room": {**message["room"], "home": None}}


def _is_met(until: Row, events: tuple[Row, ...]) -> bool:
    return any(all(_holds(event.get(name), value) for name, value in until.items()) for event in events)


def _holds(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return isinstance(found, list | tuple) and all(each in found for each in wanted)
    return bool(found == wanted)
