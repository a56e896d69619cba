"""What must fit together in a course: each rule walks the facts and names what breaks it, with file, line and cure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from remedial_kit import diagram, facts
from remedial_kit.library.chapters import reading_of
from remedial_kit.library.reading import Page, Problem
from remedial_kit.terms import CHECKS, FAMILIES, HOME, IMPAIRMENTS, LESSON, PILLARS, SIDES, WHOLE, WORST

if TYPE_CHECKING:
    from remedial_kit.library import Answers, Course

Faults = Iterator[Problem]
PILLAR_POINTS = {"understanding": 25, "skills": 25, "art": 30, "knowledge": 20}
_BODY_PARTS = "elbow|arm|forearm|hand|wrist|shoulder|neck|side|thumb|knee|leg|hip|foot|ankle|calf|thigh|fingers?|upper"
_LITERAL_SIDE = re.compile(rf"\b(left|right)\s+({_BODY_PARTS})\b", re.IGNORECASE)
_LITERAL_AGE = re.compile(
    r"\b(\d{1,3})[- ]years?[- ]old\b|\baged? (\d{1,3})\b|\b(?:I'm|I am|is) (\d{2})\b(?! (?:weeks|minutes|kilos|per))"
)
_READ = {
    "": {
        "course.yml",
        "body.yml",
        "body.svg",
        "hands.svg",
        "marking.yml",
        "calibration.yml",
        "safety.yml",
        "factors.yml",
        "sources.yml",
        "model.yml",
        "glossary.yml",
    },
    "techniques": {".yml"},
    "conditions": {".yml"},
    "assessments": {".yml"},
    "advice": {".yml"},
    "cases": {".yml"},
    "lessons": {".yml"},
    "standards": {".yml"},
    "chapters": {".md"},
    "guide": {".md"},
    "guide/lesson-plans": {".md"},
    "practicals": {".yml"},
    "schemas": {".json"},
}
"""What a course folder holds: names at its top, endings in its folders."""
_CITED = re.compile(r"\[([a-z0-9][a-z0-9, -]*)\](?!\()")
FULL_CIRCLE_HALF = 180
_SHARE_BELOW, _SHARE_ABOVE, _DEGREES_OFF, _WORST_OFF = 3, 5, 10, 30
"""A healthy range may be a third less than the normal one or a fifth more (or ten degrees), a worst one may go thirty beyond it."""
_PLACEHOLDERS = {
    "age",
    "side",
    "other",
    "Side",
    "name",
    "they",
    "them",
    "their",
    "They",
    "Their",
    "value",
    "other_side",
    "unit",
}


def faults_of(course: Course) -> Faults:
    """Every fault of a course whose files could be read."""
    if any(p.file == f"{course.root.name}/course.yml" or p.file.endswith("/body.yml") for p in course.reading_problems):
        return
    from remedial_kit.library.lesson_checks import lessons_fit  # noqa: PLC0415  (shares this module's walks)

    for rule in (*_RULES, lessons_fit):
        yield from rule(course)


def faults_of_answers(course: Course) -> Faults:
    """Every fault of the assignments beside a sound course."""
    if course.own_problems:
        return
    for folder in _assignments(course):
        answers, problems = course.answers(folder)
        yield from problems
        if answers:
            yield from faults_of_one_answer(course, answers)


def counts_of(course: Course) -> dict[str, int]:
    """How much of everything there is, as ``remedial check --json`` prints it."""
    every = list(_facts(course))
    return {
        "conditions": sum(c.kind == "course" for c in course.conditions.values()),
        "differentials": sum(c.kind == "differential" for c in course.conditions.values()),
        "families": len({t.family for t in course.techniques.values()}),
        "techniques": len(course.techniques),
        "assessments": len(course.assessments),
        "advice": len(course.advice),
        "regions": len(course.body.regions) if course.body else 0,
        "safety_items": len(course.safety),
        "cases": len(course.case_files),
        "refer_cases": sum(any(_is_red(course, p.item) for p in c.safety) for c in course.case_files.values()),
        "graded_cases": sum(course.answers(folder)[0] is not None for folder in _assignments(course)),
        "lessons": len(course.lessons),
        "chapters": len(course.chapters),
        "chapter_words": sum(reading_of(text).words for text in course.texts.values()),
        "glossary_terms": len(course.glossary),
        "guide_pages": len(course.guide),
        "practicals": len(course.practicals),
        "competencies": len(course.competencies),
        "standards": len(course.standards),
        "sources": len(course.sources),
        "facts_sourced": sum(bool(fact.source) for _, _, fact in every),
        "teaching_assumptions": sum(fact.evidence is not None for _, _, fact in every),
        "clinically_reviewed": 0,
    }


def _is_red(course: Course, item: str) -> bool:
    return item in course.safety and course.safety[item].kind == "red-flag"


def _assignments(course: Course) -> list[Any]:
    if course.file is None:
        return []
    return [
        course.root.parent / "answers" / name
        for name in course.file.assignments
        if (course.root.parent / "answers" / name).is_dir()
    ]


def _problem(page: Page, path: str, problem: str, cure: str) -> Problem:
    return Problem(page.file, page.line(path), path, problem, cure)


# ---- walking ------------------------------------------------------------------------------------------------


def _walk(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """All that is in a value, from the top down, each with its path."""
    found: list[tuple[str, Any]] = []
    _collect(value, path, found)
    return found


def _collect(value: Any, path: str, found: list[tuple[str, Any]]) -> None:
    found.append((path, value))
    if isinstance(value, tuple | list):
        for i, item in enumerate(value):
            _collect(item, f"{path}[{i}]", found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(item, f"{path}.{key}" if path else str(key), found)
    else:
        for name in _names(value.__class__):
            _collect(getattr(value, name), f"{path}.{name}" if path else name, found)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a record's class; none for anything else."""
    return tuple(entry.name for entry in fields(kind)) if is_dataclass(kind) else ()


