"""The screens in a real Chromium, by mouse and by keyboard, in front of a real desk; only JupyterLab is left out.

What JupyterLab adds is tested in the other files of this folder; that every screen is usable by everybody, at every size, in
``test_access.py`` and ``test_words.py``.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from remedial_kit.pack import Case

pytestmark = pytest.mark.browser

WIDTHS = {"wide": 980, "middle": 700, "narrow": 390}


@pytest.fixture
def page(screen: Page) -> Page:
    """The practice client at the door, in front of a desk."""
    return screen


def saved(page: Page, steps: int) -> None:
    """Wait until the foot says that ``steps`` steps are on the disk."""
    words = "Saved, 1 step" if steps == 1 else f"Saved, {steps} steps"
    expect(page.locator(".rk-saved")).to_have_text(words)


def focused(page: Page) -> Locator:
    """What has the focus."""
    return page.locator(":focus")


def tab_to(page: Page, place: Locator, most: int = 40) -> None:
    """Press Tab until ``place`` has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if place.evaluate("element => element === document.activeElement || element.contains(document.activeElement)"):
            return
    pytest.fail(f"Tab never came to {place}")


def go(page: Page, step: str) -> None:
    """Open a step by its tab."""
    page.get_by_role("tab", name=step).click()


# -- by mouse --------------------------------------------------------------------------------------------------


def test_nothing_is_saved_before_the_first_act_and_the_line_says_so(page: Page) -> None:
    expect(page.locator(".rk-saved")).to_have_text("Nothing to save yet")


def test_consent_is_said_and_asked_and_the_clock_starts(page: Page, rig) -> None:
    boxes = page.get_by_role("checkbox")
    for place in range(boxes.count()):
        boxes.nth(place).check()
    page.get_by_role("button", name="Ask Marion").click()
    saved(page, 1)
    expect(page.locator(".rk-clock")).to_contain_text("1 min")
    assert rig.acts == ["consent"]
    assert rig.desk is not None
    assert len(rig.desk.consultation.record.events[0]["said"]) == boxes.count()


def test_a_region_chosen_on_the_chart_is_felt_and_numbered(page: Page, rig) -> None:
    go(page, "Examine")
    page.get_by_role("option", name="Extensor carpi radialis brevis, right").first.click()
    expect(page.get_by_role("heading", name="Extensor carpi radialis brevis, right")).to_be_visible()
    expect(page.get_by_role("button", name="Feel this region")).to_have_accessible_description("about 1 min")
    page.get_by_role("button", name="Feel this region").click()
    expect(page.locator(".rk-findings li").first).to_be_visible()
    expect(page.get_by_role("option", name="Extensor carpi radialis brevis, right").first).to_have_attribute(
        "aria-selected", "true"
    )
    assert rig.acts == ["palpate"]
    saved(page, 1)


def test_search_finds_by_any_word_and_takes_the_deep_layer_along(page: Page) -> None:
    go(page, "Examine")
    box = page.get_by_role("combobox", name="Find a region")
    box.fill("supinator right")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Supinator, right")).to_be_visible()
    expect(page.get_by_role("radio", name="Deep")).to_be_checked()


def test_a_question_is_asked_from_its_heading_and_keeps_its_tick(page: Page, rig) -> None:
    go(page, "Examine")
    page.get_by_role("button", name="Health and safety").click()
    topic = page.locator(".rk-topic").first
    words = topic.locator("span").inner_text()
    topic.click()
    expect(page.locator(".rk-reply")).to_be_visible()
    expect(page.locator(".rk-topic", has_text=words)).to_contain_text("asked")
    assert rig.acts == ["ask"]


def test_a_movement_says_what_is_missing_before_it_is_done(page: Page, rig) -> None:
    go(page, "Examine")
    page.get_by_role("radio", name="Move").click()
    button = page.get_by_role("button", name="Test this movement")
    expect(button).to_have_accessible_description("Choose a movement first.")
    button.dispatch_event("click")
    assert rig.acts == []
    page.get_by_label("Movement").select_option(label="Wrist extension (bending it back)")
    page.get_by_role("radio", name="Resisted").click()
    button.click()
    expect(page.locator(".rk-reply")).to_be_visible()
    assert rig.acts == ["move"]


def test_the_list_gives_the_same_choices_and_the_same_record(page: Page, rig) -> None:
    go(page, "Examine")
    page.get_by_role("button", name="As a list").click()
    page.get_by_role("button", name="Elbow, forearm and hand").click()
    page.get_by_role("button", name="Lateral epicondyle, right").first.click()
    page.get_by_role("button", name="Feel Lateral epicondyle, right").click()
    saved(page, 1)
    assert rig.desk is not None
    assert rig.desk.consultation.record.events[0]["region"] == "lateral-epicondyle-right"


