"""Marks separate: scripted trainees, who see only what a trainee sees, over many variants of every client.

``remedial check --trainees`` plays the same with 100 variants and writes ``docs/trainees.md``.
"""

from __future__ import annotations

import pytest

from remedial_kit import Course
from remedial_kit.proofs.tables import Marked, marks_of, to_refer, to_treat

VARIANTS = 16
COURSE = Course.open()
TREATED = [case.slug for case in to_treat(COURSE)]
REFERRED = [case.slug for case in to_refer(COURSE)]


@pytest.mark.parametrize("slug", TREATED)
def test_marks_separate_each_kind_of_trainee(slug: str) -> None:
    """One test a client, as the playing is by far the most of the work."""
    row = marks_of(COURSE, COURSE.cases[slug], VARIANTS)
    _kinds(slug, row)
    _order(row)
    _evenness(row)
    _referring_everyone(row)


def _kinds(slug: str, row: Marked) -> None:
    """Expert at least 90, recipe at most 60, everything at most 50, random at most 30, both unsafe ones at most the cap."""
    assert row.mean("expert") >= 90
    assert row.mean("recipe") <= 60
    assert row.mean("everything") <= 50
    assert row.mean("random") <= 30
    cap = COURSE.cases[slug].key["cap"]
    assert max(row.totals["unsafe-clumsy"] + row.totals["unsafe-skilled"]) <= cap
    assert min(row.unsafe["unsafe-clumsy"], row.unsafe["unsafe-skilled"]) == VARIANTS
    assert row.unsafe["expert"] == 0


def _order(row: Marked) -> None:
    """Expert above novice above the better of recipe and everything; these above random."""
    assert row.ordered() >= 90 - 100 / VARIANTS
    assert row.above_random() >= 90 - 100 / VARIANTS


def _evenness(row: Marked) -> None:
    """A standard deviation of at most 5, and the hardest tenth within 10 of the easiest."""
    assert row.spread("expert") <= 5
    assert row.tenths_apart("expert") <= 10


@pytest.mark.parametrize("slug", REFERRED)
def test_a_client_to_be_referred_separates_trainees_too(slug: str) -> None:
    """Expert at least 90, recipe at most 50."""
    row = marks_of(COURSE, COURSE.cases[slug], VARIANTS)
    assert row.mean("expert") >= 90
    assert row.mean("recipe") <= 50
    assert row.mean("novice") > max(row.mean(name) for name in ("recipe", "everything", "random"))
    assert max(row.totals["unsafe-clumsy"] + row.totals["unsafe-skilled"]) <= COURSE.cases[slug].key["cap"]


def _referring_everyone(row: Marked) -> None:
    """Nobody gains by referring everyone: with a client to be treated that stays at the cap, and below the novice."""
    assert row.mean("refers-everyone") <= 40
    assert row.mean("refers-everyone") < row.mean("novice")
