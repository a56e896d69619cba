"""What the debrief tells: the curves, the meanings, what was missed, the obvious technique, and the one thing to practise."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from remedial_kit import Consultation
from remedial_kit.client import Client
from remedial_kit.marking.debrief import debrief
from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import Case
from remedial_kit.planner import LAST_WEEK, singles
from remedial_kit.terms import CHECKS
from remedial_kit.words import catalogue

CONSENT = {"act": "consent", "scope": "examine", "said": ["what-and-why"]}
FACTORS = ["dose", "pressure", "readiness", "response", "guarding", "reach"]
SEEDS = [str(n) for n in range(12)]


def played(case: Case, *acts: Mapping[str, Any], seed: str = "") -> dict[str, Any]:
    """The debrief after these acts and the end."""
    visit = Consultation.start(case, seed=seed)
    for act in (*acts, {"act": "finish"}):
        reply = visit.do(**act)
        assert not reply.refused, reply.text
    return debrief(visit)


def changed(case: Case, **pack: Any) -> Case:
    """The case with other lines in its pack."""
    return Case({**copy.deepcopy(case.pack), **pack}, case.key)


@pytest.fixture(scope="module")
def obvious_of(marion: Case) -> dict[str, dict[str, Any]]:
    """Seed -> what is said of the obvious technique, for a dozen variants."""
    return {seed: played(marion, seed=seed)["obvious"] for seed in SEEDS}


@pytest.fixture
def referred(marion: Case) -> tuple[Case, str]:
    """The practice client with a red flag that her story tells of, and the red flag."""
    flag = next(slug for slug, entry in marion.pack["flags"].items() if entry["kind"] == "red-flag" and entry["bars"])
    present = {"item": flag, "where": [], "found_by": ["ask onset", "ask weakness"]}
    topics = copy.deepcopy(marion.pack["topics"])
    topics["onset"]["is_normal"] = topics["weakness"]["is_normal"] = False
    case = changed(marion, present=[present], topics=topics, obvious=None)
    case.pack["vary"]["draws"] = []
    key = {**copy.deepcopy(case.key), "marking": "refer", "letter": {"urgency": ["same-day", "emergency"]}}
    return Case(case.pack, key), flag


def labels(rows: Sequence[Mapping[str, str]]) -> list[str]:
    return [row["label"] for row in rows]


# ---- the curves ------------------------------------------------------------------------------------------------


def test_the_curves_go_on_for_half_a_year(marion_right: Consultation) -> None:
    chart = debrief(marion_right)["chart"]
    assert chart["weeks"] == list(range(LAST_WEEK + 1))
    assert all(len(line["values"]) == LAST_WEEK + 1 for line in chart["lines"])
    assert chart["ticks"][-1] == chart["rows"][-1] == LAST_WEEK
    assert set(chart["ticks"]) | set(chart["rows"]) <= set(chart["weeks"])
    assert "teaching model" in chart["note"]


def test_each_flare_up_is_marked_in_its_week(marion: Case) -> None:
    marks = 0
    for seed in SEEDS:
        visit = Consultation.start(marion, seed=seed)
        visit.do("finish")
        line = next(line for line in debrief(visit)["chart"]["lines"] if line["slug"] == "you")
        states = visit.outlook(LAST_WEEK)
        assert len(line["flares"]) == states[-1].flares
        assert all(states[week].flares == states[week - 1].flares + 1 for week in line["flares"])
        marks += len(line["flares"])
    assert marks


# ---- meanings, and what was missed --------------------------------------------------------------------------------


def test_a_finding_that_told_of_something_in_the_way_says_so(marion: Case) -> None:
    meanings = played(marion, CONSENT, {"act": "ask", "topic": "circulation"}, {"act": "ask", "topic": "skin"})[
        "meanings"
    ]
    assert len(meanings) == 1
    assert "Raynaud" in meanings[0]["finding"]
    assert "Cold is barred" in meanings[0]["text"]


def test_a_meaning_stands_by_what_was_found_and_not_by_what_treatment_left(marion_right: Consultation) -> None:
    first = {}
    for _, reply in marion_right.history:
        for finding in reply.findings:
            first.setdefault(finding["id"], finding["text"])
    now = {finding["id"]: finding["text"] for finding in marion_right.findings}
    told = {row["finding"] for row in debrief(marion_right)["meanings"]}
    sign = next(name for name in first if first[name] != now[name] and first[name] in told)
    assert now[sign] not in told


def test_what_would_have_told_of_something_in_the_way_comes_first(marion: Case) -> None:
    looks = played(marion)["looks"]
    assert looks["missed"][0]["label"] == "Ask: Circulation and cold hands"
    assert "Raynaud" in looks["missed"][0]["why"]
    assert len(looks["missed"]) == 8
    assert "more" in looks["missed_says"]


def test_what_was_done_is_not_missed(marion: Case) -> None:
    before = labels(played(marion)["looks"]["missed"])
    after = labels(played(marion, {"act": "ask", "topic": "circulation"})["looks"]["missed"])
    assert "Ask: Circulation and cold hands" in before
    assert "Ask: Circulation and cold hands" not in after


def test_nothing_is_missed_where_all_that_the_key_names_was_done(marion: Case) -> None:
    checks = [criterion["check"] for criterion in (marion.key or {})["criteria"]]
    acts: list[dict[str, Any]] = [CONSENT]
    acts += [{"act": "ask", "topic": topic} for check in checks for topic in check.get("asked", ())]
    client = Client(marion.pack)
    for spec in (client.text(spec) for check in checks for spec in check.get("examined", ())):
        act, *rest = spec.split()
        names = {"move": ("motion", "how"), "test": ("test",)}.get(act, ("region",))
        acts.append({"act": act, **dict(zip(names, rest, strict=True))})
    whole = played(marion, *acts)["looks"]
    assert whole["missed"] == []
    assert "missed none" in whole["missed_says"]
    assert len(played(marion, *acts[:-1])["looks"]["missed"]) == 1


def test_a_missed_question_has_its_answer_where_the_key_has_no_meaning(marion: Case) -> None:
    marion_key = marion.key or {}
    assert "ask.work-tasks" not in marion_key["meanings"]
    rows = {row["label"]: row["why"] for row in played(marion)["looks"]["missed"]}
    assert marion.pack["topics"]["work-tasks"]["text"] in rows["Ask: Tasks at work"]


def test_what_told_nothing_is_named_and_what_was_of_use_is_not(marion: Case) -> None:
    useful = set((marion.key or {})["useful"])
    idle = next(topic for topic in marion.pack["topics"] if f"ask {topic}" not in useful)
    looks = played(marion, {"act": "ask", "topic": idle}, {"act": "ask", "topic": "onset"})["looks"]
    assert labels(looks["needless"]) == [f"Ask: {marion.pack['topics'][idle]['label']}"]
    assert looks["needless_says"] == ""
    assert "nothing" in played(marion)["looks"]["needless_says"]


# ---- the obvious technique -------------------------------------------------------------------------------------------


def test_the_bars_are_the_five_factors_and_the_reach(obvious_of: dict[str, dict[str, Any]]) -> None:
    for told in obvious_of.values():
        if told["verdict"] == "barred":
            assert told["factors"] == []
            continue
        assert [bar["slug"] for bar in told["factors"]] == FACTORS
        assert all(0 <= bar["value"] <= 100 and bar["name"] and bar["note"] for bar in told["factors"])


def test_the_verdict_is_that_of_this_client(marion: Case, obvious_of: dict[str, dict[str, Any]]) -> None:
    assert len({told["verdict"] for told in obvious_of.values()}) >= 3
    for seed, told in obvious_of.items():
        ranked = singles(Client(marion.pack, seed))
        mine = next(one for one in ranked if one.technique == marion.pack["obvious"])
        share = 100 * mine.value // max(1, ranked[0].value)
        assert told["verdict"] == (
            "barred" if mine.bars else "best" if share >= 90 else "fair" if share >= 50 else "poor"
        )
        if mine.bars:
            assert mine.bars[0] in told["sentence"]


def test_the_sentence_names_what_holds_it_back(marion: Case) -> None:
    told = played(marion)["obvious"]
    assert told["verdict"] == "poor"
    least = min(told["factors"], key=lambda bar: bar["value"])
    assert least["slug"] == "response"
    assert least["name"] in told["sentence"]
    assert "hardly answers" in least["note"]


def test_instead_names_the_best_single_technique_and_none_where_it_is_the_best(marion: Case) -> None:
    best = singles(Client(marion.pack))[0].technique
    assert played(marion)["obvious"]["instead"] == marion.pack["techniques"][best]["label"]
    told = played(changed(marion, obvious=best))["obvious"]
    assert (told["verdict"], told["percent"], told["instead"]) == ("best", 100, "")


def test_where_nothing_is_left_at_the_sore_place_no_technique_is_praised(marion: Case) -> None:
    pack = copy.deepcopy(marion.pack)
    slug, flag = next((s, f) for s, f in pack["flags"].items() if f["kind"] == "contraindication" and f["bars"])
    flag["bars"] = [
        {
            **flag["bars"][0],
            "level": "absolute",
            "where": "anywhere",
            "techniques": [],
            "families": [],
            "above_pressure": None,
        }
    ]
    pack["present"], pack["vary"]["draws"] = [{"item": slug, "where": [], "found_by": []}], []
    told = played(Case(pack, marion.key))["obvious"]
    assert told["verdict"] == "barred"
    assert told["instead"] == ""
    assert "home care" in told["little"]


# ---- one thing to practise ----------------------------------------------------------------------------------------------


def test_every_check_can_become_something_to_do() -> None:
    assert [check for check in CHECKS if f"debrief.do.{check}" not in catalogue()] == []


def test_what_to_practise_comes_from_where_most_was_lost(marion: Case) -> None:
    tellings = [
        played(marion),
        debrief(specimen(marion, "right")),
        played(marion, {"act": "ask", "topic": "onset"}, {"act": "ask", "topic": "hopes"}),
    ]
    for told in tellings:
        criteria = [c for pillar in told["pillars"] for c in pillar["criteria"]]
        most = max(criteria, key=lambda c: c["max"] - c["points"])
        assert told["next"]["why"] == most["reason"]
        assert (told["next"]["chapter"], told["next"]["title"]) == (most["chapter"], most["chapter_title"])
        assert told["next"]["text"] != told["next"]["why"]


def test_what_was_unsafe_is_practised_first(marion: Case) -> None:
    told = debrief(specimen(marion, "rub-it-hard-and-ice-it"))["next"]
    assert "forbid" in told["text"]
    assert told["chapter"] == "red-flags-and-referral"
    told = played(marion, {"act": "palpate", "region": "ecrb-right"})["next"]
    assert "agreed" in told["why"]
    assert told["chapter"] == "consent-and-first-contact"


def test_it_says_that_a_real_client_will_differ(marion: Case) -> None:
    assert "real client will differ" in played(marion)["differs"]


# ---- a client whom somebody else must see first ------------------------------------------------------------------------


def test_a_client_to_be_sent_on_has_the_sign_and_no_curve(referred: tuple[Case, str]) -> None:
    case, flag = referred
    told = played(case, {"act": "ask", "topic": "onset"}, {"act": "flag", "item": flag, "recognised": True})
    assert told["chart"] is None
    assert told["obvious"] is None
    (sign,) = told["signs"]
    assert sign["label"] == case.pack["flags"][flag]["label"]
    assert sign["told"] == [case.pack["topics"]["onset"]["text"]]
    assert sign["untold"] == [f"Ask: {case.pack['topics']['weakness']['label']}"]
    assert sign["is_recognised"]
    assert not played(case)["signs"][0]["is_recognised"]
    assert told["next"]["text"]


def test_the_end_of_a_client_to_be_sent_on_hangs_on_the_letter(referred: tuple[Case, str]) -> None:
    case, _ = referred
    voices = {kind: case.pack["voices"][kind] for kind in ("later_better", "later_same", "later_worse")}
    case = changed(case, voices={**case.pack["voices"], **{kind: kind for kind in voices}})
    letter = {"act": "letter", "to": "gp", "include": [], "say": []}
    decide = {"act": "decide", "decision": "refer"}
    assert played(case)["says"] == "later_worse"
    assert "still had to be sent on" in played(case)["safe"]["sentences"][0]
    assert played(case, decide)["says"] == "later_same"
    assert played(case, decide, {**letter, "urgency": "routine"})["says"] == "later_same"
    right = played(case, decide, {**letter, "urgency": "same-day"})
    assert right["says"] == "later_better"
    assert "unsafe" in right["safe"]["sentences"][0]


def test_a_client_to_be_treated_has_no_warning_sign(marion_right: Consultation) -> None:
    assert debrief(marion_right)["signs"] == []
