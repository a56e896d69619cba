"""A plate shows the places that it names, cut to where they are, each with a line to its name."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from remedial_kit import Course
from remedial_kit.plate import NotDrawn, figures_of, plate

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def body(root: Path) -> Path:
    return root / "course" / "body.svg"


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    """What each panel is cut to."""
    found = re.findall(
        r'<clipPath id="[^"]+"><rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"', svg
    )
    return [tuple(float(number) for number in box) for box in found]


def test_each_place_is_marked_and_named(body: Path) -> None:
    made = plate(body, {"ecrb": "Short one", "supinator": "Turner"}, "back")
    root = ET.fromstring(made.svg)
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert sorted(texts) == ["Short one", "Turner"]
    assert len(root.findall(f".//{SVG}path[@class='l']")) == 2
    assert len(root.findall(f".//{SVG}circle[@class='p']")) == 2
    assert "Short one" in made.words
    assert "Turner" in made.words


def test_small_places_are_shown_closer(body: Path) -> None:
    near = plate(body, {"ecrb": "A"}, "back")
    far = plate(body, {"ecrb": "A", "gastrocnemius-medial": "B"}, "back")
    assert boxes(near.svg)[0][3] < boxes(far.svg)[0][3] / 2


def test_places_that_no_view_shows_together_get_two_figures(body: Path) -> None:
    assert figures_of("rhomboids", body) == ("back",)
    assert figures_of("adductor-longus", body) == ("front",)
    assert len(boxes(plate(body, {"rhomboids": "Back", "adductor-longus": "Front"}).svg)) == 2


def test_what_is_not_drawn_is_refused(body: Path) -> None:
    with pytest.raises(NotDrawn):
        plate(body, {"no-such-place": "A"})
    with pytest.raises(NotDrawn):
        plate(body, {"rhomboids": "A"}, "front")


def test_every_region_that_is_drawn_has_a_plate_that_holds_it(course: Course, body: Path) -> None:
    assert course.body is not None
    drawn = [region for region in course.body.regions if figures_of(region.slug, body)]
    assert len(drawn) > 80
    for region in drawn:
        svg = plate(body, {region.slug: region.name}).svg
        left, top, wide, tall = boxes(svg)[0]
        point = ET.fromstring(svg).find(f".//{SVG}circle[@class='p']")
        assert point is not None
        assert left <= float(point.get("cx", "nan")) <= left + wide, region.slug
        assert top <= float(point.get("cy", "nan")) <= top + tall, region.slug
