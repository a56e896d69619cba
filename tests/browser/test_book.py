"""Names of chapters in the clinic lead into the book where the course's server has it, and are plain words where not."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from remedial_kit.marking.specimens import specimen

pytestmark = pytest.mark.browser
BOOK = "/remedial/book/"


def finished(rig, marion) -> None:
    """A visit that is over, at the desk."""
    visit = specimen(marion, "recipe")
    visit.draft({"step": "end"})
    record = visit.record
    (rig.folder / "finished.record.json").write_text(record.to_json(), "utf-8")
    rig.sit(marion, "finished")


def test_meeting_and_treating_lead_to_the_book(screen: Page, rig, monkeypatch) -> None:
    monkeypatch.setenv("REMEDIAL_BOOK", BOOK)
    screen.reload()
    link = screen.get_by_role("link", name="Read: Consent and first contact")
    expect(link).to_have_attribute("href", f"{BOOK}consent-and-first-contact.html?back=%2F")
    expect(link).to_have_attribute("target", "remedial-book")


def test_a_debrief_leads_to_the_chapters_that_it_names(screen: Page, rig, marion, monkeypatch) -> None:
    monkeypatch.setenv("REMEDIAL_BOOK", BOOK)
    finished(rig, marion)
    screen.reload()
    debrief = screen.locator(".rb-debrief")
    expect(debrief).to_be_visible()
    links = debrief.locator("a.rb-book")
    expect(links.first).to_be_visible()
    chapters = marion.key["chapters"]
    for href in links.evaluate_all("all => all.map(one => one.getAttribute('href'))"):
        named = re.fullmatch(rf"{BOOK}([a-z-]+)\.html\?back=%2F", href)
        assert named is not None, href
        assert named[1] in chapters
    assert debrief.locator(".rb-read a.rb-book").count() >= 1
    assert debrief.locator(".rb-practise a.rb-book").count() == 1


def test_without_the_book_the_words_are_there_and_no_link(screen: Page, rig, marion, monkeypatch) -> None:
    monkeypatch.delenv("REMEDIAL_BOOK", raising=False)
    finished(rig, marion)
    screen.reload()
    expect(screen.locator(".rb-debrief")).to_be_visible()
    expect(screen.locator(".rb-read li").first).to_be_visible()
    expect(screen.locator("a.rb-book")).to_have_count(0)
