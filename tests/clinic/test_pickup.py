"""Opening a notebook again: the newest copy that can be replayed is gone on with, and no copy is lost."""

from __future__ import annotations

import json

import pytest

from remedial_kit.clinic.saving import Copy


def after(visit_in, case, *topics, **where):
    """A visit in which these questions were asked, and its record's text."""
    visit = visit_in(case, **where)
    for topic in topics:
        visit.do("ask", topic=topic)
    return visit, visit.desk.consultation.record.to_json()


def steps(visit):
    return [event["topic"] for event in visit.desk.consultation.record.events]


def aside(folder):
    return sorted(p.name for p in folder.glob("*.json") if p.name != "elbow.record.json")


def notices(visit):
    return visit.desk.picked.notices


def test_the_side_car_alone_is_enough(visit_in, practice, tmp_path):
    after(visit_in, practice, "onset", "medicines")
    assert steps(visit_in(practice)) == ["onset", "medicines"]
    assert aside(tmp_path) == []


def test_the_notebook_alone_is_enough(visit_in, practice, tmp_path):
    _, text = after(visit_in, practice, "onset")
    elsewhere = tmp_path / "another computer"
    elsewhere.mkdir()
    visit = visit_in(practice, handed=text, folder=elsewhere)
    assert steps(visit) == ["onset"]
    assert Copy.of((elsewhere / "elbow.record.json").read_text()).counter == 1, "it is on disk before the first act"


def test_the_newer_copy_wins_whichever_it_is(visit_in, practice):
    visit, older = after(visit_in, practice, "onset")
    visit.do("ask", topic="medicines")
    newer = visit.desk.consultation.record.to_json()
    assert steps(visit_in(practice, handed=older)) == ["onset", "medicines"]
    visit.desk.side.path.write_text(older)
    assert steps(visit_in(practice, handed=newer)) == ["onset", "medicines"]


def test_a_draft_comes_back(visit_in, practice):
    visit_in(practice).take(type="draft", draft={"note": {"subjective": "half a"}})
    assert visit_in(practice).desk.consultation.record.draft == {"note": {"subjective": "half a"}}


def test_a_side_car_cut_off_at_any_byte_loses_nothing(visit_in, practice, tmp_path):
    visit, text = after(visit_in, practice, "onset")
    path = visit.desk.side.path
    for length in range(0, len(text), 7):
        path.write_text(text[:length])
        again = visit_in(practice, handed=text)
        assert steps(again) == ["onset"]
        assert len(notices(again)) == 1
    assert path.read_text() == text
    assert (tmp_path / "elbow.record.damaged-1.json").read_text() == ""


def test_a_damaged_notebook_copy_leaves_the_side_car(visit_in, practice, tmp_path):
    _, text = after(visit_in, practice, "onset")
    again = visit_in(practice, handed=text[:-20])
    assert steps(again) == ["onset"]
    assert aside(tmp_path) == ["elbow.record.damaged-1.json"]
    assert len(notices(again)) == 1


def test_a_record_that_was_tampered_with_is_kept_aside(visit_in, practice, tmp_path):
    visit, text = after(visit_in, practice, "onset")
    bent = json.loads(text)
    bent["events"][0]["topic"] = "medicines"
    visit.desk.side.path.write_text(json.dumps(bent))
    again = visit_in(practice)
    assert steps(again) == []
    assert aside(tmp_path) == ["elbow.record.damaged-1.json"]
    again.do("ask", topic="onset")
    assert json.loads((tmp_path / "elbow.record.damaged-1.json").read_text()) == bent


@pytest.mark.parametrize("place", ["side-car", "notebook"])
def test_another_clients_record_is_kept_and_not_loaded(visit_in, practice, tmp_path, place):
    _, text = after(visit_in, practice, "onset")
    (tmp_path / "elbow.record.json").unlink()
    other = json.dumps({**json.loads(text), "case": "stiff-neck"})
    if place == "side-car":
        (tmp_path / "elbow.record.json").write_text(other)
    again = visit_in(practice, handed=other if place == "notebook" else "")
    assert steps(again) == []
    assert aside(tmp_path) == ["elbow.record.other-1.json"]
    assert "stiff-neck" in notices(again)[0]


@pytest.mark.parametrize("place", ["side-car", "notebook"])
def test_a_newer_format_is_shown_and_never_written_over(visit_in, practice, tmp_path, place):
    _, text = after(visit_in, practice, "onset")
    newer = json.dumps({**json.loads(text), "format": 2, "counter": 99})
    (tmp_path / "elbow.record.json").write_text(newer if place == "side-car" else text)
    again = visit_in(practice, handed=newer if place == "notebook" else "")
    again.do("ask", topic="medicines")
    assert "newer version" in again.one("problem")["text"]
    assert (tmp_path / "elbow.record.json").read_text() == (newer if place == "side-car" else text)


def test_two_visits_of_one_client_are_both_kept(visit_in, practice, tmp_path):
    _, first = after(visit_in, practice, "onset")
    (tmp_path / "elbow.record.json").unlink()
    _, second = after(visit_in, practice, "onset", "medicines")
    again = visit_in(practice, handed=first)
    assert steps(again) == ["onset", "medicines"]
    assert (tmp_path / "elbow.record.other-1.json").read_text() == first
    assert (tmp_path / "elbow.record.json").read_text() == second


def test_opening_alone_writes_no_record(visit_in, practice, tmp_path):
    visit_in(practice).take(type="hello", have_drawing=None)
    assert list(tmp_path.glob("*.json")) == []
