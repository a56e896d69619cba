"""The notebook's own copy of the record: one output that is replaced after each act, at most once a second.

It holds the record, a readable page for every viewer that has no clinic, and a line of plain text.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from IPython.core.getipython import get_ipython
from IPython.display import DisplayHandle, display

from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.consultation import Record
    from remedial_kit.pack import Case

MIME = "application/vnd.remedial.record+json"
SECONDS_APART = 1.0


def bundle(case: Case, record: Record) -> dict[str, Any]:
    """What the output holds.  A first visit in which nothing was done yet holds no record."""
    if record.counter == 0 and record.attempt == 1:
        text = say("room.nothing_yet")
        return {"text/html": _wrapped(f"<p>{text}</p>"), "text/plain": text}
    return {
        MIME: json.loads(record.to_json()),
        "text/html": _wrapped(_page(case, record)),
        "text/plain": say("room.plain", steps=len(record.events)),
    }


def _page(case: Case, record: Record) -> str:
    from remedial_kit.page import record_page  # noqa: PLC0415  (loads a template library)

    return record_page(case, record)


def _wrapped(html: str) -> str:
    return f'<div class="remedial-record">{html}</div>'


class Paced:
    """Calls ``call`` at once, then at most once in ``seconds``, and always for the last change."""

    def __init__(self, call: Callable[[], None], seconds: float = SECONDS_APART) -> None:
        """Nothing is called yet."""
        self._call = call
        self._seconds = seconds
        self._timer: asyncio.TimerHandle | None = None
        self._is_due = False

    def poke(self) -> None:
        """Something changed."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # no kernel around it
            self._call()
            return
        if self._timer is not None:
            self._is_due = True
            return
        self._timer = loop.call_later(self._seconds, self._rested)
        self._call()

    def _rested(self) -> None:
        self._timer = None
        if self._is_due:
            self._is_due = False
            self.poke()

    def stop(self) -> None:
        """Call no more."""
        if self._timer is not None:
            self._timer.cancel()


class RecordOutput:
    """The output under the clinic.  Outside IPython it does nothing."""

    def __init__(self, current: Callable[[], dict[str, Any]]) -> None:
        """``current`` gives the bundle as it is now."""
        self._current = current
        self._handle: DisplayHandle | None = None
        self.paced = Paced(self._update)

    def show(self) -> None:
        """Put the output on the page, once."""
        if get_ipython() is not None:
            self._handle = display(self._current(), raw=True, display_id=True)

    def _update(self) -> None:
        if self._handle is not None:
            self._handle.update(self._current(), raw=True)
