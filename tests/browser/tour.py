"""Through every screen once, in whatever language the catalogue speaks: what is pressed is named by the catalogue's own words.

A *stop* is a screen in one state, by name.  A tour goes from stop to stop and yields each name when the screen is there; what is
looked at is up to who goes along.  The first visit is a fresh one, the second well advanced, so that every list has something in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from remedial_kit.consultation import Consultation
from remedial_kit.marking.specimens import played, specimen
from remedial_kit.pack import Case
from remedial_kit.words import say

ENDINGS = (("tennis-elbow-decorator", "rub-it-hard-and-ice-it"), ("back-and-bladder", ""))
"""A client and a specimen of the key, for the two other ends: a visit that was not safe, and a client who had to be seen elsewhere."""
PATIENCE_MS = 10_000


class Words:
    """The catalogue as a screen speaks it: the client's name and pronouns are filled in."""

    def __init__(self, case: Case) -> None:
        visit = Consultation.start(case, case.seed)
        self.known = {word: visit.client.words[word] for word in ("they", "them", "their", "They", "Their")}
        self.known["name"] = str(case.pack["person"]["name"]).split()[0]

    def __call__(self, key: str, **values: Any) -> str:
        if values.get("n") == 1:
            key = f"{key}.one"
        return say(key, **{**self.known, **values})


def advanced(case: Case, acts: int | None = None) -> Consultation:
    """The best specimen of a case, played to the last act but one: two visits, with something of everything."""
    rows = {row["name"]: row["acts"] for row in (case.key or {})["specimens"]}
    return played(case, rows["right"][: acts if acts is not None else -1])


def finished(case: Case, name: str) -> Consultation:
    """A specimen of a case, and the case ended; without a name, a visit in which everything was asked."""
    visit = specimen(case, name) if name else Consultation.start(case, case.seed)
    if not name:
        for topic in visit.choices("ask"):
            visit.do("ask", topic=topic)
    if not visit.is_finished:
        visit.do("finish")
    return visit


def sit_at(rig: Any, case: Case, name: str, visit: Consultation | None) -> None:
    """A desk for ``case``; with ``visit`` on its side-car where one is given."""
    rig.folder.mkdir(exist_ok=True)
    if visit is not None:
        Path(rig.folder / f"{name}.record.json").write_text(visit.record.to_json(), encoding="utf-8")
    rig.sit(case, name)


