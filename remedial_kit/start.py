"""What ``remedial start`` opens: the folder, the notebook in it, and whether all is built.

Words: the *top* is the folder that holds ``notebooks/``; the *first notebook* is the one a trainee lands on:
the front page, where there is one.
The server itself is ``server``, which is loaded last: it brings all of JupyterLab.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from remedial_kit.library import Course, CourseProblem
from remedial_kit.terms import HOME
from remedial_kit.words import say

NOTEBOOKS = "notebooks"
AROUND = Path(__file__).resolve().parent.parent


class NothingToOpen(Exception):
    """There is no course notebook here, in one sentence."""


def start(*, port: int, is_teaching: bool, wants_browser: bool, tell: Callable[[str], None]) -> None:
    """Open the course that the working folder is in, until it is stopped.

    ``tell`` gets each sentence for the person who started it.  Raises ``NothingToOpen`` where there is no notebook.
    """
    top = find_top(Path.cwd())
    course = _course_of(top)
    if course is not None:
        _bring_up_to_date(course, top, tell)
    notebook = first_notebook(top, course)
    from remedial_kit.server import Opening, open_course

    root = course.root if course else Course.place()
    open_course(Opening(top, notebook, root, port, is_teaching, wants_browser, tell))


def find_top(here: Path, around: Path = AROUND) -> Path:
    """The nearest folder upward from ``here`` that holds notebooks; else the one around a library installed in place."""
    for folder in (here.resolve(), *here.resolve().parents, around):
        if any(_notebooks_in(folder)):
            return folder
    raise NothingToOpen(say("start.no-notebooks", folder=here))


def first_notebook(top: Path, course: Course | None) -> Path:
    """The course's front page; without one the first of the notebooks that course.yml puts in order, else the first by name."""
    home = top / NOTEBOOKS / f"{HOME}.ipynb"
    if home.is_file():
        return home
    here = list(_notebooks_in(top))
    by_name = {path.stem: path for path in here}
    order = course.file.notebooks if course and course.file else ()
    return next((by_name[name] for name in order if name in by_name), here[0])


def _notebooks_in(top: Path) -> Iterator[Path]:
    found = sorted((top / NOTEBOOKS).rglob("*.ipynb"))
    return (path for path in found if ".ipynb_checkpoints" not in path.parts)


def _course_of(top: Path) -> Course | None:
    """The course beside the notebooks; None for a folder of notebooks alone."""
    try:
        return Course.open(top)
    except CourseProblem:
        return None


def _bring_up_to_date(course: Course, top: Path, tell: Callable[[str], None]) -> None:
    """Build what the course changed since it was last built; where that can't be, what is there is opened as it is."""
    from remedial_kit.notebooks import build_if_stale

    try:
        built = build_if_stale(course, top)
    except (CourseProblem, OSError) as problem:
        tell(say("start.not-built", why=str(problem).splitlines()[0]))
        return
    if built:
        tell(say("start.built", files=", ".join(path.relative_to(top).as_posix() for path in built)))
