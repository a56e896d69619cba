"""A chapter as a page: every reference is filled in from the data, and every claim leads to what it rests on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from remedial_kit import Course, facts
from remedial_kit.library import chapters
from remedial_kit.textbook.pages import Writer, plain

ROOT = Path(__file__).resolve().parents[2]
SOUND = (ROOT / "tests" / "data" / "chapter.md").read_text("utf-8")
HEAD = facts.Chapter("tennis-elbow", "Tennis elbow", 20, "conditions", "tennis-elbow-decorator")


@pytest.fixture
def writer(course: Course) -> Writer:
    return Writer(course, "tennis-elbow", lambda _picture, name: f"pictures/{name}")


@pytest.fixture
def page(course: Course, writer: Writer) -> str:
    course.glossary.setdefault(
        "trigger point", facts.Term("A sore spot.", term="trigger point", chapter="tennis-elbow")
    )
    return writer.chapter(HEAD, chapters.read(SOUND, "course/chapters/tennis-elbow.md"))


def test_a_fact_is_the_datas_own_sentence_with_its_number(course: Course, page: str, writer: Writer) -> None:
    fact = next(f for f in course.conditions["tennis-elbow"].definition if "1 to 3 %" in f.text)
    number = writer.cited.index(fact.source[0]) + 1
    assert (
        f'{plain(fact.text)}<sup class="note"><a href="#source-{fact.source[0]}" role="doc-noteref">{number}</a></sup>'
        in page
    )


def test_a_fact_without_a_source_says_so(course: Course, page: str) -> None:
    for fact in course.conditions["tennis-elbow"].findings:
        if fact.evidence:
            assert f'{plain(fact.text)} <span class="assumed">(teaching assumption)</span>' in page


def test_no_reference_and_no_mark_is_left_in_a_page(page: str) -> None:
    assert re.findall(r"\{(?!term\})[a-z]+\}`|```\{", page) == []
    assert re.findall(r"(?<!\])\[(?:assumption|[a-z]+-[a-z0-9-]+)\](?!\()", page) == []


def test_names_are_the_datas_and_lead_on(course: Course, page: str) -> None:
    name = course.techniques["cross-fibre-friction"].name
    assert f"[{name}](#technique-cross-fibre-friction)" in page
    assert "[Maudsley's test](#test-maudsley)" in page
    assert f"[{plain(course.chapters['clinical-reasoning'].title)}](clinical-reasoning.md)" in page
    assert f"[{plain(course.conditions['radial-tunnel'].name)}](#condition-radial-tunnel)" in page


def test_the_opening_is_the_clients_voice_with_nothing_left_to_fill_in(course: Course, page: str) -> None:
    voice = re.search(r'<blockquote class="voice"><p>(.*?)</p></blockquote>', page)
    assert voice is not None
    assert voice[1].startswith(course.case_files["tennis-elbow-decorator"].door.split(".")[0])
    assert "{" not in voice[1]


def test_a_question_folds_its_answer_away(page: str) -> None:
    questions = page.split("### ")[1:6]
    assert len(questions) == 5
    for question in questions:
        before, answer = question.split("<details", 1)
        assert "**B.**" not in before
        assert "[x]" not in before
        assert answer.startswith(' class="answer"><summary>Show the answer</summary>')
    assert "**A.** Grip until it hurts" in questions[1]
    assert "**C.** Resisted wrist extension" in questions[1]


def test_each_picture_has_both_themes_an_alternative_and_a_caption(page: str) -> None:
    figures = re.findall(r"<figure.*?</figure>", page, re.DOTALL)
    assert len(figures) == 2
    for figure in figures:
        assert re.findall(r'src="pictures/tennis-elbow-\d-(light|dark)\.svg" alt="[^"]{20,}"', figure) == [
            "light",
            "dark",
        ]
        assert "<figcaption>" in figure


def test_the_sources_are_those_that_are_cited_in_order_each_with_how_it_was_read(
    course: Course, page: str, writer: Writer
) -> None:
    listed = re.findall(r'<li id="source-([a-z0-9-]+)">(.*?)</li>', page, re.DOTALL)
    assert [name for name, _ in listed] == writer.cited
    assert {"te-mdedge", "te-ggc", "te-cpg2022", "te-bisset"} <= set(writer.cited)
    for name, text in listed:
        assert "Read as:" in text
        assert name in text
        assert ("<a href=" in text) == course.sources[name].address.startswith("http")


def test_a_page_says_that_nobody_has_reviewed_it_and_that_a_model_speaks(page: str) -> None:
    assert "No clinician has reviewed this chapter." in page
    assert "teaching model" in page


@pytest.mark.parametrize(
    "text",
    [
        "* not a list",
        "1. not a list",
        "% not a comment",
        "a_b_c and *d* <b>e</b> [f](g) `h` $i$ | j & k",
        "- x",
        "> y",
        "# z",
    ],
)
def test_a_text_of_the_data_is_never_read_as_markup(text: str) -> None:
    from markdown_it import MarkdownIt  # noqa: PLC0415  (a part of MyST)

    made = MarkdownIt().render(plain(text))
    assert re.sub(r"<[^>]+>", "", made).strip() == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert made.startswith("<p>")
