"""The fixed words of the field: families, pillars, impairments, acts' options.

A *family* is one of the seven kinds of technique of the brief.  A *pillar* is one of the four things a
remedial therapist needs; every mark belongs to one.  An *impairment* is something wrong with a tissue,
from 0 (healthy) to 10, higher always worse.  Nothing here is a clinical number.
"""

from __future__ import annotations

from typing import Final

FORMAT: Final = 1
"""The format number of packs and records that this library writes."""

HOME: Final = "home"
"""The name of the course's front page; no client may have it."""

GLOSSARY: Final = "glossary"
"""What the built words that the course explains are called; they lie beside the packs as ``home.glossary.json``."""

LESSON: Final = "lesson-"
"""How the name of every lesson begins; no client's may."""

PILLARS: Final = ("understanding", "skills", "art", "knowledge")

FAMILIES: Final = (
    "myofascial-release",
    "trigger-point",
    "soft-tissue-release",
    "hot-cold",
    "mobilisation",
    "stretching",
    "deep-tissue",
)

IMPAIRMENTS: Final = (
    "tone",
    "trigger",
    "fascia",
    "shortness",
    "joint",
    "adhesion",
    "inflammation",
    "nerve",
    "tendon",
)

LENGTH_IMPAIRMENTS: Final = ("fascia", "shortness", "joint")
"""Impairments that a lengthening technique reaches only as far as guarding lets it."""

NATURE_OF: Final = {
    "tone": "irritated",
    "trigger": "irritated",
    "inflammation": "irritated",
    "nerve": "irritated",
    "fascia": "stiff",
    "shortness": "stiff",
    "joint": "stiff",
    "adhesion": "stiff",
    "tendon": "weak",
}
"""Which line of a condition's untreated course an impairment follows."""

SIDES: Final = ("left", "right")
HOWS: Final = ("active", "passive", "resisted")
DECISIONS: Final = ("treat", "adapt", "refer")
URGENCIES: Final = ("emergency", "same-day", "this-week", "routine")
NOTE_PARTS: Final = ("subjective", "objective", "assessment", "plan")
DOSE_KEYS: Final = ("times", "sets", "hold_s", "load_kg", "minutes", "per_day", "per_week")

WHOLE: Final = 1000
"""Multipliers are whole numbers per thousand; impairments are thousandths of a point (0 to 10,000)."""

WORST: Final = 10 * WHOLE

CHECKS: Final = (
    "asked",
    "examined",
    "precise",
    "impression_first",
    "impression_considers",
    "impression_linked",
    "impression_against",
    "impression_because",
    "flagged",
    "decided",
    "consented",
    "checked_in",
    "retested",
    "suited",
    "gain",
    "adapted",
    "whole_person",
    "families",
    "advised_factor",
    "advised_loading",
    "advised_dose",
    "advised_why",
    "advised_few",
    "noted",
    "rebooked",
    "efficient",
    "referred",
    "advised_programme",
    "hands_off",
    "letter_has",
)
"""The names a criterion's check can have; ``marking`` has a predicate for each."""
