"""Each graded client goes through nbgrader's own commands: released without the key, handed in, marked with the marks its key says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from remedial_kit import Course
from remedial_kit.clinic.output import bundle
from remedial_kit.library import open_answers
from remedial_kit.marking import marked

ROOT = Path(__file__).resolve().parents[2]
ASSIGNMENTS = sorted(path.name for path in (ROOT / "answers").iterdir() if path.name != "tennis-elbow")
"""The sample with the whole class has tests of its own."""


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school's folder with the course's answers and nothing else of ours."""
    folder = tmp_path_factory.mktemp("assignments") / "school"
    folder.mkdir()
    for name in ("course", "answers"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.record.*", ".ipynb_checkpoints"))
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    return folder


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_a_right_hand_in_gets_what_the_key_says(school: Any, top: Path, name: str) -> None:
    """Release, hand in the right specimen, mark: the gradebook has the specimen's marks, and the release has no key."""
    one = type(school)(top, open_answers(top / "answers" / name, Course.open(top)))
    one.run("generate_assignment", name)
    release = top / "exercises" / name
    assert {path.name for path in release.iterdir()} == {"client.json", f"{name}.ipynb"}
    visit = one.visit(one.specimen("right"), trainee="ada")
    place = top / "submitted" / "ada" / name
    place.mkdir(parents=True)
    _hand_in(one, visit, release / f"{name}.ipynb", place / f"{name}.ipynb")
    one.run("autograde", name)
    with Gradebook(f"sqlite:///{top}/gradebook.db") as gradebook:
        submission = gradebook.find_submission_notebook(name, name, "ada")
        scores = [grade.auto_score for grade in submission.grades if grade.name != "reflection"]
    assert round(sum(scores), 3) == round(marked(visit).total, 3) >= 90


def _hand_in(one: Any, visit: Any, release: Path, place: Path) -> None:
    notebook = json.loads(release.read_text("utf-8"))
    clinic = next(cell for cell in notebook["cells"] if cell["id"] == "remedial-clinic")
    data = bundle(one.case, visit.record)
    clinic["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
    place.write_text(json.dumps(notebook), "utf-8")
