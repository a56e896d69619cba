"""The treatment room in a notebook: the two names that a course notebook uses.

Nothing heavy is loaded until a client is opened, so that the hand-over of an old record (``offer``) and a marker's
kernel stay quick.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, NoReturn

from remedial_kit.terms import HOME, LESSON
from remedial_kit.words import say

__all__ = ["NotMarked", "open_client", "remedial_mark"]


_PLACES: Final = {HOME: ("remedial_kit.home", "show_home"), LESSON: ("remedial_kit.lesson", "show_lesson")}
"""What a notebook opens that is no client, by name or by how its name begins: module and function, named as they stand above the clinic."""


class NotMarked(RuntimeError):
    """A marked cell was run by something that does not know how this course is marked."""

    def _render_traceback_(self) -> list[str]:
        """What IPython shows for it: the sentence alone, no code."""
        return [str(self)]


def open_client(target: str) -> None:
    """Show what this notebook is for: ``"client.json"`` beside it, a practice client or a lesson by its slug, or ``"home"``, the front page."""
    if target == HOME:
        _shower(HOME)()
        return
    if target.startswith(LESSON):
        _shower(LESSON)(target)
        return
    from remedial_kit.clinic.widget import show_client  # noqa: PLC0415  (loads anywidget)

    show_client(target)


def _shower(place: str) -> Callable[..., None]:
    module, name = _PLACES[place]
    show: Callable[..., None] = getattr(import_module(module), name)
    return show


def remedial_mark(pillar: str) -> NoReturn:
    """Stand in for the marks of ``pillar``, which the course's own marking steps write.

    Whatever runs this cell is not those steps, so it ends as an error: the stock grader then gives no points.
    Raises ``NotMarked`` always.
    """
    raise NotMarked(say("class.not_here", pillar=pillar))
