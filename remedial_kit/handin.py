"""Finds the record in what a trainee handed in: a record file, a notebook, a zip, or a folder with any of them.

Words: a *hand-in* is whatever arrived; a *copy* is one record found in it.  The same record is often there twice, in
``<name>.record.json`` and in the notebook's own output; the newest copy wins (attempt, then counter).  A file that can't be
read is passed over when a sound copy stands beside it, and named in ``notes``.

Nothing is run, nothing is unpacked to disk, and everything has a limit in size.  Whether a record fits its client is for
``marking`` to say: here it only has to look like a record.  Raises ``RecordProblem`` with one clear sentence.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from remedial_kit.consultation import RecordProblem
from remedial_kit.words import say

__all__ = ["MIME", "HandIn", "read"]

MIME = "application/vnd.remedial.record+json"
"""The notebook output that carries a record."""

MEGABYTE = 1_000_000
LARGEST_FILE = 20 * MEGABYTE
LARGEST_RECORD = 2 * MEGABYTE
LARGEST_ZIP = 50 * MEGABYTE
"""All that a zip may unpack to."""
MOST_FILES = 200

_READ = {".ipynb", ".json", ".txt", ".zip"}
_ASIDE = {"__MACOSX", "__pycache__"}


@dataclass(frozen=True)
class HandIn:
    """A record that was found.

    ``source`` is the file it came from, ``notes`` are sentences about what else was met,
    ``written`` is what somebody typed into the notebook's reflection cell instead of the clinic ("" if nothing).
    """

    record: dict[str, Any]
    source: str
    notes: tuple[str, ...] = ()
    written: str = ""


@dataclass
class _Found:
    """What the files held so far: copies with their file, faults and untouched notebooks as sentences."""

    copies: list[tuple[dict[str, Any], str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    untouched: list[str] = field(default_factory=list)
    written: str = ""
    alone: str = ""
    """The name of a file that was named itself, so that whatever is wrong with it is worth saying."""


def read(path: str | Path, case: str | None = None) -> HandIn:
    """The newest record in a file or folder; copies of ``case``, where it is named, go before those of other clients."""
    place = Path(path)
    found = _Found(alone="" if place.is_dir() else place.name)
    for name, data in _files(place, found):
        _take(name, data, found)
    if not found.copies:
        raise RecordProblem(_why_nothing(place, found))
    record, source = max(found.copies, key=lambda copy: (case is None or copy[0].get("case") == case, *_age(copy[0])))
    return HandIn(record, source, tuple(found.faults), found.written)


def _age(record: dict[str, Any]) -> tuple[int, int, int]:
    """What makes one copy newer than another: attempt, counter, number of events."""
    whole = [record.get(name) for name in ("attempt", "counter")]
    attempt, counter = (n if isinstance(n, int) and not isinstance(n, bool) else 0 for n in whole)
    return attempt, counter, len(record["events"])


def _why_nothing(place: Path, found: _Found) -> str:
    if found.faults:
        return found.faults[0]
    if found.untouched:
        return say("handin.untouched", file=found.untouched[0])
    if place.is_dir():
        return say("handin.nothing")
    return say("handin.no_record", file=place.name)


# -- files ---------------------------------------------------------------------------------------------


def _files(place: Path, found: _Found) -> Iterator[tuple[str, bytes]]:
    """Each file to look at, with what it holds; a folder is read through, links are left alone."""
    if not place.is_dir():
        yield from _opened(place, place.name, found)
        return
    paths = [p for p in sorted(place.rglob("*")) if _is_wanted(p.relative_to(place), p)]
    if len(paths) > MOST_FILES:
        found.faults.append(say("handin.many", n=len(paths), most=MOST_FILES))
    for path in paths[:MOST_FILES]:
        yield from _opened(path, path.relative_to(place).as_posix(), found)


def _is_wanted(inside: Path, path: Path) -> bool:
    return (
        not any(map(is_aside, inside.parts))
        and path.suffix.lower() in _READ
        and path.is_file()
        and not path.is_symlink()
    )


def _opened(path: Path, name: str, found: _Found) -> Iterator[tuple[str, bytes]]:
    try:
        if path.stat().st_size > LARGEST_FILE:
            found.faults.append(say("handin.large", file=name, most=LARGEST_FILE // MEGABYTE))
            return
        data = path.read_bytes()
    except FileNotFoundError:
        found.faults.append(say("handin.missing", file=name))
        return
    except OSError as fault:
        found.faults.append(say("handin.closed", file=name, why=fault.strerror or say("handin.closed.refused")))
        return
    if path.suffix.lower() == ".zip" or data[:4] == b"PK\x03\x04":
        yield from _unzipped(name, data, found)
    else:
        yield name, data


def _unzipped(name: str, data: bytes, found: _Found) -> Iterator[tuple[str, bytes]]:
    """The files in a zip, read in memory; its size is asked before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = [m for m in packed.infolist() if not m.is_dir() and _is_wanted_member(m.filename)][
                : MOST_FILES + 1
            ]
            if len(members) > MOST_FILES or sum(m.file_size for m in members) > LARGEST_ZIP:
                found.faults.append(say("handin.zip.large", file=name))
                return
            for member in members:
                yield from _member(packed, member, name, found)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, zipfile.LargeZipFile):
        found.faults.append(say("handin.zip.damaged", file=name))


