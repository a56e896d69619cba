"""The book as a site: every link leads somewhere, nothing is asked outside, everybody can read it, on a screen and on paper."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from remedial_kit import Course
from remedial_kit.library import CourseProblem
from remedial_kit.textbook.site import CannotBuild, build

ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async (values) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}"""
CHAPTER = "tennis-elbow.html"
LOOKED_AT = [
    "index.html",
    CHAPTER,
    "techniques-stretching.html",
    "lookup-glossary.html",
    "lookup-report.html",
    "search.html?q=friction",
]


class Links(HTMLParser):
    """What a page points at, what it loads, and what can be pointed at in it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.without_words: list[str] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in one tag."""
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given["id"]} if "id" in given else set()
        if tag in {"a", "form"}:
            self.links += [given[name] for name in ("href", "action") if name in given]
        if tag in {"script", "img", "link", "iframe", "source", "video", "audio", "object", "embed", "use"}:
            self.loads += [given[name] for name in ("src", "href", "data", "srcset") if name in given]
        if tag == "img" and len(given.get("alt", "")) < 10:
            self.without_words.append(given.get("src", ""))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Links]:
    return {path.name: Links(path) for path in site.glob("*.html")}


def test_every_chapter_and_every_page_to_look_things_up_is_there(site: Path, course: Course) -> None:
    assert course.file is not None
    wanted = [slug for part in course.file.chapters for slug in part.chapters]
    assert len(wanted) == 27
    assert [slug for slug in wanted if not (site / f"{slug}.html").is_file()] == []
    for name in ("glossary", "sources", "report", "tests", "conditions", "advice", "safety", "body"):
        assert (site / f"lookup-{name}.html").is_file()


def test_every_link_and_every_anchor_leads_somewhere(site: Path, pages: dict[str, Links]) -> None:
    lost = []
    for name, page in pages.items():
        for link in [*page.links, *page.loads]:
            parts = urlsplit(link)
            if parts.scheme in {"http", "https", "data"}:
                continue
            target = unquote(parts.path) or name
            anchors = pages[target].ids if target in pages else set()
            if not (site / target).exists() or (parts.fragment and unquote(parts.fragment) not in anchors):
                lost.append(f"{name}: {link}")
    assert lost == []


def test_every_picture_has_words(pages: dict[str, Links]) -> None:
    assert {name: page.without_words for name, page in pages.items() if page.without_words} == {}


def test_every_entry_of_the_course_has_its_place(pages: dict[str, Links], course: Course) -> None:
    tests, body = pages["lookup-tests.html"].ids, pages["lookup-body.html"].ids
    assert {f"test-{slug}" for slug in course.assessments} <= tests
    assert course.body is not None
    assert {f"region-{region.slug}" for region in course.body.regions} <= body
    for technique in course.techniques.values():
        assert f"technique-{technique.slug}" in pages[f"techniques-{technique.family}.html"].ids


def test_no_page_loads_anything_from_outside(site: Path, pages: dict[str, Links]) -> None:
    outside = [(name, url) for name, page in pages.items() for url in page.loads if re.match(r"(https?:)?//", url)]
    assert outside == []
    for sheet in site.rglob("*.css"):
        assert re.findall(r"url\([\"']?(?:https?:)?//|@import", sheet.read_text("utf-8")) == [], sheet
    for picture in site.rglob("*.svg"):
        text = re.sub(r'xmlns(:\w+)?="[^"]*"', "", picture.read_text("utf-8"))
        assert re.findall(r"(?:href|src)=\"https?:|url\([\"']?https?:|@import", text) == [], picture


def test_a_course_with_a_faulty_chapter_makes_no_book_and_says_where(root: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(root / "course", tmp_path / "course"))
    chapter = copy / "chapters" / "tennis-elbow.md"
    text = chapter.read_text("utf-8")
    chapter.write_text(f"{text}\nSee {{technique}}`no-such-thing`.\n", "utf-8")
    with pytest.raises(CourseProblem) as refused:
        build(Course.open(copy), tmp_path / "out")
    line = text.count("\n") + 2
    assert f"\ncourse/chapters/tennis-elbow.md:{line}: there is no no-such-thing (" in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_a_folder_with_other_files_is_left_alone(course: Course, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(CannotBuild, match="holds other files"):
        build(course, tmp_path)
    assert (tmp_path / "mine.txt").read_text("utf-8") == "mine"


# -- in a browser -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The book where the course's server has it, on a server of its own."""

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            return super().translate_path(path.removeprefix("/remedial/book"))

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def open_page(chrome: Browser, site: Path):
    """Open a page of the book from its files; a request that leaves this machine fails the test, as does a fault of the page."""
    faults: list[str] = []
    contexts = []

    def stop(route: Route) -> None:
        faults.append(f"asked outside: {route.request.url}")
        route.abort()

    def open_page(name: str, theme: str = "light", width: int = 1280, base: str = "") -> Page:
        context = chrome.new_context(color_scheme=theme, viewport={"width": width, "height": 900})
        contexts.append(context)
        page = context.new_page()
        page.route(re.compile(r"^(?!file:|data:|http://127\.0\.0\.1)"), stop)
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
        page.goto(f"{base or site.as_uri()}/{name}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def keep(page: Page, name: str) -> None:
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"book-{name}.png", full_page=True)


@pytest.mark.browser
@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page, theme: str, width: int) -> None:
    for name in LOOKED_AT:
        page = open_page(name, theme, width)
        if "search" in name:
            expect(page.locator("#search-results li").first).to_be_visible()
        page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
        page.evaluate(AXE)
        assert page.evaluate(RUN_AXE, TAGS) == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), name
        keep(page, f"{name.split('.')[0]}-{theme}-{width}")


