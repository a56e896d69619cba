"""The lesson's desk: takes the page's messages, keeps what was done, and answers with the whole view.

A *message* is a mapping with a ``type``.  Each change goes: side-car on disk, view back, then the notebook's output.  Nothing here knows
a widget; ``send`` is any function that takes a message.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from remedial_kit.clinic.room import way_home, way_to_book
from remedial_kit.clinic.saving import Overtaken, SideCar
from remedial_kit.lesson.book import Book, NoLesson
from remedial_kit.lesson.kinds import KINDS, shown_part
from remedial_kit.lesson.standing import has_begun, has_finished
from remedial_kit.lesson.state import PickedUp, State
from remedial_kit.lesson.ward import Ward
from remedial_kit.pack import PackProblem
from remedial_kit.words import catalogue, say

Message = Mapping[str, Any]
Row = dict[str, Any]
LOG = logging.getLogger("remedial_kit.lesson")
LOG.addHandler(logging.NullHandler())  # nothing of it is for the trainee's page

SHOWN_WORDS = ("lesson.", "frame.keys", "b.")
END = "end"
_FULL = {errno.ENOSPC, errno.EDQUOT}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}
_PART_MESSAGES = ("step", "rung", "hide", "answer", "again", "show", "text", "try")


@dataclass
class LessonDesk:
    """One notebook's lesson.  ``changed`` is called after every change, when the reply is on its way."""

    book: Book
    side: SideCar
    picked: PickedUp
    send: Callable[[Row], None] = lambda _message: None
    changed: Callable[[], None] = lambda: None
    ward: Ward = field(init=False)
    _problem: str | None = field(default=None, init=False)
    _seen: Row | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        """What is kept is made whole; the clinics wait until they are asked for."""
        self.ward = Ward(self.book, self.side.stem, self._from_clinic, self._visit_changed)

    @property
    def state(self) -> State:
        """What was done so far."""
        return self.picked.state

    def take(self, message: Message) -> None:
        """Handle one message; whatever goes wrong ends as one sentence to the page."""
        kind = message.get("type")
        try:
            if kind == "hello":
                self._hello()
            elif kind == "refresh":
                self._refresh()
            elif kind == "save":
                self._save_again()
            elif kind == "clinic":
                self._to_clinic(message)
            elif kind == "open":
                self._open(message)
            elif kind in _PART_MESSAGES:
                self._of_part(message)
        except (NoLesson, PackProblem) as problem:
            self._say(str(problem))
        except Exception:
            LOG.exception("a message could not be handled")
            self._say(say("lesson.problem"))

    # -- messages --------------------------------------------------------------------------------

    def _hello(self) -> None:
        pack = self.book.pack
        lesson = {
            **{name: pack[name] for name in ("slug", "title", "minutes", "chapter", "teaches", "leaves_out")},
            "parts": [shown_part(part) for part in self.book.parts],
            "home": way_home(self.side.folder),
            "book": way_to_book(),
            "words": {key: text for key, text in catalogue().items() if key.startswith(SHOWN_WORDS)},
        }
        view = self._view()
        self.send({"type": "lesson", "lesson": lesson, "view": view})
        for notice in [*self.picked.notices, self.picked.read_only]:
            if notice:
                self._say(notice)
        self._tell_saved()

    def _refresh(self) -> None:
        """The page is seen again: a client may have been finished meanwhile."""
        before = list(self.state.done)
        view = self._view()
        self.send({"type": "view", "view": view})
        if self.state.done != before and self.picked.read_only is None:
            self._changed()

    def _open(self, message: Message) -> None:
        name = message.get("part")
        part = self.book.part(name)
        if part is None and name != END:
            return
        kept = self._kept(part) if part else {}
        after = KINDS[part["kind"]].take(self.book, part, kept, message) if part else {}
        is_new = self.state.at != name or after != kept
        if is_new and self._may_change():
            self.state.at = str(name)
            if part and after != kept:
                self.state.parts[part["id"]] = after
            self._changed()
        self.send({"type": "view", "view": self._view()})

    def _of_part(self, message: Message) -> None:
        part = self.book.part(message.get("part"))
        if part is None:
            return
        kept = self._kept(part)
        after = KINDS[part["kind"]].take(self.book, part, kept, message)
        if after != kept and self._may_change():
            self.state.parts[part["id"]] = after
            self._changed()
        self.send({"type": "view", "view": self._view()})

    def _to_clinic(self, message: Message) -> None:
        part, inner = self.book.part(message.get("part")), message.get("message")
        if part is not None and part["kind"] == "guided" and isinstance(inner, dict):
            self.ward.take(part, inner)

    def _from_clinic(self, name: str, message: Row) -> None:
        self.send({"type": "clinic", "part": name, "message": message})

    def _visit_changed(self) -> None:
        """An act was done in a clinic: hints and ticks may be others now."""
        before, done = self._seen, list(self.state.done)
        view = self._view()
        if view != before:
            self.send({"type": "view", "view": view})
        if self.state.done != done and self.picked.read_only is None:
            self._changed()

    def _save_again(self) -> None:
        if self._may_change():
            self._save()
        self._tell_saved()

    # -- saving ----------------------------------------------------------------------------------

    def _may_change(self) -> bool:
        """Whether this page is still the one that writes; says so where it is not."""
        if self.picked.read_only is None and self.side.is_overtaken(self.state.id, (1, self.state.counter)):
            self.picked.read_only = say("lesson.overtaken")
        if self.picked.read_only is not None:
            self._say(self.picked.read_only)
        return self.picked.read_only is None

    def _changed(self) -> None:
        self._mark_done()
        self.state.counter += 1
        self._save()
        self._tell_saved()
        self.changed()

    def _save(self) -> None:
        """Put the state on disk; what stands in the way is kept as a sentence until a later save succeeds."""
        try:
            self.side.write(self.state.to_json())
        except Overtaken:
            self.picked.read_only = self._problem = say("lesson.overtaken")
        except OSError as problem:
            self._problem = _sentence(problem)
        else:
            self._problem = None

    def _tell_saved(self) -> None:
        self.send({"type": "saved", "counter": self.state.counter, "problem": self._problem or self.picked.read_only})

    # -- what is shown ---------------------------------------------------------------------------

    def _kept(self, part: Row) -> Row:
        return KINDS[part["kind"]].clean(part, self.state.parts.get(part["id"], {}))

    def _is_done(self, part: Row) -> bool:
        match part["kind"]:
            case "guided":
                return self.ward.is_finished(part)
            case "alone":
                return has_finished(self.side.folder, part["client"]["slug"])
        return bool(KINDS[part["kind"]].is_done(part, self._kept(part)))

    def _mark_done(self) -> None:
        self.state.done = [part["id"] for part in self.book.parts if self._is_done(part)]
        self.state.is_finished = len(self.state.done) == len(self.book.parts)

    def _view(self) -> Row:
        self._mark_done()
        at = self.state.at if self.state.at == END or self.book.part(self.state.at) else self.book.parts[0]["id"]
        view: Row = {
            "id": self.state.id,
            "at": at,
            "counter": self.state.counter,
            "done": self.state.done,
            "is_finished": self.state.is_finished,
            "read_only": self.picked.read_only,
            "parts": {part["id"]: self._part_view(part) for part in self.book.parts},
        }
        self._seen = view
        return view

    def _part_view(self, part: Row) -> Row:
        kept = self._kept(part)
        match part["kind"]:
            case "guided":
                return {**self.ward.hints(part, kept), "is_finished": self.ward.is_finished(part)}
            case "alone":
                return self._alone(part["client"]["slug"])
        return KINDS[part["kind"]].view(self.book, part, kept)

    def _alone(self, client: str) -> Row:
        folder = self.side.folder
        path = f"{client}.ipynb"
        state = "finished" if has_finished(folder, client) else "begun" if has_begun(folder, client) else "new"
        return {"state": state, "path": path if (folder / path).is_file() else None}

    def _say(self, sentence: str) -> None:
        self.send({"type": "problem", "text": sentence})


def _sentence(problem: OSError) -> str:
    if problem.errno in _FULL:
        return say("room.full")
    return say("room.locked" if problem.errno in _LOCKED else "room.not_saved")
