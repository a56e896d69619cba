"""Figures measured on this machine, for the README: plans, marks, and the clinic in a real browser.

A *row* is one way of doing something ``n`` times, with the seconds of each run on the clock (``wall_s``) and of the processor
(``cpu_s``; empty where only the clock was read).  *Ratios* are what the README tells of them.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from typing import Any

from remedial_kit.bench.clinic import NoBrowser, screen
from remedial_kit.bench.engine import Row, marking, plans
from remedial_kit.library import Course

__all__ = ["BENCHES", "NoBrowser", "measured"]

BENCHES: dict[str, Callable[[Course], tuple[list[Row], dict[str, float]]]] = {
    "plans": plans,
    "marking": marking,
    "clinic": screen,
}
"""What can be measured, by name."""


def measured(name: str, course: Course) -> dict[str, Any]:
    """The rows and ratios of a bench with the machine.  Raises KeyError, and ``NoBrowser`` for ``clinic``."""
    rows, ratios = BENCHES[name](course)
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return {"name": name, "machine": machine, "rows": rows, "ratios": ratios}
