"""Nonsense, very long text, and disks that take nothing: shown as text, said in a sentence, and nothing is lost.

A folder is made read-only for real: by its rights, or for root by a mount; where neither can be had, writing is made to fail.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from remedial_kit.clinic import saving
from remedial_kit.clinic.output import bundle
from remedial_kit.consultation import Consultation
from remedial_kit.pack import Case
from remedial_kit.page import done_page

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"
NASTY = (
    '<img src=x onerror="window.ran=1"><script>window.ran=1</script></textarea>\'"&amp; 🦴👩🏽‍⚕️ \u202eabc {name} ${1+1}'
)
LONG = "aching " * 2857 + "end"
PARTS = ("What she said", "What you found", "What you make of it", "What happens next")


@pytest.fixture
def page(screen: Page) -> Page:
    """The practice client at the door."""
    return screen


def go(page: Page, step: str) -> None:
    page.get_by_role("tab", name=step).click()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def saved(page: Page, steps: int) -> None:
    expect(page.locator(".rk-saved")).to_contain_text(f"Saved, {steps} step")


def ask(page: Page, topic: str) -> None:
    go(page, "Examine")
    page.get_by_label("Find a question").fill(topic)
    page.locator(".rk-topic", has_text=topic).first.click()


def downloaded(page: Page) -> dict:
    with page.expect_download() as held:
        press(page, "Download my record")
    return json.loads(Path(held.value.path()).read_text(encoding="utf-8"))


def nothing_ran(page: Page) -> None:
    assert page.evaluate("window.ran") is None
    assert page.locator(".rk img[src=x], .rk script").count() == 0


# -- what is typed ---------------------------------------------------------------------------------------------


def test_what_is_typed_is_shown_as_text_and_never_run(page: Page, rig, chrome) -> None:
    go(page, "Advise")
    for part in PARTS:
        page.get_by_role("textbox", name=part).fill(NASTY)
    page.get_by_role("textbox", name="Your reflection").fill(NASTY)
    press(page, "Save the note")
    saved(page, 1)
    press(page, "Add advice")
    page.locator(".rb-search .rb-option").first.click()
    page.get_by_role("textbox", name="In your own words").fill(NASTY)
    press(page, "Give this advice")
    saved(page, 2)
    page.reload()
    expect(page.get_by_role("textbox", name="What happens next")).to_have_value(NASTY)
    for step in ("Meet", "Examine", "Think", "Treat", "Advise"):
        go(page, step)
        nothing_ran(page)
    visit: Consultation = rig.desk.consultation
    shown = bundle(visit.case, visit.record)["text/html"]
    assert downloaded(page)["events"][0]["plan"]["text"] == NASTY
    for html in (shown, done_page(visit.case, visit)):
        other = chrome.new_context().new_page()
        other.set_content(html)
        other.wait_for_timeout(100)
        assert other.evaluate("window.ran") is None
        assert other.locator("img, script").count() == 0
        other.context.close()


def test_what_is_printed_is_text_too(page: Page) -> None:
    go(page, "Advise")
    page.get_by_role("textbox", name="What happens next").fill(NASTY)
    with page.expect_popup() as opened:
        press(page, "Print the note")
    sheet = opened.value
    assert "<img src=x" in sheet.locator("body").inner_text()
    assert sheet.locator("img, script").count() == 0
    assert page.evaluate("window.ran") is None


def test_a_name_is_only_a_name(page: Page, rig, graded: Case) -> None:
    rig.sit(graded, "named")
    page.reload()
    page.get_by_label("Your name").fill(NASTY[:80])
    press(page, "Keep my name")
    expect(page.locator(".rk-trainee")).to_contain_text("<img src=x")
    nothing_ran(page)
    page.reload()
    expect(page.locator(".rk-trainee")).to_contain_text("<img src=x")
    nothing_ran(page)


def test_twenty_thousand_letters_are_never_lost(page: Page, rig) -> None:
    go(page, "Advise")
    box = page.get_by_role("textbox", name="What happens next")
    box.fill(LONG)
    press(page, "Save the note")
    notice = page.locator(".rb-notice.is-refused")
    expect(notice).to_contain_text("longer than 4000 characters")
    assert rig.acts == []
    page.reload()
    expect(page.get_by_role("textbox", name="What happens next")).to_have_value(LONG)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    page.get_by_role("textbox", name="What happens next").fill("short")
    press(page, "Save the note")
    saved(page, 1)


@pytest.mark.parametrize("typed", ["0", "999", "-3", "abc", "1e9", "NaN", "²", "½", " ", "3,7"])
def test_minutes_that_make_no_sense_are_said_and_never_done(page: Page, rig, typed: str) -> None:
    go(page, "Treat")
    page.get_by_label("Technique").select_option(label="Effleurage and kneading")
    page.get_by_label("Region", exact=True).select_option(label="Extensor carpi radialis brevis, right")
    box = page.get_by_role("spinbutton", name="Minutes")
    before = box.input_value()
    box.fill(typed)
    box.press("Enter")
    form = page.locator(".rb-form")
    if typed in {" ", "3,7"}:
        expect(box).to_have_value(before if typed == " " else "4")
        return
    expect(form).to_contain_text("Minutes go from")
    expect(form.get_by_role("button", name="Apply now")).to_be_disabled()
    expect(form.get_by_role("button", name="Add to plan")).to_be_disabled()
    assert rig.acts == []


@pytest.mark.parametrize("typed", [NASTY, "((((", "\\", "[a-z]*", LONG[:4000]])
def test_a_search_for_nonsense_finds_nothing_and_says_so(page: Page, typed: str) -> None:
    go(page, "Examine")
    page.get_by_role("combobox", name="Find a region").fill(typed)
    expect(page.locator(".rk-find")).to_contain_text("No region has that name.")
    page.get_by_label("Find a question").fill(typed)
    expect(page.locator(".rk-examine")).to_contain_text("No question has that word.")
    nothing_ran(page)


# -- disks ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def read_only(rig, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Locks the rig's folder, and opens it again."""
    folder = rig.folder
    way = "rights" if os.geteuid() else "mount" if mounted("--bind", folder, folder) else "patch"

    def lock(*, is_on: bool) -> None:
        match way:
            case "rights":
                folder.chmod(0o555 if is_on else 0o755)
            case "mount":
                assert mounted("-o", f"remount,bind,{'ro' if is_on else 'rw'}", folder)
            case "patch":
                monkeypatch.undo()
                if is_on:
                    monkeypatch.setattr(saving.tempfile, "mkstemp", refuse_with(errno.EROFS))
                    monkeypatch.setattr(saving.tempfile, "NamedTemporaryFile", refuse_with(errno.EROFS))

    yield lock
    lock(is_on=False)
    if way == "mount":
        subprocess.run(["umount", "-l", str(folder)], check=False)


