"""What was tried out already: a client that has not changed since it was found worth meeting is not tried again.

A *mark* is the hash of a client's pack together with the hash of the code that tries it out, so that a change of either asks for a new
trial.  Only clients in whom nothing was found stand in it; losing the file costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import json
import os
from functools import cache
from hashlib import blake2b
from pathlib import Path

_MOST = 2000
_PACKAGE = Path(__file__).resolve().parents[1]
_TRIES = ("proofs/*.py", "body.py", "client.py", "planner.py", "terms.py")


class Ledger:
    """The marks in one file; without a file, marks of this process alone."""

    def __init__(self, file: Path | None = None) -> None:
        """Read what is there; a file that can't be read counts as empty."""
        self.file = file
        self._marks: list[str] = []
        with contextlib.suppress(OSError, ValueError):
            found = json.loads(file.read_text(encoding="utf-8")) if file else []
            self._marks = [str(mark) for mark in found] if isinstance(found, list) else []

    def has(self, case_hash: str) -> bool:
        """Whether a client of this hash was found worth meeting by this code."""
        return _mark(case_hash) in self._marks

    def add(self, case_hash: str) -> None:
        """Write a client down, so that it is kept even if the trial of the next one is stopped."""
        self._marks = [*(mark for mark in self._marks if mark != _mark(case_hash)), _mark(case_hash)][-_MOST:]
        if self.file is None:
            return
        with contextlib.suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            half = self.file.with_name(f"{self.file.name}.{os.getpid()}")
            half.write_text(json.dumps(self._marks), encoding="utf-8")
            half.replace(self.file)


def _mark(case_hash: str) -> str:
    return f"{_engine()} {case_hash}"


@cache
def _engine() -> str:
    made = blake2b(digest_size=8)
    for pattern in _TRIES:
        for path in sorted(_PACKAGE.glob(pattern)):
            made.update(path.read_bytes())
    return made.hexdigest()
