"""While focus is in the clinic no key touches a cell, and typing works as in any text box."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SHORTCUTS = [
    "d",
    "d",
    "x",
    "a",
    "b",
    "m",
    "y",
    "c",
    "v",
    "z",
    "0",
    "0",
    "i",
    "i",
    "Escape",
    "d",
    "d",
    "x",
    "Shift+Enter",
    "Control+Enter",
    "Alt+Enter",
    "ArrowUp",
    "ArrowDown",
    "Enter",
]


def cells(page):
    return page.evaluate(
        "() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].map((cell) => cell.className.match(/jp-(\\w+)Cell/)[1])"
    )


def test_typing_in_a_note_is_only_typing(clinic):
    clinic.open().step("Advise")
    before = cells(clinic.page)
    box = clinic.page.get_by_role("textbox", name="What happens next")
    box.click()
    text = "dd xx aa bb mm yy cc vv zz 00 ii"
    clinic.page.keyboard.type(text)
    expect(box).to_have_value(text)
    assert cells(clinic.page) == before
    assert clinic.dialogs() == 0


@pytest.mark.parametrize("place", [".rk-tabs [aria-selected=true]", ".rk-frame", ".rk-foot button"])
def test_no_shortcut_reaches_the_notebook(clinic, place):
    clinic.open()
    before = cells(clinic.page)
    target = clinic.page.locator(place).first
    if place == ".rk-frame":
        target.click(position={"x": 300, "y": 130})
    else:
        target.focus()
    for key in SHORTCUTS:
        clinic.page.keyboard.press(key)
    assert cells(clinic.page) == before
    assert clinic.dialogs() == 0
    assert clinic.page.locator(".remedial-course .jp-mod-editMode").count() == 0


def test_the_background_of_the_notebook_is_no_way_in_either(clinic):
    clinic.open()
    before = cells(clinic.page)
    clinic.page.locator(".jp-RenderedMarkdown").first.dblclick()
    for key in SHORTCUTS:
        clinic.page.keyboard.press(key)
    assert cells(clinic.page) == before
    assert clinic.page.locator(".jp-MarkdownCell .cm-content").locator("visible=true").count() == 0
