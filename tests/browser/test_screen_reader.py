"""A visit from the intake form to the debrief with what a screen reader has and nothing else: the accessibility tree and the keyboard.

A *node* of the tree has a role, a name and states.  Nothing is found by its place, its class or its look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Page

from remedial_kit.consultation import Consultation
from remedial_kit.pack import Case
from tests.browser.conftest import wait_until
from tests.browser.sight import nothing
from tests.browser.tour import sit_at

pytestmark = pytest.mark.browser

PRESSED = {
    "button",
    "tab",
    "radio",
    "checkbox",
    "option",
    "combobox",
    "searchbox",
    "textbox",
    "spinbutton",
    "slider",
    "link",
}
STATES = ("checked", "selected", "expanded", "pressed", "disabled", "invalid", "live", "level")


@dataclass(frozen=True)
class Node:
    """One thing that a screen reader can speak of."""

    id: int
    role: str
    name: str
    value: str
    description: str
    states: dict[str, Any]
    parent: str
    key: str


@dataclass
class Reader:
    """Reads the page's accessibility tree, and presses keys."""

    page: Page
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.line = self.page.context.new_cdp_session(self.page)

    def nodes(self) -> list[Node]:
        """Everything in the tree, in reading order."""
        raw = {each["nodeId"]: each for each in self.line.send("Accessibility.getFullAXTree")["nodes"]}
        found: list[Node] = []
        waiting = [key for key, each in raw.items() if each.get("parentId") not in raw]
        while waiting:
            each = raw[waiting.pop()]
            waiting.extend(key for key in reversed(each.get("childIds", [])) if key in raw)
            found.append(_node(each))
        return found

    def find(self, role: str, name: str = "", within: str = "") -> Node:
        """The first node of a role whose name has these words, inside one with a name where that is given."""

        def look() -> Node | None:
            nodes = self.nodes()
            inside = self._inside(nodes, within) if within else nodes
            return next((each for each in inside if each.role == role and name in each.name), None)

        return wait_until(look, f"a {role} called {name!r}", self.page)

    def _inside(self, nodes: list[Node], name: str) -> list[Node]:
        by_key = {each.key: each for each in nodes}

        def is_in(each: Node) -> bool:
            while each.parent in by_key:
                each = by_key[each.parent]
                if name in each.name:
                    return True
            return False

        return [each for each in nodes if is_in(each)]

    def focus(self, node: Node) -> None:
        """Bring the keyboard to a node."""
        self.line.send("DOM.focus", {"backendNodeId": node.id})

    def press(self, role: str, name: str, key: str = "Enter", within: str = "") -> None:
        """Go to a node, and press a key on it."""
        self.focus(self.find(role, name, within))
        self.page.keyboard.press(key)

    def choose(self, name: str, words: str) -> None:
        """Go to a list that folds out, and type the beginning of what is wanted."""
        self.focus(self.find("combobox", name))
        self.page.keyboard.type(words)
        wait_until(lambda: words.lower() in self.find("combobox", name).value.lower(), f"{name}: {words}", self.page)

    def write(self, role: str, name: str, words: str) -> None:
        """Go to a field and write."""
        self.focus(self.find(role, name))
        self.page.keyboard.type(words)

    def hear(self, *words: str, urgency: str = "polite") -> str:
        """Wait until a live region says all of these words; gives what it says."""

        def said() -> str | None:
            nodes = self.nodes()
            for region in nodes:
                if region.states.get("live") != urgency:
                    continue
                text = " ".join(each.name for each in self._below(nodes, region) if each.role == "StaticText")
                if text not in self.heard and all(word in text for word in words):
                    return text
            return None

        self.heard.append(found := wait_until(said, f"{words} to be said", self.page))
        return found

    def _below(self, nodes: list[Node], top: Node) -> Iterator[Node]:
        keys = {top.key}
        for each in nodes:
            if each.parent in keys:
                keys.add(each.key)
                yield each

    def value(self, role: str, name: str) -> str:
        """What is read as the value of a field: its words where it has some, which the browser's protocol does not hand out."""
        thing = self.line.send("DOM.resolveNode", {"backendNodeId": self.find(role, name).id})["object"]["objectId"]
        words = self.line.send(
            "Runtime.callFunctionOn",
            {"objectId": thing, "functionDeclaration": "function () { return this.ariaValueText || this.value; }"},
        )
        return str(words["result"]["value"])

    def headings(self) -> list[str]:
        """All headings in order, each with its level."""
        return [f"{each.states.get('level')} {each.name}" for each in self.nodes() if each.role == "heading"]

    def faults(self, screen: str) -> Iterator[str]:
        """What can be pressed and has no name, what can be chosen and does not say whether it is."""
        for each in self.nodes():
            if each.role in PRESSED and not each.name.strip():
                yield f"{screen}: a {each.role} has no name"
            if each.role in {"radio", "checkbox"} and "checked" not in each.states:
                yield f"{screen}: {each.role} {each.name} does not say whether it is checked"
            if each.role == "tab" and "selected" not in each.states:
                yield f"{screen}: {each.role} {each.name} does not say whether it is selected"
            if each.role == "image" and not each.name.strip():
                yield f"{screen}: a picture has no words"