def _files(course: Course) -> Iterator[tuple[Page, Any]]:
    named: dict[str, dict[str, Any]] = {
        "techniques": course.techniques,
        "conditions": course.conditions,
        "assessments": course.assessments,
        "advice": course.advice,
        "cases": course.case_files,
        "lessons": course.lessons,
        "standards": course.standards,
        "practicals": course.practicals,
    }
    for folder, table in named.items():
        for slug, value in table.items():
            page = course.pages.get(f"{folder}/{slug}.yml")
            if page:
                yield page, value
    singles = {"body.yml": course.body, "course.yml": course.file, "marking.yml": course.marking}
    lists: dict[str, tuple[str, dict[str, Any]]] = {
        "safety.yml": ("items", course.safety),
        "factors.yml": ("factors", course.factors),
        "sources.yml": ("sources", course.sources),
    }
    if "glossary.yml" in course.pages:
        yield course.pages["glossary.yml"], tuple(course.glossary.values())
    for name, value in singles.items():
        if value is not None and name in course.pages:
            yield course.pages[name], value
    for name, (key, rows) in lists.items():
        if name in course.pages:
            yield course.pages[name], {key: tuple(rows.values())}


def _facts(course: Course) -> Iterator[tuple[Page, str, facts.Fact]]:
    for page, value in _files(course):
        for path, item in _walk(value):
            if isinstance(item, facts.Fact):
                yield page, path, item


# ---- rules over the whole library -----------------------------------------------------------------------------


def _every_fact_has_its_source_or_label(course: Course) -> Faults:
    for page, path, fact in _facts(course):
        if bool(fact.source) == (fact.evidence is not None):
            yield _problem(
                page,
                path,
                "a fact has either a source or the label",
                "add source: [id], or evidence: teaching-assumption, not both",
            )
        for source in fact.source:
            if source not in course.sources:
                yield _problem(
                    page, path, f"the source {source} is not in sources.yml", "add it there, or correct its id"
                )


def _every_source_is_used(course: Course) -> Faults:
    used = {s for _, _, fact in _facts(course) for s in fact.source}
    used |= {s for a in course.assessments.values() if a.normal for s in a.normal.source}
    used |= {s for c in course.conditions.values() if c.nature for s in c.nature.source}
    if course.calibration:
        used |= {s for row in course.calibration.figures for s in row.source}
        used |= {s for row in course.calibration.without for s in row.source}
    used |= {s for standard in course.standards.values() for s in standard.source}
    used |= {name for text in course.texts.values() for _, name in text.marks}
    used |= {s for text in _lesson_texts(course) for ids in _CITED.findall(text) for s in re.split(r",\s*", ids)}
    used |= {name for page in course.guide.values() for _, name in page.text.marks}
    page = None if course.reading_problems else course.pages.get("sources.yml")
    for i, source in enumerate(course.sources):
        if source not in used and page:
            yield _problem(
                page,
                f"sources[{i}].id",
                f"no fact uses the source {source}",
                "delete it, or name it at the fact it supports",
            )


def _lesson_texts(course: Course) -> Iterable[str]:
    return (p.read_text(encoding="utf-8", errors="replace") for p in (course.root / "lessons").glob("*.yml"))


def _every_family_has_a_technique(course: Course) -> Faults:
    missing = set(FAMILIES) - {t.family for t in course.techniques.values()}
    for family in sorted(missing):
        yield Problem(f"{course.root.name}/techniques", None, "family", f"no technique belongs to {family}", "add one")


def _techniques_fit(course: Course) -> Faults:
    assert course.file is not None  # noqa: S101  (checked by the caller)
    positions = {p.slug for p in course.file.positions}
    for slug, technique in course.techniques.items():
        page = course.pages[f"techniques/{slug}.yml"]
        for position in technique.positions:
            if position not in positions:
                yield _problem(
                    page,
                    "positions",
                    f"{position} is not a position of course.yml",
                    f"use one of {', '.join(sorted(positions))}",
                )
        for condition in technique.only_for:
            if condition not in course.conditions:
                yield _problem(
                    page, "only_for", f"there is no condition {condition}", "use the slug of a file in conditions/"
                )
        yield from _technique_is_whole(course, technique, page)
        if not technique.contraindications:
            yield _problem(
                page, "contraindications", "a technique names what forbids it", "add at least one, with its source"
            )
        if technique.pressure.low > technique.window.low or technique.pressure.high < technique.window.high:
            yield _problem(
                page,
                "window",
                "the window lies outside the pressures that can be chosen",
                "widen pressure or narrow window",
            )