def test_what_is_chosen_and_half_written_is_there_after_a_reload(page: Page, rig) -> None:
    go(page, "Examine")
    page.get_by_role("radio", name="Deep").click()
    page.get_by_role("radio", name="Test").click()
    page.get_by_label("Named test").select_option(index=2)
    expect(page.locator(".rk-saved")).not_to_have_text("Saving")
    page.reload()
    expect(page.get_by_role("tab", name="Examine")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("radio", name="Deep")).to_be_checked()
    expect(page.locator(".rk-test-how")).to_be_visible()
    assert rig.acts == []


# -- by keyboard alone -----------------------------------------------------------------------------------------


def test_a_visit_is_begun_by_keyboard_alone(page: Page, rig) -> None:
    tab_to(page, page.get_by_role("tab", name="Meet"))
    tab_to(page, page.get_by_role("checkbox").first)
    for _ in range(page.get_by_role("checkbox").count()):
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    saved(page, 1)
    tab_to(
        page, page.get_by_role("button", name="Start the visit").or_(page.get_by_role("button", name="Go to Examine"))
    )
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("listbox", name="Body chart"))
    page.keyboard.type("extensor carpi radialis brevis, r")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Extensor carpi radialis brevis, right")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Feel this region"))
    page.keyboard.press("Enter")
    saved(page, 2)
    expect(focused(page)).to_have_accessible_name("Feel again")
    assert rig.acts == ["consent", "palpate"]
    assert page.evaluate("window.leaked.length - window.leaked.filter(key => key === 'Tab').length") == 0


def test_the_chart_is_one_tab_stop_and_arrows_go_to_the_nearest_region(page: Page) -> None:
    go(page, "Examine")
    chart = page.get_by_role("listbox", name="Body chart, front and back, surface")
    assert chart.locator('[role=option][tabindex="0"]').count() == 1
    tab_to(page, chart)
    first = focused(page).get_attribute("data-key")
    page.keyboard.press("ArrowDown")
    second = focused(page).get_attribute("data-key")
    assert second != first
    expect(page.locator(".rk-chart-name")).to_contain_text("not examined")
    page.keyboard.press("End")
    assert (focused(page).get_attribute("aria-label") or "").split(",")[0] in {"Toes", "Heel"}
    page.keyboard.press("Home")
    assert "Scalp" in (focused(page).get_attribute("aria-label") or "") or "Forehead" in (
        focused(page).get_attribute("aria-label") or ""
    )
    page.keyboard.press("d")
    expect(page.get_by_role("listbox", name="Body chart, front and back, deep")).to_be_visible()
    page.keyboard.press("v")
    expect(focused(page)).to_have_attribute("role", "option")
    page.keyboard.press("Escape")
    expect(focused(page)).to_have_accessible_name("Find a region")


def test_steps_are_one_tab_stop_and_arrows_open_them(page: Page) -> None:
    tab_to(page, page.get_by_role("tablist"))
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Examine")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("End")
    expect(page.get_by_role("tab", name="Advise")).to_be_focused()


def test_the_keys_open_with_a_question_mark_and_close_with_escape(page: Page) -> None:
    tab_to(page, page.get_by_role("tablist"))
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("tab", name="Meet")).to_be_focused()


# -- for everybody ---------------------------------------------------------------------------------------------


def test_the_reply_is_read_out_with_the_clock(page: Page) -> None:
    go(page, "Examine")
    page.locator(".rk-topic").first.click()
    expect(page.locator("[aria-live=polite]").last).to_contain_text("1 minute, 1 used.")


@pytest.mark.parametrize(("size", "width"), WIDTHS.items())
def test_the_room_knows_how_wide_it_is(page: Page, size: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    expect(page.locator(".rk")).to_have_attribute("data-size", size)


def test_the_theme_follows_jupyterlab(page: Page) -> None:
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    expect(page.locator(".rk")).to_have_attribute("data-theme", "dark")
    page.evaluate("document.body.dataset.jpThemeLight = 'true'")
    expect(page.locator(".rk")).to_have_attribute("data-theme", "light")


def test_a_graded_visit_asks_the_name_once_and_hints_at_nothing(page: Page, rig, graded: Case) -> None:
    rig.sit(graded, "graded")
    page.reload()
    page.get_by_label("Your name").fill("Sam Lee")
    page.get_by_role("button", name="Keep my name").click()
    expect(page.get_by_text("You are Sam Lee.")).to_be_visible()
    go(page, "Examine")
    expect(page.locator(".rb-notice")).to_have_count(0)
    expect(page.locator(".rk-after")).to_have_text("Receipt after you finish")
    assert rig.desk is not None
    assert rig.desk.consultation.record.trainee == "Sam Lee"
