"""What goes on paper: the client's home-care sheet, the note and the debrief, each a page of its own; and the screen itself, printed.

The PDFs lie in tests/artefacts/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from remedial_kit.pack import Case
from remedial_kit.terms import PILLARS
from remedial_kit.words import say
from tests.browser.conftest import ARTEFACTS
from tests.browser.sight import axe, nothing, themed
from tests.browser.tour import Tour, advanced, finished, sit_at

pytestmark = pytest.mark.browser

A4_TEXT_PX = 658
"""The width of a page of paper between margins of 18 mm, at 96 px an inch."""
PDF_PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture
def advising(screen: Page, rig: Any, marion: Case) -> Tour:
    """Marion's visit as far as the advice."""
    sit_at(rig, marion, "far", advanced(marion))
    screen.reload()
    tour = Tour(screen, marion)
    tour.go("advise")
    return tour


@pytest.fixture
def done(screen: Page, rig: Any, marion: Case) -> Tour:
    """Marion's visit at its end."""
    sit_at(rig, marion, "done", finished(marion, "right"))
    screen.reload()
    tour = Tour(screen, marion)
    tour.go("debrief")
    return tour


def sheet(tour: Tour, key: str) -> Page:
    """The page that a button opens."""
    with tour.page.expect_popup() as opened:
        tour.press(key)
    page = opened.value
    page.wait_for_load_state()
    return page


def printed(page: Page, name: str, most: int) -> Iterator[str]:
    """What is wrong with a sheet on the screen and on paper."""
    yield from (f"{name}: {fault}" for fault in axe(page))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4_TEXT_PX, "height": 1000})
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        yield f"{name}: wider than the paper"
    ARTEFACTS.mkdir(exist_ok=True)
    pages = len(
        PDF_PAGE.findall(page.pdf(path=ARTEFACTS / f"paper-{name}.pdf", format="A4", prefer_css_page_size=True))
    )
    if not 1 <= pages <= most:
        yield f"{name}: {pages} pages"
    page.emulate_media(media="screen")


def test_the_home_care_sheet_says_what_how_much_why_and_when_to_stop(advising: Tour) -> None:
    advising.page.locator(".rb-next .rb-segment").nth(1).click()
    page = sheet(advising, "advise.print")
    expect(page.get_by_role("heading", level=1)).to_have_text("For Marion Adeyemi: what to do at home")
    given = advising.page.locator(".rb-advice h3").all_inner_texts()
    assert page.get_by_role("heading", level=2).all_inner_texts() == [*given, "Next visit"]
    first = page.locator("section").first
    expect(first).to_contain_text("10 times, 2 sets, 0.5 kg, 1 time a day")
    expect(first).to_contain_text("Slowly, while the kettle boils.")
    expect(first).to_contain_text("Why: Hard or long gripping at work")
    stop = advising.case.pack["advice"]["wrist-extensor-loading"]["stop"]
    assert stop
    assert first.locator(".is-stop li").all_inner_texts() == stop
    expect(page.locator("section").filter(has_text="Next visit")).to_contain_text("In 2 weeks")
    nothing(printed(page, "home-care", 1))


def test_the_note_has_its_four_parts_and_the_findings_that_are_linked(advising: Tour) -> None:
    page = sheet(advising, "note.print")
    expect(page.get_by_role("heading", level=1)).to_have_text("Treatment note, Marion Adeyemi")
    assert page.get_by_role("heading", level=2).all_inner_texts() == ["Subjective", "Objective", "Assessment", "Plan"]
    for box in advising.page.locator(".rb-soap textarea").all():
        expect(page.locator("main")).to_contain_text(box.input_value().split("\n")[0])
    nothing(printed(page, "note", 1))


def test_the_debrief_has_every_reason_and_the_curves(done: Tour) -> None:
    page = sheet(done, "debrief.print")
    total = done.page.locator(".rb-total").inner_text()
    expect(page.locator("section").first).to_contain_text(total)
    for more in done.page.locator(".rb-pillar > .rb-link").all():
        more.click()
    reasons = done.page.locator(".rb-pillar li").count()
    assert page.locator("table:not(:has(td:nth-child(3))) td.is-points").count() == reasons
    expect(page.get_by_role("img", name="Pain on movement")).to_be_visible()
    nothing(printed(page, "debrief", 5))


def test_after_the_end_the_note_and_the_sheet_can_still_be_printed(done: Tour) -> None:
    expect(sheet(done, "note.print").get_by_role("heading", level=1)).to_contain_text("Treatment note")
    expect(sheet(done, "advise.print").get_by_role("heading", level=1)).to_contain_text("what to do at home")
    done.go("advise")
    expect(sheet(done, "note.print").get_by_role("heading", level=1)).to_contain_text("Treatment note")


def test_where_the_browser_opens_no_page_a_line_says_so(done: Tour) -> None:
    done.page.evaluate("window.open = () => null")
    done.press("note.print")
    expect(done.page.get_by_role("alert")).to_have_text(say("b.blocked"))


def test_nothing_that_is_printed_in_a_graded_visit_tells_a_mark(screen: Page, rig: Any, graded: Case) -> None:
    sit_at(rig, graded, "graded", advanced(graded))
    screen.reload()
    tour = Tour(screen, graded)
    tour.go("advise")
    words = [sheet(tour, key).locator("body").inner_text() for key in ("advise.print", "note.print")]
    tour.press("finish.title")
    tour.press("finish.yes")
    expect(screen.locator(".rb-receipt")).to_be_visible()
    expect(screen.get_by_role("button", name=tour.t("debrief.print"))).to_have_count(0)
    words += [sheet(tour, key).locator("body").inner_text() for key in ("advise.print", "note.print")]
    screen.emulate_media(media="print")
    words.append(screen.locator("body").inner_text())
    secret = [say(f"pillar.{name}") for name in PILLARS] + [say("debrief.points", points="", max="").strip(), "of 100"]
    for text in words:
        assert not re.search(r"\d of (?:100|25|30|20)\b", text)
        assert [word for word in secret[:4] if word in text] == []
    assert graded.key is not None
    canary = graded.key["canary"]
    assert all(canary not in text for text in words)


def test_the_screen_itself_is_printed_light_and_without_what_is_pressed(done: Tour) -> None:
    page = done.page
    themed(page, "dark")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4_TEXT_PX + 16, "height": 1000})
    assert page.locator(".rb-page-title").evaluate("element => getComputedStyle(element).color") == "rgb(31, 38, 41)"
    assert page.locator(".rk button:visible, .rk-foot:visible, .rk-steps:visible").count() == 0
    expect(page.locator(".rb-pillar").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.pdf(path=ARTEFACTS / "paper-screen.pdf", format="A4", print_background=True)
