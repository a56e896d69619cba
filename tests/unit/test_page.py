"""Pages about a record: readable, small, and safe to show whatever a trainee wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from remedial_kit import Consultation, Course, mark
from remedial_kit.pack import Case
from remedial_kit.page import (
    Feedback,
    Given,
    done_page,
    feedback_page,
    no_mark_page,
    pillar_page,
    points,
    record_page,
)
from remedial_kit.terms import PILLARS

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def case(root: Path) -> Case:
    """The practice client."""
    return Course.open(root).cases["tennis-elbow-decorator"]


def visit_of(case: Case, trainee: str = "") -> Consultation:
    """A short visit with something of everything a trainee writes."""
    visit = Consultation.start(case, trainee=trainee)
    visit.do("consent", scope="examine", said=list(visit.choices("consent", "said", scope="examine"))[:1])
    topic = next(iter(visit.choices("ask")))
    visit.do("ask", topic=topic)
    visit.do("palpate", region=next(iter(visit.choices("palpate"))))
    idea = next(iter(visit.choices("impression", "condition")))
    visit.do("impression", hypotheses=[{"condition": idea, "for": [visit.findings[0]["id"]]}])
    visit.do("note", subjective={"text": f"Sore {SCRIPT}", "findings": []}, plan={"text": "Load it."})
    return visit


def test_the_short_page_tells_what_was_done(case: Case) -> None:
    """Anybody who opens the notebook without a clinic can read the visit."""
    page = record_page(case, visit_of(case, "Ada").record)
    assert case.pack["person"]["name"] in page
    assert "seen by Ada" in page
    assert "5 steps" in page
    assert "not finished" in page


def test_the_short_page_is_the_same_from_any_form_of_the_record(case: Case) -> None:
    """A running consultation, a record and its JSON give one page."""
    visit = visit_of(case)
    pages = {record_page(case, form) for form in (visit, visit.record, visit.record.to_json(), visit.record.to_dict())}
    assert len(pages) == 1


def test_the_short_page_stays_small(case: Case) -> None:
    """With the record it must pass through a page that is being closed."""
    visit = Consultation.start(case)
    slugs = list(visit.choices("flag"))
    for n in range(300):
        visit.do("flag", item=slugs[n % len(slugs)], recognised=n % 2 == 0)
    page = record_page(case, visit)
    assert len(page) < 8_000
    assert "The first 240 steps are in the record" in page


def test_a_trainees_text_is_only_text(case: Case) -> None:
    """What was typed is escaped on every page."""
    visit = visit_of(case, SCRIPT)
    marks = mark(case, visit.record).to_dict()
    given = {name: Given(1, 10) for name in (*PILLARS, "reflection")}
    pages = [
        record_page(case, visit),
        done_page(case, visit, [SCRIPT]),
        pillar_page("art", marks),
        no_mark_page(SCRIPT, [SCRIPT]),
        feedback_page(Feedback(SCRIPT, SCRIPT, marks, given, reflection=SCRIPT)),
        feedback_page(Feedback("a", "b", None, given, problem=SCRIPT)),
    ]
    for page in pages:
        assert "<script" not in page
    assert "&lt;script&gt;" in done_page(case, visit)


def test_the_teachers_page_has_what_was_written(case: Case) -> None:
    """Ideas with their findings and the note are there to be read, not only that they exist."""
    page = done_page(case, visit_of(case))
    assert "Subjective: Sore" in page
    assert "Plan: Load it." in page
    assert "For: " in page


def test_a_waiting_reflection_is_not_counted_yet(case: Case) -> None:
    """The total is of what was marked, and says what is still to come."""
    marks = mark(case, visit_of(case).record).to_dict()
    given = {name: Given(10, 25) for name in PILLARS} | {"reflection": Given(0, 10, is_waiting=True)}
    page = feedback_page(Feedback("Tennis elbow", "ada", marks, given))
    assert 'class="total">40 <span class="quiet">of 100' in page
    assert "Still to be marked by your teacher: reflection (10 points)." in page


def test_lateness_is_told(case: Case) -> None:
    """What lateness costs stands in the sum."""
    marks = mark(case, visit_of(case).record).to_dict()
    given = {name: Given(10, 25) for name in PILLARS} | {"reflection": Given(5, 10)}
    page = feedback_page(Feedback("Tennis elbow", "ada", marks, given, penalty=2.5))
    assert 'class="total">42.5 <span class="quiet">of 110' in page
    assert "2.5 taken off for lateness." in page


@pytest.mark.parametrize(
    ("value", "shown"), [(12.0, "12"), (12.5, "12.5"), (12.25, "12.25"), (0.1 + 0.2, "0.3"), (100, "100")]
)
def test_points_have_no_needless_digits(value: float, shown: str) -> None:
    """12, not 12.00; 100, not 1."""
    assert points(value) == shown
