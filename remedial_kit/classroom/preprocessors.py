"""The steps between a hand-in and its marks, in nbgrader's own form: mark the record, show what was done, save the points.

They work on a clean copy of the assignment's notebook (``exporters`` makes it) whose metadata carries the hand-in:
``nb.metadata.remedial`` is ``{"record", "problem", "notes", "written", "source"}``, to which marking adds ``"marks"``.
Nothing of the trainee's own notebook is in it, so nothing of theirs can run, and no kernel is started.
"""

from __future__ import annotations

import traceback
from typing import Any

from nbformat.notebooknode import NotebookNode, from_dict
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades

from remedial_kit.classroom.school import SchoolFolder
from remedial_kit.consultation import Consultation, Record, RecordProblem
from remedial_kit.marking import marked, reflection
from remedial_kit.notebooks import REFLECTION_STUB
from remedial_kit.page import done_page, no_mark_page, pillar_page
from remedial_kit.terms import PILLARS
from remedial_kit.words import say

__all__ = ["MarkRecord", "SaveMarks", "ShowWork", "harmless", "plain"]

Resources = dict[str, Any]
CELLS = {f"mark-{pillar}": pillar for pillar in PILLARS}


def plain(sentence: object) -> str:
    """A sentence about a hand-in on one line.  What it quotes (a file's name, a record's words) can't be taken for HTML."""
    return " ".join(str(sentence).replace("<", "\u2039").replace(">", "\u203a").split())


def harmless(text: str) -> str:
    """A trainee's text as Markdown that can only be read: every sign that could mean something is written as its number.

    Preformatted, on one line, so that neither Markdown nor TeX nor HTML finds anything in it.
    """
    signs = "".join(c if c.isalnum() and c.isascii() else f"&#{ord(c)};" for c in text if c >= " " or c in "\n\t")
    return f'<pre class="tex2jax_ignore mathjax_ignore" style="white-space: pre-wrap">{signs}</pre>'


class MarkRecord(NbGraderPreprocessor):
    """Mark the record against the key.  Whatever is wrong with it becomes a sentence, and the rest of the class goes on."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Put marks, or the reason there are none, beside the record."""
        hand_in = nb.metadata["remedial"]
        if hand_in["problem"] is None:
            self._mark(hand_in, resources)
        if hand_in["problem"] is not None:
            who = resources["nbgrader"]["student"]
            self.log.warning("%s", say("class.unmarked", who=who, problem=hand_in["problem"]))
        return nb, resources

    def _mark(self, hand_in: NotebookNode, resources: Resources) -> None:
        school: SchoolFolder = resources["remedial"]["school"]
        try:
            visit = Consultation.resume(school.edition_of(hand_in["record"]), hand_in["record"])
            other_name = _name_notes(visit.record, resources)
            for note in other_name:
                self.log.warning("%s", note)
            marks = marked(visit).to_dict()
            hand_in["marks"] = from_dict(marks)
            hand_in["page"] = done_page(visit.case, visit, [*hand_in["notes"], *other_name, *marks["notes"]])
        except RecordProblem as problem:
            hand_in["problem"] = plain(problem)
        except Exception as fault:  # noqa: BLE001  (one hostile record must not stop a class)
            self.log.warning("%s\n%s", say("class.fault"), traceback.format_exc())
            hand_in["problem"] = say("class.replay", fault=type(fault).__name__)


def _name_notes(record: Record, resources: Resources) -> list[str]:
    """A word to the teacher where the name in the record is not the one it was handed in under."""
    who = str(resources["nbgrader"]["student"])
    if not record.trainee or who.casefold() in {record.trainee.casefold(), *record.trainee.casefold().split()}:
        return []
    return [say("class.name", trainee=record.trainee, who=who)]


class ShowWork(NbGraderPreprocessor):
    """Fill the notebook that the teacher sees: what was done, each pillar with its reasons, and the reflection, all as plain text."""

    def preprocess_cell(self, cell: NotebookNode, resources: Resources, index: int) -> tuple[NotebookNode, Resources]:  # noqa: ARG002
        """Give a cell of ours its output."""
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        hand_in = resources["remedial"]["hand_in"]
        if name == "remedial-clinic":
            cell.outputs = [_shown(hand_in.get("page") or no_mark_page(hand_in["problem"], hand_in["notes"]))]
        elif name in CELLS:
            cell.outputs = _marked_outputs(CELLS[name], hand_in)
        elif name == "reflection":
            cell.source = _reflection(hand_in)
        return cell, resources

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Go through the cells; the page made for the first of them is not kept twice."""
        resources["remedial"]["hand_in"] = nb.metadata["remedial"]
        nb, resources = super().preprocess(nb, resources)
        nb.metadata["remedial"].pop("page", None)
        return nb, resources


def _shown(html: str, plain: str = "") -> Any:
    return new_output("display_data", {"text/html": html, "text/plain": plain})


def _marked_outputs(pillar: str, hand_in: NotebookNode) -> list[NotebookNode]:
    """The pillar's page.  Its plain text is the number alone, so that nbgrader's own reading of the cell would agree."""
    marks = hand_in.get("marks")
    if marks:
        data = {"text/html": pillar_page(pillar, marks), "text/plain": repr(float(marks["pillars"][pillar]["points"]))}
        return [new_output("execute_result", data, execution_count=None)]
    sentence = say("class.not_marked", problem=hand_in["problem"])
    return [new_output("error", ename="NotMarked", evalue=sentence, traceback=[sentence])]


def _reflection(hand_in: NotebookNode) -> str:
    text = reflection_text(hand_in)
    return harmless(text) if text else REFLECTION_STUB


def reflection_text(hand_in: NotebookNode) -> str:
    """What the trainee wrote: in the clinic, else in the notebook's own cell."""
    try:
        typed = reflection(Record.from_dict(hand_in["record"])) if hand_in["record"] else ""
    except RecordProblem:
        typed = ""
    written = hand_in["written"] if hand_in["written"].strip() != REFLECTION_STUB else ""
    return (typed.strip() or written.strip())[:20_000]


class SaveMarks(SaveAutoGrades):
    """Save the points of the marks themselves; a hand-in without marks gets no automatic score and waits for a person."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Save every cell's points."""
        self.hand_in = nb.metadata["remedial"]
        saved: tuple[NotebookNode, Resources] = super().preprocess(nb, resources)
        return saved

    def _add_score(self, cell: NotebookNode, resources: Resources) -> None:
        marks = self.hand_in.get("marks")
        name = cell.metadata["nbgrader"]["grade_id"]
        if marks and name not in CELLS:
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        grade.auto_score = _within(marks["pillars"][CELLS[name]]["points"], grade.max_score) if marks else None
        grade.needs_manual_grade = grade.auto_score is None or grade.manual_score is not None
        self.gradebook.db.commit()

    def _add_comment(self, cell: NotebookNode, resources: Resources) -> None:
        super()._add_comment(cell, resources)
        if self.hand_in.get("marks"):
            return
        comment = self.gradebook.find_comment(
            cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        comment.auto_comment = say("class.no_mark", problem=self.hand_in["problem"])
        self.gradebook.db.commit()


def _within(value: float, most: float) -> float:
    """A score nbgrader can take: a plain float from nothing to the most there is."""
    return float(min(max(float(value), 0.0), float(most)))
