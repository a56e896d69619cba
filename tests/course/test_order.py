"""The order of the modules is data: what a change of ``course.yml`` breaks is told with its line and a cure."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import pytest

from remedial_kit import Course, facts
from remedial_kit.library import CourseProblem, order
from remedial_kit.library.contents import glossary_of, order_of
from remedial_kit.library.reading import Problem, read_yaml, structure
from remedial_kit.notebooks import order_text

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "course" / "course.yml").read_text("utf-8")
"""The course's own file."""
BARE = re.sub(r"lessons: \[[\w, -]+\]", "lessons: []", TEXT)
"""The same without lessons, on the same lines."""
FILE = "course/course.yml"


def changed(course: Course, *changes: tuple[str, str], root: Path | None = None) -> Course:
    """The course with another ``course.yml``: each change takes the place of the first such words after ``modules:``.

    A course in another folder has that folder's lessons alone.
    """
    head, modules, rest = (BARE if root else TEXT).partition("modules:\n")
    for old, new in changes:
        assert old in rest, old
        rest = rest.replace(old, new, 1)
    page, problems = read_yaml(head + modules + rest, FILE)
    assert page, problems
    other = copy.copy(course)
    other.pages = {**course.pages, "course.yml": page}
    other.file, faults = structure(page, facts.CourseFile)
    assert other.file, faults
    other.root = root or course.root
    return other


def faults(course: Course, *changes: tuple[str, str], root: Path | None = None) -> list[Problem]:
    return list(order.faults_of(changed(course, *changes, root=root)))


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """A course folder that has two lessons and nothing else."""
    (tmp_path / "lessons").mkdir()
    for slug in ("lesson-one", "lesson-two"):
        (tmp_path / "lessons" / f"{slug}.yml").write_text(f"slug: {slug}\ntitle: The {slug}\nminutes: 20\n")
    return tmp_path


def line_of(words: str) -> int:
    return TEXT[: TEXT.index(words)].count("\n") + 1


def test_the_courses_own_order_is_sound(course: Course) -> None:
    assert [str(fault) for fault in course.order_problems] == []


def test_it_is_a_graph_and_no_chain(course: Course) -> None:
    assert course.file
    needs = {module.slug: module.needs for module in course.file.modules}
    assert order.circle_in(needs) == ()
    assert max(map(len, needs.values())) > 1, "a module can need several"
    first = course.file.modules[0]
    assert (first.needs, bool(first.clients)) == ((), True), "a client is met on day one"
    opened_by_first = [slug for slug, needed in needs.items() if needed == (first.slug,)]
    assert len(opened_by_first) > 1, "there is a choice after the first"


def test_a_circle_is_told_with_its_whole_way_and_a_line_of_it(course: Course) -> None:
    found = [
        fault
        for fault in faults(course, ("part: beginnings\n", "part: beginnings\n    needs: [red-flags]\n"))
        if "circle" in fault.problem
    ]
    assert [fault.problem for fault in found] == [
        "the needs go in a circle: first-touch, which needs red-flags, which needs taking-a-history, which needs first-touch"
    ]
    assert found[0].file == FILE
    assert found[0].field == "modules[1].needs[0]"
    assert found[0].line == line_of("needs: [first-touch]") + 1, "one line was added above"
    assert found[0].cure == "take one of these needs out, as first-touch here"


@pytest.mark.parametrize(
    ("needs", "way"),
    [
        ({"a": ["a"]}, ("a", "a")),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, ("b", "c", "b")),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, ()),
        ({"a": ["gone"]}, ()),
        ({}, ()),
    ],
)
def test_a_circle_is_found_where_there_is_one(needs, way):
    assert order.circle_in(needs) == way


def test_a_long_chain_is_walked_to_its_end():
    needs = {str(n): [str(n + 1)] for n in range(5000)}
    assert order.circle_in(needs) == ()
    assert len(order.circle_in({**needs, "5000": ["0"]})) == 5002


