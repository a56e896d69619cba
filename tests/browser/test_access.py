"""Everybody can use the clinic: axe-core finds nothing of ours on any screen, in light and in dark.

The front page is looked at in ``test_home.py``.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from remedial_kit.pack import Case
from tests.browser.sight import axe, axe_in_both_themes
from tests.browser.tour import Tour, advanced, sit_at

pytestmark = pytest.mark.browser


@pytest.fixture
def far(screen: Page, rig: Any, marion: Case) -> Tour:
    """A visit that has gone far, at the door again."""
    sit_at(rig, marion, "far", advanced(marion))
    screen.reload()
    return Tour(screen, marion)


def test_axe_is_at_work(screen: Page) -> None:
    screen.evaluate(
        """() => document.querySelector(".rk-frame").insertAdjacentHTML("beforeend", '<p style="color:#aaa">grey</p><button></button>')"""
    )
    found = {fault.split(":")[0] for fault in axe(screen)}
    assert found == {"button-name", "color-contrast", "page-has-heading-one"}


def test_axe_finds_nothing_in_a_fresh_visit(screen: Page, marion: Case) -> None:
    assert [fault for stop in Tour(screen, marion).fresh() for fault in axe_in_both_themes(screen, stop)] == []


def test_axe_finds_nothing_in_a_visit_that_has_gone_far(far: Tour) -> None:
    assert [fault for stop in far.far() for fault in axe_in_both_themes(far.page, stop)] == []


def test_axe_finds_nothing_in_a_graded_visit(screen: Page, rig: Any, graded: Case) -> None:
    sit_at(rig, graded, "graded", None)
    screen.reload()
    assert [fault for stop in Tour(screen, graded).graded() for fault in axe_in_both_themes(screen, stop)] == []
