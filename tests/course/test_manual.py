"""What a teacher reads to write a client: field list, schemas, a commented start, the sheet for a clinician."""

from __future__ import annotations

import json
import shutil
from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest
import yaml

from remedial_kit import Course
from remedial_kit.library import curriculum, manual, review
from remedial_kit.library.fields import FIELDS
from remedial_kit.library.starter import CannotStart, new_case
from remedial_kit.notebooks import build
from remedial_kit.proofs import problems_of

ROOT = Path(__file__).resolve().parents[2]
BY_NAME = {kind.name: kind for kind in manual.KINDS}
FOLDERS = {
    "cases": "case",
    "conditions": "condition",
    "techniques": "technique",
    "assessments": "assessment",
    "advice": "advice",
    "lessons": "lesson",
}


def _files():
    for folder, name in FOLDERS.items():
        yield from ((path, name) for path in sorted((ROOT / "course" / folder).glob("*.yml")))
    for path in sorted((ROOT / "course" / "standards").glob("*.yml")):
        yield path, "competencies" if path.stem == "competencies" else "standard"
    yield from ((path, "practical") for path in sorted((ROOT / "course" / "practicals").glob("*.yml")))
    for name in ("safety", "factors", "sources", "body", "course", "marking", "calibration"):
        yield ROOT / "course" / f"{name}.yml", name
    for folder in sorted(path.parent for path in (ROOT / "answers").glob("*/client.yml")):
        yield folder / "client.yml", "case"
        yield folder / "key.yml", "key"


