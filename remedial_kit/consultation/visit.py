"""A running consultation: the clock, what was found, what was done, and the client's answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import pairwise
from typing import Any, Self

from remedial_kit import body as response
from remedial_kit.client import Client, Finding, draw
from remedial_kit.consultation.acts import ACTS
from remedial_kit.consultation.filling import Limits, Refusal, filled
from remedial_kit.consultation.record import Event, Record, RecordProblem, digest, fields_of
from remedial_kit.pack import Case
from remedial_kit.terms import DECISIONS, URGENCIES, WHOLE
from remedial_kit.words import say


@dataclass(frozen=True)
class Reply:
    """The answer to an act.

    ``text`` is ours, ``says`` the client's voice ("" if silent), ``minutes`` what it cost, ``findings`` what it showed,
    ``discomfort`` 0-10 where hands were on, ``enough`` where the tissue has had more than it bears today.  ``why`` is the sentence and the factors behind an answer, in practice only.
    """

    text: str
    says: str = ""
    minutes: int = 0
    findings: tuple[Finding, ...] = ()
    refused: bool = False
    discomfort: int | None = None
    flare: bool = False
    enough: bool = False
    why: dict[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The reply as plain JSON values, without its ``why``."""
        return {
            "text": self.text,
            "says": self.says,
            "minutes": self.minutes,
            "findings": [dict(f) for f in self.findings],
            "refused": self.refused,
            "discomfort": self.discomfort,
            "flare": self.flare,
            "enough": self.enough,
        }

    def facts(self) -> dict[str, Any]:
        """What the reply says without its wording, so that a corrected sentence leaves records whole."""
        found = [[f["id"], f["value"], f["is_normal"]] for f in self.findings]
        return {"minutes": self.minutes, "findings": found, "discomfort": self.discomfort, "flare": self.flare}


@dataclass(frozen=True)
class Applied:
    """One technique as it was applied, with what the model made of it."""

    n: int
    visit: int
    technique: str
    region: str
    area: str | None
    minutes: int
    pressure: int
    touch: response.Touch
    is_unsafe: bool


@dataclass(frozen=True)
class _Answer:
    """What a handler gives back: the reply's parts, before the clock and the record."""

    text: str
    says: str = ""
    findings: tuple[Finding, ...] = ()
    discomfort: int | None = None
    flare: bool = False
    enough: bool = False
    why: dict[str, Any] | None = None


@dataclass
class _Log:
    """What has come of the events so far; rebuilt whole by a replay."""

    findings: dict[str, Finding] = field(default_factory=dict)
    trend: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    found_by: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    consent: dict[str, str] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    impression: list[dict[str, Any]] | None = None
    decide: dict[str, Any] | None = None
    letter: dict[str, Any] | None = None
    advice: dict[str, dict[str, Any]] = field(default_factory=dict)
    note: dict[str, Any] | None = None
    applied: list[Applied] = field(default_factory=list)
    unsafe: list[str] = field(default_factory=list)
    arrivals: list[str] = field(default_factory=list)
    weeks: list[response.State] = field(default_factory=list)
    history: list[tuple[Event, Reply]] = field(default_factory=list)


