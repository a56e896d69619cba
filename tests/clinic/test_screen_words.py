"""The words of Think, Treat, Advise, Debrief and Receipt: each is used, short, plain, and written once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from remedial_kit import clinic_words, command_words, room_words, words
from remedial_kit.clinic_words_b import CLINIC_WORDS_B

LONGEST_WORDS = 18
PRAISE = re.compile(r"\b(great|excellent|well done|good job|perfect|amazing|congratulations)\b", re.IGNORECASE)
KEY_IN_SCREEN = re.compile(r'"([a-z]+(?:\.[a-z0-9_-]+)+)"')
BUILT_KEY = re.compile(r"`([a-z][a-z0-9_.]*)\$\{[^}]*\}([a-z0-9_.]*)`")


@pytest.fixture(scope="module")
def sources(root: Path) -> str:
    """All screens and shared parts as one text."""
    folder = root / "remedial_kit" / "clinic" / "js"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.js*")))


@pytest.mark.parametrize("key", sorted(CLINIC_WORDS_B))
def test_a_sentence_is_short_and_plain(key):
    sentence = CLINIC_WORDS_B[key]
    assert all(len(part.split()) < LONGEST_WORDS for part in re.split(r"(?<=[.?]) ", sentence))
    assert "!" not in sentence
    assert not PRAISE.search(sentence)


def test_every_word_is_used_by_a_screen(sources):
    named = set(KEY_IN_SCREEN.findall(sources))
    built = [re.compile(rf"{re.escape(head)}.+{re.escape(tail)}") for head, tail in BUILT_KEY.findall(sources)]

    def is_used(key: str) -> bool:
        plain = key.removesuffix(".one")
        return plain in named or any(pattern.fullmatch(plain) for pattern in built)

    assert [key for key in CLINIC_WORDS_B if not is_used(key)] == []


def test_no_key_is_written_in_two_catalogues():
    others = [
        set(clinic_words.CLINIC_WORDS),
        set(command_words.COMMAND_WORDS),
        set(room_words.ROOM_WORDS),
    ]
    assert [set(CLINIC_WORDS_B) & other for other in others] == [set()] * len(others)
    assert all(words.say(key) == text for key, text in CLINIC_WORDS_B.items() if "{" not in text)