def _node(raw: dict[str, Any]) -> Node:
    def text(part: str) -> str:
        return str(raw.get(part, {}).get("value", ""))

    states = {each["name"]: each["value"].get("value") for each in raw.get("properties", [])}
    return Node(
        id=raw.get("backendDOMNodeId", 0),
        role=text("role"),
        name=text("name"),
        value=text("value"),
        description=text("description"),
        states={name: states[name] for name in STATES if name in states},
        parent=raw.get("parentId", ""),
        key=raw["nodeId"],
    )


@pytest.fixture
def reader(screen: Page) -> Reader:
    """The practice client at the door, heard."""
    return Reader(screen)


def who_is_this(reader: Reader, rig: Any) -> Iterator[str]:
    """Meet: the client, the words at the door, the form."""
    assert reader.find("tab", "Meet").states["selected"] is True
    assert reader.headings()[0] == "2 Marion Adeyemi"
    assert "3 What Marion hopes for" in reader.headings()
    reader.find("StaticText", "Now my elbow bites when I lift the kettle")
    reader.find("StaticText", "left blank", within="Intake form")
    yield from reader.faults("Meet")


def may_i(reader: Reader, rig: Any) -> Iterator[str]:
    """Consent, said and asked."""
    boxes = [each for each in reader.nodes() if each.role == "checkbox"]
    assert [each.states["checked"] for each in boxes] == ["false"] * 3
    for box in boxes:
        reader.focus(box)
        reader.page.keyboard.press("Space")
    assert reader.find("checkbox", boxes[0].name).states["checked"] == "true"
    reader.press("button", "Ask Marion")
    assert reader.hear("“", "1 minute, 1 used.")
    yield from reader.faults("may_i")


def what_do_i_find(reader: Reader, rig: Any) -> Iterator[str]:
    """A question, a region, a movement."""
    reader.focus(reader.find("tab", "Meet"))
    reader.page.keyboard.press("ArrowRight")
    wait_until(lambda: reader.find("tab", "Examine").states["selected"] is True, "Examine", reader.page)
    assert reader.find("radio", "Ask", within="Ways to examine").states["checked"] == "true"
    reader.press("button", "How it began")
    reader.hear("“", "2 used.")
    reader.find("button", "How it began asked")
    chart = reader.find("listbox", "Body chart, front and back, surface")
    assert "Arrow keys go to the nearest region" in chart.description
    reader.focus(reader.find("option", ", not examined", within=chart.name))
    reader.page.keyboard.type("extensor carpi radialis brevis, r")
    reader.page.keyboard.press("Enter")
    reader.hear("Chosen: Extensor carpi radialis brevis, right")
    assert reader.find("button", "Feel this region").description == "about 1 min"
    reader.press("button", "Feel this region")
    reader.hear("tender", "3 used.")
    felt = reader.find("option", "Extensor carpi radialis brevis, right")
    assert "finding" in felt.name
    assert felt.states["selected"] is True
    yield from reader.faults("Examine")
    reader.focus(reader.find("radio", "Feel", within="Ways to examine"))
    reader.page.keyboard.press("ArrowRight")
    assert reader.find("button", "Test this movement").description == "Choose a movement first."
    reader.choose("Movement", "Wrist extension")
    reader.focus(reader.find("radio", "Active", within="How"))
    reader.page.keyboard.press("End")
    assert reader.find("radio", "Resisted", within="How").states["checked"] == "true"
    reader.press("button", "Test this movement")
    reader.hear("of 10", "4 used.")
    yield from reader.faults("Examine, move")


