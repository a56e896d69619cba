"""Makes the course's environment in ``.venv`` beside this folder, and with ``--start`` opens the course.

Needs a Python of 3.11 or newer and nothing else: ``make setup`` and the files to double-click both run it.  Everything is fetched
by the hashes of ``requirements.lock``; the project itself is linked, not copied.  What is there already is left alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
READY = VENV / ".ready"
NEEDS = (TOP / "requirements.lock", TOP / "pyproject.toml", TOP / "remedial_kit" / "labconfig" / "overrides.json")
OLDEST = (3, 11)
IS_NEW_ENOUGH = f"import sys; sys.exit(sys.version_info < {OLDEST})"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


class NotPossible(Exception):
    """What is missing, in plain words, and what to do about it."""


def main(arguments: list[str]) -> int:
    """Set up, start if asked to; the exit code.  What can't be done is said in plain words."""
    try:
        if not _is_ready():
            _set_up()
        if "--start" in arguments:
            return subprocess.call([str(BIN / "remedial"), "start"], cwd=TOP)
    except NotPossible as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _is_ready() -> bool:
    return READY.is_file() and all(READY.stat().st_mtime >= path.stat().st_mtime for path in NEEDS) and _works()


def _works() -> bool:
    """Whether the environment's own Python is there and new enough: a folder that was moved or copied may hold none."""
    try:
        return subprocess.call([str(PYTHON), "-c", IS_NEW_ENOUGH], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def _set_up() -> None:
    READY.unlink(missing_ok=True)
    if not _works():
        _make_environment()
    print("Fetching what the course needs (about a minute the first time) ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([str(PYTHON), "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        _run(
            [str(PYTHON), "-m", "ensurepip"],
            "pip, Python's installer, is missing from this Python. Install Python anew.",
        )
    lock = str(TOP / "requirements.lock")
    _run(
        [*pip, "install", "--require-hashes", "--requirement", lock],
        "What the course needs could not be fetched. Are you on the internet, and is there room on the disk? "
        "Then start this again: it goes on where it stopped.",
    )
    _run(
        [*pip, "install", "--no-deps", "--no-build-isolation", "--editable", str(TOP)],
        "The course could not be put into its environment. Delete the folder .venv and start this again.",
    )
    _link_extension()
    READY.touch()
    print("Ready.", flush=True)


def _make_environment() -> None:
    if sys.version_info < OLDEST:
        raise NotPossible(f"The course needs Python 3.11 or newer. This is {sys.version.split()[0]}.")
    print(f"Making the environment in .venv with Python {sys.version.split()[0]} ...", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    _run(
        [sys.executable, "-m", "venv", str(VENV)],
        "This Python can't make an environment. On Debian and Ubuntu, install python3-venv (apt install python3-venv); "
        "elsewhere, install Python from python.org.",
    )


def _run(command: list[str], otherwise: str) -> None:
    if subprocess.call(command, cwd=TOP) != 0:
        raise NotPossible(otherwise)


def _link_extension() -> None:
    """JupyterLab's extension is linked, so that an edited file is served at once; where links aren't allowed the installed copy stays."""
    place = VENV / "share" / "jupyter" / "labextensions" / "remedial-massage"
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        if place.is_symlink():
            place.unlink()
        shutil.rmtree(place, ignore_errors=True)
        place.symlink_to(TOP / "remedial_kit" / "labextension", target_is_directory=True)
    except OSError:
        pass


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
