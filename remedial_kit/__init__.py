"""The remedial massage course: virtual clients, blends of techniques for them, and marking with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from remedial_kit.consultation import Consultation, RecordProblem
    from remedial_kit.library import Course
    from remedial_kit.marking import KeyMissing, mark

__version__ = "0.1.0"
__all__ = ["Consultation", "Course", "KeyMissing", "RecordProblem", "mark"]

_HOMES = {
    "Consultation": "consultation",
    "RecordProblem": "consultation",
    "Course": "library",
    "mark": "marking",
    "KeyMissing": "marking",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that opening a pack needs no YAML."""
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
