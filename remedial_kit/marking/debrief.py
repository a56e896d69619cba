"""What a practice client's end shows: marks, how the client goes on, what findings meant, what to read and practise.

Everything here would give a graded client away, so it is refused for one.  Where somebody else had to see the client first, there is
no curve and no technique to discuss; the debrief tells what the warning sign was instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from remedial_kit import body as response
from remedial_kit.consultation import Consultation
from remedial_kit.marking import Marks, marked
from remedial_kit.marking.predicates import PREDICATES, Seen
from remedial_kit.planner import LAST_WEEK, Alone, home_only, obvious, plan_of, singles, untreated
from remedial_kit.terms import PILLARS, WHOLE
from remedial_kit.words import say

LATER = 12
"""The week of which the client speaks at the end."""
TICKS = (0, 4, 8, 12, 16, 20, 26)
ROWS = (0, 1, 2, 3, 4, 6, 8, 12, 16, 20, 26)
"""The weeks that the picture names, and those that its table has."""
_READ_MOST = 3
_LOOKS_MOST = 8
_NAMED_MOST = 3
_FAIR_FROM, _BEST_FROM = 50, 90
"""Per cent of the best single technique from which another one is fair, and as good as the best."""
_LITTLE = 15
"""Per cent of the barred technique's own effect under which nothing left at the sore place is worth naming."""
_HELD_BACK, _AS_MUCH = 90, 115
"""Per cent of the best one's factor under which a factor holds back; how near to the smallest a second one must be."""
_GUARDS_UNDER = 85


def debrief(visit: Consultation) -> dict[str, Any]:
    """The debrief of a finished practice visit, as plain values.  Raises ValueError for a graded client."""
    if visit.case.is_graded or visit.case.key is None:
        msg = "a graded client has no debrief"
        raise ValueError(msg)
    marks = marked(visit)
    seen = Seen(visit, visit.case.key)
    is_referral = _is_referral(seen)
    return {
        "total": marks.total,
        "max": marks.max,
        "cap": marks.cap,
        "raw_total": marks.raw_total,
        "says": visit.client.text(visit.pack["voices"][_sent_on(seen) if is_referral else _went_on(visit)]),
        "later": say("debrief.later", n=LATER),
        "safe": {"ok": not marks.unsafe, "sentences": list(marks.unsafe) or [_safe(seen, is_referral=is_referral)]},
        "notes": list(marks.notes),
        "pillars": [_pillar(visit, marks, slug) for slug in PILLARS],
        "signs": _signs(seen) if is_referral else [],
        "chart": None if is_referral else _chart(visit),
        "obvious": None if is_referral else _obvious(visit),
        "looks": _looks(seen),
        "read": _read(visit, marks),
        "meanings": _meanings(seen),
        "next": _next(seen, marks),
        "differs": say("debrief.differs", name=visit.client.words["name"]),
    }


def _safe(seen: Seen, *, is_referral: bool) -> str:
    """What is said where nothing was unsafe; a client who had to be sent on and was not is not simply safe."""
    decide = seen.visit.log.decide
    if is_referral and (decide is None or decide["decision"] != "refer"):
        return say("debrief.safe.kept", name=seen.visit.client.words["name"])
    return say("mark.safe")


def _is_referral(seen: Seen) -> bool:
    """Whether somebody else had to see the client before any hands."""
    return bool(seen.key["marking"] == "refer" or seen.visit.client.red_flags)


# ---- marks --------------------------------------------------------------------------------------------------


def _pillar(visit: Consultation, marks: Marks, slug: str) -> dict[str, Any]:
    pillar = marks.pillars[slug]
    chapters = (visit.case.key or {})["chapters"]
    return {
        "slug": slug,
        "name": say(f"pillar.{slug}"),
        "points": pillar.points,
        "max": pillar.max,
        "criteria": [
            {
                "id": c.id,
                "points": c.points,
                "max": c.max,
                "reason": c.reason,
                "met": "full" if c.points == c.max else "part" if c.points else "none",
                "chapter": c.chapter,
                "chapter_title": chapters[c.chapter]["title"],
            }
            for c in pillar.criteria
        ],
    }


