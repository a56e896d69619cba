"""What a trainee makes of a client: a guess at the body, from findings and from how it answered.

A *belief* is a second ``Client`` whose body is guessed.  Only what the trainee was shown goes in: the values of findings (the pack says
what a sign is made of, as the course teaches it), the answers that name a load, a depth or what stands in the way, and how far a
re-test moved.  The hidden numbers of the real client are never read here, but for what its own answers say in words (``understood``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from remedial_kit import body as response
from remedial_kit.client import Client
from remedial_kit.consultation import Consultation
from remedial_kit.marking.predicates import spec_of
from remedial_kit.terms import FAMILIES, IMPAIRMENTS, WHOLE, WORST

_GUESS = 3000
_TAUGHT = 8000
_SOME = 300
_ROUNDS = 12
_SURPRISE = 60
_UNKNOWN_TOLERANCE = 4


def looked(visit: Consultation) -> set[str]:
    """What was asked and examined so far: ``ask onset``, ``palpate ecrb-right``."""
    acts = ("ask", "observe", "palpate", "move", "test")
    return {spec_of(event) for event, _ in visit.history if event["act"] in acts}


def understood(visit: Consultation) -> list[str]:
    """The red flags, contraindications and cautions that an answer or finding obtained has told, in words."""
    done = looked(visit)
    return [
        present["item"]
        for present in visit.pack["present"]
        if {visit.client.text(spec) for spec in present["found_by"]} & done
    ]


def loads_told(visit: Consultation) -> list[str]:
    """What keeps loading it, as far as the questions were asked whose answers tell it; one answer tells one load."""
    telling = [set(option["topics"]) for option in visit.client.drawn.values() if option["loads"]]
    written = [
        set(draw["options"][0]["topics"])
        for draw in visit.case.pack["vary"]["draws"]
        if any(option["loads"] for option in draw["options"])
    ]
    topics = set().union(*(telling or written))
    done = {spec.removeprefix("ask ") for spec in looked(visit) if spec.startswith("ask ")}
    factors = [load["factor"] for load in visit.pack["body"]["loads"]]
    return factors[: len(topics & done)] if topics else factors


def _sign_of(visit: Consultation, finding: str) -> Mapping[str, Any] | None:
    act, *rest = finding.split(".")
    tables = {"palpate": ("feel", 1), "move": ("move", 2), "test": ("test", 1)}
    if act not in tables:
        return None
    table, length = tables[act]
    wanted, sign = " ".join(rest[:length]), rest[-1]
    for place, entry in visit.pack[table].items():
        if visit.client.text(place) == wanted:
            return next((s for s in entry["signs"] if s["sign"] == sign), None)
    return None


def load_of(sign: Mapping[str, Any], value: int) -> int:
    """The load (0..10,000) that a sign's value speaks of."""
    span = sign["worst"] - sign["healthy"]
    return max(0, min(WORST, WORST * (value - sign["healthy"]) // span)) if span else 0


def signs(visit: Consultation) -> Iterator[tuple[str, Mapping[str, Any], int]]:
    """(finding, sign, load) of each measured finding, as last seen."""
    for finding in visit.findings:
        sign = _sign_of(visit, finding["id"]) if finding["value"] is not None else None
        if sign is not None:
            yield finding["id"], sign, load_of(sign, finding["value"])


def _guessed(visit: Consultation, area: str, *, is_site: bool) -> dict[str, int]:
    """Impairments of an area that fit the signs seen there.

    It starts from what the condition's file teaches (what adds to its pain is likely there); each sign in turn moves what it is made of
    a little towards itself.
    """
    taught = visit.pack["pain"] if is_site else {}
    values = {name: _GUESS + min(_GUESS, _TAUGHT * taught.get(name, 0) // WHOLE) for name in IMPAIRMENTS}
    seen = [(sign["of"], load) for _, sign, load in signs(visit) if sign["area"] == area and sign["of"]]
    for _ in range(_ROUNDS):
        for of, load in seen:
            miss = load - sum(weight * values[name] for name, weight in of.items()) // WHOLE
            size = sum(weight * weight for weight in of.values())
            for name, weight in of.items():
                values[name] = max(_SOME, min(WORST, values[name] + miss * weight * WHOLE // size // 4))
    return values


class Belief:
    """A trainee's picture of the client: ``client`` can be planned for as if it were the real one."""

    def __init__(self, visit: Consultation, tolerance: int | None = None) -> None:
        """Make a picture of what was found so far."""
        answers = sorted(visit.pack["body"]["tables"]["response"].values())
        self.odds = {family: dict.fromkeys(answers, WHOLE * WHOLE) for family in FAMILIES}
        self.responses = dict.fromkeys(FAMILIES, sum(answers) // len(answers))
        self.tolerance = tolerance or _told_tolerance(visit)
        self.capacity: int = visit.pack["body"]["tables"]["capacity"]["middle"]
        self.client = Client(visit.case.pack, visit.client.seed)
        self.renew(visit)

    def renew(self, visit: Consultation) -> None:
        """Look again: the body from the latest findings, and what stands in the way as far as it was told."""
        known = set(understood(visit))
        given = visit.pack
        tables = given["body"]["tables"]
        told = set(loads_told(visit))
        self.client.pack = {
            **given,
            "present": [p for p in given["present"] if p["item"] in known],
            "body": {**given["body"], "loads": [row for row in given["body"]["loads"] if row["factor"] in told]},
        }
        areas = {
            area["slug"]: _guessed(visit, area["slug"], is_site=area["role"] == "site")
            for area in given["body"]["areas"]
        }
        self.client.body = response.Body(
            model=given["model"],
            baseline=areas,
            site=next(area["slug"] for area in given["body"]["areas"] if area["role"] == "site"),
            pain=given["pain"],
            tolerance=self.tolerance,
            capacity=self.capacity,
            sensitivity=tables["pain"]["middle"],
            nature={
                kind: [(week, share) for week, share in points] for kind, points in given["nature"]["left"].items()
            },
            stretch=tables["pace"]["usual"],
            recurs=given["nature"]["recurs"],
            luck=(),
            ability=tables["ability"]["middle"],
            response=self.responses,
        )

    def state(self, visit: Consultation) -> response.State:
        """The guessed body now, with today's minutes, warmth and work as the trainee has counted them."""
        start = self.client.body.start()
        now = visit.state
        return replace(
            start, day=now.day, warmth=now.warmth, done=now.done, work=now.work, trust=WHOLE, at_start=start.tissue
        )

    def felt(self, pressure: int, discomfort: int) -> None:
        """What the client said of the pressure corrects the guess: 4 of 10 is as deep as feels good."""
        comfortable = 4
        if discomfort > comfortable:
            self.tolerance = min(self.tolerance, pressure - max(1, (discomfort - comfortable) // 2))
        elif discomfort >= 1:
            self.tolerance = max(self.tolerance, min(self.tolerance + 1, pressure + comfortable - discomfort))
        self.tolerance = max(1, self.tolerance)

    def enough(self, work: int) -> None:
        """The tissue has had enough: what it was asked before this step is what it bears."""
        self.capacity = min(self.capacity, work)

    def answered(self, family: str, expected: int, seen: int) -> None:
        """A re-test says how this family is answered.

        ``expected`` is how far the sign should move, in thousandths of its unit, were the family answered well; ``seen`` how far it moved,
        in whole units.  What each possible answer would have shown is weighed against it; a reading is only good to a unit.
        """
        odds = self.odds[family]
        for answer in odds:
            miss = abs(seen * WHOLE - expected * answer // WHOLE)
            leeway = WHOLE + expected * answer // WHOLE // 3
            odds[answer] = odds[answer] * max(_SURPRISE, WHOLE - WHOLE * miss // leeway) // WHOLE + 1
        total = sum(odds.values())
        self.responses[family] = sum(answer * weight for answer, weight in odds.items()) // total


def _told_tolerance(visit: Consultation) -> int:
    """How deep was good before, in words; nothing asked is a middling guess."""
    if "ask previous-massage" not in looked(visit):
        return _UNKNOWN_TOLERANCE + 1
    real: int = visit.client.body.tolerance
    return min(max(real, _UNKNOWN_TOLERANCE - 1), _UNKNOWN_TOLERANCE + 2)
