"""A whole consultation by touch alone on a small screen: every act, a second visit, the debrief, the client seen again; and one who is referred.

Words are put in as an on-screen keyboard does it, without a key; a native list is chosen from as the phone's own picker does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from remedial_kit.pack import Case

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"
PHONE = {"width": 390, "height": 844}
WATCH = """window.used = new Set();
for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, (event) => window.used.add(event.pointerType || event.key), true);"""
ECRB = "Extensor carpi radialis brevis, right"


class Finger:
    """One finger on a phone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def tap(self, name: str | re.Pattern[str], within: Locator | None = None) -> None:
        """Tap a button by its words."""
        place = self.page.locator(".rk") if within is None else within
        place.get_by_role("button", name=name, exact=True).first.tap()

    def write(self, box: Locator, text: str) -> None:
        box.tap()
        self.page.keyboard.insert_text(text)

    def pick(self, name: str, option: str, within: Locator | None = None) -> None:
        """Choose in a native list."""
        place = self.page.locator(".rk") if within is None else within
        chosen = place.get_by_role("combobox", name=name, exact=True)
        chosen.tap()
        chosen.select_option(label=option)

    def choose(self, group: str, name: str) -> None:
        self.page.get_by_role("radiogroup", name=group).get_by_role("radio", name=re.compile(f"^{name}")).tap()

    def find(self, box: str, text: str) -> None:
        """Type in a search box that has come up, and tap the first that is found."""
        self.write(self.page.get_by_role("searchbox", name=box), text)
        self.page.locator(".rb-search .rb-option").first.tap()

    def consent(self, form: str, scope: str) -> None:
        """Say all of it, then ask."""
        card = self.page.locator(form).first
        for box in card.get_by_role("checkbox").all():
            box.tap()
        self.tap(re.compile("^Ask (Marion|Winston)"), card)
        expect(card).to_contain_text(scope)

    def undo(self, words: str) -> None:
        self.tap(f"Undo: {words}")

    def on(self, step: str) -> None:
        """To the next step, by the button in the foot."""
        self.tap(step, self.page.locator(".rk-foot"))
        expect(self.page.locator(".rk-pager")).to_contain_text(step)

    def picture(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"touch-{name}.png", full_page=True)


@pytest.fixture
def phone(chrome: Browser, rig) -> Iterator[Page]:
    """A phone; whoever is to be seen sits down before it goes to the page."""
    context = chrome.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    context.add_init_script(WATCH)
    page = context.new_page()
    page.set_default_timeout(5_000)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    yield page
    used = page.evaluate("[...window.used]")
    page.wait_for_timeout(0)
    context.close()
    assert faults == []
    assert used == ["touch"], "a mouse or a key was needed"


def seen(phone: Page, rig, case: Case, name: str) -> Finger:
    """The client at the door."""
    rig.sit(case, name)
    phone.goto(rig.address)
    expect(phone.get_by_role("heading", name=case.pack["person"]["name"])).to_be_visible()
    return Finger(phone)


def ask(finger: Finger, *topics: str) -> None:
    box = finger.page.get_by_label("Find a question")
    for topic in topics:
        box.tap()
        box.select_text()
        finger.page.keyboard.insert_text(topic)
        finger.page.locator(".rk-topic", has_text=topic).tap()
        expect(finger.page.locator(".rk-topic", has_text=topic)).to_contain_text("asked")


def examine(finger: Finger) -> None:
    """Ask, look, feel, move and test; the region is chosen on the chart."""
    page = finger.page
    ask(finger, "How it began", "Circulation and cold hands")
    page.get_by_role("radio", name="Back").tap()
    shape = page.get_by_role("option", name=ECRB).first.bounding_box()
    assert shape is not None
    page.touchscreen.tap(shape["x"] + shape["width"] / 2, shape["y"] + shape["height"] / 2)
    expect(page.locator(".rk-nearby")).to_be_visible()
    if not page.get_by_role("heading", name=ECRB).is_visible():
        finger.tap("ECR brevis", page.locator(".rk-nearby"))
    expect(page.get_by_role("heading", name=ECRB)).to_be_visible()
    finger.choose("Ways to examine", "Look")
    finger.tap("Look at this region")
    finger.choose("Ways to examine", "Feel")
    finger.tap("Feel this region")
    finger.choose("Ways to examine", "Move")
    finger.pick("Movement", "Wrist extension (bending it back)")
    finger.choose("How", "Resisted")
    finger.tap("Test this movement")
    finger.choose("Ways to examine", "Test")
    finger.pick("Named test", "Maudsley's test (middle finger)")
    finger.tap("Do this test")
    expect(page.get_by_role("button", name="Test again")).to_be_visible()


