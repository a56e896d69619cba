"""A lesson rehearsed before anybody opens it: its visits are played by the engine, and what the clients answer goes into its pack.

The *pack* of a lesson is one JSON value with all that its notebook shows; the clients themselves are read from their own packs beside
it.  Needs the course, so it runs when building and checking, never in a lesson.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from remedial_kit import lesson_parts as parts
from remedial_kit.consultation import ACTS, Consultation, Reply
from remedial_kit.consultation.record import fields_of
from remedial_kit.consultation.titles import title_of
from remedial_kit.library.prose import Reader
from remedial_kit.library.reading import Problem
from remedial_kit.pack import Case, content_hash
from remedial_kit.planner import Step
from remedial_kit.terms import FORMAT
from remedial_kit.trial import NotTried, act_of, tried
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.library import Course

Row = dict[str, Any]
Faults = Iterator[Problem]
KIND = "lesson"
_NOT_FIELDS = ("act", "why")


# -- the pack ----------------------------------------------------------------------------------------------------


def lesson_pack(course: Course, lesson: parts.Lesson) -> Row:
    """All that a lesson's notebook shows, as plain JSON values, with its hash.  The course is sound."""
    reader = Reader(course)
    chapter = course.chapters[lesson.chapter]
    count: dict[str, int] = {}
    rows = []
    for n, part in enumerate(lesson.parts, start=1):
        count[part.kind] = count.get(part.kind, 0) + 1
        title = part.title or say(f"lesson.kind.{part.kind}")
        row = {"id": f"{part.kind}-{count[part.kind]}", "n": n, "kind": part.kind, "title": title}
        rows.append({**row, **_PACKED[part.kind](course, reader, part)})
    pack = {
        "format": FORMAT,
        "kind": KIND,
        "slug": lesson.slug,
        "title": lesson.title,
        "minutes": lesson.minutes,
        "chapter": {"slug": chapter.slug, "title": chapter.title, "minutes": chapter.minutes},
        "teaches": [course.competencies[slug].text for slug in lesson.teaches],
        "leaves_out": reader.spans(lesson.leaves_out),
        "parts": rows,
    }
    return {**pack, "hash": content_hash(pack)}


def _read(course: Course, reader: Reader, part: parts.Read) -> Row:  # noqa: ARG001
    return {"text": reader.blocks(part.text)}


def _watch(course: Course, reader: Reader, part: parts.Watch) -> Row:
    visit = Consultation.start(course.cases[part.client], part.seed)
    steps = []
    for act in part.acts:
        visit_n, minute = visit.visit, visit.minute
        reply = visit.do(act["act"], **_fields(visit, act))
        steps.append({"visit": visit_n, "minute": minute, **_shown(visit, reply), "why": reader.blocks(act["why"])})
    return {"client": _person(visit), "visit_minutes": visit.pack["visit_minutes"], "steps": steps}


def _shown(visit: Consultation, reply: Reply) -> Row:
    """What was done last, in words, and the answer."""
    event = visit.history[-1][0]
    return {
        "act": event["act"],
        "title": title_of(visit, event["act"], fields_of(event)),
        "said": _said(visit, event),
        "says": reply.says,
        "text": reply.text,
        "minutes": reply.minutes,
        "discomfort": reply.discomfort,
        "is_found": any(not finding["is_normal"] for finding in reply.findings),
    }


def _said(visit: Consultation, event: Mapping[str, Any]) -> list[str]:
    """What the therapist says, line by line, where the act is a matter of words."""
    if event["act"] == "consent":
        labels = visit.choices("consent", "said", scope=event["scope"])
        return [labels[slug] for slug in event["said"]]
    if event["act"] == "impression":
        return [visit.pack["conditions"][row["condition"]]["label"] for row in event["hypotheses"]]
    if event["act"] == "note":
        return [block["text"] for block in event.values() if isinstance(block, dict) and block.get("text")]
    if event["act"] == "letter":
        labels = visit.choices("letter", "say")
        return [labels[slug] for slug in event.get("say", ())]
    return []


def _person(visit: Consultation) -> Row:
    person = visit.pack["person"]
    return {
        "slug": visit.case.slug,
        "name": person["name"],
        "first_name": person["name"].split()[0],
        "initials": "".join(word[0] for word in person["name"].split()[:2]).upper(),
        "age": person["age"],
        "work": visit.client.text(person["work"]),
        "door": visit.client.text(visit.pack["door"]),
    }


def _guided(course: Course, reader: Reader, part: parts.Guided) -> Row:
    visit = Consultation.start(course.cases[part.client], part.seed)
    ladder = [_hint(visit, reader, hint) for hint in part.ladder]
    return {"client": _person(visit), "seed": part.seed, "hints": part.hints, "ladder": ladder}


