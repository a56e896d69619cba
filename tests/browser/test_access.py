"""Everybody can use the clinic: on every screen axe-core finds nothing of ours, nothing is cut off, covered or too small at any size.

One drive through a fresh visit, one through a visit that has gone far, one through a graded one; each screen is looked at in light and
in dark, at the widths of a phone and at 200 %.  The front page is looked at in ``test_home.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from remedial_kit import Course
from remedial_kit.pack import Case
from tests.browser.sight import alike, axe, axe_in_both_themes, moving, nothing, squeezed
from tests.browser.tour import ENDINGS, Tour, advanced, finished, sit_at

pytestmark = pytest.mark.browser

FORCED = {
    "examine felt": [
        (".rk-tabs [aria-selected=true]", ".rk-tabs [aria-selected=false]"),
        (".rk-choice [aria-checked=true]", ".rk-choice [aria-checked=false]"),
        (".rk-legend .is-none", ".rk-legend .is-examined"),
        (".rk-legend .is-examined", ".rk-legend .is-finding"),
        (".rk-legend .is-finding", ".rk-legend .is-chosen"),
        (".rk-shape.is-option.is-chosen", ".rk-shape.is-option.is-muscle:not(.is-chosen)"),
    ],
    "think ideas": [
        (".rb-idea.is-chosen", ".rb-idea:not(.is-chosen)"),
        (".rb-segment.is-on", ".rb-segment:not(.is-on)"),
        (".rb-chip.is-toggle.is-on", ".rb-chip.is-toggle:not(.is-on)"),
        (".rb-radio-card.is-on", ".rb-radio-card:not(.is-on)"),
        (".rb-flags input:checked", ".rb-flags input:not(:checked)"),
    ],
    "treat danger": [
        (".rb-step.is-danger", ".rb-step.is-planned:not(.is-danger)"),
        (".rb-seg-step", ".rb-seg-planned"),
        (".rb-seg-planned", ".rb-seg-danger"),
        (".rb-seg-planned", ".rb-seg-free"),
        (".rb-pain-scale .is-now", ".rb-pain-scale span:not(.is-now, .is-was)"),
        (".rb-pain-scale .is-was", ".rb-pain-scale .is-now"),
    ],
    "treat flare": [(".rb-step.is-flare", ".rb-step:not(.is-flare)"), (".rb-done", ".rb-todo")],
}
"""Pairs of states that stand beside each other, as selectors."""


@pytest.fixture
def far(screen: Page, rig: Any, marion: Case) -> Tour:
    """A visit that has gone far, at the door again."""
    sit_at(rig, marion, "far", advanced(marion))
    screen.reload()
    return Tour(screen, marion)


def faults(page: Page, stops: Iterator[str]) -> Iterator[str]:
    """Everything that is wrong with the screens of a drive."""
    for stop in stops:
        yield from axe_in_both_themes(page, stop)
        yield from squeezed(page, stop)
        yield from moving(page, stop)
        yield from alike(page, stop, FORCED.get(stop, ()))


def test_axe_is_at_work(screen: Page) -> None:
    screen.evaluate(
        """() => document.querySelector(".rk-frame").insertAdjacentHTML("beforeend", '<p style="color:#aaa">grey</p><button></button>')"""
    )
    assert {fault.split(":")[0] for fault in axe(screen)} == {"button-name", "color-contrast", "page-has-heading-one"}


def test_what_is_cut_off_or_covered_is_seen(screen: Page) -> None:
    screen.evaluate(
        """() => document.querySelector(".rk-frame").insertAdjacentHTML("beforeend", `<div style="width:60px;overflow:hidden;white-space:nowrap">Far too long
          for this</div><p style="position:relative;height:2px">one</p><p style="margin-top:-20px">two of them</p><button style="width:9px">x</button>`)"""
    )
    found = {fault.split(": ")[1].split(",")[0] for fault in squeezed(screen, "", {"980 px": (988, 100)})}
    assert found == {"cut off", "one on the other", "too small to press"}


def test_everybody_can_use_a_fresh_visit(screen: Page, marion: Case) -> None:
    nothing(faults(screen, Tour(screen, marion).fresh()))


def test_everybody_can_use_a_visit_that_has_gone_far(far: Tour) -> None:
    nothing(faults(far.page, far.far()))


@pytest.mark.parametrize("ending", ENDINGS)
def test_everybody_can_read_every_ending(screen: Page, rig: Any, course: Course, ending: tuple[str, str]) -> None:
    case = course.cases[ending[0]]
    sit_at(rig, case, "ending", finished(case, ending[1]))
    screen.reload()
    nothing(faults(screen, Tour(screen, case).ending()))


def test_everybody_can_use_a_graded_visit(screen: Page, rig: Any, graded: Case) -> None:
    sit_at(rig, graded, "graded", None)
    screen.reload()
    nothing(faults(screen, Tour(screen, graded).graded()))
