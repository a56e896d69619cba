"""A graded visit shows no mark before it is handed in: a right and a wrong act look and read the same but for what was chosen.

All that the desk sends is compared for every graded client, all that is on the screens for some of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from remedial_kit import Consultation, Course
from remedial_kit.clinic import desk
from remedial_kit.library import open_answers
from remedial_kit.pack import Case
from tests.leaks import twins

ANSWERS = Path(__file__).resolve().parents[2] / "answers"
NAMES = sorted(path.parent.name for path in ANSWERS.glob("*/key.yml"))
ON_SCREEN = ("tennis-elbow",)
SHORT = 25
WITH_THE_DECISION = ".rb-avoid, .rb-letter, .rb-decision .rb-link"
"""What comes and goes with the kind of decision, right or wrong."""
LOOKED_THROUGH = {
    "idea": ("Meet", "Examine", "Treat", "Advise"),
    "flag": ("Examine", "Treat"),
    "why": ("Think", "Treat"),
}
"""The other screens that are looked at after an act of a kind."""
PLANTED = b'idea.condition === "tennis-elbow" ? "is-sound" : ""'


@pytest.fixture
def case(name: str, course: Course) -> Case:
    """A graded client with its key at hand: the worst that could be on a trainee's machine."""
    return open_answers(ANSWERS / name, course)


def fields(act: twins.Act) -> dict:
    return {name: value for name, value in act.items() if name != "act"}


# -- what is sent ----------------------------------------------------------------------------------------------


def sent(
    case: Case, act: twins.Act, barred: twins.Act, folder: Path, released: Case | None = None
) -> tuple[list, list]:
    """Everything that goes to the page until the act is answered, a step until it is asked for; and all that comes after."""
    twin = twins.Twin.at(twins.examined(case, released), Path(mkdtemp(dir=folder)))
    twin.take(type="hello", have_drawing="h")
    twin.take(type="draft", draft={"step": "treat", "plan": [fields(act)], "editing": fields(act)})
    twin.take(type="would", id=1, fields=fields(barred))
    is_of_hands = act["act"] == "apply"
    if not is_of_hands:
        twin.take(type="do", id=2, act=act["act"], fields=fields(act))
        assert not twin.sent[-1]["reply"]["refused"]
    before, twin.sent = twin.sent, []
    twin.desk.send = twin.sent.append
    if is_of_hands:
        twin.take(type="do", id=2, act=act["act"], fields=fields(act))
    twin.take(type="attempts")
    twin.take(type="do", id=3, act="finish", fields={})
    twin.take(type="hello", have_drawing="h")
    return before, twin.sent


@pytest.mark.parametrize("name", NAMES)
def test_what_is_sent_differs_in_what_was_chosen_and_holds_nothing_of_the_key(case: Case, tmp_path: Path) -> None:
    every, secrets = twins.pairs(case), secrets_of(case)
    for pair in every:
        right, wrong = (sent(case, act, every[-1].wrong, tmp_path) for act in pair.both)
        assert list(twins.differences(right[0], wrong[0], pair.tokens)) == [], pair.name
        if pair.name != "technique":  # two techniques take their own time
            passed_over = twins.OF_HANDS if pair.name == "step" else ()
            assert list(twins.differences(right[1], wrong[1], pair.tokens, passed_over)) == [], pair.name
        for messages in (*right, *wrong):
            text = json.dumps(messages, ensure_ascii=False)
            assert [secret for secret in secrets if secret in text] == [], pair.name
            assert [fault for message in messages for fault in told_too_early(message)] == [], pair.name


def secrets_of(case: Case) -> set[str]:
    """Sentences that only a marked trainee reads."""
    key = case.key or {}
    sentences = {c[kind] for c in key["criteria"] for kind in ("met", "part", "missed")}
    sentences |= {text for part in ("meanings", "sentences") for text in key[part].values() if isinstance(text, str)}
    return {text for text in sentences if len(text) > SHORT} | {key["canary"]}


def told_too_early(message: dict) -> Iterator[str]:
    """What a message tells that belongs to practice, or to after the marking."""
    view, reply = message.get("view") or {}, message.get("reply") or {}
    yield from (name for name in ("debrief", "hints") if view.get(name))
    yield from ("why" for event in view.get("events", ()) if event["why"] is not None)
    yield from (name for name in ("why", "marks") if name in reply)
    yield from (name for name in ("danger",) if message.get(name))
    yield from ("total" for row in message.get("rows", ()) if row["total"] is not None)


@pytest.mark.parametrize("name", NAMES)
def test_a_key_at_hand_changes_nothing_that_is_sent(case: Case, name: str, root: Path, tmp_path: Path) -> None:
    released = Case.from_files(root / "exercises" / name / "client.json")
    assert released.key is None
    every = twins.pairs(case)
    acts = every[0].right, every[-1].wrong
    for with_key, without in zip(sent(case, *acts, tmp_path), sent(case, *acts, tmp_path, released), strict=True):
        assert list(twins.differences(with_key, without, ("<none>",))) == []


# -- what is shown -----------------------------------------------------------------------------------------------


