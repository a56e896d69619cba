"""The list of attempts, from every step: look, download, go on, begin another; and a visit watched again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import Case

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"


@pytest.fixture
def page(screen: Page) -> Page:
    """The practice client at the door."""
    return screen


@pytest.fixture
def finished(page: Page, rig, marion: Case) -> Page:
    """The practice client after a whole good visit, at the debrief."""
    right = specimen(marion, "right")
    rig.desk.picked.consultation = right
    right.draft({"step": "end"})
    page.reload()
    expect(page.locator(".rb-debrief")).to_be_visible()
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def go(page: Page, step: str) -> None:
    page.get_by_role("tab", name=step).click()


def ask(page: Page, topic: str, steps: int) -> None:
    go(page, "Examine")
    page.get_by_label("Find a question").fill(topic)
    page.locator(".rk-topic", has_text=topic).first.click()
    expect(page.locator(".rk-saved")).to_contain_text(f"Saved, {steps} step")


def attempts(page: Page) -> list[str]:
    if not page.locator(".rb-attempts").count():
        press(page, "Attempts")
    expect(page.locator(".rb-attempt").first).to_be_visible()
    return page.locator(".rb-attempt").all_inner_texts()


def downloaded(page: Page, name: str) -> tuple[str, dict]:
    with page.expect_download() as held:
        press(page, name)
    found: Download = held.value
    return found.suggested_filename, json.loads(Path(found.path()).read_text(encoding="utf-8"))


@pytest.mark.parametrize("step", ["Meet", "Examine", "Think", "Treat", "Advise"])
def test_the_list_and_the_record_are_within_reach_on_every_step(page: Page, rig, step: str) -> None:
    go(page, step)
    name, record = downloaded(page, "Download my record")
    assert name.endswith(".record.json")
    assert record["events"] == []
    (only,) = attempts(page)
    assert "Attempt 1" in only
    assert "nothing done yet" in only
    expect(page.locator(":focus")).to_have_text("Attempts with Marion")
    press(page, f"Back to {step}")
    expect(page.get_by_role("tabpanel", name=step)).to_be_visible()
    expect(page.locator(":focus")).to_have_text("Attempts")
    assert rig.acts == []


def test_another_attempt_is_begun_at_any_time_and_the_first_is_gone_on_with(page: Page, rig) -> None:
    ask(page, "How it began", 1)
    go(page, "Advise")
    page.get_by_role("textbox", name="What happens next").fill("half a plan")
    attempts(page)
    press(page, "Another variant")
    expect(page.get_by_text("Attempt 1 is kept as it is.")).to_be_visible()
    page.screenshot(path=ARTEFACTS / "attempts-ask.png", full_page=True)
    press(page, "Stay in this attempt")
    assert len(attempts(page)) == 1
    press(page, "Another variant")
    press(page, "Begin it")
    expect(page.get_by_role("tab", name="Meet")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".rb-attempts")).to_have_count(0)
    assert rig.desk.consultation.record.attempt == 2
    ask(page, "Medicines", 1)
    first, second = attempts(page)
    assert "under way, visit 1" in first
    assert "as written" in first
    assert "Open now" in second
    assert "another variant" in second
    page.screenshot(path=ARTEFACTS / "attempts-two.png", full_page=True)
    press(page, "Go on with this one")
    expect(page.get_by_role("tab", name="Advise")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("textbox", name="What happens next")).to_have_value("half a plan")
    assert rig.acts == ["ask"]
    assert rig.desk.consultation.record.attempt == 1


def test_the_best_one_counts_and_its_debrief_is_read_again(finished: Page, rig) -> None:
    page = finished
    press(page, "See Marion again, another day")
    expect(page.get_by_role("tab", name="Meet")).to_have_attribute("aria-selected", "true")
    ask(page, "How it began", 1)
    first, second = attempts(page)
    assert "This one counts" in first
    assert "This one counts" not in second
    expect(page.locator(".rb-attempts")).to_contain_text(
        "The best finished attempt counts for your progress page: attempt 1"
    )
    press(page, "Look at its debrief")
    expect(page.locator(".rb-attempts .rb-total")).to_be_visible()
    expect(page.get_by_role("button", name="See Marion again, another day")).to_have_count(0)
    page.screenshot(path=ARTEFACTS / "attempts-earlier.png", full_page=True)
    page.keyboard.press("Escape")
    expect(page.locator(":focus")).to_have_text("Look at its debrief")
    name, record = downloaded(page, "Download")
    assert name.endswith(".attempt-1.record.json")
    assert record["events"][-1]["act"] == "finish"
    page.keyboard.press("Escape")
    expect(page.get_by_role("tabpanel", name="Examine")).to_be_visible()
    assert rig.acts == ["ask"], "reading changes nothing"


def test_the_visit_is_watched_again_step_by_step(finished: Page, rig) -> None:
    page = finished
    events = rig.desk.consultation.history
    press(page, "Watch it")
    steps = page.locator(".rb-replay-steps button")
    assert steps.count() == len(events)
    answer = page.locator(".rb-replay-answer")
    expect(answer).to_contain_text(f"Step 1 of {len(events)}")
    steps.first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(answer).to_contain_text(f"Step 4 of {len(events)}")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(":focus")).to_contain_text(f"{events[3][0]['minute']} min")
    page.keyboard.press("End")
    expect(answer).to_contain_text(f"Step {len(events)} of {len(events)}")
    page.locator(".rb-replay").screenshot(path=ARTEFACTS / "replay.png")


def test_a_graded_visit_is_one_attempt_and_says_so(page: Page, rig, graded: Case) -> None:
    rig.sit(graded, "graded-attempts")
    page.reload()
    (only,) = attempts(page)
    assert "This one counts" in only
    expect(page.locator(".rb-attempts")).to_contain_text("A graded visit is one attempt.")
    expect(page.locator(".rb-attempts")).not_to_contain_text("Begin another attempt")
    expect(page.locator(".rb-attempts")).not_to_contain_text(" of 100")


@pytest.mark.parametrize("width", [320, 390])
def test_the_list_fits_a_telephone(finished: Page, width: int) -> None:
    page = finished
    press(page, "Watch it")
    page.set_viewport_size({"width": width, "height": 800})
    is_wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(is_wider) <= 0
    attempts(page)
    assert page.evaluate(is_wider) <= 0
    page.screenshot(path=ARTEFACTS / f"attempts-{width}.png", full_page=True)
