"""A chapter of the textbook, read into its parts: nothing is looked up here, everything keeps its line.

Words: a *role* is a reference inside a sentence (``{technique}`stripping` ``), a *block* one between fences (facts, a picture), a *mark*
is what a claim rests on, in square brackets (``[te-ggc]``, ``[assumption]``).  A chapter is ``course/chapters/<slug>.md``;
``library.textbook`` says what a sound one has, and the book (``textbook``) makes pages of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

GOALS = "What you will be able to do"
CLIENT = "A client"
UNKNOWN = "What is not known"
MISTAKES = "Common mistakes"
QUESTIONS = "Questions"
READING = "Further reading"
ASSUMPTION = "assumption"

_ROLE = re.compile(r"\{([\w-]+)\}`([^`]*)`")
_MARK = re.compile(r"(?<![\]\\!])\[([a-z0-9][a-z0-9, .\-\n]*)\](?![(\[])")
_FENCE = re.compile(r"(`{3,}|~{3,}|:{3,})(?:\{([\w-]+)\})?[ \t]*(.*)$")
_HEAD = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_SECTION = re.compile(r"##\s+(.*?)\s*#*$")
_QUESTION = re.compile(r"###\s+(\d+)[.)]\s+(.*)$")
_OPTION = re.compile(r"[-*+]\s+\[([ xX])\]\s*(.*)$")
_QUOTED = re.compile(r'"([^"]*)"')
_WORDED = re.compile(r"(.*?)\s*<([^<>]+)>$", re.DOTALL)
_FACT = re.compile(r'([\w-]+/[\w-]+)\s+(\w+)((?:\s+"[^"]*")*)$', re.DOTALL)
_SETTING = re.compile(r":([\w-]+):\s*(.*)$")
_FOREIGN = ((re.compile(r"<[A-Za-z/!]"), "HTML"), (re.compile(r"!\["), "a Markdown picture"))


@dataclass(frozen=True)
class Role:
    """A reference inside a sentence: what it names, and the writer's own words for it."""

    line: int
    name: str
    body: str

    @property
    def target(self) -> str:
        """What is named: ``slow friction <cross-fibre-friction>`` names ``cross-fibre-friction``."""
        worded = _WORDED.match(self.body.strip())
        return " ".join((worded[2] if worded else self.body).split())

    @property
    def words(self) -> str:
        """The writer's own words; "" where the data's label is wanted."""
        worded = _WORDED.match(self.body.strip())
        return worded[1].strip() if worded else ""


@dataclass(frozen=True)
class Pick:
    """Facts by reference: ``conditions/tennis-elbow findings "Cozen"``; without quotes all facts of the field."""

    line: int
    entry: str
    field: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prose:
    """Text with its roles and marks still in it, from ``line`` on."""

    line: int
    text: str


@dataclass(frozen=True)
class Facts:
    """A list of facts; ``pick`` is None where the reference can't be read."""

    line: int
    said: str
    pick: Pick | None


@dataclass(frozen=True)
class Picture:
    """A picture drawn from data: its kind and its options (``show``, ``view``, ``alt``, ``caption``, ...)."""

    line: int
    kind: str
    options: dict[str, str]

    @property
    def show(self) -> tuple[str, ...]:
        """The slugs to be shown."""
        return tuple(self.options.get("show", "").split())


@dataclass(frozen=True)
class Unread:
    """Something that a chapter does not have: a fence that is not closed, a block of another kind, HTML."""

    line: int
    problem: str
    cure: str


@dataclass(frozen=True)
class Option:
    """One answer to choose."""

    line: int
    text: str
    is_right: bool


@dataclass(frozen=True)
class Question:
    """A numbered question with its answers, and why."""

    line: int
    number: int
    text: str
    options: tuple[Option, ...]
    why: str