class Tour:
    """A page on its way, and the words by which it finds its way."""

    def __init__(self, page: Page, case: Case) -> None:
        self.page = page
        self.t = Words(case)
        self.case = case
        page.set_default_timeout(PATIENCE_MS)

    # -- how it goes on ----------------------------------------------------------------------------

    def go(self, step: str) -> None:
        """Open a step: by its tab, and from the pager's side where there are no tabs."""
        self.page.get_by_role("tab", name=self.t(f"frame.step.{step}")).click()

    def button(self, key: str, **values: Any) -> Locator:
        """A button, by the catalogue's word."""
        return self.page.get_by_role("button", name=self.t(key, **values)).first

    def press(self, key: str, **values: Any) -> None:
        """Press it."""
        self.button(key, **values).click()

    def way(self, act: str) -> None:
        """Ask, look, feel, move or test."""
        group = self.page.get_by_role("radiogroup", name=self.t("examine.acts"))
        group.get_by_role("radio", name=self.t(f"examine.act.{act}")).click()

    def answered(self) -> None:
        """Wait for a reply on Examine."""
        expect(self.page.locator(".rk-reply").first).to_be_visible()

    def label(self, kind: str, slug: str) -> str:
        """What the pack calls a thing."""
        return str(self.case.pack[kind][slug]["label"])

    # -- the fresh visit ----------------------------------------------------------------------------

    def fresh(self) -> Iterator[str]:
        """From the door to the empty note: nothing has been done before."""
        page, t = self.page, self.t
        yield "meet"
        for box in page.get_by_role("checkbox").all():
            box.check()
        self.press("meet.consent.ask")
        self.answered()
        yield "meet answered"
        yield from self._examine()
        self.go("think")
        expect(page.locator(".rb-think")).to_be_visible()
        yield "think empty"
        self.go("treat")
        expect(page.locator(".rb-treat")).to_be_visible()
        yield "treat empty"
        self.go("advise")
        expect(page.locator(".rb-advise")).to_be_visible()
        yield "advise empty"
        self.press("frame.keys")
        expect(page.get_by_role("dialog", name=t("keys.title"))).to_be_visible()
        yield "keys"
        page.keyboard.press("Escape")

    def _examine(self) -> Iterator[str]:
        page, t = self.page, self.t
        self.go("examine")
        expect(page.get_by_role("listbox").first).to_be_visible()
        yield "examine"
        page.locator(".rk-topic").first.click()
        self.answered()
        yield "examine asked"
        page.locator(".rk-shape.is-option[data-key*='ecrb.right']").first.click()
        self.press("examine.do.palpate")
        self.answered()
        yield "examine felt"
        page.get_by_role("radio", name=t("chart.deep")).click()
        expect(page.locator(".rk-shape.is-ghost").first).to_be_visible()
        yield "examine deep"
        page.get_by_role("radio", name=t("chart.surface")).click()
        self.way("move")
        page.get_by_label(t("examine.motion")).select_option("wrist-extension")
        page.get_by_role("radio", name=t("examine.how.resisted")).click()
        self.press("examine.do.move")
        self.answered()
        yield "examine moved"
        self.way("test")
        page.get_by_label(t("examine.test")).select_option("maudsley")
        page.locator("summary", has_text=t("examine.test.known")).click()
        self.press("examine.do.test")
        self.answered()
        yield "examine tested"
        self.press("examine.as_list")
        expect(page.locator(".rk-list .is-chosen").first).to_be_visible()
        yield "examine list"
        self.press("examine.as_chart")
        self.press("examine.consent")
        expect(page.locator(".rk-consent-card")).to_be_visible()
        yield "examine consent"
        self.press("examine.consent.close")
        page.get_by_role("combobox", name=t("examine.find")).fill("right")
        yield "examine search"
        page.get_by_role("combobox", name=t("examine.find")).fill("")

    # -- the visit that has gone far --------------------------------------------------------------------

    def far(self) -> Iterator[str]:
        """From the second visit to the debrief."""
        page = self.page
        yield "meet again"
        self.go("examine")
        self.way("ask")
        self.press("examine.findings.all", count=page.locator(".rk-findings").count() and self._findings())
        yield "examine many"
        yield from self._think()
        yield from self._treat()
        yield from self._advise()
        self.press("finish.yes")
        expect(page.locator(".rb-debrief")).to_be_visible()
        yield "debrief"
        for more in page.locator(".rb-pillar > .rb-link").all():
            more.click()
        self.press("debrief.chart.table")
        yield "debrief whole"

    # -- the end alone -----------------------------------------------------------------------------------

    def ending(self) -> Iterator[str]:
        """The debrief of a finished visit."""
        self.go("debrief")
        expect(self.page.locator(".rb-debrief")).to_be_visible()
        yield "debrief"

    # -- a graded visit ------------------------------------------------------------------------------------

    def graded(self) -> Iterator[str]:
        """From the name to the receipt."""
        page, t = self.page, self.t
        yield "meet graded"
        page.get_by_label(t("meet.name"), exact=True).fill("Sam Lee")
        self.press("meet.name.save")
        expect(page.locator(".rk-trainee")).to_be_visible()
        self.go("advise")
        self.press("finish.title")
        yield "finishing graded"
        self.press("finish.yes")
        expect(page.locator(".rb-receipt")).to_be_visible()
        yield "receipt"

    def _findings(self) -> int:
        words = self.page.locator(".rk-findings .rk-sub").inner_text()
        return int(re.findall(r"\d+", words)[0])

    def _think(self) -> Iterator[str]:
        page = self.page
        self.go("think")
        expect(page.locator(".rb-idea").first).to_be_visible()
        yield "think ideas"
        self.press("think.add")
        yield "think adding"
        self.press("b.close")
        page.locator(".rb-radio-card").nth(1).click()
        page.locator(".rb-avoid-row .rb-button").click()
        expect(page.locator(".rb-avoid-form")).to_be_visible()
        yield "think avoiding"
        page.locator(".rb-radio-card").nth(2).click()
        expect(page.locator(".rb-letter")).to_be_visible()
        page.locator(".rb-letter .rb-segment").first.click()
        page.locator(".rb-letter .rb-chip").first.click()
        yield "think letter"
        page.locator(".rb-radio-card").nth(1).click()

    def _form(self, technique: str, region: str) -> None:
        """A step in the form, as short as it can be."""
        page = self.page
        page.locator("[data-field=technique] select").select_option(technique)
        page.locator("[data-field=region] select").select_option(region)
        page.locator(".rb-form input[inputmode=decimal]").fill(
            str(self.case.pack["techniques"][technique]["minutes"][0])
        )
        page.keyboard.press("Tab")

    def _treat(self) -> Iterator[str]:
        page = self.page
        self.go("treat")
        expect(page.locator(".rb-treat .rb-step").first).to_be_visible()
        page.locator(".rb-blend .rb-step").first.wait_for()
        yield "treat steps"
        self._form("cross-fibre-friction", "ecrb-right")
        page.locator("[data-field=technique] summary").click()
        expect(page.locator(".rb-picture")).to_be_visible()
        page.locator(".rb-more.rb-why summary").first.click()
        yield "treat step"
        self.press("treat.chart")
        expect(page.locator(".rb-form-chart svg").first).to_be_visible()
        yield "treat chart"
        self.press("treat.chart.close")
        page.locator("[data-field=technique] summary").click()
        self.press("treat.plan")
        self._form("cold-pack", "ecrb-right")
        self.press("treat.plan")
        page.locator(".rb-step-acts .rb-button").first.click()
        expect(page.locator(".rb-ask")).to_be_visible()
        yield "treat asking"
        page.keyboard.press("Escape")
        page.locator(".rb-step-acts .rb-button").last.click()
        expect(page.locator(".rb-ask.is-danger")).to_be_visible()
        yield "treat danger"
        page.keyboard.press("Escape")
        self._form("cross-fibre-friction", "lateral-epicondyle-right")
        page.locator(".rb-form input[type=range]").press("End")
        page.locator(".rb-form-acts > .rb-row .rb-button.is-main").click()
        self._say_yes()
        expect(page.locator(".rb-step.is-flare").first).to_be_visible()
        yield "treat flare"
        self.press("treat.retest")
        expect(page.locator(".rb-search")).to_be_visible()
        yield "treat retest"
        self.press("b.close")

    def _say_yes(self) -> None:
        """Go ahead with a step, whether it is called unsafe or not."""
        ask = self.page.locator(".rb-form .rb-ask")
        expect(ask).to_be_visible()
        is_unsafe = "is-danger" in (ask.get_attribute("class") or "")
        ask.get_by_role("button", name=self.t("treat.anyway" if is_unsafe else "treat.apply")).click()

    def _advise(self) -> Iterator[str]:
        page = self.page
        self.go("advise")
        expect(page.locator(".rb-advice").first).to_be_visible()
        yield "advise given"
        self.press("advise.add")
        expect(page.locator(".rb-search")).to_be_visible()
        yield "advise adding"
        page.locator(".rb-search .rb-option").first.click()
        page.locator(".rb-soap textarea").nth(1).focus()
        page.locator(".rb-write .rb-link").click()
        yield "advise written"
        page.locator(".rb-write .rb-link").click()
        page.locator(".rb-next .rb-segment").nth(1).click()
        self.press("next.book")
        yield "advise booking"
        page.keyboard.press("Escape")
        self.press("finish.title")
        expect(page.locator(".rb-ask")).to_be_visible()
        yield "advise finishing"
