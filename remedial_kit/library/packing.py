"""From a case and the library, one self-contained pack: words become numbers here, and nowhere else.

The words none, slight, some and strong get their numbers from ``model.yml``; after this no YAML and no course folder is needed.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from remedial_kit import facts
from remedial_kit.pack import Case
from remedial_kit.terms import FORMAT, IMPAIRMENTS, SIDES, WHOLE

if TYPE_CHECKING:
    from remedial_kit.library import Course

Pack = dict[str, Any]


def pack_of(course: Course, case: facts.CaseFile, key: facts.Key | None) -> Case:
    """The case's pack, and its key as JSON."""
    assert course.file is not None and course.body is not None  # noqa: S101, PT018  (a sound course has both)
    condition = course.conditions[case.condition]
    pack: Pack = {
        "format": FORMAT,
        "kind": "client",
        "slug": case.slug,
        "title": case.title,
        "graded": case.kind == "graded",
        "seed": case.seed,
        "condition": case.condition,
        "condition_label": condition.name,
        "obvious": condition.obvious,
        **_person(case),
        "body": _body(course, case),
        "model": {k: v for k, v in course.model.items() if k not in {"words", "evidence"}},
        "pain": _weights(course, condition.pain or facts.Effects(), "signs"),
        "nature": _nature(course, condition),
        **_examination(course, case),
        **_shared(course, case),
        "present": [asdict(p) for p in case.safety],
        "voices": asdict(case.voices),
        "vary": {**asdict(case.vary), "draws": [_draw(course, d) for d in case.vary.draws]},
    }
    return Case(_plain(pack), _plain(key_of(course, case, key)) if key else None)


