"""The treatment room in a notebook: the two names that a course notebook uses.

Nothing heavy is loaded until a client is opened, so that the hand-over of an old record (``offer``) and a marker's
kernel stay quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final, NoReturn

from remedial_kit.terms import HOME
from remedial_kit.words import say

__all__ = ["NotMarked", "open_client", "remedial_mark"]


_PLACES: Final = {HOME: ("remedial_kit.home", "show_home")}
"""What a notebook opens that is no client, by its name: the module and its function, by name as they stand above the clinic."""


class NotMarked(RuntimeError):
    """A marked cell was run by something that does not know how this course is marked."""

    def _render_traceback_(self) -> list[str]:
        """What IPython shows for it: the sentence alone, no code."""
        return [str(self)]


def open_client(target: str) -> None:
    """Show the client of this notebook: ``"client.json"`` beside it, a practice client's slug, or ``"home"`` for the front page."""
    if target in _PLACES:
        module, show = _PLACES[target]
        getattr(import_module(module), show)()
        return
    from remedial_kit.clinic.widget import show_client  # noqa: PLC0415  (loads anywidget)

    show_client(target)


def remedial_mark(pillar: str) -> NoReturn:
    """Stand in for the marks of ``pillar``, which the course's own marking steps write.

    Whatever runs this cell is not those steps, so it ends as an error: the stock grader then gives no points.
    Raises ``NotMarked`` always.
    """
    raise NotMarked(say("class.not_here", pillar=pillar))
