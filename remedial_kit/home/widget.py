"""The front page as a widget: the clinic's bundle, told to show the other screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from IPython.display import HTML, display

from remedial_kit.clinic.widget import STATIC, problem_panel
from remedial_kit.home.book import LOG
from remedial_kit.home.desk import HomeDesk
from remedial_kit.terms import HOME
from remedial_kit.words import say

PAUSE = 0.02
"""Seconds between two marks, in which the kernel answers the page."""


class HomeWidget(anywidget.AnyWidget):
    """The front page of one folder."""

    _esm = STATIC / "clinic.js"
    place = traitlets.Unicode(HOME).tag(sync=True)

    def __init__(self, desk: HomeDesk) -> None:
        """A page at whose desk ``desk`` sits."""
        super().__init__()
        self.desk = desk
        desk.send = self.send
        desk.soon = _soon
        self.on_msg(lambda _widget, message, _buffers: desk.take(message))

    def _repr_mimebundle_(self, **given: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """The widget, with a plain line for viewers that show none."""
        made = super()._repr_mimebundle_(**given)
        if made is not None:
            made[0]["text/plain"] = say("home.plain")
        return made


def show() -> None:
    """Show the front page in the cell's output, or one sentence."""
    try:
        display(HomeWidget(HomeDesk(Path.cwd())))
    except Exception:  # noqa: BLE001  (a trainee sees a sentence, never a traceback; the log has it)
        LOG.exception("the front page could not be opened")
        display(HTML(problem_panel(say("home.problem"))))


def _soon(call: Callable[[], None]) -> None:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:  # no kernel around it
        call()
        return
    loop.call_later(PAUSE, call)
