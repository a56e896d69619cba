"""The part for instructors in the book: it stands last, and each sheet of a practical is one page of A4."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import sync_playwright

from remedial_kit import Course

PDF_PAGE = re.compile(rb"/Type\s*/Page\b")


def test_the_part_stands_at_the_end_of_the_contents(site: Path) -> None:
    captions = re.findall(r'class="caption-text">([^<]+)<', (site / "index.html").read_text("utf-8"))
    assert captions[-1] == "For instructors"
    assert (site / "guide-lesson-plans-red-flags.html").is_file()


def test_each_sheet_is_one_page_of_paper_and_each_card_one(site: Path, course: Course, chromium: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        printed = {}
        for path in sorted(site.glob("practical-*.html")):
            page.goto(path.as_uri())
            printed[path.stem] = len(PDF_PAGE.findall(page.pdf(format="A4", prefer_css_page_size=True)))
        browser.close()
    stations = len(course.practicals)
    wanted = {f"practical-{slug}": 1 for slug in course.practicals}
    wanted |= {"practical-cards-for-doors": stations, "practical-cards-for-models": stations}
    assert printed == wanted
