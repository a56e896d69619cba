"""Every kind of picture is drawn from the course, in light and in dark, and says what it shows."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from remedial_kit import Course
from remedial_kit.library.chapters import Picture
from remedial_kit.textbook.pictures import Drawn, Pictures, in_the_dark

KINDS = {
    "body": ("body", {"show": "ecrb supinator", "view": "back"}),
    "technique": ("technique", {"show": "cross-fibre-friction"}),
    "two techniques": ("technique", {"show": "cross-fibre-friction stripping"}),
    "ranges": ("ranges", {"show": "shoulder-abduction shoulder-external-rotation"}),
    "recovery": ("recovery", {"show": "tennis-elbow frozen-shoulder"}),
    "dose": ("dose", {"show": "cross-fibre-friction hot-pack"}),
    "dose by pressure": ("dose", {"show": "cross-fibre-friction", "by": "pressure"}),
    "timeline": ("timeline", {"show": "tennis-elbow-decorator"}),
    "signs": ("signs", {"show": "tennis-elbow-decorator"}),
}


@pytest.fixture(scope="module")
def pictures(course: Course) -> Pictures:
    return Pictures(course)


def drawn(pictures: Pictures, name: str) -> Drawn:
    kind, options = KINDS[name]
    return pictures.draw(Picture(1, kind, options))


@pytest.mark.parametrize("name", KINDS)
def test_a_picture_is_svg_in_both_themes_with_words(pictures: Pictures, name: str) -> None:
    made = drawn(pictures, name)
    assert len(made.words) > 30
    for svg in (made.light, made.dark):
        root = ET.fromstring(svg)
        assert root.tag.endswith("}svg")
        assert root.get("viewBox")
    assert made.light != made.dark
    assert not re.search(r"(?i)#(ffffff|1f2629|faf7f2)\b", made.dark), "a light ground or dark ink is left"


def test_a_picture_is_the_same_each_time(course: Course, pictures: Pictures) -> None:
    for name in ("body", "recovery", "timeline"):
        assert drawn(Pictures(course), name) == drawn(pictures, name)


def test_the_dose_is_the_models_own(course: Course, pictures: Pictures) -> None:
    half = course.techniques["hot-pack"].half_minutes
    assert f"half of it after {half} minutes" in drawn(pictures, "dose").words


def test_what_is_no_colour_of_ours_stays() -> None:
    assert (
        in_the_dark('<a fill="#1B5E6A" href="#abcdef" stroke="#fff"/>')
        == '<a fill="#86cbd5" href="#abcdef" stroke="#1c1f21"/>'
    )