def think(finger: Finger) -> None:
    """Two ideas, re-ranked and weighed; one taken out and back; a flag; a decision with something to avoid."""
    page = finger.page
    ideas = page.locator(".rb-idea-name")
    for idea in ("Radial tunnel", "Tennis elbow"):
        finger.tap("Add an idea")
        finger.find("Find a condition by name", idea)
    finger.tap(re.compile("^Move Tennis elbow.* up"))
    expect(ideas.first).to_contain_text("Tennis elbow")
    finger.tap("Remove Radial tunnel syndrome")
    expect(ideas).to_have_count(1)
    finger.undo("Radial tunnel syndrome removed")
    expect(ideas).to_have_count(2)
    ideas.first.tap()
    for finding, side in (("How it began", "For"), ("Circulation", "Against")):
        page.locator(".rb-speaks li", has_text=finding).get_by_role("radio", name=side, exact=True).tap()
    finger.undo("where finding 2 stands")
    finger.tap(re.compile("^Redo"))
    finger.tap("Record my ideas")
    expect(page.locator(".rb-record").first).to_contain_text("Recorded")
    finger.write(page.get_by_role("searchbox", name="Find a sign or a reason"), "raynaud")
    page.get_by_role("checkbox", name=re.compile("^Raynaud")).tap()
    page.get_by_role("radio", name="Adapt").tap()
    finger.tap("Add", page.locator(".rb-avoid"))
    finger.pick("Technique", "Cold pack")
    finger.tap("Avoid this")
    finger.tap("Record my decision")


def plan(finger: Finger, technique: str) -> None:
    finger.pick("Technique", technique)
    finger.pick("Region", ECRB)
    finger.tap("Add to plan")
    expect(finger.page.locator(".rb-step.is-planned", has_text=technique)).to_be_visible()


def apply(finger: Finger, technique: str) -> None:
    """Apply a planned step; it asks once first."""
    step = finger.page.locator(".rb-step.is-planned", has_text=technique)
    finger.tap(re.compile("^Apply now"), step)
    finger.tap("Apply now", finger.page.locator(".rb-ask"))
    expect(finger.page.locator(".rb-step:not(.is-planned)", has_text=technique)).to_be_visible()


def treat(finger: Finger) -> None:
    """Three steps planned, one moved, one taken out and back, one changed; two applied, a check and a re-test between."""
    page = finger.page
    finger.consent(".rb-consent", "She said yes")
    for technique in ("Effleurage and kneading", "Soft tissue release (pin and stretch)", "Cold pack"):
        plan(finger, technique)
    planned = page.locator(".rb-step.is-planned b")
    finger.tap("Move Soft tissue release (pin and stretch) up")
    expect(planned.first).to_contain_text("Soft tissue")
    finger.undo("Soft tissue release (pin and stretch) moved")
    expect(planned.first).to_contain_text("Effleurage")
    finger.tap(re.compile("^Remove.*Cold pack"))
    finger.undo("Cold pack removed")
    expect(planned).to_have_count(3)
    finger.tap(re.compile("^Remove.*Cold pack"))
    apply(finger, "Effleurage")
    finger.tap(re.compile("^Check in"))
    expect(page.get_by_text("when you checked in")).to_be_visible()
    finger.tap("Re-test a sign")
    finger.find("Which sign do you test again?", "Wrist extension")
    expect(page.locator(".rb-retest")).to_be_visible()
    finger.tap(re.compile("^Change.*Soft"))
    finger.tap("More: Minutes")
    slider = page.get_by_label("Pressure", exact=True)
    slider.scroll_into_view_if_needed()
    before = slider.input_value()
    box = slider.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] * 0.15, box["y"] + box["height"] / 2)
    assert slider.input_value() < before
    finger.tap("Add to plan")
    finger.picture("treat")
    apply(finger, "Soft tissue release")


