"""The files to double-click: what they name is there, and what is missing is said in plain words, with no traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FILES = {"start-windows.bat": "set_up.py", "start-macos.command": "start.sh", "start-linux.desktop": "start.sh"}


@pytest.fixture
def place(root: Path, tmp_path: Path) -> Path:
    """A folder with the starters and nothing to start."""
    top = tmp_path / "the course"
    shutil.copytree(root / "starters", top / "starters", ignore=shutil.ignore_patterns("__pycache__"))
    for name in (*FILES, "pyproject.toml"):
        shutil.copy(root / name, top)
    (top / "requirements.lock").write_text("no-such-package==1.0 --hash=sha256:" + "0" * 64 + "\n")
    return top


@pytest.mark.parametrize(("name", "leads_to"), FILES.items())
def test_each_leads_to_the_same_set_up(root: Path, name: str, leads_to: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert leads_to in text
    assert "set_up.py --start" in (root / "starters" / "start.sh").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="the files of macOS and Linux")
@pytest.mark.parametrize("name", ["start-macos.command", "start-linux.desktop", "starters/start.sh"])
def test_they_may_be_run(root: Path, name: str) -> None:
    assert os.access(root / name, os.X_OK)


def test_the_file_for_windows_has_the_line_ends_of_windows(root: Path) -> None:
    assert "*.bat text eol=crlf" in (root / ".gitattributes").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="the files of macOS and Linux")
@pytest.mark.parametrize("command", [["start-macos.command"], ["starters/start.sh"]])
def test_without_python_it_says_what_to_install(place: Path, tmp_path: Path, command: list[str]) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "uname"):
        (tools / tool).symlink_to(str(shutil.which(tool)))
    told = subprocess.run(
        [str(tools / "sh"), *command],
        cwd=place,
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert told.returncode == 1
    assert "The course needs Python 3.11 or newer" in told.stdout
    assert told.stderr == ""


def test_what_can_not_be_fetched_is_said_and_can_be_tried_again(place: Path) -> None:
    told = subprocess.run(
        [sys.executable, "starters/set_up.py", "--start"],
        cwd=place,
        env={**os.environ, "PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert "could not be fetched" in told.stderr
    assert "Traceback" not in told.stderr
    assert not (place / ".venv" / ".ready").exists()
