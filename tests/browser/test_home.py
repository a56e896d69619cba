"""The front page: the course opens on it, clients are opened from it and lead back to it, and what was done there shows.

The first half runs in a real JupyterLab; the second shows the page alone in front of a real desk, with records of every kind.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from string import ascii_uppercase

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from remedial_kit.clinic.widget import STATIC
from remedial_kit.consultation import Consultation
from remedial_kit.home.desk import HomeDesk
from remedial_kit.lesson.book import open_book
from remedial_kit.lesson.state import State
from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import Case
from remedial_kit.words import say
from tests.browser.pseudo import SHOWN, Known, speak_strangely, untranslated
from tests.browser.sight import axe, axe_in_both_themes, moving, nothing, squeezed

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"
READY = ".remedial-course:not(.remedial-covered) .rh .rk-frame:not(.rk-loading)"
OPENING_MS = 60_000
WIDTHS = {"wide": 980, "middle": 700, "narrow": 390, "least": 320}


def picture(page: Page, name: str) -> None:
    """Keep what the page shows, whole."""
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"home-{name}.png", full_page=True)


# -- in JupyterLab -------------------------------------------------------------------------------------------


@pytest.fixture
def page(lab, context: BrowserContext) -> Iterator[Page]:
    """A tab; kernels are stopped afterwards."""
    page = context.new_page()
    yield page
    picture(page, "lab-end")
    for session in lab.api("sessions"):
        lab.api(f"sessions/{session['id']}", "DELETE")


def land(lab, page: Page) -> str:
    """Open the course at the server's root, as `remedial start` set it; gives where that leads."""
    landed = page.goto(f"{lab.base}/?token={lab.token}")
    page.locator(READY).wait_for(timeout=OPENING_MS)
    return landed.url


def test_the_course_opens_on_it_and_a_client_leads_there_and_back(lab, page, until):
    assert "/lab/tree/notebooks/home.ipynb" in land(lab, page)
    expect(page.get_by_role("heading", name="Start with What a client brings")).to_be_visible()
    assert page.locator(".jp-Dialog").count() == 0
    text = page.locator("body").inner_text()
    assert "open_client" not in text
    assert ".ipynb" not in page.locator(".rh").inner_text()
    picture(page, "lab-light")

    page.locator(".rh-clients").get_by_role("link", name="Meet: Marion").click()
    page.locator(".remedial-course:not(.remedial-covered) .rk-name:visible").wait_for(timeout=OPENING_MS)
    page.get_by_role("tab", name="Examine", exact=True).click()
    page.locator(".rk-topic").first.click()
    record = lab.top / "notebooks" / "tennis-elbow-decorator.record.json"
    until(lambda: record.exists() and json.loads(record.read_text())["events"], "the first act on the disk", page)

    picture(page, "lab-client")
    page.get_by_role("link", name="All clients").click()
    expect(page.get_by_role("heading", name="Marion is on your table")).to_be_visible()
    row = page.locator(".rh-clients .rh-client", has_text="Marion")
    expect(row.locator(".rh-line")).to_have_text("Visit 1, 1 of 60 minutes used")
    expect(page.get_by_role("link", name="Continue: Marion").first).to_be_visible()
    picture(page, "lab-again")


def test_a_graded_client_is_opened_from_it_and_leads_back(lab, page):
    land(lab, page)
    page.locator(".rh-graded .rh-client", has_text="Tomasz").get_by_role("link").click()
    page.locator(".remedial-course:not(.remedial-covered) .rk-name:visible").wait_for(timeout=OPENING_MS)
    page.get_by_role("link", name="All clients").click()
    expect(page.locator(".rh .rh-head")).to_be_visible()


