"""A chapter as the page that Sphinx reads: Markdown with every reference filled in from the course's data.

Words: a *note* is the small number that leads from a claim to its source; notes are numbered on each page in the order of the text.
What goes through here is sound: ``library.textbook`` has found every name before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from remedial_kit import facts
from remedial_kit.library import Course, chapters, textbook
from remedial_kit.library.chapters import ASSUMPTION, Picture, Question, Role, Section
from remedial_kit.words import say

Draw = Callable[[Picture, str], str]
"""Draws a picture for a page and gives the name under which both its files lie, without their endings."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|$~#&])")
_OPENING = re.compile(r"^\{opening\}`([^`]*)`[ \t]*$", re.MULTILINE)
_READING = re.compile(r"^([-*+])[ \t]+\[([a-z0-9][a-z0-9, .\-]*)\][ \t]*", re.MULTILINE)
_LETTERS = "ABCDEFGH"


def plain(text: str) -> str:
    """A text of the data as Markdown that means exactly it."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d*)([%>+=.)-])", r"\1\\\2", line)


def file_of(kind: str, slug: str) -> str:
    """The file, without its ending, of a page of the guide or of a practical's sheet."""
    return f"{kind}-{slug.replace('/', '-')}"


class Writer:
    """Writes one page; ``cited`` are the sources in the order in which they were met."""

    def __init__(self, course: Course, page: str, draw: Draw) -> None:
        """Write the page whose file is called ``page``."""
        self.course = course
        self.page = page
        self.draw = draw
        self.cited: list[str] = []
        self._pictures = 0

    # -- facts and sources ---------------------------------------------------------------------------------------

    def note(self, sources: Sequence[str], *, is_assumed: bool = False) -> str:
        """What stands behind a claim: numbers, or the words that say there is no source."""
        said = []
        if sources:
            links = []
            for name in sources:
                if name not in self.cited:
                    self.cited.append(name)
                number = self.cited.index(name) + 1
                links.append(f'<a href="#source-{name}" role="doc-noteref">{number}</a>')
            said.append(f'<sup class="note">{", ".join(links)}</sup>')
        if is_assumed:
            said.append(f' <span class="assumed">{say("book.assumed")}</span>')
        return "".join(said)

    def fact(self, fact: facts.Fact | str) -> str:
        """A fact's sentence with its note; a step is a plain sentence."""
        if isinstance(fact, str):
            return plain(fact)
        return plain(fact.text) + self.note(fact.source, is_assumed=fact.evidence is not None)

    def fact_list(self, rows: Sequence[facts.Fact | str], *, is_ordered: bool = False) -> str:
        """A list of facts."""
        return "\n".join(f"{f'{n}.' if is_ordered else '-'} {self.fact(row)}" for n, row in enumerate(rows, 1))

    # -- a chapter -----------------------------------------------------------------------------------------------

    def chapter(self, chapter: facts.Chapter, text: chapters.Text) -> str:
        """The whole page of a chapter."""
        case = self.course.case_files.get(chapter.client or "")
        facts_about = [escape(say("book.minutes", minutes=chapter.minutes))]
        if case:
            words = textbook.label(self.course, Role(0, "client", case.slug))
            facts_about.append(escape(say("book.through", client="\0")).replace("\0", client(case.slug, words)))
        parts = [f"# {plain(chapter.title)}", f'<p class="about">{" ".join(facts_about)}</p>']
        parts += [self.block(block) for block in text.before]
        for section in text.sections:
            parts += self._section(section)
        return "\n\n".join([*parts, *self.foot(is_chapter=True)]) + "\n"

    def _section(self, section: Section) -> list[str]:
        blocks = [self._with_titles(b) if section.title == chapters.READING else self.block(b) for b in section.blocks]
        return [f"## {section.title}", *blocks]

    def block(self, block: chapters.Block) -> str:
        """One block of a chapter as Markdown."""
        if isinstance(block, chapters.Prose):
            return self.prose(block.text)
        if isinstance(block, chapters.Facts):
            is_ordered = block.pick is not None and block.pick.field == "how"
            return self.fact_list(textbook.facts_listed(self.course, block), is_ordered=is_ordered)
        return self._picture(block) if isinstance(block, Picture) else self._question(block)

    def prose(self, text: str) -> str:
        """The writer's text with every reference and mark filled in."""
        return chapters.replaced(_OPENING.sub(self._opening, text), self._role, self._mark)

    def _opening(self, found: re.Match[str]) -> str:
        words = textbook.label(self.course, Role(0, "opening", found[1]))
        return f'\n<blockquote class="voice"><p>{escape(words)}</p></blockquote>\n'

    def _mark(self, ids: tuple[str, ...]) -> str:
        return self.note([name for name in ids if name != ASSUMPTION], is_assumed=ASSUMPTION in ids)

    def _role(self, role: Role) -> str:
        if role.name == "fact":
            return self.fact(textbook.fact_of(self.course, role))
        name = textbook.label(self.course, role)
        words = role.words or name
        if role.name == "opening":
            return f'<q class="voice">{escape(name)}</q>'
        if role.name == "client":
            return client(role.target, words)
        if role.name == "term":
            return f"{{term}}`{words} <{name}>`"
        if role.name == "chapter":
            return f"[{plain(words)}]({role.target}.md)"
        return self.link(role.name, role.target, words)

    def link(self, kind: str, slug: str, words: str) -> str:
        """A name that leads to where it is explained: its own chapter, else its place in the pages to look things up."""
        if kind in textbook.TAUGHT:
            return plain(words) if kind == "competency" else f"[{plain(words)}]({file_of(kind, slug)}.md)"
        if kind == "condition" and slug in self.course.chapters:
            return plain(words) if slug == self.page else f"[{plain(words)}]({slug}.md)"
        return f"[{plain(words)}](#{kind}-{slug})"

    def _with_titles(self, block: chapters.Block) -> str:
        """Further reading: each line starts with what is to be read."""
        if not isinstance(block, chapters.Prose):
            return self.block(block)

        def titled(found: re.Match[str]) -> str:
            ids = chapters.ids_of(found[2])
            titles = "; ".join(f"*{plain(self.course.sources[name].title)}*" for name in ids if name != ASSUMPTION)
            return f"{found[1]} {titles}{self._mark(ids)} " if titles else found[0]

        return self.prose(_READING.sub(titled, block.text))

    def _picture(self, picture: Picture) -> str:
        self._pictures += 1
        name = self.draw(picture, f"{self.page}-{self._pictures}")
        caption = self.prose(picture.options.get("caption", ""))
        return figure(picture.kind, name, picture.options.get("alt", ""), caption)

    def _question(self, question: Question) -> str:
        options = [self.prose(option.text) for option in question.options]
        right = [n for n, option in enumerate(question.options) if option.is_right]
        listed = "".join(f"\n<li>\n\n{option}\n\n</li>" for option in options)
        answers = "\n\n".join(f"**{_LETTERS[n]}.** {options[n]}" for n in right)
        return (
            f'### {question.number}. {self.prose(question.text)}\n\n<ol class="options" type="A">{listed}\n</ol>\n\n'
            f'<details class="answer"><summary>{say("book.answer.show")}</summary>\n\n**{say("book.answer.right")}**\n\n{answers}\n\n'
            f"{self.prose(question.why)}\n\n</details>"
        )

    # -- the foot of a page --------------------------------------------------------------------------------------

    def foot(self, *, is_chapter: bool = False) -> list[str]:
        """The sources that the page cites, and what can be relied on."""
        rows = "".join(f'<li id="source-{name}">{source_html(self.course.sources[name])}</li>' for name in self.cited)
        listed = f'<ol class="sources">{rows}</ol>' if rows else f"<p>{say('book.sources.none')}</p>"
        parts = [f"## {say('book.sources')}", listed]
        if is_chapter:
            parts.append(f'<p class="status">{say("book.review")} {say("book.model")}</p>')
        return parts


