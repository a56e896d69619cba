"""The consultation: every act answers, what makes no sense is refused at no cost, and a record replays to the byte."""

from __future__ import annotations

import json

import pytest

from remedial_kit import Consultation, RecordProblem
from remedial_kit.consultation import ACTS
from remedial_kit.pack import Case

CONSENT = ["what-and-why", "may-stop", "what-uncovered"]


@pytest.fixture
def visit(marion: Case) -> Consultation:
    return Consultation.start(marion)


def _consent(visit: Consultation, scope: str) -> None:
    assert not visit.do("consent", scope=scope, said=list(visit.choices("consent", "said", scope=scope))).refused


def test_the_client_is_at_the_door_and_the_clock_stands_at_nought(visit: Consultation) -> None:
    assert (visit.visit, visit.minute, visit.findings, visit.record.events) == (1, 0, (), ())


def test_feeling_the_sore_place_finds_it_tender(visit: Consultation) -> None:
    _consent(visit, "examine")
    reply = visit.do("palpate", region="lateral-epicondyle-right")
    finding = next(f for f in reply.findings if f["id"] == "palpate.lateral-epicondyle-right.tenderness")
    assert finding["value"] >= 5
    assert not finding["is_normal"]
    assert reply.minutes == 1
    assert visit.minute == 2


def test_a_healthy_place_gives_a_normal_finding_with_an_id(visit: Consultation) -> None:
    reply = (
        visit.do("palpate", region="soleus-left")
        if "soleus-left" in visit.choices("palpate")
        else visit.do("palpate", region="patella-left")
    )
    assert reply.findings[0]["is_normal"]
    assert reply.findings[0]["id"].startswith("palpate.")


def test_every_offered_choice_of_every_examination_is_answered(marion: Case) -> None:
    for act, field in (("ask", "topic"), ("observe", "region"), ("palpate", "region"), ("test", "test")):
        for slug in Consultation.start(marion).choices(act):
            reply = Consultation.start(marion).do(act, **{field: slug})
            assert not reply.refused, (act, slug, reply.text)
            assert reply.findings
            assert "{" not in reply.text + reply.says, (act, slug, reply.text)


def test_every_offered_movement_is_answered(marion: Case) -> None:
    for motion in Consultation.start(marion).choices("move"):
        for how in Consultation.start(marion).choices("move", "how", motion=motion):
            reply = Consultation.start(marion).do("move", motion=motion, how=how)
            assert not reply.refused, (motion, how, reply.text)
            assert "{" not in reply.text + reply.says


def test_every_offered_technique_can_be_applied_at_its_limits(marion: Case) -> None:
    start = Consultation.start(marion)
    for technique in start.choices("apply"):
        region = next(iter(start.choices("apply", "region", technique=technique)))
        position = next(iter(start.choices("apply", "position", technique=technique)))
        limits = start.limits("apply", technique=technique)
        for end in (0, 1):
            visit = Consultation.start(marion)
            fields = {name: limits[name][end] for name in ("minutes", "pressure")}
            reply = visit.do("apply", technique=technique, region=region, position=position, **fields)
            assert not reply.refused, (technique, reply.text)
            assert reply.discomfort is not None


REFUSED = [
    ("stretch", {}, "no act called stretch"),
    ("palpate", {"region": "tail"}, "not something to choose for Region"),
    ("palpate", {}, "Region is not chosen yet"),
    ("palpate", {"region": 7}, "does not fit"),
    ("palpate", {"region": "ecrb-right", "pressure": 3}, "has no field pressure"),
    (
        "apply",
        {"technique": "magic", "region": "ecrb-right", "minutes": 5, "pressure": 3, "position": "supine"},
        "not something to choose",
    ),
    ("reassess", {"finding": "palpate.ecrb-right.tenderness"}, "have not measured"),
    ("check_in", {}, "no technique was applied"),
    ("flag", {"item": "raynauds", "recognised": "yes"}, "does not fit"),
    (
        "impression",
        {"hypotheses": [{"condition": "tennis-elbow", "for": ["test.cozen.pain"]}]},
        "not among your findings",
    ),
    ("rebook", {"weeks": 500}, "goes from 0"),
    ("note", {"plan": {"text": "x" * 5000}}, "longer than 4000"),
]


@pytest.mark.parametrize(("act", "fields", "sentence"), REFUSED)
def test_an_act_that_makes_no_sense_is_refused_and_costs_nothing(
    visit: Consultation, act: str, fields: dict, sentence: str
) -> None:
    before = visit.record.to_json()
    reply = visit.do(act, **fields)
    assert reply.refused
    assert sentence in reply.text
    assert (visit.record.to_json(), visit.minute) == (before, 0)


