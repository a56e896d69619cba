"""Whatever a trainee does, marks stay in range, a record replays, and an unsafe act never pays."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from remedial_kit import Consultation
from remedial_kit.marking import marked
from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import Case

SETTINGS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _random_act(visit: Consultation, pick: Any) -> None:
    act = pick(
        [
            "ask",
            "observe",
            "palpate",
            "move",
            "test",
            "apply",
            "consent",
            "check_in",
            "reassess",
            "advise",
            "flag",
            "decide",
        ]
    )
    fields: dict[str, Any] = {}
    if act == "apply":
        fields["technique"] = pick(sorted(visit.choices("apply")))
        for name in ("region", "position"):
            fields[name] = pick(sorted(visit.choices("apply", name, **fields)))
        for name, (low, high, _) in visit.limits("apply", **fields).items():
            fields[name] = pick(list(range(int(low), int(high) + 1)))
    elif act == "advise":
        fields["advice"] = pick(sorted(visit.choices("advise")))
        fields["dose"] = {name: pick([low, high]) for name, (low, high, _) in visit.limits("advise", **fields).items()}
    else:
        for name in {
            "ask": ["topic"],
            "observe": ["region"],
            "palpate": ["region"],
            "move": ["motion", "how"],
            "test": ["test"],
            "consent": ["scope"],
            "reassess": ["finding"],
            "flag": ["item"],
            "decide": ["decision"],
        }.get(act, []):
            options = sorted(visit.choices(act, name, **fields))
            if not options:
                return
            fields[name] = pick(options)
        if act == "flag":
            fields["recognised"] = pick([True, False])
        if act == "consent":
            fields["said"] = sorted(visit.choices("consent", "said", **fields))
    visit.do(act, **fields)


@SETTINGS
@given(data=st.data(), seed=st.sampled_from(["", "a", "b", "c"]), steps=st.integers(0, 25))
def test_marks_stay_in_range_and_records_replay(marion: Case, data: Any, seed: str, steps: int) -> None:
    visit = Consultation.start(marion, seed=seed)
    for _ in range(steps):
        _random_act(visit, lambda options: data.draw(st.sampled_from(options)))
    marks = marked(visit)
    assert 0 <= marks.total <= marks.max
    assert not marks.unsafe or marks.total <= 40
    again = Consultation.resume(marion, visit.record.to_json())
    assert again.record.to_json() == visit.record.to_json()
    assert marked(again) == marks


@pytest.mark.parametrize("which", ["marion", "graded"])
def test_an_unsafe_act_never_improves_outcome_or_marks(which: str, request: pytest.FixtureRequest) -> None:
    """Each barred technique put into the right specimen, before its first technique, at each place and pressure it is barred at."""
    case: Case = request.getfixturevalue(which)
    right = marked(specimen(case, "right"))
    tried = 0
    for technique, region, pressure in _barred(Consultation.start(case, seed=case.seed)):
        visit = Consultation.start(case, seed=case.seed)
        for row in next(s for s in case.key["specimens"] if s["name"] == "right")["acts"]:
            if row["act"] == "apply" and not any(a.is_unsafe for a in visit.log.applied):
                low = visit.limits("apply", technique=technique)["minutes"][0]
                position = next(iter(visit.choices("apply", "position", technique=technique)))
                visit.do("apply", technique=technique, region=region, minutes=low, pressure=pressure, position=position)
            visit.do(row["act"], **{k: v for k, v in row.items() if k != "act"})
        marks = marked(visit)
        tried += 1
        assert marks.unsafe
        assert marks.total <= 40
        assert marks.raw_total <= right.raw_total
    assert tried


def _barred(visit: Consultation) -> list[tuple[str, str, int]]:
    found = []
    for technique in visit.choices("apply"):
        low, high, _ = visit.limits("apply", technique=technique)["pressure"]
        for area in visit.pack["body"]["areas"]:
            for template in area["regions"]:
                region = visit.client.text(template)
                if region in visit.choices("apply", "region", technique=technique):
                    found += [
                        (technique, region, int(p)) for p in (low, high) if visit.client.bars(technique, region, int(p))
                    ][:1]
    return found[:12]