def _lost(marks: Marks) -> list[tuple[float, str, str, str]]:
    """(points lost, chapter, reason, criterion), most first."""
    rows = [
        (c.max - c.points, c.chapter, c.reason, c.id)
        for p in PILLARS
        for c in marks.pillars[p].criteria
        if c.points < c.max
    ]
    return sorted(rows, key=lambda row: -row[0])


def _read(visit: Consultation, marks: Marks) -> list[dict[str, Any]]:
    chapters = (visit.case.key or {})["chapters"]
    first: dict[str, str] = {}
    for _, chapter, reason, _ in _lost(marks):
        first.setdefault(chapter, reason)
    rows = list(first.items())[:_READ_MOST]
    return [
        {"chapter": slug, "title": chapters[slug]["title"], "minutes": chapters[slug]["minutes"], "why": why}
        for slug, why in rows
    ]


# ---- how the client goes on -----------------------------------------------------------------------------------


def _pain(visit: Consultation, states: Sequence[response.State]) -> list[float]:
    values = [response.movement_pain(visit.client.body, state, with_relief=False) for state in states]
    return [round(value / WHOLE, 2) for value in values]


def _went_on(visit: Consultation) -> str:
    """The voice of a client who was treated: after the pain of that week."""
    states = visit.outlook(LATER)
    start, end = (response.movement_pain(visit.client.body, states[week], with_relief=False) for week in (0, LATER))
    return "later_better" if end * 2 <= start else "later_worse" if end >= start else "later_same"


def _sent_on(seen: Seen) -> str:
    """The voice of a client whom somebody else had to see: better if sent on in time, untouched; worse if not sent on."""
    log = seen.visit.log
    if log.decide is None or log.decide["decision"] != "refer":
        return "later_worse"
    wanted = (seen.key["letter"] or {}).get("urgency", [])
    is_in_time = log.letter is not None and (not wanted or log.letter["urgency"] in wanted)
    return "later_better" if is_in_time and not log.applied else "later_same"


def _chart(visit: Consultation) -> dict[str, Any]:
    plan = plan_of(visit.case, visit.client.seed)
    states = {
        "you": visit.outlook(LAST_WEEK),
        "best": plan.states,
        "home": home_only(visit.client, plan.advice),
        "none": untreated(visit.client),
    }
    lines = [_line(visit, slug, of) for slug, of in states.items()]
    counts = [say("debrief.chart.count", line=line["label"].lower(), n=len(line["flares"])) for line in lines]
    has_any = any(line["flares"] for line in lines)
    return {
        "label": say("debrief.chart.label"),
        "weeks": list(range(LAST_WEEK + 1)),
        "ticks": list(TICKS),
        "rows": list(ROWS),
        "lines": lines,
        "flares": say("debrief.chart.flares", weeks=LAST_WEEK, counts=", ".join(counts))
        if has_any
        else say("debrief.chart.no_flares", weeks=LAST_WEEK),
        "note": say("debrief.chart.note"),
    }


def _line(visit: Consultation, slug: str, states: Sequence[response.State]) -> dict[str, Any]:
    weeks = states[: LAST_WEEK + 1]
    flared = [week for week in range(1, len(weeks)) if weeks[week].flares > weeks[week - 1].flares]
    return {"slug": slug, "label": say(f"debrief.chart.{slug}"), "values": _pain(visit, weeks), "flares": flared}


# ---- the warning sign -------------------------------------------------------------------------------------------


def _signs(seen: Seen) -> list[dict[str, Any]]:
    """What stood in the way: red flags first, each with what showed it, where the client belongs, and whether it was recognised."""
    flags = seen.visit.pack["flags"]
    known = [*(p for p in seen.visit.pack["present"] if flags[p["item"]]["kind"] == "red-flag")]
    rows = known or list(seen.visit.pack["present"])
    return [_sign(seen, present, flags[present["item"]]) for present in rows]


