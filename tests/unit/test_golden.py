"""The same answers everywhere: golden records replay to the byte on every Python that is installed.

The golden file holds, for each client, a consultation of the expert script and the model's state week by week.  A change of the model or the
course changes it on purpose: ``python -m tests.golden`` writes it anew.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import golden

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ("3.11", "3.12", "3.13", "3.14")


def _pythons() -> list[str]:
    """Every Python from 3.11 on that can be found and runs: on the path, and those kept beside the one in use."""
    names = [shutil.which(f"python{version}") for version in VERSIONS]
    beside = Path(sys.base_prefix).parent
    found = [Path(name) for name in names if name] + sorted(beside.glob("*/bin/python3")) + [Path(sys.executable)]
    return list(dict.fromkeys(str(path) for path in found if _version(path) >= (3, 11)))


def _version(path: Path) -> tuple[int, ...]:
    said = subprocess.run(
        [path, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True, check=False
    )
    return tuple(int(part) for part in said.stdout.split()) if said.returncode == 0 else (0,)


@pytest.mark.parametrize("python", _pythons())
def test_golden_records_give_the_same_answers_on(python: str) -> None:
    """The core alone, without any library, in that Python."""
    wanted = json.loads(golden.FILE.read_text(encoding="utf-8"))
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
    said = subprocess.run(
        [python, "-S", "-m", "tests.golden", "--print"], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout) == wanted
