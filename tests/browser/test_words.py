"""The screens in a language that nobody speaks: whatever is read there comes from the catalogue or from the course, and fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from remedial_kit import Course
from remedial_kit.clinic.drawing import drawing
from remedial_kit.pack import Case
from tests.browser.pseudo import SHOWN, Known, speak_strangely, untranslated
from tests.browser.sight import nothing, squeezed
from tests.browser.tour import ENDINGS, Tour, advanced, finished, sit_at

pytestmark = pytest.mark.browser

TILES = re.findall(r"<title>([^<]+)</title>", drawing().svg)
"""The names of the closer views and of what is drawn in them are data of the body chart."""

KEYS_AS_PRINTED = ["Z", "V", "D"]
SIZES = {"980 px": (988, 100), "700 px": (708, 100), "390 px": (390, 100)}


@pytest.fixture
def strange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is said in that language from here on."""
    speak_strangely(monkeypatch)


@pytest.fixture
def page(strange: None, screen: Page) -> Page:
    """The practice client, who is not understood."""
    return screen


def _initials(case: Case) -> list[str]:
    return ["".join(part[0] for part in case.pack["person"]["name"].split()[:2])]


def faults(page: Page, stops: Iterator[str], known: Known) -> Iterator[str]:
    """What is not translated on a drive's screens, and what does not fit."""
    for stop in stops:
        yield from (f"{stop}: {fault}" for fault in untranslated(page.evaluate(SHOWN), known))
        yield from squeezed(page, stop, SIZES)


def test_a_fresh_visit_can_be_translated(page: Page, marion: Case) -> None:
    nothing(
        faults(page, Tour(page, marion).fresh(), Known([marion.pack], [*TILES, *KEYS_AS_PRINTED, *_initials(marion)]))
    )


def test_a_visit_that_has_gone_far_can_be_translated(page: Page, rig: Any, marion: Case) -> None:
    sit_at(rig, marion, "far", advanced(marion))
    page.reload()
    nothing(
        faults(page, Tour(page, marion).far(), Known([marion.pack, marion.key or {}], [*TILES, *_initials(marion)]))
    )


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_can_be_translated(page: Page, rig: Any, course: Course, ending: tuple[str, str]) -> None:
    case = course.cases[ending[0]]
    sit_at(rig, case, "ending", finished(case, ending[1]))
    page.reload()
    nothing(faults(page, Tour(page, case).ending(), Known([case.pack, case.key or {}], [*TILES, *_initials(case)])))


def test_a_graded_visit_can_be_translated(page: Page, rig: Any, graded: Case) -> None:
    sit_at(rig, graded, "graded", None)
    page.reload()
    nothing(
        faults(
            page,
            Tour(page, graded).graded(),
            Known([graded.pack], ["Sam Lee", "graded.ipynb", *TILES, *_initials(graded)]),
        )
    )