def _plain(value: Any) -> Any:
    """The value as JSON has it: lists for tuples, text for keys."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value


def key_of(course: Course, case: facts.CaseFile, key: facts.Key) -> Pack:
    """The key with its criteria written out: those of marking.yml, filled from the key and the condition, or its own."""
    condition = course.conditions[case.condition]
    assess = key.assess or condition.assess or facts.Assess((), (), (), ())
    wanted: dict[str, Any] = {
        "condition": case.condition,
        "speaks_for": key.speaks_for or condition.speaks_for,
        "programme": key.programme or condition.programme,
        "against": [asdict(row) for row in key.against],
        "note": {**asdict(key.note), "plan": True} if key.note else {},
        "rebook": key.rebook,
        **{f"letter.{name}": value for name, value in (asdict(key.letter) if key.letter else {}).items()},
        **asdict(assess),
    }
    criteria = key.criteria or (getattr(course.marking, key.marking) if course.marking and key.marking != "own" else ())
    rows = [_criterion(criterion, wanted, key.sentences.get(criterion.id)) for criterion in criteria]
    asks = [f"ask {topic}" for topic in (*assess.story, *assess.safety, *assess.person)]
    return {
        **asdict(key),
        "criteria": rows,
        "useful": sorted({*key.useful, *asks, *assess.examine, *assess.also}),
        "chapters": {slug: _chapter(course.chapters[slug]) for slug in sorted({row["chapter"] for row in rows})},
    }


def _chapter(chapter: facts.Chapter) -> Pack:
    return {name: getattr(chapter, name) for name in ("slug", "title", "minutes")}


def _criterion(criterion: facts.Criterion, wanted: Pack, own: facts.Sentences | None) -> Pack:
    said = {name: value for name, value in asdict(own).items() if value} if own else {}
    return {**asdict(criterion), **said, "check": _filled(criterion.check, wanted)}


def _filled(value: Any, wanted: Pack) -> Any:
    if isinstance(value, str) and value.startswith("$"):
        return wanted.get(value[1:], ())
    if isinstance(value, dict):
        return {name: _filled(one, wanted) for name, one in value.items()}
    return [_filled(one, wanted) for one in value] if isinstance(value, list | tuple) else value


def _nature(course: Course, condition: facts.Condition) -> Pack:
    """The untreated course as (week, per thousand) points; without one, all stays as it is."""
    given = condition.nature
    kinds = ("irritated", "stiff", "weak")
    return {
        "left": {
            k: [[w, 10 * p] for w, p in sorted(getattr(given, k).items())] if given else [[0, WHOLE]] for k in kinds
        },
        "recurs": _word(course, "recurs", given.recurs) if given else 0,
    }


def _draw(course: Course, given: facts.Draw) -> Pack:
    return {"slug": given.slug, "about": given.about, "options": [_option(course, o) for o in given.options]}


def _option(course: Course, option: facts.Option) -> Pack:
    return {
        **{name: getattr(option, name) for name in ("slug", "about", "weight", "tolerance", "ability", "irritability")},
        "pace": option.pace,
        "door": option.door,
        "loads": [asdict(load) for load in option.loads],
        "present": [asdict(present) for present in option.safety],
        "intake": [asdict(line) for line in option.intake],
        "impairments": {
            area: {name: round(value * WHOLE) for name, value in values.items()}
            for area, values in option.impairments.items()
        },
        "topics": {said.topic: _topic(course.assessments[said.topic], said) for said in option.says},
        **_shown(course, option),
    }


def _shown(course: Course, given: facts.CaseFile | facts.Option) -> Pack:
    """What looking, feeling, moving and testing show."""
    return {
        "look": {s.region: asdict(s) for s in given.look},
        "feel": {f.region: {**asdict(f), "signs": [_sign(course, s) for s in f.signs]} for f in given.feel},
        "move": {
            f"{m.motion} {m.how}": {**asdict(m), "signs": [_sign(course, s) for s in m.signs]} for m in given.move
        },
        "test": {t.test: {**asdict(t), "signs": [_sign(course, s) for s in t.signs]} for t in given.test},
    }


def _fits(entry: Any, case: facts.CaseFile) -> bool:
    """What belongs to no part belongs to all."""
    return not entry.parts or bool(set(entry.parts) & set(case.parts))


def _person(case: facts.CaseFile) -> Pack:
    return {
        "person": asdict(case.person),
        "complaint": case.complaint,
        "door": case.door,
        "hopes": case.hopes,
        "intake": [asdict(line) for line in case.intake],
        "side": case.side,
        "visits_at_most": case.visits_at_most,
        "visit_minutes": case.visit_minutes,
    }


def _word(course: Course, table: str, word: str) -> int:
    return int(course.model["words"][table][word])


def _weights(course: Course, effects: facts.Effects, table: str) -> dict[str, int]:
    weights = {name: _word(course, table, getattr(effects, name)) for name in IMPAIRMENTS}
    return {name: value for name, value in weights.items() if value}


def _body(course: Course, case: facts.CaseFile) -> Pack:
    body = case.body
    model = course.model
    return {
        "areas": [
            {
                "slug": area.slug,
                "name": area.name,
                "role": area.role,
                "regions": area.regions,
                "impairments": {n: round(getattr(area.impairments, n) * WHOLE) for n in IMPAIRMENTS},
            }
            for area in body.areas
        ],
        "tolerance": body.tolerance,
        "irritability": body.irritability,
        "ability": body.ability,
        "pace": body.pace,
        "response": body.response,
        "loads": [asdict(load) for load in body.loads],
        "tables": {
            "capacity": model["irritability"]["capacity"],
            "pain": model["irritability"]["pain"],
            "ability": model["ability"],
            "pace": model["pace"],
            "response": model["response"],
        },
    }


def _sign(course: Course, sign: facts.Sign) -> Pack:
    return {**asdict(sign), "of": _weights(course, sign.of, "signs")}


def _examination(course: Course, case: facts.CaseFile) -> Pack:
    said = {s.topic: s for s in case.says}
    headings = course.file.headings if course.file else ()
    here = [a for a in course.assessments.values() if _fits(a, case)]
    questions = [a for heading in headings for a in here if a.heading == heading]
    motions = {a.slug: a for a in here if a.kind == "motion"}
    tests = {a.slug: a for a in here if a.kind == "test"}
    return {
        "topics": {q.slug: _topic(q, said.get(q.slug)) for q in questions},
        **_shown(course, case),
        "motions": {
            slug: {
                "label": m.name,
                "joint": m.joint,
                "hows": m.hows,
                "minutes": m.minutes,
                "normal": asdict(m.normal) if m.normal else None,
            }
            for slug, m in motions.items()
        },
        "tests": {slug: _test(t) for slug, t in tests.items()},
    }


def _topic(question: facts.Assessment, said: facts.Said | None) -> Pack:
    return {
        "label": question.name,
        "heading": question.heading,
        "minutes": question.minutes,
        "says": said.says if said else question.says,
        "text": said.finding if said else question.nothing,
        "is_normal": said.is_normal if said else True,
    }


def _shared(course: Course, case: facts.CaseFile) -> Pack:
    file, body = course.file, course.body
    assert file is not None and body is not None  # noqa: S101, PT018
    return {
        "groups": [asdict(g) for g in body.groups],
        "regions": dict(_regions(body)),
        "techniques": {
            t.slug: _technique(course, t)
            for t in course.techniques.values()
            if not t.only_for or case.condition in t.only_for
        },
        "advice": {a.slug: _advice(course, a) for a in course.advice.values() if _fits(a, case)},
        "flags": {i.slug: _flag(i) for i in course.safety.values() if _fits(i, case)},
        "conditions": {c.slug: {"label": c.name} for c in course.conditions.values() if _fits(c, case)},
        "factors": {f.slug: f.name for f in course.factors.values() if _fits(f, case)},
        "consent": [asdict(scope) for scope in file.consent],
        "letter": {"to": [asdict(c) for c in file.letter_to], "say": [asdict(c) for c in file.letter_says]},
        "positions": {p.slug: p.label for p in file.positions},
        "rebook_weeks": file.rebook_weeks,
        "minutes": file.minutes,
        "pressure_words": file.pressure_words,
    }


def _regions(body: facts.Body) -> list[tuple[str, Pack]]:
    rows: list[tuple[str, Pack]] = []
    for region in body.regions:
        facts_of = {
            "base": region.slug,
            "name": region.name,
            "short": region.short or region.name,
            "group": region.group,
            "kind": region.kind,
            "tissue": region.tissue,
            "lies": region.lies.text,
        }
        sides = SIDES if region.sides == "both" else (None,)
        rows += [(f"{region.slug}-{side}" if side else region.slug, {**facts_of, "side": side}) for side in sides]
    return rows


def _technique(course: Course, technique: facts.Technique) -> Pack:
    spans = {n: _span(getattr(technique, n)) for n in ("minutes", "pressure")}
    words = {
        n: _word(course, n, getattr(technique, n))
        for n in ("needs_warmth", "gives_warmth", "guarding", "intensity", "eases")
    }
    return {
        "slug": technique.slug,
        "label": technique.name,
        "family": technique.family,
        "tissues": technique.tissues,
        "positions": technique.positions,
        "window": (technique.window.low, technique.window.high),
        "half_minutes": technique.half_minutes,
        "effects": _weights(course, technique.effects, "effects"),
        "how": technique.how,
        "diagram": _diagram(course, technique),
        **spans,
        **words,
    }


def _diagram(course: Course, technique: facts.Technique) -> Pack | None:
    """What the technique's picture is drawn from, with the name of its place."""
    if technique.diagram is None or course.body is None:
        return None
    place = next(region.name for region in course.body.regions if region.slug == technique.diagram.region)
    return {**asdict(technique.diagram), "place": place}


def _test(test: facts.Assessment) -> Pack:
    known = [fact.text for fact in (*test.accuracy, *test.limits)]
    return {"label": test.name, "how": test.how, "positive": test.positive, "minutes": test.minutes, "known": known}


def _span(span: facts.Span) -> list[float]:
    return [span.low, span.high, span.step, span.usual]


def _advice(course: Course, advice: facts.Advice) -> Pack:
    doses = {name: _span(span) for name, span in vars(advice.dose).items() if span is not None}
    works = {name: [r.low, r.high] for name, r in vars(advice.works).items() if r is not None}
    return {
        "label": advice.name,
        "kind": advice.kind,
        "about": advice.about,
        "dose": doses,
        "works": works,
        "answers": advice.answers,
        "loads": _word(course, "loads", advice.loads),
        "helps": _weights(course, advice.helps, "helps"),
    }


def _flag(item: facts.SafetyItem) -> Pack:
    return {
        "label": item.name,
        "kind": item.kind,
        "bars": [asdict(b) for b in item.bars],
        "route": item.route,
        "urgency": item.urgency,
    }
