"""Notebook 7, which the same server offers under /notebooks/: the clinic opens by itself, saves, resumes, keeps its keys, and leads home."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser

MIME = "application/vnd.remedial.record+json"
OPENING_MS = 60_000
READY = ".remedial-course:not(.remedial-covered) .rk-frame:not(.rk-loading)"
CELLS = "() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].map((cell) => cell.className.match(/jp-(\\w+)Cell/)[1])"
SHORTCUTS = ["d", "d", "x", "a", "b", "m", "y", "c", "v", "z", "0", "0", "i", "i", "Escape", "Shift+Enter"]


@pytest.fixture
def page(lab, context: BrowserContext) -> Iterator[Page]:
    """A tab at 1280 px; its kernels are stopped afterwards."""
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    artefacts = Path(__file__).resolve().parents[1] / "artefacts"
    artefacts.mkdir(exist_ok=True)
    page.screenshot(path=artefacts / "notebook7-end.png")
    for session in lab.api("sessions"):
        lab.api(f"sessions/{session['id']}", "DELETE")


def opened(lab, page: Page, path: str) -> None:
    """A notebook at Notebook 7's own address."""
    page.goto(f"{lab.base}/notebooks/{quote(path)}?token={lab.token}")
    page.locator(READY).wait_for(timeout=OPENING_MS)


def records(notebook: Path) -> list[dict]:
    """The records in the saved notebook."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    except ValueError:  # it is being written this very moment
        return []
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]


def test_a_visit_in_notebook_7(lab, page, until):
    notebook = lab.top / "notebooks" / "tennis-elbow-decorator.ipynb"
    side_car = notebook.with_name("tennis-elbow-decorator.record.json")
    opened(lab, page, "notebooks/tennis-elbow-decorator.ipynb")
    expect(page.locator(".rk-name")).to_have_text("Marion Adeyemi")
    assert page.locator(".jp-Dialog").count() == 0
    assert "open_client" not in page.locator("body").inner_text()

    # an act is on the disk twice
    page.get_by_role("tab", name="Examine").click()
    page.locator(".rk-topic", has_text="How it began").click()
    expect(page.locator(".rk-saved")).to_have_text("Saved, 1 step")
    until(lambda: side_car.exists() and json.loads(side_car.read_text())["events"], "the side-car", page)
    page.get_by_role("tab", name="Advise").click()
    note = page.get_by_role("textbox", name="What happens next")
    note.press_sequentially("dd xx half a plan 00")
    until(lambda: records(notebook) == [json.loads(side_car.read_text())], "the notebook holds the same", page)
    assert "half a plan" in str(records(notebook))

    # no key reaches the notebook
    before = page.evaluate(CELLS)
    for place in (".rk-tabs [aria-selected=true]", ".rk-foot button"):
        page.locator(place).first.focus()
        for key in SHORTCUTS:
            page.keyboard.press(key)
    assert page.evaluate(CELLS) == before
    assert page.locator(".jp-Dialog, .remedial-course .jp-mod-editMode").count() == 0

    # a reload is where it was
    page.reload()
    page.locator(READY).wait_for(timeout=OPENING_MS)
    expect(page.locator(".rk-saved")).to_have_text("Saved, 1 step", timeout=20_000)
    expect(page.get_by_role("tab", name="Advise")).to_have_attribute("aria-selected", "true")
    expect(note).to_have_value("dd xx half a plan 00")

    # home, and back
    page.get_by_role("link", name="All clients").click()
    page.wait_for_url("**/notebooks/notebooks/home.ipynb*")
    expect(page.get_by_role("heading", name="Marion is on your table")).to_be_visible(timeout=OPENING_MS)
    page.get_by_role("link", name="Continue: Marion").first.click()
    page.wait_for_url("**/tennis-elbow-decorator.ipynb*")
    page.locator(READY).wait_for(timeout=OPENING_MS)
    expect(note).to_have_value("dd xx half a plan 00")
