"""Picking up where the trainee was: of the copies of a record, the newest that can be replayed.

Copies come from the side-car and from the notebook (``offer``).  One that can't be used is set aside under a name of its
own, never deleted, and a sentence says so.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from secrets import token_hex
from typing import TYPE_CHECKING

from remedial_kit.clinic.saving import Copy, NotARecord, SideCar
from remedial_kit.consultation import Consultation, Record, RecordProblem
from remedial_kit.terms import FORMAT
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.pack import Case

_FULL = {errno.ENOSPC, errno.EDQUOT}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}


@dataclass
class PickedUp:
    """A consultation to go on with, what to say about it, and why it can't be written or is not on disk, if so."""

    consultation: Consultation
    notices: list[str] = field(default_factory=list)
    read_only: str | None = None
    unsaved: str | None = None


@dataclass
class _Copies:
    """The copies at hand, and what became of those that were no use."""

    side: SideCar
    case: Case
    may_write: bool
    notices: list[str] = field(default_factory=list)
    is_newer_format: bool = False
    unsaved: str | None = None
    kept: list[Copy] = field(default_factory=list)

    def usable(self, *handed: str) -> list[Copy]:
        """Copies of this client, newest first; the rest are set aside.

        A handed copy of another visit that was put away already is older than the side-car, whatever its number: the trainee went on
        with an earlier attempt.
        """
        here = self._from_side_car()
        others = [copy for text in handed if (copy := self._from_notebook(text)) is not None]
        if here is not None:
            others = [copy for copy in others if copy.id == here.id or not self.side.is_kept(copy)]
        found = [here, *others]
        return sorted((copy for copy in found if copy is not None), key=lambda copy: copy.rank, reverse=True)

    def _from_side_car(self) -> Copy | None:
        try:
            copy = self.side.read()
        except NotARecord:
            self._set_side_car_aside("damaged")
            self.notices.append(say("room.damaged.side_car"))
            return None
        except OSError:
            self.notices.append(say("room.unreadable.side_car"))
            return None
        if copy is not None and self._is_other(copy):
            self._set_side_car_aside("other")
            return None
        return copy

    def _from_notebook(self, text: str) -> Copy | None:
        if not text:
            return None
        try:
            copy = Copy.of(text)
        except NotARecord:
            self.keep("damaged", text)
            self.notices.append(say("room.damaged.notebook"))
            return None
        if self._is_other(copy):
            self.keep("other", text)
            return None
        return copy

    def _is_other(self, copy: Copy) -> bool:
        if copy.case == self.case.slug:
            return False
        self.notices.append(say("room.other", found=copy.case))
        return True

    def _set_side_car_aside(self, kind: str) -> None:
        if not self.may_write:
            return
        try:
            self.side.set_aside(kind)
        except OSError as problem:
            self.unsaved = sentence_of(problem)

    def keep(self, kind: str, text: str) -> None:
        """Keep a copy that is not used, where it is not the side-car already."""
        if not self.may_write:
            return
        try:
            self.side.keep_aside(kind, text)
        except OSError as problem:
            self.unsaved = sentence_of(problem)

    def replay(self, copy: Copy) -> Consultation | None:
        """The consultation of a copy, or None where it can't be replayed."""
        if copy.format > FORMAT:
            self.is_newer_format = True
            return None
        try:
            return Consultation.resume(self.case, copy.text)
        except RecordProblem as problem:
            self.keep("damaged", copy.text)
            self.kept.append(copy)
            self.notices.append(say("room.damaged.replay", problem=str(problem)))
            return None


def new_visit(case: Case, seed: str, trainee: str, attempt: int = 1, counter: int = 0) -> Consultation:
    """A fresh consultation, with an id that no other visit has: two trainees' records must not pass for one."""
    record = Record(
        token_hex(12), case.slug, case.hash, variant=seed, trainee=trainee, attempt=attempt, counter=counter
    )
    return Consultation(case, record)


def sentence_of(problem: OSError) -> str:
    """Why nothing could be saved."""
    if problem.errno in _FULL:
        return say("room.full")
    return say("room.locked" if problem.errno in _LOCKED else "room.not_saved")


def pick_up(case: Case, side: SideCar, handed: str, trainee: str, held: str = "") -> PickedUp:
    """Go on with the newest copy of this client's record, or start anew.

    ``handed`` is the notebook's copy, ``held`` one that this kernel could not save.
    """
    may_write = side.claim()
    copies = _Copies(side, case, may_write)
    usable = copies.usable(handed, held)
    consultation = _first_replayed(copies, usable) or new_visit(case, case.seed, trainee)
    read_only = None if may_write else say("room.elsewhere")
    if copies.is_newer_format:
        read_only = say("room.newer")
    elif may_write:
        _put_in_place(copies, usable, consultation)
    return PickedUp(consultation, copies.notices, read_only, copies.unsaved)


def _first_replayed(copies: _Copies, usable: list[Copy]) -> Consultation | None:
    return next((found for copy in usable if (found := copies.replay(copy)) is not None), None)


def _put_in_place(copies: _Copies, usable: list[Copy], consultation: Consultation) -> None:
    """Make the side-car hold what is gone on with; keep a copy of another visit aside."""
    record = consultation.record
    if not usable or (record.attempt, record.counter) == (1, 0):
        return
    for copy in usable:
        if copy.id != record.id and copy not in copies.kept and not copies.side.is_kept(copy):
            copies.keep("other", copy.text)
    try:
        if not _is_in_place(copies.side, record):
            copies.side.replace(record.to_json())
    except OSError as problem:
        copies.unsaved = sentence_of(problem)


def _is_in_place(side: SideCar, record: Record) -> bool:
    try:
        there = side.read()
    except NotARecord:
        return False
    return there is not None and there.id == record.id and there.rank >= (record.attempt, record.counter)
