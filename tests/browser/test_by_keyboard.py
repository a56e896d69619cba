"""A whole consultation by keyboard alone: every act, a second visit, the debrief, and the client seen again.  No pointer is ever moved."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"
MOST_TABS = 90
"""Further than this is no way to reach a control."""

POINTED = """window.pointed = []; for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
 window.addEventListener(kind, (event) => window.pointed.push(event.type), true);"""
CELLS = "() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].map((cell) => cell.className.match(/jp-(\\w+)Cell/)[1])"
WAY = """(target) => {
  const now = document.activeElement;
  if (now === target || target.contains(now)) return 'there';
  if (!now || now === document.body) return 'Tab';
  return now.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
}"""
COMPOSITES = "[role=tablist], [role=radiogroup], [role=listbox], .rb-chips, .rb-ideas, .rb-blend, .rb-flags, .rk-ask, .rb-search-list, .rb-segments"
STOP = """(composites) => {
  const now = document.activeElement;
  const group = now.closest('[data-no-rove]') ? null : now.closest(composites);
  if (group && !group.dataset.seen) group.dataset.seen = String(document.querySelectorAll('[data-seen]').length + 1);
  return [now.getAttribute('aria-label') || now.textContent.slice(0, 40), group ? group.dataset.seen : null, now.closest('.rk') !== null];
}"""


class Keys:
    """Two hands on the keyboard."""

    def __init__(self, page: Page, place: str = ".rk") -> None:
        self.page = page
        self.room = page.locator(place)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def to(self, target: Locator) -> Locator:
        """Tab, either way, until ``target`` or something in it has the focus."""
        expect(target).to_be_visible()
        for _ in range(MOST_TABS):
            way = target.evaluate(WAY)
            if way == "there":
                return target
            self.press(way)
        pytest.fail(f"no Tab came to {target}")

    def button(self, name: str) -> Locator:
        return self.room.get_by_role("button", name=name, exact=True)

    def push(self, name: str | re.Pattern[str], within: Locator | None = None) -> None:
        """Go to a button and press Enter."""
        place = within if within is not None else self.room
        self.to(place.get_by_role("button", name=name, exact=True).first)
        self.press("Enter")

    def walk(self, name: str | re.Pattern[str], within: Locator) -> None:
        """Inside a group: arrows until the control called ``name`` has the focus."""
        target = within.get_by_role("button", name=name).or_(within.get_by_role("radio", name=name)).first
        self.to(within)
        for _ in range(MOST_TABS):
            way = target.evaluate(WAY)
            if way == "there":
                return
            self.press("ArrowRight" if way == "Tab" else "ArrowLeft")
        pytest.fail(f"no arrow came to {name}")

    def choose(self, group: str, name: str) -> None:
        """Choose one of a row of radios by its arrows."""
        self.walk(re.compile(f"^{re.escape(name)}"), self.room.get_by_role("radiogroup", name=group))

    def pick(self, label: str, option: str, within: Locator | None = None) -> None:
        """Choose in a native list: its first word, then down, then from the top."""
        place = (within if within is not None else self.room).get_by_role("combobox", name=label, exact=True)
        self.to(place)
        self.page.keyboard.type(re.split(r"\W", option)[0])
        for key in [*["ArrowDown"] * 8, "Home", *["ArrowDown"] * 60]:
            if option in place.evaluate("select => select.selectedOptions[0].textContent"):
                return
            self.press(key)
        pytest.fail(f"{option} is not in {label}")

    def find(self, box: str, text: str) -> None:
        """Type in a search box that has come up with the focus in it, and take the first that is found."""
        expect(self.room.get_by_role("searchbox", name=box)).to_be_focused()
        self.page.keyboard.type(text)
        self.press("ArrowDown", "Enter")

    def write(self, box: Locator, text: str) -> None:
        self.to(box)
        self.page.keyboard.type(text)

    def consent(self, form: str) -> None:
        """Say all of it, then ask."""
        card = self.room.locator(form).first
        for box in card.get_by_role("checkbox").all():
            self.to(box)
            self.press("Space")
        self.push(re.compile("^Ask Marion"), card)

    def undo(self, words: str) -> None:
        """Ctrl+Z, from where the focus is; the button has said what for, and the page says it is done."""
        expect(self.room.locator(".rk-undo button").first).to_have_text(f"Undo: {words}")
        expect(self.room.locator(":focus")).to_have_count(1)
        self.press("Control+z")
        expect(self.page.locator("[aria-live=polite]").last).to_contain_text(f"Undone: {words}.")

    def redo(self, words: str) -> None:
        expect(self.room.locator(":focus")).to_have_count(1)
        self.press("Control+Shift+z")
        expect(self.page.locator("[aria-live=polite]").last).to_contain_text(f"Done again: {words}.")

    def picture(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"keys-{name}.png", full_page=True)


@pytest.fixture
def keys(screen: Page) -> Iterator[Keys]:
    """The practice client at the door, and no pointer: any that is used is a fault."""
    screen.context.add_init_script(POINTED)
    screen.reload()
    screen.set_default_timeout(5_000)
    expect(screen.get_by_role("heading", name="Marion Adeyemi")).to_be_visible()
    yield Keys(screen)
    assert screen.evaluate("window.pointed") == []
    assert set(screen.evaluate("window.leaked")) <= {"Tab", "Shift", "Control"}, "a key went past the room"


def acts(rig) -> list[str]:
    """The acts on the record, once each, in the order of their first time."""
    return list(dict.fromkeys(rig.acts))


def examine(keys: Keys) -> None:
    """Ask, look, feel, move and test."""
    room = keys.room
    for topic in ("How it began", "Circulation and cold hands"):
        keys.to(room.get_by_label("Find a question"))
        keys.press("Escape")
        keys.page.keyboard.type(topic)
        keys.to(room.locator(".rk-topic", has_text=topic))
        keys.press("Enter")
        expect(room.locator(".rk-topic", has_text=topic)).to_contain_text("asked")
    keys.to(room.get_by_role("listbox", name=re.compile("^Body chart")))
    keys.page.keyboard.type("extensor carpi radialis brevis, r")
    keys.press("Enter")
    expect(room.get_by_role("heading", name="Extensor carpi radialis brevis, right")).to_be_visible()
    keys.choose("Ways to examine", "Look")
    keys.push("Look at this region")
    keys.choose("Ways to examine", "Feel")
    keys.push("Feel this region")
    expect(room.get_by_text(re.compile("^Added to findings"))).to_be_visible()
    keys.choose("Ways to examine", "Move")
    keys.pick("Movement", "Wrist extension (bending it back)")
    keys.choose("How", "Resisted")
    keys.push("Test this movement")
    keys.choose("Ways to examine", "Test")
    keys.pick("Named test", "Maudsley's test (middle finger)")
    keys.push("Do this test")
    expect(keys.button("Test again")).to_be_focused()


def think(keys: Keys) -> None:
    """Two ideas, weighed, re-ranked, one taken out and back; a flag; a decision with something to avoid."""
    room = keys.room
    ideas = room.locator(".rb-idea-name")
    for idea in ("Radial tunnel", "Tennis elbow"):
        keys.push("Add an idea")
        keys.find("Find a condition by name", idea)
        expect(ideas.filter(has_text=idea)).to_be_focused()
    keys.press("Alt+ArrowUp")
    expect(ideas.first).to_contain_text("Tennis elbow")
    expect(ideas.first).to_be_focused()
    keys.undo("Tennis elbow moved")
    expect(ideas.first).to_contain_text("Radial tunnel")
    keys.redo("Tennis elbow moved")
    expect(ideas.first).to_contain_text("Tennis elbow")
    keys.walk("Remove Radial tunnel syndrome", room.locator(".rb-ideas"))
    keys.press("Enter")
    expect(ideas).to_have_count(1)
    keys.undo("Radial tunnel syndrome removed")
    expect(ideas).to_have_count(2)
    keys.to(ideas.first)
    keys.press("Home", "Enter")
    for finding, side in (("How it began", "For"), ("Maudsley", "For"), ("Circulation", "Against")):
        group = room.locator(".rb-speaks li", has_text=finding).locator("fieldset")
        keys.to(group)
        keys.press(*(["ArrowLeft"] * (2 if side == "For" else 1)))
        expect(group.get_by_role("radio", name=side, exact=True)).to_be_checked()
    keys.undo("where finding 2 stands")
    keys.redo("where finding 2 stands")
    keys.push("Record my ideas")
    expect(room.locator(".rb-record").first).to_contain_text("Recorded")
    keys.write(room.get_by_role("searchbox", name="Find a sign or a reason"), "raynaud")
    keys.to(room.get_by_role("checkbox", name=re.compile("^Raynaud")))
    keys.press("Space")
    keys.to(room.locator(".rb-decide"))
    keys.press("Space", "ArrowDown")
    expect(room.get_by_role("radio", name="Adapt")).to_be_checked()
    keys.push("Add")
    keys.pick("Technique", "Cold pack")
    keys.push("Avoid this")
    expect(room.locator(".rb-avoid .rb-chip")).to_have_text("Cold pack")
    keys.push("Record my decision")


def plan(keys: Keys, technique: str, region: str) -> None:
    """One step of the plan."""
    count = keys.room.locator(".rb-step.is-planned").count()
    keys.pick("Technique", technique)
    keys.pick("Region", region)
    keys.push("Add to plan")
    expect(keys.room.locator(".rb-step.is-planned")).to_have_count(count + 1)


def apply(keys: Keys, technique: str) -> None:
    """Apply a planned step; it asks once first."""
    planned = keys.room.locator(".rb-step.is-planned", has_text=technique)
    keys.walk(re.compile("^Apply now"), planned)
    keys.press("Enter")
    expect(keys.room.locator(".rb-ask")).to_be_focused()
    keys.press("Tab", "Enter")
    expect(keys.room.locator(".rb-step:not(.is-planned)", has_text=technique)).to_be_visible()


def treat(keys: Keys) -> None:
    """Three steps planned, one moved, one taken out and back, one changed; two applied, with a check and a re-test between."""
    room = keys.room
    keys.consent(".rb-consent")
    expect(room.locator(".rb-consent")).to_contain_text("She said yes")
    where = "Extensor carpi radialis brevis, right"
    for technique in ("Effleurage and kneading", "Soft tissue release", "Cold pack"):
        plan(keys, technique, where)
    planned = room.locator(".rb-step.is-planned b")
    keys.walk(re.compile("^Apply now.*Soft"), room.locator("ol.rb-blend[aria-label^=Planned]"))
    keys.press("Alt+ArrowUp")
    expect(planned.first).to_contain_text("Soft tissue release")
    keys.undo("Soft tissue release (pin and stretch) moved")
    expect(planned.first).to_contain_text("Effleurage")
    keys.walk(re.compile("^Remove.*Cold pack"), room.locator("ol.rb-blend[aria-label^=Planned]"))
    keys.press("Enter")
    expect(planned).to_have_count(2)
    keys.undo("Cold pack removed")
    expect(planned).to_have_count(3)
    keys.redo("Cold pack removed")
    expect(planned).to_have_count(2)
    apply(keys, "Effleurage")
    expect(planned).to_have_count(1)
    undo = room.locator(".rk-undo button").first
    while undo.is_visible() and undo.get_attribute("aria-disabled") != "true":
        keys.press("Control+z")
    expect(room.locator(".rb-step.is-planned", has_text="Effleurage")).to_have_count(0)
    expect(room.locator(".rb-step:not(.is-planned)", has_text="Effleurage")).to_have_count(1)
    for _ in range(40):
        keys.press("Control+Shift+z")
    expect(planned).to_have_text(["Soft tissue release (pin and stretch)"])
    keys.push("Check in 1 min")
    expect(room.get_by_text("when you checked in")).to_be_visible()
    keys.push("Re-test a sign")
    keys.find("Which sign do you test again?", "Wrist extension")
    expect(room.locator(".rb-retest")).to_be_visible()
    keys.walk(re.compile("^Change.*Soft"), room.locator("ol.rb-blend[aria-label^=Planned]"))
    keys.press("Enter")
    keys.to(room.get_by_label("Minutes", exact=True))
    keys.press("ArrowUp")
    keys.to(room.get_by_label("Pressure", exact=True))
    keys.press("ArrowLeft")
    keys.push("Add to plan")
    apply(keys, "Soft tissue release")


def advise(keys: Keys) -> None:
    """One thing to do at home, with a dose; a note with a finding in it; the next visit."""
    room = keys.room
    keys.push("Add advice")
    keys.find("Find advice by name", "Slow wrist raises")
    card = room.locator(".rb-advice")
    keys.pick("Why", "Hard or long gripping at work", card)
    dose = card.get_by_role("spinbutton").first
    keys.to(dose)
    before = dose.input_value()
    keys.press("ArrowUp", "ArrowUp")
    keys.undo("how much, Slow wrist raises with a weight")
    expect(dose).to_have_value(before)
    keys.write(card.get_by_label("In your own words, if you like"), "While the kettle boils.")
    keys.push("Give this advice")
    expect(card).to_contain_text("Given")
    said = room.get_by_role("textbox", name="What she said")
    keys.write(said, "dd Three months, after a ceiling. 00")
    keys.to(keys.button("Save the note"))
    keys.undo("what you wrote in S")
    expect(said).to_have_value("")
    keys.redo("what you wrote in S")
    expect(said).to_have_value("dd Three months, after a ceiling. 00")
    keys.to(room.get_by_role("textbox", name="What you found"))
    chips = room.get_by_role("group", name="Findings in O")
    keys.walk(re.compile("Tenderness"), chips)
    keys.press("Space")
    expect(chips.get_by_role("button", pressed=True)).to_have_count(1)
    keys.push("Save the note")
    expect(room.locator(".rb-record").last).to_contain_text("In the record")
    keys.to(room.locator(".rb-next"))
    keys.press("Space", "ArrowRight")
    expect(room.get_by_role("radio", name="In 2 weeks")).to_be_checked()
    keys.push("Book the next visit")
    expect(room.locator(".rb-ask")).to_be_focused()
    keys.press("Tab", "Enter")
    expect(room.locator(".rk-line")).to_contain_text("visit 2")


def test_a_whole_consultation_by_keyboard_alone(keys: Keys, rig) -> None:
    room = keys.room
    keys.to(room.get_by_role("checkbox").first)
    keys.press("Space")
    keys.undo("a tick in what you will say")
    expect(room.get_by_role("checkbox").first).not_to_be_checked()
    keys.consent(".rk-consent")
    keys.push("Go to Examine")
    examine(keys)
    keys.push("Go to Think")
    think(keys)
    keys.push("Go to Treat")
    treat(keys)
    keys.picture("treat")
    keys.push("Go to Advise")
    advise(keys)
    keys.consent(".rk-consent")
    keys.push("Go to Examine")
    keys.to(room.get_by_role("tablist"))
    keys.press("End", "ArrowLeft")
    keys.consent(".rb-consent")
    plan(keys, "Hot pack", "Extensor carpi radialis brevis, right")
    apply(keys, "Hot pack")
    keys.push("Go to Advise")
    keys.push("Finish the case")
    expect(room.locator(".rb-ask")).to_be_focused()
    keys.press("Tab", "Enter")
    expect(room.get_by_role("heading", name="Marion, after your visit")).to_be_visible()
    keys.picture("debrief")
    assert acts(rig) == [
        *("consent", "ask", "observe", "palpate", "move", "test", "impression", "flag", "decide", "apply", "check_in"),
        *("reassess", "advise", "note", "rebook", "finish"),
    ]
    with keys.page.expect_popup() as opened:
        keys.push("Print the debrief")
    expect(opened.value.get_by_role("heading", level=1)).to_be_visible()
    opened.value.close()
    with keys.page.expect_download() as download:
        keys.push("Download my record")
    record = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert [event["act"] for event in record["events"]] == rig.acts
    keys.push("See Marion again, another day")
    expect(room.locator(".rk-saved")).to_have_text(re.compile("Nothing to save yet|Saved"))
    expect(room.locator(".rk-clock")).to_contain_text("0 min")
    assert rig.acts == []


@pytest.mark.parametrize("step", ["Meet", "Examine", "Think", "Treat", "Advise"])
def test_each_group_of_controls_is_one_tab_stop(step: str, keys: Keys, rig) -> None:
    consultation = rig.desk.consultation
    for act in ({"act": "ask", "topic": "onset"}, {"act": "palpate", "region": "ecrb-right"}):
        consultation.do(**act)
    ideas = [{"condition": slug, "for": [], "against": [], "because": []} for slug in ("tennis-elbow", "radial-tunnel")]
    step_of = {"technique": "hot-pack", "region": "ecrb-right", "minutes": 10, "pressure": 1}
    consultation.draft(
        {
            "step": step.lower(),
            "ideas": ideas,
            "plan": [step_of, step_of],
            "decide": {"decision": "refer", "avoiding": []},
        }
    )
    keys.page.reload()
    keys.to(keys.room.get_by_role("tablist"))
    seen: list[str] = []
    for _ in range(MOST_TABS):
        name, group, is_inside = keys.page.evaluate(STOP, COMPOSITES)
        if not is_inside:
            break
        assert group is None or group not in seen, f"Tab stopped twice in one group, at {name}"
        seen += [group] if group else []
        keys.press("Tab")
    else:
        pytest.fail("Tab never left the room")
    assert seen


def test_a_visit_in_jupyterlab_by_keyboard_alone_and_no_key_reaches_the_notebook(clinic, until) -> None:
    page = clinic.page
    page.add_init_script(POINTED)
    page.set_default_timeout(10_000)
    clinic.open()
    cells = page.evaluate(CELLS)
    keys = Keys(page)
    room = keys.room
    keys.consent(".rk-consent")
    expect(room.locator(".rk-saved")).to_have_text("Saved, 1 step")
    keys.to(room.get_by_role("tablist"))
    keys.press("ArrowRight")
    keys.to(room.get_by_role("listbox", name=re.compile("^Body chart")))
    page.keyboard.type("extensor carpi radialis brevis, r")
    keys.press("Enter")
    keys.push("Feel this region")
    expect(room.get_by_text(re.compile("^Added to findings"))).to_be_visible()
    keys.push("Go to Think")
    keys.push("Go to Treat")
    keys.consent(".rb-consent")
    expect(room.locator(".rb-consent")).to_contain_text("She said yes")
    for technique in ("Effleurage and kneading", "Hot pack"):
        plan(keys, technique, "Extensor carpi radialis brevis, right")
    keys.walk(re.compile("^Remove.*Hot pack"), room.locator("ol.rb-blend[aria-label^=Planned]"))
    keys.press("Enter")
    keys.undo("Hot pack removed")
    keys.redo("Hot pack removed")
    apply(keys, "Effleurage")
    keys.press(*"ddxabm", "Escape", "d", "d")
    keys.push("Go to Advise")
    keys.push("Finish the case")
    expect(room.locator(".rb-ask")).to_be_focused()
    keys.press("Tab", "Enter")
    expect(room.get_by_role("heading", name="Marion, after your visit")).to_be_visible()
    until(lambda: clinic.in_notebook() == [clinic.on_disk()], "the notebook holds the same record", page)
    assert [event["act"] for event in clinic.on_disk()["events"]] == [
        "consent",
        "palpate",
        "consent",
        "apply",
        "finish",
    ]
    assert page.evaluate(CELLS) == cells
    assert clinic.dialogs() == 0
    assert page.evaluate("window.pointed") == []
