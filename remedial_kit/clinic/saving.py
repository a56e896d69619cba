"""Where a client record lies on disk: the *side-car*, ``<notebook stem>.record.json`` (a lesson's: ``<stem>.lesson.json``).

Words: a *copy* is a record's text with what is needed to compare it; a copy is *set aside* when it is kept under another
name because it is not used; a *claim* is one process's right to write a side-car.
A side-car is written to a temporary file, synced and put in place, so that a crash leaves the old one or the new one.
This module does not replay records: ``pickup`` does.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from glob import escape
from itertools import count
from pathlib import Path
from typing import IO, Any, Literal

try:
    import fcntl
except ImportError:  # Windows: the counter in the record is the only guard there
    fcntl = None  # type: ignore[assignment]

PROBE_BYTES = 65536
"""About a long record: room for less is no room."""


class NotARecord(ValueError):
    """A text that is no client record: cut off, damaged, or something else."""


class Overtaken(Exception):
    """The side-car on disk is ahead of the record that was to be written."""


@dataclass(frozen=True)
class Copy:
    """A record's text, and where it stands among copies."""

    text: str
    id: str
    attempt: int
    counter: int
    case: str
    format: int

    @classmethod
    def of(cls, text: str) -> Copy:
        """Look at a record without replaying it.  Raises ``NotARecord``."""
        try:
            value = json.loads(text)
            return cls(
                text=text,
                id=_typed(value["id"], str),
                attempt=_typed(value.get("attempt", 1), int),
                counter=_typed(value["counter"], int),
                case=_typed(value["case"], str),
                format=_typed(value["format"], int),
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
            raise NotARecord(text[:80]) from problem

    @property
    def rank(self) -> tuple[int, int]:
        """A later attempt wins, then a higher counter."""
        return self.attempt, self.counter


def _typed(value: Any, kind: type) -> Any:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError(value)
    return value


@dataclass
class SideCar:
    """The record file beside a notebook.  ``kind`` is what it is a record of: of a visit, or of a lesson."""

    folder: Path
    stem: str
    kind: Literal["record", "lesson"] = "record"
    _seen: tuple[int, int, int] | None = field(default=None, init=False, repr=False)

    @property
    def path(self) -> Path:
        """The file itself."""
        return self.folder / f"{self.stem}.{self.kind}.json"

    def read(self) -> Copy | None:
        """The copy on disk, None where there is none.  Raises ``NotARecord``, ``OSError``."""
        try:
            text = self.path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as problem:
            raise NotARecord(self.path.name) from problem
        self._seen = self._signature()
        return Copy.of(text)

    def write(self, text: str) -> None:
        """Put a record in place, synced.  Raises ``Overtaken`` where the file is ahead of it, ``OSError``."""
        signature = self._signature()
        if signature is not None and signature != self._seen:
            self._give_way_to_newer(Copy.of(text))
        _replace(self.path, text)
        self._seen = self._signature()

    def is_overtaken(self, record_id: str, rank: tuple[int, int]) -> bool:
        """Whether somebody else wrote a newer copy since we looked last."""
        if self._signature() in {None, self._seen}:
            return False
        try:
            theirs = Copy.of(self.path.read_text(encoding="utf-8-sig"))
        except (NotARecord, OSError, UnicodeDecodeError):
            return False  # `write` keeps it aside
        return theirs.rank > rank or (theirs.id != record_id and theirs.rank == rank)

    def _give_way_to_newer(self, ours: Copy) -> None:
        """Look at a file that somebody else wrote since."""
        try:
            theirs = self.read()
        except NotARecord:
            self.set_aside("damaged")
            return
        if theirs is None or (theirs.id == ours.id and theirs.rank <= ours.rank):
            return
        if theirs.rank > ours.rank:
            raise Overtaken(self.path.name)
        self.set_aside("other")

    def set_aside(self, kind: str) -> Path:
        """Move the file out of the way, for good: ``<stem>.record.<kind>-1.json`` and so on."""
        target = self._free_name(kind)
        self.path.replace(target)
        self._seen = None
        return target

    def keep_aside(self, kind: str, text: str) -> Path:
        """Write a copy that came from elsewhere beside the side-car, once."""
        for number in count(1):
            target = self._aside(kind, number)
            if not target.exists():
                _replace(target, text)
                return target
            if target.read_bytes() == text.encode():
                return target
        raise AssertionError

    def replace(self, text: str) -> None:
        """Put a record in place of a file whose content is kept elsewhere already."""
        self._seen = self._signature()
        self.write(text)

    def keep_attempt(self, attempt: int, text: str) -> Path:
        """Put an attempt away: ``<stem>.attempt-1.record.json``, or ``attempt-1-2`` where that is another visit's.  Raises ``OSError``."""
        ours = Copy.of(text)
        for name in (str(attempt), *(f"{attempt}-{number}" for number in range(2, 1000))):
            target = self.folder / f"{self.stem}.attempt-{name}.{self.kind}.json"
            theirs = _copy_at(target)
            if theirs is None or (theirs.id == ours.id and theirs.counter <= ours.counter):
                _replace(target, text)
                return target
        raise FileExistsError(self.stem)

    def kept(self) -> list[Path]:
        """The files of attempts that were put away, and of other visits that were set aside."""
        stem = escape(self.stem)
        patterns = (f"{stem}.attempt-*.{self.kind}.json", f"{stem}.{self.kind}.other-*.json")
        return [path for pattern in patterns for path in sorted(self.folder.glob(pattern))]

    def is_kept(self, copy: Copy) -> bool:
        """Whether this copy, or a newer one of the same visit, was put away."""
        found = [kept for path in self.kept() if (kept := _copy_at(path)) is not None]
        return any(kept.id == copy.id and kept.counter >= copy.counter for kept in found)

    def probe(self) -> None:
        """Find out whether a record could be written here; nothing stays behind.  Raises ``OSError``."""
        with tempfile.NamedTemporaryFile(prefix=".", suffix=".tmp", dir=self.folder) as file:
            file.write(b" " * PROBE_BYTES)
            file.flush()
            os.fsync(file.fileno())

    def _aside(self, kind: str, number: int) -> Path:
        return self.folder / f"{self.stem}.{self.kind}.{kind}-{number}.json"

    def _free_name(self, kind: str) -> Path:
        return next(path for number in count(1) if not (path := self._aside(kind, number)).exists())

    def _signature(self) -> tuple[int, int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino

    def claim(self) -> bool:
        """Whether this process may write: False while another one holds the side-car."""
        return _Claims.take(self.folder / f".{self.stem}.{self.kind}.lock")


def _copy_at(path: Path) -> Copy | None:
    """The copy in a file; None where there is no file.  A file that holds no record counts as another visit's."""
    try:
        return Copy.of(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return None
    except (NotARecord, UnicodeDecodeError):
        return Copy(text="", id="", attempt=0, counter=0, case="", format=0)


def _replace(path: Path, text: str) -> None:
    """Write a file so that it is whole or not there, and on the disk."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


class _Claims:
    """The locks that this process holds; the system frees them when it ends, however it ends."""

    held: dict[Path, IO[bytes]] = {}  # noqa: RUF012  (shared on purpose: a lock belongs to the process)

    @classmethod
    def take(cls, path: Path) -> bool:
        if fcntl is None or path in cls.held:
            return True
        try:
            file = path.open("ab")
        except OSError:  # a folder that can't be written: saving says so, at every act
            return True
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            return False
        cls.held[path] = file
        return True