def _technique_is_whole(course: Course, technique: facts.Technique, page: Page) -> Faults:
    """What a therapist wants to know of a technique is there, and its alternatives and its picture's place exist."""
    for name in ("indications", "sequencing", "draping", "faults", "alternatives", "diagram"):
        if not getattr(technique, name):
            yield _problem(page, name, f"a technique needs {name}", f"add {name}")
    for i, other in enumerate(technique.alternatives):
        if other.technique not in course.techniques or other.technique == technique.slug:
            yield _problem(
                page,
                f"alternatives[{i}].technique",
                f"there is no other technique {other.technique}",
                "use the slug of another file in techniques/",
            )
    if technique.diagram and course.body and technique.diagram.region not in {r.slug for r in course.body.regions}:
        yield _problem(
            page,
            "diagram.region",
            f"there is no region {technique.diagram.region}",
            "use a slug of body.yml without a side",
        )
    elif technique.diagram and not _is_drawn(course, technique.diagram.region):
        yield _problem(
            page,
            "diagram.region",
            f"the body drawing shows no {technique.diagram.region}",
            "use a region that body.svg shows, beside the one that is meant",
        )


def _is_drawn(course: Course, region: str) -> bool:
    """Whether the course's drawing shows a region; a course without a drawing leaves pictures out."""
    drawing = course.root / "body.svg"
    return not drawing.is_file() or diagram.can_draw(region, drawing)


_OF_A_COURSE_CONDITION = (
    *("structures", "mechanism", "stages", "history", "observation", "palpation", "movement", "findings"),
    *("differentials", "red_flags", "cautions", "evidence", "course", "self_care", "prevention", "outcome_measures"),
    *("obvious", "pain", "nature", "assess", "speaks_for", "programme"),
)
"""What a condition of the course tells, and what its clients are made and marked from."""


def _conditions_fit(course: Course) -> Faults:
    for slug, condition in course.conditions.items():
        page = course.pages[f"conditions/{slug}.yml"]
        for name in _OF_A_COURSE_CONDITION if condition.kind == "course" else ():
            if not getattr(condition, name):
                yield _problem(page, name, f"a course condition needs {name}", f"add {name}")
        yield from _nature(condition, page)
        for name, slugs, known in (
            ("differentials", condition.differentials, set(course.conditions) - {slug}),
            ("red_flags", condition.red_flags, {s for s in course.safety if _is_red(course, s)}),
        ):
            for i, other in enumerate(slugs):
                if other not in known:
                    what = "another condition" if name == "differentials" else "a red flag of safety.yml"
                    yield _problem(
                        page, f"{name}[{i}]", f"{other} is not {what}", "correct the slug, or delete the line"
                    )
        if condition.obvious is not None and condition.obvious not in course.techniques:
            yield _problem(
                page, "obvious", f"there is no technique {condition.obvious}", "use the slug of a file in techniques/"
            )


def _nature(condition: facts.Condition, page: Page) -> Faults:
    """Each line of the untreated course starts with everything at week 0 and stays in reach."""
    nature = condition.nature
    if nature is None:
        return
    if bool(nature.source) == (nature.evidence is not None):
        yield _problem(page, "nature", "the untreated course has either a source or the label", "add one of the two")
    for kind in ("irritated", "stiff", "weak"):
        points = getattr(nature, kind)
        if points.get(0) != 100 or any(w < 0 or not 0 < share <= 200 for w, share in points.items()):  # noqa: PLR2004
            yield _problem(
                page,
                f"nature.{kind}",
                "the line starts with 0: 100, and each share is from 1 to 200 per cent",
                "write week: per cent, as in {0: 100, 26: 50}",
            )


def _red_flags_have_a_route(course: Course) -> Faults:
    page = course.pages.get("safety.yml")
    for i, item in enumerate(course.safety.values()):
        if page and item.kind == "red-flag" and not (item.route and item.urgency):
            yield _problem(page, f"items[{i}]", f"the red flag {item.slug} has no route", "add route and urgency")
        for j, bar in enumerate(item.bars):
            for position in bar.positions:
                if page and course.file and position not in {p.slug for p in course.file.positions}:
                    yield _problem(
                        page,
                        f"items[{i}].bars[{j}].positions",
                        f"{position} is not a position of course.yml",
                        "use the slug of one of its positions",
                    )
            for technique in bar.techniques:
                if page and technique not in course.techniques:
                    yield _problem(
                        page,
                        f"items[{i}].bars[{j}].techniques",
                        f"there is no technique {technique}",
                        "use the slug of a file in techniques/",
                    )


