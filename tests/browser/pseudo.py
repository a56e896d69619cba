"""A language that nobody speaks: every sentence of the catalogue, accented, 40 % longer and between brackets.

What is read on a screen outside brackets does not come from the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import pytest

from remedial_kit import words
from remedial_kit.clinic import lookup, room
from remedial_kit.home import view
from remedial_kit.words import catalogue

OPEN, CLOSE = "⟦", "⟧"
LONGER = 1.4
NOT_SHOWN = ("home.part_words.", "b.language")
"""Keys that are no sentences: words that are compared with what clients say, the language's own code."""
LISTS = ("b.ordinals", "b.numbers", "pronoun.he", "pronoun.she", "pronoun.they")
"""Keys that hold several words, with ", " between them."""
_ACCENTED = str.maketrans("aeiouyncsz", "áéíóúýñçšž")
_PARTS = re.compile(r"(\{\w+\})")
_VOWEL = re.compile(r"([áéíóúý])")
_LETTER = re.compile(r"[^\W\d_]")


def _stretched(text: str) -> str:
    """A piece without placeholders, as much longer as it must be."""
    accented = text.translate(_ACCENTED)
    long = _VOWEL.sub(r"\1\1", accented)
    missing = int(LONGER * len(text)) - len(long)
    return long + (long[-1] * missing if missing > 0 and _LETTER.match(long[-1]) else "")


def strange(sentence: str) -> str:
    """A sentence in that language, its placeholders kept."""
    pieces = (piece if piece.startswith("{") else _stretched(piece) for piece in _PARTS.split(sentence) if piece)
    return f"{OPEN}{''.join(pieces)}{CLOSE}"


def strange_catalogue() -> Mapping[str, str]:
    """The whole catalogue in that language."""

    def translated(key: str, text: str) -> str:
        if key.startswith(NOT_SHOWN):
            return text
        return ", ".join(map(strange, text.split(", "))) if key in LISTS else strange(text)

    return {key: translated(key, text) for key, text in catalogue().items()}


def outside(text: str) -> str:
    """What of a text stands outside all brackets."""
    depth, kept = 0, []
    for letter in text:
        depth += (letter == OPEN) - (letter == CLOSE)
        if depth == 0 and letter != CLOSE:
            kept.append(letter)
    return "".join(kept)


class Known:
    """What may be read untranslated: the strings of a client's pack, and what is made of them by filling in."""

    def __init__(self, packs: Iterable[Mapping[str, Any]], more: Iterable[str] = ()) -> None:
        self.strings = sorted(
            {_plain(text) for pack in packs for text in _strings(pack)} | {_plain(text) for text in more}
        )

    @cached_property
    def text(self) -> str:
        return "\n".join(self.strings)

    @cached_property
    def shapes(self) -> list[re.Pattern[str]]:
        """Those with placeholders, as patterns."""
        texts = (text for text in self.strings if "{" in text)
        return [re.compile(re.sub(r"\\\{\w+\\\}", ".*", re.escape(text))) for text in texts]

    def has(self, text: str) -> bool:
        """Whether a text is data: it stands in the packs, whole or piece by piece."""
        return self._has(text) or all(map(self._has, re.split(r"[,:;·“”()]|\. ", text)))

    def _has(self, piece: str) -> bool:
        plain = _plain(piece).strip(" .,:;·“”%0123456789")
        if not _LETTER.search(plain):
            return True
        is_word = re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", self.text)
        return bool(is_word) or any(shape.search(_plain(piece)) for shape in self.shapes)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield value.replace("-", " ")
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield str(key)
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


SHOWN = """() => {
  const page = document.querySelector("dialog[open]") || document.querySelector(".rk") || document.body;
  const found = new Set();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && !parentElement.closest("style, script, textarea, title, [hidden]")) found.add(data.trim());
  }
  for (const name of ["aria-label", "aria-valuetext", "title", "alt", "placeholder", "label"])
    for (const element of page.querySelectorAll(`[${name}]`)) found.add(element.getAttribute(name));
  return [...found];
}"""


def untranslated(texts: Iterable[str], known: Known) -> Iterator[str]:
    """The texts that are neither of the catalogue nor data, and keys that have no sentence."""
    key = re.compile(rf"(?:{'|'.join({name.split('.')[0] for name in catalogue()})})\.[\w.-]+")
    for text in texts:
        rest = outside(text).strip()
        if key.fullmatch(rest):
            yield f"a key is shown: {text}"
        elif _LETTER.search(rest) and not known.has(rest):
            yield f"not in the catalogue: {text}"


def speak_strangely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is said in that language from here on."""
    spoken = strange_catalogue()
    for place in (words, room, view, lookup):
        monkeypatch.setattr(place, "catalogue", lambda: spoken)
