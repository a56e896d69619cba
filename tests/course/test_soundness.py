"""A client that teaches nothing is refused, with the reason and the variant that shows it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from remedial_kit import Course
from remedial_kit.pack import Case
from remedial_kit.proofs import problems_of, weaknesses
from remedial_kit.proofs.ledger import Ledger

SLUG = "tennis-elbow-decorator"


@pytest.fixture
def pack(course: Course) -> dict[str, Any]:
    """A pack to spoil."""
    value: dict[str, Any] = json.loads(json.dumps(course.cases[SLUG].pack))
    return value


def _found(pack: dict[str, Any], course: Course) -> str:
    rows = weaknesses(Case(pack, course.cases[SLUG].key))
    assert rows, "nothing was found"
    return " ".join(f"{field}: {said} ({cure})" for field, said, cure in rows)


def test_the_clients_of_this_course_are_worth_meeting(course: Course, ledger: Ledger) -> None:
    assert [str(problem) for problem in problems_of(course, ledger=ledger)] == []
    assert all(ledger.has(case.hash) for case in course.cases.values() if (case.key or {})["marking"] == "treat")


def test_a_client_whose_pain_is_off_the_scale_is_refused(pack: dict[str, Any], course: Course) -> None:
    for draw in pack["vary"]["draws"]:
        if draw["slug"] == "dominates":
            draw["options"][1]["impairments"] = {
                "elbow": dict.fromkeys(("tendon", "inflammation", "nerve", "tone"), 10000)
            }
    said = _found(pack, course)
    assert "of 10" in said
    assert "the variant " in said


def test_a_client_that_nothing_helps_is_refused(pack: dict[str, Any], course: Course) -> None:
    for area in pack["body"]["areas"]:
        area["impairments"] = {name: value // 20 for name, value in area["impairments"].items()}
    for draw in pack["vary"]["draws"]:
        for option in draw["options"]:
            option["impairments"] = {}
    said = _found(pack, course)
    assert "the most that can be gained" in said
    assert "as written" in said


def test_a_client_that_no_hand_may_touch_is_refused(pack: dict[str, Any], course: Course) -> None:
    pack["flags"]["raynauds"]["bars"] = [
        {
            "level": "absolute",
            "where": "anywhere",
            "sentence": "x",
            "techniques": [],
            "families": [],
            "above_pressure": None,
            "positions": [],
        }
    ]
    pack["present"].append({"item": "raynauds", "where": [], "found_by": []})
    assert "no safe plan" in _found(pack, course)


def test_variants_that_are_all_the_same_are_refused(pack: dict[str, Any], course: Course) -> None:
    pack["vary"] = {
        "side": ["left", "right"],
        "irritability": [],
        "pace": [],
        "response": False,
        "spread": 0,
        "draws": [],
    }
    said = _found(pack, course)
    assert "the same client" in said
    assert "variant 0" in said


def test_a_client_that_one_blend_solves_is_refused(pack: dict[str, Any], course: Course) -> None:
    pack["vary"] = {"side": [], "irritability": [], "pace": [], "response": False, "spread": 1, "draws": []}
    said = _found(pack, course)
    assert "one fixed blend wins" in said
    assert "among them" in said
    assert "advice:" in said
