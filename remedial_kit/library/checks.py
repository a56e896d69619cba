"""What must fit together in a course: each rule walks the facts and names what breaks it, with file, line and cure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from remedial_kit import facts
from remedial_kit.library.reading import Page, Problem
from remedial_kit.terms import CHECKS, FAMILIES, PILLARS, SIDES, WHOLE, WORST

if TYPE_CHECKING:
    from remedial_kit.library import Answers, Course

Faults = Iterator[Problem]
PILLAR_POINTS = {"understanding": 25, "skills": 25, "art": 30, "knowledge": 20}
_BODY_PARTS = "elbow|arm|forearm|hand|wrist|shoulder|neck|side|thumb|knee|leg|hip|foot|ankle|calf|thigh|fingers?|upper"
_LITERAL_SIDE = re.compile(rf"\b(left|right)\s+({_BODY_PARTS})\b", re.IGNORECASE)
_PLACEHOLDERS = {
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
    for rule in _RULES:
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
        "chapters": len(course.chapters),
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


def _walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    yield path, value
    if is_dataclass(value):
        for entry in fields(value):
            yield from _walk(getattr(value, entry.name), f"{path}.{entry.name}" if path else entry.name)
    elif isinstance(value, tuple | list):
        for i, item in enumerate(value):
            yield from _walk(item, f"{path}[{i}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, f"{path}.{key}" if path else str(key))


def _files(course: Course) -> Iterator[tuple[Page, Any]]:
    named: dict[str, dict[str, Any]] = {
        "techniques": course.techniques,
        "conditions": course.conditions,
        "assessments": course.assessments,
        "advice": course.advice,
        "cases": course.case_files,
    }
    for folder, table in named.items():
        for slug, value in table.items():
            page = course.pages.get(f"{folder}/{slug}.yml")
            if page:
                yield page, value
    singles = {"body.yml": course.body, "course.yml": course.file}
    lists: dict[str, tuple[str, dict[str, Any]]] = {
        "safety.yml": ("items", course.safety),
        "factors.yml": ("factors", course.factors),
        "sources.yml": ("sources", course.sources),
    }
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
    used |= {s for text in _chapter_texts(course) for s in re.findall(r"\[([a-z0-9-]+)\](?!\()", text)}
    page = None if course.reading_problems else course.pages.get("sources.yml")
    for i, source in enumerate(course.sources):
        if source not in used and page:
            yield _problem(
                page,
                f"sources[{i}].id",
                f"no fact uses the source {source}",
                "delete it, or name it at the fact it supports",
            )


def _chapter_texts(course: Course) -> Iterable[str]:
    return (p.read_text(encoding="utf-8", errors="replace") for p in (course.root / "chapters").glob("*.md"))


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


def _conditions_fit(course: Course) -> Faults:
    for slug, condition in course.conditions.items():
        page = course.pages[f"conditions/{slug}.yml"]
        if condition.kind == "course" and (condition.obvious is None or condition.pain is None):
            yield _problem(
                page,
                "obvious",
                "a course condition names its obvious technique and its pain weights",
                "add obvious and pain",
            )
        if condition.obvious is not None and condition.obvious not in course.techniques:
            yield _problem(
                page, "obvious", f"there is no technique {condition.obvious}", "use the slug of a file in techniques/"
            )


def _red_flags_have_a_route(course: Course) -> Faults:
    page = course.pages.get("safety.yml")
    for i, item in enumerate(course.safety.values()):
        if page and item.kind == "red-flag" and not (item.route and item.urgency):
            yield _problem(page, f"items[{i}]", f"the red flag {item.slug} has no route", "add route and urgency")
        for j, bar in enumerate(item.bars):
            for technique in bar.techniques:
                if page and technique not in course.techniques:
                    yield _problem(
                        page,
                        f"items[{i}].bars[{j}].techniques",
                        f"there is no technique {technique}",
                        "use the slug of a file in techniques/",
                    )


def _assessments_are_whole(course: Course) -> Faults:
    wanted = {"question": ("heading", "says", "nothing"), "motion": ("joint", "hows"), "test": ("how", "positive")}
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


def _case(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    yield from _case_names(course, case, page)
    yield from _case_examinations(course, case, page)
    yield from _case_texts(case, page)
    yield from _case_body(course, case, page)


def _case_names(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    questions = {s for s, a in course.assessments.items() if a.kind == "question"}
    if case.condition not in course.conditions:
        yield _problem(
            page, "condition", f"there is no condition {case.condition}", "use the slug of a file in conditions/"
        )
    for i, said in enumerate(case.says):
        if said.topic not in questions:
            yield _problem(
                page,
                f"says[{i}].topic",
                f"there is no question {said.topic}",
                "use the slug of a question in assessments/",
            )
    for i, present in enumerate(case.safety):
        if present.item not in course.safety:
            yield _problem(
                page,
                f"safety[{i}].item",
                f"there is no item {present.item} in safety.yml",
                "add it there, or correct the slug",
            )
    for i, line in enumerate(case.voices.advice):
        if line.advice not in course.advice:
            yield _problem(
                page, f"voices.advice[{i}]", f"there is no advice {line.advice}", "use the slug of a file in advice/"
            )


def _case_examinations(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    motions = {s: a for s, a in course.assessments.items() if a.kind == "motion"}
    tests = {s for s, a in course.assessments.items() if a.kind == "test"}
    for i, moved in enumerate(case.move):
        if moved.motion not in motions or moved.how not in motions[moved.motion].hows:
            yield _problem(
                page,
                f"move[{i}]",
                f"there is no motion {moved.motion}, {moved.how}",
                "use a motion of assessments/ and one of its hows",
            )
    for i, tested in enumerate(case.test):
        if tested.test not in tests:
            yield _problem(
                page, f"test[{i}].test", f"there is no test {tested.test}", "use the slug of a test in assessments/"
            )
    known = _region_slugs(course)
    for path, region in _case_regions(case):
        if _sided(region, case) not in known:
            yield _problem(
                page, path, f"there is no region {region}", "use a slug of body.yml with -{side} where it has two sides"
            )


def _case_regions(case: facts.CaseFile) -> Iterator[tuple[str, str]]:
    for i, seen in enumerate(case.look):
        yield f"look[{i}].region", seen.region
    for i, felt in enumerate(case.feel):
        yield f"feel[{i}].region", felt.region
    for i, area in enumerate(case.body.areas):
        for j, region in enumerate(area.regions):
            yield f"body.areas[{i}].regions[{j}]", region
    for i, present in enumerate(case.safety):
        for j, region in enumerate(present.where):
            yield f"safety[{i}].where[{j}]", region


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
        for name in re.findall(r"\{(\w+)\}", value):
            if name not in _PLACEHOLDERS:
                yield _problem(
                    page, path, f"{{{name}}} is not a placeholder", f"use one of {', '.join(sorted(_PLACEHOLDERS))}"
                )


def _case_body(course: Course, case: facts.CaseFile, page: Page) -> Faults:
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
    yield from _case_answers(course, case, page)


def _case_answers(course: Course, case: facts.CaseFile, page: Page) -> Faults:
    for family in FAMILIES:
        if family not in case.body.response:
            yield _problem(
                page,
                "body.response",
                f"the client's response to {family} is missing",
                "add poor, modest, good or strong",
            )
    for i, load in enumerate(case.body.loads):
        if load.factor not in course.factors:
            yield _problem(
                page, f"body.loads[{i}].factor", f"there is no factor {load.factor}", "use a slug of factors.yml"
            )
    if case.body.tolerance not in range(1, 11):
        yield _problem(page, "body.tolerance", "pressure goes from 1 to 10", "choose a value in between")


# ---- rules over keys ------------------------------------------------------------------------------------------


def _key(course: Course, case: facts.CaseFile, key: facts.Key, page: Page, stem: str) -> Faults:
    for pillar in PILLARS:
        total = sum(c.points for c in key.criteria if c.pillar == pillar)
        if total != PILLAR_POINTS[pillar]:
            yield _problem(
                page,
                f"{stem}criteria",
                f"the points of {pillar} add up to {total}",
                f"make them {PILLAR_POINTS[pillar]}",
            )
    seen: set[str] = set()
    for i, criterion in enumerate(key.criteria):
        path = f"{stem}criteria[{i}]"
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
        yield from _check(course, case, criterion, page, f"{path}.check")
    if key.reference not in {s.name for s in key.specimens}:
        yield _problem(page, f"{stem}reference", f"there is no specimen {key.reference}", "name one of the specimens")


def _check(course: Course, case: facts.CaseFile, criterion: facts.Criterion, page: Page, path: str) -> Faults:
    if len(criterion.check) != 1 or next(iter(criterion.check)) not in CHECKS:
        yield _problem(page, path, "a check has exactly one known name", f"use one of {', '.join(CHECKS)}")
        return
    name, args = next(iter(criterion.check.items()))
    named: dict[str, dict[str, Any]] = {
        "asked": course.assessments,
        "impression_because": course.factors,
        "advised_factor": course.factors,
        "flagged": course.safety,
    }
    if name in named:
        for slug in args if isinstance(args, list) else [args]:
            if slug not in named[name]:
                yield _problem(page, path, f"there is no {slug} in this course", "correct the slug")
    if name == "impression_first" and args not in course.conditions:
        yield _problem(page, path, f"there is no condition {args}", "use the slug of a file in conditions/")
    if name == "examined":
        for spec in args:
            yield from _spec(course, case, spec, page, path)


def _spec(course: Course, case: facts.CaseFile, spec: Any, page: Page, path: str) -> Faults:
    words = str(spec).split()
    tables: dict[str, Callable[[], Any]] = {
        "observe": lambda: _sided(words[1], case) in _region_slugs(course),
        "palpate": lambda: _sided(words[1], case) in _region_slugs(course),
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
    _cases_fit,
)