@pytest.mark.browser
def test_the_search_finds_a_word_without_a_network(open_page) -> None:
    page = open_page("index.html")
    page.get_by_role("textbox", name="Search").fill("friction")
    page.get_by_role("textbox", name="Search").press("Enter")
    expect(page.locator("#search-results li a").first).to_be_visible()
    page.locator("#search-results li a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.browser
def test_each_theme_has_its_own_colours_and_pictures(open_page) -> None:
    for theme, ground in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(28, 31, 33)")):
        page = open_page(CHAPTER, theme)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground
        shown = page.locator("figure.picture img:visible")
        assert {src.rsplit("-", 1)[1] for src in shown.evaluate_all("all => all.map(one => one.src)")} == {
            f"{theme}.svg"
        }
        assert page.evaluate("[...document.images].every(one => !one.checkVisibility() || one.naturalWidth > 0)")


@pytest.mark.browser
def test_an_answer_is_not_to_be_seen_before_it_is_asked_for(open_page) -> None:
    page = open_page(CHAPTER)
    answer = page.locator("details.answer").first
    expect(answer.get_by_text("Right:")).to_be_hidden()
    answer.get_by_text("Show the answer").click()
    expect(answer.get_by_text("Right:")).to_be_visible()


@pytest.mark.browser
def test_on_paper_there_is_the_chapter_alone_in_light_with_its_answers(open_page) -> None:
    page = open_page(CHAPTER, "dark")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for gone in (".sidebar-drawer", ".toc-drawer", ".related-pages", "details.answer summary"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("details.answer").first.get_by_text("Right:")).to_be_visible()
    expect(page.locator("figure.picture img.only-light").first).to_be_visible()
    expect(page.locator("figure.picture img.only-dark").first).to_be_hidden()
    keep(page, "print")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.answer[open]").count() == 0


@pytest.mark.browser
def test_on_a_phone_the_contents_open_by_keyboard(open_page) -> None:
    page = open_page(CHAPTER, width=390)
    button = page.get_by_role("button", name="Toggle site navigation sidebar")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sidebar-tree a").first).to_be_in_viewport()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")


@pytest.mark.browser
def test_a_report_names_its_page_and_sends_nothing(open_page) -> None:
    page = open_page(CHAPTER)
    page.get_by_role("link", name="Report a mistake on this page").click()
    text = page.get_by_label("Your report")
    expect(text).to_have_value(re.compile(r"^Page: tennis-elbow\n"))
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("status")).not_to_be_empty()


@pytest.mark.browser
def test_from_the_clinic_there_is_a_way_back_and_clients_can_be_met(open_page, served: str) -> None:
    page = open_page("tennis-elbow.html?back=/lab/tree/notebooks/elbow.ipynb", base=f"{served}/remedial/book")
    back = page.get_by_role("link", name="Back to the clinic")
    expect(back).to_have_attribute("href", "/lab/tree/notebooks/elbow.ipynb")
    met = page.locator("[data-client] a").first
    expect(met).to_have_attribute("href", "/lab/tree/notebooks/tennis-elbow-decorator.ipynb")
    page.get_by_role("link", name="Report a mistake on this page").click()
    expect(back).to_have_attribute("href", "/lab/tree/notebooks/elbow.ipynb")


@pytest.mark.browser
@pytest.mark.parametrize("back", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_the_way_back_leads_nowhere_else(open_page, served: str, back: str) -> None:
    page = open_page(f"index.html?back={back}", base=f"{served}/remedial/book")
    expect(page.get_by_role("link", name="Back to the clinic")).to_have_attribute("href", "/lab")


@pytest.mark.browser
def test_a_book_of_ones_own_has_no_way_back(open_page) -> None:
    page = open_page(f"{CHAPTER}?back=/lab")
    expect(page.get_by_role("link", name="Back to the clinic")).to_be_hidden()
    expect(page.locator("[data-client] a")).to_have_count(0)
