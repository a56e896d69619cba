"""The instructor's guide and the practicals: what names nothing is a fault with its line, and what is sound becomes pages and sheets."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from remedial_kit import Course
from remedial_kit.library import guide
from remedial_kit.terms import PILLARS
from remedial_kit.textbook import guide as pages

ROOT = Path(__file__).resolve().parents[2]
STATION = "practicals/consent-and-draping.yml"


@pytest.fixture(scope="module")
def made(course: Course) -> dict[str, str]:
    """The pages of the part for instructors, by file."""
    return dict(pages.pages(course, lambda _picture, name: f"pictures/{name}"))


def test_the_guide_is_sound_and_each_module_has_its_plan(course: Course) -> None:
    assert [str(fault) for fault in guide.faults_of(course)] == []
    assert course.file is not None
    plans = [page.slug for page in guide.below(course, guide.PLANS)]
    assert plans == [f"{guide.PLANS}/{module.slug}" for module in course.file.modules]


def test_the_stations_look_at_every_pillar_and_each_has_what_must_not_be_missed(course: Course) -> None:
    items = [item for row in course.practicals.values() for item in row.items]
    assert {course.competencies[item.competency].pillar for item in items} == set(PILLARS)
    for row in course.practicals.values():
        assert any(item.critical for item in row.items), row.slug


BAD = {
    "a page without a title": ("marking", "# How marks", "How marks", "the first line is no title"),
    "a page that is gone": ("term-plan", "{guide}`practicals`", "{guide}`practicels`", "there is no page of the guide"),
    "a station that is gone": (
        "practicals",
        "{practical}`history-and",
        "{practical}`story-and",
        "there is no practical",
    ),
    "a competency that is gone": (
        "lesson-plans/red-flags",
        "{competency}`keeps-hands-off`",
        "{competency}`keeps-off`",
        "there is no competency keeps-off",
    ),
    "a source that is not there": ("practicals", "[edu-angoff-bar]", "[edu-angof]", "the source edu-angof is not in"),
    "words that are in no fact": ("local-law", '"ask for this place by name"', '"ask for it"', "is in 0 facts"),
    "HTML": ("local-law", "It states no law.", "It states <b>no</b> law.", "HTML is not read"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_fault_of_a_page_has_its_line_and_a_cure(course: Course, name: str) -> None:
    slug, old, new, sentence = BAD[name]
    text = (ROOT / "course" / "guide" / f"{slug}.md").read_text("utf-8")
    at = text.index(old)
    bad = guide.page_of(slug, text.replace(old, new, 1), "page.md")
    found = [fault for fault in guide.faults_in(course, bad) if sentence in fault.problem]
    assert found
    assert found[0].line == text[:at].count("\n") + 1
    assert found[0].cure


def test_a_fault_of_a_station_has_its_line_and_a_cure(course: Course) -> None:
    row = course.practicals["consent-and-draping"]
    lines = (ROOT / "course" / STATION).read_text("utf-8").split("\n")
    first = next(n for n, line in enumerate(lines, 1) if "- {text" in line)
    wrong = replace(row.items[1], competency="gains-consents", points=9)
    bad = replace(row, minutes=60, items=(row.items[0], wrong, *row.items[2:]))
    found = {fault.problem: (fault.line, fault.cure) for fault in guide.faults_in_practical(course, bad)}
    assert found == {
        "60 minutes in the room": (4, "keep it between 3 and 30"),
        "9 points for one line": (first + 1, "keep it between 1 and 4"),
        "there is no competency gains-consents": (first + 1, "did you mean gains-consent?"),
    }
    assert [fault.field for fault in guide.faults_in_practical(course, replace(row, items=row.items[:2]))] == ["items"]


def test_what_course_yml_names_wrongly_twice_or_not_at_all_is_a_fault(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert course.file is not None
    wrong = replace(course.file, guide=("terms", *course.file.guide), practicals=("resisted-tests",) * 2)
    monkeypatch.setattr(course, "file", wrong)
    found = [str(fault) for fault in guide.faults_of(course)]
    assert any(re.match(r"course/course.yml:\d+: guide\[0\]: there is no file for terms", fault) for fault in found)
    assert any(re.match(r"course/course.yml:\d+: practicals\[1\]: resisted-tests is listed", fault) for fault in found)
    assert sum(fault.startswith("course/practicals/") for fault in found) == len(course.practicals) - 1


def test_the_check_of_a_course_names_a_fault_of_its_guide(tmp_path: Path) -> None:
    school = Path(shutil.copytree(ROOT / "course", tmp_path / "course"))
    page = school / "guide" / "marking.md"
    page.write_text(f"{page.read_text('utf-8')}\n{{technique}}`gone`\n", "utf-8")
    line = page.read_text("utf-8").count("\n")
    assert f"course/guide/marking.md:{line}: there is no gone (correct the slug)" in map(
        str, Course.open(school).book_problems
    )


def test_a_course_without_a_guide_has_no_such_part(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    assert course.file is not None
    monkeypatch.setattr(course, "file", replace(course.file, guide=(), practicals=()))
    monkeypatch.setattr(course, "practicals", {})
    monkeypatch.setitem(course.__dict__, "guide", {})
    assert pages.names(course) == []
    assert list(pages.pages(course, lambda _picture, name: name)) == []


def test_a_plan_says_what_course_yml_says_and_follows_its_order(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert course.file is not None
    modules = list(course.file.modules)
    at = next(n for n, module in enumerate(modules) if module.slug == "myofascial-release")
    modules.insert(0, replace(modules.pop(at), needs=(), chapters=()))
    monkeypatch.setattr(course, "file", replace(course.file, modules=tuple(modules)))
    monkeypatch.setitem(course.__dict__, "guide", guide.read_pages(course))
    assert guide.below(course, guide.PLANS)[0].slug == "lesson-plans/myofascial-release"
    page = dict(pages.pages(course, lambda _picture, name: name))["guide-lesson-plans-myofascial-release"]
    assert "Module 1 of 26" in page
    assert "**Opens after**: nothing" in page
    assert "**Reading**" not in page


def test_nothing_is_left_to_fill_in(made: dict[str, str], course: Course) -> None:
    assert len(made) == len(course.guide) + len(course.practicals) + 2
    for name, text in made.items():
        assert re.findall(r"\{(?!term\}|toctree\})[a-z]+\}`?", text) == [], name
        told = re.sub(r"`[^`]*`", "", text)
        assert re.findall(r"(?<!\])\[(?:assumption|[a-z]+-[a-z0-9-]+)\](?!\()", told) == [], name


def test_a_sheet_has_a_box_for_each_mark_and_says_what_is_critical(made: dict[str, str], course: Course) -> None:
    for row in course.practicals.values():
        sheet = made[f"practical-{row.slug}"]
        rating = 5 + 1
        boxes = sum(item.points + 1 for item in row.items)
        assert sheet.count('class="box"') == boxes + rating
        assert sheet.count('class="critical"') == sum(item.critical for item in row.items)
        assert f"of {row.points}" in sheet


def test_a_card_for_a_door_does_not_give_the_checklist_away(made: dict[str, str], course: Course) -> None:
    cards = made["practical-cards-for-doors"]
    for row in course.practicals.values():
        assert not any(item.text in cards for item in row.items)
    assert cards.count('class="card"') == made["practical-cards-for-models"].count('class="card"') == 14