def _as_json(value):
    """YAML's values as an editor sees them: the names before a colon are texts."""
    if isinstance(value, dict):
        return {str(key): _as_json(each) for key, each in value.items()}
    return [_as_json(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("path", "name"), [pytest.param(p, n, id=f"{p.parent.name}/{p.name}") for p, n in _files()])
def test_each_course_file_fits_its_schema(path: Path, name: str) -> None:
    value = _as_json(yaml.safe_load(path.read_text(encoding="utf-8")))
    jsonschema.validate(value, manual.schema(BY_NAME[name]), cls=jsonschema.Draft7Validator)


def test_a_schema_refuses_what_the_reader_refuses() -> None:
    schema = manual.schema(BY_NAME["technique"])
    text = (ROOT / "course" / "techniques" / "cross-fibre-friction.yml").read_text(encoding="utf-8")
    for old, new in (
        ("family: deep-tissue", "family: oils"),
        ("half_minutes: 4", "half_minutes: four"),
        ("dose:", "doze:"),
    ):
        assert old in text
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(yaml.safe_load(text.replace(old, new)), schema, cls=jsonschema.Draft7Validator)


def test_every_field_of_every_file_kind_is_in_the_field_list() -> None:
    page = manual.page()
    wanted = {block.__name__: block for kind in manual.KINDS for block in manual.blocks(kind.block)}
    assert set(FIELDS) == set(wanted)
    for name, block in wanted.items():
        assert {field.name for field in fields(block)} == set(FIELDS[name]), name
        for field in fields(block):
            assert f"| `{field.name}` |" in page


def test_the_course_reads_no_kind_of_file_that_the_field_list_leaves_out() -> None:
    places = " ".join(kind.place for kind in manual.KINDS)
    for path in sorted((ROOT / "course").rglob("*.yml")):
        relative = path.relative_to(ROOT / "course")
        where = f"{relative.parts[0]}/<slug>.yml" if len(relative.parts) > 1 else relative.name
        assert where in places or relative.name == "model.yml", relative


def test_the_pages_and_schemas_are_in_step() -> None:
    course = Course.open(ROOT / "course")
    assert (ROOT / "docs" / "fields.md").read_text(encoding="utf-8") == manual.page()
    assert (ROOT / "docs" / "competencies.md").read_text(encoding="utf-8") == curriculum.page(course)
    assert (ROOT / "docs" / "clinical-review.md").read_text(encoding="utf-8") == review.page(course)
    for kind in manual.KINDS:
        text = (ROOT / "course" / "schemas" / f"{kind.name}.json").read_text(encoding="utf-8")
        assert json.loads(text) == manual.schema(kind)


def test_the_sheet_for_a_clinician_holds_every_safety_line() -> None:
    course = Course.open(ROOT / "course")
    page = review.page(course)
    for item in course.safety.values():
        assert all(fact.text in page for fact in item.facts), item.slug
        assert all(bar.sentence in page for bar in item.bars), item.slug
        assert not item.route or f"refer to {item.route}, {item.urgency}" in page
    for technique in course.techniques.values():
        assert all(fact.text in page for fact in technique.contraindications)
    for advice in course.advice.values():
        assert all(fact.text in page for fact in advice.stop_signs)


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A copy of the course, as a school has it."""
    shutil.copytree(ROOT / "course", tmp_path / "course")
    return tmp_path / "course"


@pytest.mark.parametrize("like", [None, "calf-after-flight"])
def test_a_start_passes_the_check_and_is_built(school: Path, like: str | None) -> None:
    file = new_case(Course.open(school), "low-back-gardener", like)
    text = file.read_text(encoding="utf-8")
    assert text.count("\n# ") + text.count("\n  # ") > 30, "every block is explained"
    course = Course.open(school)
    assert course.problems == ()
    assert course.case_files["low-back-gardener"].person.name == "New Client"
    course.case_files = {"low-back-gardener": course.case_files["low-back-gardener"]}  # the others are tried elsewhere
    course.lessons = {}
    assert [str(p) for p in problems_of(course)] == []


@pytest.mark.parametrize(
    ("slug", "like", "sentence"),
    [
        ("Low Back!", None, "no name for a client"),
        ("../escape", None, "no name for a client"),
        ("tennis-elbow-decorator", None, "already"),
        ("home", None, "front page"),
        ("lesson-elbow", None, "lessons begin"),
        ("new-one", "nobody", "no client nobody"),
    ],
)
def test_a_start_that_cannot_be_written_is_one_sentence(
    school: Path, slug: str, like: str | None, sentence: str
) -> None:
    before = sorted(school.rglob("*"))
    with pytest.raises(CannotStart, match=sentence):
        new_case(Course.open(school), slug, like)
    assert sorted(school.rglob("*")) == before


def test_schemas_are_built_with_the_course(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "course", tmp_path / "course", ignore=shutil.ignore_patterns("schemas"))
    course = Course.open(tmp_path / "course")
    assert course.own_problems == ()
    course.case_files = {"tennis-elbow-decorator": course.case_files["tennis-elbow-decorator"]}
    course.lessons = {}
    build(course)
    assert len(list((tmp_path / "course" / "schemas").glob("*.json"))) == len(manual.KINDS)
    assert not (tmp_path / "docs").exists(), "a school without docs/ gets none"


def test_every_pillar_has_its_competencies_and_every_line_its_standing() -> None:
    course = Course.open(ROOT / "course")
    assert {row.pillar for row in course.competencies.values()} == {"understanding", "skills", "art", "knowledge"}
    page = curriculum.page(course)
    assert all(row.text in page for row in course.competencies.values())
    for standard in course.standards.values():
        assert standard.name in page
        assert all(line.verified or line.note in page for line in standard.lines)


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("competencies", "criteria: [retested]", "criteria: [re-tested]", "there is no re-tested"),
        ("competencies", "criteria: [retested]", "criteria: [gain]", "no competency rests on the criterion retested"),
        ("competencies", "chapters: [looking-and-feeling]", "chapters: [looking]", "there is no looking in"),
        ("uk-nos", "competency: takes-the-story", "competency: tells-a-story", "there is no competency tells-a-story"),
        ("uk-nos", "cur-nos-cnh1,", "cur-nos-cnh9,", "the source cur-nos-cnh9"),
        ("uk-nos", 'date: "2026-11-24"', "date: last week", "is not a day"),
        ("usa-mblex", ', note: "Third-party pages were read; the owner\'s outline was not."', "", "says why"),
    ],
)
def test_a_mapping_that_names_what_is_not_there_is_a_fault(
    school: Path, file: str, old: str, new: str, sentence: str
) -> None:
    path = school / "standards" / f"{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [p for p in Course.open(school).problems if sentence in p.problem]
    assert found
    assert found[0].file == f"course/standards/{file}.yml"
    assert found[0].line
