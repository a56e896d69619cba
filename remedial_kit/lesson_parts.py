"""The records of a lesson: what a teacher writes in ``lessons/<slug>.yml``, as frozen, typed values.

A lesson is a list of *parts*; a part's ``kind`` says what the trainee does in it.  Like ``facts``, this module reads no file and checks
nothing.  A *text* is Markdown in small (``library.prose``).  An *act* is written as the act's name with its fields, in one block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Urgency = Literal["emergency", "same-day", "this-week", "routine"]
Varied = Literal["pressure", "minutes", "technique", "region", "order", "before"]


@dataclass(frozen=True)
class Answer:
    """One answer to choose.  ``harmful``: who chooses it would do harm."""

    text: str
    right: bool = False
    harmful: bool = False


@dataclass(frozen=True)
class Read:
    """A text to read."""

    kind: Literal["read"]
    title: str
    text: str


@dataclass(frozen=True)
class Watch:
    """A visit replayed step by step; each of ``acts`` carries its ``why``."""

    kind: Literal["watch"]
    title: str
    client: str
    acts: tuple[dict[str, Any], ...]
    seed: str = ""


@dataclass(frozen=True)
class Hint:
    """A hint that is due while nothing like ``until`` is on the record: up to three rungs, from a question to telling it."""

    until: dict[str, Any]
    rungs: tuple[str, ...]


@dataclass(frozen=True)
class Guided:
    """A whole visit with hints beside it."""

    kind: Literal["guided"]
    title: str
    client: str
    hints: Literal["full", "some", "few"]
    ladder: tuple[Hint, ...]
    seed: str = ""


@dataclass(frozen=True)
class Alone:
    """A client to see in a notebook of their own."""

    kind: Literal["alone"]
    title: str
    client: str
    text: str


@dataclass(frozen=True)
class LabStart:
    """Where the controls of a lab stand at first."""

    pressure: int
    minutes: int


@dataclass(frozen=True)
class Lab:
    """A technique tried in two ways on the same client, with a sign measured before and after."""

    kind: Literal["lab"]
    title: str
    client: str
    technique: tuple[str, ...]
    region: tuple[str, ...]
    sign: str
    vary: tuple[Varied, ...]
    start: LabStart
    ask: str
    explain: str
    seed: str = ""
    warm: str | None = None


@dataclass(frozen=True)
class PairClient:
    """One of two clients who look alike."""

    client: str
    seed: str = ""


@dataclass(frozen=True)
class Pair:
    """The same acts with two clients, side by side, and a question about the difference."""

    kind: Literal["pair"]
    title: str
    clients: tuple[PairClient, ...]
    acts: tuple[dict[str, Any], ...]
    ask: str
    options: tuple[Answer, ...]
    why: str


@dataclass(frozen=True)
class FlagItem:
    """What somebody says, and whether to treat, adapt or refer; ``item`` is the safety item behind it."""

    says: str
    who: str
    answer: Literal["treat", "adapt", "refer"]
    why: str
    urgency: Urgency | None = None
    item: str | None = None


@dataclass(frozen=True)
class Flags:
    """A round of "spot the red flag"."""

    kind: Literal["flags"]
    title: str
    items: tuple[FlagItem, ...]


@dataclass(frozen=True)
class Feature:
    """One critical step of a short case: choose exactly so many."""

    ask: str
    choose: int
    weight: int
    options: tuple[Answer, ...]
    why: str


@dataclass(frozen=True)
class KeyFeature:
    """A case of a few minutes in which only the critical steps count."""

    kind: Literal["key_feature"]
    title: str
    stem: str
    features: tuple[Feature, ...]


@dataclass(frozen=True)
class Question:
    """One question with answers to choose from."""

    kind: Literal["question"]
    ask: str
    options: tuple[Answer, ...]
    why: str
    title: str | None = None


@dataclass(frozen=True)
class Write:
    """Something to write, and a text to compare it with."""

    kind: Literal["write"]
    ask: str
    model: str
    title: str | None = None


Part = Read | Watch | Guided | Alone | Lab | Pair | Flags | KeyFeature | Question | Write


@dataclass(frozen=True)
class Lesson:
    """``lessons/<slug>.yml``.  ``teaches`` are competencies, ``leaves_out`` says what is out of its scope."""

    slug: str
    title: str
    minutes: int
    chapter: str
    teaches: tuple[str, ...]
    leaves_out: str
    parts: tuple[Part, ...]
