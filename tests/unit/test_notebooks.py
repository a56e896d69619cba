"""What is built from the course: in step with it, the same every time, and nothing lost by building."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest

from remedial_kit import Course
from remedial_kit.library import open_answers
from remedial_kit.notebooks import REFLECTION_POINTS, REFLECTION_STUB, build, build_if_stale, pillar_points
from remedial_kit.terms import PILLARS

HOME = "notebooks/home.ipynb"
PRACTICE = "notebooks/tennis-elbow-decorator.ipynb"
GRADED = "answers/tennis-elbow/tennis-elbow.ipynb"
RELEASED = "exercises/tennis-elbow/tennis-elbow.ipynb"


@pytest.fixture(scope="module")
def finished(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder that was built once."""
    top = tmp_path_factory.mktemp("built")
    for name in ("course", "answers"):
        shutil.copytree(root / name, top / name)
    build(Course.open(top))
    return top


@pytest.fixture
def top(finished: Path, tmp_path: Path) -> Path:
    """A built project folder to change."""
    return Path(shutil.copytree(finished, tmp_path / "top"))


def notebook(top: Path, name: str) -> Any:
    """A built notebook."""
    return json.loads((top / name).read_text("utf-8"))


def code(top: Path, name: str) -> list[str]:
    """The code cells of a notebook."""
    return ["".join(cell["source"]) for cell in notebook(top, name)["cells"] if cell["cell_type"] == "code"]


def test_the_committed_files_are_in_step_with_the_course(root: Path) -> None:
    """Whoever changes the course builds it: run `remedial build`."""
    assert build(Course.open(root), check=True) == []


def test_building_twice_writes_nothing(top: Path) -> None:
    """The same course gives the same bytes."""
    assert build(Course.open(top)) == []
    assert build_if_stale(Course.open(top)) == []


def test_checking_names_what_is_stale_and_writes_nothing(top: Path) -> None:
    """A file that differs or is missing is named, and stays as it is."""
    (top / PRACTICE).write_text("{}", encoding="utf-8")
    (top / RELEASED).unlink()
    assert build(Course.open(top), check=True) == [top / PRACTICE, top / RELEASED]
    assert (top / PRACTICE).read_text("utf-8") == "{}"
    assert not (top / RELEASED).exists()


def test_a_missing_file_is_built_again(top: Path) -> None:
    """Starting the course mends what is missing."""
    (top / PRACTICE).unlink()
    assert build_if_stale(Course.open(top)) == [top / PRACTICE]


def test_a_client_that_left_the_course_leaves_the_notebooks(top: Path) -> None:
    """A pack without a case is taken away; a trainee's record never is."""
    clients = top / "notebooks" / "clients"
    for name in ("gone.json", "gone.record.json"):
        (clients / name).write_text("{}", encoding="utf-8")
    assert build(Course.open(top)) == [clients / "gone.json"]
    assert not (clients / "gone.json").exists()
    assert (clients / "gone.record.json").exists()


def test_building_keeps_what_somebody_did_in_a_notebook(top: Path) -> None:
    """A notebook that was worked in is not stale for its outputs, and a rebuilt one keeps them."""
    worked = notebook(top, PRACTICE)
    clinic = next(cell for cell in worked["cells"] if cell["id"] == "remedial-clinic")
    clinic["outputs"] = [{"output_type": "display_data", "data": {"text/plain": "mine"}, "metadata": {}}]
    (top / PRACTICE).write_text(json.dumps(worked), encoding="utf-8")
    assert build(Course.open(top), check=True) == []
    worked["cells"][0]["source"] = ["an old title"]
    (top / PRACTICE).write_text(json.dumps(worked), encoding="utf-8")
    assert build(Course.open(top)) == [top / PRACTICE]
    rebuilt = notebook(top, PRACTICE)
    assert rebuilt["cells"][0]["source"] != ["an old title"]
    assert next(c for c in rebuilt["cells"] if c["id"] == "remedial-clinic")["outputs"] == clinic["outputs"]


@pytest.mark.parametrize("name", [HOME, PRACTICE, GRADED, RELEASED])
def test_a_built_notebook_is_clean(finished: Path, name: str) -> None:
    """Valid, as nbformat writes it, without outputs, with stable ids, and with no code in sight."""
    text = (finished / name).read_text("utf-8")
    made = nbformat.reads(text, as_version=4)
    nbformat.validate(made)
    assert nbformat.writes(made) + "\n" == text
    assert len({cell.id for cell in made.cells}) == len(made.cells)
    for cell in made.cells:
        if cell.cell_type == "code":
            assert not cell.outputs
            assert cell.execution_count is None
            assert cell.metadata.jupyter.source_hidden
            assert not cell.metadata.deletable


def test_a_practice_notebook_opens_its_client(finished: Path) -> None:
    """Two cells, exactly as the extension knows them."""
    assert code(finished, PRACTICE) == [
        "from remedial_kit.clinic import open_client",
        'open_client("tennis-elbow-decorator")',
    ]


def test_the_front_page_is_the_same_two_cells_and_knows_the_order(finished: Path) -> None:
    """It reads no YAML: the order stands beside the packs."""
    assert code(finished, HOME) == ["from remedial_kit.clinic import open_client", 'open_client("home")']
    order = json.loads((finished / "notebooks" / "clients" / "home.json").read_text("utf-8"))
    file = Course.open(finished).file
    assert file
    assert (order["title"], order["notebooks"]) == (file.title, list(file.notebooks))


@pytest.mark.parametrize("name", [GRADED, RELEASED])
def test_a_graded_notebook_has_one_marked_cell_a_pillar(finished: Path, name: str) -> None:
    """The clinic, four marked cells with the key's points, and a reflection for a person to mark."""
    assert code(finished, name) == [
        "from remedial_kit.clinic import open_client, remedial_mark",
        'open_client("client.json")',
        *(f'remedial_mark("{pillar}")' for pillar in PILLARS),
    ]
    graded = [c["metadata"]["nbgrader"] for c in notebook(finished, name)["cells"] if "nbgrader" in c["metadata"]]
    points = {cell["grade_id"]: cell["points"] for cell in graded if cell["grade"]}
    key = open_answers(finished / "answers" / "tennis-elbow").key or {}
    assert points == {**{f"mark-{p}": n for p, n in pillar_points(key).items()}, "reflection": REFLECTION_POINTS}
    assert [cell["grade_id"] for cell in graded if cell["solution"]] == ["reflection"]


def test_the_title_says_how_the_points_add_up(finished: Path) -> None:
    """A trainee reads the same sum that the gradebook makes."""
    title = "".join(notebook(finished, RELEASED)["cells"][0]["source"])
    key = open_answers(finished / "answers" / "tennis-elbow").key or {}
    points = pillar_points(key)
    auto = sum(points.values())
    numbers = [int(n) for n in re.findall(r"\d+", title[title.index("How it adds up") :])]
    assert numbers == [*points.values(), auto, REFLECTION_POINTS, auto + REFLECTION_POINTS]


def test_the_config_and_the_notebook_agree_on_the_empty_reflection(root: Path) -> None:
    """Otherwise a reflection nobody wrote would wait to be marked."""
    assert f'text_stub = "{REFLECTION_STUB}"' in (root / "nbgrader_config.py").read_text("utf-8")
