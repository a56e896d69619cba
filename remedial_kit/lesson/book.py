"""A lesson's pack as it lies beside its notebook, and the packs of its clients.

No YAML and no course folder is read: ``lessons/<slug>.json`` and ``clients/<slug>.json`` lie beside the notebook or above it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from remedial_kit.pack import Case, content_hash
from remedial_kit.terms import FORMAT
from remedial_kit.words import say

Row = dict[str, Any]
KIND = "lesson"


class NoLesson(ValueError):
    """The lesson can't be found or read, in one sentence."""


@dataclass
class Book:
    """One lesson, and where it lies."""

    folder: Path
    pack: Row
    hash: str
    _cases: dict[str, Case] = field(default_factory=dict, init=False, repr=False)

    @property
    def slug(self) -> str:
        """The lesson's name."""
        return str(self.pack["slug"])

    @property
    def parts(self) -> list[Row]:
        """Its parts, in order."""
        parts: list[Row] = self.pack["parts"]
        return parts

    def part(self, name: object) -> Row | None:
        """The part with this id."""
        return next((part for part in self.parts if part["id"] == name), None)

    def case(self, slug: str) -> Case:
        """A client's pack.  Raises ``NoLesson`` where there is none, ``PackProblem`` where it can't be used."""
        if slug not in self._cases:
            path = _above(self.folder, "clients", slug)
            if path is None:
                raise NoLesson(say("lesson.client"))
            self._cases[slug] = Case.from_files(path, path.with_name(f"{slug}.key.json"))
        return self._cases[slug]


def open_book(slug: str, folder: Path) -> Book:
    """The lesson ``slug`` for a notebook in ``folder``.  Raises ``NoLesson``."""
    path = _above(folder, "lessons", slug)
    if path is None:
        raise NoLesson(say("lesson.gone", slug=slug))
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
        number = value.get("format", FORMAT)
        said = value.pop("hash", None)
    except (OSError, ValueError, AttributeError, RecursionError):
        raise NoLesson(say("lesson.damaged")) from None
    if isinstance(number, int) and number > FORMAT:
        raise NoLesson(say("lesson.newer"))
    if value.get("kind") != KIND or said != content_hash(value):
        raise NoLesson(say("lesson.damaged"))
    return Book(folder, value, said)


def _above(folder: Path, below: str, slug: str) -> Path | None:
    places = (place / below / f"{slug}.json" for place in (folder, *folder.parents))
    return next((path for path in places if path.is_file()), None)