def test_only_notebooks_of_the_course_are_opened(lab, page):
    (lab.top / "stray.ipynb").write_text((lab.top / "notebooks" / "home.ipynb").read_text())
    land(lab, page)
    ask = """path => {
      const asked = new CustomEvent("remedial:open", { bubbles: true, cancelable: true, detail: { path } });
      return !document.querySelector(".rh").dispatchEvent(asked);
    }"""
    before = page.locator(".jp-NotebookPanel").count()
    for path in (
        "../stray.ipynb",
        "/stray.ipynb",
        "../../x.ipynb",
        "../exercises/../stray.ipynb",
        "clients/home.json",
        "",
    ):
        assert page.evaluate(ask, path), "it is answered, and goes nowhere"
    allowed = page.evaluate(
        """async () => {
          const { coursePath } = await import("/lab/extensions/remedial-massage/static/paths.js");
          return [
            coursePath("notebooks/home.ipynb", "a.ipynb"), coursePath("notebooks/home.ipynb", "../exercises/a/a.ipynb"),
            coursePath("exercises/a/a.ipynb", "../../notebooks/home.ipynb"), coursePath("exercises/a/a.ipynb", "../../notebooks/b.ipynb"),
            coursePath("home.ipynb", "../exercises/a.ipynb"), coursePath("notebooks/home.ipynb", "http://x.test/a.ipynb"),
          ];
        }"""
    )
    assert allowed == ["notebooks/a.ipynb", "exercises/a/a.ipynb", "notebooks/home.ipynb", None, None, None]
    page.wait_for_timeout(300)
    assert page.locator(".jp-NotebookPanel").count() == before


# -- the page alone ------------------------------------------------------------------------------------------

ALONE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Home</title><link rel="icon" href="data:,"><body data-jp-theme-light="true" style="margin:0"><main id="room"></main><script type="module">
import clinic from "/clinic.js";
const takers = new Set();
window.opened = [];
document.addEventListener("remedial:open", (event) => { window.opened.push(event.detail.path); event.preventDefault(); });
const model = {
  get: (name) => (name === "place" ? "home" : undefined),
  send: async (message) => { for (const each of await window.desk(message)) takers.forEach((take) => take(each)); },
  on: (_, take) => takers.add(take), off: (_, take) => takers.delete(take),
};
clinic.render({ model, el: document.getElementById("room") });
</script></body></html>"""


def keep(visit: Consultation, path: Path, at: int) -> None:
    path.write_text(visit.record.to_json(), encoding="utf-8")
    os.utime(path, (1_700_000_000 + at,) * 2)


def played(case: Case, acts: int, attempt: int = 1) -> Consultation:
    visit = Consultation.start(case, "", attempt=attempt)
    for topic in list(case.pack["topics"])[:acts]:
        visit.do("ask", topic=topic)
    return visit


@pytest.fixture
def strange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is said in a language that nobody speaks."""
    speak_strangely(monkeypatch)


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    """The course's notebooks, with clients in every state."""
    shutil.copytree(root / "notebooks", tmp_path / "notebooks", ignore=shutil.ignore_patterns("*.record*"))
    shutil.copytree(root / "exercises", tmp_path / "exercises", ignore=shutil.ignore_patterns("*.record*"))
    clients = tmp_path / "notebooks" / "clients"

    def case(slug: str) -> Case:
        return Case.from_files(clients / f"{slug}.json", clients / f"{slug}.key.json")

    def side_car(slug: str) -> Path:
        return tmp_path / "notebooks" / f"{slug}.record.json"

    keep(specimen(case("tennis-elbow-decorator"), "right"), side_car("tennis-elbow-decorator"), 40)
    bus = played(case("low-back-bus-driver"), 9)
    bus.do("finish")
    keep(bus, tmp_path / "notebooks" / "low-back-bus-driver.attempt-1.record.json", 10)
    keep(played(case("low-back-bus-driver"), 4, attempt=2), side_car("low-back-bus-driver"), 20)
    irena = played(case("frozen-shoulder-seamstress"), 12)
    irena.do("rebook", weeks=1)
    irena.do("ask", topic=next(iter(irena.pack["topics"])))
    keep(irena, side_car("frozen-shoulder-seamstress"), 50)
    side_car("carpal-tunnel-hairdresser").write_text("{")
    exercise = tmp_path / "exercises" / "tennis-elbow"
    keep(played(Case.from_files(exercise / "client.json"), 3), exercise / "tennis-elbow.record.json", 30)
    return tmp_path / "notebooks"


