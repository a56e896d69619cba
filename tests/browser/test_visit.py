"""One whole visit in JupyterLab: meet, examine, think, blend, reload, re-test, advise, finish; and what lies on disk then.

Its pictures (tests/artefacts/visit-*.png) are to be held beside the design's.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


class Trainee:
    """What a trainee does on each screen, by the words that are on it."""

    def __init__(self, clinic, until):
        self.clinic, self.page, self.until = clinic, clinic.page, until

    def acts(self):
        return [event["act"] for event in self.clinic.on_disk()["events"]] if self.clinic.side_car.exists() else []

    def expect_act(self, act, count=1):
        self.until(lambda: self.acts().count(act) >= count, f"{act} is recorded", self.page)

    def press(self, name):
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def consent(self, step, acts):
        self.clinic.step(step)
        form = self.page.locator(".rk-consent, .rb-consent").first
        for box in form.get_by_role("checkbox").all():
            box.check()
        form.get_by_role("button", name="Ask Marion").click()
        self.expect_act("consent", acts)

    def feel(self, region):
        self.clinic.step("Examine")
        self.page.get_by_role("combobox", name="Find a region").fill(region)
        self.page.get_by_role("option", name=region).first.click()
        self.page.get_by_role("radiogroup", name="Ways to examine").get_by_role("radio", name="Feel").click()
        self.press("Feel this region")
        self.expect_act("palpate")

    def test(self, name):
        self.page.get_by_role("radiogroup", name="Ways to examine").get_by_role("radio", name="Test").click()
        self.page.get_by_label("Named test").select_option(label=name)
        self.press("Do this test")
        self.expect_act("test")

    def think(self, condition):
        self.clinic.step("Think")
        self.press("Add an idea")
        self.page.get_by_role("searchbox", name="Find a condition by name").fill(condition)
        self.page.locator(".rb-search").get_by_role("button", name=condition).first.click()
        self.press("Record my ideas")
        self.expect_act("impression")
        self.page.get_by_role("radio", name="Treat").check()
        self.press("Record my decision")
        self.expect_act("decide")

    def apply(self, technique, region):
        self.clinic.step("Treat")
        self.page.get_by_label("Technique").select_option(label=technique)
        self.page.get_by_label("Region", exact=True).select_option(label=region)
        apply_now = self.page.locator(".rb-form").get_by_role("button", name="Apply now")
        apply_now.click()
        expect(apply_now).to_have_count(2)  # the second one answers the question that every step asks
        apply_now.last.click()

    def retest(self):
        self.press("Re-test a sign")
        self.page.locator(".rb-answer .rb-option", has_text="Cozen's test").first.click()
        self.expect_act("reassess")

    def advise(self, advice):
        self.clinic.step("Advise")
        self.press("Add advice")
        self.page.get_by_role("searchbox", name="Find advice by name").fill(advice)
        self.page.locator(".rb-search").get_by_role("button", name=advice).first.click()
        self.page.get_by_label("Why").first.select_option(index=1)
        self.press("Give this advice")
        self.expect_act("advise")

    def finish(self):
        self.press("Finish the case")
        self.press("Finish")
        self.expect_act("finish")


def test_a_whole_visit(clinic, until):
    clinic.page.set_default_timeout(10_000)
    clinic.open()
    trainee = Trainee(clinic, until)
    clinic.picture("visit-1-meet")
    trainee.consent("Meet", acts=1)
    clinic.ask("How it began")
    trainee.feel("Extensor carpi radialis brevis, right")
    trainee.test("Cozen's test")
    clinic.picture("visit-2-examine")
    trainee.think("Tennis elbow")
    clinic.picture("visit-3-think")
    trainee.consent("Treat", acts=2)
    trainee.apply("Effleurage and kneading", "Extensor carpi radialis brevis, right")
    trainee.expect_act("apply")
    clinic.picture("visit-4-treat")

    clinic.page.reload()
    clinic.ready().expect_saved(len(trainee.acts()))
    expect(clinic.page.get_by_role("tab", name="Treat")).to_have_attribute("aria-selected", "true")
    trainee.retest()
    trainee.apply("Trigger point pressure release", "Extensor carpi radialis brevis, right")
    trainee.expect_act("apply", 2)
    clinic.picture("visit-5-treat-on")
    trainee.advise("Slow wrist raises with a weight")
    clinic.page.get_by_role("textbox", name="What she said").fill("Three months, after a ceiling.")
    trainee.press("Save the note")
    trainee.expect_act("note")
    clinic.picture("visit-6-advise")
    trainee.finish()

    expect(clinic.page.get_by_role("heading", name="Marion, after your visit")).to_be_visible()
    for heading in (
        "Practise this next",
        "How Marion went on",
        "The obvious technique:",
        "What was missed,",
        "What your findings mean",
    ):
        expect(clinic.page.get_by_role("heading", name=heading)).to_be_visible()
    bars = clinic.page.get_by_role("list", name="What is left of its full effect").get_by_role("listitem")
    expect(bars).to_have_count(6)
    expect(bars.first).to_contain_text(" of 100")
    expect(clinic.page.get_by_text("A real client will differ. Marion answers")).to_be_visible()
    clinic.page.get_by_role("button", name="As a table").press("Enter")
    expect(clinic.page.get_by_role("row", name="26")).to_be_visible()
    clinic.page.get_by_role("button", name="As a picture").press("Enter")
    clinic.page.set_viewport_size({"width": 1280, "height": 4200})
    clinic.picture("visit-7-debrief")
    until(lambda: clinic.in_notebook() == [clinic.on_disk()], "the notebook holds the same record", clinic.page)
    assert trainee.acts()[-1] == "finish"
    assert clinic.dialogs() == 0
    clinic.page.reload()
    clinic.ready()
    expect(clinic.page.get_by_role("heading", name="Marion, after your visit")).to_be_visible()