BAD = {
    "a need that is gone": (
        ("needs: [blending, home-care]", "needs: [blendin, home-care]"),
        "working-over-weeks needs blendin, and there is no such module",
        "did you mean blending?",
    ),
    "a need that stands later": (
        ("needs: [taking-a-history]", "needs: [home-care]"),
        "red-flags needs home-care, which stands later in the order",
        "move home-care before red-flags, or take it out of needs",
    ),
    "a need twice": (("needs: [blending, home-care]", "needs: [blending, blending]"), "needs blending twice", "keep one"),
    "a module twice": (("slug: home-care", "slug: blending"), "the module blending is written twice", "rename one"),
    "a chapter that is gone": (("chapters: [stretching]", "chapters: [stretchin]"), "there is no chapter stretchin", "did you mean stretching?"),
    "a chapter in no module": (("chapters: [stretching]", "chapters: []"), "the chapter stretching is in no module", "left_out:"),
    "a client that is gone": (("clients: [back-and-bladder]", "clients: [nobody]"), "there is no client nobody", "cases/"),
    "a client twice": (
        ("clients: [back-and-bladder]", "clients: [back-and-bladder, back-and-bladder]"),
        "red-flags names back-and-bladder twice",
        "keep one",
    ),
    "an assignment that is gone": (("assignment: groin-strain", "assignment: groin-strian"), "there is no assignment groin-strian", "did you mean groin-strain?"),
    "a lesson that is gone": (("lessons: [lesson-first-touch]", "lessons: [lesson-x]"), "there is no lesson lesson-x", "lessons/"),
    "left out, and not": (("left_out: []", "left_out: [stretching]"), "stretching is left out, and a module names it", "keep one"),
    "left out, and nowhere": (("left_out: []", "left_out: [dancing]"), "there is no chapter or lesson dancing", "take it out"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_a_change_breaks_is_told_with_line_and_cure(course: Course, name: str) -> None:
    change, problem, cure = BAD[name]
    found = [fault for fault in faults(course, change) if problem in fault.problem]
    assert len(found) == 1, [str(fault) for fault in faults(course, change)]
    assert cure in found[0].cure
    assert (found[0].file, found[0].field != "") == (FILE, True)
    assert found[0].line
    assert found[0].line > line_of("modules:\n") - 1


def test_a_module_can_be_left_out_on_purpose(course: Course) -> None:
    _, _, after = TEXT.partition("  - slug: scar-tissue\n")
    module = "  - slug: scar-tissue\n" + after.partition("left_out:")[0]
    assert [fault.problem for fault in faults(course, (module, ""))] == [
        "the chapter scar-tissue is in no module",
        "the lesson lesson-scar-tissue is in no module",
    ]
    on_purpose = ("left_out: []", "left_out: [scar-tissue, lesson-scar-tissue]")
    assert faults(course, (module, ""), on_purpose) == []


def test_a_lesson_is_in_one_module(course: Course, lessons: Path) -> None:
    said = [fault.problem for fault in faults(course, root=lessons)]
    assert said == ["the lesson lesson-one is in no module", "the lesson lesson-two is in no module"]
    both = ("lessons: []", "lessons: [lesson-one, lesson-two]")
    assert faults(course, both, root=lessons) == []
    twice = faults(course, both, ("lessons: []", "lessons: [lesson-two]"), root=lessons)
    assert [fault.problem for fault in twice] == ["the lesson lesson-two is in first-touch and in taking-a-history"]


def test_the_front_page_gets_titles_and_minutes(course: Course, lessons: Path) -> None:
    (lessons / "lessons" / "lesson-two.yml").write_text("title: [")
    built = order_of(changed(course, ("lessons: []", "lessons: [lesson-one, lesson-two]"), root=lessons))
    first = built["modules"][0]
    assert first["lessons"] == [
        {"slug": "lesson-one", "title": "The lesson-one", "minutes": 20},
        {"slug": "lesson-two", "title": "lesson-two", "minutes": 0},
    ]
    assert (first["part"], first["chapters"][1]["title"]) == ("Beginnings", "Consent and first contact")


def test_a_course_without_modules_has_no_order_to_be_wrong(course: Course) -> None:
    _, _, rest = TEXT.partition("modules:\n")
    modules = rest.partition("left_out:")[0]
    bare = changed(course, (modules, "  []\n"))
    assert list(order.faults_of(bare)) == []
    assert order_of(bare)["modules"] == []


def test_every_word_of_the_glossary_is_there_once_from_a_to_z(course: Course) -> None:
    rows = glossary_of(course)
    terms = [row["term"].lower() for row in rows]
    assert terms == sorted(terms)
    assert len(terms) == len(course.glossary) > 100
    assert all(row["text"] and row["title"] for row in rows)


def test_a_circle_keeps_the_front_page_from_being_built(course: Course) -> None:
    circle = changed(course, ("part: beginnings\n", "part: beginnings\n    needs: [red-flags]\n"))
    with pytest.raises(CourseProblem, match=r"course\.yml:\d+: .* in a circle"):
        order_text(circle)
