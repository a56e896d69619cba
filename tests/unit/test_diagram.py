"""A technique's picture is drawn from its data, and says the same in words."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from remedial_kit import Course, diagram
from remedial_kit.clinic.drawing import picture
from remedial_kit.pack import Case

DATA = {"region": "ecrb", "hand": "thumb-press", "motion": "one-way", "depth": "muscle", "rhythm": "slow", "angle": 90}


@pytest.fixture
def drawings(root: Path) -> tuple[Path, Path]:
    return root / "course" / "body.svg", root / "course" / "hands.svg"


def test_every_technique_of_the_course_has_a_picture(course: Course, marion: Case) -> None:
    """Well-formed, with nothing from outside, with ids of its own, and with its place, hand and depth in words."""
    assert len(marion.pack["techniques"]) > 20
    for technique in marion.pack["techniques"].values():
        drawn = picture(technique)
        page = ET.fromstring(drawn.svg)
        assert "http" not in drawn.svg.replace("http://www.w3.org/2000/svg", "")
        assert "<script" not in drawn.svg
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        assert all(f'id="{name}"' in drawn.svg for name in re.findall(r"url\(#([^)]+)\)", drawn.svg))
        assert technique["label"] in drawn.words
        assert technique["diagram"]["place"] in drawn.words
        assert page.get("aria-label") == drawn.words


def test_the_place_is_marked_and_the_arrow_turned(drawings: tuple[Path, Path]) -> None:
    drawn = diagram.draw(DATA, "Stripping", "Short extensor", *drawings)
    assert drawn.svg.count('class="h"') == 1
    assert "rotate(90)" in drawn.svg
    assert drawn.words == "Stripping, on Short extensor: thumb; one way; depth: muscle; rhythm: slow."


def test_text_from_the_course_is_shown_as_text(drawings: tuple[Path, Path]) -> None:
    drawn = diagram.draw(DATA, "<b>Rub & tug</b>", '"><script>', *drawings)
    assert "<b>" not in drawn.svg
    assert "<script" not in drawn.svg
    ET.fromstring(drawn.svg)


def test_a_place_that_is_not_drawn_is_one_sentence(drawings: tuple[Path, Path]) -> None:
    with pytest.raises(diagram.NotDrawn, match="The drawing shows no left-wing"):
        diagram.draw({**DATA, "region": "left-wing"}, "x", "y", *drawings)
    assert not diagram.can_draw("left-wing", drawings[0])
    assert diagram.can_draw("acromion", drawings[0])


def test_a_technique_without_a_picture_has_an_empty_one(marion: Case) -> None:
    technique = next(iter(marion.pack["techniques"].values()))
    assert picture({**technique, "diagram": None}) == diagram.Diagram("", "")
    assert picture({}) == diagram.Diagram("", "")
