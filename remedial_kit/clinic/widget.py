"""The treatment room as one widget, and how a notebook's cell gets it.

``ClinicWidget`` only carries messages between the page and the ``Desk``; the screens are in ``static/clinic.js``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import anywidget
from IPython.core.getipython import get_ipython
from IPython.display import HTML, display

from remedial_kit.clinic.desk import LOG, Desk
from remedial_kit.clinic.drawing import drawing
from remedial_kit.clinic.offer import HANDED
from remedial_kit.clinic.output import RecordOutput, bundle
from remedial_kit.clinic.pickup import pick_up
from remedial_kit.clinic.saving import SideCar
from remedial_kit.pack import Case, PackProblem
from remedial_kit.words import say

STATIC = Path(__file__).with_name("static")
CLIENT_FILE = "client.json"


class NoClient(ValueError):
    """The client a notebook names can't be found or read, in one sentence."""


class DeskWidget(anywidget.AnyWidget):
    """A page of the bundle in front of a desk, with the notebook's own copy of the work under it.

    ``plain`` is the key of the line for viewers that show no widget.
    """

    _esm = STATIC / "clinic.js"
    plain = "room.plain.widget"

    def __init__(self, desk: Any, copy: Callable[[], dict[str, Any]]) -> None:
        """A page at whose desk ``desk`` (``send``, ``changed``, ``take``) sits; ``copy`` gives the copy as it is now."""
        super().__init__()
        self.desk = desk
        self.output = RecordOutput(copy)
        desk.send = self.send
        desk.changed = self.output.paced.poke
        self.on_msg(lambda _widget, message, _buffers: desk.take(message))

    def _repr_mimebundle_(self, **given: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """The widget, with a plain line for viewers that show none."""
        made = super()._repr_mimebundle_(**given)
        if made is not None:
            made[0]["text/plain"] = say(self.plain)
        return made

    def leave(self) -> None:
        """Make room for a newer one."""
        self.output.paced.stop()
        self.desk.changed = lambda: None
        self.close()


class ClinicWidget(DeskWidget):
    """One client's treatment room."""

    def __init__(self, desk: Desk) -> None:
        """A room at whose desk ``desk`` sits."""
        super().__init__(desk, lambda: bundle(desk.case, desk.consultation.record))


_SHOWN: dict[Path, ClinicWidget] = {}
"""The room that is open for each side-car in this kernel."""


def show_client(target: str) -> None:
    """Show the client in the cell's output, or one sentence about why not."""
    folder, stem = Path.cwd(), notebook_stem(target)
    before = _SHOWN.get(SideCar(folder, stem).path)
    try:
        desk = open_desk(
            target, folder, stem, os.environ.get("JUPYTERHUB_USER", ""), before.desk.held if before else ""
        )
    except (NoClient, PackProblem) as problem:
        display(HTML(problem_panel(str(problem))))
        return
    except Exception:  # noqa: BLE001  (a trainee sees a sentence, never a traceback; the log has it)
        LOG.exception("a client could not be opened")
        display(HTML(problem_panel(say("room.problem"))))
        return
    if old := _SHOWN.pop(desk.side.path, None):
        old.leave()
    widget = _SHOWN[desk.side.path] = ClinicWidget(desk)
    display(widget)
    widget.output.show()


def open_desk(target: str, folder: Path, stem: str, trainee: str = "", held: str = "") -> Desk:
    """The desk for the client that a notebook in ``folder`` names; ``held`` is a record that could not be saved before.

    Raises ``NoClient``, ``PackProblem``.
    """
    case = find_case(target, folder)
    side = SideCar(folder, stem)
    return Desk(case, side, pick_up(case, side, HANDED.take(), trainee, held), drawing())


def find_case(target: str, folder: Path) -> Case:
    """The pack that a cell's text names: a file beside the notebook, a built practice client, or one of the course."""
    if target == CLIENT_FILE:
        return Case.from_files(folder / CLIENT_FILE)
    for place in (folder, *folder.parents):
        pack = place / "clients" / f"{target}.json"
        if pack.is_file():
            return Case.from_files(pack, pack.with_name(f"{target}.key.json"))
    return _from_course(target)


def _from_course(slug: str) -> Case:
    from remedial_kit.library import Course, CourseProblem  # noqa: PLC0415  (loads YAML)

    try:
        cases = Course.open().cases
    except (CourseProblem, OSError) as problem:
        raise NoClient(say("room.no_course")) from problem
    if slug not in cases:
        raise NoClient(say("room.no_client", slug=slug))
    return cases[slug]


def notebook_stem(target: str) -> str:
    """The notebook's name without its ending: from the page, else from the kernel's surroundings, else the target's."""
    if HANDED.stem:
        return HANDED.stem
    shell = get_ipython()
    known = os.environ.get("JPY_SESSION_NAME") or (shell.user_ns.get("__vsc_ipynb_file__") if shell else None) or target
    path = Path(str(known))
    return path.stem if path.suffix in {".ipynb", ".json"} else path.name


def problem_panel(sentence: str) -> str:
    """A sentence as a readable panel in a cell's output."""
    frame = (
        "max-width:36em;margin:24px auto;padding:20px 24px;border:1px solid #E4DCD2;border-left:7px solid #844C00;"
        "border-radius:12px;background:#FFFFFF;color:#1F2629;font:15px/1.5 system-ui,sans-serif"
    )
    title = escape(say("room.problem.title"))
    return f'<div class="remedial-problem" role="alert" style="{frame}"><strong>{title}</strong><p style="margin:8px 0 0">{escape(sentence)}</p></div>'
