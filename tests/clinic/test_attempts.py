"""Another attempt at any time: none is ever lost, each can be gone on with, and the list says which one counts."""

from __future__ import annotations

import json
import shutil

import pytest

from remedial_kit.clinic.saving import Copy, SideCar


def topics(visit):
    return [event["topic"] for event in visit.desk.consultation.record.events if event["act"] == "ask"]


def rows(visit):
    visit.take(type="attempts")
    return visit.one("attempts")["rows"]


def begun(visit_in, practice, *asked):
    visit = visit_in(practice)
    for topic in asked:
        visit.do("ask", topic=topic)
    return visit


def kept(folder, number):
    return json.loads((folder / f"elbow.attempt-{number}.record.json").read_text())


def test_another_attempt_keeps_the_one_that_is_not_finished(visit_in, practice, tmp_path):
    visit = begun(visit_in, practice, "onset")
    visit.take(type="again", seed="2")
    record = visit.desk.consultation.record
    assert (record.attempt, record.variant, record.events) == (2, "2", ())
    assert [event["topic"] for event in kept(tmp_path, 1)["events"]] == ["onset"]
    assert visit_in(practice).desk.consultation.record.attempt == 2


def test_an_earlier_attempt_is_gone_on_with_and_the_later_one_is_kept(visit_in, practice, tmp_path):
    visit = begun(visit_in, practice, "onset")
    first = visit.desk.consultation.record.id
    visit.take(type="again", seed="2")
    visit.do("ask", topic="medicines")
    visit.take(type="resume", attempt=first)
    visit.do("ask", topic="medicines")
    assert topics(visit)[0] == "onset"
    assert len(topics(visit)) == 2
    assert [event["topic"] for event in kept(tmp_path, 2)["events"]] == ["medicines"]
    assert [(row["number"], row["steps"], row["is_current"]) for row in rows(visit)] == [(1, 2, True), (2, 1, False)]


@pytest.mark.parametrize("has_side_car", [True, False])
def test_an_old_copy_in_the_notebook_never_takes_the_place_of_the_attempt_that_is_open(
    visit_in, practice, tmp_path, has_side_car
):
    visit = begun(visit_in, practice, "onset")
    first = visit.desk.consultation.record.id
    visit.take(type="again", seed="2")
    visit.do("ask", topic="medicines")
    later = visit.desk.consultation.record.to_json()
    visit.take(type="resume", attempt=first)
    resumed = visit.desk.consultation.record.to_json()
    if not has_side_car:
        visit.desk.side.path.unlink()
    again = visit_in(practice, handed=later if has_side_car else resumed)
    assert again.desk.consultation.record.id == first
    assert not list(tmp_path.glob("elbow.record.other-*"))
    assert {row["number"] for row in rows(again)} == {1, 2}


def test_the_counter_goes_on_through_all_attempts(visit_in, practice):
    visit = begun(visit_in, practice, "onset", "medicines")
    first = visit.desk.consultation.record
    visit.take(type="again", seed="2")
    second = visit.desk.consultation.record
    visit.take(type="resume", attempt=first.id)
    third = visit.desk.consultation.record
    assert first.counter < second.counter < third.counter, "what saves the notebook goes by the counter"


def test_many_turns_lose_nothing(visit_in, practice):
    visit = begun(visit_in, practice, "onset")
    names = [visit.desk.consultation.record.id]
    for seed in ("2", "", "4"):
        visit.take(type="again", seed=seed)
        visit.do("ask", topic="medicines")
        names.append(visit.desk.consultation.record.id)
    for name in (*names, names[0], names[2]):
        visit.take(type="resume", attempt=name)
        visit.do("ask", topic="onset")
        assert visit.desk.consultation.record.id == name
        visit = visit_in(practice)
    assert [row["id"] for row in rows(visit)] == names
    assert [row["steps"] for row in rows(visit)] == [3, 2, 3, 2]


def test_another_variant_is_another_one(visit_in, practice):
    visit = begun(visit_in, practice, "onset")
    seen = [visit.desk.consultation.client]
    for _ in range(3):
        visit.take(type="again", variant=True)
        visit.do("ask", topic="onset")
        seen.append(visit.desk.consultation.client)
    drawn = [(one.side, {name: option["slug"] for name, option in one.drawn.items()}) for one in seen]
    assert all(drawn.count(one) == 1 for one in drawn)
    assert [row["is_written"] for row in rows(visit)] == [True, False, False, False]


def test_an_attempt_in_which_nothing_was_done_takes_no_number(visit_in, practice, tmp_path):
    visit = visit_in(practice)
    visit.take(type="again", variant=True)
    assert visit.desk.consultation.record.attempt == 1
    assert visit.desk.consultation.record.variant
    assert not list(tmp_path.glob("*.attempt-*"))


def test_half_a_note_alone_is_kept_too(visit_in, practice, tmp_path):
    visit = visit_in(practice)
    visit.take(type="draft", draft={"note": {"plan": {"text": "half a plan"}}})
    visit.take(type="again", seed="2")
    assert "half a plan" in str(kept(tmp_path, 1)["draft"])
    visit.take(type="resume", attempt=rows(visit)[0]["id"])
    assert "half a plan" in str(visit.desk.consultation.record.draft)