Block = Prose | Facts | Picture | Question


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it."""

    line: int
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Text:
    """A chapter's text.  ``file`` is its name for a person, ``before`` what stands above the first heading, ``head`` the line of each key."""

    file: str
    before: tuple[Block, ...]
    sections: tuple[Section, ...]
    unread: tuple[Unread, ...] = ()
    head: Mapping[str, int] = field(default_factory=dict)

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block, in order."""
        yield from self.before
        for section in self.sections:
            yield from section.blocks

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Picture))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Question))

    @property
    def texts(self) -> Iterator[tuple[int, str]]:
        """(line, text) of everything that may hold roles and marks: prose, captions, questions."""
        for block in self.blocks:
            if isinstance(block, Prose):
                yield block.line, block.text
            elif isinstance(block, Picture):
                yield block.line, block.options.get("caption", "")
            elif isinstance(block, Question):
                yield block.line, block.text
                yield from ((option.line, option.text) for option in block.options)
                yield block.line, block.why

    @property
    def roles(self) -> Iterator[Role]:
        """Every reference inside a sentence."""
        for line, text in self.texts:
            yield from roles(text, line)

    @property
    def marks(self) -> Iterator[tuple[int, str]]:
        """(line, id) of every claim's mark, ``assumption`` among them."""
        for line, text in self.texts:
            for at, ids in marks(text):
                yield from ((line + at, one) for one in ids)


def roles(text: str, line: int = 1) -> Iterator[Role]:
    """The references in a text that starts on ``line``."""
    for found in _ROLE.finditer(text):
        yield Role(line + text.count("\n", 0, found.start()), found[1], found[2])