def _hint(visit: Consultation, reader: Reader, hint: parts.Hint) -> Row:
    until = {**_fields(visit, hint.until), "act": hint.until["act"]}
    return {"until": until, "rungs": [reader.spans(rung) for rung in hint.rungs]}


def _alone(course: Course, reader: Reader, part: parts.Alone) -> Row:
    visit = Consultation.start(course.cases[part.client])
    return {"client": _person(visit), "text": reader.blocks(part.text)}


def _lab(course: Course, reader: Reader, part: parts.Lab) -> Row:
    visit = Consultation.start(course.cases[part.client], part.seed)
    techniques = visit.pack["techniques"]
    named = [*part.technique, *([part.warm] if part.warm else [])]
    return {
        "client": _person(visit),
        "seed": part.seed,
        "sign": visit.client.text(part.sign),
        "measure": _measure(visit, part.sign),
        "techniques": [_technique(slug, techniques[slug]) for slug in dict.fromkeys(named)],
        "regions": [{"slug": slug, "label": visit.client.label(slug)} for slug in map(visit.client.text, part.region)],
        "choose": list(part.technique),
        "warm": part.warm,
        "vary": list(part.vary),
        "start": asdict(part.start),
        "pressure_words": visit.pack["pressure_words"],
        "ask": reader.spans(part.ask),
        "explain": reader.blocks(part.explain),
    }


def _technique(slug: str, technique: Row) -> Row:
    """A technique with where its numbers can be."""
    spans = {
        name: dict(zip(("low", "high", "step", "usual"), technique[name], strict=True))
        for name in ("minutes", "pressure")
    }
    return {"slug": slug, "label": technique["label"], **spans}


def _measure(visit: Consultation, sign: str) -> str:
    """The sign as words: what is done, and what is read off it."""
    act, fields = act_of(visit.client.text(sign))
    name = sign.rsplit(".", maxsplit=1)[-1].replace("-", " ").replace("_", " ")
    return say("lesson.measure", title=title_of(visit, act, fields), sign=name)


def _pair(course: Course, reader: Reader, part: parts.Pair) -> Row:
    clients = []
    for one in part.clients:
        visit = Consultation.start(course.cases[one.client], one.seed)
        rows = [_shown(visit, visit.do(act["act"], **_fields(visit, act))) for act in part.acts]
        clients.append({**_person(visit), "rows": rows})
    return {"clients": clients, **_asked(reader, part)}


def _asked(reader: Reader, part: parts.Pair | parts.Question | parts.Feature) -> Row:
    return {
        "ask": reader.spans(part.ask),
        "options": [
            {"text": reader.spans(option.text), "right": option.right, "harmful": option.harmful}
            for option in part.options
        ],
        "why": reader.blocks(part.why),
    }


def _flags(course: Course, reader: Reader, part: parts.Flags) -> Row:
    items = []
    for item in part.items:
        row = course.safety.get(item.item or "")
        facts = [reader.spans(_cited(fact.text, fact.source)) for fact in row.facts] if row else []
        known = {"name": row.name, "facts": facts} if row else None
        items.append({**asdict(item), "why": reader.blocks(item.why), "item": known})
    return {"items": items}


def _cited(text: str, sources: tuple[str, ...]) -> str:
    return f"{text} [{', '.join(sources) or 'assumption'}]"


def _key_feature(course: Course, reader: Reader, part: parts.KeyFeature) -> Row:  # noqa: ARG001
    features = [
        {"choose": feature.choose, "weight": feature.weight, **_asked(reader, feature)} for feature in part.features
    ]
    return {"stem": reader.blocks(part.stem), "features": features}


def _question(course: Course, reader: Reader, part: parts.Question) -> Row:  # noqa: ARG001
    return _asked(reader, part)


def _write(course: Course, reader: Reader, part: parts.Write) -> Row:  # noqa: ARG001
    return {"ask": reader.spans(part.ask), "model": reader.blocks(part.model)}


_PACKED: Mapping[str, Callable[[Course, Reader, Any], Row]] = {
    "read": _read,
    "watch": _watch,
    "guided": _guided,
    "alone": _alone,
    "lab": _lab,
    "pair": _pair,
    "flags": _flags,
    "key_feature": _key_feature,
    "question": _question,
    "write": _write,
}


# -- what would be refused -----------------------------------------------------------------------------------------


def faults_of(course: Course) -> Faults:
    """Every fault that shows only when a lesson's visits are played.  The course is sound otherwise."""
    for slug, lesson in course.lessons.items():
        page = course.pages[f"lessons/{slug}.yml"]
        for n, part in enumerate(lesson.parts):
            for path, problem, cure in _PLAYED.get(part.kind, _nothing)(course, part):
                place = f"parts[{n}].{path}"
                yield Problem(page.file, page.line(place), place, problem, cure)


