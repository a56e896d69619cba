"""The body chart of Examine and Treat in a real Chromium: its views, layers, closer views, landmarks, pins, search and list."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

TILES = {
    "Elbow, outer side": "ECR brevis",
    "Wrist and palm": "Carpal tunnel",
    "Sole": "Heel pad",
    "Ankle and lower leg, inner side": "Soleus",
    "Ankle, outer side": "Peroneals",
    "Shoulder, front, deep": "Subscapularis",
    "Shoulder, back, deep": "Teres minor",
    "Hip and groin, front": "Adductor longus",
    "Knee, front": "Patellar tendon",
    "Knee, back": "Popliteus",
    "Low back and pelvis, back": "Piriformis",
    "Neck, back": "Suboccipitals",
    "Neck, side": "SCM",
}
"""Every closer view, with one structure that is named in it."""


@pytest.fixture
def page(screen: Page) -> Page:
    """Examine, in front of a desk."""
    screen.get_by_role("tab", name="Examine").click()
    return screen


def chart(page: Page, words: str = "") -> Locator:
    """The chart, whatever it shows."""
    return page.get_by_role("listbox", name=re.compile(f"^Body chart.*{words}"))


def closer(page: Page) -> Locator:
    """The open closer view."""
    return page.get_by_role("listbox", name=re.compile(", closer$"))


def focus(place: Locator) -> None:
    """Put the focus on the one Tab stop of a group."""
    place.locator("[role=option][tabindex='0']").focus()


def name_of_focus(page: Page) -> str:
    """What a screen reader says of the focused region."""
    return page.locator(":focus").get_attribute("aria-label") or ""


def feel(rig, page: Page, *regions: str) -> None:
    """Feel these regions at the desk, and show what came of it."""
    for number, region in enumerate(regions):
        rig.answer({"type": "do", "id": number, "act": "palpate", "fields": {"region": region}})
    page.reload()
    page.get_by_role("tab", name="Examine").click()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the page has no draft of its own on the way."""
    expect(page.locator(".rk-saved")).to_have_text(re.compile("^Saved"))


def heading(page: Page, name: str) -> Locator:
    """The chosen region's name in the panel."""
    return page.get_by_role("heading", name=name)


# -- views ----------------------------------------------------------------------------------------------------


def test_front_and_back_stand_together_and_both_sides_are_one_click_away(page: Page) -> None:
    expect(chart(page, "front and back, surface")).to_be_visible()
    page.get_by_role("radio", name="Both sides").click()
    expect(chart(page, "both sides, surface")).to_be_visible()
    expect(page.locator(".rk-chart-words")).to_contain_text("Right side")
    expect(page.locator(".rk-chart-words")).to_contain_text("Left side")
    expect(page.get_by_text("The sides show the surface only.")).to_be_visible()
    expect(page.get_by_role("radio", name="Deep", exact=True)).to_have_count(0)


def test_a_side_view_holds_the_regions_of_its_own_side_alone_and_the_left_is_the_mirror(page: Page) -> None:
    page.get_by_role("radio", name="Both sides").click()
    boxes = {}
    for side, other in (("right", "left"), ("left", "right")):
        options = chart(page).locator(f"[data-key^='{side}.']")
        names = options.evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
        assert len(names) > 50
        assert not [name for name in names if f", {other}," in name]
        face = chart(page).locator(f"[data-key='{side}.surface.frontalis.{side}']").bounding_box()
        scalp = chart(page).locator(f"[data-key='{side}.surface.scalp.{side}']").bounding_box()
        assert face
        assert scalp
        boxes[side] = face["x"] + face["width"] / 2 - scalp["x"] - scalp["width"] / 2
    assert boxes["right"] > 0 > boxes["left"]
    assert boxes["right"] == pytest.approx(-boxes["left"], abs=1)


