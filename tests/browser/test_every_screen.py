"""Every screen of the clinic at two widths and in two themes, each kept as a picture in tests/artefacts/.

The record of a whole consultation is played to the desk up to where a screen has most to show; then the page is opened once for each screen,
and theme and width are changed under it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from remedial_kit.consultation.record import fields_of
from remedial_kit.library import open_answers
from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import Case

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"
WIDTHS = (980, 390)
THEMES = {"light": "true", "dark": "false"}
FINGER = 40
"""No control for a finger is smaller than this, in px, in at least one direction; WCAG asks for 24 in both."""

GROUND = "document.body.style.background = getComputedStyle(document.querySelector('.rk')).getPropertyValue('--bg')"
CLIPPED = """() => [...document.querySelectorAll('.rk *')].filter((each) => {
  const style = getComputedStyle(each);
  if (each.closest('.rb-hidden, svg, select, .rk-meter, .rb-bar, .rk-minutes-bar') || each.clientWidth === 0) return false;
  const cuts = ['hidden', 'clip'].includes(style.overflowX) && !each.matches('textarea, input');
  return cuts && each.scrollWidth > each.clientWidth + 1;
}).map((each) => each.className + ': ' + each.textContent.slice(0, 60))"""
OUTSIDE = """() => [...document.querySelectorAll('.rk-frame *')].filter((each) => {
  const inside = each.closest('.rb-card, .rk-body, .rk-foot');
  if (!inside || each.closest('.rb-hidden, svg, .rk-chart, .rb-range-ends, .rb-line') || each.matches('.rb-hidden')) return false;
  const [box, around] = [each.getBoundingClientRect(), inside.getBoundingClientRect()];
  return box.width > 0 && (box.right > around.right + 1 || box.left < around.left - 1);
}).map((each) => each.className + ': ' + each.textContent.slice(0, 60))"""
SMALL = """(least) => [...document.querySelectorAll('.rk :is(button, a, select, summary, input:not([type=range]), label:has(input))')].filter((each) => {
  if (each.closest('.rb-hidden') || each.matches('label input, .rb-stepper-value input, .rb-search-box input')) return false;
  const box = each.getBoundingClientRect();
  return box.width > 0 && (box.height < 24 || Math.max(box.height, box.width) < least);
}).map((each) => each.className + ': ' + each.textContent.slice(0, 40) + ' ' + Math.round(each.getBoundingClientRect().height))"""


@dataclass(frozen=True)
class Scene:
    """A screen with something on it: which client, how far the visit is, and what is half done."""

    step: str
    until: str | None
    """The act before which the visit stands still; with ``/n`` the nth of its kind.  None: nothing is done.  "": all of it."""
    draft: Mapping[str, Any] = field(default_factory=dict)
    client: str = "marion"
    press: str = ""
    """A button that opens more of the screen, or the key of its own that does."""


STEP = {"technique": "trigger-point-pressure-release", "region": "upper-trapezius-right", "minutes": 5, "pressure": 5}
REFERRED: list[dict[str, Any]] = [
    {"act": "consent", "scope": "examine", "said": ["what-and-why", "may-stop"]},
    *({"act": "ask", "topic": topic} for topic in ("onset", "circulation", "leg-swelling", "medicines")),
    {"act": "observe", "region": "soleus-left"},
    *({"act": "test", "test": test} for test in ("calf-girth", "shin-oedema")),
    {"act": "flag", "item": "suspected-clot", "recognised": True},
    {"act": "decide", "decision": "refer"},
    {
        "act": "letter",
        "to": "urgent-care",
        "urgency": "same-day",
        "include": ["test.calf-girth.difference"],
        "say": ["reason", "findings-no-diagnosis", "contact"],
    },
    {"act": "finish"},
]
"""A client who has to be seen by somebody else first."""
PLAN = [
    {"id": "a", "technique": "soft-tissue-release", "region": "ecrb-right", "minutes": 5, "pressure": 4},
    {"id": "b", "technique": "cold-pack", "region": "ecrb-right", "minutes": 6, "pressure": 1},
]
SAID = {"examine": ["what-and-why", "may-stop"]}
CHOSEN = {"region": "ecrb-right", "act": "palpate", "view": "back"}
SCENES = {
    "02-meet": Scene("meet", None, {"consent_said": SAID}),
    "03-examine": Scene("examine", "flag", {"chosen": CHOSEN}),
    "03-examine-empty": Scene("examine", None),
    "03-examine-move": Scene(
        "examine", "flag", {"chosen": {**CHOSEN, "act": "move", "motion": "wrist-extension", "how": "resisted"}}
    ),
    "03-examine-list": Scene("examine", "flag", {"chosen": {**CHOSEN, "list": True}}),
    "04-think": Scene("think", "apply"),
    "04-think-empty": Scene("think", None),
    "04-think-refer": Scene("think", "finish", client="winston"),
    "05-blend": Scene("treat", "apply/3", {"plan": PLAN, "editing": STEP}),
    "05-blend-empty": Scene("treat", "apply"),
    "05-blend-undo": Scene("treat", "apply/3", {"plan": PLAN, "editing": STEP}, press="Add to plan"),
    "06-advise-note": Scene("advise", "note", {"note_part": "objective"}),
    "06-advise-empty": Scene("advise", None),
    "06-advise-finish": Scene("advise", "finish", press="Finish the case"),
    "07-debrief": Scene("end", ""),
    "07-debrief-table": Scene("end", "", press="As a table"),
    "07-debrief-refer": Scene("end", "", client="winston"),
    "07-receipt": Scene("end", "", client="graded"),
    "09-keys": Scene("meet", None, press="?"),
}


@dataclass(frozen=True)
class Played:
    """A client, and the acts of a whole consultation with them."""

    case: Case
    acts: list[dict[str, Any]]


@pytest.fixture(scope="module")
def played(course, root) -> dict[str, Played]:
    """Whole consultations, by the name that a scene gives the client."""

    def best(case: Case) -> Played:
        events = specimen(case, "right").record.events
        return Played(case, [{"act": event["act"], **fields_of(event)} for event in events])

    return {
        "marion": best(course.cases["tennis-elbow-decorator"]),
        "graded": best(open_answers(root / "answers" / "tennis-elbow", course)),
        "winston": Played(course.cases["calf-after-flight"], REFERRED),
    }


def place_of(acts: list[dict[str, Any]], until: str | None) -> int:
    """How many acts lie before ``until``."""
    if until is None:
        return 0
    act, _, which = until.partition("/")
    places = [place for place, each in enumerate(acts) if each["act"] == act]
    return places[int(which or 1) - 1] if act else len(acts)


@pytest.mark.parametrize("name", SCENES)
def test_a_screen_fits_and_is_kept_as_a_picture(name: str, screen: Page, rig, played) -> None:
    scene = SCENES[name]
    visit = played[scene.client]
    rig.sit(visit.case, name)
    for act in visit.acts[: place_of(visit.acts, scene.until)]:
        reply = rig.desk.consultation.do(**act)
        assert not reply.refused, reply.text
    rig.desk.consultation.draft({"step": scene.step, **scene.draft})
    screen.reload()
    expect(screen.locator(".rk-frame:not(.rk-loading)")).to_be_visible()
    for width in WIDTHS:
        screen.set_viewport_size({"width": width, "height": 900})
        expect(screen.locator(".rk")).to_have_attribute("data-size", "narrow" if width == min(WIDTHS) else "wide")
        if scene.press == "?":
            screen.locator(".rk-foot button").last.press("?")
        elif scene.press:
            screen.get_by_role("button", name=scene.press).click()
        # The window is as high as the page, so that nothing that sticks to it covers anything.
        screen.set_viewport_size({"width": width, "height": screen.evaluate("document.documentElement.scrollHeight")})
        for theme, is_light in THEMES.items():
            screen.evaluate("light => { document.body.dataset.jpThemeLight = light; }", is_light)
            expect(screen.locator(".rk")).to_have_attribute("data-theme", theme)
            screen.evaluate(GROUND)
            ARTEFACTS.mkdir(exist_ok=True)
            screen.screenshot(path=ARTEFACTS / f"{name}-{width}-{theme}.png", full_page=True)
        assert screen.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert screen.evaluate(CLIPPED) == [], f"cut off at {width}"
        assert screen.evaluate(OUTSIDE) == [], f"sticks out at {width}"
        if width == min(WIDTHS):
            assert screen.evaluate(SMALL, FINGER) == []
        if scene.press == "?":
            screen.keyboard.press("Escape")
        elif scene.press and width != WIDTHS[-1]:
            screen.reload()