def _sign(seen: Seen, present: Mapping[str, Any], flag: Mapping[str, Any]) -> dict[str, Any]:
    specs = [seen.text(spec) for spec in present["found_by"]]
    found = _first_readings(seen)
    routes = {row["slug"]: row["label"] for row in seen.visit.pack["letter"]["to"]}
    is_marked = seen.visit.log.flags.get(present["item"], False)
    return {
        "label": flag["label"],
        "why": seen.text(flag["bars"][0]["sentence"]) if flag["bars"] else "",
        "to": say(
            "debrief.sign.to",
            to=routes.get(flag["route"], flag["route"]),
            urgency=say(f"urgency.{flag['urgency']}").lower(),
        )
        if flag.get("route") and flag.get("urgency")
        else "",
        "told": [finding["text"] for name, finding in found.items() if _spec_in(name) in specs],
        "untold": [_title(seen, spec) for spec in specs if spec not in {_spec_in(name) for name in found}],
        "recognised": say("debrief.sign.seen" if is_marked else "debrief.sign.unseen"),
        "is_recognised": is_marked,
    }


# ---- what findings meant, what was missed -----------------------------------------------------------------------


def _first_readings(seen: Seen) -> dict[str, Mapping[str, Any]]:
    """Each finding as it was first obtained: a meaning belongs to what was found, not to what treatment left of it."""
    found: dict[str, Mapping[str, Any]] = {}
    for _, reply in seen.visit.history:
        for finding in reply.findings:
            found.setdefault(finding["id"], finding)
    return found


def _spec_in(name: str) -> str:
    """The examination that gives a finding: ``palpate.ecrb-right.tone`` comes from ``palpate ecrb-right``."""
    parts = name.split(".")
    return " ".join(parts[: 3 if parts[0] == "move" else 2])


def _title(seen: Seen, spec: str) -> str:
    """An examination as a trainee would name it: what is done, and to what."""
    act, slug, *how = spec.split()
    pack = seen.visit.pack
    if act in {"observe", "palpate"}:
        what = seen.visit.client.label(slug)
    else:
        what = pack[{"ask": "topics", "move": "motions", "test": "tests"}[act]][slug]["label"]
    return say(f"debrief.look.{act}", what=", ".join([what, *how]))


def _tellers(seen: Seen) -> dict[str, str]:
    """Examination -> the first thing in this client's way that it tells of."""
    told: dict[str, str] = {}
    for present in seen.visit.pack["present"]:
        for spec in present["found_by"]:
            told.setdefault(seen.text(spec), present["item"])
    return told


def _told(seen: Seen, item: str, key: str) -> str:
    """What a safety item is, and the first thing that it forbids."""
    flag = seen.visit.pack["flags"][item]
    return " ".join([say(key, label=flag["label"]), *(seen.text(bar["sentence"]) for bar in flag["bars"][:1])])


def _written(seen: Seen) -> dict[str, str]:
    """Finding -> its meaning, as the key has it."""
    return {seen.text(name): seen.text(text) for name, text in seen.key["meanings"].items()}


def _meanings(seen: Seen) -> list[dict[str, str]]:
    """What each finding meant; the first that told of something in the way says so, and one without a meaning is left out."""
    written, tellers = _written(seen), _tellers(seen)
    rows, said = [], set()
    for name, finding in _first_readings(seen).items():
        item = None if finding["is_normal"] else tellers.get(_spec_in(name))
        parts = [written.get(name, "")]
        if item and (item not in said or not parts[0]):
            parts.append(_told(seen, item, "debrief.told"))
            said.add(item)
        if any(parts):
            rows.append({"finding": finding["text"], "text": " ".join(filter(None, parts))})
    return rows


def _looks(seen: Seen) -> dict[str, Any]:
    """What the key asks for and was not done, with its meaning; and what was done in the first visit and told nothing."""
    done = {spec for _, spec in seen.specs}
    tells = _tellers(seen)
    missed = _missed(seen, done)
    first = dict.fromkeys(spec for visit, spec in seen.specs if visit == 1)
    needless = [{"label": _title(seen, spec)} for spec in first if spec not in seen.useful and spec not in tells]
    none = "debrief.looks.needless.none" if first else "debrief.looks.needless.nothing"
    return {
        "missed": missed[:_LOOKS_MOST],
        "missed_says": _more(missed) if missed else say("debrief.looks.missed.none"),
        "needless": needless[:_LOOKS_MOST],
        "needless_says": _more(needless) if needless else say(none),
    }


