"""The sentences of the clinic's screens."""

from __future__ import annotations

CLINIC_WORDS: dict[str, str] = {}
