"""The client record: everything a trainee did, as one JSON value that only grows.

An *event* is one act with its fields, the visit, the minute it began and a digest of the reply.  A *draft* is what is planned or
half-written; marking ignores it but for the written reflection.  ``counter`` grows with every change, so that of two copies the newer can be told.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from remedial_kit.consultation.acts import ACTS
from remedial_kit.terms import FORMAT
from remedial_kit.words import say

Event = dict[str, Any]
HEAD = ("n", "visit", "minute", "act", "reply_digest")
"""What every event has beside the fields of its act."""


class RecordProblem(ValueError):
    """A record that can't be used, in one sentence for a trainee or teacher."""


@dataclass(frozen=True)
class Record:
    """A client record.  ``events`` is never changed in place; ``variant`` is the seed."""

    id: str
    case: str
    pack_hash: str
    variant: str = ""
    trainee: str = ""
    attempt: int = 1
    counter: int = 0
    events: tuple[Event, ...] = ()
    draft: dict[str, Any] = field(default_factory=dict)
    format: int = FORMAT

    def to_dict(self) -> dict[str, Any]:
        """The record as plain JSON values."""
        return {
            "format": self.format,
            "id": self.id,
            "attempt": self.attempt,
            "counter": self.counter,
            "case": self.case,
            "pack_hash": self.pack_hash,
            "variant": self.variant,
            "trainee": self.trainee,
            "events": [dict(event) for event in self.events],
            "draft": self.draft,
        }

    def to_json(self) -> str:
        """The record as one line of JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str | bytes) -> Record:
        """The record in a JSON text.  Raises ``RecordProblem``."""
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            raise RecordProblem(say("record.json")) from None
        return cls.from_dict(value)

    @classmethod
    def from_dict(cls, value: Any) -> Record:
        """The record in a plain value.  Raises ``RecordProblem``."""
        if not isinstance(value, dict) or "events" not in value or "case" not in value:
            raise RecordProblem(say("record.shape"))
        number = value.get("format")
        if isinstance(number, int) and number > FORMAT:
            raise RecordProblem(say("record.format"))
        if not _is_whole(value):
            raise RecordProblem(say("record.shape"))
        events = tuple(value["events"])
        return cls(
            id=value.get("id", ""),
            case=value["case"],
            pack_hash=value.get("pack_hash", ""),
            variant=value.get("variant", ""),
            trainee=value.get("trainee", ""),
            attempt=value.get("attempt", 1),
            counter=value.get("counter", len(events)),
            events=events,
            draft=value.get("draft", {}),
        )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_whole(value: dict[str, Any]) -> bool:
    texts = all(isinstance(value.get(name, ""), str) for name in ("id", "case", "pack_hash", "variant", "trainee"))
    counts = _is_count(value.get("format")) and all(_is_count(value.get(name, 1)) for name in ("attempt", "counter"))
    events = value["events"]
    rows = isinstance(events, list) and all(isinstance(e, dict) and isinstance(e.get("act"), str) for e in events)
    return texts and counts and rows and isinstance(value.get("draft", {}), dict)


def fields_of(event: Event) -> dict[str, Any]:
    """The fields of an event's act, without its head."""
    return {name: value for name, value in event.items() if name not in HEAD}


def digest(reply: object) -> str:
    """A short digest of a reply's facts (16 hexadecimal digits)."""
    text = json.dumps(reply, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=8).hexdigest()


def known_act(name: str) -> bool:
    """True for an act of the table."""
    return name in ACTS
