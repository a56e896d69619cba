"""The attempts at one client: the one that is open, and those that were put away beside it.

An *attempt* is one record of this client.  In practice there may be many, each of the client as written or of another variant, and
the best finished one counts; a graded visit is one attempt, and its record counts.  Nothing here changes or removes an attempt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, islice
from typing import TYPE_CHECKING, Any

from remedial_kit.client import Client
from remedial_kit.clinic.saving import Copy, NotARecord
from remedial_kit.clinic.view import view_of
from remedial_kit.consultation import Consultation, RecordProblem
from remedial_kit.marking import marked

if TYPE_CHECKING:
    from remedial_kit.clinic.saving import SideCar
    from remedial_kit.pack import Case

Row = dict[str, Any]
VARIANTS_TRIED = 40


@dataclass(frozen=True)
class Attempt:
    """One attempt, replayed.  ``written`` is when its file was last written, in seconds, None where it is in no file."""

    visit: Consultation
    written: float | None
    is_current: bool = False

    @property
    def id(self) -> str:
        """The record's id."""
        return self.visit.record.id

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return self.visit.record.attempt


@dataclass
class Attempts:
    """Reads the attempts that lie beside a notebook; what did not change since is not replayed again."""

    case: Case
    side: SideCar
    _replayed: dict[str, Consultation | None] = field(default_factory=dict, init=False, repr=False)
    _totals: dict[tuple[str, int], tuple[float, int]] = field(default_factory=dict, init=False, repr=False)

    def all(self, current: Consultation) -> list[Attempt]:
        """Every attempt that can be read, by number; ``current`` stands for its own file."""
        found = {current.record.id: Attempt(current, self._written(current), is_current=True)}
        if not self.case.is_graded:
            for attempt in sorted(self._kept(), key=lambda one: one.visit.record.counter, reverse=True):
                found.setdefault(attempt.id, attempt)
        return sorted(found.values(), key=lambda one: (one.number, one.written or 0.0))

    def find(self, current: Consultation, name: str) -> Attempt | None:
        """The attempt with this id."""
        return next((one for one in self.all(current) if one.id == name), None)

    def rows(self, current: Consultation) -> list[Row]:
        """The list as the page shows it."""
        found = self.all(current)
        totals = {one.id: self._total(one) for one in found}
        best = max((one for one in found if totals[one.id]), key=lambda one: _share(totals[one.id]), default=None)
        return [
            {
                "id": one.id,
                "number": one.number,
                "written": one.written,
                "finished": one.visit.is_finished,
                "is_current": one.is_current,
                "is_written": one.visit.record.variant == self.case.seed,
                "steps": len(one.visit.record.events),
                "visit": one.visit.visit,
                "total": (totals[one.id] or (None, None))[0],
                "max": (totals[one.id] or (None, None))[1],
                "counts": self.case.is_graded or one is best,
            }
            for one in found
        ]

    def look_at(self, current: Consultation, name: str) -> Row | None:
        """The whole view of an attempt, to be read; None where there is none of this id."""
        one = self.find(current, name)
        return None if one is None else view_of(one.visit, self.side.stem)

    def next_number(self, current: Consultation) -> int:
        """The number of an attempt that is begun now."""
        return max(one.number for one in self.all(current)) + 1

    def new_seed(self, current: Consultation) -> str:
        """A seed for another variant: one that no attempt had, and if it can be had, other than all of them in side or draws."""
        found = self.all(current)
        used = {one.visit.record.variant for one in found}
        met = [_drawn(one.visit.client) for one in found]
        fresh = (seed for n in count(len(found) + 1) if (seed := str(n)) not in used)
        tried = list(islice(fresh, VARIANTS_TRIED))
        return next((seed for seed in tried if _drawn(Client(self.case.pack, seed)) not in met), tried[0])

    def _kept(self) -> Iterator[Attempt]:
        for path in self.side.kept():
            try:
                text, written = path.read_text(encoding="utf-8-sig"), path.stat().st_mtime
                is_ours = Copy.of(text).case == self.case.slug
            except (OSError, UnicodeDecodeError, NotARecord):
                continue
            if is_ours and (visit := self._visit(text)) is not None:
                yield Attempt(visit, written)

    def _visit(self, text: str) -> Consultation | None:
        if text not in self._replayed:
            try:
                self._replayed[text] = Consultation.resume(self.case, text)
            except RecordProblem:
                self._replayed[text] = None
        return self._replayed[text]

    def _written(self, current: Consultation) -> float | None:
        try:
            return self.side.path.stat().st_mtime if current.record.counter else None
        except OSError:
            return None

    def _total(self, one: Attempt) -> tuple[float, int] | None:
        """Points and how many can be had; None where nothing is marked here."""
        if self.case.is_graded or self.case.key is None or not one.visit.is_finished:
            return None
        name = one.id, one.visit.record.counter
        if name not in self._totals:
            marks = marked(one.visit)
            self._totals[name] = marks.total, marks.max
        return self._totals[name]


def _share(total: tuple[float, int] | None) -> float:
    return total[0] / total[1] if total and total[1] else 0.0


def _drawn(client: Client) -> tuple[str, dict[str, str]]:
    """What a trainee could tell a variant by."""
    return client.side, {name: option["slug"] for name, option in client.drawn.items()}
