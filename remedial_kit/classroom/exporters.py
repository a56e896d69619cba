"""Reads hand-ins and writes feedback, in the place where nbgrader opens and writes a notebook.

``HandInExporter`` never passes a trainee's notebook on: it finds the record in the hand-in's folder, whatever the files are called and
however they were damaged, and puts it into a clean copy of the assignment's notebook.  Cells that were edited, doubled or deleted do
not matter then.  It also adds the hand-ins nbgrader's own search passes over (a folder without a notebook, a name with brackets).
``FeedbackExporter`` writes the page a trainee gets back from the marked copy and the gradebook.
"""

from __future__ import annotations

import copy
import json
import os
import stat
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter, NotebookExporter
from nbformat.notebooknode import from_dict
from nbgrader.api import Gradebook, MissingEntry, SubmittedNotebook
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from remedial_kit import handin
from remedial_kit.classroom.preprocessors import CELLS, plain, reflection_text
from remedial_kit.classroom.school import SchoolFault, SchoolFolder
from remedial_kit.consultation import RecordProblem
from remedial_kit.page import Feedback, Given, feedback_page
from remedial_kit.words import say

__all__ = ["FeedbackExporter", "HandInExporter"]

Resources = dict[str, Any]
_STAMP = "timestamp.txt"


def _stopped(converter: Any, sentence: str) -> NbGraderException:
    converter.log.error(sentence)
    return NbGraderException(sentence)


def _school(converter: Any) -> SchoolFolder:
    """The assignment that a command works on.  Raises ``SchoolFault``."""
    directory = converter.coursedir
    steps = (directory.source_directory, directory.release_directory)
    return SchoolFolder.open(*(Path(directory.format_path(step, ".", directory.assignment_id)) for step in steps))


def _folders(converter: Any, name: str) -> dict[str, list[str]]:
    """Every trainee's folder with the one notebook in it, those included that nbgrader's own search passes over."""
    directory = converter.coursedir
    folders = set(converter.assignments)
    top = Path(converter._format_source(directory.assignment_id, "*")).parent.parent
    if top.is_dir():
        folders |= {str(p / directory.assignment_id) for p in top.iterdir() if _is_asked_for(p, directory)}
    return {folder: [os.path.join(folder, f"{name}.ipynb")] for folder in folders}  # noqa: PTH118  (nbgrader compares texts)


def _is_asked_for(student: Path, directory: Any) -> bool:
    is_named = directory.student_id in {"*", student.name} or fnmatchcase(student.name, directory.student_id)
    return is_named and not student.name.startswith(".") and (student / directory.assignment_id).is_dir()


def _timestamp(directory: Any, place: str) -> Any:
    """When a folder was handed in; a file that gives no date leaves it undated, where nbgrader's own reading would drop the trainee."""
    try:
        return CourseDirectory.get_existing_timestamp(directory, place)
    except (AttributeError, ValueError, OverflowError, OSError):  # nbgrader calls a method that is not there
        directory.log.warning(say("class.undated", folder=place))
        return None


class HandInExporter(NotebookExporter):
    """nbgrader's notebook writer, reading the record out of a hand-in instead of the trainee's notebook."""

    def __init__(self, **traits: Any) -> None:
        """Open the assignment, and find every hand-in, before the first of them is marked."""
        super().__init__(**traits)
        converter = self.parent
        try:
            self.school = _school(converter)
            self._same_points(converter)
        except SchoolFault as fault:
            raise _stopped(converter, str(fault)) from fault
        converter.assignments = _folders(converter, self.school.name)
        converter.coursedir.get_existing_timestamp = partial(_timestamp, converter.coursedir)

    def _same_points(self, converter: Any) -> None:
        directory = converter.coursedir
        with Gradebook(directory.db_url, directory.course_id) as gradebook:
            try:
                cells = gradebook.find_notebook(self.school.name, directory.assignment_id).grade_cells
            except MissingEntry:
                return
            most = {CELLS[cell.name]: cell.max_score for cell in cells if cell.name in CELLS}
        if most != self.school.points:
            raise SchoolFault(say("class.points", name=directory.assignment_id))

    def from_filename(self, filename: str, resources: Resources | None = None, **options: Any) -> tuple[str, Resources]:
        """A hand-in, or the marked copy made of it, passed through the steps that nbgrader asks for now."""
        found: Resources = resources if resources is not None else {}
        found["remedial"] = {"school": self.school}
        if not self.parent._sanitizing:
            text, found = super().from_filename(filename, resources=found, **options)
            found.pop("remedial")
            return text, found
        folder = Path(filename).parent
        _clear(self.parent, found["nbgrader"], {_STAMP, "client.json"})
        notebook = copy.deepcopy(self.school.notebook)
        notebook.metadata["remedial"] = from_dict(_read(folder, self.school))
        found["metadata"] = {"name": self.school.name, "path": str(folder)}
        text, found = self.from_notebook_node(notebook, resources=found, **options)
        return text, found