def _more(rows: Sequence[object]) -> str:
    return say("debrief.looks.more", n=len(rows) - _LOOKS_MOST) if len(rows) > _LOOKS_MOST else ""


def _missed(seen: Seen, done: set[str]) -> list[dict[str, str]]:
    """The looks that the key's criteria name and that were left out; those that would have told of something in the way first."""
    specs = []
    for criterion in seen.key["criteria"]:
        specs += [f"ask {topic}" for topic in criterion["check"].get("asked", ())]
        specs += [seen.text(spec) for spec in criterion["check"].get("examined", ())]
    tellers = _tellers(seen)
    unheard = set(tellers.values()) - {tellers[spec] for spec in done if spec in tellers}
    left = [spec for spec in dict.fromkeys(specs) if spec not in done]
    rows = []
    for spec in sorted(left, key=lambda spec: tellers.get(spec) not in unheard):
        item = tellers.get(spec)
        told = _told(seen, item, "debrief.would_tell") if item in unheard and item else ""
        unheard.discard(item or "")
        rows.append({"label": _title(seen, spec), "why": told or _why(seen, spec)})
    return rows


def _why(seen: Seen, spec: str) -> str:
    """What a look would have meant, as the key has it; of a question without a meaning, what the client would have said."""
    written = next((text for name, text in _written(seen).items() if _spec_in(name) == spec), "")
    act, slug = spec.split()[:2]
    if written or act != "ask":
        return written
    return say("debrief.would_hear", finding=seen.visit.client.answer(slug)[1]["text"])


# ---- the obvious technique ----------------------------------------------------------------------------------------


def _obvious(visit: Consultation) -> dict[str, Any] | None:
    """How the technique that most people would reach for first does alone with this client, and why."""
    found = obvious(visit.client)
    if found is None:
        return None
    mine, percent = found
    ranked = singles(visit.client)
    best = ranked[0]
    bars = _factors(visit, mine, ranked)
    verdict = (
        "barred" if mine.bars else "best" if percent >= _BEST_FROM else "fair" if percent >= _FAIR_FROM else "poor"
    )
    is_worth = best.value and not (mine.bars and _effect(best) * 100 < _effect(mine) * _LITTLE)
    labels = visit.pack["techniques"]
    values = {
        "name": visit.client.words["name"],
        "percent": percent,
        "factors": say("debrief.obvious.and").join(bar["name"] for bar in _weakest(mine, best, bars, ranked)),
        "sentence": mine.bars[0] if mine.bars else "",
    }
    way = "first" if verdict == "best" and mine.technique == best.technique else verdict
    return {
        "label": labels[mine.technique]["label"],
        "where": visit.client.label(mine.region),
        "verdict": verdict,
        "verdict_label": say(f"debrief.verdict.{verdict}"),
        "percent": 0 if mine.bars else percent,
        "sentence": say(f"debrief.obvious.{way}", **values),
        "factors": [] if mine.bars else bars,
        "instead": labels[best.technique]["label"] if is_worth and mine.technique != best.technique else "",
        "little": "" if is_worth else say("debrief.obvious.little"),
    }


def _effect(one: Alone) -> int:
    """What a technique would do alone if nothing forbade it: its reach, brought down by its factors."""
    effect = one.reach * WHOLE
    for value in one.factors.values():
        effect = effect * value // WHOLE
    return effect


