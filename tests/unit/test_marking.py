"""Marks are a function of client, key and record: known groups come out in order, and what is unsafe is capped."""

from __future__ import annotations

import json

import pytest

from remedial_kit import Consultation, KeyMissing, RecordProblem, mark
from remedial_kit.marking import marked
from remedial_kit.marking.debrief import debrief
from remedial_kit.marking.predicates import PREDICATES
from remedial_kit.marking.specimens import faults_of, played, specimen
from remedial_kit.pack import Case
from remedial_kit.terms import CHECKS, PILLARS


def test_every_check_has_a_predicate() -> None:
    assert set(PREDICATES) == set(CHECKS)


@pytest.mark.parametrize("which", ["marion", "graded"])
def test_every_specimen_gets_the_marks_it_must(which: str, request: pytest.FixtureRequest) -> None:
    assert list(faults_of(request.getfixturevalue(which))) == []


@pytest.mark.parametrize("which", ["marion", "graded"])
def test_the_pillars_add_up_to_the_total(which: str, request: pytest.FixtureRequest) -> None:
    case: Case = request.getfixturevalue(which)
    for row in case.key["specimens"]:
        marks = marked(played(case, row["acts"]))
        assert marks.total == pytest.approx(sum(p.points for p in marks.pillars.values()))
        assert {slug: p.max for slug, p in marks.pillars.items()} == dict(zip(PILLARS, (25, 25, 30, 20), strict=True))
        for pillar in marks.pillars.values():
            assert 0 <= pillar.points <= pillar.max
            assert all(0 <= c.points <= c.max for c in pillar.criteria)
            assert all("{" not in c.reason for c in pillar.criteria), [c.reason for c in pillar.criteria]


def test_an_empty_record_earns_nothing_and_says_so(marion: Case) -> None:
    marks = mark(marion, Consultation.start(marion).record)
    assert marks.total == 0
    assert marks.notes == ("This case was opened, and nothing was done in it.",)


def test_an_unfinished_record_is_marked_as_it_stands(marion_right: Consultation, marion: Case) -> None:
    value = marion_right.record.to_dict()
    value["events"] = value["events"][:-1]
    marks = mark(marion, value)
    assert not marks.finished
    assert "not finished" in marks.notes[0]
    assert marks.total == pytest.approx(marked(marion_right).total)


def test_an_unsafe_record_is_held_at_the_cap_and_its_criteria_stay(graded: Case) -> None:
    unsafe = [row for row in graded.key["specimens"] if row["is_unsafe"]]
    assert unsafe
    for row in unsafe:
        marks = marked(played(graded, row["acts"]))
        assert marks.unsafe
        assert marks.total <= 40
        raw = sum(c.points for p in marks.pillars.values() for c in p.criteria)
        assert raw == pytest.approx(marks.raw_total)


def test_one_act_without_consent_caps_the_best_record(marion: Case) -> None:
    acts = [
        row
        for row in next(s for s in marion.key["specimens"] if s["name"] == "right")["acts"]
        if row.get("scope") != "treat"
    ]
    marks = marked(played(marion, acts))
    assert marks.raw_total > 60
    assert marks.total <= 40
    assert any("before Marion had agreed" in sentence for sentence in marks.unsafe)


def test_the_practice_clients_best_record_earns_less_than_half_on_the_graded_client(marion: Case, graded: Case) -> None:
    """Its acts replayed there, what does not fit left out; as they are, and moved to the graded client's sore side."""
    text = json.dumps(next(s for s in marion.key["specimens"] if s["name"] == "right")["acts"])
    for acts in (text, text.replace("-right", "-left")):
        visit = Consultation.start(graded, seed=graded.seed)
        for row in json.loads(acts):
            visit.do(row["act"], **{k: v for k, v in row.items() if k != "act"})
        assert marked(visit).total < 50, (marked(visit).raw_total, marked(visit).unsafe)


def test_marks_without_a_key_are_refused(marion: Case) -> None:
    with pytest.raises(KeyMissing, match="this client's key is not here"):
        mark(Case(marion.pack), Consultation.start(marion).record)


def test_another_variant_than_the_assignments_has_no_mark(graded: Case) -> None:
    record = Consultation.start(graded, seed="an easier one").record
    with pytest.raises(RecordProblem, match="another variant"):
        mark(graded, record)


def test_marks_are_the_json_of_the_contract(marion_right: Consultation) -> None:
    value = json.loads(json.dumps(marked(marion_right).to_dict()))
    assert {"case", "variant", "total", "max", "unsafe", "problem", "pillars"} <= set(value)
    assert list(value["pillars"]) == list(PILLARS)
    assert set(value["pillars"]["art"]["criteria"][0]) == {"id", "points", "max", "reason", "chapter"}


def test_a_draft_earns_nothing(marion: Case) -> None:
    visit = Consultation.start(marion)
    visit.draft({"note": {"plan": {"text": "all of it"}}, "plan": [{"technique": "stripping"}]})
    assert marked(visit).total == 0


def test_the_debrief_tells_all_and_only_for_practice(marion_right: Consultation, graded: Case) -> None:
    told = debrief(marion_right)
    assert {line["slug"] for line in told["chart"]["lines"]} == {"you", "best", "home", "none"}
    assert told["total"] == marked(marion_right).total
    assert told["meanings"]
    with pytest.raises(ValueError, match="no debrief"):
        debrief(specimen(graded, "right"))
