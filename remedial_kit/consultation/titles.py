"""An act in a few words, as it stands in a list of what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.consultation.visit import Consultation


def title_of(visit: Consultation, act: str, fields: Mapping[str, Any]) -> str:
    """An act in a few words: "Felt extensor carpi radialis brevis, right"."""
    labels: dict[str, Callable[[Any], str]] = {
        "topic": lambda slug: visit.pack["topics"][slug]["label"],
        "region": visit.client.label,
        "motion": lambda slug: visit.pack["motions"][slug]["label"],
        "how": lambda slug: say(f"how.{slug}").lower(),
        "test": lambda slug: visit.pack["tests"][slug]["label"],
        "scope": lambda slug: visit.choices("consent")[slug].lower(),
        "item": lambda slug: visit.pack["flags"][slug]["label"],
        "technique": lambda slug: visit.pack["techniques"][slug]["label"],
        "advice": lambda slug: visit.pack["advice"][slug]["label"],
        "decision": lambda slug: visit.choices("decide")[slug].lower(),
        "finding": lambda slug: subject_of(visit, slug),
    }
    named = {name: labels[name](value) for name, value in fields.items() if name in labels}
    return say(f"room.title.{act}", **named)


def subject_of(visit: Consultation, finding: str) -> str:
    """What a finding is about: the region, movement, test or question."""
    act, fields = visit.log.found_by[finding]
    match act:
        case "ask":
            return str(visit.pack["topics"][fields["topic"]]["label"])
        case "move":
            how = say(f"how.{fields['how']}").lower()
            return f"{visit.pack['motions'][fields['motion']]['label']}, {how}"
        case "test":
            return str(visit.pack["tests"][fields["test"]]["label"])
    return visit.client.label(fields["region"])
