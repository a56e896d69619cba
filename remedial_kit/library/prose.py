"""The small Markdown of a lesson's texts, read into blocks that a screen draws without any HTML.

A *block* is ``{"is": "p" | "h" | "quote", "spans": [...]}`` or ``{"is": "ul" | "ol", "items": [[...], ...]}``; a *span* is ``{"text"}``, with
``as``: b, i, term, name or source.  A source's span also says its ``title``.  A *role* is a name from the course, written as in the
chapters: ``{technique}`kneading` ``, ``{technique}`slow friction <cross-fibre-friction>` ``, ``{fact}`conditions/tennis-elbow course "self-limiting"` ``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from remedial_kit.library import Course

Span = dict[str, str]
Block = dict[str, Any]

ASSUMPTION = "assumption"
_INLINE = re.compile(
    r"\{(?P<role>\w+)\}`(?P<body>[^`]+)`"
    r"|\*\*(?P<b>.+?)\*\*"
    r"|(?<![\w*])\*(?P<i>[^*\s][^*]*?)\*(?![\w*])"
    r"|\[(?P<ids>[a-z0-9][a-z0-9, .-]*)\](?!\()"
)
_OWN_WORDS = re.compile(r"(?P<words>.*\S)\s*<(?P<slug>[^>]+)>")
_FACT = re.compile(r'(?P<kind>\w+)/(?P<slug>[\w-]+)\s+(?P<field>\w+)\s+"(?P<pick>[^"]+)"')
_POINT = re.compile(r"(?:-|\d+\.)\s+")


class Reader:
    """Reads texts for one course; what it could not resolve is in ``faults``, each as (what is wrong, what to do)."""

    def __init__(self, course: Course) -> None:
        """Names and sources are those of ``course``."""
        self.course = course
        self.faults: list[tuple[str, str]] = []

    def blocks(self, text: str) -> list[Block]:
        """The blocks of a text."""
        return [self._block(lines) for lines in _paragraphs(text)]

    def spans(self, text: str) -> list[Span]:
        """The spans of one line."""
        found: list[Span] = []
        end = 0
        for match in _INLINE.finditer(text):
            if match.start() > end:
                found.append({"text": text[end : match.start()]})
            found += self._inline(match, is_first=_begins(text[: match.start()]))
            end = match.end()
        if end < len(text):
            found.append({"text": text[end:]})
        return found

    def _block(self, lines: list[str]) -> Block:
        first = lines[0]
        if _POINT.match(first):
            items = [self.spans(item) for item in _items(lines)]
            return {"is": "ul" if first.startswith("-") else "ol", "items": items}
        if first.startswith("#"):
            return {"is": "h", "spans": self.spans(" ".join(lines).lstrip("# "))}
        if first.startswith(">"):
            return {"is": "quote", "spans": self.spans(" ".join(line.lstrip("> ") for line in lines))}
        return {"is": "p", "spans": self.spans(" ".join(lines))}

    def _inline(self, match: re.Match[str], *, is_first: bool) -> Iterator[Span]:
        if match["role"]:
            yield from self._role(match["role"], match["body"].strip(), is_first=is_first)
        elif match["ids"]:
            for name in match["ids"].split(","):
                yield self._source(name.strip())
        else:
            mark = "b" if match["b"] else "i"
            yield {"text": match[mark], "as": mark}

    def _source(self, name: str) -> Span:
        if name == ASSUMPTION:
            return {"text": name, "as": "source", "title": ""}
        source = self.course.sources.get(name)
        if source is None:
            self.faults.append((f"the source {name} is not in sources.yml", "add it there, or correct its id"))
            return {"text": name, "as": "source", "title": ""}
        year = f" ({source.year})" if source.year else ""
        return {"text": name, "as": "source", "title": f"{source.title}{year}"}

    def _role(self, role: str, body: str, *, is_first: bool) -> Iterator[Span]:
        if role == "fact":
            yield from self._fact(body)
            return
        own = _OWN_WORDS.fullmatch(body)
        words, slug = (own["words"], own["slug"]) if own else ("", body)
        if role == "term":
            yield {"text": words or slug, "as": "term"}
            return
        names = _NAMES.get(role)
        name = names(self.course, slug) if names else None
        if names is None:
            self.faults.append((f"there is no role {role}", f"use one of {', '.join([*_NAMES, 'term', 'fact'])}"))
        elif name is None:
            self.faults.append((f"there is no {role} {slug}", "correct the slug"))
        yield {"text": words or (name if is_first else _lower(name or "")) or slug, "as": "name"}

    def _fact(self, body: str) -> Iterator[Span]:
        match = _FACT.fullmatch(body)
        row = _tables(self.course).get(match["kind"], {}).get(match["slug"]) if match else None
        facts = getattr(row, match["field"], ()) if match else ()
        found = [fact for fact in facts if match and match["pick"] in getattr(fact, "text", "")]
        if len(found) != 1:
            self.faults.append(
                (
                    f"{body} picks {len(found)} facts",
                    "write a kind, a slug, a field and words of exactly one of its facts",
                )
            )
            return
        yield {"text": f"{found[0].text} "}
        for name in found[0].source or (ASSUMPTION,):
            yield self._source(name)


def _tables(course: Course) -> Mapping[str, Mapping[str, Any]]:
    return {
        "conditions": course.conditions,
        "techniques": course.techniques,
        "assessments": course.assessments,
        "advice": course.advice,
        "safety": course.safety,
    }


def _named(table: str) -> Callable[[Course, str], str | None]:
    def name(course: Course, slug: str) -> str | None:
        row = _tables(course)[table].get(slug)
        return str(row.name) if row else None

    return name


def _region(course: Course, slug: str) -> str | None:
    return next((region.name for region in (course.body.regions if course.body else ()) if region.slug == slug), None)


def _client(course: Course, slug: str) -> str | None:
    case = course.case_files.get(slug)
    return f"{case.person.name}, {case.person.age}, {case.person.work}" if case else None


def _chapter(course: Course, slug: str) -> str | None:
    return course.chapters[slug].title if slug in course.chapters else None


_NAMES: Mapping[str, Callable[[Course, str], str | None]] = {
    "technique": _named("techniques"),
    "test": _named("assessments"),
    "advice": _named("advice"),
    "safety": _named("safety"),
    "condition": _named("conditions"),
    "region": _region,
    "client": _client,
    "chapter": _chapter,
}


def _begins(before: str) -> bool:
    """Whether a sentence begins after this text."""
    return not before.strip() or before.rstrip()[-1] in ".?!:"


def _lower(name: str) -> str:
    """A label inside a sentence: "Effleurage and kneading" is no name, "ECR brevis" and "Cozen's test" are."""
    is_name = "'" in name.split(" ", maxsplit=1)[0] or not re.match(r"[A-Z][a-z]", name) or ", " in name
    return name if is_name else name[0].lower() + name[1:]


def _paragraphs(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        starts_list = bool(_POINT.match(line)) and bool(lines) and not _POINT.match(lines[0])
        if (not line.strip() or starts_list) and lines:
            yield lines
            lines = []
        if line.strip():
            lines.append(line.strip() if not lines else line.rstrip())


def _items(lines: list[str]) -> Iterator[str]:
    item = ""
    for line in lines:
        if _POINT.match(line.strip()):
            if item:
                yield item
            item = _POINT.sub("", line.strip(), count=1)
        else:
            item += f" {line.strip()}"
    yield item
