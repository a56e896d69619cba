"""Plans and marks: how long a reference plan takes, and a consultation with its marks."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from remedial_kit import planner
from remedial_kit.client import Client
from remedial_kit.library import Course
from remedial_kit.marking import marked
from remedial_kit.proofs.adversary import seeds
from remedial_kit.proofs.tables import to_treat
from remedial_kit.proofs.trainees import Expert, RecipeFollower

Row = dict[str, Any]
_RUNS = 3


def _row(way: str, n: int, work: Callable[[], object]) -> Row:
    wall, cpu = [], []
    for _ in range(_RUNS):
        began, spent = time.perf_counter(), time.process_time()
        work()
        wall.append(round(time.perf_counter() - began, 4))
        cpu.append(round(time.process_time() - spent, 4))
    return {"way": way, "n": n, "wall_s": wall, "cpu_s": cpu}


def plans(course: Course) -> tuple[list[Row], dict[str, float]]:
    """The reference plan, and the second one, of three variants of each client to be treated."""
    clients = [Client(case.pack, seed) for case in to_treat(course) for seed in seeds(3)]
    firsts = [planner.reference_plan(client) for client in clients]
    pairs = list(zip(clients, firsts, strict=True))
    rows = [
        _row("reference plan", len(clients), lambda: [planner.reference_plan(client) for client in clients]),
        _row("second plan", len(clients), lambda: [planner.second_plan(client, plan) for client, plan in pairs]),
    ]
    return rows, _each(rows)


def marking(course: Course) -> tuple[list[Row], dict[str, float]]:
    """A scripted consultation, and its marks once the client's plan is known."""
    cases = to_treat(course)
    visits = [Expert(course, case, "variant 0").play() for case in cases]
    for visit in visits:
        marked(visit)
    rows = [
        _row("expert's consultation", len(cases), lambda: [Expert(course, c, "variant 0").play() for c in cases]),
        _row(
            "recipe's consultation", len(cases), lambda: [RecipeFollower(course, c, "variant 0").play() for c in cases]
        ),
        _row("marks", len(visits), lambda: [marked(visit) for visit in visits]),
    ]
    return rows, _each(rows)


def _each(rows: list[Row]) -> dict[str, float]:
    """How many milliseconds one of each way takes at best."""
    return {f"{row['way']}, ms each": round(1000 * min(row["wall_s"]) / row["n"], 2) for row in rows}
