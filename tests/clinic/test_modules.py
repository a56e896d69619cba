"""The modules on the front page: what is done, what is open, what opens the rest, and what lessons say of themselves."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from remedial_kit.home.modules import Folder, Lesson, lesson_in, modules_in, progress_of
from remedial_kit.home.shelf import Look, Order
from remedial_kit.home.syllabus import module_here, rows_of
from remedial_kit.lesson.state import State
from remedial_kit.pack import content_hash
from remedial_kit.words import say

NOW = 1_700_000_000
DONE, BEGUN = Lesson("finished", 3, 3), Lesson("open", 1, 3, NOW)


def module(slug: str, *needs: str, lessons: tuple[str, ...] = (), clients: tuple[str, ...] = ()) -> dict[str, Any]:
    items = [{"slug": each, "title": each, "minutes": 10} for each in lessons]
    return {"slug": slug, "title": slug.title(), "part": "Part", "needs": list(needs), "lessons": items, "clients": list(clients)}  # fmt: skip


def states(rows: list[dict[str, Any]], there: Folder = Folder(), *, locks: bool = True) -> dict[str, str]:  # noqa: B008
    return {slug: each.state for slug, each in progress_of(modules_in(rows), there, locks=locks).items()}


def look(rows: list[dict[str, Any]], lessons: dict[str, Lesson], *, locks: bool = True) -> Look:
    return Look(Order(modules=modules_in(rows), locks=locks), [], [], 0, lessons)


GRAPH = [
    module("first", lessons=("l1",), clients=("marion", "mei")),
    module("ask", "first", lessons=("l2",)),
    module("feel", "first", lessons=("l3",)),
    module("think", "ask", "feel", lessons=("l4",)),
]
FRESH = {name: Lesson() for name in ("l1", "l2", "l3", "l4")}


def test_a_module_opens_when_all_it_needs_are_done():
    nobody = {"marion": False, "mei": False}
    assert states(GRAPH, Folder(FRESH, nobody)) == {
        "first": "open",
        "ask": "locked",
        "feel": "locked",
        "think": "locked",
    }
    some = Folder({**FRESH, "l1": DONE, "l2": DONE}, {"marion": False, "mei": True})
    assert states(GRAPH, some) == {"first": "done", "ask": "done", "feel": "open", "think": "locked"}
    more = Folder({**FRESH, "l1": DONE, "l2": DONE, "l3": DONE}, {"marion": False, "mei": True})
    assert states(GRAPH, more)["think"] == "open"


def test_a_lesson_without_a_client_and_a_client_without_the_lesson_are_not_enough():
    assert states(GRAPH, Folder({**FRESH, "l1": DONE}, {"marion": False}))["first"] == "open"
    assert states(GRAPH, Folder(FRESH, {"marion": True}))["first"] == "open"


def test_what_is_not_in_the_folder_is_not_asked_for():
    assert states(GRAPH, Folder({"l1": DONE}, {}))["first"] == "done"
    assert states(GRAPH, Folder({}, {"mei": True}))["first"] == "done"


def test_a_module_with_nothing_to_do_is_done_when_those_it_needs_are():
    rows = [module("a", clients=("marion",)), module("b", "a"), module("c", "b"), module("d", "c", clients=("mei",))]
    assert states(rows, Folder({}, {"marion": False, "mei": False})) == {
        "a": "open",
        "b": "locked",
        "c": "locked",
        "d": "locked",
    }
    assert states(rows, Folder({}, {"marion": True, "mei": False})) == {
        "a": "done",
        "b": "done",
        "c": "done",
        "d": "open",
    }


def test_without_locks_everything_is_open():
    assert set(states(GRAPH, Folder(FRESH, {"marion": False}), locks=False).values()) == {"open"}


def test_a_circle_and_a_need_that_is_gone_hold_nothing_up_for_ever_but_the_circle():
    rows = [module("a", "b"), module("b", "a"), module("c", "gone", lessons=("l1",))]
    assert states(rows, Folder(FRESH)) == {"a": "locked", "b": "locked", "c": "open"}


def test_a_row_says_by_number_and_by_name_what_opens_it():
    rows = {row["slug"]: row for row in rows_of(look(GRAPH, FRESH))}
    assert rows["think"]["label"] == "Opens after 2 and 3"
    assert rows["think"]["opens"].startswith("Its lessons open after 2, Ask and 3, Feel.")
    assert (rows["first"]["label"], rows["first"]["opens"]) == ("You are here", "")
    assert rows["first"]["pieces"] == "0 of 1 steps done", "none of its clients is in the folder"


def test_here_is_what_was_touched_last():
    opened = {**FRESH, "l1": DONE}
    assert module_here(look(GRAPH, opened)) == "ask"
    assert module_here(look(GRAPH, {**opened, "l3": BEGUN})) == "feel"
    assert module_here(look(GRAPH, {**opened, "l2": Lesson("open", 1, 3, NOW + 5), "l3": BEGUN})) == "ask"
    assert module_here(look(GRAPH, dict.fromkeys(FRESH, DONE))) == ""


@pytest.mark.parametrize("value", [None, 7, "x", [1, {}, {"slug": 3}], {"slug": "a"}])
def test_an_order_that_is_none_has_no_modules(value):
    assert modules_in(value) == ()


def test_a_second_module_of_the_same_name_is_left_out():
    assert [each.title for each in modules_in([{"slug": "a", "title": "One"}, {"slug": "a", "title": "Two"}])] == [
        "One"
    ]


# -- a lesson's side-car ------------------------------------------------------------------------------------------------

SLUG = "lesson-x"
PARTS = ("read-1", "question-2", "alone-3")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lesson of three parts, the last of which is to see Marion alone."""
    parts = [{"id": part, "kind": part.split("-")[0], "client": {"slug": "marion"}} for part in PARTS]
    pack = {"format": 1, "kind": "lesson", "slug": SLUG, "title": "X", "minutes": 10, "parts": parts}
    (tmp_path / "lessons").mkdir()
    text = json.dumps({**pack, "hash": content_hash(pack)})
    (tmp_path / "lessons" / f"{SLUG}.json").write_text(text, encoding="utf-8")
    return tmp_path