def _assessments_are_whole(course: Course) -> Faults:
    wanted = {
        "question": ("heading", "says", "nothing"),
        "motion": ("joint", "hows"),
        "test": ("how", "positive", "limits"),
    }
    for slug, entry in course.assessments.items():
        for name in wanted[entry.kind]:
            if not getattr(entry, name):
                yield _problem(
                    course.pages[f"assessments/{slug}.yml"], name, f"a {entry.kind} needs {name}", f"add {name}"
                )


def _advice_fits(course: Course) -> Faults:
    for slug, advice in course.advice.items():
        page = course.pages[f"advice/{slug}.yml"]
        for factor in advice.answers:
            if factor not in course.factors:
                yield _problem(page, "answers", f"there is no factor {factor}", "use a slug of factors.yml")
        if advice.kind in {"stretch", "self-release", "loading", "activity"} and not advice.progression:
            yield _problem(page, "progression", f"a {advice.kind} says how it goes on", "add progression:")
        if not advice.stop_signs:
            yield _problem(page, "stop_signs", "advice says when to stop", "add stop_signs:")
        doses = {n for n, span in vars(advice.dose).items() if span is not None}
        for name, span in vars(advice.works).items():
            if span is not None and name not in doses:
                yield _problem(
                    page, f"works.{name}", f"{name} is not part of the dose", "add it to dose, or take it out here"
                )


def _regions_fit(course: Course) -> Faults:
    assert course.body is not None  # noqa: S101
    page = course.pages["body.yml"]
    groups = {g.slug for g in course.body.groups}
    seen: set[str] = set()
    for i, region in enumerate(course.body.regions):
        if region.group not in groups:
            yield _problem(
                page,
                f"regions[{i}].group",
                f"there is no group {region.group}",
                f"use one of {', '.join(sorted(groups))}",
            )
        if region.slug in seen:
            yield _problem(
                page, f"regions[{i}].slug", f"the region {region.slug} is written twice", "keep one of the two"
            )
        seen.add(region.slug)


# ---- rules over cases -----------------------------------------------------------------------------------------


def _cases_fit(course: Course) -> Faults:
    for slug, case in course.case_files.items():
        page = course.pages.get(f"cases/{slug}.yml")
        if page is None:
            continue
        yield from _case(course, case, page)
        if slug == HOME or slug.startswith(LESSON):
            yield _problem(
                page,
                "slug",
                f"{HOME} is the name of the course's front page" if slug == HOME else f"{LESSON} is how lessons begin",
                "give the client and its file another name",
            )
        if case.kind == "graded":
            yield _problem(
                page,
                "kind",
                "a graded client does not belong into cases/",
                "move it to answers/<assignment>/client.yml, its key to key.yml",
            )
        if case.key is None:
            yield _problem(page, "key", "a practice client carries its key", "add key:")
        else:
            yield from _key(course, case, case.key, page, "key.")


def faults_of_one_answer(course: Course, answers: Answers) -> Faults:
    """Every fault of one assignment's client and key in a sound course."""
    client, key = answers.pages["client.yml"], answers.pages["key.yml"]
    yield from _case(course, answers.client, client)
    yield from _key(course, answers.client, answers.key, key, "")
    if answers.client.key is not None:
        yield _problem(client, "key", "the key of a graded client is a file of its own", "move it to key.yml")
    if answers.client.kind != "graded":
        yield _problem(client, "kind", "a client in answers/ is graded", "write kind: graded")
    if not answers.key.canary:
        yield _problem(
            key, "canary", "a key carries a canary, so that a leak can be found", "add canary: and any unusual words"
        )


def _region_slugs(course: Course) -> set[str]:
    assert course.body is not None  # noqa: S101
    both = {f"{r.slug}-{side}" for r in course.body.regions if r.sides == "both" for side in SIDES}
    return both | {r.slug for r in course.body.regions if r.sides == "midline"}


def _sided(template: str, case: facts.CaseFile) -> str:
    other = "left" if case.side == "right" else "right"
    return template.replace("{side}", case.side).replace("{other}", other)


def _placed(template: str, case: facts.CaseFile | None) -> str:
    return _sided(template, case) if case else template.replace("{side}", SIDES[0]).replace("{other}", SIDES[1])