def mounted(*words: object) -> bool:
    """Whether ``mount`` did it."""
    return subprocess.run(["mount", *map(str, words)], capture_output=True, check=False).returncode == 0


def refuse_with(number: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


def test_a_read_only_folder_is_said_at_once_and_the_work_goes_on_in_memory(page: Page, rig, marion, read_only) -> None:
    read_only(is_on=True)
    rig.sit(marion, "locked")
    page.reload()
    line = page.locator(".rk-saved")
    expect(line).to_contain_text("this folder can't be written to")
    expect(page.get_by_role("button", name="Download my record")).to_have_count(1)
    page.screenshot(path=ARTEFACTS / "read-only.png", full_page=True)
    ask(page, "How it began")
    ask(page, "Medicines")
    expect(page.locator(".rk-topic", has_text="Medicines")).to_contain_text("asked")
    expect(line).to_contain_text("Not saved")
    assert len(downloaded(page)["events"]) == 2
    page.reload()
    expect(line).to_contain_text("Not saved")
    assert len(rig.acts) == 2
    read_only(is_on=False)
    press(page, "Try again")
    saved(page, 2)
    assert len(json.loads(rig.desk.side.path.read_text())["events"]) == 2


def test_a_new_start_after_a_read_only_folder_shows_what_was_really_saved(page: Page, rig, marion, read_only) -> None:
    ask(page, "How it began")
    saved(page, 1)
    name = rig.desk.side.stem
    read_only(is_on=True)
    ask(page, "Medicines")
    expect(page.locator(".rk-saved")).to_contain_text("Not saved")
    rig.sit(marion, name)
    page.reload()
    assert len(rig.acts) == 1
    read_only(is_on=False)


@pytest.fixture
def full_disk(rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """A disk of 128 kB that can be filled and emptied; where none can be mounted, writing fails as on a full one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    is_real = not os.geteuid() and mounted("-t", "tmpfs", "-o", "size=128k", "tmpfs", disk)
    monkeypatch.setattr(rig, "folder", disk)

    def fill(*, is_on: bool) -> None:
        if is_real and is_on:
            with (disk / "film").open("wb", buffering=0) as film, suppress(OSError):
                while film.write(b"0" * 4096):
                    pass
        elif is_real:
            (disk / "film").unlink()
        else:
            monkeypatch.undo()
            monkeypatch.setattr(rig, "folder", disk)
            if is_on:
                monkeypatch.setattr(saving.os, "fsync", refuse_with(errno.ENOSPC))

    yield fill
    if is_real:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def test_a_full_disk_is_said_at_once_and_what_was_done_is_saved_when_there_is_room(
    page: Page, rig, marion, full_disk
) -> None:
    full_disk(is_on=True)
    rig.sit(marion, "full")
    page.reload()
    line = page.locator(".rk-saved")
    expect(line).to_contain_text("the disk is full")
    ask(page, "How it began")
    ask(page, "Medicines")
    expect(line).to_contain_text("the disk is full")
    press(page, "Try again")
    expect(line).to_contain_text("the disk is full")
    assert len(downloaded(page)["events"]) == 2
    full_disk(is_on=False)
    press(page, "Try again")
    saved(page, 2)
    assert len(json.loads(rig.desk.side.path.read_text())["events"]) == 2
    assert not list(rig.folder.glob(".*.tmp")), "no half-written file is left"