def what_do_i_think(reader: Reader, rig: Any) -> Iterator[str]:
    """An idea with a finding for it, a warning sign, a decision."""
    reader.press("tab", "Think", key="Space")
    reader.press("button", "Add an idea")
    assert reader.find("button", "Add an idea").states["expanded"] is True
    reader.write("searchbox", "Find a condition by name", "tennis")
    reader.hear("1 to choose from")
    reader.press("button", "Tennis elbow")
    reader.hear("Tennis elbow", "added to your ideas")
    assert reader.find("button", "Idea first of one: Tennis elbow").states["pressed"] == "true"
    reader.press("radio", "For", key="Space", within="Wrist extension, resisted")
    assert reader.find("radio", "For", within="Wrist extension, resisted").states["checked"] == "true"
    reader.press("button", "Record my ideas")
    wait_until(lambda: "impression" in rig.acts, "the ideas on the record", reader.page)
    reader.find("StaticText", "Recorded")
    reader.press("checkbox", "Raynaud", key="Space")
    wait_until(lambda: "flag" in rig.acts, "the flag on the record", reader.page)
    reader.press("radio", "Adapt", key="Space")
    reader.press("button", "Record my decision")
    wait_until(lambda: "decide" in rig.acts, "the decision on the record", reader.page)
    yield from reader.faults("Think")


def what_do_i_do(reader: Reader, rig: Any) -> Iterator[str]:
    """Consent to treat, one step, a re-test."""
    reader.press("tab", "Treat", key="Space")
    reader.find("list", "The visit so far and what is planned")
    for box in [each for each in reader.nodes() if each.role == "checkbox"]:
        reader.focus(box)
        reader.page.keyboard.press("Space")
    reader.press("button", "Ask Marion")
    reader.hear("“", "used.")
    assert reader.find("button", "Apply now").states["disabled"] is True
    reader.find("StaticText", "Choose a technique first.")
    reader.choose("Technique", "Soft tissue release")
    reader.choose("Region", "Extensor carpi radialis brevis, right")
    assert reader.find("spinbutton", "Minutes").value
    assert "of 10, " in reader.value("slider", "Pressure")
    yield from reader.faults("Treat")
    reader.press("button", "Apply now")
    reader.find("group", "Apply soft tissue release", within="")
    reader.press("button", "Apply now", within="Apply soft tissue release")
    reader.hear("“", "Soft tissue release", "used.")
    assert "step" in rig.acts or "apply" in rig.acts
    reader.find("listitem", "", within="Done in this visit")
    reader.press("button", "Re-test a sign")
    reader.press("button", "Wrist extension, resisted")
    reader.hear("Resisted wrist extension", "used.")
    reader.find("StaticText", "Re-tested", within="Done in this visit")


def it_flares(reader: Reader, rig: Any) -> Iterator[str]:
    """A step that is too much."""
    reader.choose("Technique", "Deep cross-fibre friction")
    reader.choose("Region", "Lateral epicondyle, right")
    reader.press("slider", "Pressure", key="End")
    assert reader.value("slider", "Pressure").startswith("9 of 10")
    reader.press("button", "Apply now")
    question = wait_until(
        lambda: next(
            (e for e in reader.nodes() if e.role == "group" and ("?" in e.name or "not be safe" in e.name)), None
        ),
        "the question",
        reader.page,
    )
    sure = "Do it anyway" if "not be safe" in question.name else "Apply now"
    reader.press("button", sure, within=question.name[:30])
    reader.hear("flared", urgency="assertive")
    reader.find("StaticText", "It flared", within="Done in this visit")
    yield from reader.faults("it_flares")


