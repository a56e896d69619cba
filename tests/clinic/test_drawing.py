"""The body drawing: well formed, and complete enough for the chart that reads it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from remedial_kit import Course

SVG = "{http://www.w3.org/2000/svg}"
POINT = re.compile(r"-?\d*\.?\d+,-?\d*\.?\d+")


@pytest.fixture(scope="module")
def drawing(root: Path) -> ET.Element:
    """course/body.svg, read."""
    return ET.parse(root / "course" / "body.svg").getroot()


def test_ids_are_unique(drawing: ET.Element) -> None:
    names = [element.get("id") for element in drawing.iter() if element.get("id")]
    assert len(names) == len(set(names))


def test_it_has_front_back_and_side_and_its_tiles(drawing: ET.Element) -> None:
    assert [element.get("data-view") for element in drawing.iter() if element.get("data-view")] == [
        "front",
        "back",
        "side",
    ]
    assert len([element for element in drawing.iter() if element.get("data-tile")]) == 13


def test_every_region_has_a_name_a_shape_a_side_and_a_centre(drawing: ET.Element) -> None:
    for group in (element for element in drawing.iter() if element.get("data-region")):
        assert group.find(f"{SVG}title") is not None
        assert [path.get("class") for path in group.iter(f"{SVG}path")].count("shape") == 1
        assert group.get("data-side") in {"left", "right", "midline"}
        assert group.get("data-layer") in {"surface", "deep"}
        assert POINT.fullmatch(group.get("data-centre", ""))


def test_the_clients_right_is_on_the_left_of_the_front(drawing: ET.Element) -> None:
    for view, sign in (("front", -1), ("back", 1)):
        figure = next(element for element in drawing.iter() if element.get("data-view") == view)
        right = [
            element for element in figure.iter() if element.get("data-region") and element.get("data-side") == "right"
        ]
        assert right
        assert all(float(element.get("data-centre", "").split(",")[0]) * sign > 0 for element in right)


def test_most_structures_of_the_course_are_drawn(drawing: ET.Element, course: Course) -> None:
    """What has no shape, such as a joint or a nerve, is reached by search and in the list."""
    drawn = {element.get("data-region") or element.get("data-landmark") for element in drawing.iter()}
    assert course.body is not None
    structures = [region.slug for region in course.body.regions if region.kind == "structure"]
    missing = [slug for slug in structures if slug not in drawn]
    assert set(missing) <= {"radial-nerve", "ulnar-nerve"}


ORIENTATION = {"humerus", "scapula", "clavicle", "pelvis", "l4", "l5", "inguinal-line"}
"""Drawn in a closer view so that the eye finds its way."""
ALONE = {"femoral-pulse", "carotid"}
"""Places to leave alone."""


def test_what_is_drawn_closer_is_a_region_or_is_examined_with_one(drawing: ET.Element, course: Course) -> None:
    assert course.body is not None
    known = {region.slug for region in course.body.regions}
    loose = set()
    for tile in (element for element in drawing.iter() if element.get("data-tile")):
        for part in tile.iter():
            name = part.get("data-region") or part.get("data-landmark")
            if name is None:
                continue
            if (within := part.get("data-of") or part.get("data-near")) is not None:
                assert name not in known, f"{name} is a region of its own"
                assert within in known, f"{name} is examined with {within}, which is no region"
            elif name not in known:
                loose.add(name)
    assert loose == ORIENTATION | ALONE


def test_a_place_to_leave_alone_is_marked(drawing: ET.Element) -> None:
    marked = {element.get("data-landmark") for element in drawing.iter() if element.get("data-care") is not None}
    assert marked == {*ALONE, "popliteal-fossa"}


def test_the_side_is_drawn_once_and_for_the_right(drawing: ET.Element) -> None:
    side = next(element for element in drawing.iter() if element.get("data-view") == "side")
    assert {part.get("data-part") for part in side.iter() if part.get("data-part")} == {"body", "arm"}
    assert {element.get("data-side") for element in side.iter() if element.get("data-region")} == {"right"}


def test_it_says_what_it_is(drawing: ET.Element) -> None:
    note = drawing.find(f"{SVG}desc")
    assert note is not None
    assert "no anatomist has reviewed" in (note.text or "")