@pytest.mark.parametrize("minutes", [0, -5, 999, 2.5, float("nan"), float("inf"), True, "five", None, [5]])
def test_nonsense_minutes_are_refused(visit: Consultation, minutes: object) -> None:
    technique = "soft-tissue-release"
    position = next(iter(visit.choices("apply", "position", technique=technique)))
    reply = visit.do("apply", technique=technique, region="ecrb-right", minutes=minutes, pressure=3, position=position)
    assert reply.refused
    assert visit.record.events == ()


def test_choices_and_limits_are_those_of_the_contract(visit: Consultation) -> None:
    assert visit.choices("palpate")["ecrb-right"] == "Extensor carpi radialis brevis, right"
    assert "ecrb-right" in visit.choices("apply", field="region", technique="soft-tissue-release")
    low, high, step = visit.limits("apply", technique="soft-tissue-release")["minutes"]
    assert 1 <= low < high
    assert step == 1


def test_a_visit_ends_with_its_minutes(visit: Consultation) -> None:
    technique = "effleurage-and-kneading"
    position = next(iter(visit.choices("apply", "position", technique=technique)))
    most = int(visit.limits("apply", technique=technique)["minutes"][1])
    replies = [
        visit.do("apply", technique=technique, region="ecrb-right", minutes=most, pressure=2, position=position)
        for _ in range(20)
    ]
    assert replies[-1].refused
    assert visit.minutes_left >= 0
    letter = visit.do("letter", to=next(iter(visit.choices("letter"))), urgency="routine")
    assert not letter.refused
    assert not visit.do("note", plan={"text": "stop here"}).refused
    assert not visit.do("finish").refused


def test_consent_is_asked_anew_in_each_visit_and_silence_is_no_consent(visit: Consultation) -> None:
    assert visit.do("consent", scope="treat", said=[]).text.startswith("Not given")
    assert visit.log.consent["treat"] == "declined"
    _consent(visit, "treat")
    assert visit.log.consent["treat"] == "given"
    visit.do("rebook", weeks=2)
    assert visit.log.consent == {}


def test_forgetting_consent_is_possible_and_remembered(visit: Consultation) -> None:
    assert not visit.do("palpate", region="ecrb-right").refused
    assert len(visit.log.unsafe) == 1


def test_a_reassessment_repeats_the_act_under_the_same_id(visit: Consultation) -> None:
    _consent(visit, "examine")
    _consent(visit, "treat")
    first = visit.do("test", test="cozen").findings[0]
    position = next(iter(visit.choices("apply", "position", technique="soft-tissue-release")))
    visit.do("apply", technique="soft-tissue-release", region="ecrb-right", minutes=8, pressure=4, position=position)
    again = visit.do("reassess", finding=first["id"])
    assert [f["id"] for f in again.findings] == [first["id"]]
    assert len(visit.log.trend[first["id"]]) == 2
    assert again.findings[0]["value"] <= first["value"]


def test_the_relief_of_the_moment_is_gone_by_the_next_visit(visit: Consultation) -> None:
    _consent(visit, "treat")
    position = next(iter(visit.choices("apply", "position", technique="positional-release")))
    visit.do("apply", technique="positional-release", region="ecrb-right", minutes=5, pressure=2, position=position)
    assert any(visit.state.analgesia.values())
    visit.do("rebook", weeks=1)
    assert not any(visit.state.analgesia.values())


def test_a_finished_case_is_closed(visit: Consultation) -> None:
    visit.do("finish")
    assert visit.do("ask", topic="onset").text == "This case is closed. Nothing more can be added to it."


def test_after_the_last_visit_no_other_can_be_booked(visit: Consultation) -> None:
    for _ in range(visit.pack["visits_at_most"] - 1):
        assert not visit.do("rebook", weeks=2).refused
    assert "last visit" in visit.do("rebook", weeks=2).text
    assert not visit.do("rebook", weeks=0).refused
    assert "no further visit" in visit.do("ask", topic="onset").text


def test_a_record_replays_to_the_byte(marion_right: Consultation, marion: Case) -> None:
    text = marion_right.record.to_json()
    again = Consultation.resume(marion, text)
    assert again.record.to_json() == text
    assert again.state == marion_right.state
    assert [r for _, r in again.history] == [r for _, r in marion_right.history]