def _shares(one: Alone, ranked: Sequence[Alone]) -> dict[str, int]:
    """The factors and the reach, in thousandths as they count."""
    return {**one.factors, "reach": WHOLE * one.reach // max(1, *(other.reach for other in ranked))}


def _factors(visit: Consultation, mine: Alone, ranked: Sequence[Alone]) -> list[dict[str, Any]]:
    """The bars: what each factor leaves of the full effect, 0 to 100, and a sentence to it.

    The response is held against the strongest answer that any client gives, the reach against the technique that touches most.
    """
    strongest = max(visit.pack["body"]["tables"]["response"].values())
    rows = []
    for slug, value in _shares(mine, ranked).items():
        percent = 100 * value // (strongest if slug == "response" else WHOLE)
        note = _note(visit, mine, slug, value, ranked)
        rows.append({"slug": slug, "name": say(f"factor.{slug}"), "value": max(0, min(100, percent)), "note": note})
    return rows


def _note(visit: Consultation, mine: Alone, slug: str, value: int, ranked: Sequence[Alone]) -> str:
    rule, name = visit.pack["model"]["alone"], visit.client.words["name"]
    reach, most = (one * 100 // WHOLE for one in (mine.reach, max(other.reach for other in ranked)))
    answers = {amount: word for word, amount in visit.pack["body"]["tables"]["response"].items()}
    notes = {
        "dose": say("debrief.factor.dose", minutes=mine.minutes),
        "pressure": say(
            "debrief.factor.pressure" if value >= WHOLE else "debrief.factor.pressure.low",
            pressure=mine.pressure,
            name=name,
        ),
        "readiness": say(
            "debrief.factor.readiness.any" if value >= WHOLE else "debrief.factor.readiness",
            minutes=rule["warm_minutes"],
        ),
        "response": say(f"debrief.factor.response.{answers.get(mine.factors['response'], 'good')}", name=name),
        "guarding": say(
            "debrief.factor.guarding" if value * 100 // WHOLE < _GUARDS_UNDER else "debrief.factor.guarding.none"
        ),
        "reach": say(
            "debrief.factor.reach.most" if reach >= most else "debrief.factor.reach", percent=reach, most=most
        ),
    }
    return notes[slug]


def _weakest(
    mine: Alone, best: Alone, bars: Sequence[Mapping[str, Any]], ranked: Sequence[Alone]
) -> list[Mapping[str, Any]]:
    """The one or two factors in which it falls behind the best single technique most; else its smallest."""
    own, other = _shares(mine, ranked), _shares(best, ranked)
    behind = {slug: 100 * own[slug] // max(1, other[slug]) for slug in own}
    ordered = sorted(bars, key=lambda bar: (behind[bar["slug"]], bar["value"]))
    least = behind[ordered[0]["slug"]]
    second = behind[ordered[1]["slug"]]
    return ordered[: 2 if second < _HELD_BACK and second * 100 <= least * _AS_MUCH else 1]


# ---- what to practise next ------------------------------------------------------------------------------------------


def _next(seen: Seen, marks: Marks) -> dict[str, Any]:
    """One thing to do next time, why, and the chapter that teaches it."""
    if marks.unsafe:
        text, check = _safer(seen)
        row = next((c for c in seen.key["criteria"] if check in c["check"]), None)
        return {"text": text, "why": marks.unsafe[0], **_chapter(seen, row["chapter"] if row else "")}
    lost = _lost(marks)
    if not lost:
        return {"text": say("debrief.next.none"), "why": "", **_chapter(seen, "")}
    _, chapter, reason, criterion = lost[0]
    return {"text": _do(seen, criterion), "why": reason, **_chapter(seen, chapter)}


def _chapter(seen: Seen, slug: str) -> dict[str, Any]:
    known = seen.key["chapters"].get(slug, {})
    return {"chapter": slug, "title": known.get("title", ""), "minutes": known.get("minutes", 0)}


def _safer(seen: Seen) -> tuple[str, str]:
    """What to do where something was unsafe, and the check whose chapter teaches it."""
    name = seen.visit.client.words["name"]
    if seen.visit.client.red_flags and seen.applied:
        return say("debrief.do.safety.red_flag", name=name), "flagged"
    if any(act.is_unsafe for act in seen.applied):
        return say("debrief.do.safety"), "flagged"
    return say("debrief.do.consented"), "consented"


def _do(seen: Seen, criterion: str) -> str:
    row = next(c for c in seen.key["criteria"] if c["id"] == criterion)
    check, rule = next(iter(row["check"].items()))
    met = PREDICATES[check](seen, rule)
    missing = met.missing[:_NAMED_MOST]
    way = "precise" if met.said else f"{check}{_way(seen, check)}"
    return say(f"debrief.do.{way}", missing=", ".join(missing) or say("mark.some"), **seen.visit.client.words)


def _way(seen: Seen, check: str) -> str:
    """Which of several sentences a check has."""
    if check == "gain" and not seen.applied:
        return ".hands"
    if check == "gain" and not seen.visit.log.advice:
        return ".home"
    return ".refer" if check == "decided" and _is_referral(seen) else ""
