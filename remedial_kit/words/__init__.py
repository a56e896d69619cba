"""Every sentence a user sees, in one catalogue, by dotted key.

``say`` fills the placeholders.  The clinic gets the same catalogue (``catalogue``), so that a translation is one mapping.
Each module of this package holds one *part*: ``engine``, ``clinic``, ``room``, ``home``, ``lesson``, ``commands``, ``classroom``, ``book``.  A key is written once.

Not here: facts, the client's voice and names, which are course data; what the course's own checks find
(``library.checks``, ``library.reading``, and the faults met while ``library`` reads) and what each field is (``library.fields``), which are help for whoever
writes a course and stand beside the rule they are about; the commands' ``--help``; and the few lines that
the JupyterLab extension says while there is no kernel to ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from remedial_kit.words.book import BOOK
from remedial_kit.words.classroom import CLASSROOM
from remedial_kit.words.clinic import CLINIC
from remedial_kit.words.commands import COMMANDS
from remedial_kit.words.engine import ENGINE
from remedial_kit.words.home import HOME
from remedial_kit.words.lesson import LESSON
from remedial_kit.words.room import ROOM

__all__ = ["PARTS", "catalogue", "say"]

PARTS: Final[tuple[Mapping[str, str], ...]] = (ENGINE, CLINIC, ROOM, HOME, LESSON, COMMANDS, CLASSROOM, BOOK)


@cache
def catalogue() -> Mapping[str, str]:
    """All keys with their sentences."""
    return {key: sentence for part in PARTS for key, sentence in part.items()}


def say(key: str, **values: object) -> str:
    """The sentence of ``key`` with its placeholders filled.  Raises KeyError for an unknown key."""
    return catalogue()[key].format(**values)