def keep(folder: Path, text: str, at: int = 0) -> None:
    path = folder / f"{SLUG}.lesson.json"
    path.write_text(text, encoding="utf-8")
    os.utime(path, (NOW + at,) * 2)


def told(*done: str) -> str:
    """The side-car as a lesson writes it."""
    return State(SLUG, "hash", counter=3, done=list(done)).to_json()


def test_a_lesson_that_was_not_begun_is_new(folder):
    assert lesson_in(folder, SLUG) == Lesson("new", 0, 3)


def test_a_lesson_says_how_far_it_is(folder):
    keep(folder, told())
    assert lesson_in(folder, SLUG) == Lesson("open", 0, 3, NOW)
    keep(folder, told("read-1", "question-2", "gone-9"))
    assert lesson_in(folder, SLUG) == Lesson("open", 2, 3, NOW)
    keep(folder, told(*PARTS))
    assert lesson_in(folder, SLUG).state == "finished"


def test_a_client_seen_alone_counts_before_the_lesson_is_opened_again(folder):
    record = {"format": 1, "id": "x", "counter": 1, "case": "marion", "events": [{"n": 1, "act": "finish"}]}
    (folder / "marion.record.json").write_text(json.dumps(record), encoding="utf-8")
    assert lesson_in(folder, SLUG) == Lesson("open", 1, 3)
    keep(folder, told("read-1", "question-2"))
    assert lesson_in(folder, SLUG).state == "finished"


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, "{}"])
def test_a_side_car_that_is_broken_is_said_to_be_so(folder, text):
    keep(folder, text)
    assert lesson_in(folder, SLUG).state == "unreadable"
    rows = rows_of(look(GRAPH, {**FRESH, "l1": Lesson("unreadable")}))
    assert rows[0]["lessons"][0]["line"] == say("home.lesson.unreadable")


def test_a_lesson_whose_pack_is_gone_or_broken_is_said_to_be_so(folder):
    assert lesson_in(folder, "lesson-y").state == "unreadable"
    (folder / "lessons" / f"{SLUG}.json").write_text("{")
    assert lesson_in(folder, SLUG).state == "unreadable"
