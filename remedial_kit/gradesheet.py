"""Marks of files on disk, for ``remedial mark``: finds the record, then the key that fits it.

Words: a *row* is one file's marks as JSON, the value that ``remedial mark --json`` prints.
A file that can't be marked is a row too, with its ``problem``; it never stops the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from remedial_kit import handin
from remedial_kit.consultation import RecordProblem
from remedial_kit.library import Course, CourseProblem, open_answers
from remedial_kit.marking import KeyMissing, mark
from remedial_kit.pack import Case, PackProblem
from remedial_kit.words import say

Row = dict[str, Any]


def row_of(file: Path, keys: Keys) -> Row:
    """One file's marks, or why it has none."""
    row: Row = {
        "file": str(file),
        "case": None,
        "variant": None,
        "total": None,
        "max": None,
        "unsafe": [],
        "problem": None,
        "pillars": {},
    }
    if _is_a_class(file):
        return row | {"problem": say("mark.class", file=file)}
    try:
        record = handin.read(file).record
        row |= {"case": record.get("case"), "variant": record.get("variant")}
        return row | mark(keys.of(str(record.get("case"))), json.dumps(record)).to_dict()
    except (RecordProblem, KeyMissing, PackProblem, CourseProblem) as problem:
        return row | {"problem": str(problem)}


def _is_a_class(place: Path) -> bool:
    """Whether a folder holds the folders of several hand-ins rather than one hand-in."""
    if not place.is_dir():
        return False
    names = [path for path in place.iterdir() if not path.name.startswith(".")]
    return sum(path.is_dir() for path in names) > 1 and not any(path.suffix == ".ipynb" for path in names)


class Keys:
    """Where keys are looked for: the one named, then the graded clients' folders, then the course itself."""

    def __init__(self, named: Path | None = None) -> None:
        """Look at ``named`` first, an assignment's folder or the key file in it, if it is given."""
        self._named = named

    def of(self, slug: str) -> Case:
        """The client ``slug`` with its key.  Raises ``KeyMissing`` where no place has it."""
        if self._named is not None:
            return self._named_case(slug)
        for case in self._places(slug):
            return case
        raise KeyMissing(say("mark.keyless"))

    def _named_case(self, slug: str) -> Case:
        case = self._read_named
        if case.slug != slug:
            raise KeyMissing(say("mark.other-key", case=slug, other=case.slug))
        return case

    @cached_property
    def _read_named(self) -> Case:
        named = self._named or Path()
        folder = named if named.is_dir() else named.parent
        if not named.exists():
            raise KeyMissing(say("mark.missing-file", file=named))
        if (folder / "client.yml").is_file():
            return open_answers(folder)
        if named.suffix == ".json" and (folder / "client.json").is_file():
            return Case.from_files(folder / "client.json", named)
        raise KeyMissing(say("mark.no-pack", file=named))

    def _places(self, slug: str) -> Iterator[Case]:
        for folder in self._graded.get(slug, ()):
            yield open_answers(folder, self._course)
        if slug in self._course.cases:
            yield self._course.cases[slug]

    @cached_property
    def _course(self) -> Course:
        return Course.open()

    @cached_property
    def _graded(self) -> dict[str, list[Path]]:
        """The folders of ``answers/`` beside the course by their client; one that can't be read is nobody's."""
        folders: dict[str, list[Path]] = {}
        for file in sorted((self._course.root.parent / "answers").glob("*/client.yml")):
            found, _faults = self._course.answers(file.parent)
            if found:
                folders.setdefault(found.client.slug, []).append(file.parent)
        return folders
