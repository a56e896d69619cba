"""The front page without a browser: states and sentences from records alone, marks that follow, and nothing of a graded client."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from remedial_kit.consultation import Consultation
from remedial_kit.home.desk import HomeDesk
from remedial_kit.home.shelf import MIME
from remedial_kit.marking import marked
from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import Case
from remedial_kit.words import say

MARION, JONAS, IRENA = "tennis-elbow-decorator", "low-back-bus-driver", "frozen-shoulder-seamstress"
NOW = 1_700_000_000


@dataclass
class Front:
    """A course folder with three practice clients and a graded one, and the desk of its front page."""

    folder: Path
    sent: list[dict[str, Any]] = field(default_factory=list)
    later: list[Any] = field(default_factory=list)
    desk: HomeDesk = field(init=False)

    def __post_init__(self) -> None:
        self.desk = HomeDesk(self.folder, self.sent.append, self.later.append)

    def case(self, slug: str) -> Case:
        """A practice client as its pack has it."""
        clients = self.folder / "clients"
        return Case.from_files(clients / f"{slug}.json", clients / f"{slug}.key.json")

    @property
    def exercise(self) -> Path:
        """The graded client's folder."""
        return self.folder.parent / "exercises" / "tennis-elbow"

    def side_car(self, slug: str) -> Path:
        return self.folder / f"{slug}.record.json"

    def keep(self, visit: Consultation, path: Path, at: int = 0) -> None:
        """Write a record as the clinic would, ``at`` so many seconds after the others."""
        path.write_text(visit.record.to_json(), encoding="utf-8")
        os.utime(path, (NOW + at, NOW + at))

    def page(self, kind: str = "hello") -> dict[str, Any]:
        """The page as it is sent first."""
        self.sent.clear()
        self.desk.take({"type": kind})
        return self.sent[-1]["home"]

    def marked_page(self) -> dict[str, Any]:
        """The page when all marks are there."""
        self.page()
        while self.later:
            self.later.pop(0)()
        return self.sent[-1]["home"]

    def row(self, slug: str, home: dict[str, Any]) -> dict[str, Any]:
        return next(row for row in home["clients"] if row["slug"] == slug)


@pytest.fixture
def front(root: Path, tmp_path: Path) -> Front:
    """Nobody was seen yet."""
    notebooks, exercise = tmp_path / "notebooks", tmp_path / "exercises" / "tennis-elbow"
    (notebooks / "clients").mkdir(parents=True)
    for slug in (MARION, JONAS, IRENA):
        shutil.copy(root / "notebooks" / f"{slug}.ipynb", notebooks)
        for name in (f"{slug}.json", f"{slug}.key.json"):
            shutil.copy(root / "notebooks" / "clients" / name, notebooks / "clients")
    shutil.copy(root / "notebooks" / "home.ipynb", notebooks)
    shutil.copy(root / "notebooks" / "clients" / "home.json", notebooks / "clients")
    shutil.copytree(root / "exercises" / "tennis-elbow", exercise)
    return Front(notebooks)


def begun(case: Case, attempt: int = 1, acts: int = 2) -> Consultation:
    """A visit in which a few questions were asked."""
    visit = Consultation.start(case, "", attempt=attempt)
    for topic in list(case.pack["topics"])[:acts]:
        visit.do("ask", topic=topic)
    return visit


def ended(case: Case, attempt: int = 1, acts: int = 2) -> Consultation:
    visit = begun(case, attempt, acts)
    visit.do("finish")
    return visit


# -- states --------------------------------------------------------------------------------------------------


def test_a_first_visit_starts_with_the_first_client_of_the_course(front):
    home = front.page()
    assert (home["title"], home["welcome"]) == ("Remedial massage", "Welcome. 4 clients would like to see you.")
    assert (home["band"]["title"], home["band"]["path"]) == ("Start with What a client brings", f"{MARION}.ipynb")
    assert [row["slug"] for row in home["clients"]] == [MARION, JONAS, IRENA]
    assert {row["state"] for row in home["clients"]} == {"new"}
    assert [pillar["value"] for pillar in home["pillars"]] == [None] * 4
    assert home["last"] is None
    json.dumps(home)


def test_a_row_says_who_it_is_and_what_is_said_at_the_door_and_not_what_it_is(front):
    row = front.row(MARION, front.page())
    assert {name: row[name] for name in ("initials", "name", "age", "work", "part", "button")} == {
        "initials": "MA", "name": "Marion", "age": 46, "work": "decorator", "part": "Elbow", "button": "Meet",
    }  # fmt: skip
    assert row["says"] == "It came on about three months ago."
    assert "ten" not in row["line"].lower()