Played = Iterator[tuple[str, str, str]]


def _nothing(course: Course, part: Any) -> Played:  # noqa: ARG001
    yield from ()


def _acts_fit(case: Case, seed: str, acts: tuple[Row, ...]) -> Played:
    """Play the acts in order; the first that is refused ends it, as all later ones may hang on it."""
    visit = Consultation.start(case, seed)
    for i, act in enumerate(acts):
        name = act.get("act")
        if name not in ACTS:
            yield f"acts[{i}]", f"there is no act {name}", f"use one of {', '.join(ACTS)}"
            return
        try:
            reply = visit.do(name, **_fields(visit, act))
        except TypeError:
            reply = Reply(say("lesson.fields"), refused=True)
        if reply.refused:
            yield (
                f"acts[{i}]",
                f"{case.slug} refuses this act: {reply.text}",
                "correct it, or put before it what it needs",
            )
            return


def _watch_plays(course: Course, part: parts.Watch) -> Played:
    yield from _acts_fit(course.cases[part.client], part.seed, part.acts)


def _pair_plays(course: Course, part: parts.Pair) -> Played:
    for one in part.clients:
        yield from _acts_fit(course.cases[one.client], one.seed, part.acts)


def _guided_plays(course: Course, part: parts.Guided) -> Played:
    """Each hint goes away by something that can really be done with this client."""
    visit = Consultation.start(course.cases[part.client], part.seed)
    for i, hint in enumerate(part.ladder):
        name = hint.until.get("act")
        if name not in ACTS:
            yield f"ladder[{i}].until", f"there is no act {name}", f"use one of {', '.join(ACTS)}"
            continue
        known = {field.name: field for field in ACTS[name].fields}
        given = _fields(visit, hint.until)
        for field, value in given.items():
            if field not in known:
                cure = f"its fields are {', '.join(known)}" if known else "leave it out"
                yield f"ladder[{i}].until", f"{name} has no field {field}", cure
            elif not _is_a_choice(visit, known[field].of, known[field].kind, value, given):
                yield f"ladder[{i}].until", f"{value} is no {field} of this client", "correct it"


def _is_a_choice(visit: Consultation, of: str, kind: str, value: Any, given: Row) -> bool:
    """Whether a field can have this value; a finding counts where the act that gives it can be done."""
    if kind not in {"choice", "choices"}:
        return True
    if of == "findings":
        return all(_is_a_finding(visit, str(each)) for each in (value if isinstance(value, list) else [value]))
    choices = visit.options(of, {k: v for k, v in given.items() if isinstance(v, str)})
    return all(each in choices for each in (value if isinstance(value, list) else [value]))


def _is_a_finding(visit: Consultation, finding: str) -> bool:
    try:
        act, fields = act_of(finding)
    except NotTried:
        return False
    reply = Consultation.start(visit.case, visit.record.variant).do(act, **fields)
    return finding in {found["id"] for found in reply.findings}


def _lab_plays(course: Course, part: parts.Lab) -> Played:
    """Each technique can be applied at each place, after the warming one where there is one, and the sign can be measured."""
    case = course.cases[part.client]
    client = Consultation.start(case, part.seed).client
    for i, slug in enumerate(part.technique):
        for region in part.region:
            place = client.text(region)
            steps = [Step(slug, place, part.start.minutes, part.start.pressure)]
            if part.warm:
                steps.insert(0, warming(case.pack, part.warm, place))
            try:
                tried(case, part.seed, client.text(part.sign), steps)
            except NotTried as problem:
                yield f"technique[{i}]", f"{slug} on {region}: {problem}", "choose what this client can be given"


def warming(pack: Mapping[str, Any], technique: str, region: str) -> Step:
    """The warming step of a lab, in its usual dose."""
    entry = pack["techniques"].get(technique, {"minutes": [1] * 4, "pressure": [1] * 4})
    return Step(technique, region, int(entry["minutes"][-1]), int(entry["pressure"][-1]))


_PLAYED: Mapping[str, Callable[[Course, Any], Played]] = {
    "watch": _watch_plays,
    "pair": _pair_plays,
    "guided": _guided_plays,
    "lab": _lab_plays,
}


def _fields(visit: Consultation, act: Mapping[str, Any]) -> Row:
    """The fields of an act as a lesson writes them, with the client's sides filled in."""
    return {name: _sided(visit, value) for name, value in act.items() if name not in _NOT_FIELDS}


def _sided(visit: Consultation, value: Any) -> Any:
    if isinstance(value, str):
        for name in ("side", "other"):
            value = value.replace(f"{{{name}}}", visit.client.words[name])
        return value
    if isinstance(value, list):
        return [_sided(visit, each) for each in value]
    if isinstance(value, dict):
        return {name: _sided(visit, each) for name, each in value.items()}
    return value
