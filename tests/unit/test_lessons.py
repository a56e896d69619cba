"""A lesson's file: read strictly, checked against the course, played by the engine; each fault with its file, line and cure."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from remedial_kit import Course, rehearsal
from remedial_kit.lesson_parts import Lab, Lesson, Read
from remedial_kit.library import CourseProblem
from remedial_kit.library.lesson_checks import lessons_fit
from remedial_kit.library.prose import Reader
from remedial_kit.library.reading import Problem, read_yaml, structure
from remedial_kit.notebooks import _lessons
from remedial_kit.pack import content_hash
from remedial_kit.trial import NotTried, Step, act_of, tried

SLUG = "lesson-tennis-elbow"
FILE = f"course/lessons/{SLUG}.yml"
SMALL = """slug: lesson-small
title: Small
minutes: 5
chapter: tennis-elbow
teaches: [retests]
leaves_out: The rest.
parts:
"""


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    """The shipped lesson's file."""
    return (root / FILE).read_text(encoding="utf-8")


def faults(course: Course, text: str) -> list[Problem]:
    """Every fault of a lesson's text in this course: reading, fitting, playing; each is only asked for where the one before has none."""
    page, found = read_yaml(text, FILE)
    if page is None or found:
        return found
    lesson, found = structure(page, Lesson)
    if lesson is None or found:
        return found
    school = copy.copy(course)
    school.lessons = {lesson.slug: lesson}
    school.pages = {**course.pages, f"lessons/{lesson.slug}.yml": page}
    return list(lessons_fit(school)) or list(rehearsal.faults_of(school))


def test_the_shipped_lesson_has_every_kind_of_part_and_no_fault(course, text):
    assert faults(course, text) == []
    kinds = {part.kind for part in course.lessons[SLUG].parts}
    assert kinds == {
        "read", "watch", "guided", "alone", "lab", "pair", "flags", "key_feature", "question", "write",
    }  # fmt: skip


