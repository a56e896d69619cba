"""Every act is on disk at once beside the notebook, and within two seconds in it; the saved line tells the truth."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_opening_alone_records_nothing(clinic, until):
    clinic.open()
    expect(clinic.page.locator(".rk-saved")).to_contain_text("Nothing to save yet")
    until(lambda: "remedial-record" in clinic.file.read_text(), "the opened notebook is saved", clinic.page)
    assert clinic.in_notebook() == []
    assert not clinic.side_car.exists()


def test_an_act_is_in_the_notebook_within_two_seconds(clinic, until):
    clinic.open().ask("How it began")
    began = time.monotonic()
    until(lambda: clinic.counter_in_notebook() == clinic.on_disk()["counter"], "the notebook is saved", clinic.page)
    assert time.monotonic() - began < 2.5
    assert clinic.in_notebook() == [clinic.on_disk()]
    clinic.expect_saved(1)
    assert clinic.dialogs() == 0


def test_a_draft_is_saved_the_same_way(clinic, until):
    clinic.open().step("Advise")
    clinic.page.get_by_role("textbox", name="What happens next").fill("half a plan")
    until(
        lambda: "half a plan" in str(clinic.on_disk()["draft"]) if clinic.side_car.exists() else False,
        "the side-car",
        clinic.page,
    )
    until(lambda: "half a plan" in str(clinic.in_notebook()), "the notebook", clinic.page)


def test_a_hidden_tab_is_saved_at_once(clinic, until):
    clinic.open().ask("How it began")
    clinic.expect_saved(1)
    clinic.page.evaluate(
        "() => { Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});"
        " document.dispatchEvent(new Event('visibilitychange')); }"
    )
    until(clinic.in_notebook, "the notebook is saved", clinic.page, seconds=1.2)


def test_control_s_saves_and_opens_nothing(clinic, until):
    clinic.open().ask("How it began")
    clinic.expect_saved(1)
    clinic.page.keyboard.press("Control+s")
    until(clinic.in_notebook, "the notebook is saved", clinic.page, seconds=1.2)
    assert clinic.dialogs() == 0


def goes_elsewhere(page):
    page.goto("about:blank")


def closes_the_tab(page):
    page.close(run_before_unload=True)


@pytest.mark.parametrize("leaves", [goes_elsewhere, closes_the_tab])
def test_a_page_that_is_left_right_after_an_act_loses_nothing(clinic, context, until, leaves):
    other = context.new_page()
    clinic.open().ask("How it began")
    clinic.expect_saved(1)
    leaves(clinic.page)
    until(clinic.in_notebook, "the notebook holds the last act", other)


def test_clearing_the_outputs_by_the_menu_keeps_the_record(clinic, until):
    clinic.open().ask("How it began")
    until(clinic.in_notebook, "the notebook is saved", clinic.page)
    clinic.page.get_by_role("menuitem", name="Kernel").click()
    clinic.page.get_by_role("menuitem", name="Restart Kernel and Clear Outputs of All Cells").click()
    clinic.page.get_by_role("button", name="Confirm Kernel Restart").click()
    clinic.page.locator(".remedial-covered").wait_for()
    clinic.ready().expect_saved(1)
    assert clinic.in_notebook()[0]["events"]


def test_what_cannot_be_saved_is_said_and_can_be_tried_again(clinic):
    clinic.open()
    clinic.side_car.mkdir()  # nothing can be put in its place
    clinic.step("Examine")
    clinic.page.locator(".rk-topic").first.click()
    saved = clinic.page.locator(".rk-saved")
    expect(saved).to_contain_text("Not saved")
    clinic.picture("not-saved")
    clinic.side_car.rmdir()
    clinic.page.get_by_role("button", name="Try again").click()
    clinic.expect_saved(1)
    assert len(clinic.on_disk()["events"]) == 1


# -- a notebook that takes nothing -----------------------------------------------------------------------------


def refuse_to_save(route):
    if route.request.method == "PUT":
        route.fulfill(status=500, json={"message": "Unexpected error while saving file: No space left on device"})
    else:
        route.continue_()


def test_a_notebook_that_cannot_be_saved_is_said_by_the_clinic_and_by_no_dialog(clinic, until):
    clinic.open().ask("How it began")
    until(clinic.in_notebook, "the notebook is saved", clinic.page)
    clinic.page.route("**/api/contents/**", refuse_to_save)
    clinic.ask("Medicines")
    line = clinic.page.locator(".rk-saved")
    expect(line).to_contain_text("The notebook can't be saved. Your steps are in the file beside it.", timeout=10_000)
    assert clinic.dialogs() == 0
    with clinic.page.expect_download() as held:
        line.get_by_role("button", name="Download my record").click()
    assert held.value.suggested_filename == "elbow.record.json"
    clinic.picture("notebook-not-saved")
    clinic.page.unroute("**/api/contents/**")
    line.get_by_role("button", name="Try again").click()
    clinic.expect_saved(2)
    until(lambda: clinic.counter_in_notebook() == clinic.on_disk()["counter"], "the notebook is saved", clinic.page)
    assert clinic.dialogs() == 0


def lock(folder, *, is_on):
    """Make a folder read-only or writable: by its rights, for root by a mount."""
    if os.geteuid():
        for path in (folder, *folder.iterdir()):
            path.chmod((0o555 if path.is_dir() else 0o444) if is_on else (0o755 if path.is_dir() else 0o644))
        return
    lay, turn = ["mount", "--bind", folder, folder], ["mount", "-o", f"remount,bind,{'ro' if is_on else 'rw'}", folder]
    commands = [lay, turn] if is_on else [turn, ["umount", "--lazy", folder]]
    if any(subprocess.run(command, check=False, capture_output=True).returncode for command in commands):
        pytest.skip("root may not mount anything here, and no rights hold root back")


def test_in_a_read_only_folder_the_work_goes_on_and_is_all_saved_in_the_end(clinic, until):
    folder = clinic.file.parent
    lock(folder, is_on=True)
    try:
        clinic.open()
        line = clinic.page.locator(".rk-saved")
        expect(line).to_contain_text("this folder can't be written to")
        clinic.step("Examine")
        for topic in ("How it began", "Medicines"):
            clinic.page.get_by_label("Find a question").fill(topic)
            clinic.page.locator(".rk-topic", has_text=topic).first.click()
            expect(clinic.page.locator(".rk-topic", has_text=topic)).to_contain_text("asked")
        clinic.page.wait_for_timeout(2500)
        assert clinic.dialogs() == 0
        expect(line).to_contain_text("Not saved")
        clinic.picture("read-only-folder")
        clinic.page.reload()
        clinic.ready()
        expect(line).to_contain_text("Not saved")
        with clinic.page.expect_download() as held:
            line.get_by_role("button", name="Download my record").click()
        assert len(json.loads(Path(held.value.path()).read_text(encoding="utf-8"))["events"]) == 2
    finally:
        lock(folder, is_on=False)
    line.get_by_role("button", name="Try again").click()
    clinic.expect_saved(2)
    until(clinic.in_notebook, "the notebook is saved too", clinic.page)
    assert len(clinic.on_disk()["events"]) == 2