def figure(kind: str, name: str, alternative: str, caption: str = "") -> str:
    """A picture in light and dark, of which one is shown; a wide one can be moved sideways on a phone."""
    images = "".join(
        f'<img class="only-{theme}" src="{name}-{theme}.svg" alt="{escape(alternative)}">'
        for theme in ("light", "dark")
    )
    below = f"\n<figcaption>\n\n{caption}\n\n</figcaption>" if caption else ""
    frame = f'<div class="frame" role="group" aria-label="{say("book.picture")}">{images}</div>'
    return f'<figure class="picture {kind}">{frame}{below}</figure>'


def client(slug: str, words: str) -> str:
    """A client's name; where the book is opened from the course, ``book.js`` makes a link to the clinic of it."""
    return f'<span class="client" data-client="{slug}">{escape(words)}</span>'


def source_html(source: facts.Source) -> str:
    """A source as it is listed: title, who and when, what kind, how it was read, where it is."""
    about = ", ".join(escape(str(part)) for part in (source.publisher, source.year, source.kind) if part)
    is_linked = re.match(r"https?://\S+$", source.address) is not None
    where = (
        f'<a href="{escape(source.address)}" rel="noopener noreferrer external">{escape(source.address)}</a>'
        if is_linked
        else say("book.sources.nolink")
    )
    read = say("book.sources.read", read=source.read.rstrip("."))
    return f'<cite>{escape(source.title)}</cite> ({about}; <span class="id">{source.id}</span>). {escape(read)} {where}'


def listed(values: Sequence[Any]) -> str:
    """Markdown blocks below each other."""
    return "\n\n".join(str(value) for value in values if value) + "\n"
