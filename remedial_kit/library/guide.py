"""The instructor's guide: its pages in ``course/guide/``, the practicals with their printed sheets, and whether each is sound.

Words: a page's *slug* is its file's name without the ending, with its folder where it lies in one (``lesson-plans/red-flags``); it is
*below* the page of that folder's name.  A page is written like a chapter, with the same references, and begins with ``# `` and its title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from remedial_kit.library import chapters, textbook
from remedial_kit.library.reading import Page, Problem, read_text

if TYPE_CHECKING:
    from remedial_kit import facts
    from remedial_kit.library import Course

Faults = Iterator[Problem]
GUIDE, PLANS, PRACTICALS = "guide", "lesson-plans", "practicals"
_TITLE = re.compile(r"\A# +(\S[^\n]*?)[ \t]*\n")
_MINUTES, _ITEMS, _POINTS = (3, 30), (5, 14), (1, 4)


@dataclass(frozen=True)
class GuidePage:
    """One page: ``title`` is "" where the first line is none, and ``text`` has the rest under the file's own line numbers."""

    slug: str
    title: str
    text: chapters.Text


def read_pages(course: Course) -> dict[str, GuidePage]:
    """Every page by its slug, in the order of ``course.yml`` and, below a page, of the modules; a page that is not UTF-8 is left out."""
    folder = course.root / GUIDE
    found: dict[str, GuidePage] = {}
    for path in sorted(folder.rglob("*.md")):
        slug = path.relative_to(folder).with_suffix("").as_posix()
        name = f"{course.root.name}/{GUIDE}/{slug}.md"
        text, problems = read_text(path, name)
        if not problems:
            found[slug] = page_of(slug, text.replace("\r\n", "\n"), name)
    return dict(sorted(found.items(), key=lambda item: _place(course, item[0])))


def page_of(slug: str, text: str, file: str) -> GuidePage:
    """A page read from its text; ``file`` is its name for a person."""
    title = _TITLE.match(text)
    return GuidePage(slug, title[1] if title else "", chapters.read(_TITLE.sub("\n", text), file))


def _place(course: Course, slug: str) -> tuple[int, int, str]:
    listed = list(course.file.guide) if course.file else []
    modules = [module.slug for module in course.file.modules] if course.file else []
    above, _, name = slug.rpartition("/")
    first, second = (above, name) if above else (name, "")
    order = len(listed), len(modules)
    return (
        listed.index(first) if first in listed else order[0],
        -1 if not above else modules.index(second) if second in modules else order[1],
        slug,
    )


def below(course: Course, slug: str) -> list[GuidePage]:
    """The pages below a page."""
    return [page for page in course.guide.values() if page.slug.startswith(f"{slug}/")]


def stations(course: Course) -> list[facts.Practical]:
    """The practicals in the order of the circuit."""
    listed = course.file.practicals if course.file else ()
    return [course.practicals[slug] for slug in listed if slug in course.practicals]


# ---- rules --------------------------------------------------------------------------------------------------------


def faults_of(course: Course) -> Faults:
    """Every fault of the guide and the practicals, of a course whose ``course.yml`` could be read."""
    if course.file is None or course.body is None:
        return
    yield from _files_are_readable(course)
    tops = {slug: page for slug, page in course.guide.items() if "/" not in slug}
    yield from _listed_once(course, GUIDE, course.file.guide, tops)
    yield from _listed_once(course, PRACTICALS, course.file.practicals, course.practicals)
    for page in course.guide.values():
        yield from faults_in(course, page)
    for practical in course.practicals.values():
        yield from faults_in_practical(course, practical)


def _files_are_readable(course: Course) -> Faults:
    for path in sorted((course.root / GUIDE).rglob("*.md")):
        yield from read_text(path, f"{course.root.name}/{path.relative_to(course.root).as_posix()}")[1]


def _listed_once(course: Course, field: str, listed: tuple[str, ...], there: Mapping[str, Any]) -> Faults:
    page, count = course.pages["course.yml"], Counter(listed)
    for i, slug in enumerate(listed):
        path = f"{field}[{i}]"
        if slug not in there:
            cure = f"use the name of a file in {field}/, or take it out"
            yield Problem(page.file, page.line(path), path, f"there is no file for {slug}", cure)
        elif count[slug] > 1 and slug in listed[:i]:
            yield Problem(page.file, page.line(path), path, f"{slug} is listed twice", "keep one of the two")
    for slug in there:
        if slug not in count:
            file = f"{course.root.name}/{field}/{slug}.{'md' if field == GUIDE else 'yml'}"
            cure = f"add {slug} there under {field}:, or take the file away"
            yield Problem(file, 1, "", "course.yml does not list this file", cure)


def faults_in(course: Course, page: GuidePage) -> Faults:
    """Every fault of one page."""
    if not page.title:
        yield Problem(page.text.file, 1, "", "the first line is no title", "start the file with # and a title")
    for unread in page.text.unread:
        yield Problem(page.text.file, unread.line, "", unread.problem, unread.cure)
    yield from textbook.references_resolve(course, page.text)


def faults_in_practical(course: Course, practical: facts.Practical) -> Faults:
    """Every fault of one practical."""
    page = course.pages[f"{PRACTICALS}/{practical.slug}.yml"]
    yield from _within(page, "minutes", "minutes in the room", practical.minutes, _MINUTES)
    yield from _within(page, "items", "lines of the checklist", len(practical.items), _ITEMS)
    for i, item in enumerate(practical.items):
        yield from _within(page, f"items[{i}].points", "points for one line", item.points, _POINTS)
        if item.competency not in course.competencies:
            path, problem = f"items[{i}].competency", f"there is no competency {item.competency}"
            cure = textbook.near(item.competency, course.competencies, "use a slug of standards/competencies.yml")
            yield Problem(page.file, page.line(path), path, problem, cure)


def _within(page: Page, path: str, what: str, n: int, limits: tuple[int, int]) -> Faults:
    low, high = limits
    if not low <= n <= high:
        yield Problem(page.file, page.line(path), path, f"{n} {what}", f"keep it between {low} and {high}")