def _clear(converter: Any, who: dict[str, str], kept: set[str]) -> None:
    """Empty a folder that nbgrader is writing, but for the files ``kept`` at its top.

    It has copied along whatever was handed in, a link's target too, and would give that back with the feedback.
    """
    folder = Path(converter._format_dest(who["assignment"], who["student"]))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        elif path.parent != folder or path.name not in kept:
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | stat.S_IWUSR)
            path.unlink()


def _read(folder: Path, school: SchoolFolder) -> dict[str, Any]:
    """What a hand-in's folder holds, as the notebook's metadata carries it."""
    found: dict[str, Any] = {"record": None, "problem": None, "notes": [], "written": "", "source": ""}
    try:
        hand_in = handin.read(folder, school.case.slug)
    except RecordProblem as problem:
        return found | {"problem": plain(problem)}
    notes = [plain(say("class.copy", note=note)) for note in hand_in.notes]
    return found | {"record": hand_in.record, "notes": notes, "written": hand_in.written, "source": hand_in.source}


class FeedbackExporter(Exporter):
    """Writes the feedback page from the marked copy and the gradebook, where a teacher's own points and comments are."""

    def __init__(self, **traits: Any) -> None:
        """Open the assignment for its title and chapters."""
        super().__init__(**traits)
        try:
            self.school = _school(self.parent)
        except SchoolFault as fault:
            raise _stopped(self.parent, str(fault)) from fault
        self.parent.assignments = _folders(self.parent, self.school.name)

    def _file_extension_default(self) -> str:
        return ".html"

    def from_filename(self, filename: str, resources: Resources | None = None, **options: Any) -> tuple[str, Resources]:  # noqa: ARG002
        """One trainee's feedback."""
        found: Resources = resources if resources is not None else {}
        who = found["nbgrader"]
        _clear(self.parent, who, {_STAMP})
        hand_in = json.loads(Path(filename).read_text(encoding="utf-8"))["metadata"].get("remedial")
        if hand_in is None:
            raise _stopped(self.parent, say("class.elsewhere", file=filename))
        with Gradebook(who["db_url"], self.parent.coursedir.course_id) as gradebook:
            notebook = gradebook.find_submission_notebook(who["notebook"], who["assignment"], who["student"])
            feedback = Feedback(
                title=self.school.title,
                trainee=who["student"],
                marks=hand_in.get("marks"),
                given=_given(notebook),
                problem=hand_in["problem"],
                reflection=reflection_text(hand_in),
                penalty=float(notebook.late_submission_penalty or 0.0),
                chapters=self.school.chapters,
            )
        found["output_extension"] = ".html"
        return feedback_page(feedback), found


def _given(notebook: SubmittedNotebook) -> dict[str, Given]:
    """The gradebook's points of each pillar and of the reflection."""
    comments = {comment.name: comment.manual_comment for comment in notebook.comments}
    return {
        CELLS.get(grade.name, grade.name): Given(
            points=float(grade.score),
            max=float(grade.max_score),
            is_waiting=grade.auto_score is None and grade.manual_score is None,
            by_hand=grade.manual_score is not None or grade.extra_credit is not None,
            comment=comments.get(grade.name) or "",
        )
        for grade in notebook.grades
    }