def draft_of(act: twins.Act) -> dict:
    """What a trainee has on the screen just before this act."""
    given = fields(act)
    match act["act"]:
        case "impression":
            return {"step": "think", "ideas": given["hypotheses"], "idea": 0}
        case "decide":
            return {"step": "think", "decide": given}
        case "letter":
            return {"step": "advise", "letter": given}
        case "advise":
            return {"step": "advise", "advice": [{"text": "", **given}]}
        case "apply":
            return {"step": "treat", "plan": [given], "editing": given}
    return {"step": "think"}


PRESSED = {
    "impression": "Record my ideas",
    "decide": "Record my decision",
    "letter": "Send the letter",
    "advise": "Give this advice",
}


def press(page: Page, act: twins.Act, visit: Consultation) -> None:
    """Do the act on the screen; a step is only asked for, since after it the body has answered."""
    steps = len(visit.record.events)
    match act["act"]:
        case "flag":
            page.get_by_role("checkbox", name=visit.choices("flag")[act["item"]], exact=True).click()
        case "apply":
            page.locator(".rb-step-acts").get_by_role("button", name="Apply now").click()
            expect(page.locator(".rb-ask")).to_be_visible()
            return
        case name:
            page.get_by_role("button", name=PRESSED[name], exact=True).first.click()
    expect(page.locator(".rk-saved")).to_contain_text(f"Saved, {steps + 1} steps")


def shown(page: Page, rig: Any, pair: twins.Pair, act: twins.Act, case: Case) -> dict[str, twins.Tree]:
    """The screen before the act, after it, and what other screens look like then."""
    dropped = WITH_THE_DECISION if pair.name.startswith("decide") else ""
    visit = twins.examined(case)
    visit.draft(draft_of(act))
    rig.sit(case, f"twin-{rig.seat}")
    rig.desk.picked.consultation = visit
    page.goto(rig.address)
    expect(page.locator(".rk-frame:not(.rk-loading)")).to_be_visible()
    if act["act"] == "letter":
        page.get_by_role("button", name="Write a referral letter").click()
    found = {"before": look(page, dropped)}
    press(page, act, visit)
    found["after"] = look(page, dropped)
    for step in LOOKED_THROUGH.get(pair.name, ()):
        page.get_by_role("tab", name=step).click()
        found[step] = look(page, dropped)
    return found


def look(page: Page, dropped: str) -> twins.Tree:
    """The screen at rest: saved, nothing pointed at, nothing in focus."""
    expect(page.locator(".rk-saved")).not_to_have_class("rk-saved is-saving")
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    return page.evaluate(twins.PICTURE, dropped)


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """An empty tab in which nothing moves."""
    context = chrome.new_context(viewport={"width": 988, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def tell_apart(page: Page, rig: Any, pair: twins.Pair, case: Case) -> Iterator[str]:
    """What tells the right act's screens from the wrong act's."""
    right, wrong = (shown(page, rig, pair, act, case) for act in pair.both)
    for step in right:
        ones, twos = (twins.canonical(each[step], pair.tokens) for each in (right, wrong))
        yield from filter(None, [twins.unlike(ones, twos, f"{pair.name}, {step}")])
        if twins.order(right[step], pair.tokens) != twins.order(wrong[step], pair.tokens):
            yield f"{pair.name}, {step}: another order"


@pytest.mark.browser
@pytest.mark.parametrize("name", ON_SCREEN)
def test_what_is_shown_differs_in_what_was_chosen_and_in_nothing_else(case: Case, page: Page, rig: Any) -> None:
    assert [found for pair in twins.pairs(case) for found in tell_apart(page, rig, pair, case)] == []


@pytest.mark.browser
@pytest.mark.parametrize("name", ON_SCREEN)
def test_a_mark_that_is_planted_on_the_screen_is_found(
    case: Case, page: Page, rig: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bent = rig.bundle.replace(b"`rb-card rb-idea$", b"`rb-card rb-idea ${" + PLANTED + b"}$")
    assert bent != rig.bundle
    monkeypatch.setattr(rig, "bundle", bent)
    pair = twins.ideas(case, twins.examined(case))
    assert any("is-sound" in found for found in tell_apart(page, rig, pair, case))


PLANTS = {
    "a field": lambda view, is_right: {**view, "tone": int(is_right)},
    "a word": lambda view, is_right: {**view, "arrival": {"says": "", "text": "Well." if is_right else "Well?"}},
    "an order": lambda view, is_right: {**view, "findings": view["findings"][:: 1 if is_right else -1]},
    "a number": lambda view, is_right: {**view, "minutes_left": view["minutes_left"] - is_right},
}


@pytest.mark.parametrize("plant", PLANTS)
@pytest.mark.parametrize("name", ON_SCREEN)
def test_a_mark_that_is_planted_in_a_message_is_found(
    case: Case, plant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = desk.view_of
    best = twins.of_the_best(case, "impression")["hypotheses"][0]["condition"]

    def bent(visit: Consultation, stem: str) -> dict:
        ideas = visit.log.impression
        return PLANTS[plant](honest(visit, stem), bool(ideas) and ideas[0]["condition"] == best)

    monkeypatch.setattr(desk, "view_of", bent)
    every = twins.pairs(case)
    right, wrong = (sent(case, act, every[-1].wrong, tmp_path)[0] for act in every[0].both)
    assert list(twins.differences(right, wrong, every[0].tokens))