@pytest.fixture
def alone(chrome: Browser, folder: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page in front of its desk, all marks made; a fault in it fails the test, and its end is kept as a picture."""
    desk = HomeDesk(folder)

    def answer(message: dict) -> list[dict]:
        sent: list[dict] = []
        desk.send = sent.append
        desk.take(message)
        return sent

    context = chrome.new_context(viewport={"width": WIDTHS["wide"] + 8, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    page.expose_function("desk", answer)
    page.route("http://home.test/", lambda route: route.fulfill(body=ALONE, content_type="text/html"))
    page.route("http://home.test/clinic.js", lambda route: route.fulfill(path=STATIC / "clinic.js"))
    page.goto("http://home.test/")
    expect(page.locator(".rh-head h1")).to_be_visible(timeout=OPENING_MS)
    expect(page.locator(".rh-note")).to_contain_text(say("home.pillars.mean"))
    yield page
    picture(page, re.sub(r"\W+", "-", request.node.name))
    context.close()
    assert faults == []


def test_every_state_is_told_in_words(alone):
    expect(alone.get_by_role("heading", name="Irena is on your table")).to_be_visible()
    expect(alone.locator(".rh-clients .rh-client", has_text="Marion").locator(".rh-line")).to_contain_text("Finished: ")
    expect(alone.locator(".rh-clients .rh-client", has_text="Clifton").locator(".rh-line")).to_contain_text(
        "attempt 2, best so far"
    )
    expect(alone.locator(".rh-clients .rh-client", has_text="Rafael").locator(".rh-line")).to_have_text(
        "Can't be read, kept aside"
    )
    expect(alone.locator(".rh-graded .rh-client", has_text="Tomasz").locator(".rh-line")).to_have_text("Begun, saved")
    expect(alone.locator(".rh-last")).to_contain_text("To try next:")
    expect(alone.get_by_role("link", name="Read it again")).to_be_visible()
    alone.evaluate("document.body.dataset.jpThemeLight = 'false'; document.body.style.background = '#151718'")
    expect(alone.locator(".rh")).to_have_attribute("data-theme", "dark")
    picture(alone, "dark")


def test_a_filter_and_a_search_leave_the_clients_that_fit(alone):
    alone.get_by_role("radio", name="Open").click()
    expect(alone.locator(".rh-clients .rh-client")).to_have_count(3)
    alone.get_by_role("radio", name="Finished").click()
    expect(alone.locator(".rh-clients h4")).to_have_count(1)
    expect(alone.locator("[aria-live=polite]").last).to_have_text("1 client")
    alone.get_by_label("Find a client").fill("nobody at all")
    expect(alone.locator(".rh-clients .rb-empty")).to_contain_text("No client here.")
    alone.get_by_role("button", name="Show all clients").click()
    alone.get_by_label("Find a client").fill("shin cross-country")
    expect(alone.locator(".rh-clients h4")).to_have_count(1)


def test_the_list_is_one_tab_stop_and_arrows_go_through_it(alone):
    box = alone.get_by_label("Find a client")
    box.focus()
    alone.keyboard.press("Tab")
    expect(alone.locator(":focus")).to_have_role("radio")
    alone.keyboard.press("Tab")
    expect(alone.locator(":focus")).to_have_accessible_name("Look again: Marion")
    alone.keyboard.press("ArrowDown")
    expect(alone.locator(":focus")).not_to_have_accessible_name("Look again: Marion")
    alone.keyboard.press("End")
    alone.keyboard.press("Home")
    alone.keyboard.press("Enter")
    assert alone.evaluate("window.opened") == ["tennis-elbow-decorator.ipynb"]
    alone.keyboard.press("Tab")
    assert not alone.evaluate("Boolean(document.activeElement.closest('.rh-clients'))"), "one Tab leaves the list"


def test_what_changed_elsewhere_shows_and_is_said_when_the_page_is_seen_again(alone, folder):
    clients = folder / "clients"
    slug = "groin-strain-goalkeeper"
    visit = played(Case.from_files(clients / f"{slug}.json", clients / f"{slug}.key.json"), 2)
    keep(visit, folder / f"{slug}.record.json", 99)
    alone.evaluate("document.querySelector('#room').style.display = 'none'")
    alone.wait_for_timeout(200)
    alone.evaluate("document.querySelector('#room').style.display = ''")
    expect(alone.get_by_role("heading", name="Rhodri is on your table")).to_be_visible()
    expect(alone.locator("[aria-live=polite]").last).to_contain_text("Rhodri: Visit 1")


def test_the_progress_is_a_plain_page_in_a_tab_of_its_own(alone):
    with alone.expect_popup() as opened:
        alone.get_by_role("button", name="Show my progress as a page").click()
    sheet = opened.value
    expect(sheet.get_by_role("heading", name="My progress")).to_be_visible()
    expect(sheet.get_by_role("row", name=re.compile("Marion Adeyemi"))).to_contain_text("Finished: ")
    expect(sheet.get_by_role("row", name=re.compile("Tomasz"))).to_contain_text("Begun, saved")
    expect(sheet.locator("body")).to_contain_text("teaching model")
    picture(sheet, "sheet")


def test_without_the_extension_it_is_an_ordinary_link(alone):
    hrefs = alone.locator(".rh a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert "tennis-elbow-decorator.ipynb" in hrefs
    assert "../exercises/tennis-elbow/tennis-elbow.ipynb" in hrefs


def test_nothing_scrolls_sideways_and_targets_are_large_enough(alone):
    for width in WIDTHS.values():
        alone.set_viewport_size({"width": width, "height": 900})
        alone.wait_for_timeout(100)
        assert alone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        least = alone.locator(".rh a, .rh button, .rh input").evaluate_all(
            "all => Math.min(...all.map(each => each.getBoundingClientRect().height))"
        )
        assert least >= (32 if width >= 600 else 40)
        picture(alone, f"{width}")


def test_everybody_can_use_it(alone):
    def faults(stop):
        yield from axe_in_both_themes(alone, stop, ())
        yield from squeezed(alone, stop)
        yield from moving(alone, stop)

    nothing(faults("home"))
    for key in ("frame.glossary", "frame.report"):
        alone.get_by_role("button", name=say(key)).click()
        expect(alone.get_by_role("dialog").locator("input, select")).to_be_visible()
        nothing(axe_in_both_themes(alone, key, ()))
        alone.keyboard.press("Escape")
    alone.get_by_label("Find a client").fill("nobody at all")
    nothing(faults("nobody found"))
    with alone.expect_popup() as opened:
        alone.get_by_role("button", name="Show my progress as a page").click()
    nothing(f"progress: {fault}" for fault in axe(opened.value))


def test_it_can_be_translated(strange, alone, folder):
    packs = [json.loads(path.read_text()) for path in (folder / "clients").glob("*.json")]
    packs += [json.loads(path.read_text()) for path in folder.parent.glob("exercises/*/client.json")]
    initials = [
        "".join(part[0] for part in pack["person"]["name"].split()[:2]).upper() for pack in packs if "person" in pack
    ]
    titles = [json.loads((folder / "course.json").read_text())["title"]] if (folder / "course.json").exists() else []
    known = Known(packs, [*initials, *titles, *ascii_uppercase])
    nothing(untranslated(alone.evaluate(SHOWN), known))
    nothing(squeezed(alone, "home", {"980 px": (988, 100), "390 px": (390, 100)}))
    for key in ("frame.glossary", "frame.report"):
        alone.get_by_role("button", name=say(key)).click()
        expect(alone.get_by_role("dialog").locator("input, select")).to_be_visible()
        nothing(untranslated(alone.evaluate(SHOWN), known))
        alone.keyboard.press("Escape")
    alone.get_by_label(say("home.search")).fill("nobody at all")
    nothing(untranslated(alone.evaluate(SHOWN), known))
    alone.get_by_role("button", name=say("home.none.all")).click()
    with alone.expect_popup() as opened:
        alone.get_by_role("button", name=say("home.page")).click()
    nothing(untranslated(opened.value.evaluate(SHOWN), known))


# -- modules -------------------------------------------------------------------------------------------------


@pytest.fixture
def folder_with_lessons(folder: Path) -> Path:
    """The first module's lesson is finished, the second's begun, and the third's side-car is broken."""
    first, second, third = "lesson-first-touch", "lesson-taking-a-history", "lesson-looking-and-feeling"
    parts = {slug: open_book(slug, folder).parts for slug in (first, second)}
    done = {first: [part["id"] for part in parts[first]], second: [parts[second][0]["id"]]}
    texts = {slug: State(slug, "", counter=1, done=ids).to_json() for slug, ids in done.items()}
    for slug, text in {**texts, third: "{"}.items():
        (folder / f"{slug}.lesson.json").write_text(text)
        os.utime(folder / f"{slug}.lesson.json", (1_700_000_100,) * 2)
    return folder


@pytest.fixture
def learning(folder_with_lessons: Path, alone: Page) -> Page:
    """The page of somebody who is in the middle of a lesson."""
    return alone


def module(page: Page, title: str) -> Locator:
    """The row of a module."""
    return page.locator(".rm-module", has=page.locator(".rm-title", has_text=title))


def test_the_modules_stand_in_order_and_say_what_is_done_open_and_locked(learning):
    numbers = learning.locator(".rm-number").all_inner_texts()
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    expect(learning.get_by_role("heading", name="Conditions", exact=True)).to_be_visible()
    expect(module(learning, "What a client brings").locator(".rm-state")).to_have_text("Done")
    expect(module(learning, "Taking a history").locator(".rm-state")).to_have_text("You are here")
    expect(module(learning, "Looking and feeling").locator(".rm-state")).to_have_text("Ready")
    expect(module(learning, "Looking and feeling")).to_contain_text("Find landmarks and tissues")
    expect(module(learning, "From findings to a working idea").locator(".rm-state")).to_have_text(
        "Opens after 2, 4 and 5"
    )


def test_the_band_goes_on_with_the_lesson_that_was_touched_last(learning):
    expect(learning.get_by_role("heading", name="Ask, and then wait")).to_be_visible()
    expect(learning.locator(".rh-band")).to_contain_text("Continue · Module 2, Taking a history")
    expect(learning.locator(".rh-band")).to_contain_text(re.compile(r"You have done \d of \d+ parts\."))
    learning.locator(".rh-band").get_by_role("link").click()
    assert learning.evaluate("window.opened") == ["lesson-taking-a-history.ipynb"]


def test_a_module_unfolds_to_what_is_read_learnt_and_seen(learning):
    here = module(learning, "Taking a history")
    expect(here.locator(".rm-inside")).to_contain_text(re.compile(r"\d of \d+ parts done"))
    module(learning, "What a client brings").get_by_role("button").click()
    expect(learning.locator(".rm-inside")).to_have_count(1)
    inside = module(learning, "What a client brings").locator(".rm-inside")
    expect(inside).to_contain_text("Consent and first contact")
    expect(inside.get_by_role("list", name="Learn")).to_contain_text("Finished")
    expect(inside.get_by_role("link", name="Look again: Marion")).to_be_visible()
    module(learning, "Looking and feeling").get_by_role("button").click()
    expect(module(learning, "Looking and feeling")).to_contain_text("Can't be read")


def test_a_locked_module_names_what_opens_it_and_keeps_its_clients_in_reach(learning):
    locked = module(learning, "Red flags and referral")
    locked.get_by_role("button").click()
    expect(locked.locator(".rm-opens")).to_contain_text("Its lessons open after 2, Taking a history.")
    expect(locked.get_by_role("link", name="Meet: Siobhan")).to_be_visible()
    expect(learning.locator(".rh-clients .rh-client", has_text="Siobhan").get_by_role("link")).to_be_visible()


def test_the_modules_are_one_tab_stop_and_what_is_unfolded_comes_after(learning):
    learning.locator(".rh-band a").focus()
    learning.keyboard.press("Tab")
    expect(learning.locator(":focus")).to_have_accessible_name(re.compile("2 Taking a history You are here"))
    expect(learning.locator(":focus")).to_have_attribute("aria-expanded", "true")
    learning.keyboard.press("ArrowDown")
    learning.keyboard.press("Enter")
    expect(learning.locator(":focus")).to_have_attribute("aria-expanded", "true")
    expect(module(learning, "Looking and feeling").locator(".rm-inside")).to_be_visible()
    learning.keyboard.press("Tab")
    expect(learning.locator(":focus")).to_have_accessible_name(re.compile("^Start: "))
    learning.keyboard.press("Tab")
    assert not learning.evaluate("Boolean(document.activeElement.closest('.rm-modules'))"), "one Tab leaves the list"


def test_without_locks_every_module_is_open(folder, chrome):
    order = folder / "clients" / "home.json"
    built = json.loads(order.read_text("utf-8"))
    order.write_text(json.dumps({**built, "locks": False}), "utf-8")
    sent: list[dict] = []
    HomeDesk(folder, sent.append, lambda _call: None).take({"type": "hello"})
    assert "locked" not in {row["state"] for row in sent[0]["home"]["modules"]}


# -- looking up and reporting --------------------------------------------------------------------------------


def test_the_glossary_is_searched_and_walked_by_letter(alone):
    opener = alone.get_by_role("button", name="Glossary")
    opener.click()
    words = alone.get_by_role("dialog", name="Glossary")
    expect(words.locator("dt").first).to_have_text("abduction")
    words.get_by_role("button", name="Words with T").focus()
    alone.keyboard.press("Enter")
    expect(words.locator(":focus")).to_have_text("T")
    words.get_by_role("button", name="Words with A", exact=True).focus()
    alone.keyboard.press("ArrowRight")
    expect(words.locator(":focus")).to_have_accessible_name("Words with B")
    words.get_by_label("Find a word").fill("capsular pat")
    expect(words.locator("dt")).to_have_text(["capsular pattern"])
    expect(words.get_by_role("status")).to_have_text("1 word")
    expect(words).to_contain_text("Chapter: Frozen shoulder")
    words.get_by_label("Find a word").fill("no such thing")
    words.get_by_role("button", name="Show all words").click()
    picture(alone, "glossary")
    alone.keyboard.press("Escape")
    expect(words).to_have_count(0)
    expect(opener).to_be_focused()


def test_a_mistake_becomes_a_text_that_is_edited_and_kept(alone, tmp_path):
    alone.get_by_role("button", name="Report a mistake").click()
    report = alone.get_by_role("dialog", name="Report a mistake")
    field = report.get_by_label("Your report")
    expect(field).to_have_value(re.compile("About: the course as a whole"))
    field.fill(field.input_value() + "My own line.")
    report.get_by_label("What is it about?").select_option(label="Frozen shoulder")
    expect(field).to_have_value(re.compile(r"About: chapter frozen-shoulder\n(.|\n)*My own line\."))
    assert "the course as a whole" not in field.input_value()
    with alone.expect_download() as kept:
        report.get_by_role("button", name="Download as a text file").click()
    assert kept.value.suggested_filename == "mistake-course.txt"
    assert Path(kept.value.path()).read_text("utf-8") == field.input_value()
    report.get_by_role("button", name="Copy the text").click()
    expect(report.get_by_role("status")).to_have_text("Copied.")
