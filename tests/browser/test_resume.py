"""After a reload, a dead kernel, a closed tab, or with the notebook alone, the trainee is where they were, drafts included."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

NOTE = "dd half a plan"


def half_way(clinic):
    """Two questions asked and half a note written, all of it saved."""
    clinic.open().ask("How it began")
    clinic.ask("Medicines")
    clinic.step("Advise")
    write_note(clinic, NOTE)
    return clinic


def note(clinic):
    return clinic.page.get_by_role("textbox", name="What happens next")


def write_note(clinic, text):
    note(clinic).click()
    note(clinic).fill(text)


def is_where_they_were(clinic):
    clinic.expect_saved(2)
    expect(clinic.page.get_by_role("tab", name="Advise")).to_have_attribute("aria-selected", "true")
    note(clinic).click()
    expect(note(clinic)).to_have_value(NOTE)
    assert clinic.dialogs() == 0


def goes_on(clinic):
    clinic.ask("Pain at night")
    clinic.expect_saved(3)


def test_after_a_reload(clinic, until):
    half_way(clinic)
    until(lambda: NOTE in str(clinic.in_notebook()), "the notebook is saved", clinic.page)
    clinic.page.reload()
    is_where_they_were(clinic.ready())
    goes_on(clinic)


def test_after_a_reload_in_the_middle_of_saving(clinic, until):
    half_way(clinic)
    until(lambda: NOTE in clinic.side_car.read_text(), "the side-car", clinic.page)
    clinic.page.reload()
    is_where_they_were(clinic.ready())
    goes_on(clinic)


def test_after_the_tab_was_closed(clinic, context, until):
    half_way(clinic)
    until(lambda: NOTE in clinic.side_car.read_text(), "the side-car", clinic.page)
    clinic.page.close(run_before_unload=True)
    clinic.page = context.new_page()
    is_where_they_were(clinic.open())
    goes_on(clinic)


def test_after_the_kernel_was_killed(clinic, until):
    half_way(clinic)
    until(lambda: NOTE in str(clinic.in_notebook()), "the notebook is saved", clinic.page)
    first = clinic.page.locator(".rk").element_handle()
    clinic.lab.kill_kernel(clinic.path)
    until(lambda: not first.evaluate("(node) => node.isConnected"), "the old room is gone", clinic.page, seconds=30)
    is_where_they_were(clinic.ready())
    goes_on(clinic)
    until(
        lambda: clinic.counter_in_notebook() == clinic.on_disk()["counter"], "the notebook is saved again", clinic.page
    )
    assert len(clinic.in_notebook()) == 1, "the copy that was put back is gone"


def test_a_kernel_killed_while_the_side_car_is_gone_still_loses_nothing(clinic, until):
    half_way(clinic)
    until(lambda: NOTE in str(clinic.in_notebook()), "the notebook is saved", clinic.page)
    clinic.side_car.unlink()
    first = clinic.page.locator(".rk").element_handle()
    clinic.lab.kill_kernel(clinic.path)
    until(lambda: not first.evaluate("(node) => node.isConnected"), "the old room is gone", clinic.page, seconds=30)
    is_where_they_were(clinic.ready())


def test_after_a_restart_by_the_menu(clinic, until):
    half_way(clinic)
    until(lambda: NOTE in str(clinic.in_notebook()), "the notebook is saved", clinic.page)
    first = clinic.page.locator(".rk").element_handle()
    clinic.page.get_by_role("menuitem", name="Kernel").click()
    clinic.page.get_by_role("menuitem", name=re.compile("^Restart Kernel…")).click()
    clinic.page.get_by_role("button", name="Confirm Kernel Restart").click()
    until(lambda: not first.evaluate("(node) => node.isConnected"), "the old room is gone", clinic.page, seconds=30)
    is_where_they_were(clinic.ready())
    goes_on(clinic)


def test_with_the_notebook_alone_in_another_folder(clinic, lab, context, until):
    half_way(clinic)
    until(lambda: NOTE in str(clinic.in_notebook()), "the notebook is saved", clinic.page)
    other = lab.top / f"{clinic.file.parent.name}-on-another-computer"
    shutil.copytree(clinic.file.parent / "clients", other / "clients")
    shutil.copy(clinic.file, other / "Kopie (1).ipynb")
    clinic.page.close()
    moved = type(clinic)(lab, context.new_page(), f"{other.name}/Kopie (1).ipynb").open()
    is_where_they_were(moved)
    assert moved.on_disk()["id"] == clinic.on_disk()["id"]
    goes_on(moved)


def test_with_the_side_car_alone(clinic, lab, context, until):
    half_way(clinic)
    until(lambda: NOTE in clinic.side_car.read_text(), "the side-car", clinic.page)
    clinic.page.close()
    shutil.copy(lab.top / "notebooks" / "tennis-elbow-decorator.ipynb", clinic.file)
    clinic.page = context.new_page()
    is_where_they_were(clinic.open())


def test_with_a_damaged_side_car(clinic, context, until):
    half_way(clinic)
    until(lambda: NOTE in str(clinic.in_notebook()), "the notebook is saved", clinic.page)
    clinic.page.close()
    clinic.side_car.write_text(clinic.side_car.read_text()[:100])
    clinic.page = context.new_page()
    clinic.open()
    expect(clinic.page.locator(".rk-notice")).to_contain_text("can't be read")
    is_where_they_were(clinic)
    assert clinic.file.with_name("elbow.record.damaged-1.json").exists()


def test_a_second_tab_says_so_and_can_take_over(clinic, lab, context, until):
    clinic.open().ask("How it began")
    second = type(clinic)(lab, context.new_page(), clinic.path)
    second.page.goto(lab.address(clinic.path))
    cover = second.page.locator(".remedial-cover")
    expect(cover).to_contain_text("open in another tab", timeout=60_000)
    second.picture("second-tab")
    clinic.ask("Medicines")
    cover.get_by_role("button", name="Use it here").click()
    second.ready().expect_saved(2)
    expect(clinic.page.locator(".remedial-cover")).to_contain_text("open in another tab")
    second.ask("Pain at night")
    until(lambda: second.counter_in_notebook() == second.on_disk()["counter"], "the second tab saves", second.page)
    assert len(second.on_disk()["events"]) == 3
    assert clinic.dialogs() == second.dialogs() == 0


def test_a_client_is_taken_over_and_back_with_half_a_note_and_nothing_is_lost(clinic, lab, context, until):
    clinic.open().ask("How it began")
    clinic.step("Advise")
    second = type(clinic)(lab, context.new_page(), clinic.path)
    second.page.goto(lab.address(clinic.path))
    here = second.page.get_by_role("button", name="Use it here")
    here.wait_for(timeout=60_000)
    write_note(clinic, "half a note from the first tab")
    here.click()
    second.ready()
    expect(note(second)).to_have_value("half a note from the first tab")
    write_note(second, "half a note from the second tab")
    until(lambda: "second tab" in second.side_car.read_text(), "the second tab's draft", second.page)
    clinic.page.get_by_role("button", name="Use it here").click()
    clinic.page.wait_for_event("load")
    clinic.ready()
    expect(note(clinic)).to_have_value("half a note from the second tab")
    expect(second.page.locator(".remedial-cover")).to_contain_text("open in another tab")
    clinic.ask("Medicines")
    clinic.expect_saved(2)
    until(lambda: clinic.counter_in_notebook() == clinic.on_disk()["counter"], "the first tab saves", clinic.page)
    assert clinic.dialogs() == second.dialogs() == 0
    assert not list(clinic.file.parent.glob("*.record.other-*")), "it is one visit all along"


def test_a_record_of_another_client_is_kept_and_said(clinic, until):
    clinic.open().ask("How it began")
    other = {**clinic.on_disk(), "case": "stiff-neck"}
    clinic.page.goto("about:blank")
    clinic.side_car.write_text(json.dumps(other))
    until(clinic.in_notebook, "the notebook is whole on the disk", clinic.page)
    notebook = json.loads(clinic.file.read_text())
    for cell in notebook["cells"]:
        if "outputs" in cell:
            cell["outputs"] = []
    clinic.file.write_text(json.dumps(notebook))
    clinic.open()
    expect(clinic.page.locator(".rk-notice")).to_contain_text("another client")
    assert json.loads(clinic.file.with_name("elbow.record.other-1.json").read_text()) == other
