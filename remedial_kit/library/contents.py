"""What notebooks read of the course without YAML: the order of its modules for the front page, and the glossary, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remedial_kit.library.order import lesson_heads
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit import facts
    from remedial_kit.library import Course

Row = dict[str, Any]


def order_of(course: Course) -> Row:
    """The title, the clients in order, and the modules with the titles and minutes of what belongs to them; what is gone is left out."""
    file = course.file
    if file is None:
        return {"title": "", "notebooks": [], "modules": [], "locks": True, "report_to": ""}
    heads = lesson_heads(course)
    return {
        "title": file.title,
        "notebooks": list(file.notebooks),
        "modules": [_module(course, module, heads) for module in file.modules],
        "locks": file.locks,
        "report_to": file.report_to,
        "chapters": [_chapter(course, slug) for slug in course.chapters],
    }


def _module(course: Course, module: facts.Module, heads: dict[str, tuple[str, int]]) -> Row:
    titles = {part.part: part.title for part in course.file.chapters} if course.file else {}
    lessons = [
        {"slug": slug, "title": heads[slug][0], "minutes": heads[slug][1]} for slug in module.lessons if slug in heads
    ]
    return {
        "slug": module.slug,
        "title": module.title,
        "part": titles.get(module.part) or say(f"home.modules.{module.part}"),
        "asks": module.asks,
        "needs": list(module.needs),
        "chapters": [_chapter(course, slug) for slug in module.chapters if slug in course.chapters],
        "lessons": lessons,
        "clients": list(module.clients),
        "assignment": module.assignment,
    }


def _chapter(course: Course, slug: str) -> Row:
    chapter = course.chapters[slug]
    return {"slug": slug, "title": chapter.title, "minutes": chapter.minutes}


def glossary_of(course: Course) -> list[Row]:
    """The words that are explained, from A to Z: each with the chapter that teaches it and the sources it rests on."""
    return [
        {
            "term": row.term,
            "text": row.text,
            "chapter": row.chapter,
            "title": course.chapters[row.chapter].title if row.chapter in course.chapters else "",
            "sources": [course.sources[name].title for name in row.source if name in course.sources],
        }
        for _, row in sorted(course.glossary.items())
    ]
