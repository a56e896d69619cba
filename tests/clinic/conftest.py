"""A practice client, the same one as a graded client, and a desk that writes down what it sends."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from remedial_kit import Course
from remedial_kit.clinic.desk import Desk
from remedial_kit.clinic.drawing import Drawing
from remedial_kit.clinic.pickup import pick_up
from remedial_kit.clinic.saving import SideCar
from remedial_kit.pack import Case

PRACTICE = "tennis-elbow-decorator"


@pytest.fixture(scope="session")
def practice(root: Path) -> Case:
    """The course's practice client, with its key."""
    return Course.open(root / "course").cases[PRACTICE]


@pytest.fixture(scope="session")
def graded(practice: Case) -> Case:
    """The same person as a graded client: no key here."""
    return Case({**practice.pack, "graded": True})


@dataclass
class Visit:
    """A desk in a folder, and every message it sent."""

    desk: Desk
    sent: list[dict[str, Any]] = field(default_factory=list)

    def take(self, **message: Any) -> list[dict[str, Any]]:
        """Hand the desk a message; what it sent in answer."""
        self.sent.clear()
        self.desk.take(message)
        return list(self.sent)

    def do(self, act: str, **fields: Any) -> list[dict[str, Any]]:
        """One act, as the page asks for it."""
        return self.take(type="do", id=1, act=act, fields=fields)

    def one(self, kind: str) -> dict[str, Any]:
        """The last message of a kind."""
        return next(message for message in reversed(self.sent) if message["type"] == kind)


@pytest.fixture
def visit_in(tmp_path: Path):
    """Opens a client in the test's folder, as often as the test likes."""

    def open_it(case: Case, handed: str = "", stem: str = "elbow", folder: Path = tmp_path) -> Visit:
        side = SideCar(folder, stem)
        visit = Visit(Desk(case, side, pick_up(case, side, handed, ""), Drawing("h", "<svg/>")))
        visit.desk.send = visit.sent.append
        return visit

    return open_it
