"""The pages that names lead to: techniques, tests, conditions, home care, safety, the body, glossary, sources, and how to report a mistake.

Each entry of the course stands on one of them, at an anchor made of its kind and slug (``technique-stripping``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from remedial_kit import facts
from remedial_kit.library import Course
from remedial_kit.library.chapters import Picture
from remedial_kit.terms import FAMILIES
from remedial_kit.textbook.pages import Draw, Writer, listed, plain, source_html
from remedial_kit.words import say

ALONE = ("tests", "conditions", "advice", "safety", "body", "glossary", "sources", "report")


def names() -> list[str]:
    """The pages' files, without endings, in the order of the contents."""
    return [*(f"techniques-{family}" for family in FAMILIES), *(f"lookup-{name}" for name in ALONE)]


def pages(course: Course, draw: Draw) -> Iterator[tuple[str, str]]:
    """(file without ending, text) of each page."""
    for family in FAMILIES:
        page = f"techniques-{family}"
        yield page, _techniques(course, family, Writer(course, page, draw))
    makers = {"tests": _tests, "conditions": _conditions, "advice": _advice, "safety": _safety, "body": _body}
    for name, make in makers.items():
        page = f"lookup-{name}"
        writer = Writer(course, page, draw)
        yield page, listed([f"# {say(f'book.lookup.{name}')}", *make(course, writer), *writer.foot()])
    yield "lookup-glossary", _glossary(course, Writer(course, "lookup-glossary", draw))
    yield "lookup-sources", _sources(course)
    yield "lookup-report", _report()


def _entry(kind: str, slug: str, name: str, level: int = 3) -> str:
    return f"({kind}-{slug})=\n{'#' * level} {plain(name)}"


def _field(writer: Writer, row: Any, field: str, *, is_ordered: bool = False) -> list[str]:
    """A field's facts under its name; nothing where there are none."""
    rows = getattr(row, field)
    return [f"**{say(f'book.field.{field}')}**", writer.fact_list(rows, is_ordered=is_ordered)] if rows else []


def _techniques(course: Course, family: str, writer: Writer) -> str:
    parts = [f"# {say('book.technique.title', family=say(f'book.family.{family}'))}"]
    for technique in (t for t in course.techniques.values() if t.family == family):
        parts.append(_entry("technique", technique.slug, technique.name, 2))
        if technique.diagram:
            name = writer.draw(Picture(0, "technique", {"show": technique.slug}), f"technique-{technique.slug}")
            parts.append(_drawing(name, technique.name))
        parts += _field(writer, technique, "purpose")
        parts += _field(writer, technique, "how", is_ordered=True)
        for field in ("dose", "feel", "contraindications", "evidence"):
            parts += _field(writer, technique, field)
    return listed([*parts, *writer.foot()])


def _drawing(name: str, title: str) -> str:
    alternative = escape(say("book.technique.picture", name=title))
    images = "".join(
        f'<img class="only-{theme}" src="{name}-{theme}.svg" alt="{alternative}">' for theme in ("light", "dark")
    )
    return f'<figure class="picture technique">{images}</figure>'


def _grouped(rows: Iterable[Any], headings: Mapping[str, str]) -> Iterator[tuple[str, list[Any]]]:
    """(heading, rows) by kind, in the headings' order, each sorted by name."""
    every = list(rows)
    for kind, heading in headings.items():
        found = sorted((row for row in every if row.kind == kind), key=lambda row: row.name)
        if found:
            yield heading, found


def _tests(course: Course, writer: Writer) -> Iterator[str]:
    kinds = {kind: say(f"book.lookup.{kind}") for kind in ("question", "motion", "test")}
    for heading, rows in _grouped(course.assessments.values(), kinds):
        yield f"## {heading}"
        for row in rows:
            yield _entry("test", row.slug, row.name)
            if row.how:
                yield plain(say("book.test.how", how=row.how))
            if row.positive:
                yield plain(say("book.test.positive", positive=row.positive))
            if row.normal:
                sentence = plain(say("book.motion.normal", value=row.normal.value, unit=row.normal.unit))
                yield sentence + writer.note(row.normal.source, is_assumed=row.normal.evidence is not None)
            yield writer.fact_list(row.facts)
            yield from (*_field(writer, row, "accuracy"), *_field(writer, row, "limits"))