def test_the_client_touched_last_and_not_finished_is_gone_on_with(front):
    front.keep(begun(front.case(MARION)), front.side_car(MARION), at=1)
    front.keep(begun(front.case(JONAS), acts=3), front.side_car(JONAS), at=2)
    front.keep(ended(front.case(IRENA)), front.side_car(IRENA), at=3)
    home = front.page()
    used = begun(front.case(JONAS), acts=3).minute
    assert home["band"]["title"] == "Clifton is on your table"
    assert home["band"]["text"] == f"You have used {used} of 60 minutes of visit 1."
    assert front.row(JONAS, home)["line"] == f"Visit 1, {used} of 60 minutes used"
    assert [front.row(slug, home)["button"] for slug in (MARION, JONAS, IRENA)] == [
        "Continue",
        "Continue",
        "Look again",
    ]
    assert home["welcome"] == "Welcome back. 1 finished, 2 open, 0 not seen."


def test_a_client_who_comes_back_is_told_as_such(front):
    visit = begun(front.case(MARION))
    visit.do("rebook", weeks=1)
    front.keep(visit, front.side_car(MARION))
    home = front.page()
    assert home["band"]["title"] == "Marion is back for visit 2"
    assert front.row(MARION, home)["line"].startswith("Visit 2, 0 of ")
    visit.do("rebook", weeks=0)
    front.keep(visit, front.side_car(MARION), at=1)
    assert front.row(MARION, front.page("refresh"))["line"] == say("home.state.over")


def test_with_nobody_open_the_next_one_is_at_the_door_and_at_the_end_nobody(front):
    front.keep(ended(front.case(MARION)), front.side_car(MARION))
    assert front.page()["band"]["title"] == "Clifton is at the door"
    for slug in (JONAS, IRENA):
        front.keep(ended(front.case(slug)), front.side_car(slug))
    home = front.page()
    assert (home["band"]["title"], home["band"]["path"]) == (say("home.band.all"), None)


