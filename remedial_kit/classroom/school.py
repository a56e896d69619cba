"""One assignment as its teacher has it: the graded client, its key, and the notebook it was released as.

A *school fault* is something a teacher has to mend before anybody can be marked; it stops the command with one sentence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode

from remedial_kit.library import CourseProblem, open_answers
from remedial_kit.notebooks import pillar_points
from remedial_kit.pack import Case, PackProblem
from remedial_kit.words import say

__all__ = ["SchoolFault", "SchoolFolder"]


class SchoolFault(Exception):
    """What a teacher has to mend, in one sentence."""


@dataclass(frozen=True)
class SchoolFolder:
    """An assignment's private folder, read.

    ``editions`` are the packs that may have been released, the current one first; ``key`` marks them all.
    ``notebook`` is the assignment's notebook, ``name`` its file's stem.
    """

    name: str
    notebook: NotebookNode
    editions: tuple[Case, ...]
    key: Mapping[str, Any]

    @classmethod
    def open(cls, source: Path, release: Path) -> SchoolFolder:
        """Read ``answers/<assignment>``; ``release`` is where it was released to.  Raises ``SchoolFault``."""
        name, notebook = _notebook(source)
        try:
            current = open_answers(source)
            kept = [Case.from_files(p / "client.json") for p in (source, release) if (p / "client.json").is_file()]
        except (CourseProblem, PackProblem, OSError) as fault:
            raise SchoolFault(str(fault)) from fault
        if current.key is None:
            raise SchoolFault(say("mark.keyless"))
        editions = {case.hash: case for case in (current, *kept) if case.slug == current.slug}
        return cls(name, notebook, tuple(editions.values()), current.key)

    @property
    def case(self) -> Case:
        """The client of the course as it is now."""
        return self.editions[0]

    @property
    def title(self) -> str:
        """What the assignment is called to a trainee."""
        return str(self.case.pack["title"])

    @property
    def points(self) -> dict[str, int]:
        """What each pillar is worth."""
        return pillar_points(dict(self.key))

    @property
    def chapters(self) -> dict[str, str]:
        """Titles of the chapters that reasons point to."""
        return {slug: chapter["title"] for slug, chapter in self.key["chapters"].items()}

    def edition_of(self, record: Mapping[str, Any]) -> Case:
        """The edition of the client that a record was made with, where it is still here."""
        found = next((case for case in self.editions if case.hash == record.get("pack_hash")), self.case)
        return found.with_key(dict(self.key))


def _notebook(source: Path) -> tuple[str, NotebookNode]:
    found = sorted(source.glob("*.ipynb"))
    if len(found) != 1:
        raise SchoolFault(say("class.notebooks", folder=source.name, n=len(found)))
    try:
        notebook = nbformat.reads(found[0].read_text(encoding="utf-8"), as_version=4)
    except (OSError, ValueError, json.JSONDecodeError) as fault:
        raise SchoolFault(say("class.notebook", file=found[0].name, folder=source.name)) from fault
    return found[0].stem, notebook
