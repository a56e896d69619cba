"""A chapter is checked before it is built: what names nothing, or lacks something, is a fault with its line and a cure."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from remedial_kit import Course, facts
from remedial_kit.library import chapters, textbook
from remedial_kit.library.reading import Problem

ROOT = Path(__file__).resolve().parents[2]
FILE = "course/chapters/tennis-elbow.md"
SOUND = (ROOT / "tests" / "data" / "chapter.md").read_text("utf-8")
HEAD = facts.Chapter("tennis-elbow", "Tennis elbow", 20, "conditions", "tennis-elbow-decorator")


@pytest.fixture(scope="module", autouse=True)
def term(course: Course):
    """The one word of the glossary that the sample chapter uses."""
    before = dict(course.glossary)
    row = facts.Term(text="A sore spot.", evidence="teaching-assumption", term="trigger point", chapter="tennis-elbow")
    course.glossary.setdefault("trigger point", row)
    yield
    course.glossary.clear()
    course.glossary.update(before)


def faults(course: Course, text: str, head: facts.Chapter = HEAD) -> list[Problem]:
    return list(textbook.faults_in(course, head, chapters.read(text, FILE)))


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_the_sample_chapter_is_sound(course: Course) -> None:
    assert [str(fault) for fault in faults(course, SOUND)] == []


BAD = {
    "a region that is gone": (
        "{region}`ecrb`",
        "{region}`ecrv`",
        "there is no region ecrv",
    ),
    "a technique that is gone": ("{technique}`cross-fibre-friction`", "{technique}`friction`", "there is no friction"),
    "a test that is gone": ("<maudsley>", "<maudsly>", "there is no maudsly"),
    "a chapter that is gone": ("{chapter}`clinical-reasoning`", "{chapter}`reasons`", "there is no chapter reasons"),
    "a client that is gone": ("{client}`tennis-elbow-decorator`", "{client}`marion`", "there is no practice client"),
    "a word that is not explained": ("{term}`trigger point`", "{term}`trigger spot`", "there is no glossary term"),
    "a reference of another kind": ("{region}`ecrb`", "{muscle}`ecrb`", "there is no reference muscle"),
    "a source that is not there": ("[te-mdedge]", "[te-mdegde]", "the source te-mdegde is not in sources.yml"),
    "one source of two that is not there": ("[te-mdedge]", "[te-ggc, te-gone]", "the source te-gone"),
    "a source that is not there in a caption": ("[te-ggc]", "[te-gcc]", "the source te-gcc"),
    "words that are in no fact": ('"1 to 3 %"', '"2 to 3 %"', "is in 0 facts"),
    "words that are in several facts": ('definition "1 to 3 %"', 'findings "t"', r"is in \d facts"),
    "a fact without words": (' definition "1 to 3 %"', " definition", "this names no single fact"),
    "a field that has no facts": ("tennis-elbow findings", "tennis-elbow nature", "has no facts called nature"),
    "a list of nothing": ("{facts} conditions/tennis-elbow findings", "{facts}", "this names no facts"),
    "a condition that is gone": (
        "{facts} conditions/tennis-elbow findings",
        "{facts} conditions/elbow x",
        "there is no",
    ),
    "a picture of another kind": ("{picture} body", "{picture} photo", "there is no picture photo"),
    "a picture without an alternative": (re.compile(r":alt: The back[^\n]*\n"), "", "has no text alternative"),
    "a picture without a caption": (re.compile(r":caption: Where[^\n]*\n"), "", "has no caption"),
    "a picture of nothing": (":show: ecrb ecrl supinator\n", "", "nothing is to be shown"),
    "a picture of what is gone": (":show: ecrb ecrl", ":show: ecrb ecrx", "there is no region ecrx"),
    "a picture from where it can't be seen": (":view: back", ":view: front", "is not drawn in the view front"),
    "a view that there is not": (":view: back", ":view: above", "above is no view"),
    "an option that there is not": (":view: back", ":colour: red", "colour is no option"),
    "a picture of a technique that is gone": (":show: cross-fibre-friction", ":show: rubbing", "there is no"),
    "a question without an answer": ("- [x] What her hands", "- [ ] What her hands", "no answer is marked as right"),
    "two answers where one is asked for": (
        "- [ ] Which racket",
        "- [x] Which racket",
        "1 right answers are asked for, 2 marked",
    ),
    "one answer where two are asked for": (
        "- [x] Grip until",
        "- [ ] Grip until",
        "2 right answers are asked for, 1 marked",
    ),
    "a question without a reason": ("> Two ideas fit. The place", "Two ideas fit. The place", "nothing says why"),
    "a question out of number": ("### 4. She", "### 6. She", "it is number 4"),
    "a question with two answers to choose from": ("- [ ] Rest until it is gone\n", "", "2 answers to choose from"),
    "HTML": ("You meet {client}", "You meet <b>her</b> {client}", "HTML is not read"),
    "a picture from elsewhere": ("You meet {client}", "![her](her.png) {client}", "a Markdown picture is not read"),
    "a block of another kind": ("```{facts} conditions/tennis-elbow findings", "```{note}", "there is no block note"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_fault_has_its_line_and_a_cure(course: Course, name: str) -> None:
    old, new, sentence = BAD[name]
    at = re.search(old, SOUND) if isinstance(old, re.Pattern) else re.search(re.escape(old), SOUND)
    assert at is not None
    bad = SOUND[: at.start()] + new + SOUND[at.end() :]
    found = [fault for fault in faults(course, bad) if re.search(sentence, fault.problem)]
    assert found, [str(fault) for fault in faults(course, bad)]
    assert found[0].file == FILE
    assert found[0].cure
    here = SOUND[: at.start()].count("\n") + 1
    assert found[0].line is not None
    assert here - 12 <= found[0].line <= here, "a picture's and a question's fault stands at its first line"


def test_a_reference_over_two_lines_keeps_the_first_ones_number(course: Course) -> None:
    bad = SOUND.replace(
        '{fact}`conditions/tennis-elbow definition "1 to 3 %"`', '{fact}`conditions/tennis-elbow\ndefinition "9 %"`'
    )
    assert [fault.line for fault in faults(course, bad)] == [line_of(bad, "{fact}`conditions/tennis-elbow\n")]


@pytest.mark.parametrize("title", ["A client", "What is not known", "Common mistakes", "Questions", "Further reading"])
def test_a_section_that_is_missing_is_named(course: Course, title: str) -> None:
    bad = re.sub(
        rf"## {title}[^#]*(?:(?=## )|\Z)" if title != "Questions" else r"(?s)## Questions.*?(?=## Further)", "", SOUND
    )
    assert f"the section {title} is missing" in [fault.problem for fault in faults(course, bad)]


def test_sections_out_of_order_are_named(course: Course) -> None:
    bad = SOUND.replace("## Common mistakes", "## X").replace("## What is not known", "## Common mistakes")
    bad = bad.replace("## X", "## What is not known")
    found = faults(course, bad)
    assert [fault.problem for fault in found] == ["the section Common mistakes is out of order"]
    assert found[0].line == line_of(bad, "## Common mistakes")


def test_four_questions_are_one_too_few(course: Course) -> None:
    bad = re.sub(r"(?s)### 5\..*?(?=## Further)", "", SOUND)
    assert [(f.line, f.problem) for f in faults(course, bad)] == [
        (line_of(bad, "## Questions"), "4 questions, and 5 are wanted")
    ]


def test_a_block_without_end_is_named_at_its_start(course: Course) -> None:
    bad = SOUND.replace(
        "```{facts} conditions/tennis-elbow findings\n```", "```{facts} conditions/tennis-elbow findings", 1
    )
    bad = re.sub(r"\n```\n", "\n", bad)
    found = [fault for fault in faults(course, bad) if fault.problem == "this block does not end"]
    assert [fault.line for fault in found] == [line_of(bad, "```{picture} body")]


def test_the_head_names_a_part_and_a_practice_client(course: Course) -> None:
    bare = facts.Chapter("tennis-elbow", "Tennis elbow", 20)
    assert {fault.field for fault in faults(course, SOUND, bare)} == {"part", "client"}
    graded = facts.Chapter("tennis-elbow", "Tennis elbow", 20, "conditions", "tennis-elbow")
    found = faults(course, SOUND, graded)
    assert [(fault.line, fault.problem) for fault in found] == [(6, "tennis-elbow is no practice client")]


def test_course_yml_lists_each_chapter_once_and_under_its_part(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(ROOT / "course", tmp_path / "course"))
    shutil.copy(ROOT / "tests" / "data" / "chapter.md", copy / "chapters" / "tennis-elbow.md")
    order = copy / "course.yml"
    text = order.read_text("utf-8").replace(
        "chapters: [blending-and-adapting, ", "chapters: [tennis-elbow, gone, home-care, "
    )
    order.write_text(text, "utf-8")
    found = {(fault.file, fault.problem) for fault in Course.open(copy).problems}
    assert ("course/course.yml", "there is no chapter gone") in found
    assert ("course/course.yml", "tennis-elbow is listed twice") in found
    assert ("course/course.yml", "home-care is listed twice") in found
    assert ("course/chapters/blending-and-adapting.md", "course.yml does not list this chapter") in found
    assert (
        "course/chapters/tennis-elbow.md",
        "course.yml has this chapter under together, its head says conditions",
    ) in found


GLOSSARY = [
    ("- {term: a, text: b, evidence: teaching-assumption, chapter: gone}", "there is no chapter gone"),
    ("- {term: a, text: b, chapter: tennis-elbow}", "a fact has either a source or the label"),
    ("- {term: a, text: b, source: [gone], chapter: tennis-elbow}", "the source gone is not in sources.yml"),
    ("- {term: a, text: b, source: [te-ggc]}", "chapter is missing"),
    ("\n".join(["- {term: a, text: b, source: [te-ggc], chapter: tennis-elbow}"] * 2), "the term a is written twice"),
]


@pytest.mark.parametrize(("rows", "sentence"), GLOSSARY)
def test_the_glossary_is_checked_too(rows: str, sentence: str, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(ROOT / "course", tmp_path / "course"))
    (copy / "glossary.yml").write_text(f"{rows}\n", "utf-8")
    found = [fault for fault in Course.open(copy).problems if fault.file == "course/glossary.yml"]
    assert [fault.problem for fault in found] == [sentence]
    assert found[0].line in {1, 2}


def test_a_fault_of_a_chapter_keeps_no_client_from_being_met(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(ROOT / "course", tmp_path / "course"))
    (copy / "chapters" / "tennis-elbow.md").write_text(SOUND.replace("[te-mdedge]", "[gone]"), "utf-8")
    course = Course.open(copy)
    assert any(fault.file == FILE for fault in course.problems)
    assert course.cases["tennis-elbow-decorator"].pack["person"]["name"] == "Marion Adeyemi"


def test_every_mark_counts_as_a_use_of_its_source() -> None:
    text = chapters.read("## A\nOne [a-b, c]. Two [assumption].\n\n- [d] three\n- [x](y) `[e]` {term}`f [g]`\n", FILE)
    assert list(text.marks) == [(2, "a-b"), (2, "c"), (2, "assumption"), (4, "d")]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("You press. She breathes. You wait.", 6, -3, 3),
        ("Therapeutic intervention necessitates comprehensive multidisciplinary consideration.", 6, 20, 99),
        ('{fact}`conditions/tennis-elbow definition "1"` You wait [te-ggc].', 2, -5, 5),
    ],
)
def test_reading_counts_the_writers_own_words(text: str, words: int, low: float, high: float) -> None:
    reading = chapters.reading_of(chapters.read(f"## One\n{text}\n", FILE))
    assert reading.words == words
    assert low < reading.grade < high
