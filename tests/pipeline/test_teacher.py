"""What a teacher does after the automatic marks, and what the stock grader makes of the same notebook."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

School = Any
PILLARS = ("mark_understanding", "mark_skills", "mark_art", "mark_knowledge")


@pytest.fixture(scope="module")
def marked_by_hand(school: School, tmp_path_factory: pytest.TempPathFactory) -> School:
    """A copy of the marked school in which the teacher has marked two reflections and one hand-in that couldn't be read."""
    top = tmp_path_factory.mktemp("by-hand") / "school"
    shutil.copytree(school.top, top)
    shutil.rmtree(top / "feedback")
    mine = type(school)(top, school.case)
    mine.set_points("folder", "Well seen. <script>", reflection=7.5)
    mine.set_points("bom", reflection=10, mark_art=30)
    mine.set_points("cut-off", "Read on paper.", reflection=5, **dict.fromkeys(PILLARS, 10.0))
    mine.run("generate_feedback", "tennis-elbow")
    mine.run("export", "--to=marks.csv")
    (top / "marks.csv").replace(top / "grades.csv")
    return mine


def test_points_given_by_hand_are_in_the_total(marked_by_hand: School) -> None:
    """A reflection marked by hand counts, and the comment reaches the trainee as text."""
    row = marked_by_hand.table["folder"]
    assert (row["reflection"], row["state"]) == ("7.5", "marked")
    page = marked_by_hand.feedback("folder")
    assert "7.5 of 10" in page
    assert "Well seen. &lt;script&gt;" in page


def test_a_pillar_changed_by_hand_says_so(marked_by_hand: School) -> None:
    """Feedback shows the teacher's points, and that they are the teacher's."""
    assert marked_by_hand.table["bom"]["art"] == "30.0"
    assert "Your teacher set these points by hand." in marked_by_hand.feedback("bom")


def test_what_was_marked_by_hand_has_a_mark(marked_by_hand: School) -> None:
    """A hand-in that could not be read is exported and fed back once a person has marked it."""
    row = marked_by_hand.table["cut-off"]
    assert (row["score"], row["state"]) == ("45.0", "marked")
    page = marked_by_hand.feedback("cut-off")
    assert "45" in page
    assert "Read on paper." in page
    assert "No mark yet" not in page


def test_the_stock_grader_never_gives_full_marks(school: School, tmp_path: Path) -> None:
    """Without the course's config each marked cell says that it was not marked, and gets nothing."""
    top = tmp_path / "stock"
    place = top / "submitted" / "ada" / "tennis-elbow"
    shutil.copytree(school.top / "answers" / "tennis-elbow", top / "source" / "tennis-elbow")
    stock = type(school)(top, school.case)
    stock.run("generate_assignment", "tennis-elbow")
    shutil.copytree(top / "release" / "tennis-elbow", place)
    shutil.copy(
        school.top / "submitted" / "renamed" / "tennis-elbow" / "tennis-elbow (1).ipynb", place / "tennis-elbow.ipynb"
    )
    stock.run("autograde", "tennis-elbow")
    assert set(stock.graded("ada").pillars.values()) == {0.0}
    cells = [c for c in stock.marked_copy("ada")["cells"] if c["id"].startswith("mark-")]
    assert len(cells) == 4
    for cell in cells:
        assert "not marked: " in json.dumps(cell["outputs"])