def _case(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    yield from _case_names(course, case, page)
    yield from _case_examinations(course, case, page)
    yield from _case_texts(case, page)
    yield from _case_body(case, page)


def _case_names(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    here = {s for s, a in course.assessments.items() if a.kind == "question" and _belongs(a, case)}
    if case.condition not in course.conditions:
        yield _problem(
            page, "condition", f"there is no condition {case.condition}", "use the slug of a file in conditions/"
        )
    if case.looks_like is not None and case.looks_like not in course.case_files:
        yield _problem(page, "looks_like", f"there is no client {case.looks_like}", "use the slug of a file in cases/")
    for path, given in _walk(case):
        if isinstance(given, facts.Said) and given.topic not in here:
            yield _problem(
                page,
                f"{path}.topic",
                f"there is no question {given.topic} for these parts of the body",
                "use the slug of a question in assessments/, and look at its parts",
            )
        if isinstance(given, facts.Present) and not _is_here(course.safety, given.item, case):
            yield _problem(
                page,
                f"{path}.item",
                f"there is no item {given.item} in safety.yml for these parts of the body",
                "add it there, or correct the slug or its parts",
            )
        if isinstance(given, facts.Load) and not _is_here(course.factors, given.factor, case):
            yield _problem(
                page,
                f"{path}.factor",
                f"there is no factor {given.factor} for these parts of the body",
                "use a slug of factors.yml, or add the part there",
            )
    for i, line in enumerate(case.voices.advice):
        if line.advice not in course.advice:
            yield _problem(
                page, f"voices.advice[{i}]", f"there is no advice {line.advice}", "use the slug of a file in advice/"
            )


def _belongs(entry: Any, case: facts.CaseFile) -> bool:
    return not entry.parts or bool(set(entry.parts) & set(case.parts))


def _is_here(table: dict[str, Any], slug: str, case: facts.CaseFile) -> bool:
    return slug in table and _belongs(table[slug], case)


def _case_examinations(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    motions = {s: a for s, a in course.assessments.items() if a.kind == "motion" and _belongs(a, case)}
    tests = {s for s, a in course.assessments.items() if a.kind == "test" and _belongs(a, case)}
    known = _region_slugs(course)
    for path, given in _walk(case):
        if isinstance(given, facts.Moved) and (
            given.motion not in motions or given.how not in motions[given.motion].hows
        ):
            yield _problem(
                page,
                path,
                f"there is no motion {given.motion}, {given.how}, for these parts of the body",
                "use a motion of assessments/ and one of its hows, and look at its parts",
            )
        if isinstance(given, facts.Tested) and given.test not in tests:
            yield _problem(
                page,
                f"{path}.test",
                f"there is no test {given.test} for these parts of the body",
                "use the slug of a test in assessments/, and look at its parts",
            )
        for below, region in _regions_of(given):
            if _sided(region, case) not in known:
                yield _problem(
                    page,
                    f"{path}.{below}",
                    f"there is no region {region}",
                    "use a slug of body.yml with -{side} where it has two sides",
                )


def _ranges_fit(course: Course) -> Faults:
    """No movement goes where no joint goes: the normal ranges, and what each client's are called when healthy and at the worst."""
    for slug, motion in course.assessments.items():
        normal = motion.normal
        if normal and normal.unit == "degrees" and not 0 <= normal.value <= FULL_CIRCLE_HALF:
            page = course.pages[f"assessments/{slug}.yml"]
            yield _problem(page, "normal.value", f"{normal.value} degrees is no joint's normal range", "write 0 to 180")
    for slug, case in course.case_files.items():
        case_page = course.pages.get(f"cases/{slug}.yml")
        if case_page:
            yield from _ranges_of(course, case, case_page)


def _ranges_of(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    for path, given in _walk(case):
        motion = course.assessments.get(given.motion) if isinstance(given, facts.Moved) else None
        if motion is None or motion.normal is None or motion.normal.unit != "degrees":
            continue
        value = motion.normal.value
        low, high = value - max(_DEGREES_OFF, value // _SHARE_BELOW), value + max(_DEGREES_OFF, value // _SHARE_ABOVE)
        for i, sign in enumerate(given.signs):
            if sign.unit != "degrees":
                continue
            if not low <= sign.healthy <= high:
                yield _problem(
                    page,
                    f"{path}.signs[{i}].healthy",
                    f"{sign.healthy} degrees is outside the normal limits of {motion.name}",
                    f"write {low} to {high}",
                )
            if not -_WORST_OFF <= sign.worst <= value + _WORST_OFF:
                yield _problem(
                    page,
                    f"{path}.signs[{i}].worst",
                    f"{sign.worst} degrees is more than {motion.name} can be",
                    f"write {-_WORST_OFF} to {value + _WORST_OFF}",
                )


def _no_stray_files(course: Course) -> Faults:
    """Whatever lies in the folder is read, so that a file with a wrong name or in a wrong place is not silently without effect."""
    for path in sorted(course.root.rglob("*")):
        relative = path.relative_to(course.root)
        if path.is_dir() or any(part.startswith((".", "__")) for part in relative.parts):
            continue
        folder = "/".join(relative.parts[:-1])
        allowed = _READ.get(folder, set())
        if path.name not in allowed and path.suffix not in allowed:
            yield Problem(
                f"{course.root.name}/{relative.as_posix()}",
                None,
                "",
                "the course does not read this file",
                "correct its folder, name or ending, or move it out of the course",
            )


def _regions_of(given: Any) -> Iterator[tuple[str, str]]:
    if isinstance(given, facts.Seen | facts.Felt):
        yield "region", given.region
    if isinstance(given, facts.Area):
        yield from ((f"regions[{i}]", region) for i, region in enumerate(given.regions))
    if isinstance(given, facts.Present):
        yield from ((f"where[{i}]", region) for i, region in enumerate(given.where))


def _case_texts(case: facts.CaseFile, page: Page) -> Faults:
    for path, value in _walk(case):
        if not isinstance(value, str) or path.startswith("key"):
            continue
        literal = _LITERAL_SIDE.search(value)
        if literal:
            yield _problem(
                page,
                path,
                f"'{literal[0]}' is a literal side, and variants change sides",
                "write {side} or {other} instead",
            )
        age = _LITERAL_AGE.search(value)
        if age and str(case.person.age) in age.groups():
            yield _problem(page, path, f"'{age[0]}' is the client's age written out", "write {age} instead")
        for name in re.findall(r"\{(\w+)\}", value):
            if name not in _PLACEHOLDERS:
                yield _problem(
                    page, path, f"{{{name}}} is not a placeholder", f"use one of {', '.join(sorted(_PLACEHOLDERS))}"
                )


def _case_body(case: facts.CaseFile, page: Page) -> Faults:
    areas = {a.slug for a in case.body.areas}
    if sum(a.role == "site" for a in case.body.areas) != 1:
        yield _problem(page, "body.areas", "exactly one area is the site", "set role: site on one of them")
    felt = {f.region for f in case.feel}
    for i, area in enumerate(case.body.areas):
        for region in area.regions:
            if region not in felt:
                yield _problem(
                    page, f"body.areas[{i}].regions", f"nothing is said of feeling {region}", "add it under feel"
                )
        for path, value in _walk(area.impairments, f"body.areas[{i}].impairments"):
            if isinstance(value, float) and not 0 <= value <= WORST // WHOLE:
                yield _problem(page, path, f"an impairment goes from 0 to 10, got {value}", "choose a value in between")
    for path, sign in _walk(case):
        if isinstance(sign, facts.Sign) and sign.area not in areas:
            yield _problem(
                page, path, f"there is no area {sign.area} in this client", f"use one of {', '.join(sorted(areas))}"
            )
    yield from _case_answers(case, page)


def _case_answers(case: facts.CaseFile, page: Page) -> Faults:
    for family in FAMILIES:
        if family not in case.body.response:
            yield _problem(
                page,
                "body.response",
                f"the client's response to {family} is missing",
                "add poor, modest, good or strong",
            )
    for path, tolerance in [("body.tolerance", case.body.tolerance), *_tolerances(case)]:
        if tolerance not in range(1, 11):
            yield _problem(page, path, "pressure goes from 1 to 10", "choose a value in between")
    yield from _draws(case, page)


def _tolerances(case: facts.CaseFile) -> Iterator[tuple[str, int]]:
    for path, option in _options(case):
        if option.tolerance is not None:
            yield f"{path}.tolerance", option.tolerance


def _options(case: facts.CaseFile) -> Iterator[tuple[str, facts.Option]]:
    for i, draw in enumerate(case.vary.draws):
        yield from ((f"vary.draws[{i}].options[{j}]", option) for j, option in enumerate(draw.options))


def _draws(case: facts.CaseFile, page: Page) -> Faults:
    """What the options name is there to be replaced, and every draw has an option."""
    areas = {area.slug for area in case.body.areas}
    labels = {line.label for line in case.intake}
    for i, draw in enumerate(case.vary.draws):
        if not draw.options or sum(option.weight for option in draw.options) < 1:
            yield _problem(
                page, f"vary.draws[{i}].options", "a draw needs options with weight", "add one, or delete it"
            )
    for path, option in _options(case):
        for area, values in option.impairments.items():
            if area not in areas:
                yield _problem(page, f"{path}.impairments", f"there is no area {area} in this client", _one_of(areas))
            for name, value in values.items():
                if name not in IMPAIRMENTS or not 0 <= value <= WORST // WHOLE:
                    yield _problem(
                        page,
                        f"{path}.impairments.{area}.{name}",
                        "an impairment has a known name and goes from 0 to 10",
                        _one_of(IMPAIRMENTS),
                    )
        for line in option.intake:
            if line.label not in labels:
                yield _problem(page, f"{path}.intake", f"the intake form has no line {line.label}", _one_of(labels))


def _one_of(words: Iterable[str]) -> str:
    return f"use one of {', '.join(sorted(words))}"


# ---- rules over keys ------------------------------------------------------------------------------------------


def _key(course: Course, case: facts.CaseFile, key: facts.Key, page: Page, stem: str) -> Faults:
    if case.condition not in course.conditions:
        return
    if key.marking == "own" and not key.criteria:
        yield _problem(page, f"{stem}criteria", "a key with its own marking brings criteria", "add criteria:")
    elif key.marking != "own" and key.criteria:
        yield _problem(page, f"{stem}criteria", "these criteria are not read", "write marking: own, or delete them")
    if key.marking == "own":
        yield from _criteria(course, key.criteria, page, f"{stem}criteria")
    else:
        yield from _wanted(course, case, key, page, stem)
    yield from _looks(course, case, key, page, stem)
    if key.reference is not None and key.reference not in {s.name for s in key.specimens}:
        yield _problem(page, f"{stem}reference", f"there is no specimen {key.reference}", "name one of the specimens")


def _wanted(course: Course, case: facts.CaseFile, key: facts.Key, page: Page, stem: str) -> Faults:
    """What marking.yml fills in must be there, in the key or in the condition."""
    condition = course.conditions[case.condition]
    needed: dict[str, Any] = {
        "assess": key.assess or condition.assess,
        "speaks_for": key.speaks_for or condition.speaks_for,
    }
    needed["note"] = key.note
    if key.marking == "treat":
        needed |= {"programme": key.programme or condition.programme, "against": key.against}
    else:
        needed["letter"] = key.letter
    for name, value in needed.items():
        if not value:
            yield _problem(page, f"{stem}{name}", f"this key needs {name}", f"add {name}: here or in the condition")
    for slug in key.programme or condition.programme:
        if slug not in course.advice:
            yield _problem(page, f"{stem}programme", f"there is no advice {slug}", "use the slug of a file in advice/")
    known = {c.id for c in getattr(course.marking, key.marking)} if course.marking else set()
    for name in key.sentences:
        if name not in known:
            yield _problem(page, f"{stem}sentences.{name}", f"there is no criterion {name}", _one_of(known))


def _looks(course: Course, case: facts.CaseFile, key: facts.Key, page: Page, stem: str) -> Faults:
    """Each examination that the key or its condition asks for can be made, and each finding named can be found."""
    condition = course.conditions[case.condition]
    assess = key.assess or condition.assess
    specs = [(f"{stem}useful", spec) for spec in key.useful]
    if assess:
        specs += [(f"{stem}assess", spec) for spec in (*assess.examine, *assess.also)]
        specs += [(f"{stem}assess", f"ask {topic}") for topic in (*assess.story, *assess.safety, *assess.person)]
    for path, spec in specs:
        yield from _spec(course, case, spec, page, path)
    if key.marking == "own":
        return
    can_be = _findings(course, case)
    named = [*(key.speaks_for or condition.speaks_for), *key.meanings, *(f for row in key.against for f in row.against)]
    named += [f for part in ("subjective", "objective", "assessment") for f in getattr(key.note, part, ())]
    named += list(key.letter.include) if key.letter else []
    for finding in dict.fromkeys(named):
        if finding not in can_be:
            yield _problem(
                page,
                f"{stem}meanings" if finding in key.meanings else stem.rstrip(".") or "key",
                f"no examination of this client gives the finding {finding}",
                "write act.what.sign as in move.wrist-extension.resisted.pain, and describe it in the case",
            )


def _findings(course: Course, case: facts.CaseFile) -> set[str]:
    """The ids of every finding this client can give, with placeholders as the case writes them."""
    found = {f"ask.{slug}" for slug, a in course.assessments.items() if a.kind == "question" and _belongs(a, case)}
    for _, given in _walk(case):
        if isinstance(given, facts.Seen):
            found.add(f"observe.{given.region}.look")
        elif isinstance(given, facts.Felt):
            found |= {f"palpate.{given.region}.{sign.sign}" for sign in given.signs}
        elif isinstance(given, facts.Moved):
            found |= {f"move.{given.motion}.{given.how}.{sign.sign}" for sign in given.signs}
        elif isinstance(given, facts.Tested):
            found |= {f"test.{given.test}.{sign.sign}" for sign in given.signs}
    return found


def _marking_fits(course: Course) -> Faults:
    page = course.pages.get("marking.yml")
    if course.marking is not None and page is not None:
        for name in ("treat", "refer"):
            yield from _criteria(course, getattr(course.marking, name), page, name)


def _calibration_fits(course: Course) -> Faults:
    """What the published figures name is there, and a miss says why."""
    page, given = course.pages.get("calibration.yml"), course.calibration
    if page is None or given is None:
        return
    cares = {care.slug for care in given.cares}
    named: list[tuple[str, str, Iterable[str]]] = []
    for i, care in enumerate(given.cares):
        named += [(f"cares[{i}].home", slug, course.advice) for slug in care.home]
        named += [(f"cares[{i}].steps", step.technique, course.techniques) for step in care.steps]
    for i, row in enumerate(given.figures):
        named += [(f"figures[{i}].measure", care, cares) for care in (row.measure.care, row.measure.against) if care]
        if not row.holds and not row.why:
            yield _problem(page, f"figures[{i}]", f"{row.id} is missed, and nothing says why", "add why:")
    about = [(f"figures[{i}]", f.condition, f.source) for i, f in enumerate(given.figures)]
    about += [(f"without[{i}]", f.condition, f.source) for i, f in enumerate(given.without)]
    for path, condition, sources in about:
        named += [(f"{path}.condition", condition, course.conditions)]
        named += [(f"{path}.source", source, course.sources) for source in sources]
    for path, slug, known in named:
        if slug not in known:
            yield _problem(page, path, f"there is no {slug} in this course", "correct the slug")


def _competencies_fit(course: Course) -> Faults:
    """Each competency is taught, asked for and marked somewhere that is there; each criterion gives evidence of one."""
    page = course.pages.get("standards/competencies.yml")
    if page is None or course.marking is None:
        return
    criteria = {c.id for c in (*course.marking.treat, *course.marking.refer)}
    for i, row in enumerate(course.competencies.values()):
        tables: tuple[tuple[str, tuple[str, ...], Iterable[str]], ...] = (
            ("chapters", row.chapters, course.chapters),
            ("cases", row.cases, course.case_files),
            ("criteria", row.criteria, criteria),
        )
        for name, slugs, known in tables:
            for slug in slugs:
                if slug not in known:
                    yield _problem(
                        page, f"competencies[{i}].{name}", f"there is no {slug} in this course", _one_of(known)
                    )
    for unused in sorted(criteria - {c for row in course.competencies.values() for c in row.criteria}):
        yield _problem(
            page,
            "competencies",
            f"no competency rests on the criterion {unused}",
            "name it at the one it gives evidence of",
        )


def _standards_fit(course: Course) -> Faults:
    for slug, standard in course.standards.items():
        page = course.pages[f"standards/{slug}.yml"]
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", standard.date):
            yield _problem(page, "date", f"{standard.date} is not a day", 'write it as "2026-11-24"')
        for source in standard.source:
            if source not in course.sources:
                yield _problem(
                    page, "source", f"the source {source} is not in sources.yml", "add it there, or correct its id"
                )
        for i, line in enumerate(standard.lines):
            if line.competency not in course.competencies:
                yield _problem(
                    page,
                    f"lines[{i}].competency",
                    f"there is no competency {line.competency}",
                    "use a slug of standards/competencies.yml",
                )
            if not line.verified and not line.note:
                yield _problem(page, f"lines[{i}]", "a line that is not verified says why", "add note:")


def _criteria(course: Course, criteria: Iterable[facts.Criterion], page: Page, stem: str) -> Faults:
    rows = list(criteria)
    for pillar in PILLARS:
        total = sum(c.points for c in rows if c.pillar == pillar)
        if total != PILLAR_POINTS[pillar]:
            yield _problem(
                page, stem, f"the points of {pillar} add up to {total}", f"make them {PILLAR_POINTS[pillar]}"
            )
    seen: set[str] = set()
    for i, criterion in enumerate(rows):
        path = f"{stem}[{i}]"
        if criterion.id in seen:
            yield _problem(
                page, f"{path}.id", f"the criterion {criterion.id} is written twice", "rename one of the two"
            )
        seen.add(criterion.id)
        if criterion.chapter not in course.chapters:
            yield _problem(
                page,
                f"{path}.chapter",
                f"there is no chapter {criterion.chapter}",
                "use the slug of a file in chapters/",
            )
        yield from _check(course, criterion, page, f"{path}.check")


def _check(course: Course, criterion: facts.Criterion, page: Page, path: str) -> Faults:
    if len(criterion.check) != 1 or next(iter(criterion.check)) not in CHECKS:
        yield _problem(page, path, "a check has exactly one known name", f"use one of {', '.join(CHECKS)}")
        return
    name, args = next(iter(criterion.check.items()))
    named: dict[str, dict[str, Any]] = {
        "asked": course.assessments,
        "impression_because": course.factors,
        "advised_factor": course.factors,
        "advised_programme": course.advice,
        "flagged": course.safety,
    }
    if isinstance(args, str) and (args == "own" or args.startswith("$")):
        return
    if name in named:
        for slug in args if isinstance(args, list) else [args]:
            if slug not in named[name]:
                yield _problem(page, path, f"there is no {slug} in this course", "correct the slug")
    if name == "impression_first" and args not in course.conditions:
        yield _problem(page, path, f"there is no condition {args}", "use the slug of a file in conditions/")
    if name == "examined":
        for spec in args:
            yield from _spec(course, None, spec, page, path)


def _spec(course: Course, case: facts.CaseFile | None, spec: Any, page: Page, path: str) -> Faults:
    words = str(spec).split()
    tables: dict[str, Callable[[], Any]] = {
        "observe": lambda: _placed(words[1], case) in _region_slugs(course),
        "palpate": lambda: _placed(words[1], case) in _region_slugs(course),
        "move": lambda: words[1] in course.assessments and words[2:] and words[2] in course.assessments[words[1]].hows,
        "test": lambda: words[1] in course.assessments,
        "ask": lambda: words[1] in course.assessments,
    }
    if not words[1:] or words[0] not in tables or not tables[words[0]]():
        yield _problem(page, path, f"'{spec}' names nothing that can be done", "write for example: palpate ecrb-{side}")


_RULES: tuple[Callable[[Course], Faults], ...] = (
    _every_fact_has_its_source_or_label,
    _every_source_is_used,
    _every_family_has_a_technique,
    _techniques_fit,
    _conditions_fit,
    _red_flags_have_a_route,
    _assessments_are_whole,
    _advice_fits,
    _regions_fit,
    _marking_fits,
    _calibration_fits,
    _cases_fit,
    _competencies_fit,
    _standards_fit,
    _ranges_fit,
    _no_stray_files,
)
