"""What a criterion can look for.  Each predicate reads a finished consultation and says how much of it was met.

``Seen`` is the consultation with the key; a predicate gives ``Met``: a share of the points per thousand, and what was missing, in
labels.  Criteria are data in the key; one evaluator reads them, and a client who must be referred has another list, not a branch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from remedial_kit.consultation import Applied, Consultation
from remedial_kit.consultation.record import Event
from remedial_kit.planner import LAST_WEEK, outcome, plan_of, untreated
from remedial_kit.terms import NOTE_PARTS, WHOLE
from remedial_kit.words import say

_LOOKING = ("ask", "observe", "palpate", "move", "test")
OWN = "own"
"""Stands in a check for what is true of the client as the seed drew them."""
_HANDS = ("palpate", "move", "test", "apply")


@dataclass(frozen=True)
class Met:
    """How much of a criterion was met (0..1,000), how many of how many, what was missing, and a reason of its own."""

    share: int
    got: int = 0
    of: int = 0
    missing: tuple[str, ...] = ()
    said: str = ""


@dataclass
class Seen:
    """A consultation and the key it is marked by."""

    visit: Consultation
    key: Mapping[str, Any]

    @cached_property
    def events(self) -> list[Event]:
        """Every event of the record."""
        return [event for event, _ in self.visit.history]

    @cached_property
    def specs(self) -> list[tuple[int, str]]:
        """(visit, what was looked for) of each question and examination."""
        return [(e["visit"], spec_of(e)) for e in self.events if e["act"] in _LOOKING]

    @cached_property
    def useful(self) -> set[str]:
        """What was worth looking for with this client."""
        return {self.text(spec) for spec in self.key["useful"]}

    @property
    def applied(self) -> list[Applied]:
        """The techniques applied, in order."""
        return self.visit.log.applied

    @cached_property
    def gain(self) -> int:
        """Share of the best reachable gain, 0..1,000."""
        return gain_share(self.visit, self.best)

    @cached_property
    def best(self) -> int:
        """The best outcome known for this client."""
        written: int | None = self.key.get("best", {}).get(self.visit.client.seed)
        return plan_of(self.visit.case, self.visit.client.seed).outcome if written is None else written

    @cached_property
    def precision(self) -> tuple[int, int, int]:
        """(share per thousand, worth it, all): how far what was looked for in the first visit was worth looking for."""
        looked = {spec for visit, spec in self.specs if visit == 1}
        hits = len(looked & self.useful)
        rule = _judging(self)
        percent = 100 * hits // len(looked) if looked else 100
        part = WHOLE * (percent - rule["imprecise_at"]) // (rule["precise_at"] - rule["imprecise_at"])
        keeps = rule["imprecise_keeps"]
        return keeps + (WHOLE - keeps) * max(0, min(WHOLE, part)) // WHOLE, hits, len(looked)

    def text(self, template: str) -> str:
        """A slug or sentence of the key for this variant."""
        return self.visit.client.text(template)

    def first(self, act: str) -> int | None:
        """The number of the first event of an act."""
        return next((e["n"] for e in self.events if e["act"] == act), None)


def spec_of(event: Event) -> str:
    """An examination as the key writes it: ``palpate ecrb-right``."""
    act = event["act"]
    parts = {
        "ask": ("topic",),
        "observe": ("region",),
        "palpate": ("region",),
        "move": ("motion", "how"),
        "test": ("test",),
    }[act]
    return " ".join([act, *(event[p] for p in parts)])


def gain_share(visit: Consultation, best: int) -> int:
    """How much of what could be gained was gained (0..1,000): regret against the best, over no less than the least gain."""
    if not visit.log.applied and not visit.log.advice:
        return 0
    reached = outcome(visit.client, visit.outlook(LAST_WEEK))
    nothing = outcome(visit.client, untreated(visit.client))
    room: int = max(best - nothing, visit.pack["model"]["outcome"]["least_gain"])
    return max(0, min(WHOLE, WHOLE - (best - reached) * WHOLE // room))


def _judging(seen: Seen) -> Mapping[str, int]:
    """The thresholds of ``model.yml``."""
    rules: Mapping[str, int] = seen.visit.pack["model"]["judging"]
    return rules


def _share(got: int, of: int, missing: Sequence[str] = ()) -> Met:
    return Met(WHOLE * min(got, of) // of if of else 0, min(got, of), of, tuple(missing))


def _labels(seen: Seen, table: str, slugs: Sequence[str]) -> list[str]:
    entries = seen.visit.pack[table]
    return [entries[s]["label"] if isinstance(entries[s], dict) else entries[s] for s in slugs]


# ---- understanding ----------------------------------------------------------------------------------------


def asked(seen: Seen, topics: Sequence[str]) -> Met:
    """Share of these questions that were asked."""
    done = {e["topic"] for e in seen.events if e["act"] == "ask"}
    missing = [t for t in topics if t not in done]
    return _precisely(seen, _share(len(topics) - len(missing), len(topics), _labels(seen, "topics", missing)))


def _precisely(seen: Seen, met: Met) -> Met:
    """Looking at everything is not knowing where to look: what was met counts by how much of the looking was worth it."""
    share, hits, looked = seen.precision
    if share == WHOLE or not met.share:
        return met
    said = "" if met.missing else say("mark.imprecise", got=hits, of=looked)
    return Met(met.share * share // WHOLE, met.got, met.of, met.missing, said)


def _spec_label(seen: Seen, spec: str) -> str:
    act, slug, *rest = spec.split()
    pack = seen.visit.pack
    if act in {"observe", "palpate"}:
        return seen.visit.client.label(slug)
    table = {"move": "motions", "test": "tests", "ask": "topics"}[act]
    return ", ".join([pack[table][slug]["label"], *rest])


def examined(seen: Seen, specs: Sequence[str]) -> Met:
    """Share of these examinations that were made."""
    done = {spec for _, spec in seen.specs}
    wanted = [seen.text(s) for s in specs]
    missing = [s for s in wanted if s not in done]
    return _precisely(seen, _share(len(wanted) - len(missing), len(wanted), [_spec_label(seen, s) for s in missing]))


def precise(seen: Seen, rule: Mapping[str, int]) -> Met:
    """How much of what was looked for in the first visit was worth looking for; few looks earn no precision."""
    looked = {spec for visit, spec in seen.specs if visit == 1}
    if not looked:
        return Met(0)
    hits = len(looked & seen.useful)
    percent = 100 * hits // len(looked)
    share = WHOLE * (percent - rule["zero_at"]) // (rule["full_at"] - rule["zero_at"])
    enough = min(WHOLE, 2 * WHOLE * hits // max(1, len(seen.useful)))
    return Met(max(0, min(WHOLE, share)) * enough // WHOLE, hits, len(looked))


def _ideas(seen: Seen) -> list[dict[str, Any]]:
    return seen.visit.log.impression or []


def impression_first(seen: Seen, condition: str) -> Met:
    """The condition is ranked first; second earns half."""
    ranks = [idea["condition"] for idea in _ideas(seen)]
    place = ranks.index(condition) if condition in ranks else None
    return Met({0: WHOLE, 1: WHOLE // 2}.get(place, 0) if place is not None else 0)


def impression_considers(seen: Seen, rule: Mapping[str, Any]) -> Met:
    """Enough of the other possibilities were weighed; weighing everything is not weighing."""
    ranks = [idea["condition"] for idea in _ideas(seen)]
    found = [c for c in rule["any"] if c in ranks]
    missing = _labels(seen, "conditions", [c for c in rule["any"] if c not in ranks])
    met = _share(len(found), rule["at_least"], missing[: max(0, rule["at_least"] - len(found))])
    return met if len(ranks) <= _judging(seen)["ideas_most"] else Met(met.share // 2, met.got, met.of, met.missing)


def impression_linked(seen: Seen, rule: Mapping[str, Any]) -> Met:
    """Findings put For a condition that speak for it; one that does not takes one back."""
    wanted = {seen.text(f) for f in rule["for"]}
    placed = {f for idea in _ideas(seen) if idea["condition"] == rule["condition"] for f in idea.get("for", [])}
    wrong = len(placed - wanted)
    return _share(max(0, len(placed & wanted) - wrong // 2), rule["at_least"])


def impression_against(seen: Seen, rule: Mapping[str, Any]) -> Met:
    """Findings put Against other conditions that speak against them."""
    hits = 0
    for row in rule["any"]:
        wanted = {seen.text(f) for f in row["against"]}
        hits += len(
            wanted
            & {f for idea in _ideas(seen) if idea["condition"] == row["condition"] for f in idea.get("against", [])}
        )
    return _share(hits, rule["at_least"])


def _loads(seen: Seen, wanted: Sequence[str] | str) -> list[str]:
    return [load["factor"] for load in seen.visit.pack["body"]["loads"]] if wanted == OWN else list(wanted)


def impression_because(seen: Seen, wanted: Sequence[str] | str) -> Met:
    """Share of what keeps the problem going that was named; each wrong one takes one back."""
    factors = _loads(seen, wanted)
    named = {b for idea in _ideas(seen) for b in idea.get("because", [])}
    missing = [f for f in factors if f not in named]
    wrong = len(named - set(factors))
    return _share(max(0, len(factors) - len(missing) - wrong // 2), len(factors), _labels(seen, "factors", missing))


def flagged(seen: Seen, wanted: Sequence[str] | str) -> Met:
    """Share of what stands in the way that was recognised; more than one false alarm halves it."""
    items = [p["item"] for p in seen.visit.pack["present"]] if wanted == OWN else list(wanted)
    if not items:
        return Met(WHOLE if not any(seen.visit.log.flags.values()) else WHOLE // 2)
    on = {item for item, is_on in seen.visit.log.flags.items() if is_on}
    present = {p["item"] for p in seen.visit.pack["present"]}
    missing = [i for i in items if i not in on]
    met = _share(len(items) - len(missing), len(items), _labels(seen, "flags", missing))
    return Met(met.share // 2, met.got, met.of, met.missing) if len(on - present) > 1 else met


def decided(seen: Seen, rule: Mapping[str, Any] | Any) -> Met:
    """The right decision, and what will be avoided, before any hands-on treatment."""
    decide = seen.visit.log.decide
    first = seen.first("apply")
    if rule == OWN:
        return _decided_for(seen, decide, first)
    if decide is None or decide["decision"] not in rule["decision"]:
        return Met(0)
    wanted = rule.get("avoiding", [])
    named = sum(any(_avoids(seen, given, want) for given in decide.get("avoiding", [])) for want in wanted)
    share = WHOLE if not wanted else WHOLE // 2 + WHOLE * named // (2 * len(wanted))
    is_early = first is None or (seen.first("decide") or 0) < first
    return Met(share if is_early else share // 2, named, len(wanted))


def _decided_for(seen: Seen, decide: Mapping[str, Any] | None, first: int | None) -> Met:
    """The decision that this client's contraindications ask for, each absolute one named among what is avoided."""
    bars = [
        (bar, [seen.text(place) for place in present["where"]])
        for present in seen.visit.pack["present"]
        for bar in seen.visit.pack["flags"][present["item"]]["bars"]
        if bar["level"] == "absolute"
    ]
    fitting = {"adapt"} if bars else {"treat", "adapt"}
    if decide is None or decide["decision"] not in fitting:
        return Met(0, 0, len(bars))
    named = sum(any(_keeps(seen, given, bar, places) for given in decide.get("avoiding", [])) for bar, places in bars)
    share = WHOLE // 2 + WHOLE * named // (2 * len(bars)) if bars else WHOLE
    is_early = first is None or (seen.first("decide") or 0) < first
    return Met(share if is_early else share // 2, named, len(bars))


def _keeps(seen: Seen, given: Mapping[str, str], bar: Mapping[str, Any], places: Sequence[str]) -> bool:
    """Whether avoiding this keeps to that bar: a technique, family or position it names, its place, or where it bars depth, a deep one."""
    if bar["positions"]:
        return given.get("position") in bar["positions"]
    technique = given.get("technique")
    known = seen.visit.pack["techniques"].get(technique)
    if given.get("region"):
        return given["region"] in places
    if known is None:
        return False
    if bar["techniques"] or bar["families"]:
        return technique in bar["techniques"] or known["family"] in bar["families"]
    return bar["above_pressure"] is not None and known["window"][1] > bar["above_pressure"]


def _avoids(seen: Seen, given: Mapping[str, str], want: Mapping[str, str]) -> bool:
    technique = given.get("technique")
    family = seen.visit.pack["techniques"][technique]["family"] if technique else None
    values = {
        "technique": technique,
        "family": family,
        "region": given.get("region"),
        "position": given.get("position"),
    }
    return all(values[name] == seen.text(value) for name, value in want.items())


# ---- skills ----------------------------------------------------------------------------------------------------


def consented(seen: Seen, scopes: Sequence[str]) -> Met:
    """Consent was asked, explained and given before the hands went on, in every visit."""
    needs = {"examine": ("palpate", "test", "move"), "treat": ("apply",)}
    got = of = 0
    for visit in sorted({e["visit"] for e in seen.events}):
        for scope in scopes:
            first = next(
                (e["n"] for e in seen.events if e["visit"] == visit and e["act"] in needs.get(scope, _HANDS)), None
            )
            if first is None:
                continue
            of += 1
            said = [
                e
                for e in seen.events
                if e["act"] == "consent" and e["visit"] == visit and e["scope"] == scope and e["n"] < first
            ]
            got += any(len(e.get("said", [])) >= _judging(seen)["said_least"] for e in said)
    return _share(got, of)


def checked_in(seen: Seen, rule: Mapping[str, int]) -> Met:
    """The client was asked how it is, often enough."""
    return _share(sum(e["act"] == "check_in" for e in seen.events), rule["at_least"])


def retested(seen: Seen, rule: Mapping[str, int]) -> Met:
    """Share of the steps that were followed by a re-test in the same visit; a re-test speaks for the last two steps."""
    waiting: list[int] = []
    done = total = 0
    for event in seen.events:
        if event["act"] == "apply":
            waiting.append(event["n"])
            total += 1
        elif event["act"] == "reassess":
            done += min(2, len(waiting))
            waiting = []
        elif event["act"] == "rebook":
            waiting = []
    return Met(_share(done * 100, total * rule["share"]).share, done, total)


def suited(seen: Seen, rule: Mapping[str, int]) -> Met:
    """Share of the minutes at a fitting pressure, on ready tissue, long enough to do something and within what it bears."""
    minutes = sum(a.minutes for a in seen.applied)
    good = sum(a.minutes for a in seen.applied if _is_suited(seen, a))
    return Met(_share(good * 100, minutes * rule["share"]).share, good, minutes)


def _is_suited(seen: Seen, act: Applied) -> bool:
    by = act.touch.factors
    return (
        bool(by)
        and by["pressure"] == WHOLE
        and by["readiness"] >= _judging(seen)["ready_from"]
        and by["dose"] >= _judging(seen)["dose_from"]
        and not act.touch.overshoot
        and not act.is_unsafe
    )


def efficient(seen: Seen, rule: Mapping[str, int]) -> Met:
    """Little that was not needed: needless questions and tests, and more steps a visit than help."""
    if len(seen.specs) < len(seen.useful) // 3:
        return Met(0)
    needless = len({spec for visit, spec in seen.specs if visit == 1} - seen.useful)
    by_visit = [sum(a.visit == v for a in seen.applied) for v in {a.visit for a in seen.applied}]
    needless += sum(max(0, count - _judging(seen)["steps_a_visit"]) for count in by_visit)
    return Met(max(0, WHOLE - WHOLE * needless // rule["needless"]), needless, rule["needless"])


# ---- art -------------------------------------------------------------------------------------------------------


def gain(seen: Seen, rule: Mapping[str, int]) -> Met:
    """Gain against the best reachable for this client."""
    return Met(min(WHOLE, seen.gain * 100 // rule["full_at"]), seen.gain // 10, 100)


def adapted(seen: Seen, rule: bool) -> Met:  # noqa: ARG001, FBT001
    """What hurt or did nothing was not simply repeated."""
    if len(seen.applied) <= 1:
        return Met(0)
    poor = [(i, a) for i, a in enumerate(seen.applied) if _was_poor(seen, a)]
    repeats = sum(any(_is_same(a, b) for b in seen.applied[i + 1 :]) for i, a in poor)
    return Met(WHOLE if not repeats else max(0, WHOLE - WHOLE * repeats // 2), len(poor) - repeats, len(poor))


def _was_poor(seen: Seen, act: Applied) -> bool:
    rule = _judging(seen)
    is_answered = not act.touch.factors or act.touch.factors["response"] >= rule["poor_response"]
    return act.is_unsafe or act.touch.discomfort >= rule["hurts_from"] or not is_answered


def _is_same(one: Applied, other: Applied) -> bool:
    return (one.technique, one.area) == (other.technique, other.area) and other.pressure >= one.pressure


def whole_person(seen: Seen, rule: Mapping[str, Any]) -> Met:
    """Half for working where it comes from, half for asking about the person."""
    given = rule.get("areas", [])
    areas = [area["slug"] for area in seen.visit.pack["body"]["areas"]] if given == OWN else given
    worked = {a.area for a in seen.applied}
    got = sum(area in worked for area in areas)
    heard = asked(seen, rule.get("topics", []))
    parts = [WHOLE * got // len(areas)] if areas else []
    parts += [heard.share] if heard.of else []
    return Met(sum(parts) // len(parts) if parts else 0, got + heard.got, len(areas) + heard.of, heard.missing)


def families(seen: Seen, rule: Mapping[str, Any]) -> Met:
    """A real blend: several families, safely used."""
    used = {seen.visit.pack["techniques"][a.technique]["family"] for a in seen.applied if not a.is_unsafe and a.area}
    return (
        _share(len(used), rule["at_least"])
        if len(used) <= rule["at_least"] + 2
        else Met(WHOLE // 2, len(used), rule["at_least"])
    )


# ---- knowledge --------------------------------------------------------------------------------------------------


def _given(seen: Seen) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    return [(seen.visit.pack["advice"][slug], fields) for slug, fields in seen.visit.log.advice.items()]


def advised_factor(seen: Seen, wanted: Sequence[str] | str) -> Met:
    """Share of what keeps it going that some advice answers; a long list dilutes it."""
    factors = _loads(seen, wanted)
    answered = {f for entry, _ in _given(seen) for f in entry["answers"]}
    missing = [f for f in factors if f not in answered]
    met = _share(len(factors) - len(missing), len(factors), _labels(seen, "factors", missing))
    return Met(met.share * _few(len(_given(seen)), 4, 8) // WHOLE, met.got, met.of, met.missing)


def _is_dosed(entry: Mapping[str, Any], fields: Mapping[str, Any]) -> bool:
    return all(low <= fields["dose"][name] <= high for name, (low, high) in entry["works"].items())


def advised_loading(seen: Seen, rule: bool) -> Met:  # noqa: ARG001, FBT001
    """A loading programme at a dose that works; half where the dose does not."""
    loads = [(entry, fields) for entry, fields in _given(seen) if entry["kind"] == "loading"]
    if not loads:
        return Met(0)
    return Met(WHOLE if any(_is_dosed(*row) for row in loads) else WHOLE // 2)


def advised_programme(seen: Seen, programme: Sequence[str]) -> Met:
    """One piece of the home programme at a dose that works; half where the dose does not; a long list dilutes it."""
    rows = [(seen.visit.pack["advice"][s], fields) for s, fields in seen.visit.log.advice.items() if s in programme]
    if not rows:
        return Met(0, 0, 1, tuple(_labels(seen, "advice", [s for s in programme if s in seen.visit.pack["advice"]])))
    share = WHOLE if any(_is_dosed(*row) for row in rows) else WHOLE // 2
    return Met(share * _few(len(_given(seen)), 4, 8) // WHOLE, 1, 1)


def advised_dose(seen: Seen, rule: bool) -> Met:  # noqa: ARG001, FBT001
    """Share of the advice at a dose that works."""
    given = _given(seen)
    return _share(sum(_is_dosed(*row) for row in given), len(given))


def advised_why(seen: Seen, rule: bool) -> Met:  # noqa: ARG001, FBT001
    """Share of the advice whose reason is this client's own and is answered by it."""
    own = {load["factor"] for load in seen.visit.pack["body"]["loads"]}
    given = _given(seen)
    good = sum(
        f.get("why") in own and (f["why"] in e["answers"] or e["kind"] in {"loading", "knowledge"}) for e, f in given
    )
    return _share(good, len(given))


def _few(count: int, full: int, none: int) -> int:
    if count == 0:
        return 0
    return max(0, min(WHOLE, WHOLE * (none - count) // (none - full)))


def advised_few(seen: Seen, rule: Mapping[str, int]) -> Met:
    """Few enough things that they will be done."""
    count = len(_given(seen))
    return Met(_few(count, rule["full"], rule["none"]), count, rule["full"])


def noted(seen: Seen, rule: Mapping[str, Any]) -> Met:
    """Share of the note's parts that hold words and, where asked, a finding that belongs there."""
    note = seen.visit.log.note or {}
    missing = []
    for part in rule:
        written = note.get(part, {})
        wanted = rule[part]
        linked = wanted is True or bool({seen.text(f) for f in wanted} & set(written.get("findings", [])))
        if not written.get("text", "").strip() or not linked:
            missing.append(say(f"part.{part}"))
    known = [p for p in NOTE_PARTS if p in rule]
    return _share(len(known) - len(missing), len(known), missing)


def rebooked(seen: Seen, rule: Mapping[str, Sequence[int]]) -> Met:
    """A next visit within a sensible time."""
    weeks = [e["weeks"] for e in seen.events if e["act"] == "rebook"]
    return Met(WHOLE if weeks and weeks[0] in rule["weeks"] else 0)


def referred(seen: Seen, rule: Mapping[str, Sequence[str]]) -> Met:
    """A letter to the right place, in time, with what matters in it."""
    letter = seen.visit.log.letter
    if letter is None:
        return Met(0, 0, 4)
    got = sum(letter[name] in rule[name] for name in ("to", "urgency") if name in rule)
    of = sum(name in rule for name in ("to", "urgency"))
    for name in ("include", "say"):
        wanted = {seen.text(s) for s in rule.get(name, [])}
        of += len(wanted)
        got += len(wanted & set(letter.get(name, [])))
    return _share(got, of)


def hands_off(seen: Seen, rule: Mapping[str, int]) -> Met:
    """Nothing was applied, after enough was asked and looked at to know why."""
    if seen.applied:
        return Met(0)
    return _share(len({spec for _, spec in seen.specs}), rule["looks"])


def letter_has(seen: Seen, rule: Mapping[str, Sequence[str]]) -> Met:
    """One field of the letter: the right one of a choice (another is half), or the share of what it should hold."""
    letter = seen.visit.log.letter
    name, wanted = next(iter(rule.items()))
    if letter is None:
        return Met(0, 0, len(wanted), (say("mark.letter.none"),))
    if name in {"to", "urgency"}:
        return Met(WHOLE if letter[name] in wanted else WHOLE // 2)
    named = [seen.text(one) for one in wanted]
    missing = [one for one in named if one not in letter.get(name, [])]
    return _share(len(named) - len(missing), len(named), _said_of_letter(seen, name, missing))


def _said_of_letter(seen: Seen, name: str, missing: Sequence[str]) -> list[str]:
    if name == "say":
        labels = {c["slug"]: seen.text(c["label"]) for c in seen.visit.pack["letter"]["say"]}
        return [labels.get(one, one) for one in missing]
    return [_spec_label(seen, " ".join(one.split(".")[: 3 if one.startswith("move.") else 2])) for one in missing]


PREDICATES: dict[str, Callable[[Seen, Any], Met]] = {
    f.__name__: f
    for f in (
        asked,
        examined,
        precise,
        impression_first,
        impression_considers,
        impression_linked,
        impression_against,
        impression_because,
        flagged,
        decided,
        consented,
        checked_in,
        retested,
        suited,
        gain,
        adapted,
        whole_person,
        families,
        advised_factor,
        advised_loading,
        advised_dose,
        advised_why,
        advised_few,
        noted,
        rebooked,
        efficient,
        referred,
        advised_programme,
        hands_off,
        letter_has,
    )
}
"""One predicate for each name of ``terms.CHECKS``."""