def test_the_narrow_chart_turns_four_ways(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    for word, name in (("Front", "front"), ("Back", "back"), ("Right", "right side"), ("Left", "left side")):
        page.get_by_role("radiogroup", name="View").get_by_role("radio", name=word).click()
        expect(chart(page, f"{name}, surface")).to_be_visible()


def test_v_goes_through_the_views_with_the_same_structure_and_d_says_why_not(page: Page) -> None:
    focus(chart(page))
    page.keyboard.type("gluteus medius, left")
    page.wait_for_timeout(950)
    for view in ("left", "right", "front", "back"):
        page.keyboard.press("v")
        expect(page.locator(":focus")).to_have_attribute("data-key", re.compile(f"^{view}"))
        if view in {"left", "right"}:
            assert name_of_focus(page).startswith(f"Gluteus medius, {view}")
        if view == "right":
            page.keyboard.press("d")
            expect(page.locator("[aria-live=polite]").last).to_contain_text("surface only")
            expect(chart(page, "both sides, surface")).to_be_visible()


def test_choosing_by_search_turns_the_chart_to_where_it_is_drawn(page: Page) -> None:
    page.get_by_role("radio", name="Both sides").click()
    box = page.get_by_role("combobox", name="Find a region")
    box.fill("psoas major left")
    page.keyboard.press("Enter")
    expect(chart(page, "front and back, deep")).to_be_visible()
    expect(chart(page).get_by_role("option", selected=True)).to_have_accessible_name("Psoas major, left, not examined")


# -- names -----------------------------------------------------------------------------------------------------


def test_a_structure_is_named_under_the_mouse_and_on_focus(page: Page) -> None:
    shown = page.locator(".rk-chart-name")
    expect(shown).to_have_count(0)
    chart(page).locator("[data-key='front.surface.pectoralis-major.left']").hover()
    expect(shown).to_have_text("Pectoralis major, leftnot examined")
    page.mouse.move(5, 5)
    expect(shown).to_have_count(0)
    focus(chart(page))
    page.keyboard.press("ArrowDown")
    expect(shown).to_contain_text("not examined")


@pytest.mark.parametrize("landmark", ["Acromion, right", "Back hip dimple (PSIS), left", "C7 (vertebra prominens)"])
def test_a_landmark_is_chosen_on_the_figure(page: Page, landmark: str) -> None:
    point = chart(page).get_by_role("option", name=landmark).last
    point.locator(".rk-hit").click()
    expect(heading(page, landmark)).to_be_visible()


# -- closer views ------------------------------------------------------------------------------------------------


def test_all_thirteen_closer_views_open_and_name_what_they_show(page: Page) -> None:
    page.get_by_role("button", name="All 13 closer views").click()
    small = page.get_by_role("listbox", name="Places to see closer")
    assert small.get_by_role("option").all_inner_texts() == list(TILES)
    assert small.locator("[tabindex='0']").count() == 1
    for name, structure in TILES.items():
        small.get_by_role("option", name=name, exact=True).click()
        expect(closer(page)).to_have_accessible_name(re.compile(re.escape(name), re.IGNORECASE))
        expect(closer(page).get_by_text(structure, exact=True)).to_be_visible()
        assert closer(page).locator("[role=option][tabindex='0']").count() == 1


def test_the_closer_view_follows_the_chosen_region_and_its_side(page: Page) -> None:
    focus(chart(page))
    page.keyboard.type("peroneals, l")
    page.keyboard.press("Enter")
    expect(closer(page)).to_have_accessible_name("Left ankle, outer side, closer")
    expect(closer(page).get_by_role("option", selected=True)).to_have_accessible_name(
        "Peroneals (fibularis), left, not examined"
    )
    page.get_by_role("radiogroup", name="Side").get_by_role("radio", name="Right").click()
    expect(closer(page)).to_have_accessible_name("Right ankle, outer side, closer")
    expect(closer(page).get_by_role("option", selected=True)).to_have_count(0)


def test_every_name_of_a_closer_view_is_reached_by_keys(page: Page) -> None:
    focus(closer(page))
    every = set(closer(page).get_by_role("option").evaluate_all("all => all.map(each => each.dataset.name)"))
    seen = set()
    for way in ("Home", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowDown"):
        for _ in range(len(every) if way in {"ArrowDown", "ArrowUp"} else 1):
            page.keyboard.press(way)
            seen.add(page.locator(":focus").get_attribute("data-name"))
    assert seen == every
    page.keyboard.type("anconeus")
    assert name_of_focus(page).startswith("Anconeus, right")
    page.keyboard.press("Enter")
    expect(heading(page, "Anconeus, right")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(":focus")).to_have_accessible_name("Find a region")


def test_a_shape_in_a_closer_view_chooses_and_the_view_stays(page: Page) -> None:
    page.get_by_role("option", name="Wrist and palm").click()
    closer(page).locator("[data-pick='thenar-right']").first.click()
    expect(heading(page, "Thumb pad (thenar), right")).to_be_visible()
    expect(closer(page)).to_have_accessible_name("Right wrist and palm, closer")


def test_what_is_examined_with_another_region_says_so(page: Page) -> None:
    box = page.get_by_role("combobox", name="Find a region")
    box.fill("heel pad left")
    expect(page.get_by_role("listbox", name="Find a region").get_by_role("option").first).to_have_text(
        "Heel pad, leftin Left sole"
    )
    page.keyboard.press("Enter")
    expect(heading(page, "Heel, left")).to_be_visible()
    expect(closer(page)).to_have_accessible_name("Left sole, closer")
    expect(closer(page).get_by_role("option", name="Heel pad")).to_have_accessible_name(
        "Heel pad, examined with Heel, left, not examined"
    )


def test_a_finding_is_not_drawn_on_what_only_lies_near(page: Page, rig) -> None:
    feel(rig, page, "heel-right")
    box = page.get_by_role("combobox", name="Find a region")
    box.fill("plantar fascia central right")
    page.keyboard.press("Enter")
    expect(heading(page, "Heel, right")).to_be_visible()
    expect(closer(page).locator(".rk-shape.is-chosen")).to_have_count(2)
    name = "Plantar fascia, central band, examined with Heel, right, examined"
    expect(closer(page).get_by_role("option", name=name)).to_have_attribute("aria-selected", "false")


def test_a_place_to_leave_alone_is_named_and_can_not_be_chosen(page: Page) -> None:
    box = page.get_by_role("combobox", name="Find a region")
    box.fill("right neck, side")
    page.keyboard.press("Enter")
    expect(closer(page).get_by_text("Carotid pulse")).to_be_visible()
    assert closer(page).get_by_role("option", name="Carotid").count() == 0


def test_the_two_layered_view_turns_so_that_left_and_right_are_never_confused(page: Page) -> None:
    box = page.get_by_role("combobox", name="Find a region")
    for side, edges in (("right", ["L", "R"]), ("left", ["R", "L"])):
        box.fill(f"piriformis {side}")
        page.keyboard.press("Enter")
        expect(closer(page).locator(".rk-tile-edge")).to_have_text(edges)
        expect(closer(page).get_by_role("option", selected=True)).to_have_accessible_name(
            f"Piriformis, {side}, not examined"
        )


# -- findings and steps --------------------------------------------------------------------------------------------


def test_numbers_on_the_figure_are_the_numbers_of_the_list(page: Page, rig) -> None:
    feel(rig, page, "lateral-epicondyle-right", "upper-trapezius-right", "pectoralis-major-right")
    pins = {int(text) for text in page.locator(".rk-pin-mark.is-finding text").all_text_contents() if text.isdigit()}
    rows = page.locator(".rk-findings li").filter(has=page.locator(".rk-pin.is-finding"))
    assert pins == {int(text) for text in rows.locator(".rk-pin").all_inner_texts()}
    assert len(pins) > 1
    page.locator(".rk-findings li").filter(has_text="upper trapezius").get_by_role("button").click()
    expect(heading(page, "Upper trapezius, right")).to_be_visible()
    expect(page.locator(".rk-pin-mark.is-chosen[data-pin='upper-trapezius-right']")).to_have_count(1)


def test_a_finding_in_the_other_layer_keeps_its_number_and_the_key_says_so(page: Page, rig) -> None:
    feel(rig, page, "upper-trapezius-right")
    expect(page.locator(".rk-pin-mark.is-other[data-pin]")).to_have_count(0)
    page.get_by_role("radio", name="Deep", exact=True).click()
    expect(page.locator(".rk-pin-mark.is-other[data-pin='upper-trapezius-right']")).to_have_count(1)
    expect(page.get_by_role("list", name="What the patterns mean")).to_contain_text("in the other layer")


def test_treatment_shows_on_the_figure_with_the_numbers_of_the_blend(page: Page, rig) -> None:
    assert rig.desk is not None
    feel(rig, page, "ecrb-right")
    techniques = rig.desk.consultation.pack["techniques"]
    step = {"technique": "myofascial-release", "minutes": 4, "pressure": 3}
    step["position"] = techniques["myofascial-release"]["positions"][0]
    rig.answer({"type": "do", "id": 9, "act": "apply", "fields": {**step, "region": "ecrb-right"}})
    plan = [{**step, "region": "extensor-digitorum-right"}]
    rig.answer({"type": "draft", "draft": {"step": "treat", "plan": plan}})
    page.reload()
    figure = page.get_by_role("img", name=re.compile("^The blend on the body"))
    expect(figure).to_have_accessible_name(re.compile("brevis, right.*treated in step 1.*planned as step 2"))
    expect(figure.locator(".is-step text")).to_have_text("1")
    expect(figure.locator(".is-planned text")).to_have_text("2")
    expect(figure.locator(".rk-shape.has-treated")).not_to_have_count(0)
    page.get_by_role("tab", name="Examine").click()
    expect(chart(page).get_by_role("option", name="Extensor digitorum, right").first).to_have_accessible_name(
        "Extensor digitorum, right, not examined, planned as step 2"
    )


# -- the text twin -------------------------------------------------------------------------------------------------


def test_the_list_does_all_five_acts(page: Page, rig) -> None:
    page.get_by_role("button", name="As a list").click()
    page.get_by_role("button", name="Elbow, forearm and hand").click()
    rows = page.locator(".rk-list li")
    rows.filter(has_text="Supinator, right").get_by_role("button").first.click()
    expect(rows.filter(has_text="Supinator, right")).to_contain_text("deep layer, not examined")
    page.get_by_role("button", name="Look at Supinator, right").click()
    page.get_by_role("button", name="Feel Supinator, right").click()
    page.get_by_role("button", name="Resisted Wrist extension").click()
    page.get_by_role("button", name="Named tests").click()
    page.get_by_role("button", name="Test Cozen's test").click()
    page.get_by_role("button", name=re.compile("^Questions")).click()
    rows.first.get_by_role("button").click()
    expect(page.locator(".rk-reply")).to_be_visible()
    expect(page.locator(".rk-saved")).to_have_text("Saved, 5 steps")
    assert rig.acts == ["observe", "palpate", "move", "test", "ask"]


def test_the_list_is_one_tab_stop(page: Page) -> None:
    page.get_by_role("button", name="As a list").click()
    page.get_by_role("button", name="Shoulder and chest").click()
    stops = page.locator(".rk-list").locator("button")
    assert stops.evaluate_all("all => all.filter(each => each.tabIndex === 0).length") == 1