def test_a_crash_between_two_acts_loses_nothing(marion_right: Consultation, marion: Case) -> None:
    value = marion_right.record.to_dict()
    for n in range(0, len(value["events"]), 7):
        cut = {**value, "events": value["events"][:n]}
        resumed = Consultation.resume(marion, cut)
        assert len(resumed.record.events) == n
        if n < len(value["events"]):
            event = value["events"][n]
            fields = {k: v for k, v in event.items() if k not in {"n", "visit", "minute", "act", "reply_digest"}}
            resumed.do(event["act"], **fields)
            assert resumed.record.events[-1] == event


def test_a_draft_survives_and_is_no_act(visit: Consultation, marion: Case) -> None:
    visit.draft({"note": {"plan": {"text": "half a"}}})
    again = Consultation.resume(marion, visit.record.to_json())
    assert again.record.draft == {"note": {"plan": {"text": "half a"}}}
    assert again.record.events == ()
    assert again.record.counter == 1


def test_practice_explains_itself_and_graded_does_not(marion: Case, graded: Case) -> None:
    for case, has_why in ((marion, True), (graded, False)):
        visit = Consultation.start(case, seed=case.seed)
        technique = next(iter(visit.choices("apply")))
        region = next(iter(visit.choices("apply", "region", technique=technique)))
        position = next(iter(visit.choices("apply", "position", technique=technique)))
        low = {name: span[0] for name, span in visit.limits("apply", technique=technique).items()}
        reply = visit.do("apply", technique=technique, region=region, position=position, **low)
        assert (reply.why is not None) is has_why


BAD = [
    ("", "damaged or not complete"),
    ("[]", "not a client record"),
    ('{"format": 1}', "not a client record"),
    ('{"format": 2, "case": "x", "events": []}', "newer version"),
    ('{"format": 1, "case": "somebody", "events": []}', "another client"),
    ('{"format": 1, "case": "tennis-elbow-decorator", "events": [7]}', "not a client record"),
    ('{"format": 1, "case": "tennis-elbow-decorator", "events": [], "draft": 3}', "not a client record"),
    (
        '{"format": 1, "case": "tennis-elbow-decorator", "events": [{"n": 1, "visit": 1, "minute": 0, "act": "dance"}]}',
        "can't have happened",
    ),
    (
        '{"format": 1, "case": "tennis-elbow-decorator", "events": [{"n": 2, "visit": 1, "minute": 0, "act": "ask", "topic": "onset"}]}',
        "out of order",
    ),
    (
        '{"format": 1, "case": "tennis-elbow-decorator", "events": [{"n": 1, "visit": 1, "minute": 0, "act": "palpate", "region": "tail"}]}',
        "can't have happened",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), BAD)
def test_a_bad_record_raises_one_sentence(marion: Case, text: str, sentence: str) -> None:
    with pytest.raises(RecordProblem, match=sentence):
        Consultation.resume(marion, text)


def test_a_record_cut_at_any_byte_is_refused(marion_right: Consultation, marion: Case) -> None:
    text = marion_right.record.to_json().encode()
    for end in range(0, len(text), 97):
        with pytest.raises(RecordProblem):
            Consultation.resume(marion, text[:end])


def test_an_answer_that_was_changed_is_noticed(marion_right: Consultation, marion: Case) -> None:
    value = json.loads(marion_right.record.to_json())
    value["events"][2]["reply_digest"] = "0" * 16
    with pytest.raises(RecordProblem, match="Step 3"):
        Consultation.resume(marion, value)


def test_another_seed_gives_another_client_and_the_same_seed_the_same(marion: Case) -> None:
    bodies = [Consultation.start(marion, seed=f"s{i}").client.body for i in range(12)]
    assert len({str(b.baseline) for b in bodies}) > 6
    assert Consultation.start(marion, seed="s3").client.body == bodies[3]
    sides = {Consultation.start(marion, seed=f"s{i}").client.side for i in range(12)}
    assert sides == {"left", "right"}


def test_every_act_of_the_table_can_be_done(marion_right: Consultation, visit: Consultation) -> None:
    visit.do("observe", region="ecrb-right")
    to = next(iter(visit.choices("letter")))
    say = next(iter(visit.choices("letter", "say")))
    visit.do("letter", to=to, urgency="routine", include=[visit.findings[0]["id"]], say=[say])
    done = {event["act"] for event, _ in (*marion_right.history, *visit.history)}
    assert done == set(ACTS)