def test_the_notebooks_own_copy_is_enough_and_the_newer_one_counts(front):
    notebook = front.folder / f"{MARION}.ipynb"
    cells = json.loads(notebook.read_text())
    record = begun(front.case(MARION), acts=4).record
    data = {MIME: record.to_dict(), "text/plain": ""}
    cells["cells"][-1]["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
    notebook.write_text(json.dumps(cells))
    alone = front.row(MARION, front.page())
    assert alone["state"] == "open"
    front.keep(begun(front.case(MARION), acts=2), front.side_car(MARION))
    assert front.row(MARION, front.page())["line"] == alone["line"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', "\0\0", '{"case": "x", "events": 3}'])
def test_a_record_that_cannot_be_read_is_a_state_and_nothing_is_changed(front, text):
    front.side_car(MARION).write_text(text)
    home = front.page()
    row = front.row(MARION, home)
    assert (row["state"], row["line"], row["button"]) == ("unreadable", "Can't be read, kept aside", "Meet")
    assert home["band"]["title"] == "Clifton is at the door"
    assert front.side_car(MARION).read_text() == text


def test_another_clients_record_and_one_that_cannot_be_replayed_are_not_read_as_this_ones(front):
    front.keep(begun(front.case(JONAS)), front.side_car(MARION))
    assert front.row(MARION, front.page())["state"] == "unreadable"
    record = begun(front.case(MARION)).record.to_dict()
    record["events"][0]["topic"] = "no-such-question"
    front.side_car(MARION).write_text(json.dumps(record))
    assert front.row(MARION, front.page())["state"] == "unreadable"


def test_a_folder_without_an_order_lists_its_clients_by_name(front):
    (front.folder / "clients" / "home.json").unlink()
    home = front.page()
    assert [row["slug"] for row in home["clients"]] == sorted([MARION, JONAS, IRENA])
    assert home["title"] == say("home.title")


def test_a_client_whose_pack_is_damaged_is_missing_with_a_sentence(front):
    (front.folder / "clients" / f"{JONAS}.json").write_text("{")
    home = front.page()
    assert [row["slug"] for row in home["clients"]] == [MARION, IRENA]
    assert home["notice"] == say("home.problem.course.one")


def test_an_empty_folder_is_a_page_too(tmp_path):
    front = Front(tmp_path / "notebooks")
    home = front.page()
    assert (home["clients"], home["graded"], home["band"]) == ([], [], None)
    assert home["welcome"] == say("home.welcome.none")


def test_whatever_goes_wrong_is_one_sentence(front, monkeypatch):
    monkeypatch.setattr(front.desk._shelf, "look", lambda: 1 / 0)
    front.desk.take({"type": "hello"})
    front.desk.take({"type": "nonsense"})
    assert front.sent == [{"type": "problem", "text": say("home.problem")}]


# -- marks ---------------------------------------------------------------------------------------------------


def test_states_come_at_once_and_marks_follow_and_are_kept(front, monkeypatch):
    right = specimen(front.case(MARION), "right")
    front.keep(right, front.side_car(MARION), at=2)
    front.keep(ended(front.case(JONAS)), front.side_car(JONAS), at=1)
    first = front.page()
    assert (front.row(MARION, first)["line"], first["to_mark"]) == ("Finished", 2)
    assert [pillar["value"] for pillar in first["pillars"]] == [None] * 4
    last = front.marked_page()
    marks = marked(right)
    assert front.row(MARION, last)["line"] == f"Finished: {marks.total:g} of {marks.max}"
    assert last["to_mark"] == 0
    assert last["last"]["total"] == f"{marks.total:g} of {marks.max}"
    assert last["last"]["path"] == f"{MARION}.ipynb"
    assert last["last"]["next"]
    monkeypatch.setattr("remedial_kit.home.book.debrief", lambda _visit: pytest.fail("marked twice"))
    assert front.page("refresh")["to_mark"] == 0
    assert front.later == []


def test_a_pillar_is_the_mean_over_clients_of_the_best_attempt(front):
    marion, poor = specimen(front.case(MARION), "right"), ended(front.case(MARION), attempt=2)
    front.keep(marion, front.folder / f"{MARION}.attempt-1.record.json", at=1)
    front.keep(poor, front.side_car(MARION), at=2)
    front.keep(ended(front.case(JONAS)), front.side_car(JONAS), at=3)
    home = front.marked_page()
    best, other = marked(marion).pillars, marked(ended(front.case(JONAS))).pillars
    for pillar in home["pillars"]:
        shares = [100 * marks[pillar["slug"]].points / marks[pillar["slug"]].max for marks in (best, other)]
        assert pillar["value"] == round(sum(shares) / 2)
    row = front.row(MARION, home)
    assert "attempt 2" in row["line"]
    assert f"best so far {marked(marion).total:g} of 100" in row["line"]


def test_a_second_attempt_under_way_keeps_the_first_ones_marks(front):
    front.keep(ended(front.case(MARION)), front.folder / f"{MARION}.attempt-1.record.json", at=1)
    front.keep(begun(front.case(MARION), attempt=2), front.side_car(MARION), at=2)
    home = front.marked_page()
    row = front.row(MARION, home)
    assert row["state"] == "open"
    assert "attempt 2, best so far" in row["line"]
    assert (home["last"]["path"], home["last"]["gone"]) == (None, say("home.last.gone", name="Marion"))


def test_a_practice_client_without_its_key_has_a_state_and_no_mark(front):
    (front.folder / "clients" / f"{MARION}.key.json").unlink()
    front.keep(ended(Case.from_files(front.folder / "clients" / f"{MARION}.json")), front.side_car(MARION))
    home = front.marked_page()
    assert front.row(MARION, home)["line"] == "Finished"
    assert home["to_mark"] == 0


def test_a_mark_that_cannot_be_made_is_no_crash_and_not_tried_again(front, monkeypatch):
    front.keep(ended(front.case(MARION)), front.side_car(MARION))
    monkeypatch.setattr("remedial_kit.home.book.debrief", lambda _visit: 1 / 0)
    assert front.row(MARION, front.marked_page())["line"] == "Finished"
    assert front.page("refresh")["to_mark"] == 0


# -- graded --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("made", "line"), [(None, "New"), (begun, "Begun, saved"), (ended, "Finished, saved")])
def test_a_graded_client_is_a_state_and_never_a_mark(front, made, line):
    case = Case.from_files(front.exercise / "client.json")
    if made:
        front.keep(made(case), front.exercise / "tennis-elbow.record.json")
    (front.exercise / "client.key.json").write_text("{}")  # even where somebody put a key beside it
    home = front.marked_page()
    assert [row["line"] for row in home["graded"]] == [line]
    assert (home["last"], home["to_mark"]) == (None, 0)
    assert [pillar["value"] for pillar in home["pillars"]] == [None] * 4
    assert not re.search(r"\d of \d", json.dumps(home["graded"]))


def test_a_graded_client_that_is_open_is_gone_on_with(front):
    case = Case.from_files(front.exercise / "client.json")
    front.keep(begun(case), front.exercise / "tennis-elbow.record.json")
    assert front.page()["band"]["path"] == "../exercises/tennis-elbow/tennis-elbow.ipynb"


def test_only_notebooks_that_open_a_client_are_listed_and_no_path_leads_elsewhere(front):
    (front.folder / "own.ipynb").write_text('{"cells": []}')
    (front.folder.parent / "stray.ipynb").write_text("{}")
    (front.exercise / "own.ipynb").write_text("{}")
    home = front.page()
    paths = {row["path"] for row in (*home["clients"], *home["graded"])}
    assert paths == {f"{slug}.ipynb" for slug in (MARION, JONAS, IRENA)} | {
        "../exercises/tennis-elbow/tennis-elbow.ipynb"
    }


def test_an_attempt_that_is_gone_on_with_is_the_one_that_is_open(front):
    later = begun(front.case(MARION), attempt=2)
    front.keep(begun(front.case(MARION), acts=3), front.side_car(MARION), at=3)
    front.keep(later, front.folder / f"{MARION}.attempt-2.record.json", at=2)
    notebook = json.loads((front.folder / f"{MARION}.ipynb").read_text(encoding="utf-8"))
    output = {"output_type": "display_data", "metadata": {}, "data": {MIME: later.record.to_dict()}}
    notebook["cells"][-1]["outputs"] = [output]
    (front.folder / f"{MARION}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    assert "attempt 2" not in front.row(MARION, front.page())["line"], "the notebook was not saved since"
