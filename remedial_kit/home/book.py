"""Marks of finished practice visits, each worked out once for as long as the kernel lives.

A mark needs the best plan of its client, which takes about a second to find; so the front page shows the states first and
asks for marks one after the other.  A graded client is never marked here: it has no key.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from remedial_kit.consultation import Consultation
from remedial_kit.home.shelf import Ended
from remedial_kit.marking.debrief import debrief

LOG = logging.getLogger("remedial_kit.home")
LOG.addHandler(logging.NullHandler())  # nothing of it is for the trainee's page


@dataclass(frozen=True)
class Mark:
    """What a finished visit earned, and the one thing to try next."""

    total: float
    max: int
    pillars: dict[str, tuple[float, int]]
    next: str

    @property
    def share(self) -> float:
        """The total as a part of what can be had."""
        return self.total / self.max if self.max else 0.0


@dataclass
class Book:
    """The marks that are known, by the record's hash; None where a visit can't be marked."""

    _known: dict[str, Mark | None] = field(default_factory=dict)

    def is_due(self, ended: Ended) -> bool:
        """Whether this attempt can be marked and was not yet."""
        return ended.name not in self._known and _can_be_marked(ended.visit)

    def mark(self, ended: Ended) -> Mark | None:
        """The mark, if it is known."""
        return self._known.get(ended.name)

    def work_out(self, ended: Ended) -> None:
        """Mark an attempt; one that can't be is remembered as such."""
        try:
            made = _marked(ended.visit)
        except Exception:
            LOG.exception("a finished visit could not be marked")
            made = None
        self._known[ended.name] = made


def _can_be_marked(visit: Consultation) -> bool:
    return not visit.case.is_graded and visit.case.key is not None


def _marked(visit: Consultation) -> Mark:
    told = debrief(visit)
    pillars = {pillar["slug"]: (pillar["points"], pillar["max"]) for pillar in told["pillars"]}
    return Mark(told["total"], told["max"], pillars, told["next"]["text"])
