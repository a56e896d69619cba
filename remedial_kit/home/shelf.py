"""What lies in the folder of the front page: its notebooks, their clients, and the records beside them.

Words: a *place* is one client's notebook with its pack; a *standing* is how far a place is by its records.
A client is read from its built pack, so that no YAML is needed.  Nothing is written: a record that can't be read is left to the clinic.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal

from remedial_kit.clinic.saving import Copy, NotARecord, SideCar
from remedial_kit.consultation import Consultation, RecordProblem
from remedial_kit.handin import MIME
from remedial_kit.pack import Case
from remedial_kit.terms import HOME

State = Literal["new", "open", "finished", "unreadable"]
EXERCISES = "exercises"
GRADED = "client.json"
_OPENS = re.compile(r'open_client\("(client\.json|[a-z0-9]+(?:-[a-z0-9]+)*)"\)')


@dataclass(frozen=True)
class Place:
    """A client's notebook: where it is as seen from the front page, its file, and its pack."""

    path: str
    notebook: Path
    case: Case


@dataclass(frozen=True)
class Ended:
    """A finished attempt: its record's hash, and when that was last written."""

    name: str
    visit: Consultation
    written: float
    is_current: bool


@dataclass(frozen=True)
class Standing:
    """How far a client is.  ``visit`` is the attempt that the notebook opens, None where there is none that can be read."""

    place: Place
    state: State
    visit: Consultation | None = None
    written: float = 0.0
    ended: tuple[Ended, ...] = ()


@dataclass(frozen=True)
class Order:
    """The course's title, and its clients in order; empty where the folder does not say."""

    title: str = ""
    slugs: tuple[str, ...] = ()


@dataclass
class Look:
    """The folder at one moment; ``missing`` counts notebooks whose client can't be read."""

    order: Order
    practice: list[Standing]
    graded: list[Standing]
    missing: int


