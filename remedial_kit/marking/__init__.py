"""Marks with reasons: a function of the client, the key and the record, and of nothing else.

Marking replays the record; it runs no trainee code and reads no live widget.  *Invalid* is not wrong: a record that can't be read gets
no mark and a sentence (``RecordProblem``), never a zero.  What was unsafe holds the total at the key's cap; criteria stay as earned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from remedial_kit.consultation import Consultation, Record, RecordProblem
from remedial_kit.marking.predicates import PREDICATES, Met, Seen
from remedial_kit.pack import Case
from remedial_kit.terms import PILLARS, WHOLE
from remedial_kit.words import say

__all__ = ["CriterionMark", "KeyMissing", "Marks", "PillarMark", "RecordProblem", "mark", "marked", "reflection"]


class KeyMissing(LookupError):
    """Marks were asked for a client whose key is not at hand."""


@dataclass(frozen=True)
class CriterionMark:
    """One criterion: points earned of ``max``, the reason in a sentence, and the chapter to read."""

    id: str
    points: float
    max: int
    reason: str
    chapter: str


@dataclass(frozen=True)
class PillarMark:
    """One pillar: points after the cap, and its criteria as earned."""

    points: float
    max: int
    criteria: tuple[CriterionMark, ...]


@dataclass(frozen=True)
class Marks:
    """What a record earned.  ``total`` is the sum of the pillars; ``raw_total`` is before the cap; ``notes`` are sentences."""

    case: str
    variant: str
    total: float
    max: int
    raw_total: float
    cap: float | None
    unsafe: tuple[str, ...]
    finished: bool
    notes: tuple[str, ...]
    pillars: Mapping[str, PillarMark]
    problem: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The marks as ``remedial mark --json`` prints them, without the file."""
        value = asdict(self)
        value["unsafe"] = list(self.unsafe)
        value["notes"] = list(self.notes)
        for pillar in value["pillars"].values():
            pillar["criteria"] = list(pillar["criteria"])
        return value


def mark(case: Case, record: Record | Mapping[str, Any] | str | bytes, key: Mapping[str, Any] | None = None) -> Marks:
    """Mark a record of ``case``.  Raises ``RecordProblem``, or ``KeyMissing`` where there is no key."""
    return marked(Consultation.resume(case, record), key)


def marked(visit: Consultation, key: Mapping[str, Any] | None = None) -> Marks:
    """Mark a consultation that was already replayed."""
    found = key if key is not None else visit.case.key
    if found is None:
        raise KeyMissing(say("mark.keyless"))
    seed = visit.client.seed
    if visit.case.is_graded and seed not in {visit.case.seed, *found.get("seeds", ())}:
        raise RecordProblem(say("mark.seed"))
    seen = Seen(visit, found)
    earned = {pillar: _criteria(seen, pillar) for pillar in PILLARS}
    return _summed(visit, found, earned)


def reflection(record: Record) -> str:
    """The trainee's written reflection, as typed in the clinic; "" where there is none."""
    text = record.draft.get("reflection", "")
    return text if isinstance(text, str) else ""


def _criteria(seen: Seen, pillar: str) -> tuple[CriterionMark, ...]:
    return tuple(_criterion(seen, c) for c in seen.key["criteria"] if c["pillar"] == pillar)


def _criterion(seen: Seen, criterion: Mapping[str, Any]) -> CriterionMark:
    name, rule = next(iter(criterion["check"].items()))
    met = PREDICATES[name](seen, rule) if seen.events else Met(0)
    tenths = _tenths(criterion["points"], met.share)
    return CriterionMark(
        criterion["id"], tenths / 10, criterion["points"], _reason(seen, criterion, met), criterion["chapter"]
    )


def _tenths(points: int, share: int) -> int:
    """Tenths of a point, to the nearest; what was met in part never rounds up to all of it."""
    nearest = (points * share * 10 + WHOLE // 2) // WHOLE
    return nearest if share == WHOLE else min(nearest, points * 10 - 1)


def _scaled(tenths: Mapping[str, int], total: int) -> dict[str, int]:
    """The pillars' tenths brought down to ``total``: in proportion, what is left over going to the largest remainders."""
    raw = sum(tenths.values())
    scaled = {pillar: value * total // raw for pillar, value in tenths.items()}
    by_remainder = sorted(tenths, key=lambda pillar: -(tenths[pillar] * total % raw))
    for pillar in by_remainder[: total - sum(scaled.values())]:
        scaled[pillar] += 1
    return scaled


def _reason(seen: Seen, criterion: Mapping[str, Any], met: Met) -> str:
    if met.said:
        return met.said
    kind = "met" if met.share == WHOLE else "part" if met.share else "missed"
    return seen.visit.client.text(
        criterion[kind],
        got=met.got,
        of=met.of,
        missing=", ".join(met.missing) or say("mark.some"),
        condition=seen.visit.pack["condition_label"],
    )


def _summed(visit: Consultation, key: Mapping[str, Any], earned: Mapping[str, tuple[CriterionMark, ...]]) -> Marks:
    tenths = {pillar: round(10 * sum(c.points for c in criteria)) for pillar, criteria in earned.items()}
    most = {pillar: sum(c.max for c in criteria) for pillar, criteria in earned.items()}
    raw = sum(tenths.values())
    total_most = sum(most.values())
    cap = key["cap"] * total_most // 10 if visit.log.unsafe else None
    if cap is not None and raw > cap:
        tenths = _scaled(tenths, cap)
    pillars = {p: PillarMark(tenths[p] / 10, most[p], earned[p]) for p in PILLARS}
    return Marks(
        case=visit.case.slug,
        variant=visit.client.seed,
        total=sum(tenths.values()) / 10,
        max=total_most,
        raw_total=raw / 10,
        cap=cap / 10 if cap is not None else None,
        unsafe=tuple(visit.log.unsafe),
        finished=visit.is_finished,
        notes=_notes(visit, cap, raw, total_most),
        pillars=pillars,
    )


def _notes(visit: Consultation, cap: int | None, raw: int, most: int) -> tuple[str, ...]:
    notes = []
    if not visit.history:
        notes.append(say("mark.empty"))
    elif not visit.is_finished:
        notes.append(say("mark.unfinished"))
    if cap is not None and raw > cap:
        notes.append(say("mark.capped", cap=_plain(cap / 10), max=most, raw=_plain(raw / 10)))
    return tuple(notes)


def _plain(value: float) -> str:
    return f"{value:g}"
