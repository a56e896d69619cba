"""The desk: takes the page's messages, does what they ask, saves, and answers.

A *message* is a mapping with a ``type``.  Each act goes: do it, side-car on disk, whole view back, then the notebook's
output.  Nothing here knows a widget; ``send`` is any function that takes a message.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from remedial_kit.clinic import lookup
from remedial_kit.clinic.attempts import Attempts
from remedial_kit.clinic.drawing import Drawing, picture
from remedial_kit.clinic.pickup import new_visit, sentence_of
from remedial_kit.clinic.room import room_of, way_home
from remedial_kit.clinic.saving import Overtaken
from remedial_kit.clinic.view import danger_of, view_of
from remedial_kit.consultation import Consultation
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.clinic.pickup import PickedUp
    from remedial_kit.clinic.saving import SideCar
    from remedial_kit.pack import Case

Message = Mapping[str, Any]
LOG = logging.getLogger("remedial_kit.clinic")
LOG.addHandler(logging.NullHandler())  # nothing of it is for the trainee's page

_MOST_NAME = 80
LONGEST_DRAFT = 400_000
"""Letters of half-written work that are kept: a record with more could not be handed in."""


@dataclass
class Desk:
    """One notebook's visit.  ``changed`` is called after every change, when the reply is on its way."""

    case: Case
    side: SideCar
    picked: PickedUp
    drawing: Drawing
    send: Callable[[dict[str, Any]], None] = lambda _message: None
    changed: Callable[[], None] = lambda: None
    _problem: str | None = field(default=None, init=False)
    _attempts: Attempts = field(init=False)

    def __post_init__(self) -> None:
        """What could not be put on disk when the client was picked up is not saved now either."""
        self._problem = self.picked.unsaved
        self._attempts = Attempts(self.case, self.side)

    @property
    def consultation(self) -> Consultation:
        """The visit as it stands."""
        return self.picked.consultation

    @property
    def read_only(self) -> str | None:
        """Why nothing can be done here, or None."""
        return self.picked.read_only

    @property
    def held(self) -> str:
        """The record where it is in this kernel only, "" where it is on disk or nothing was done."""
        record = self.consultation.record
        return record.to_json() if self._problem and record.counter and self.read_only is None else ""

    def take(self, message: Message) -> None:
        """Handle one message; whatever goes wrong ends as one sentence to the page."""
        handle = _HANDLERS.get(str(message.get("type")))
        if handle is None:
            return
        try:
            handle(self, message)
        except Exception:
            LOG.exception("a message could not be handled")
            self._say(say("room.problem"))

    # -- messages --------------------------------------------------------------------------------

    def _hello(self, message: Message) -> None:
        self._look_ahead()
        self._send_room()
        if message.get("have_drawing") != self.drawing.hash:
            self._draw(message)
        for notice in [*self.picked.notices, self.read_only]:
            if notice:
                self._say(notice)
        self._tell_saved()

    def _draw(self, _message: Message) -> None:
        self.send({"type": "drawing", "hash": self.drawing.hash, "svg": self.drawing.svg})

    def _do(self, message: Message) -> None:
        if not self._may_change():
            return
        act, fields = str(message.get("act")), message.get("fields") or {}
        before = self.consultation.record.counter
        reply = self.consultation.do(
            act, **{str(name): value for name, value in fields.items() if name not in {"self", "act"}}
        )
        if self.consultation.record.counter != before:
            self._save()
        answer = {"view": self._view(), "reply": reply.to_dict(), "id": message.get("id"), "saved": self._saved()}
        self.send({"type": "view", **answer})
        self.changed()

    def _draft(self, message: Message) -> None:
        draft = message.get("draft")
        if len(json.dumps(draft)) > LONGEST_DRAFT:
            self._problem = say("room.long")
        elif isinstance(draft, dict) and draft != self.consultation.record.draft and self._may_change():
            self.consultation.draft(draft)
            self._save()
            self.changed()
        self._tell_saved()

    def _name(self, message: Message) -> None:
        name = " ".join(str(message.get("trainee", "")).split())[:_MOST_NAME]
        if name and not self.consultation.record.trainee and self._may_change():
            self.consultation.name_trainee(name)
            self._save()
            self.send({"type": "view", "view": self._view(), "reply": None, "id": message.get("id")})
            self.changed()
        self._tell_saved()

    # -- attempts --------------------------------------------------------------------------------

    def _tell_attempts(self, _message: Message) -> None:
        self.send({"type": "attempts", "rows": self._attempts.rows(self.consultation)})

    def _look_at(self, message: Message) -> None:
        """An attempt to be read: nothing is changed."""
        name = str(message.get("attempt"))
        self.send({"type": "attempt", "attempt": name, "view": self._attempts.look_at(self.consultation, name)})

    def _again(self, message: Message) -> None:
        """Another attempt, begun at any time: of the client as written, of another variant, or with a seed."""
        now = self.consultation
        if not self.case.is_graded and self._may_change():
            seed = (
                self._attempts.new_seed(now) if message.get("variant") else str(message.get("seed") or self.case.seed)
            )
            number = self._attempts.next_number(now) if _is_begun(now) else now.record.attempt
            fresh = new_visit(self.case, seed, now.record.trainee, number, now.record.counter + 1)
            if _is_begun(now) or seed != now.record.variant:
                self._change_to(fresh)
        self._tell_saved()

    def _resume(self, message: Message) -> None:
        """Go on with an attempt that was put away unfinished."""
        chosen = self._attempts.find(self.consultation, str(message.get("attempt")))
        is_open = chosen is not None and not chosen.is_current and not chosen.visit.is_finished
        if chosen is not None and is_open and not self.case.is_graded and self._may_change():
            record = chosen.visit.record
            counter = max(record.counter, self.consultation.record.counter) + 1
            self._change_to(Consultation.resume(self.case, replace(record, counter=counter)))
        self._tell_saved()

    def _change_to(self, wanted: Consultation) -> None:
        """Another attempt takes the place of this one, which is put away first; where it can't be, it stays."""
        now = self.consultation
        try:
            if _is_begun(now):
                self.side.keep_attempt(now.record.attempt, now.record.to_json())
        except OSError as problem:
            self._problem = sentence_of(problem)
            self._say(say("room.not_kept", n=now.record.attempt))
            return
        self.picked.consultation = wanted
        self._save()
        self._send_room()
        self.changed()

    def _would(self, message: Message) -> None:
        danger = None
        if not self.case.is_graded:
            step = message["fields"]
            danger = danger_of(
                self.consultation, step["technique"], step["region"], int(step["pressure"]), step.get("position")
            )
        self.send({"type": "would", "id": message.get("id"), "danger": danger})

    def _picture(self, message: Message) -> None:
        """How a technique is done, as a picture and in words."""
        slug = str(message.get("technique"))
        drawn = picture(self.consultation.pack["techniques"].get(slug, {}))
        self.send({"type": "picture", "technique": slug, "svg": drawn.svg, "words": drawn.words})

    def _glossary(self, _message: Message) -> None:
        """The words that the course explains."""
        self.send(lookup.glossary(self.side.folder))

    def _report(self, message: Message) -> None:
        """A text about a mistake that was met here."""
        self.send(lookup.report_on(self.consultation, self.side.folder, str(message.get("step"))))

    def _record(self, message: Message) -> None:
        """The trainee wants a record as a file of their own: this attempt's, or the one that is named."""
        chosen = self._attempts.find(self.consultation, str(message.get("attempt")))
        name, record = f"{self.side.stem}.record.json", self.consultation.record
        if chosen is not None and not chosen.is_current:
            name, record = f"{self.side.stem}.attempt-{chosen.number}.record.json", chosen.visit.record
        self.send({"type": "record", "name": name, "text": record.to_json()})

    def _save_now(self, _message: Message) -> None:
        """The trainee pressed Try again."""
        if self._may_change():
            if self.consultation.record.counter:
                self._save()
            else:
                self._look_ahead()
        self._tell_saved()

    # -- saving ----------------------------------------------------------------------------------

    def _may_change(self) -> bool:
        """Whether this page is still the one that writes; says so where it is not."""
        if self.read_only is None and self.side.is_overtaken(self.consultation.record.id, self._rank):
            self.picked.read_only = say("room.overtaken")
        if self.read_only is not None:
            self._say(self.read_only)
        return self.read_only is None

    @property
    def _rank(self) -> tuple[int, int]:
        record = self.consultation.record
        return record.attempt, record.counter

    def _save(self) -> None:
        """Put the record on disk; what stands in the way is kept as a sentence until a later save succeeds."""
        try:
            self.side.write(self.consultation.record.to_json())
        except Overtaken:
            self.picked.read_only = self._problem = say("room.overtaken")
        except OSError as problem:
            self._problem = sentence_of(problem)
        else:
            self._problem = None

    def _look_ahead(self) -> None:
        """Say before the first act that nothing can be saved here; what stands in the way of a record is told by its own saving."""
        if self.read_only is not None or self.consultation.record.counter:
            return
        try:
            self.side.probe()
        except OSError as problem:
            self._problem = sentence_of(problem)
        else:
            self._problem = None

    def _saved(self) -> dict[str, Any]:
        """How far the record is on disk, and what stands in the way."""
        problem = self._problem or self.read_only
        counter = self.consultation.record.counter
        return {"counter": counter, "where": [] if problem else ["side-car"], "problem": problem}

    def _tell_saved(self) -> None:
        self.send({"type": "saved", **self._saved()})

    # -- answers ---------------------------------------------------------------------------------

    def _view(self) -> dict[str, Any]:
        return {**view_of(self.consultation, self.side.stem), "read_only": self.read_only}

    def _send_room(self) -> None:
        room = {**room_of(self.consultation), "drawing": self.drawing.hash, "home": way_home(self.side.folder)}
        self.send({"type": "room", "room": room, "view": self._view()})

    def _say(self, sentence: str) -> None:
        self.send({"type": "problem", "text": sentence})


def _is_begun(visit: Consultation) -> bool:
    """Whether there is anything in an attempt that could be lost."""
    return bool(visit.record.events or visit.record.draft)


_HANDLERS: Mapping[str, Callable[[Desk, Message], None]] = {
    "hello": Desk._hello,
    "do": Desk._do,
    "draft": Desk._draft,
    "drawing": Desk._draw,
    "name": Desk._name,
    "picture": Desk._picture,
    "glossary": Desk._glossary,
    "report": Desk._report,
    "again": Desk._again,
    "attempts": Desk._tell_attempts,
    "attempt": Desk._look_at,
    "resume": Desk._resume,
    "would": Desk._would,
    "record": Desk._record,
    "save": Desk._save_now,
}
