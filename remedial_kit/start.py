"""What ``remedial start`` opens: the folder, the notebook in it, and whether all is built.

Words: the *top* is the folder that holds ``notebooks/``; the *first notebook* is the one a trainee lands on.
The server itself is ``server``, which is loaded last: it brings all of JupyterLab.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from remedial_kit.library import Course, CourseProblem
from remedial_kit.words import say

NOTEBOOKS = "notebooks"


class NothingToOpen(Exception):
    """There is no course notebook here, in one sentence."""


def start(*, port: int, is_teaching: bool, wants_browser: bool, tell: Callable[[str], None]) -> None:
    """Open the course that the working folder is in, until it is stopped.

    ``tell`` gets each sentence for the person who started it.  Raises ``NothingToOpen`` where there is no notebook, and
    ``CourseProblem`` where the notebooks are out of date and the course can't be built.
    """
    top = find_top(Path.cwd())
    _bring_up_to_date(top, tell)
    notebook = first_notebook(top)
    from remedial_kit.server import Opening, open_course

    open_course(Opening(top, notebook, port, is_teaching, wants_browser, tell))


def find_top(here: Path) -> Path:
    """The nearest folder upward that holds notebooks; else the one around an installed-in-place library."""
    around = Path(__file__).resolve().parent.parent
    for folder in (here.resolve(), *here.resolve().parents, around):
        if any(_notebooks_in(folder)):
            return folder
    raise NothingToOpen(say("start.no-notebooks", folder=here))


def first_notebook(top: Path) -> Path:
    """The first of the notebooks that course.yml puts in order, else the first by name."""
    here = list(_notebooks_in(top))
    by_name = {path.stem: path for path in here}
    ordered = (by_name[name] for name in _order(top) if name in by_name)
    return next(ordered, here[0])


def _notebooks_in(top: Path) -> Iterator[Path]:
    found = sorted((top / NOTEBOOKS).rglob("*.ipynb"))
    return (path for path in found if ".ipynb_checkpoints" not in path.parts)


def _order(top: Path) -> tuple[str, ...]:
    try:
        course = Course.open(top)
    except CourseProblem:
        return ()  # a folder of notebooks without a course of its own
    return tuple(course.file.notebooks) if course.file else ()


def _bring_up_to_date(top: Path, tell: Callable[[str], None]) -> None:
    """Build what a case changed since it was last built; a folder without a course has nothing to build."""
    if not (top / "course" / "course.yml").is_file():
        return
    from remedial_kit.notebooks import build_if_stale

    built = build_if_stale(top)
    if built:
        tell(say("start.built", files=", ".join(str(path) for path in built)))
