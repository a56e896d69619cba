"""The key of a graded client is in its own file and nowhere else: not in a pack, a release, a notebook or the wheel.

What nbgrader writes (releases, marked copies, feedback, exports, the exchange) is searched in ``pipeline``, where it is made.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from remedial_kit.library import open_answers
from remedial_kit.pack import pack_text

NEVER_SHIPPED = {
    ".git",
    ".venv",
    "node_modules",
    "answers",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
}


def keys(root: Path) -> list[Path]:
    """Every key of a graded client."""
    return sorted((root / "answers").glob("*/key.yml"))


@pytest.fixture(scope="module")
def secrets(root: Path) -> dict[str, list[bytes]]:
    """By assignment what gives its key away: the canary, and the sentences that only a marked trainee reads."""
    found = {}
    for path in keys(root):
        key = open_answers(path.parent).key or {}
        sentences = [c[kind] for c in key["criteria"] for kind in ("met", "part", "missed") if len(c[kind]) > 25]
        found[path.parent.name] = [text.encode() for text in (key["canary"], *sentences)]
    return found


def files_that_leave(root: Path) -> Iterator[Path]:
    """What a trainee or a download may get, as it lies in the project; of ``answers/`` only what a release copies."""
    for top in sorted(root.iterdir()):
        if top.name not in NEVER_SHIPPED:
            yield from [top] if top.is_file() else (p for p in top.rglob("*") if p.is_file())
    for folder in (root / "answers").iterdir():
        yield from (p for p in folder.iterdir() if p.suffix in {".json", ".ipynb"})


def test_every_graded_key_has_a_canary_of_its_own(root: Path) -> None:
    """A key without one could leave unseen."""
    canaries = [(open_answers(path.parent).key or {})["canary"] for path in keys(root)]
    assert canaries
    assert all(canaries)
    assert len(set(canaries)) == len(canaries)


def test_a_canary_is_in_its_key_and_nowhere_else(root: Path, secrets: dict[str, list[bytes]]) -> None:
    """No other file of the project has it."""
    for path in files_that_leave(root):
        data = path.read_bytes()
        for name, (canary, *_) in secrets.items():
            assert canary not in data, f"{path} holds the canary of {name}"


def test_a_pack_holds_nothing_of_its_key(root: Path, secrets: dict[str, list[bytes]]) -> None:
    """The pack that a trainee gets has no criterion, no reason, no reference and no canary."""
    for path in keys(root):
        case = open_answers(path.parent)
        text = pack_text(case).encode()
        assert not [secret for secret in secrets[path.parent.name] if secret in text]
        assert not {"key", "criteria", "specimens", "canary", "useful", "reference", "meanings"} & set(json.loads(text))


def test_a_release_holds_nothing_of_its_key(root: Path, secrets: dict[str, list[bytes]]) -> None:
    """exercises/ is a pack and a notebook, and neither knows the key."""
    for path in sorted((root / "exercises").rglob("*.*")):
        assert path.suffix in {".json", ".ipynb"}
        assert path.name not in {"key.yml", "client.yml"}
        data = path.read_bytes()
        assert not [secret for secret in secrets[path.parent.name] if secret in data], path


def test_the_wheel_holds_no_graded_client(root: Path, tmp_path: Path, secrets: dict[str, list[bytes]]) -> None:
    """What is installed on a trainee's machine has no answers/, and no key under another name."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        assert any(name.startswith("remedial_kit/_course/cases/") for name in names)
        assert not [name for name in names if "answers" in name or name.endswith((".record.json", "key.yml"))]
        for name in names:
            data = packed.read(name)
            assert not [secret for found in secrets.values() for secret in found[:1] if secret in data], name


def test_no_notebook_is_committed_with_work_in_it(root: Path) -> None:
    """A teacher's or tester's own visit is never shipped with the course."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False
    ).stdout.split("\0")
    assert not [name for name in tracked if name.endswith((".record.json", ".record.lock"))]
    for name in tracked:
        if name.endswith(".ipynb") and (root / name).is_file():
            cells = json.loads((root / name).read_text("utf-8"))["cells"]
            assert not [cell for cell in cells if cell.get("outputs")], name
