"""What all tests share: where the project is, and the browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from remedial_kit import Consultation, Course
from remedial_kit.library import open_answers
from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import Case
from remedial_kit.proofs.ledger import Ledger

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What was tried out is remembered for this run alone, by all its workers, and never from before."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "remedial-cache"
    before = os.environ.get("REMEDIAL_CACHE")
    os.environ["REMEDIAL_CACHE"] = str(folder)
    yield folder
    os.environ.pop("REMEDIAL_CACHE") if before is None else os.environ.update(REMEDIAL_CACHE=before)


@pytest.fixture
def ledger(cache: Path) -> Ledger:
    """Who was tried out in this run, whichever test asked."""
    return Ledger(cache / "tried.json")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def course() -> Course:
    """The course as it is in this folder."""
    return Course.open(ROOT / "course")


@pytest.fixture(scope="session")
def marion(course: Course) -> Case:
    """The practice client, with her key."""
    return course.cases["tennis-elbow-decorator"]


@pytest.fixture(scope="session")
def graded(course: Course) -> Case:
    """The graded client, with the key."""
    return open_answers(ROOT / "answers" / "tennis-elbow", course)


@pytest.fixture
def marion_right(marion: Case) -> Consultation:
    """The practice client's best specimen, played to the end."""
    return specimen(marion, "right")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium that this machine has; a test that is marked `browser` runs only where there is one."""
    found = _chromium()
    assert found is not None
    return found


def _chromium() -> str | None:
    return os.environ.get("REMEDIAL_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A browser test without a browser is skipped at home and fails in CI."""
    if item.get_closest_marker("browser") is None or _chromium() is not None:
        return
    sentence = "no Chromium was found: install one, or say where it is in REMEDIAL_CHROMIUM"
    if os.environ.get("CI"):
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)
