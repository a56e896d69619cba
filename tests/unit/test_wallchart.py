"""The chart for a wall names every region that is drawn, once a figure, each label clear of the next."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from remedial_kit import Course, wallchart

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawing(root: Path) -> Path:
    return root / "course" / "body.svg"


def _figures(course: Course, drawing: Path, name: str) -> list[ET.Element]:
    assert course.body
    names = {region.slug: region.name for region in course.body.regions}
    page = ET.fromstring(wallchart.sheet(name, drawing, names))
    return [group for group in page if group.tag == f"{SVG}g"]


@pytest.mark.parametrize("name", list(wallchart.SHEETS))
def test_every_region_of_a_figure_is_named_once_and_no_label_lies_on_another(
    course: Course, drawing: Path, name: str
) -> None:
    views = {g.get("data-view"): g for g in ET.parse(drawing).getroot().iter(f"{SVG}g") if g.get("data-view")}
    for figure, (view, layer) in zip(_figures(course, drawing, name), wallchart.SHEETS[name], strict=True):
        drawn = {g.get("data-region") for g in views[view].iter(f"{SVG}g") if g.get("data-layer") == layer}
        labels = [text for text in figure.iter(f"{SVG}text") if text.get("x")]
        assert len(labels) >= len(drawn - {None}) > 5
        columns = Counter((text.get("text-anchor"), float(text.get("y") or 0)) for text in labels)
        assert max(columns.values()) == 1
        for anchor in ("start", "end"):
            heights = sorted(y for column, y in columns if column == anchor)
            assert all(b - a >= 16.9 for a, b in itertools.pairwise(heights))
            assert heights[-1] < 960


def test_more_than_a_hundred_different_regions_are_on_the_chart(course: Course) -> None:
    assert course.body
    assert len(course.body.regions) >= 100


def test_the_sheets_need_nothing_from_outside(course: Course, drawing: Path) -> None:
    for name in wallchart.SHEETS:
        text = wallchart.sheet(name, drawing, {})
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