def marks(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(lines below the text's start, ids) of each mark in a text; what stands in a role or a code span is none."""
    hidden = re.sub(r"`[^`]*`", lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in _MARK.finditer(hidden):
        yield hidden.count("\n", 0, found.start()), ids_of(found[1])


def ids_of(inside: str) -> tuple[str, ...]:
    """The ids in a mark."""
    return tuple(one for one in re.split(r"[,\s]+", inside) if one)


def replaced(text: str, role: Callable[[Role], str], mark: Callable[[tuple[str, ...]], str]) -> str:
    """The text with every role and every mark replaced by what the two functions give for them."""

    def one(found: re.Match[str]) -> str:
        if found["role"]:
            return role(Role(0, found["role"], found["body"]))
        return mark(ids_of(found["ids"])) if found["ids"] else found[0]

    return _ALL.sub(one, text)


_ALL = re.compile(
    r"\{(?P<role>[\w-]+)\}`(?P<body>[^`]*)`|`[^`]*`|[ \t]*(?<![\]\\!])\[(?P<ids>[a-z0-9][a-z0-9, .\-\n]*)\](?![(\[])"
)
"""A role, a code span, or a mark with the blanks before it."""


def pick_of(said: str, line: int) -> Pick | None:
    """``conditions/tennis-elbow findings "Cozen"`` read; None where it can't be."""
    found = _FACT.match(" ".join(said.split()))
    return Pick(line, found[1], found[2], tuple(_QUOTED.findall(found[3]))) if found else None


def read(text: str, file: str) -> Text:
    """A chapter's text, its head left out but counted in the lines."""
    head = _HEAD.match(text)
    lines = text.split("\n")
    reader = _Reader(lines, head[0].count("\n") if head else 0)
    while reader.at < len(lines):
        reader.step()
    reader.close()
    keys = {key[1]: n for n, line in enumerate(lines[: reader.start], 1) if (key := re.match(r"(\w+):", line))}
    before, *sections = (Section(line, title, tuple(blocks)) for line, title, blocks in reader.sections)
    return Text(file, before.blocks, tuple(sections), tuple(reader.unread), keys)


class _Reader:
    """Line after line into blocks; ``at`` is the index of the next line."""

    def __init__(self, lines: list[str], start: int) -> None:
        self.lines = lines
        self.at = self.start = start
        self.sections: list[tuple[int, str, list[Block]]] = [(1, "", [])]
        self.unread: list[Unread] = []
        self.prose: list[tuple[int, str]] = []

    def step(self) -> None:
        """Take in the next line, or the block that starts with it."""
        line = self.lines[self.at]
        section, question, fence = _SECTION.match(line), _QUESTION.match(line), _FENCE.match(line)
        if section:
            self.close()
            self.sections.append((self.at + 1, section[1], []))
            self.at += 1
        elif question and self.sections[-1][1] == QUESTIONS:
            self.close()
            self._question(int(question[1]), question[2])
        elif fence:
            self.close()
            self._block(fence[1], fence[2] or "", fence[3].strip())
        else:
            self._look_for_foreign(line)
            self.prose.append((self.at + 1, line))
            self.at += 1

    def close(self) -> None:
        """End the prose that was being read."""
        while self.prose and not self.prose[0][1].strip():
            self.prose.pop(0)
        text = "\n".join(line for _, line in self.prose).rstrip()
        if text:
            self.sections[-1][2].append(Prose(self.prose[0][0], text))
        self.prose = []

    def _look_for_foreign(self, line: str) -> None:
        plain = re.sub(r"`[^`]*`", "", line)
        for pattern, what in _FOREIGN:
            if pattern.search(plain):
                self.unread.append(
                    Unread(self.at + 1, f"{what} is not read in a chapter", "use Markdown and {picture} blocks")
                )

    def _block(self, fence: str, name: str, said: str) -> None:
        first = self.at
        end = next((n for n in range(first + 1, len(self.lines)) if _ends(self.lines[n], fence)), None)
        if end is None:
            self.unread.append(Unread(first + 1, "this block does not end", f"close it with a line {fence}"))
            self.at = len(self.lines)
            return
        self.at = end + 1
        if name == "facts":
            self.sections[-1][2].append(Facts(first + 1, said, pick_of(said, first + 1)))
        elif name == "picture":
            self.sections[-1][2].append(Picture(first + 1, said, _settings(self.lines[first + 1 : end])))
        else:
            self.unread.append(
                Unread(first + 1, f"there is no block {name or 'without a name'}", "use facts or picture")
            )

    def _question(self, number: int, text: str) -> None:
        first = self.at + 1
        asked, options, why = [text], [], []
        self.at += 1
        while self.at < len(self.lines) and not re.match(r"#{2,3}\s", self.lines[self.at]):
            line = self.lines[self.at]
            option = _OPTION.match(line.strip())
            if option:
                options.append(Option(self.at + 1, option[2], option[1] != " "))
            elif line.startswith(">"):
                why.append(line[1:].strip())
            elif line.strip() and options and not why:
                last = options.pop()
                options.append(Option(last.line, f"{last.text} {line.strip()}", last.is_right))
            elif line.strip() and not options:
                asked.append(line.strip())
            self.at += 1
        self.sections[-1][2].append(Question(first, number, " ".join(asked), tuple(options), "\n".join(why).strip()))


def _ends(line: str, fence: str) -> bool:
    bare = line.strip()
    return len(bare) >= len(fence) and set(bare) == {fence[0]}


def _settings(lines: list[str]) -> dict[str, str]:
    """``:name: value`` lines; a line without a name goes on with the one above."""
    found: dict[str, str] = {}
    name = ""
    for line in lines:
        setting = _SETTING.match(line.strip())
        if setting:
            name = setting[1]
            found[name] = setting[2].strip()
        elif line.strip():
            found[name] = f"{found.get(name, '')} {line.strip()}".strip()
    return found


# ---- how it reads -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reading:
    """How much of the writer's own prose there is, and the school year (US grade) that it asks for."""

    words: int
    grade: float


def reading_of(text: Text) -> Reading:
    """The Flesch-Kincaid grade of the prose (Kincaid, Fishburne, Rogers and Chissom 1975): facts, marks and headings are left out."""
    own = " ".join(_sentences(said) for _, said in text.texts)
    words = re.findall(r"[A-Za-z’']+", own)
    sentences = max(1, len(re.findall(r"[.?:](?=\s|$)", own)))
    count = max(1, len(words))
    syllables = sum(map(_syllables, words))
    return Reading(len(words), round(0.39 * count / sentences + 11.8 * syllables / count - 15.59, 1))


def _sentences(text: str) -> str:
    """Prose with the end of each paragraph and list item as the end of a sentence."""
    bare = replaced(re.sub(r"^#[^\n]*$", "", text, flags=re.MULTILINE), _spoken, lambda _: "")
    ends = re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)", bare)
    return " ".join(
        part.strip() if re.search(r"[.?:]\W*$", part) else f"{part.strip()}." for part in ends if part.strip()
    )


def _spoken(role: Role) -> str:
    """A reference as it counts: the writer's words; a fact's sentence is not the writer's."""
    return "" if role.name in {"fact", "opening"} else role.words or role.target.replace("-", " ")


def _syllables(word: str) -> int:
    """Groups of vowels, a silent e at the end left out."""
    low = word.lower()
    return max(1, len(re.findall(r"[aeiouy]+", low)) - (low.endswith("e") and len(low) > 3 and not low.endswith("le")))  # noqa: PLR2004
