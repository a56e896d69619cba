"""Figures for print: drawn from a record or the body drawing, each with its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from remedial_kit import Consultation, charts, mark
from remedial_kit.pack import Case


def test_signs_over_time_says_what_was_measured_again(marion_right: Consultation, tmp_path: Path) -> None:
    chart = charts.signs_over_time(marion_right)
    lines = chart.figure.axes[0].get_lines()
    assert 1 <= len(lines) <= 4
    assert all(len(line.get_ydata()) > 1 for line in lines)
    for line in lines:
        assert line.get_label() in chart.alternative
    assert len({(line.get_color(), line.get_marker(), line.get_linestyle()) for line in lines}) == len(lines)
    chart.save(tmp_path / "signs.png")
    assert (tmp_path / "signs.png").stat().st_size > 5000


def test_an_untouched_client_gives_an_empty_figure_that_says_so(marion: Case) -> None:
    visit = Consultation.start(marion)
    assert "Nothing was measured twice." in charts.signs_over_time(visit).alternative
    assert "No technique was applied." in charts.blend_timeline(visit).alternative


def test_the_blend_timeline_has_a_bar_a_step_and_names_each(marion_right: Consultation) -> None:
    chart = charts.blend_timeline(marion_right)
    applied = [event for event, _ in marion_right.history if event["act"] == "apply"]
    assert applied
    for event in applied:
        assert marion_right.pack["techniques"][event["technique"]]["label"] in chart.alternative
    bars = [patch for patch in chart.figure.axes[0].patches if patch.get_facecolor()[:3] != (1, 1, 1)]
    assert len(bars) == sum(bool(reply.minutes) for _, reply in marion_right.history)


def test_the_pillar_profile_shows_points_of_points(marion: Case, marion_right: Consultation) -> None:
    marks = mark(marion, marion_right.record).to_dict()
    chart = charts.pillar_profile(marks)
    for pillar, row in marks["pillars"].items():
        assert f"{pillar.capitalize()}: {row['points']:g} of {row['max']:g}." in chart.alternative


@pytest.mark.parametrize(
    ("view", "layer"), [("front", "surface"), ("back", "surface"), ("back", "deep"), ("side", "surface")]
)
def test_the_body_drawing_is_the_same_in_matplotlib(root: Path, view: str, layer: str, tmp_path: Path) -> None:
    chart = charts.body_chart(root / "course" / "body.svg", view, layer)
    assert len(chart.figure.axes[0].patches) > 20
    chart.save(tmp_path / "body.pdf")
    assert (tmp_path / "body.pdf").read_bytes().startswith(b"%PDF")


def test_a_marked_place_stands_out_by_pattern_and_in_words(root: Path) -> None:
    chart = charts.body_chart(root / "course" / "body.svg", "back", shown={"infraspinatus-left": "tender 6 of 10"})
    hatched = [patch for patch in chart.figure.axes[0].patches if patch.get_hatch()]
    assert len(hatched) == 1
    assert "Infraspinatus, left: tender 6 of 10." in chart.alternative


def test_a_path_is_read_as_svg_reads_it() -> None:
    path = charts.path_of("M1 2l3 0v4h-3zm10 0c0 1 1 2 2 2s2 1 2 2Q20 9 21 9T22 8")
    assert path.vertices.tolist()[:5] == [[1, 2], [4, 2], [4, 6], [1, 6], [1, 2]]
    assert path.vertices.tolist()[5] == [11, 2]
    assert path.vertices.tolist()[6:9] == [[11, 3], [12, 4], [13, 4]]
    assert path.vertices.tolist()[9:12] == [[14, 4], [15, 5], [15, 6]]
    assert path.vertices.tolist()[12:] == [[20, 9], [21, 9], [22, 9], [22, 8]]
    with pytest.raises(ValueError, match="can't draw"):
        charts.path_of("M0 0A1 1 0 0 1 2 2")


def test_a_view_that_is_not_drawn_is_one_sentence(root: Path) -> None:
    with pytest.raises(ValueError, match="no view called above"):
        charts.body_chart(root / "course" / "body.svg", "above")


# -- for the book


def test_one_visits_steps_are_named_and_each_stands_at_its_minute(marion_right: Consultation) -> None:
    chart = charts.visit_steps(marion_right, 1)
    steps = [event for event, _ in marion_right.history if event["act"] == "apply" and event["visit"] == 1]
    assert steps
    for event in steps:
        name = marion_right.pack["techniques"][event["technique"]]["label"]
        assert f"From minute {event['minute']}: {name}, {event['minutes']} minutes" in chart.alternative
    shown = [label.get_text().replace("\n", " ") for label in chart.figure.axes[0].get_yticklabels()]
    assert shown[0] == "Asking, looking, testing"
    assert {marion_right.pack["techniques"][event["technique"]]["label"] for event in steps} <= set(shown)


def test_signs_of_different_units_never_share_a_scale(marion_right: Consultation) -> None:
    chart = charts.course_of_signs(marion_right)
    for axes in chart.figure.axes:
        lines = axes.get_lines()
        assert 1 <= len(lines) <= 2
        for line in lines:
            assert f"({axes.get_ylabel()})" in line.get_label().replace("\n", " ")


def test_a_range_is_drawn_as_long_as_it_says() -> None:
    chart = charts.ranges([{"name": "Bending", "value": 140, "unit": "degrees"}])
    assert [bar.get_width() for bar in chart.figure.axes[0].patches] == [140]
    assert "Bending: 140 degrees." in chart.alternative


def test_the_untreated_course_lies_in_its_band_and_the_slow_have_more_left() -> None:
    line = ((0, 100), (26, 50), (52, 20))
    chart = charts.recovery([{"name": "It", "left": [(2, line)]}], (700, 1000, 1500))
    assert "It: 50 after half a year, 20 after a year, 20 after two" in chart.alternative
    band, drawn = chart.figure.axes[0].collections[0], chart.figure.axes[0].get_lines()[0]
    heights: dict[float, list[float]] = {}
    for x, y in band.get_paths()[0].vertices:
        heights.setdefault(round(x), []).append(y)
    for week, share in zip(drawn.get_xdata(), drawn.get_ydata(), strict=True):
        assert min(heights[week]) - 1e-9 <= share <= max(heights[week]) + 1e-9
    assert min(heights[26]) < 50 < max(heights[26])


@pytest.mark.parametrize("by", ["minutes", "pressure"])
def test_a_dose_is_drawn_point_by_point_and_said(by: str) -> None:
    row = {"name": "Rubbing", "points": [(1, 20), (2, 100)], "half": 4, "low": 2, "high": 5}
    chart = charts.dose([row], by)
    assert list(chart.figure.axes[0].get_lines()[0].get_ydata()) == [20, 100]
    assert ("after 4 minutes" if by == "minutes" else "from pressure 2 to 5") in chart.alternative
