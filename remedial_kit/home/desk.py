"""The front page's desk: takes the page's messages and answers with the whole page; marks follow when they are worked out.

Nothing here knows a widget: ``send`` is any function that takes a message, ``soon`` any that calls another one a little later.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from remedial_kit.clinic import lookup
from remedial_kit.home.book import Book
from remedial_kit.home.mistakes import report_of
from remedial_kit.home.shelf import Ended, Look, Shelf
from remedial_kit.home.view import finished_of, view_of
from remedial_kit.words import say

Message = Mapping[str, Any]
LOG = logging.getLogger("remedial_kit.home")
ASKED = ("hello", "refresh", "glossary", "report")


@dataclass
class HomeDesk:
    """The desk of the front page that lies in ``folder``."""

    folder: Path
    send: Callable[[dict[str, Any]], None] = lambda _message: None
    soon: Callable[[Callable[[], None]], object] = lambda call: call()
    _shelf: Shelf = field(init=False, repr=False)
    _book: Book = field(default_factory=Book, init=False, repr=False)
    _look: Look | None = field(default=None, init=False, repr=False)
    _is_marking: bool = field(default=False, init=False, repr=False)

    def __post_init__(self) -> None:
        """Nothing is read before the page asks."""
        self._shelf = Shelf(self.folder)

    def take(self, message: Message) -> None:
        """Handle one message: read the folder, and send what is asked for; the page comes with the marks that are known."""
        if message.get("type") not in ASKED:
            return
        try:
            if message["type"] == "glossary":
                self.send(lookup.glossary(self.folder))
                return
            self._look = self._shelf.look()
            if message["type"] == "report":
                self.send(report_of(self._look, self.folder))
                return
            self._show()
        except Exception:
            LOG.exception("the front page could not be made")
            self.send({"type": "problem", "text": say("home.problem")})
            return
        if not self._is_marking and self._due():
            self._is_marking = True
            self.soon(self._mark_one)

    def _show(self) -> None:
        if self._look is not None:
            self.send({"type": "home", "home": view_of(self._look, self._book)})

    def _due(self) -> list[Ended]:
        """What is still to be marked, the latest first."""
        return [ended for ended in finished_of(self._look) if self._book.is_due(ended)] if self._look else []

    def _mark_one(self) -> None:
        """Mark one attempt, show it, and leave room for other messages before the next one."""
        due = self._due()
        if due:
            self._book.work_out(due[0])
            self._show()
        if len(due) > 1:
            self.soon(self._mark_one)
        else:
            self._is_marking = False
