"""Two clients are not alike: named draws, the words that go with them, and marking that asks the client as drawn."""

from __future__ import annotations

import pytest

from remedial_kit import Consultation, Course
from remedial_kit.client import Client
from remedial_kit.marking import marked
from remedial_kit.pack import Case

SEEDS = [f"seed {n}" for n in range(60)]


@pytest.mark.parametrize("slug", sorted(Course.open().cases))
def test_a_variant_keeps_the_person_and_differs_in_what_is_drawn(course: Course, slug: str) -> None:
    case = course.cases[slug]
    clients = [Client(case.pack, seed) for seed in SEEDS]
    assert {client.pack["person"]["name"] for client in clients} == {case.pack["person"]["name"]}
    for draw in case.pack["vary"]["draws"]:
        seen = {client.drawn[draw["slug"]]["slug"] for client in clients}
        assert seen == {option["slug"] for option in draw["options"]}, draw["slug"]


@pytest.mark.parametrize("slug", sorted(Course.open().cases))
def test_the_empty_seed_is_the_client_as_written(course: Course, slug: str) -> None:
    pack = course.cases[slug].pack
    client = Client(pack, "")
    assert [option["slug"] for option in client.drawn.values()] == [
        d["options"][0]["slug"] for d in pack["vary"]["draws"]
    ]
    assert client.side == pack["side"]


def test_a_new_draw_does_not_reshuffle_the_others(marion: Case) -> None:
    more = {**marion.pack["vary"], "draws": [_dull(), *marion.pack["vary"]["draws"]]}
    for seed in SEEDS[:10]:
        before, after = Client(marion.pack, seed), Client({**marion.pack, "vary": more}, seed)
        assert {k: v for k, v in after.drawn.items() if k != "dull"} == before.drawn
        assert after.body.baseline == before.body.baseline
        assert after.body.luck == before.body.luck


def _dull() -> dict[str, object]:
    nothing = dict.fromkeys(("tolerance", "ability", "irritability", "pace", "door"))
    tables: dict[str, object] = {name: {} for name in ("impairments", "topics", "look", "feel", "move", "test")}
    return {
        "slug": "dull",
        "about": "",
        "options": [{"slug": "a", "weight": 1, "loads": [], "present": [], "intake": [], **nothing, **tables}],
    }


def test_what_the_client_says_goes_with_what_was_drawn(marion: Case) -> None:
    """Who has a blood thinner says so when asked for medicines, and nobody else does."""
    for seed in SEEDS:
        visit = Consultation.start(marion, seed=seed)
        has_it = visit.client.drawn["stands-in-the-way"]["slug"] == "blood-thinner"
        assert ("thinner" in visit.do("ask", topic="medicines").text) is has_it
        assert ("anticoagulants" in {p["item"] for p in visit.pack["present"]}) is has_it


def test_marking_asks_the_client_as_drawn(marion: Case) -> None:
    """The same flag is right with one variant and not with another; the same advice answers one load and not another."""
    seen = set()
    for seed in SEEDS:
        visit = Consultation.start(marion, seed=seed)
        visit.do("flag", item="raynauds", recognised=True)
        visit.do("advise", advice="thicker-handle", dose={"minutes": 10, "per_week": 5})
        marks = marked(visit)
        flagged, factor = (
            next(c.points for p in marks.pillars.values() for c in p.criteria if c.id == name)
            for name in ("flagged", "factor")
        )
        is_raynauds = visit.client.drawn["stands-in-the-way"]["slug"] == "raynauds"
        assert (flagged > 0) is is_raynauds
        answered = {load["factor"] for load in visit.pack["body"]["loads"]} & set(
            visit.pack["advice"]["thicker-handle"]["answers"]
        )
        assert (factor > 0) is bool(answered)
        seen.add((is_raynauds, bool(answered)))
    assert len(seen) > 2


def test_the_record_of_a_variant_replays(marion: Case) -> None:
    visit = Consultation.start(marion, seed="seed 3")
    visit.do("ask", topic="medicines")
    visit.do("rebook", weeks=2)
    again = Consultation.resume(marion, visit.record.to_json())
    assert again.record.to_json() == visit.record.to_json()
    assert again.state == visit.state


def test_the_tissue_says_when_it_has_had_enough(marion: Case) -> None:
    visit = Consultation.start(marion)
    visit.do("consent", scope="treat", said=["what-and-why", "may-stop"])
    fields = {"technique": "stripping", "region": "ecrb-right", "position": "seated-arm-supported", "pressure": 5}
    replies = [visit.do("apply", minutes=8, **fields) for _ in range(4)]
    assert not replies[0].enough
    assert replies[-1].enough
    assert "more than it bears" in replies[-1].text


def test_a_reply_explains_itself_by_the_factors_that_made_it(marion_right: Consultation) -> None:
    """Treating, advising, booking and re-testing each say why; the bars are from 0 to 100 and a graded client says nothing."""
    told = {event["act"]: reply.why for event, reply in marion_right.history if reply.why}
    assert {"apply", "advise", "rebook", "reassess"} <= set(told)
    assert all(0 <= bar["value"] <= 100 for why in told.values() if why for bar in why["factors"])
    assert "home care" in str(told["rebook"])
    assert "of it will come to something" in str(told["advise"])
