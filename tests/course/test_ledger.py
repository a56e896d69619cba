"""Who was tried out and has not changed is not tried again; whoever changed is."""

from __future__ import annotations

from pathlib import Path

from remedial_kit import Course
from remedial_kit.proofs import ledger as ledgers
from remedial_kit.proofs import problems_of
from remedial_kit.proofs.ledger import Ledger

SLUG = "tennis-elbow-decorator"


def test_a_client_is_written_down_and_known_to_the_next_run(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "tried.json"
    first = Ledger(file)
    assert not first.has("abc")
    first.add("abc")
    assert Ledger(file).has("abc")
    assert not Ledger(file).has("abd")


def test_a_change_of_the_code_that_tries_asks_for_a_new_trial(tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "tried.json"
    Ledger(file).add("abc")
    monkeypatch.setattr(ledgers, "_engine", lambda: "another")
    assert not Ledger(file).has("abc")


def test_a_ledger_that_cannot_be_read_or_written_costs_time_alone(tmp_path: Path) -> None:
    torn = tmp_path / "tried.json"
    torn.write_text("[", "utf-8")
    assert not Ledger(torn).has("abc")
    (tmp_path / "file").write_text("", "utf-8")
    blocked = Ledger(tmp_path / "file" / "tried.json")
    blocked.add("abc")
    assert blocked.has("abc")


def test_only_a_client_who_was_tried_stands_in_it(course: Course, tmp_path: Path, monkeypatch) -> None:
    """Found wanting: not written down, and found again the next time.  Found sound: taken on trust."""
    file, case = course.root / "cases" / f"{SLUG}.yml", course.cases[SLUG]
    fault = ("vary", "one blend wins", "let them differ")
    kept = Ledger(tmp_path / "tried.json")
    monkeypatch.setattr("remedial_kit.proofs.weaknesses", lambda _case: (fault,))
    assert [p.problem for p in problems_of(course, file, kept)] == ["one blend wins"]
    assert not kept.has(case.hash)
    monkeypatch.setattr("remedial_kit.proofs.weaknesses", lambda _case: ())
    assert list(problems_of(course, file, kept)) == []
    assert kept.has(case.hash)
    monkeypatch.setattr("remedial_kit.proofs.weaknesses", lambda _case: (fault,))
    assert list(problems_of(course, file, kept)) == []
