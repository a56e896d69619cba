"""The desk: saved before it is answered, every fault one sentence, and a graded visit that gives nothing away."""

from __future__ import annotations

import json
from pathlib import Path

from remedial_kit.clinic.saving import SideCar

TREAT = {
    "technique": "effleurage-and-kneading",
    "region": "ecrb-right",
    "minutes": 5,
    "pressure": 3,
    "position": "seated-arm-supported",
}


def test_hello_brings_the_room_the_drawing_and_where_we_are(visit_in, practice):
    visit = visit_in(practice)
    kinds = [message["type"] for message in visit.take(type="hello", have_drawing=None)]
    assert kinds == ["room", "drawing", "saved"]
    json.dumps(visit.sent)


def test_a_drawing_that_the_page_has_is_not_sent_again(visit_in, practice):
    visit = visit_in(practice)
    assert [m["type"] for m in visit.take(type="hello", have_drawing="h")] == ["room", "saved"]
    assert [m["type"] for m in visit.take(type="drawing")] == ["drawing"]


def test_an_act_is_on_disk_before_it_is_answered(visit_in, practice):
    visit = visit_in(practice)
    seen = []
    visit.desk.send = lambda message: seen.append(
        (message["type"], message["saved"], json.loads(visit.desk.side.path.read_text())["counter"])
    )
    visit.do("ask", topic="onset")
    assert seen == [("view", {"counter": 1, "where": ["side-car"], "problem": None}, 1)]


def test_the_notebook_is_told_after_the_reply(visit_in, practice):
    visit = visit_in(practice)
    order = visit.sent
    visit.desk.changed = lambda: order.append({"type": "output"})
    assert [m["type"] for m in visit.do("ask", topic="onset")][-1] == "output"


def test_a_refused_act_changes_nothing(visit_in, practice):
    visit = visit_in(practice)
    visit.do("ask", topic="onset")
    before = visit.desk.side.path.read_bytes()
    for act, fields in [
        ("palpate", {"region": "moon"}),
        ("juggle", {}),
        ("apply", {"technique": 7}),
        ("ask", {"topic": "onset", "x": 1}),
    ]:
        visit.do(act, **fields)
        assert visit.one("view")["reply"]["refused"], act
        assert visit.one("view")["view"]["counter"] == 1
    assert visit.desk.side.path.read_bytes() == before


def test_a_message_that_makes_no_sense_ends_as_one_sentence(visit_in, practice):
    visit = visit_in(practice)
    assert [m["type"] for m in visit.take(type="do", id=1, act="ask", fields=["topic"])] == ["problem"]
    assert [m["type"] for m in visit.take(type="would", id=1)] == ["problem"]
    assert visit.take(type="nonsense") == []
    assert visit.take() == []


def test_not_saved_is_said_and_taken_back_when_it_works_again(visit_in, practice):
    visit = visit_in(practice)
    side: Path = visit.desk.side.path
    side.mkdir()  # nothing can be put in its place now
    visit.do("ask", topic="onset")
    assert visit.one("view")["saved"]["where"] == []
    assert "Not saved" in visit.one("view")["saved"]["problem"]
    assert len(visit.one("view")["view"]["events"]) == 1, "the work is still on the page"
    side.rmdir()
    visit.take(type="save")
    assert visit.one("saved") == {"type": "saved", "counter": 1, "where": ["side-car"], "problem": None}
    assert json.loads(side.read_text())["counter"] == 1


def test_every_message_that_may_change_the_record_is_answered_with_saved(visit_in, practice):
    visit = visit_in(practice)
    for message in [
        {"type": "draft", "draft": {}},
        {"type": "draft", "draft": 3},
        {"type": "name", "trainee": " "},
        {"type": "again"},
        {"type": "save"},
    ]:
        assert [m["type"] for m in visit.take(**message)] == ["saved"], message


def test_a_visit_that_went_on_elsewhere_is_read_only_here(visit_in, practice):
    visit = visit_in(practice)
    visit.do("ask", topic="onset")
    ahead = {**visit.desk.consultation.record.to_dict(), "counter": 9}
    SideCar(visit.desk.side.folder, "elbow").write(json.dumps(ahead))
    kinds = [m["type"] for m in visit.do("ask", topic="medicines")]
    assert kinds == ["problem"]
    assert len(visit.desk.consultation.record.events) == 1, "nothing is done that could not be saved"
    assert json.loads(visit.desk.side.path.read_text())["counter"] == 9


def test_the_trainees_name_is_written_once(visit_in, graded):
    visit = visit_in(graded)
    visit.take(type="name", trainee="  Ada   Byron ")
    visit.take(type="name", trainee="Somebody Else")
    assert visit.desk.consultation.record.trainee == "Ada Byron"


def test_practice_ends_with_a_debrief(visit_in, practice):
    visit = visit_in(practice)
    visit.do("finish")
    view = visit.one("view")["view"]
    assert view["debrief"]["max"] > 0
    assert view["receipt"] is None


def test_practice_says_before_a_step_why_it_would_not_be_safe(visit_in, practice):
    visit = visit_in(practice)
    assert "not asked" in visit.take(type="would", id=4, fields=TREAT)[0]["danger"]
    visit.do("consent", scope="treat", said=["what-and-why"])
    assert visit.take(type="would", id=5, fields=TREAT) == [{"type": "would", "id": 5, "danger": None}]


def test_graded_gives_nothing_away(visit_in, graded):
    visit = visit_in(graded)
    assert visit.take(type="would", id=4, fields=TREAT)[0]["danger"] is None
    visit.do("apply", **TREAT)
    view, reply = visit.one("view")["view"], visit.one("view")["reply"]
    assert "why" not in reply
    assert view["hints"] == []
    assert [event["why"] for event in view["events"]] == [None]
    visit.do("finish")
    view = visit.one("view")["view"]
    assert view["debrief"] is None
    assert view["receipt"]["file"] == "elbow.ipynb"
    visit.take(type="again", seed="2")
    assert visit.desk.consultation.record.attempt == 1


def test_a_draft_too_long_to_be_handed_in_is_said_and_the_rest_stays_saved(visit_in, practice):
    visit = visit_in(practice)
    visit.take(type="draft", draft={"reflection": "half a thought"})
    visit.take(type="draft", draft={"reflection": "a" * 500_000})
    assert "too long" in visit.one("saved")["problem"]
    assert json.loads(visit.desk.side.path.read_text())["draft"] == {"reflection": "half a thought"}
    visit.take(type="draft", draft={"reflection": "a" * 20_000})
    assert visit.one("saved")["problem"] is None