def test_one_word_stands_for_a_list_of_one(course):
    lab = next(part for part in course.lessons[SLUG].parts if isinstance(part, Lab))
    assert lab.region == ("ecrb-{side}",)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("slug: lesson-tennis-elbow", "slug: tennis", "a lesson's slug begins with lesson-"),
        ("chapter: tennis-elbow", "chapter: tennis-knee", "there is no chapter tennis-knee"),
        ("teaches: [takes-the-story, ", "teaches: [takes-the-tale, ", "there is no competency takes-the-tale"),
        ("minutes: 50", "minutes: fifty", "expected a whole number"),
        ("  - kind: question\n", "  - kind: riddle\n", "expected read, watch, guided"),
        ("  - kind: question\n    title", "  - title", "kind is missing"),
        ("    hints: full\n", "    hints: many\n", "expected full, some or few"),
        ("client: tennis-elbow-bookkeeper", "client: tennis-elbow-baker", "no practice client tennis-elbow-baker"),
        ("client: tennis-elbow-tabla-player", "client: nobody", "no practice client nobody"),
        ("- {act: ask, topic: onset, why: ", "- {act: ask, topic: onset, whyever: ", "the step does not say why"),
        ("{act: ask, topic: onset, why", "{act: ask, topic: omens, why", "tennis-elbow-decorator refuses this act"),
        ("{act: check_in, why", "{act: cheer, why", "there is no act cheer"),
        ("finding: move.wrist-flexion.passive.range, why", "finding: test.mill.pain, why", "refuses this act"),
        ("      - {act: test, test: cozen}\n", "      - {act: test, test: drum}\n", "refuses this act"),
        ("until: {act: ask, topic: night-pain}", "until: {act: ask, topic: noon-pain}", "noon-pain is no topic"),
        ("until: {act: decide}", "until: {act: decree}", "there is no act decree"),
        ("until: {act: decide}", "until: {act: decide, by: me}", "decide has no field by"),
        ("until: {act: reassess}", "until: {act: reassess, finding: test.x.y}", "test.x.y is no finding"),
        ('rungs: ["How did it begin?", ', 'rungs: ["a", "b", "How did it begin?", ', "the hint has 5 rungs"),
        ("technique: [soft-tissue-release]", "technique: [soft-soap]", "there is no technique soft-soap"),
        ('    region: "ecrb-{side}"\n    sign', '    region: "ecrb"\n    sign', "there is no region ecrb"),
        ("sign: move.wrist-flexion.passive.range", "sign: test.cozen.colour", "no finding with a number"),
        ("vary: [pressure, minutes, before]", "vary: [pressure, technique]", "one technique to choose from"),
        ("vary: [pressure, minutes, before]", "vary: [region]", "one place to choose from"),
        ("vary: [pressure, minutes, before]", "vary: [order]", "an order is that of two techniques"),
        ("vary: [pressure, minutes, before]", "vary: []", "nothing can be changed"),
        ("    warm: effleurage-and-kneading\n", "", "nothing says what warms"),
        ("start: {pressure: 4, ", "start: {pressure: 9, ", "9 is outside what soft-tissue-release allows"),
        ("      - {client: tennis-elbow-butcher}\n", "", "a pair is two clients, not 1"),
        ("        urgency: same-day\n", "", "refer says how soon"),
        ("        item: wrist-or-finger-drop\n", "        item: wrist-drip\n", "there is no item wrist-drip"),
        ("        choose: 2\n", "        choose: 3\n", "2 of the answers are right, not 3"),
        ("            harmful: true\n          - text: Light", "            right: true\n          - text: Light", "2 of the answers"),
        ("- text: A wrist can't be measured twice on one day.\n", "- text: A\n        harmful: true\n", "harmful has no meaning"),
        ("- text: Which hand do you write with?", "- text: Do you like deep massage?", "two answers are the same"),
        ("        weight: 2\n", "        weight: 0\n", "weight is at least 1"),
        ("[te-wikimsk]", "[te-wikipedia]", "the source te-wikipedia is not in sources.yml"),
        ('definition "load on the tendons"', 'definition "lode"', "picks 0 facts"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line_and_a_cure(course, text, old, new, problem):
    assert old in text
    changed = text.replace(old, new, 1)
    found = [fault for fault in faults(course, changed) if problem in fault.problem]
    assert found, [str(fault) for fault in faults(course, changed)]
    line = changed[: text.index(old)].count("\n") + 1
    assert found[0].file == FILE
    assert found[0].line is not None
    assert abs(found[0].line - line) <= new.count("\n") + 14, (found[0].line, line)
    assert found[0].cure


def test_a_lesson_that_cannot_be_played_is_not_built(course, text):
    page, _ = read_yaml(text.replace("topic: onset, why", "topic: omens, why", 1), FILE)
    assert page is not None
    school = copy.copy(course)
    lesson = structure(page, Lesson)[0]
    assert lesson is not None
    school.lessons, school.pages = {SLUG: lesson}, {**course.pages, f"lessons/{SLUG}.yml": page}
    with pytest.raises(CourseProblem, match="can't be played"):
        list(_lessons(school, Path()))


# -- the pack ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pack(course: Course) -> dict[str, Any]:
    return rehearsal.lesson_pack(course, course.lessons[SLUG])


def part(pack: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(row for row in pack["parts"] if row["kind"] == kind)


def test_a_pack_is_plain_json_with_its_hash(pack):
    value = json.loads(json.dumps(pack))
    assert value == pack
    said = value.pop("hash")
    assert said == content_hash(value)
    assert [row["n"] for row in pack["parts"]] == list(range(1, 11))
    assert len({row["id"] for row in pack["parts"]}) == 10


def test_what_is_watched_is_answered_by_the_engine(pack):
    onset = part(pack, "watch")["steps"][1]
    assert (onset["title"], onset["minute"], onset["minutes"]) == ("Asked: How it began", 1, 1)
    assert onset["says"].startswith("About three months ago.")
    first = part(pack, "watch")["steps"][0]
    assert first["said"][0].startswith("What I will look at")


def test_sides_are_the_clients_own(pack):
    untils = [row["until"] for row in part(pack, "guided")["ladder"]]
    assert {"act": "palpate", "region": "lateral-epicondyle-left"} in untils
    assert part(pack, "lab")["regions"][0]["slug"] == "ecrb-right"
    assert "{side}" not in json.dumps(pack)


# -- texts ---------------------------------------------------------------------------------------------------------


def test_the_small_markdown_becomes_blocks(course):
    blocks = Reader(course).blocks("# Head\n\nOne **two**\nthree.\n- a\n- b\n  more\n\n1. c\n\n> said")
    assert [block["is"] for block in blocks] == ["h", "p", "ul", "ol", "quote"]
    assert blocks[1]["spans"] == [{"text": "One "}, {"text": "two", "as": "b"}, {"text": " three."}]
    assert blocks[2]["items"] == [[{"text": "a"}], [{"text": "b more"}]]


def test_names_come_from_the_course_and_are_small_within_a_sentence(course):
    reader = Reader(course)

    def read(text: str) -> str:
        return "".join(span["text"] for span in reader.spans(text))

    assert read("{technique}`stripping` is deep.") == "Deep stripping is deep."
    assert read("Use {technique}`stripping`, or {test}`cozen`.") == "Use deep stripping, or Cozen's test."
    assert read("Use {technique}`the deep one <stripping>`.") == "Use the deep one."
    assert read("{chapter}`tennis-elbow`") == "Tennis elbow"
    assert read("A {term}`trigger point`.") == "A trigger point."
    assert reader.faults == []


@pytest.mark.parametrize("text", ["{technique}`soap`", "{smell}`soap`", "{fact}`soap`", "x [no-such-source]"])
def test_what_names_nothing_is_a_fault(course, text):
    reader = Reader(course)
    reader.blocks(text)
    assert len(reader.faults) == 1


def test_a_claim_carries_its_source(course):
    spans = Reader(course).spans("Load. [te-bisset, assumption]")
    assert [(span["text"], bool(span.get("title"))) for span in spans[1:]] == [
        ("te-bisset", True),
        ("assumption", False),
    ]


# -- trials --------------------------------------------------------------------------------------------------------

RANGE = "move.wrist-flexion.passive.range"


def test_deeper_than_she_bears_flares_and_gains_nothing(marion):
    kind = tried(marion, "", RANGE, [Step("soft-tissue-release", "ecrb-right", 5, 4)])
    deep = tried(marion, "", RANGE, [Step("soft-tissue-release", "ecrb-right", 5, 6)])
    assert (kind.before, kind.touches[0].is_flare) == (53, False)
    assert kind.after > deep.after
    assert deep.touches[0].is_flare
    assert tried(marion, "", RANGE, [Step("soft-tissue-release", "ecrb-right", 5, 4)]) == kind


@pytest.mark.parametrize("sign", ["ask.onset", "test.cozen.colour", "nonsense", "test.nobody.pain", "move.grip"])
def test_what_gives_no_number_is_not_tried(marion, sign):
    with pytest.raises(NotTried):
        tried(marion, "", sign, [])


def test_a_finding_names_its_act():
    assert act_of("move.wrist-flexion.passive.range") == ("move", {"motion": "wrist-flexion", "how": "passive"})
    assert act_of("ask.onset") == ("ask", {"topic": "onset"})


def test_the_kind_of_a_part_says_what_it_is(course):
    page, _ = read_yaml(SMALL + "  - {kind: read, title: A, text: Words.}\n", FILE)
    assert page is not None
    lesson, found = structure(page, Lesson)
    assert not found
    assert lesson is not None
    assert lesson.parts == (Read("read", "A", "Words."),)
