"""The glossary and the report of a mistake, as they are asked for: from the built files, with their words, and with nothing that is private."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from remedial_kit import Consultation
from remedial_kit.clinic import lookup
from remedial_kit.clinic.desk import Desk
from remedial_kit.clinic.drawing import Drawing
from remedial_kit.clinic.pickup import pick_up
from remedial_kit.clinic.room import room_of
from remedial_kit.clinic.saving import SideCar
from remedial_kit.home.desk import HomeDesk
from remedial_kit.library import open_answers
from remedial_kit.words import say


@pytest.fixture
def notebooks(root: Path, tmp_path: Path) -> Path:
    """The front page's files, and one client."""
    clients = tmp_path / "notebooks" / "clients"
    clients.mkdir(parents=True)
    for name in ("home.json", "home.glossary.json", "tennis-elbow-decorator.json"):
        shutil.copy(root / "notebooks" / "clients" / name, clients)
    shutil.copy(root / "notebooks" / "tennis-elbow-decorator.ipynb", clients.parent)
    return clients.parent


def told(visit: Consultation, folder: Path, step: str = "examine") -> str:
    """Everything that the page gets, as one text."""
    return json.dumps(lookup.report_on(visit, folder, step), ensure_ascii=False)


# -- the glossary ---------------------------------------------------------------------------------------------------


def test_the_glossary_is_found_from_a_client_and_from_an_exercise(notebooks):
    exercise = notebooks.parent / "exercises" / "tennis-elbow"
    for folder in (notebooks, exercise):
        message = lookup.glossary(folder)
        assert len(message["terms"]) > 100
        assert message["terms"][0] == {**message["terms"][0], "term": "abduction", "chapter": "movement-and-tests"}
        assert say("glossary.search") in message["words"].values()


def test_a_glossary_that_is_broken_has_no_words_rather_than_wrong_ones(notebooks):
    file = notebooks / "clients" / "home.glossary.json"
    file.write_text(json.dumps({"terms": [{"term": 3}, "x", {"term": "dose", "text": "How much.", "sources": "x"}]}))
    assert lookup.glossary(notebooks)["terms"] == [
        {"term": "dose", "text": "How much.", "chapter": "", "title": "", "sources": []}
    ]


def test_without_the_built_file_it_is_read_from_the_course(tmp_path):
    assert len(lookup.glossary(tmp_path / "elsewhere" / "here")["terms"]) > 100


def test_the_room_does_not_grow_by_what_is_looked_up(marion):
    words = room_of(Consultation.start(marion, ""))["words"]
    assert not any(key.startswith(("glossary.", "report.")) for key in words)


# -- a mistake -------------------------------------------------------------------------------------------------------


def test_a_report_says_what_and_where_and_not_who(marion_right, notebooks):
    marion_right.name_trainee("Sam Lee") if not marion_right.record.trainee else None
    message = lookup.report_on(marion_right, notebooks, "treat")
    lines = message["text"].splitlines()
    assert lines[:4] == [
        "A mistake in: Remedial massage",
        "About: the client as a whole",
        f"Client: tennis-elbow-decorator (Marion Adeyemi), version {marion_right.case.hash[:12]}",
        "Variant: as written",
    ]
    assert "Screen: Treat, visit 2" in lines
    assert "Sam Lee" not in json.dumps(message)
    assert message["name"] == "mistake-tennis-elbow-decorator.txt"
    groups = dict.fromkeys(row["group"] for row in message["subjects"])
    assert list(groups) == ["", say("report.findings"), say("report.techniques")]
    assert message["subjects"][0]["line"] in message["text"]


def test_a_debriefs_reasons_can_be_named_without_their_points(marion_right, notebooks):
    marion_right.do("finish")
    message = lookup.report_on(marion_right, notebooks, "debrief")
    reasons = [row for row in message["subjects"] if row["group"] == say("report.reasons")]
    assert len(reasons) == len(marion_right.case.key["criteria"])
    assert not any(ch.isdigit() for row in reasons for ch in row["label"])


def test_a_graded_visit_is_reported_without_key_seed_or_mark(root, course, notebooks):
    """Even where the key lies in the same kernel."""
    graded = open_answers(root / "answers" / "tennis-elbow", course)
    assert graded.key
    visit = Consultation.start(graded, graded.seed)
    for topic in list(visit.choices("ask"))[:4]:
        visit.do("ask", topic=topic)
    visit.do("finish")
    message = lookup.report_on(visit, notebooks, "debrief")
    assert say("report.reasons") not in {row["group"] for row in message["subjects"]}
    assert "Variant" not in message["text"]
    text = told(visit, notebooks, "receipt")
    assert not any(criterion["id"] in text for criterion in graded.key["criteria"] if "-" in criterion["id"])
    assert graded.key["canary"] not in text


def test_where_it_goes_is_the_schools_to_say(marion_right, notebooks):
    assert lookup.report_on(marion_right, notebooks, "meet")["to"] == say("report.to.teacher")
    file = notebooks / "clients" / "home.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "report_to": "massage@school.example"}))
    assert lookup.report_on(marion_right, notebooks, "meet")["to"] == "Send it to: massage@school.example"


def test_the_front_page_reports_a_chapter_or_a_client(notebooks):
    sent: list[dict] = []
    desk = HomeDesk(notebooks, sent.append)
    desk.take({"type": "report"})
    message = sent[-1]
    by_line = {row["line"]: row for row in message["subjects"]}
    assert by_line["About: chapter tennis-elbow"]["label"] == "Tennis elbow"
    assert by_line["About: client tennis-elbow-decorator"]["label"] == "Marion Adeyemi, 46"
    assert "About: the course as a whole" in message["text"]
    before = message["text"]
    pack = notebooks / "clients" / "tennis-elbow-decorator.json"
    pack.write_text(pack.read_text() + " ")
    desk.take({"type": "report"})
    assert sent[-1]["text"] != before, "another version of a client has another hash"
    desk.take({"type": "glossary"})
    assert sent[-1]["type"] == "glossary"


def test_the_clinics_desk_answers_with_both(marion, tmp_path):
    side, sent = SideCar(tmp_path, "x"), []
    desk = Desk(marion, side, pick_up(marion, side, None, ""), Drawing("", ""), sent.append)
    desk.take({"type": "glossary"})
    desk.take({"type": "report", "step": "think"})
    assert [message["type"] for message in sent] == ["glossary", "report"]
    assert "Screen: Think, visit 1" in sent[-1]["text"]
    assert not side.path.exists(), "looking something up writes nothing"
