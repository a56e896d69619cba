"""The table of marks that ``nbgrader export`` writes: nbgrader's own columns, then the pillars, the reflection and how it stands.

A hand-in that could not be marked has an empty score, not a zero, until somebody has marked it by hand; so has one that is missing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student, SubmittedAssignment
from nbgrader.plugins import ExportPlugin

from remedial_kit.classroom.preprocessors import CELLS
from remedial_kit.terms import PILLARS
from remedial_kit.words import say

__all__ = ["MarksExport"]

STOCK = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)
OURS = (*PILLARS, "reflection", "state")
Row = dict[str, Any]


class MarksExport(ExportPlugin):
    """Writes ``grades.csv``, or the file named with ``--to``."""

    def export(self, gradebook: Gradebook) -> None:
        """Write one line for each assignment and trainee."""
        target = Path(self.to or "grades.csv")
        with target.open("w", encoding="utf-8", newline="") as handle:
            table = csv.DictWriter(handle, (*STOCK, *OURS), restval="")
            table.writeheader()
            for row in self._rows(gradebook):
                table.writerow({name: _plain(value) for name, value in row.items()})
        self.log.info(say("class.written", file=target))

    def _rows(self, gradebook: Gradebook) -> Iterator[Row]:
        for assignment in gradebook.assignments:
            if self.assignment and assignment.name not in map(str, self.assignment):
                continue
            for student in gradebook.students:
                if not self.student or student.id in map(str, self.student):
                    yield _row(gradebook, assignment, student)


def _row(gradebook: Gradebook, assignment: Assignment, student: Student) -> Row:
    row: Row = {
        "assignment": assignment.name,
        "duedate": assignment.duedate,
        "student_id": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
        "max_score": assignment.max_score,
    }
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        return row | {"state": say("class.state.none")}
    return row | {"timestamp": submission.timestamp} | _scores(submission)


def _scores(submission: SubmittedAssignment) -> Row:
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    waiting = {grade.name for grade in grades if grade.auto_score is None and grade.manual_score is None}
    points = {
        CELLS.get(g.name, g.name): g.score
        for g in grades
        if g.name not in waiting and (g.name in CELLS or g.name == "reflection")
    }
    if waiting & set(CELLS):
        return points | {"state": say("class.state.by_hand")}
    penalty = submission.late_submission_penalty or 0.0
    scores = {
        "raw_score": submission.score,
        "late_submission_penalty": penalty,
        "score": max(0.0, submission.score - penalty),
    }
    return points | scores | {"state": say("class.state.reflection" if waiting else "class.state.marked")}


def _plain(value: Any) -> str:
    """A value as a spreadsheet takes it: nothing for none, and no text that it would run as a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