def test_the_best_finished_attempt_counts(visit_in, practice):
    visit = begun(visit_in, practice, "onset")
    visit.do("consent", scope="examine", said=list(visit.desk.consultation.choices("consent", "said", scope="examine")))
    visit.do("finish")
    visit.take(type="again", seed="")
    visit.do("finish")
    visit.take(type="again", seed="")
    visit.do("ask", topic="onset")
    found = rows(visit)
    assert [row["counts"] for row in found] == [True, False, False]
    assert found[0]["total"] > found[1]["total"]
    assert found[2]["total"] is None, "one that is under way has no marks"
    assert [row["finished"] for row in found] == [True, True, False]


def test_an_earlier_debrief_is_read_and_nothing_changes(visit_in, practice):
    visit = begun(visit_in, practice, "onset")
    visit.do("finish")
    first = visit.desk.consultation.record.id
    visit.take(type="again", seed="2")
    before = visit.desk.side.path.read_bytes()
    visit.take(type="attempt", attempt=first)
    view = visit.one("attempt")["view"]
    assert view["debrief"]["max"] > 0
    assert [event["act"] for event in view["events"]] == ["ask", "finish"]
    assert visit.desk.side.path.read_bytes() == before
    visit.take(type="resume", attempt=first)
    assert visit.desk.consultation.record.id != first, "what is finished is not gone on with"


def test_each_attempt_can_be_downloaded(visit_in, practice):
    visit = visit_in(practice)
    visit.take(type="record")
    assert json.loads(visit.one("record")["text"])["events"] == [], "before the first act too"
    visit.do("ask", topic="onset")
    first = visit.desk.consultation.record
    visit.take(type="again", seed="2")
    visit.take(type="record", attempt=first.id)
    assert (visit.one("record")["name"], visit.one("record")["text"]) == (
        "elbow.attempt-1.record.json",
        first.to_json(),
    )
    visit.take(type="record")
    assert json.loads(visit.one("record")["text"])["attempt"] == 2


def test_an_attempt_that_cannot_be_put_away_stays_open(visit_in, practice, monkeypatch):
    visit = begun(visit_in, practice, "onset")

    def refuse(*_):
        raise PermissionError(13, "no")

    monkeypatch.setattr(SideCar, "keep_attempt", refuse)
    visit.take(type="again", seed="2")
    assert topics(visit) == ["onset"]
    assert "stays open" in visit.one("problem")["text"]
    assert visit.one("saved")["where"] == []


def test_another_visits_file_is_never_written_over(visit_in, practice, tmp_path):
    theirs = json.dumps({**begun(visit_in, practice, "medicines").desk.consultation.record.to_dict(), "id": "theirs"})
    (tmp_path / "elbow.record.json").unlink()
    (tmp_path / "elbow.attempt-1.record.json").write_text(theirs)
    visit = begun(visit_in, practice, "onset")
    visit.take(type="again", seed="2")
    assert (tmp_path / "elbow.attempt-1.record.json").read_text() == theirs
    assert Copy.of((tmp_path / "elbow.attempt-1-2.record.json").read_text()).id != "theirs"
    assert [row["number"] for row in rows(visit)] == [1, 1, 2]


def test_a_visit_that_was_set_aside_is_in_the_list(visit_in, practice, tmp_path):
    first = begun(visit_in, practice, "onset").desk.consultation.record
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = visit_in(practice, folder=elsewhere)
    other.do("ask", topic="onset")
    other.do("ask", topic="medicines")
    visit = visit_in(practice, handed=other.desk.consultation.record.to_json())
    assert topics(visit) == ["onset", "medicines"]
    visit.take(type="resume", attempt=first.id)
    assert topics(visit) == ["onset"]
    assert len(rows(visit)) == 2


def test_a_kept_attempt_that_cannot_be_read_stands_in_nobodys_way(visit_in, practice, tmp_path):
    visit = begun(visit_in, practice, "onset")
    visit.take(type="again", seed="2")
    (tmp_path / "elbow.attempt-1.record.json").write_text("{half")
    assert [row["number"] for row in rows(visit)] == [2]


def test_graded_is_one_attempt(visit_in, graded, tmp_path):
    visit = visit_in(graded)
    visit.do("ask", topic="onset")
    shutil.copy(visit.desk.side.path, tmp_path / "elbow.attempt-7.record.json")
    found = rows(visit)
    assert [(row["number"], row["counts"], row["total"]) for row in found] == [(1, True, None)]
    for message in (
        {"type": "again", "variant": True},
        {"type": "again", "seed": "2"},
        {"type": "resume", "attempt": "x"},
    ):
        visit.take(**message)
        assert topics(visit) == ["onset"]
    visit.do("finish")
    visit.take(type="again", seed="2")
    assert visit.desk.consultation.record.attempt == 1
    assert rows(visit)[0]["total"] is None
