"""The library holds what a school's term needs: each line of this file is a promise that the README makes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from remedial_kit import Course
from remedial_kit.facts import CaseFile
from remedial_kit.library import open_answers
from remedial_kit.terms import FAMILIES

ADAPTED = {
    "blood thinners": {"anticoagulants"},
    "pregnancy": {"pregnancy", "second-half-of-pregnancy"},
    "diabetes": {"diabetes-dulled-feeling", "tingling-hand-with-diabetes"},
    "thin bones": {"osteoporosis", "osteoporosis-with-fracture"},
    "a recent injection": {"recent-injection"},
    "a cancer in the past": {"cancer-in-the-past"},
    "high blood pressure": {"blood-pressure-tablets", "unstable-blood-pressure"},
    "a minor": {"minor-still-growing"},
}


def _treated(course: Course) -> list[CaseFile]:
    return [case for case in course.case_files.values() if case.key and case.key.marking != "refer"]


def _referred(course: Course) -> list[CaseFile]:
    return [case for case in course.case_files.values() if case.key and case.key.marking == "refer"]


def _present(case: CaseFile) -> set[str]:
    rows = [*case.safety, *(row for draw in case.vary.draws for option in draw.options for row in option.safety)]
    return {row.item for row in rows}


def test_there_are_at_least_32_techniques_of_all_seven_families(course: Course) -> None:
    assert len(course.techniques) >= 32
    assert {technique.family for technique in course.techniques.values()} == set(FAMILIES)


def test_each_of_the_nine_conditions_has_four_clients_to_treat(course: Course) -> None:
    conditions = {slug for slug, condition in course.conditions.items() if condition.kind == "course"}
    counts = Counter(case.condition for case in _treated(course))
    assert len(conditions) == 9
    assert {slug: counts[slug] for slug in conditions if counts[slug] < 4} == {}
    assert len(_treated(course)) >= 36


def test_at_least_six_clients_must_be_referred_and_three_pairs_look_alike(course: Course) -> None:
    assert len(_referred(course)) >= 6
    pairs = {(case.slug, case.looks_like) for case in course.case_files.values() if case.looks_like}
    assert len(pairs) >= 3
    assert all(other in course.case_files for _, other in pairs)


def test_at_least_eight_clients_must_be_adapted_in_every_variant_and_each_reason_has_one(course: Course) -> None:
    always = [case for case in _treated(course) if {row.item for row in case.safety} & set().union(*ADAPTED.values())]
    assert len(always) >= 8
    for reason, items in ADAPTED.items():
        assert [case.slug for case in _treated(course) if _present(case) & items], reason


def test_the_people_are_as_people_are(course: Course) -> None:
    """From 15 to 80, of both and of no stated sex, no two of a name, and no work twice."""
    people = [case.person for case in course.case_files.values()]
    assert min(person.age for person in people) <= 16
    assert max(person.age for person in people) >= 78
    assert {person.pronoun for person in people} == {"she", "he", "they"}
    assert max(Counter(person.name for person in people).values()) == 1
    assert max(Counter(person.work for person in people).values()) == 1


def test_each_condition_has_a_graded_client_with_specimens_of_every_kind(course: Course, root: Path) -> None:
    """One right, two partly right, one unsafe, one left empty; each earns what its key says (``remedial check`` plays them)."""
    assert course.file
    found = Counter()
    canaries = set()
    for name in course.file.assignments:
        case = open_answers(root / "answers" / name, course)
        found[case.pack["condition"]] += 1
        rows = case.key["specimens"]
        assert any(row["at_least"] >= 90 for row in rows), name
        assert sum(row["at_least"] >= 30 and row["at_most"] <= 80 for row in rows) >= 2, name
        assert any(row["is_unsafe"] and row["at_most"] <= 40 for row in rows), name
        assert any(row["at_most"] == 0 for row in rows), name
        canaries.add(case.key["canary"])
    assert set(found) == {slug for slug, condition in course.conditions.items() if condition.kind == "course"}
    assert len(canaries) == len(course.file.assignments)


def test_every_practice_client_has_a_place_in_the_courses_order(course: Course) -> None:
    assert course.file
    assert sorted(course.file.notebooks) == sorted(course.case_files)


def test_there_is_much_to_give_home(course: Course) -> None:
    kinds = Counter(advice.kind for advice in course.advice.values())
    assert sum(kinds[kind] for kind in ("stretch", "self-release", "loading", "activity")) >= 45
    assert min(kinds[kind] for kind in ("stretch", "self-release", "loading", "activity")) >= 5