@dataclass
class Shelf:
    """Reads the folder that the front page is in; what did not change since is not read again."""

    folder: Path
    _cases: dict[Path, tuple[tuple[int, int], Case]] = field(default_factory=dict, init=False, repr=False)
    _visits: dict[str, Consultation | None] = field(default_factory=dict, init=False, repr=False)
    _missing: int = field(default=0, init=False, repr=False)

    def look(self) -> Look:
        """The folder as it is now: practice clients in the course's order, others after them, then the graded ones."""
        order, before, self._missing = self._order(), self._visits, 0
        self._visits = {}
        rank = {slug: n for n, slug in enumerate(order.slugs)}
        practice = sorted(self._practice(), key=lambda p: (rank.get(p.case.slug, len(rank)), p.path))
        standings = [self._standing(place, before) for place in practice]
        graded = [self._standing(place, before) for place in self._graded()]
        return Look(order, standings, graded, self._missing)

    def _order(self) -> Order:
        value = _json_in(self.folder / "clients" / f"{HOME}.json")
        title, slugs = value.get("title"), value.get("notebooks")
        return Order(title if isinstance(title, str) else "", tuple(map(str, slugs)) if isinstance(slugs, list) else ())

    # -- places ----------------------------------------------------------------------------------

    def _practice(self) -> Iterator[Place]:
        """The notebooks beside the front page that open a practice client."""
        clients = self.folder / "clients"
        for notebook in sorted(self.folder.glob("*.ipynb")):
            slug = _opened_by(notebook) or notebook.stem
            pack = clients / f"{slug}.json"
            if slug in {HOME, GRADED} or notebook.stem == HOME or not pack.is_file():
                continue
            if (case := self._case(pack, clients / f"{slug}.key.json")) is not None:
                yield Place(notebook.name, notebook, case)

    def _graded(self) -> Iterator[Place]:
        """The notebooks that a teacher handed out: one in each folder of ``exercises/``, with its client beside it."""
        for notebook in sorted((self.folder.parent / EXERCISES).glob("*/*.ipynb")):
            pack = notebook.with_name(GRADED)
            if _opened_by(notebook) == GRADED and pack.is_file() and (case := self._case(pack)) is not None:
                yield Place(f"../{EXERCISES}/{notebook.parent.name}/{notebook.name}", notebook, case)

    def _case(self, pack: Path, key: Path | None = None) -> Case | None:
        """The client in a pack; its content's hash is only asked for where a record has to be replayed."""
        stamp = _stamp(pack)
        if pack not in self._cases or self._cases[pack][0] != stamp:
            value = _json_in(pack)
            value.pop("hash", None)
            if value.get("kind") != "client" or not isinstance(value.get("person"), dict):
                self._missing += 1
                return None
            self._cases[pack] = stamp, Case(value, (_json_in(key) or None) if key else None)
        return self._cases[pack][1]

    # -- records ---------------------------------------------------------------------------------

    def _standing(self, place: Place, before: dict[str, Consultation | None]) -> Standing:
        found, is_damaged = self._current(place, before)
        ended = self._kept_attempts(place, before)
        if found is None:
            return Standing(place, "unreadable" if is_damaged else "new", ended=tuple(ended))
        name, visit, written = found
        if visit.is_finished:
            ended.append(Ended(name, visit, written, is_current=True))
        is_new = not visit.record.events and not ended
        return Standing(
            place, "finished" if visit.is_finished else "new" if is_new else "open", visit, written, tuple(ended)
        )

    def _current(
        self, place: Place, before: dict[str, Consultation | None]
    ) -> tuple[tuple[str, Consultation, float] | None, bool]:
        """The newest copy that can be replayed, of the side-car's and the notebook's; and whether one can't be."""
        side = SideCar(place.notebook.parent, place.notebook.stem)
        copies: list[tuple[tuple[int, int], float, str]] = []
        is_damaged = False
        for is_side_car, texts in ((True, _text_of(side.path)), (False, _texts_in(place.notebook))):
            for text, written in texts:
                try:
                    copy = Copy.of(text)
                except NotARecord:
                    is_damaged = True
                    continue
                if is_side_car or not (copies and side.is_kept(copy)):  # else an earlier attempt was gone on with
                    copies.append((copy.rank, written, text))
        for _, written, text in sorted(copies, reverse=True):
            name, visit = self._visit(place.case, text, before)
            if visit is not None:
                return (name, visit, written), is_damaged
            is_damaged = True
        return None, is_damaged

    def _kept_attempts(self, place: Place, before: dict[str, Consultation | None]) -> list[Ended]:
        """Earlier attempts that were finished; one that can't be read is passed over."""
        kept = []
        for path in SideCar(place.notebook.parent, place.notebook.stem).kept():
            for text, written in _text_of(path):
                name, visit = self._visit(place.case, text, before)
                if visit is not None and visit.is_finished:
                    kept.append(Ended(name, visit, written, is_current=False))
        return kept

    def _visit(self, case: Case, text: str, before: dict[str, Consultation | None]) -> tuple[str, Consultation | None]:
        """The record's hash, and the record replayed; one and the same text is replayed once."""
        name = f"{case.hash}{blake2b(text.encode(errors='replace'), digest_size=16).hexdigest()}"
        if name not in self._visits:
            self._visits[name] = before[name] if name in before else _replayed(case, text)
        return name, self._visits[name]


def _replayed(case: Case, text: str) -> Consultation | None:
    try:
        return Consultation.resume(case, text)
    except RecordProblem:
        return None


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def _json_in(path: Path) -> dict[str, Any]:
    """The JSON object in a file; empty where there is none that can be read."""
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _text_of(path: Path) -> Sequence[tuple[str, float]]:
    """A file's text and when it was written, at most once; what can't be decoded is a text that is no record."""
    try:
        return [(path.read_bytes().decode("utf-8-sig", errors="replace"), path.stat().st_mtime)]
    except FileNotFoundError:
        return []
    except OSError:
        return [("", 0.0)]


def _cells(notebook: Path) -> list[dict[str, Any]]:
    cells = _json_in(notebook).get("cells")
    return [cell for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []


def _opened_by(notebook: Path) -> str | None:
    """What a notebook opens: a client's slug or ``client.json``."""
    for cell in _cells(notebook):
        source = cell.get("source", "")
        text = "".join(map(str, source)) if isinstance(source, list) else str(source)
        if found := _OPENS.fullmatch(text):
            return found[1]
    return None


def _texts_in(notebook: Path) -> Iterator[tuple[str, float]]:
    """The records in a notebook's outputs, as texts."""
    for cell in _cells(notebook):
        outputs = cell.get("outputs")
        for output in outputs if isinstance(outputs, list) else ():
            data = output.get("data") if isinstance(output, dict) else None
            if isinstance(data, dict) and MIME in data:
                held = data[MIME]
                yield held if isinstance(held, str) else json.dumps(held), notebook.stat().st_mtime
