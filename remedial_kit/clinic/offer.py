"""The hand-over: the page gives the kernel the record that a notebook's old output holds, before its cell is run.

The extension calls ``offer`` in a silent request.  It loads no widget, and it writes the side-car before it returns,
so that "ok" means "on disk".  ``pickup`` takes the copy from here when the cell runs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from remedial_kit.clinic.saving import Copy, NotARecord, SideCar


class NotWritten(RuntimeError):
    """The copy is held in memory only: the page must go on keeping its own."""


@dataclass
class Handed:
    """What the page said last: the notebook's stem, and its record's text ("" for none)."""

    stem: str = ""
    text: str = ""

    def take(self) -> str:
        """The text, once."""
        text, self.text = self.text, ""
        return text


HANDED = Handed()


def offer(text: str, stem: str) -> None:
    """Take over the record of notebook ``stem``.  Raises ``NotWritten``, ``OSError`` where it is not on disk yet."""
    HANDED.stem, HANDED.text = stem, text
    if not text:
        return
    side = SideCar(Path.cwd(), stem, _kind_of(text))
    if not side.claim():
        msg = "another kernel holds this record"
        raise NotWritten(msg)
    _write_if_newer(side, text)


def _kind_of(text: str) -> Literal["record", "lesson"]:
    """What a text is a record of; what can't be read counts as a visit's, and is refused as such."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return "record"
    return "lesson" if isinstance(value, dict) and value.get("kind") == "lesson" else "record"


def _write_if_newer(side: SideCar, text: str) -> None:
    try:
        handed, there = Copy.of(text), side.read()
    except NotARecord as problem:  # which copy is the damaged one is for `pickup` to say
        msg = "one of the two copies can't be read"
        raise NotWritten(msg) from problem
    if there is None or (there.id == handed.id and there.rank < handed.rank):
        side.write(text)
    elif there.id != handed.id:
        msg = "the two copies are of different visits"
        raise NotWritten(msg)
