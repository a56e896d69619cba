"""What is not yet done to the client can be taken back, on the screen where it was made; what is done can't."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

SEATED = "seated-arm-supported"
STEP = {"id": "a", "technique": "hot-pack", "region": "ecrb-right", "minutes": 10, "pressure": 1, "position": SEATED}
OTHER = {**STEP, "id": "b", "technique": "soft-tissue-release", "minutes": 5, "pressure": 4}


@pytest.fixture
def page(screen: Page) -> Page:
    """The practice client at the door."""
    return screen


@pytest.fixture
def undo(page: Page) -> Locator:
    """The button in the foot."""
    return page.locator(".rk-undo button").first


@pytest.fixture
def redo(page: Page) -> Locator:
    """The one beside it."""
    return page.locator(".rk-undo button").nth(1)


def opened(page: Page, rig, step: str, **draft) -> None:
    """The visit as it stands, at ``step``, with something half done."""
    rig.desk.consultation.draft({"step": step, **draft})
    page.reload()
    expect(page.locator(f".rk-body.is-{step}")).to_be_visible()


def test_nothing_to_take_back_shows_no_button(page: Page) -> None:
    expect(page.locator(".rk-undo")).to_have_count(0)


def test_consent_ticks_come_back_until_they_are_said(page: Page, undo: Locator, redo: Locator) -> None:
    first = page.get_by_role("checkbox").first
    first.check()
    undo.click()
    expect(first).not_to_be_checked()
    expect(undo).to_have_text("Nothing to undo")
    redo.click()
    expect(first).to_be_checked()
    expect(undo).to_be_focused()
    page.get_by_role("button", name="Ask Marion").click()
    expect(page.locator(".rk-saved")).to_have_text("Saved, 1 step")
    expect(page.locator(".rk-undo")).to_have_count(0)


def test_a_planned_step_is_removed_and_back_with_all_it_was(page: Page, undo: Locator, rig) -> None:
    opened(page, rig, "treat", plan=[STEP, OTHER])
    page.get_by_role("button", name="Remove").first.click()
    expect(page.locator(".rb-step")).to_have_count(1)
    expect(undo).to_have_text("Undo: Hot pack removed")
    undo.click()
    expect(page.locator(".rb-step b").first).to_have_text("Hot pack")
    expect(page.locator(".rb-step").first).to_contain_text("10 min")
    page.wait_for_function("document.querySelector('.rk-saved').textContent.startsWith('Saved')")
    assert [step["id"] for step in rig.desk.consultation.record.draft["plan"]] == ["a", "b"]


def test_a_step_taken_back_to_change_gives_the_form_back_what_it_held(page: Page, undo: Locator, rig) -> None:
    opened(page, rig, "treat", plan=[STEP], editing={**OTHER, "id": None, "minutes": 7})
    page.get_by_role("button", name="Change", exact=False).filter(has_text="Hot pack").click()
    expect(page.get_by_label("Minutes", exact=True)).to_have_value("10")
    undo.click()
    expect(page.get_by_label("Minutes", exact=True)).to_have_value("7")
    expect(page.locator(".rb-step b")).to_have_text("Hot pack")


def test_what_was_applied_never_comes_back_as_a_plan(page: Page, undo: Locator, rig) -> None:
    rig.desk.consultation.do("consent", scope="treat", said=["what-and-why", "benefit-risk-choice", "may-stop"])
    opened(page, rig, "treat", plan=[STEP, OTHER])
    page.get_by_role("button", name="Remove").first.click()
    undo.click()
    page.get_by_role("button", name="Move Hot pack down").click()
    page.locator(".rb-step", has_text="Hot pack").get_by_role("button", name="Apply now").click()
    page.locator(".rb-ask").get_by_role("button").first.click()
    expect(page.locator(".rb-step:not(.is-planned)")).to_have_count(1)
    expect(page.locator(".rk-undo")).to_have_count(0)
    assert rig.acts == ["consent", "apply"]


def test_a_note_typed_in_one_field_is_one_step_and_the_record_keeps_what_was_saved(
    page: Page, undo: Locator, rig
) -> None:
    opened(page, rig, "advise")
    said, found = (page.get_by_role("textbox", name=name) for name in ("What she said", "What you found"))
    said.press_sequentially("three months")
    found.press_sequentially("tender")
    undo.click()
    expect(found).to_have_value("")
    expect(said).to_have_value("three months")
    undo.click()
    expect(said).to_have_value("")
    said.press_sequentially("four months")
    page.get_by_role("button", name="Save the note").click()
    expect(page.locator(".rk-saved")).to_have_text("Saved, 1 step")
    expect(page.locator(".rk-undo")).to_have_count(0)
    assert rig.desk.consultation.log.note["subjective"]["text"] == "four months"


def test_control_z_in_a_text_field_is_the_fields_own(page: Page, rig) -> None:
    opened(page, rig, "advise", advice=[{"advice": "wrist-extensor-loading", "dose": {}, "why": "", "text": ""}])
    page.get_by_role("button", name="Remove Slow wrist").click()
    said = page.get_by_role("textbox", name="What she said")
    said.press_sequentially("three")
    said.press("Control+z")
    expect(said).not_to_have_value("three")
    expect(page.locator(".rb-advice")).to_have_count(0)


def test_advice_is_taken_back_until_it_is_given(page: Page, undo: Locator, rig) -> None:
    opened(page, rig, "advise")
    page.get_by_role("button", name="Add advice").click()
    page.locator(".rb-option", has_text="Slow wrist raises").click()
    page.locator(".rb-advice").get_by_label("Why").select_option(index=1)
    expect(undo).to_have_text("Undo: the reason, Slow wrist raises with a weight")
    undo.click()
    undo.click()
    expect(page.locator(".rb-advice")).to_have_count(0)
    page.locator(".rk-undo button").nth(1).click()
    page.get_by_role("button", name="Give this advice").click()
    expect(page.locator(".rb-advice.is-given")).to_have_count(1)
    expect(page.locator(".rk-undo")).to_have_count(0)
    assert rig.acts == ["advise"]


def test_undo_is_offered_where_the_change_was_made(page: Page, undo: Locator, rig) -> None:
    opened(page, rig, "treat", plan=[STEP, OTHER])
    page.get_by_role("button", name="Remove").first.click()
    page.get_by_role("tab", name="Examine").click()
    expect(page.locator(".rk-undo")).to_have_count(0)
    page.get_by_role("tab", name="Examine").press("Control+z")
    page.get_by_role("tab", name="Treat").click()
    expect(page.locator(".rb-step")).to_have_count(1)
    expect(undo).to_have_text("Undo: Hot pack removed")


def test_a_reload_takes_no_undo_away(page: Page, undo: Locator, rig) -> None:
    opened(page, rig, "treat", plan=[STEP, OTHER])
    page.get_by_role("button", name="Remove").first.click()
    expect(page.locator(".rk-saved")).not_to_have_text("Saving")
    page.reload()
    expect(page.locator(".rb-step")).to_have_count(1)
    undo.click()
    expect(page.locator(".rb-step")).to_have_count(2)


def test_a_letter_is_taken_back_until_it_is_sent(page: Page, undo: Locator, rig) -> None:
    opened(page, rig, "think", decide={"decision": "refer", "avoiding": []})
    letter = page.locator(".rb-letter")
    letter.get_by_role("radio", name="The client's general practitioner").check()
    letter.get_by_role("radio", name="This week").check()
    letter.get_by_role("button", name="Why I am writing").click()
    undo.click()
    expect(letter.get_by_role("button", name="Why I am writing")).to_have_attribute("aria-pressed", "false")
    letter.get_by_role("button", name="Send the letter").click()
    expect(letter).to_contain_text("Sent")
    expect(page.locator(".rk-undo")).to_have_count(0)
    assert rig.acts == ["letter"]
