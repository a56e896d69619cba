"""A lesson as a widget: the clinic's bundle, told to show the lesson's screens."""

from __future__ import annotations

from pathlib import Path

import traitlets
from IPython.display import HTML, display

from remedial_kit.clinic.offer import HANDED
from remedial_kit.clinic.saving import SideCar
from remedial_kit.clinic.widget import DeskWidget, notebook_stem, problem_panel
from remedial_kit.lesson.book import NoLesson, open_book
from remedial_kit.lesson.desk import LOG, LessonDesk
from remedial_kit.lesson.output import bundle
from remedial_kit.lesson.state import pick_up
from remedial_kit.words import say

PLACE = "lesson"


class LessonWidget(DeskWidget):
    """One lesson."""

    place = traitlets.Unicode(PLACE).tag(sync=True)
    plain = "lesson.plain"

    def __init__(self, desk: LessonDesk) -> None:
        """A page at whose desk ``desk`` sits."""
        super().__init__(desk, lambda: bundle(desk.book, desk.state))


_SHOWN: dict[Path, LessonWidget] = {}
"""The lesson that is open for each side-car in this kernel."""


def show(target: str) -> None:
    """Show the lesson in the cell's output, or one sentence about why not."""
    try:
        desk = open_desk(target, Path.cwd(), notebook_stem(target))
    except NoLesson as problem:
        display(HTML(problem_panel(str(problem))))
        return
    except Exception:  # noqa: BLE001  (a trainee sees a sentence, never a traceback; the log has it)
        LOG.exception("a lesson could not be opened")
        display(HTML(problem_panel(say("lesson.problem"))))
        return
    if old := _SHOWN.pop(desk.side.path, None):
        old.leave()
    widget = _SHOWN[desk.side.path] = LessonWidget(desk)
    display(widget)
    widget.output.show()


def open_desk(target: str, folder: Path, stem: str) -> LessonDesk:
    """The desk of the lesson that a notebook in ``folder`` names.  Raises ``NoLesson``."""
    book = open_book(target, folder)
    side = SideCar(folder, stem, "lesson")
    return LessonDesk(book, side, pick_up(book, side, HANDED.take()))