def advise(finger: Finger) -> None:
    """One thing to do at home, with a dose; a note with a finding in it; the next visit."""
    page = finger.page
    finger.tap("Add advice")
    finger.find("Find advice by name", "Slow wrist raises")
    card = page.locator(".rb-advice")
    finger.pick("Why", "Hard or long gripping at work", card)
    card.get_by_role("button", name=re.compile("^More")).first.tap()
    finger.write(card.get_by_label("In your own words, if you like"), "While the kettle boils.")
    finger.tap("Give this advice")
    expect(card).to_contain_text("Given")
    finger.write(page.get_by_role("textbox", name="What she said"), "Three months, after a ceiling.")
    page.get_by_role("textbox", name="What you found").tap()
    page.get_by_role("group", name="Findings in O").get_by_role("button", name=re.compile("Tenderness")).first.tap()
    finger.tap("Save the note")
    expect(page.locator(".rb-record").last).to_contain_text("In the record")
    finger.picture("advise")
    page.get_by_role("radio", name="In 2 weeks").tap()
    finger.tap("Book the next visit")
    finger.tap("End this visit")


def test_a_whole_consultation_by_touch_alone(phone: Page, rig, marion: Case) -> None:
    finger = seen(phone, rig, marion, "touch")
    first = phone.get_by_role("checkbox").first
    first.tap()
    finger.undo("a tick in what you will say")
    expect(first).not_to_be_checked()
    finger.consent(".rk-consent", "Marion")
    finger.on("Examine")
    examine(finger)
    finger.on("Think")
    think(finger)
    finger.on("Treat")
    treat(finger)
    finger.on("Advise")
    advise(finger)
    expect(phone.get_by_text("What she said as visit 2 began")).to_be_visible()
    finger.consent(".rk-consent", "Marion")
    for step in ("Examine", "Think", "Treat"):
        finger.on(step)
    finger.consent(".rb-consent", "She said yes")
    plan(finger, "Hot pack")
    apply(finger, "Hot pack")
    finger.on("Advise")
    finger.tap("Finish the case")
    finger.tap("Finish")
    expect(phone.get_by_role("heading", name="Marion, after your visit")).to_be_visible()
    finger.tap(re.compile("^See all .* reasons.*Understanding"))
    finger.tap("As a table")
    assert list(dict.fromkeys(rig.acts)) == [
        *("consent", "ask", "observe", "palpate", "move", "test", "impression", "flag", "decide", "apply", "check_in"),
        *("reassess", "advise", "note", "rebook", "finish"),
    ]
    finger.picture("debrief")
    with phone.expect_popup() as opened:
        finger.tap("Print the debrief")
    expect(opened.value.get_by_role("heading", level=1)).to_be_visible()
    opened.value.close()
    with phone.expect_download():
        finger.tap("Download my record")
    finger.tap("See Marion again, another day")
    expect(phone.locator(".rk-clock")).to_contain_text(re.compile("^0 "))
    assert rig.acts == []


def test_a_client_is_referred_by_touch_alone(phone: Page, rig, course) -> None:
    finger = seen(phone, rig, course.cases["calf-after-flight"], "touch-refer")
    finger.consent(".rk-consent", "Winston")
    finger.on("Examine")
    ask(finger, "How it began", "Swelling, heat or heaviness of one leg")
    finger.choose("Ways to examine", "Test")
    finger.pick("Named test", "Calf girth, both sides")
    finger.tap("Do this test")
    finger.on("Think")
    finger.write(phone.get_by_role("searchbox", name="Find a sign or a reason"), "clot")
    phone.get_by_role("checkbox", name=re.compile("clot")).first.tap()
    phone.get_by_role("radio", name="Refer").tap()
    finger.tap("Record my decision")
    letter = phone.locator(".rb-letter")
    letter.get_by_role("radio", name="Urgent care").tap()
    letter.get_by_role("radio", name="This week").tap()
    finger.undo("a change in the letter")
    letter.get_by_role("radio", name="The same day", exact=True).tap()
    for words in ("Calf girth", "Why I am writing", "What I found, without a diagnosis"):
        letter.get_by_role("button", name=words).tap()
    finger.picture("letter")
    finger.tap("Send the letter")
    expect(letter).to_contain_text("Sent")
    sent = rig.desk.consultation.log.letter
    assert (sent["to"], sent["urgency"], len(sent["include"]), len(sent["say"])) == ("urgent-care", "same-day", 1, 2)
    finger.on("Treat")
    finger.on("Advise")
    finger.tap("Finish the case")
    finger.tap("Finish")
    expect(phone.get_by_role("heading", name="Winston, after your visit")).to_be_visible()
    expect(phone.locator(".rb-safe")).to_contain_text("Safe.")
    assert rig.acts == ["consent", "ask", "ask", "test", "flag", "decide", "letter", "finish"]