def _is_wanted_member(filename: str) -> bool:
    parts = Path(filename).parts
    return Path(filename).suffix.lower() in _READ - {".zip"} and not any(map(is_aside, parts))


def is_aside(part: str) -> bool:
    """True for a folder or file that a system keeps for itself (``.DS_Store``, ``__MACOSX``)."""
    return part in _ASIDE or (part.startswith(".") and part not in {".", ".."})


def _member(packed: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, found: _Found) -> Iterator[tuple[str, bytes]]:
    inside = f"{name}: {Path(member.filename).name}"
    if member.file_size > LARGEST_FILE:
        found.faults.append(say("handin.large", file=inside, most=LARGEST_FILE // MEGABYTE))
        return
    try:
        with packed.open(member) as handle:
            data = handle.read(LARGEST_FILE + 1)
    except RuntimeError:
        found.faults.append(say("handin.zip.locked", file=inside))
        return
    except Exception:  # noqa: BLE001  (a damaged member raises whatever its packing method raises)
        found.faults.append(say("handin.zip.member", file=inside))
        return
    yield inside, data[:LARGEST_FILE]


# -- one file ------------------------------------------------------------------------------------------


def _take(name: str, data: bytes, found: _Found) -> None:
    """Put what one file holds where it belongs: a record, a notebook with records, or a fault."""
    try:
        document = _parsed(name, data)
    except RecordProblem as problem:
        if name == found.alone or ".ipynb" in name or ".record" in name:
            found.faults.append(str(problem))
        return
    if isinstance(document, dict) and isinstance(document.get("events"), list):
        _keep(document, name, found)
    elif isinstance(document, dict) and ("cells" in document or "worksheets" in document):
        _take_notebook(name, document, found)
    elif ".record" in name:
        found.faults.append(say("handin.other", file=name))


def _keep(record: dict[str, Any], name: str, found: _Found) -> None:
    try:
        size = len(json.dumps(record))
    except (RecursionError, ValueError):
        size = LARGEST_RECORD + 1
    if size > LARGEST_RECORD:
        found.faults.append(say("handin.long", file=name))
    else:
        found.copies.append((record, name))


def _take_notebook(name: str, notebook: dict[str, Any], found: _Found) -> None:
    before = len(found.copies), len(found.faults)
    for value in _carried(notebook):
        record = _loose(value)
        if record is None:
            found.faults.append(say("handin.record", file=name))
        else:
            _keep(record, name, found)
    if before == (len(found.copies), len(found.faults)):
        found.untouched.append(name)
    found.written = found.written or _reflection_cell(notebook)


def _carried(notebook: dict[str, Any]) -> Iterator[Any]:
    """Every record in a notebook, wherever its outputs are kept (any version of the notebook format)."""
    waiting: list[Any] = [notebook]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if MIME in value:
                yield value[MIME]
            kept = value.get("remedial")
            if isinstance(kept, dict) and kept.get("record") is not None:
                yield kept["record"]
            waiting.extend(inner for key, inner in value.items() if key not in {MIME, "remedial"})
        elif isinstance(value, list):
            waiting.extend(value)


def _loose(value: Any) -> dict[str, Any] | None:
    """A record written as JSON, as text, or as lines of text."""
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        value = "".join(value)
    if isinstance(value, str):
        try:
            value = _json(value)
        except (ValueError, RecursionError):
            return None
    return value if isinstance(value, dict) and isinstance(value.get("events"), list) else None


def _reflection_cell(notebook: dict[str, Any]) -> str:
    """What stands in the notebook's reflection cell."""
    cells = notebook.get("cells")
    for cell in cells if isinstance(cells, list) else ():
        try:
            if cell["metadata"]["nbgrader"]["grade_id"] == "reflection":
                source = cell["source"]
                return source if isinstance(source, str) else "".join(source)
        except (KeyError, TypeError):
            continue
    return ""


# -- text ----------------------------------------------------------------------------------------------


def _parsed(name: str, data: bytes) -> Any:
    text = _text(data)
    start = text.lstrip()[:1]
    if not start or not text.strip("\0 \r\n\t"):
        raise RecordProblem(say("handin.empty", file=name))
    if start == "<":
        raise RecordProblem(say("handin.web", file=name))
    try:
        return _json(text)
    except (ValueError, RecursionError):
        raise RecordProblem(say("handin.damaged", file=name)) from None


def _text(data: bytes) -> str:
    """The text of a file, whichever editor saved it: UTF-8 with or without a mark, UTF-16, else Latin-1."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _json(text: str) -> Any:
    return json.loads(text, parse_constant=_refuse)


def _refuse(constant: str) -> float:
    msg = f"{constant} is not JSON"
    raise ValueError(msg)