def what_goes_home(reader: Reader, rig: Any) -> Iterator[str]:
    """One piece of advice, the note, the end."""
    reader.press("tab", "Advise", key="Space")
    reader.press("button", "Add advice")
    reader.write("searchbox", "Find advice by name", "slow wrist raises")
    reader.press("button", "Slow wrist raises with a weight")
    reader.hear("Slow wrist raises with a weight added.")
    reader.choose("Why", "Hard or long gripping")
    assert reader.value("spinbutton", "Times").endswith("times")
    reader.press("button", "Give this advice")
    reader.hear("“", "used.")
    reader.find("StaticText", "Given")
    for part in ("What she said", "What you found", "What you make of it", "What happens next"):
        reader.write("textbox", part, "In a few words.")
    reader.press("button", "Save the note")
    wait_until(lambda: "note" in rig.acts, "the note on the record", reader.page)
    yield from reader.faults("Advise")
    reader.press("button", "Finish the case")
    reader.press("button", "Finish", within="Finish the case?")


def how_did_it_go(reader: Reader, rig: Any) -> Iterator[str]:
    """The debrief, with the marks and the curves."""
    reader.find("heading", "Marion, after your visit")
    assert reader.find("tab", "Debrief").states["selected"] is True
    headings = reader.headings()
    for name in ("Understanding", "Skills", "Art", "Knowledge"):
        assert any(name in each for each in headings)
        reader.find("StaticText", " of ", within=name)
    reader.find("image", "Pain on movement")
    reader.press("button", "As a table")
    reader.find("columnheader", "Best plan found")
    yield from reader.faults("Debrief")


def test_a_visit_is_walked_through_from_the_intake_form_to_the_debrief(reader: Reader, rig: Any) -> None:
    steps = (
        who_is_this,
        may_i,
        what_do_i_find,
        what_do_i_think,
        what_do_i_do,
        it_flares,
        what_goes_home,
        how_did_it_go,
    )
    nothing([fault for step in steps for fault in step(reader, rig)])


def test_a_refusal_is_said(reader: Reader, rig: Any, marion: Case) -> None:
    visit = Consultation.start(marion, "")
    visit.do("consent", scope="treat", said=list(visit.choices("consent", "said", scope="treat")))
    while visit.minutes_left > 1:
        position = next(iter(visit.choices("apply", "position", technique="hot-pack")))
        reply = visit.do(
            "apply",
            technique="hot-pack",
            region="ecrb-right",
            minutes=min(20, visit.minutes_left - 1),
            pressure=1,
            position=position,
        )
        if reply.refused:
            break
    while not visit.do("ask", topic=next(iter(visit.pack["topics"]))).refused:
        pass
    sit_at(rig, marion, "late", visit)
    reader.page.reload()
    reader.press("tab", "Examine", key="Space")
    reader.press("button", "How it began")
    reader.hear("left")
    assert rig.acts.count("ask") == [event["act"] for event in visit.record.events].count("ask")


def test_an_answer_that_repeats_is_said_again(reader: Reader) -> None:
    reader.press("tab", "Examine", key="Space")
    reader.press("button", "How it began")
    first = reader.hear("1 used.")
    reader.page.evaluate(
        """() => {
          window.changes = 0;
          new MutationObserver(() => { window.changes += 1; }).observe(document.querySelector("[aria-live=polite].rb-hidden"), { childList: true, subtree: true });
        }"""
    )
    reader.page.wait_for_timeout(800)
    reader.press("button", "How it began")
    assert reader.hear("2 used.") != first
    assert reader.page.evaluate("window.changes") > 0


def test_what_could_not_be_saved_is_said_at_once(reader: Reader, rig: Any) -> None:
    rig.desk.side.claim()
    rig.desk.picked.read_only = "This client is open in another place."
    reader.press("tab", "Examine", key="Space")
    reader.press("button", "How it began")
    reader.hear("open in another place", urgency="assertive")
