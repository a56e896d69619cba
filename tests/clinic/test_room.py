"""The room and the view: all that can be chosen is accepted, and what is shown is what was done."""

from __future__ import annotations

import json

import pytest

from remedial_kit.clinic.room import room_of, way_home
from remedial_kit.clinic.view import view_of
from remedial_kit.consultation import Consultation


@pytest.fixture
def visit(practice):
    return Consultation.start(practice, "", "")


def test_every_step_the_room_offers_is_accepted(practice, visit):
    for technique in room_of(visit)["techniques"]:
        for region in technique["regions"][:2]:
            fresh = Consultation.start(practice)
            step = {"technique": technique["slug"], "region": region, "position": technique["positions"][0]}
            reply = fresh.do(
                "apply", **step, minutes=technique["minutes"]["usual"], pressure=technique["pressure"]["usual"]
            )
            assert not reply.refused, (step, reply.text)


def test_every_examination_the_room_offers_is_accepted(practice, visit):
    room = room_of(visit)
    acts = [("ask", {"topic": t["slug"]}, t["minutes"]) for t in room["topics"]]
    acts += [("move", {"motion": m["slug"], "how": how}, m["minutes"]) for m in room["motions"] for how in m["hows"]]
    acts += [("test", {"test": t["slug"]}, t["minutes"]) for t in room["tests"]]
    acts += [
        (act, {"region": r["slug"]}, room["acts"][act]["minutes"])
        for act in ("observe", "palpate")
        for r in room["regions"]
    ]
    for act, fields, minutes in acts:
        reply = Consultation.start(practice).do(act, **fields)
        assert not reply.refused, (act, fields, reply.text)
        assert reply.minutes == minutes, (act, fields)


def test_every_advice_and_letter_the_room_offers_is_accepted(practice, visit):
    room = room_of(visit)
    for advice in room["advice"]:
        dose = {name: span["usual"] for name, span in advice["dose"].items()}
        reply = Consultation.start(practice).do(
            "advise", advice=advice["slug"], dose=dose, why=advice["whys"][0]["slug"]
        )
        assert not reply.refused, (advice["slug"], reply.text)
    for to in room["letter"]["to"]:
        for urgency in room["letter"]["urgency"]:
            assert not Consultation.start(practice).do("letter", to=to["slug"], urgency=urgency["slug"]).refused


def test_the_room_and_the_view_are_plain_json(visit):
    for scope in ("examine", "treat"):
        visit.do("consent", scope=scope, said=["what-and-why"])
    visit.do("test", test="cozen")
    visit.do(
        "apply",
        technique="effleurage-and-kneading",
        region="ecrb-right",
        minutes=5,
        pressure=3,
        position="seated-arm-supported",
    )
    value = [room_of(visit), view_of(visit, "elbow")]
    assert json.loads(json.dumps(value)) == value


def test_no_placeholder_is_left_in_what_a_trainee_reads(visit):
    room = {name: value for name, value in room_of(visit).items() if name != "words"}
    assert "{" not in "".join(text for text in _texts([room, view_of(visit, "elbow")]))


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))


def test_a_finding_keeps_its_number_and_shows_its_trend(visit):
    visit.do("consent", scope="examine", said=["what-and-why"])
    visit.do("palpate", region="ecrb-right")
    visit.do("test", test="cozen")
    first = view_of(visit, "elbow")["findings"]
    visit.do("reassess", finding=first[0]["id"])
    view = view_of(visit, "elbow")
    assert [(f["number"], f["id"]) for f in view["findings"]] == [(f["number"], f["id"]) for f in first]
    assert len(view["findings"][0]["trend"]) == 2
    assert view["signs"][0]["id"] == first[0]["id"]
    assert view["examined"]["ecrb-right"]["acts"] == ["palpate"]
    assert view["examined"]["ecrb-right"]["abnormal"]


def test_the_minutes_add_up(visit):
    visit.do("ask", topic="onset")
    visit.do("consent", scope="examine", said=["what-and-why"])
    visit.do("test", test="cozen")
    visit.do("check_in")  # refused: nothing was done yet
    view = view_of(visit, "elbow")
    assert sum(view["minutes_by_act"].values()) == view["minute"] == sum(part["minutes"] for part in view["timeline"])
    assert view["minute"] + view["minutes_left"] == room_of(visit)["visit_minutes"]


def test_a_graded_room_names_no_key_and_no_hidden_number(graded):
    room = room_of(Consultation.start(graded, graded.seed))
    assert room["mode"] == "graded"
    assert "condition" not in room["case"]
    assert not {"answers", "loads", "helps", "works", "bars", "effects", "window", "present"} & set(_names(room))


def _names(value):
    if isinstance(value, list):
        for each in value:
            yield from _names(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from _names(each)


def test_the_way_home_is_told_where_there_is_one(tmp_path):
    exercise = tmp_path / "exercises" / "tennis-elbow"
    for folder in (tmp_path / "notebooks", exercise):
        folder.mkdir(parents=True)
        assert way_home(folder) is None
    (tmp_path / "notebooks" / "home.ipynb").write_text("{}")
    assert way_home(tmp_path / "notebooks") == "home.ipynb"
    assert way_home(exercise) == "../../notebooks/home.ipynb"
    assert way_home(tmp_path) is None
