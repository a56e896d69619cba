"""The words of the clinic's screens, of the front page and of lessons: each is used, short and plain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from remedial_kit.words.clinic import CLINIC
from remedial_kit.words.home import HOME
from remedial_kit.words.lesson import LESSON

LONGEST_WORDS = 18
PRAISE = re.compile(r"\b(great|excellent|well done|good job|perfect|amazing|congratulations)\b", re.IGNORECASE)
KEY_IN_SCREEN = re.compile(r'"([a-z]+(?:\.[a-z0-9_-]+)+)"')
BUILT_KEY = re.compile(r"`([a-z][a-z0-9_.]*)\$\{[^}]*\}([a-z0-9_.]*)`")


@pytest.fixture(scope="module")
def sources(root: Path) -> str:
    """All screens and shared parts as one text."""
    folder = root / "remedial_kit" / "clinic" / "js"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.js*")))


@pytest.mark.parametrize("key", sorted({**CLINIC, **HOME, **LESSON}))
def test_a_sentence_is_short_and_plain(key):
    sentence = {**CLINIC, **HOME, **LESSON}[key]
    assert all(len(part.split()) < LONGEST_WORDS for part in re.split(r"(?<=[.?]) ", sentence))
    assert "!" not in sentence
    assert not PRAISE.search(sentence)


@pytest.fixture(scope="module")
def desks(root: Path) -> str:
    """What makes a lesson's sentences beside its screens."""
    paths = [*sorted((root / "remedial_kit" / "lesson").glob("*.py")), root / "remedial_kit" / "rehearsal.py"]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_word_is_used_by_a_screen(sources, desks):
    named = set(KEY_IN_SCREEN.findall(sources)) | set(KEY_IN_SCREEN.findall(desks))
    built = [re.compile(rf"{re.escape(head)}.*{re.escape(tail)}") for head, tail in BUILT_KEY.findall(sources)]

    def is_used(key: str) -> bool:
        plain = key.removesuffix(".one")
        return plain in named or any(pattern.fullmatch(plain) for pattern in built)

    assert [key for key in {**CLINIC, **LESSON} if not is_used(key)] == []