class Consultation:
    """One trainee with one client.  Make one with ``start`` or ``resume``."""

    def __init__(self, case: Case, record: Record) -> None:
        """Begin an empty consultation for ``record``'s variant; ``start`` and ``resume`` call this."""
        self.case = case
        self.client = Client(case.pack, record.variant)
        self.pack = self.client.pack
        self.state = self.client.body.start()
        self.log = _Log(weeks=[self.state], arrivals=[self.client.text(self.pack["door"])])
        self.visit = 1
        self.minute = 0
        self.is_discharged = False
        self.is_finished = False
        self._record = record

    @classmethod
    def start(cls, case: Case, seed: str = "", trainee: str = "", *, id: str | None = None, attempt: int = 1) -> Self:  # noqa: A002
        """A new consultation; ``seed`` picks the variant, "" is the client as written."""
        made = id or blake2b(f"{case.slug}|{seed}|{trainee}|{attempt}".encode(), digest_size=12).hexdigest()
        return cls(
            case, Record(id=made, case=case.slug, pack_hash=case.hash, variant=seed, trainee=trainee, attempt=attempt)
        )

    @classmethod
    def resume(cls, case: Case, record: Record | Mapping[str, Any] | str | bytes) -> Self:
        """The consultation that a record tells of, where it stopped.  Raises ``RecordProblem``."""
        known = _as_record(record)
        if known.case != case.slug:
            raise RecordProblem(say("record.case", found=known.case[:60], wanted=case.slug))
        visit = cls(case, replace(known, events=()))
        for n, event in enumerate(known.events, start=1):
            visit._replay(n, event, is_same_edition=known.pack_hash == case.hash)
        visit._record = known
        return visit

    # -- what a caller sees ---------------------------------------------------------------------------------

    @property
    def record(self) -> Record:
        """The record so far."""
        return self._record

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings obtained, latest value of each, in the order they were first found."""
        return tuple(self.log.findings.values())

    @property
    def history(self) -> tuple[tuple[Event, Reply], ...]:
        """Every event with its reply."""
        return tuple(self.log.history)

    @property
    def minutes_left(self) -> int:
        """What is left of this visit."""
        return int(self.pack["visit_minutes"]) - self.minute

    def draft(self, value: Mapping[str, Any]) -> None:
        """Keep what is planned or half-written; it survives a reload and is no act."""
        self._record = replace(self._record, draft=dict(value), counter=self._record.counter + 1)

    def name_trainee(self, trainee: str) -> None:
        """Write the trainee's name into the record."""
        self._record = replace(self._record, trainee=trainee, counter=self._record.counter + 1)

    def choices(self, act: str, field: str | None = None, **given: Any) -> dict[str, str]:
        """Slug -> label of what an act's field (its first, unless named) can be, given what is chosen.  Raises KeyError."""
        fields = {f.name: f for f in ACTS[act].fields}
        first = next(iter(fields), None)
        name = field or first
        if name is None:
            return {}
        found = fields.get(name) or next(sub for f in fields.values() for sub in f.fields if sub.name == name)
        return dict(self.options(found.of, given)) if found.of and found.kind not in {"number", "dose"} else {}

    def limits(self, act: str, **given: Any) -> dict[str, Limits]:
        """Low, high and step of an act's numbers, given what is chosen."""
        found: dict[str, Limits] = {}
        for entry in ACTS[act].fields:
            if entry.kind == "number":
                found[entry.name] = self.span(entry.of, given)
            elif entry.kind == "dose" and "advice" in given:
                found |= self.doses(given)
        return found

    def cost(self, act: str, **fields: Any) -> int:
        """The minutes an act takes."""
        return _COST[ACTS[act].cost](self, act, fields)

    # -- what can be chosen (filling.Lists) --------------------------------------------------------------------

    def options(self, name: str, given: Mapping[str, Any]) -> Mapping[str, str]:
        """Slug -> label of a list of choices."""
        return _OPTIONS[name](self, given)

    def span(self, name: str, given: Mapping[str, Any]) -> Limits:
        """Low, high and step of a number."""
        if name == "weeks":
            return (0, max(self.pack["rebook_weeks"]), 1)
        technique = self.pack["techniques"].get(given.get("technique"))
        if technique is None:
            spans = [t[name] for t in self.pack["techniques"].values()]
            return (min(s[0] for s in spans), max(s[1] for s in spans), 1)
        low, high, step, _ = technique[name]
        return (low, high, step)

    def doses(self, given: Mapping[str, Any]) -> Mapping[str, Limits]:
        """Low, high and step of each number of an advice's dose."""
        return {
            name: (low, high, step)
            for name, (low, high, step, _) in self.pack["advice"][given["advice"]]["dose"].items()
        }

    # -- doing ------------------------------------------------------------------------------------------------

    def do(self, act: str, **fields: Any) -> Reply:
        """One act.  What makes no sense is refused with a sentence and leaves everything as it was."""
        try:
            clean = self._checked(act, fields)
        except Refusal as refusal:
            return Reply(str(refusal), refused=True)
        minutes = self.cost(act, **clean)
        n = len(self._record.events) + 1
        head = {"n": n, "visit": self.visit, "minute": self.minute, "act": act}
        answer = _DO[act](self, clean, n)
        if act != "rebook":
            self.minute += minutes
        reply = Reply(
            answer.text,
            answer.says,
            minutes,
            answer.findings,
            discomfort=answer.discomfort,
            flare=answer.flare,
            enough=answer.enough,
            why=None if self.case.is_graded else answer.why,
        )
        event = {**head, **clean, "reply_digest": digest(reply.facts())}
        self.log.history.append((event, reply))
        self._record = replace(self._record, events=(*self._record.events, event), counter=self._record.counter + 1)
        return reply

    def would_be_unsafe(
        self, technique: str, region: str, pressure: int, position: str | None = None
    ) -> tuple[str, ...]:
        """The sentences of what forbids a technique here; for practice hints and marking, never for a graded screen."""
        return self.client.bars(technique, region, pressure, position=position)

    def home(self) -> response.Home:
        """What the client does at home with the advice in force."""
        return home_care(self.client, self.log.advice, self.state.trust)

    def outlook(self, weeks: int) -> list[response.State]:
        """The client at the start of each week from 0 to ``weeks``, going on with the home care as it stands now."""
        states = list(self.log.weeks)
        state = response.close_visit(self.client.body, self.state)
        home = self.home()
        while len(states) <= weeks:
            state = response.one_week(self.client.body, state, home)
            states.append(state)
        return states[: weeks + 1]

    def _checked(self, act: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        if act not in ACTS:
            raise Refusal(say("refused.act", act=str(act)[:40], known=", ".join(ACTS)))
        rules = ACTS[act].rules
        for rule in rules:
            _RULES[rule](self, fields)
        clean = filled(act, ACTS[act], fields, self)
        needed = self.cost(act, **clean)
        if needed > self.minutes_left:
            key = "refused.minutes" if act == "apply" and self.minutes_left > 1 else "refused.time"
            spare = self.minutes_left - self._change_over() if act == "apply" else self.minutes_left
            raise Refusal(say(key, left=max(0, spare), needed=needed))
        return clean

    def _change_over(self) -> int:
        return int(self.pack["minutes"].get("change_over", 0))

    def _replay(self, n: int, event: Event, *, is_same_edition: bool) -> None:
        act = event.get("act", "")
        if event.get("n") != n or event.get("visit") != self.visit or event.get("minute") != self.minute:
            raise RecordProblem(say("record.order", n=n))
        reply = self.do(act, **fields_of(event))
        if reply.refused:
            raise RecordProblem(say("record.refused", n=n, why=reply.text))
        if digest(reply.facts()) != event.get("reply_digest"):
            raise RecordProblem(say("record.digest", n=n) if is_same_edition else say("record.edition"))

    # -- what the acts do ---------------------------------------------------------------------------------------

    def _unsafe(self, sentence: str) -> None:
        if sentence not in self.log.unsafe:
            self.log.unsafe.append(sentence)

    def _needs(self, scope: str) -> None:
        """Hands on without consent: nothing stops it, and it is remembered.

        Who agreed to be treated has agreed to the feeling and testing that go with it, so a re-test needs no second question.
        """
        covers = {"examine": ("examine", "treat")}.get(scope, (scope,))
        if all(self.log.consent.get(known) != "given" for known in covers):
            self._unsafe(say(f"unsafe.consent.{scope}", name=self.client.words["name"], visit=self.visit))

    def _needs_sensitive(self, region: str) -> None:
        for scope in self.client.sensitive_scopes(region):
            if self.log.consent.get(scope) != "given":
                self._unsafe(say("unsafe.consent.sensitive", name=self.client.words["name"], visit=self.visit))

    def _keep(self, act: str, fields: dict[str, Any], n: int, found: list[Finding]) -> tuple[Finding, ...]:
        for finding in found:
            name = finding["id"]
            self.log.findings[name] = finding
            self.log.found_by.setdefault(name, (act, fields))
            point = {"n": n, "visit": self.visit, "minute": self.minute, "value": finding["value"]}
            self.log.trend.setdefault(name, []).append(point)
        return tuple(found)

    def _voice(self, kind: str, n: int) -> str:
        lines = self.pack["voices"][kind]
        if not lines:
            return ""
        return self.client.text(lines[draw(self.pack["slug"], self.client.seed, f"voice {n}", len(lines))])


@dataclass(frozen=True)
class Advised:
    """What one piece of advice does where it is done in full: the share of each load it takes off, what it trains, what it eases."""

    answers: Mapping[str, int]
    loading: int
    helps: Mapping[str, int]


def advised(client: Client, slug: str, dose: Mapping[str, float]) -> Advised:
    """One piece of advice at a dose: full where it works, half where it does not; what answers no load of this client is ``other``."""
    entry = client.pack["advice"][slug]
    share = _dose_share(entry, dose)
    weights = {load["weight"] for load in client.pack["body"]["loads"] if load["factor"] in entry["answers"]}
    if not weights and entry["answers"]:
        weights = {"other"}
    return Advised(
        dict.fromkeys(weights, share),
        entry["loads"] * share // WHOLE,
        {name: value * share // WHOLE for name, value in entry["helps"].items()},
    )


def home_care(client: Client, advice: Mapping[str, Mapping[str, Any]], trust: int) -> response.Home:
    """What comes of the advice each week: how much is done, what it takes off and what it trains."""
    model = client.pack["model"]
    few = model["fewness"]
    done = client.body.ability * (WHOLE + trust) // (2 * WHOLE) * few[min(len(advice), len(few) - 1)] // WHOLE
    rows = [advised(client, slug, given["dose"]) for slug, given in advice.items()]
    relief = sum(
        model["relief"][weight] * max((row.answers.get(weight, 0) for row in rows), default=0) // WHOLE
        for weight in ("main", "second", "other")
    )
    helps: dict[str, int] = {}
    for row in rows:
        for name, value in row.helps.items():
            helps[name] = max(helps.get(name, 0), value)
    return response.Home(
        relief=min(model["relief"]["most"], relief) * done // WHOLE,
        loading=max((row.loading for row in rows), default=0) * done // WHOLE,
        helps={name: value * done // WHOLE for name, value in helps.items()},
    )


def _dose_share(entry: Mapping[str, Any], dose: Mapping[str, float]) -> int:
    """Full where the dose works, half where any part of it does not."""
    fits = all(low <= dose[name] <= high for name, (low, high) in entry["works"].items())
    return WHOLE if fits else WHOLE // 2


def _as_record(record: Record | Mapping[str, Any] | str | bytes) -> Record:
    if isinstance(record, Record):
        return record
    if isinstance(record, str | bytes):
        return Record.from_json(record)
    return Record.from_dict(dict(record) if isinstance(record, Mapping) else record)


# ---- what can be chosen, list by list -----------------------------------------------------------------------

Options = Mapping[str, str]


def _labels(table: Mapping[str, Any]) -> dict[str, str]:
    return {slug: entry["label"] for slug, entry in table.items()}


def _regions(visit: Consultation, given: Mapping[str, Any]) -> Options:  # noqa: ARG001
    return {slug: visit.client.label(slug) for slug in visit.pack["regions"]}


def _treatable(visit: Consultation, given: Mapping[str, Any]) -> Options:
    technique = visit.pack["techniques"].get(given.get("technique"))
    regions = visit.pack["regions"]
    return {
        s: visit.client.label(s) for s, r in regions.items() if technique is None or r["tissue"] in technique["tissues"]
    }


def _positions(visit: Consultation, given: Mapping[str, Any]) -> Options:
    every: dict[str, str] = visit.pack["positions"]
    technique = visit.pack["techniques"].get(given.get("technique"))
    return {slug: label for slug, label in every.items() if technique is None or slug in technique["positions"]}


def _scope_says(visit: Consultation, given: Mapping[str, Any]) -> Options:
    scopes = [s for s in visit.pack["consent"] if given.get("scope") in {None, s["slug"]}]
    return {thing["slug"]: visit.client.text(thing["label"]) for scope in scopes for thing in scope["says"]}


def _hows(visit: Consultation, given: Mapping[str, Any]) -> Options:
    motion = visit.pack["motions"].get(given.get("motion"))
    hows = motion["hows"] if motion else ("active", "passive", "resisted")
    return {how: say(f"how.{how}") for how in hows}


_OPTIONS: dict[str, Callable[[Consultation, Mapping[str, Any]], Options]] = {
    "scopes": lambda visit, _: {s["slug"]: visit.client.text(s["label"]) for s in visit.pack["consent"]},
    "scope_says": _scope_says,
    "topics": lambda visit, _: _labels(visit.pack["topics"]),
    "regions": _regions,
    "motions": lambda visit, _: _labels(visit.pack["motions"]),
    "hows": _hows,
    "tests": lambda visit, _: _labels(visit.pack["tests"]),
    "flags": lambda visit, _: _labels(visit.pack["flags"]),
    "conditions": lambda visit, _: _labels(visit.pack["conditions"]),
    "factors": lambda visit, _: visit.pack["factors"],
    "findings": lambda visit, _: {f["id"]: f["text"] for f in visit.findings},
    "decisions": lambda _, __: {slug: say(f"decision.{slug}") for slug in DECISIONS},
    "techniques": lambda visit, _: _labels(visit.pack["techniques"]),
    "treatable": _treatable,
    "positions": _positions,
    "recipients": lambda visit, _: {c["slug"]: c["label"] for c in visit.pack["letter"]["to"]},
    "urgencies": lambda _, __: {slug: say(f"urgency.{slug}") for slug in URGENCIES},
    "phrases": lambda visit, _: {c["slug"]: visit.client.text(c["label"]) for c in visit.pack["letter"]["say"]},
    "advice": lambda visit, _: _labels(visit.pack["advice"]),
}


# ---- what acts cost and when they make sense ------------------------------------------------------------------


def _cost_of_finding(visit: Consultation, act: str, fields: Mapping[str, Any]) -> int:  # noqa: ARG001
    made_by, made_with = visit.log.found_by[fields["finding"]]
    return visit.cost(made_by, **made_with)


_COST: dict[str, Callable[[Consultation, str, Mapping[str, Any]], int]] = {
    "": lambda *_: 0,
    "fixed": lambda visit, act, _: int(visit.pack["minutes"].get(act, 0)),
    "spare": lambda visit, act, _: min(int(visit.pack["minutes"].get(act, 0)), visit.minutes_left),
    "topic": lambda visit, _, fields: int(visit.pack["topics"][fields["topic"]]["minutes"]),
    "motion": lambda visit, _, fields: int(visit.pack["motions"][fields["motion"]]["minutes"]),
    "test": lambda visit, _, fields: int(visit.pack["tests"][fields["test"]]["minutes"]),
    "minutes": lambda visit, _, fields: int(fields["minutes"]) + visit._change_over(),
    "finding": _cost_of_finding,
}


def _is_open(visit: Consultation, _: Mapping[str, Any]) -> None:
    if visit.is_finished:
        raise Refusal(say("refused.finished"))


def _is_visiting(visit: Consultation, _: Mapping[str, Any]) -> None:
    if visit.is_discharged:
        raise Refusal(say("refused.discharged", name=visit.client.words["name"]))


def _has_applied(visit: Consultation, _: Mapping[str, Any]) -> None:
    if not any(a.visit == visit.visit for a in visit.log.applied):
        raise Refusal(say("refused.nothing_applied"))


def _is_measured(visit: Consultation, fields: Mapping[str, Any]) -> None:
    if "finding" in fields and fields["finding"] not in visit.log.findings:
        raise Refusal(say("refused.unmeasured"))


def _has_another(visit: Consultation, fields: Mapping[str, Any]) -> None:
    if fields.get("weeks") not in {0, None} and visit.visit >= visit.pack["visits_at_most"]:
        raise Refusal(say("refused.last_visit"))


def _is_advised(visit: Consultation, fields: Mapping[str, Any]) -> None:
    slug = fields.get("advice")
    takes_back = "dose" in fields and fields["dose"] is None
    if takes_back and slug in visit.pack["advice"] and slug not in visit.log.advice:
        raise Refusal(say("refused.not_advised", label=visit.pack["advice"][slug]["label"]))


_RULES: dict[str, Callable[[Consultation, Mapping[str, Any]], None]] = {
    "open": _is_open,
    "visiting": _is_visiting,
    "applied": _has_applied,
    "measured": _is_measured,
    "another_visit": _has_another,
    "advised": _is_advised,
}


# ---- what acts do -----------------------------------------------------------------------------------------------


def _consent(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    scope = fields["scope"]
    said = fields.get("said", [])
    fields["said"] = said
    if not said:
        visit.log.consent[scope] = "declined"
        return _Answer(say("act.consent.declined"), visit.client.text(visit.pack["voices"]["consent_declined"]))
    visit.log.consent[scope] = "given"
    gained = visit.pack["model"]["trust"]["consent_said"] * len(said)
    visit.state = replace(visit.state, trust=min(WHOLE, visit.state.trust + gained))
    return _Answer(
        say("act.consent.given", label=visit.options("scopes", {})[scope]),
        visit.client.text(visit.pack["voices"]["consent"]),
    )


def _ask(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    says, finding = visit.client.answer(fields["topic"])
    return _Answer(finding["text"], says, visit._keep("ask", fields, n, [finding]))


def _observe(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    return _shown(visit, "observe", fields, n, visit.client.look(fields["region"]))


def _palpate(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    visit._needs("examine")
    visit._needs_sensitive(fields["region"])
    return _shown(visit, "palpate", fields, n, visit.client.feel(fields["region"], visit.state))


def _move(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    if fields["how"] != "active":
        visit._needs("examine")
    return _shown(visit, "move", fields, n, visit.client.move(fields["motion"], fields["how"], visit.state))


def _test(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    visit._needs("examine")
    return _shown(visit, "test", fields, n, visit.client.test(fields["test"], visit.state))


def _shown(visit: Consultation, act: str, fields: dict[str, Any], n: int, shown: tuple[str, list[Finding]]) -> _Answer:
    says, found = shown
    return _Answer(" ".join(f["text"] for f in found), says, visit._keep(act, fields, n, found))


def _reassess(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    name = fields["finding"]
    before = visit.log.findings[name]
    act, made_with = visit.log.found_by[name]
    answer = _DO[act](visit, dict(made_with), n)
    now = next(f for f in answer.findings if f["id"] == name)
    if now["value"] is None:
        return replace(answer, text=now["text"])
    key = "act.reassess.same" if now["value"] == before["value"] else "act.reassess.change"
    values = {"text": now["text"], "before": _measure(before), "now": _measure(now)}
    return replace(answer, text=say(key, **values), why=_why_sign(visit, name))


def _why_sign(visit: Consultation, name: str) -> dict[str, Any] | None:
    """What a re-test shows: a change, or partly the relief of the moment, which is gone by the next visit."""
    act = visit.log.found_by[name][0]
    relief = max(visit.state.analgesia.values(), default=0)
    if act in {"ask", "observe"}:
        return None
    is_pain = name.endswith((".pain", ".tenderness", ".strength"))
    return {"sentence": say("why.moment" if relief and is_pain else "why.change"), "factors": []}


def _measure(finding: Finding) -> str:
    return f"{finding['value']} {finding['unit']}".strip()


def _flag(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    visit.log.flags[fields["item"]] = fields["recognised"]
    key = "act.flag.on" if fields["recognised"] else "act.flag.off"
    return _Answer(say(key, label=visit.pack["flags"][fields["item"]]["label"]))


def _impression(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    visit.log.impression = fields["hypotheses"]
    first = fields["hypotheses"][0]["condition"] if fields["hypotheses"] else None
    label = visit.pack["conditions"][first]["label"] if first else say("impression.none")
    return _Answer(say("act.impression", first=label))


def _decide(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    visit.log.decide = {**fields, "n": n}
    return _Answer(say("act.decide", decision=say(f"decision.{fields['decision']}")))


def _letter(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    visit.log.letter = fields
    to = visit.options("recipients", {})[fields["to"]]
    return _Answer(say("act.letter", to=to, urgency=say(f"urgency.{fields['urgency']}")))


def _apply(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:
    visit._needs("treat")
    visit._needs_sensitive(fields["region"])
    slug, region, pressure = fields["technique"], fields["region"], int(fields["pressure"])
    technique = visit.pack["techniques"][slug]
    barred = _barred(visit, slug, region, pressure, str(fields["position"]))
    area = visit.client.area_of(region)
    before = visit.state
    visit.state, touch = response.apply(
        visit.client.body, before, technique, area, int(fields["minutes"]), pressure, is_barred=bool(barred)
    )
    visit.log.applied.append(
        Applied(n, visit.visit, slug, region, area, int(fields["minutes"]), pressure, touch, bool(barred))
    )
    says = visit._voice(_feeling(visit, touch, is_barred=bool(barred)), n)
    words = {"technique": technique["label"], "region": visit.client.label(region), "discomfort": touch.discomfort}
    key = "act.apply.flare" if touch.is_flare else "act.apply"
    text = say(key, **words, minutes=fields["minutes"], pressure=pressure) + _withdrawal(visit)
    is_enough = touch.overshoot > 0
    if is_enough:
        text += " " + say("act.apply.enough")
    why = _why(visit, touch, barred, area)
    return _Answer(text, says, discomfort=touch.discomfort, flare=touch.is_flare, enough=is_enough, why=why)


def _barred(visit: Consultation, technique: str, region: str, pressure: int, position: str) -> tuple[str, ...]:
    labels = {"technique": visit.pack["techniques"][technique]["label"], "region": visit.client.label(region)}
    sentences = visit.client.bars(technique, region, pressure, position=position)
    for sentence in sentences:
        visit._unsafe(say("unsafe.barred", **labels, sentence=sentence))
    for flag in visit.client.red_flags:
        visit._unsafe(say("unsafe.red_flag", flag=visit.pack["flags"][flag]["label"]))
    return sentences or tuple(visit.pack["flags"][f]["label"] for f in visit.client.red_flags)


def _withdrawal(visit: Consultation) -> str:
    too_low = visit.state.trust < visit.pack["model"]["trust"]["withdraws_below"]
    if not too_low or visit.log.consent.get("treat") != "given":
        return ""
    visit.log.consent["treat"] = "withdrawn"
    return " " + say("act.withdrawn", name=visit.client.words["name"])


def _share(touch: response.Touch) -> int:
    share = WHOLE
    for value in touch.factors.values():
        share = share * value // WHOLE
    return share


def _feeling(visit: Consultation, touch: response.Touch, *, is_barred: bool) -> str:
    """Which of the client's voices answers."""
    rule = visit.pack["model"]["answers"]
    if is_barred:
        return "unsafe"
    if touch.is_flare or touch.discomfort >= rule["too_much_from"]:
        return "too_much"
    if not touch.factors or _share(touch) < rule["no_change_below"]:
        return "no_change"
    if touch.discomfort >= rule["strong_from"]:
        return "strong"
    return "easing" if _share(touch) >= rule["easing_from"] else "comfortable"


def _why(visit: Consultation, touch: response.Touch, barred: tuple[str, ...], area: str | None) -> dict[str, Any]:
    name = visit.client.words["name"]
    if barred:
        return {"sentence": say("why.barred", sentence=barred[0]), "factors": []}
    if area is None:
        return {"sentence": say("why.nowhere", name=name), "factors": []}
    bars = [{"name": say(f"factor.{key}"), "value": min(100, value // 10)} for key, value in touch.factors.items()]
    if touch.is_flare:
        return {"sentence": say("why.over", name=name), "factors": bars}
    weakest = min(touch.factors, key=lambda key: touch.factors[key])
    share = min(100, _share(touch) // 10)
    if share >= visit.pack["model"]["answers"]["full_from"]:
        return {"sentence": say("why.full"), "factors": bars}
    return {"sentence": say("why.weakest", percent=share, factor=say(f"factor.{weakest}")), "factors": bars}


def _check_in(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    last = visit.log.applied[-1]
    says = visit._voice(_feeling(visit, last.touch, is_barred=last.is_unsafe), n)
    return _Answer(say("act.check_in", discomfort=last.touch.discomfort), says, discomfort=last.touch.discomfort)


def _advise(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    slug = fields["advice"]
    label = visit.pack["advice"][slug]["label"]
    if fields["dose"] is None:
        visit.log.advice.pop(slug)
        return _Answer(say("act.advise.dropped", label=label))
    visit.log.advice[slug] = fields
    voices = visit.pack["voices"]
    own = {row["advice"]: row["says"] for row in voices["advice"]}
    said = (
        own.get(slug, voices["advice_default"])
        if len(visit.log.advice) < visit.pack["model"]["answers"]["many_advice"]
        else voices["advice_too_much"]
    )
    return _Answer(say("act.advise", label=label), visit.client.text(said), why=_why_advice(visit, fields))


def _why_advice(visit: Consultation, fields: Mapping[str, Any]) -> dict[str, Any]:
    """How much of it will be done and why: the number of things, what this client keeps up, trust, and whether the dose works."""
    model = visit.pack["model"]
    few = model["fewness"][min(len(visit.log.advice), len(model["fewness"]) - 1)]
    parts = {
        "fewness": few,
        "ability": visit.client.body.ability,
        "trust": (WHOLE + visit.state.trust) // 2,
        "works": _dose_share(visit.pack["advice"][fields["advice"]], fields["dose"]),
    }
    share = WHOLE
    for value in parts.values():
        share = share * value // WHOLE
    bars = [{"name": say(f"factor.{name}"), "value": min(100, value // 10)} for name, value in parts.items()]
    weakest = say(f"factor.{min(parts, key=lambda name: parts[name])}")
    return {"sentence": say("why.advice", percent=share // 10, factor=weakest), "factors": bars}


def _note(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    visit.log.note = fields
    return _Answer(say("act.note"))


def _rebook(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    weeks = int(fields["weeks"])
    if weeks == 0:
        visit.is_discharged = True
        return _Answer(say("act.discharge"))
    before = response.movement_pain(visit.client.body, visit.log.weeks[-1], with_relief=False)
    visit.state = response.close_visit(visit.client.body, visit.state)
    home = visit.home()
    came, treated = visit.log.weeks[-1], visit.state
    for _ in range(weeks):
        visit.state = response.one_week(visit.client.body, visit.state, home)
        visit.log.weeks.append(visit.state)
    why = _why_weeks(visit, came, treated, weeks)
    visit.visit += 1
    visit.minute = 0
    visit.log.consent = {}
    after = response.movement_pain(visit.client.body, visit.state, with_relief=False)
    said = visit.client.text(visit.pack["voices"][_change(visit, before, after)])
    visit.log.arrivals.append(said)
    later = say("act.rebook.week") if weeks == 1 else say("act.rebook.weeks", n=weeks)
    return _Answer(say("act.rebook", weeks=later, visit=visit.visit), said, why=why)


def _why_weeks(visit: Consultation, came: response.State, treated: response.State, weeks: int) -> dict[str, Any]:
    """How far nature, what was kept of the hands and home care moved the pain between two visits."""
    body = visit.client.body
    alone, by_hand = came, treated
    for _ in range(weeks):
        alone = response.one_week(body, alone, response.Home())
        by_hand = response.one_week(body, by_hand, response.Home())
    pains = [response.movement_pain(body, state, with_relief=False) for state in (came, alone, by_hand, visit.state)]
    eased = [(before - after) / WHOLE for before, after in pairwise(pains)]
    parts = dict(zip(("nature", "hands", "home"), eased, strict=True))
    words = {name: f"{value:+.1f}".replace("-", "\u2212") for name, value in ((n, -v) for n, v in parts.items())}
    sentence = say("why.weeks", before=f"{pains[0] / WHOLE:.1f}", after=f"{pains[-1] / WHOLE:.1f}", **words)
    whole = max(1, sum(abs(int(value * WHOLE)) for value in parts.values()))
    bars = [
        {"name": say(f"factor.{name}"), "value": max(0, 100 * int(value * WHOLE) // whole)}
        for name, value in parts.items()
    ]
    return {"sentence": sentence, "factors": bars}


def _change(visit: Consultation, before: int, after: int) -> str:
    rule = visit.pack["model"]["return"]
    if after * 100 <= before * rule["better_percent"]:
        return "back_better"
    return "back_worse" if after > before + rule["worse_by"] else "back_same"


def _finish(visit: Consultation, fields: dict[str, Any], n: int) -> _Answer:  # noqa: ARG001
    visit.is_finished = True
    return _Answer(say("act.finish"))


_DO: dict[str, Callable[[Consultation, dict[str, Any], int], _Answer]] = {
    "consent": _consent,
    "ask": _ask,
    "observe": _observe,
    "palpate": _palpate,
    "move": _move,
    "test": _test,
    "flag": _flag,
    "impression": _impression,
    "decide": _decide,
    "letter": _letter,
    "apply": _apply,
    "check_in": _check_in,
    "reassess": _reassess,
    "advise": _advise,
    "note": _note,
    "rebook": _rebook,
    "finish": _finish,
}
