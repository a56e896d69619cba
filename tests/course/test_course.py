"""The course as committed: sound, and as full as a consultation needs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from remedial_kit import Consultation, Course
from remedial_kit.library import CourseProblem
from remedial_kit.marking.predicates import spec_of
from remedial_kit.pack import Case, content_hash, pack_text
from remedial_kit.proofs import problems_of
from remedial_kit.proofs.ledger import Ledger
from remedial_kit.terms import FAMILIES

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(p.relative_to(ROOT / "course").as_posix() for p in (ROOT / "course").rglob("*.yml"))


def test_the_course_has_no_fault(course: Course) -> None:
    assert [str(p) for p in course.problems] == []


@pytest.mark.parametrize("file", FILES)
def test_every_file_is_read(course: Course, file: str) -> None:
    assert file in course.pages


@pytest.mark.parametrize("which", ["marion", "graded"])
def test_a_client_has_all_a_consultation_needs(which: str, request: pytest.FixtureRequest) -> None:
    case: Case = request.getfixturevalue(which)
    visit = Consultation.start(case, seed=case.seed)
    pack = case.pack
    looked_at = set(pack["look"]) | set(pack["feel"])
    assert len(pack["topics"]) >= 12
    assert len(looked_at) >= 10
    assert "lateral-epicondyle-{side}" in pack["feel"]
    assert len(pack["move"]) >= 8
    assert {spec.split()[0] for spec in pack["move"]} <= set(pack["motions"])
    assert {spec.split()[1] for spec in pack["move"]} == {"active", "passive", "resisted"}
    assert len(pack["test"]) >= 5
    assert len(visit.choices("apply")) >= 10
    assert {t["family"] for t in pack["techniques"].values()} == set(FAMILIES)
    assert len(visit.choices("advise")) >= 8
    assert all(visit.limits("advise", advice=slug) for slug in visit.choices("advise"))
    assert len(visit.choices("impression")) >= 4
    assert pack["visits_at_most"] in {2, 3}
    assert {f["kind"] for f in pack["flags"].values()} == {"red-flag", "contraindication", "caution"}


def test_what_a_key_calls_useful_can_be_done(marion: Case, graded: Case) -> None:
    for case in (marion, graded):
        visit = Consultation.start(case, seed=case.seed)
        possible = {f"ask {t}" for t in visit.choices("ask")} | {f"test {t}" for t in visit.choices("test")}
        possible |= {f"{act} {r}" for act in ("observe", "palpate") for r in visit.choices("palpate")}
        possible |= {f"move {m} {h}" for m in visit.choices("move") for h in visit.choices("move", "how", motion=m)}
        assert {visit.client.text(spec) for spec in case.key["useful"]} <= possible


def test_an_examination_is_named_as_keys_write_it() -> None:
    assert spec_of({"act": "move", "motion": "wrist-extension", "how": "resisted"}) == "move wrist-extension resisted"


def test_a_variant_never_names_the_wrong_side(marion: Case) -> None:
    """Whatever side the seed picks, nothing the client shows names the healthy side as the sore one."""
    for seed in (f"side {i}" for i in range(6)):
        visit = Consultation.start(marion, seed=seed)
        for region in marion.pack["feel"]:
            text = visit.do("palpate", region=visit.client.text(region)).text
            assert "{" not in text


def test_the_same_course_builds_the_same_pack(marion: Case) -> None:
    again = Course.open(ROOT / "course").cases["tennis-elbow-decorator"]
    assert pack_text(again) == pack_text(marion)
    assert content_hash(again.pack) == marion.hash


def test_where_there_is_no_course_one_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(CourseProblem, match=r"a course folder has a file course\.yml"):
        Course.open(tmp_path)


FAULTS = [
    (
        "cases/tennis-elbow-decorator.yml",
        "condition: tennis-elbow",
        "condition: golfers-elbow-typo",
        "there is no condition",
    ),
    ("cases/tennis-elbow-decorator.yml", "side: right", "side: no", "expected left or right, got False"),
    ("cases/tennis-elbow-decorator.yml", "visit_minutes: 60", "visit_minutes: 60 minutes", "expected a whole number"),
    ("cases/tennis-elbow-decorator.yml", "hopes:", "hoped:", "hoped is not a field here"),
    ("factors.yml", "factors:", "factor:", "expected one list named factors"),
    ("safety.yml", "items:", "items: [", "this is not valid YAML"),
    ("cases/tennis-elbow-decorator.yml", "door: ", "door: I am 46 and ", "age written out"),
    ("cases/tennis-elbow-decorator.yml", "door: ", "door: My left elbow hurts. ", "literal side"),
    ("cases/tennis-elbow-decorator.yml", "title: .*$", "title: 12:30", "expected text, got 750"),
    ("cases/scar-knee-baker.yml", r"        healthy: 145", "        healthy: 245", "outside the normal limits"),
    ("cases/sore-shin-teaching-assistant.yml", "looks_like: .*$", "looks_like: nobody", "there is no client nobody"),
    (
        "conditions/tennis-elbow.yml",
        r"differentials: ?(\[|\n  - )",
        "differentials:\n  - tennis-elbow\n  - ",
        "is not another condition",
    ),
    (
        "conditions/tennis-elbow.yml",
        r"red_flags: ?(\[|\n  - )",
        "red_flags:\n  - pregnancy\n  - ",
        "is not a red flag of safety.yml",
    ),
    (
        "techniques/stripping.yml",
        r"diagram: \{region: \S+",
        "diagram: {region: radial-nerve,",
        "the body drawing shows no radial-nerve",
    ),
    ("safety.yml", r"        positions: \[prone,", "        positions: [upside-down,", "upside-down is not a position"),
    ("assessments/knee-flexion.yml", r"normal: \{value: 140", "normal: {value: 240", "no joint's normal range"),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), FAULTS)
def test_a_fault_in_a_file_is_told_with_file_line_and_cure(
    tmp_path: Path, file: str, old: str, new: str, sentence: str
) -> None:
    shutil.copytree(ROOT / "course", tmp_path / "course")
    path = tmp_path / "course" / file
    text = path.read_text(encoding="utf-8")
    assert re.search(f"^{old}", text, flags=re.MULTILINE), old
    path.write_text(re.sub(f"^{old}", new, text, count=1, flags=re.MULTILINE), encoding="utf-8")
    problems = [p for p in Course.open(tmp_path / "course").problems if sentence in p.problem]
    assert problems
    assert problems[0].file == f"course/{file}"
    assert problems[0].line
    assert problems[0].cure


def _mended(tmp_path: Path, file: str, change) -> list[str]:
    shutil.copytree(ROOT / "course", tmp_path / "course")
    path = tmp_path / "course" / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return [p.problem for p in Course.open(tmp_path / "course").problems]


def test_a_red_flag_without_a_route_is_a_fault(tmp_path: Path) -> None:
    found = _mended(
        tmp_path, "safety.yml", lambda text: re.sub(r"^    route: .*\n", "", text, count=1, flags=re.MULTILINE)
    )
    assert any("has no route" in problem for problem in found)


def test_a_client_called_as_the_front_page_is_a_fault(tmp_path: Path) -> None:
    cases = Path(shutil.copytree(ROOT / "course", tmp_path / "course")) / "cases"
    text = (cases / "tennis-elbow-decorator.yml").read_text(encoding="utf-8")
    (cases / "home.yml").write_text(text.replace("slug: tennis-elbow-decorator", "slug: home", 1), encoding="utf-8")
    found = [p for p in Course.open(tmp_path / "course").problems if "front page" in p.problem]
    assert [(p.file, p.field) for p in found] == [("course/cases/home.yml", "slug")]


def test_a_technique_without_contraindications_is_a_fault(tmp_path: Path) -> None:
    cut = re.compile(r"^contraindications:\n(?:  .*\n)*", flags=re.MULTILINE)
    found = _mended(
        tmp_path, "techniques/cross-fibre-friction.yml", lambda text: cut.sub("contraindications: []\n", text)
    )
    assert "a technique names what forbids it" in found


@pytest.mark.parametrize("name", ["cases/notes.txt", "case.yml", "techniques/sub/one.yml", "lessons.docx"])
def test_a_stray_file_is_named(tmp_path: Path, name: str) -> None:
    shutil.copytree(ROOT / "course", tmp_path / "course")
    path = tmp_path / "course" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    found = [p for p in Course.open(tmp_path / "course").problems if p.file == f"course/{name}"]
    assert [p.problem for p in found] == ["the course does not read this file"]


def test_a_specimen_that_earns_other_marks_than_it_must_is_a_fault(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "course", tmp_path / "course")
    path = tmp_path / "course" / "cases" / "tennis-elbow-decorator.yml"
    text = path.read_text(encoding="utf-8")
    assert "at_least: 90\n      at_most: 100" in text
    path.write_text(text.replace("at_least: 90\n      at_most: 100", "at_least: 5\n      at_most: 6"), encoding="utf-8")
    found = list(problems_of(Course.open(tmp_path / "course"), path))
    assert [(p.file, bool(p.line)) for p in found] == [("course/cases/tennis-elbow-decorator.yml", True)]
    assert "and must earn 5 to 6" in found[0].problem


@pytest.mark.parametrize(
    ("file", "field", "sentence"),
    [
        ("assessments/cozen.yml", "limits", "a test needs limits"),
        ("advice/heel-drops.yml", "progression", "a loading says how it goes on"),
        ("conditions/groin-strain.yml", "cautions", "a course condition needs cautions"),
    ],
)
def test_what_a_reader_needs_to_know_may_not_be_left_out(tmp_path: Path, file: str, field: str, sentence: str) -> None:
    cut = re.compile(rf"^{field}:\n(?:(?:  |- ).*\n)*", flags=re.MULTILINE)
    assert sentence in _mended(tmp_path, file, lambda text: cut.sub("", text))


def test_the_specimens_of_this_course_earn_what_they_must(course: Course, ledger: Ledger) -> None:
    assert [str(p) for p in problems_of(course, ledger=ledger)] == []
