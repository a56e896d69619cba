"""A technique tried on a fresh copy of a client: a sign before, what was done, the same sign after.

Words: a *step* is one technique at one place for so many minutes at a pressure; a *trial* is what came of one or more steps.
The client agrees to all of it beforehand, as a trial is about hands and not about consent.  One and the same trial always gives the
same answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from remedial_kit.consultation import Consultation
from remedial_kit.pack import Case
from remedial_kit.planner import Step

_MADE_WITH = {
    "ask": ("topic",),
    "observe": ("region",),
    "palpate": ("region",),
    "move": ("motion", "how"),
    "test": ("test",),
}


class NotTried(ValueError):
    """What can't be done with this client, in one sentence."""


@dataclass(frozen=True)
class Touch:
    """What one step did: discomfort 0 to 10, the client's words, and why, as a sentence and factors of 0 to 100."""

    step: Step
    discomfort: int
    says: str
    text: str
    is_flare: bool
    is_enough: bool
    sentence: str
    factors: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Trial:
    """The sign before and after, in its unit; ``told`` says what the re-test shows."""

    before: int
    after: int
    unit: str
    told: str
    touches: tuple[Touch, ...]

    def to_dict(self) -> dict[str, Any]:
        """The trial as plain JSON values."""
        return asdict(self)


def act_of(finding: str) -> tuple[str, dict[str, str]]:
    """The act, with its fields, that gives a finding such as ``test.cozen.pain``.  Raises ``NotTried``."""
    act, *rest = finding.split(".")
    names = _MADE_WITH.get(act)
    if names is None or len(rest) <= len(names) - (act == "ask"):
        raise NotTried(f"{finding} is not the name of a finding")
    return act, dict(zip(names, rest, strict=False))


def tried(case: Case, seed: str, sign: str, steps: Sequence[Step]) -> Trial:
    """What the steps do to ``sign`` of this client.  Raises ``NotTried`` where something is refused or gives no number."""
    visit = Consultation.start(case, seed)
    for scope in visit.choices("consent"):
        _done(visit, "consent", scope=scope, said=list(visit.choices("consent", "said", scope=scope)))
    act, fields = act_of(sign)
    found = {finding["id"]: finding for finding in _done(visit, act, **fields).findings}
    if sign not in found or found[sign]["value"] is None:
        raise NotTried(f"{sign} is no finding with a number that this client has")
    touches = tuple(_touch(visit, step) for step in steps)
    again = _done(visit, "reassess", finding=sign)
    after = next(finding for finding in again.findings if finding["id"] == sign)
    told = (again.why or {}).get("sentence", "")
    return Trial(found[sign]["value"], after["value"], str(found[sign]["unit"]), told, touches)


def _touch(visit: Consultation, step: Step) -> Touch:
    positions = visit.choices("apply", "position", technique=step.technique)
    safe = (p for p in positions if not visit.would_be_unsafe(step.technique, step.region, step.pressure, p))
    reply = _done(visit, "apply", **asdict(step), position=next(safe, next(iter(positions), "")))
    why = reply.why or {"sentence": "", "factors": []}
    return Touch(
        step,
        int(reply.discomfort or 0),
        reply.says,
        reply.text,
        reply.flare,
        reply.enough,
        str(why["sentence"]),
        tuple(why["factors"]),
    )


def _done(visit: Consultation, act: str, **fields: Any) -> Any:
    reply = visit.do(act, **fields)
    if reply.refused:
        raise NotTried(reply.text)
    return reply