def _conditions(course: Course, writer: Writer) -> Iterator[str]:
    kinds = {kind: say(f"book.lookup.{kind}") for kind in ("course", "differential")}
    for heading, rows in _grouped(course.conditions.values(), kinds):
        yield f"## {heading}"
        for row in rows:
            yield _entry("condition", row.slug, row.name)
            yield writer.fact_list(row.definition)
            yield from _field(writer, row, "tells_apart")
            if row.slug in course.chapters:
                title = course.chapters[row.slug].title
                yield say("book.chapter.more", chapter=f"[{plain(title)}]({row.slug}.md)")


def _advice(course: Course, writer: Writer) -> Iterator[str]:
    names = ("stretch", "self-release", "loading", "activity", "comfort", "knowledge")
    for heading, rows in _grouped(course.advice.values(), {kind: say(f"book.kind.{kind}") for kind in names}):
        yield f"## {heading}"
        for row in rows:
            yield from (_entry("advice", row.slug, row.name), plain(row.about), writer.fact_list(row.facts))
            yield from _field(writer, row, "stop_signs")


def _safety(course: Course, writer: Writer) -> Iterator[str]:
    names = ("red-flag", "contraindication", "caution")
    for heading, rows in _grouped(course.safety.values(), {kind: say(f"book.kind.{kind}") for kind in names}):
        yield f"## {heading}"
        for row in rows:
            yield from (_entry("safety", row.slug, row.name), writer.fact_list(row.facts))
            if row.route and row.urgency:
                yield plain(say("book.safety.route", route=row.route, urgency=say(f"book.urgency.{row.urgency}")))


def _body(course: Course, writer: Writer) -> Iterator[str]:
    for group in course.body.groups if course.body else ():
        yield f"## {plain(group.name)}"
        for region in course.body.regions if course.body else ():
            if region.group == group.slug:
                yield from (_entry("region", region.slug, region.name), writer.fact(region.lies))


def _glossary(course: Course, writer: Writer) -> str:
    rows = []
    for term in sorted(course.glossary.values(), key=lambda term: term.term.lower()):
        title = course.chapters[term.chapter].title
        more = say("book.chapter.more", chapter=f"[{plain(title)}]({term.chapter}.md)")
        rows.append(f"{term.term}\n  {writer.fact(_as_fact(term))} {more}\n")
    glossary = "```{glossary}\n" + "\n".join(rows) + "```" if rows else ""
    return listed([f"# {say('book.lookup.glossary')}", say("book.glossary.note"), glossary, *writer.foot()])


def _as_fact(term: facts.Term) -> facts.Fact:
    return facts.Fact(term.text, term.source, term.evidence)


def _sources(course: Course) -> str:
    rows = sorted(course.sources.values(), key=lambda source: source.title.lower())
    items = "".join(f'<li id="source-{row.id}">{source_html(row)}</li>' for row in rows)
    return listed([f"# {say('book.lookup.sources')}", say("book.sources.note"), f'<ul class="sources">{items}</ul>'])


def _report() -> str:
    text = escape(say("book.report.text", page=""))
    form = (
        f'<form class="report"><label for="report-text">{say("book.report.label")}</label>'
        f'<textarea id="report-text" rows="16" spellcheck="true">{text}</textarea>'
        f'<button type="button" id="report-copy" data-done="{escape(say("book.report.copied"))}"'
        f' data-failed="{escape(say("book.report.failed"))}">{say("book.report.copy")}</button>'
        '<span id="report-said" role="status"></span></form>'
    )
    return listed([f"# {say('book.lookup.report')}", say("book.report.note"), form.replace("\n", "&#10;")])
