"""The order of the course: what the modules of ``course.yml`` need of one another, and what a change of them breaks.

Words: a module *needs* others to be done before it opens; needs that lead back to where they began are a *circle*.  A chapter or a
lesson is *placed* when a module names it, or ``left_out`` does because a school leaves it out on purpose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from remedial_kit import facts
from remedial_kit.library.reading import Page, Problem, read_text, read_yaml

if TYPE_CHECKING:
    from remedial_kit.library import Course

Faults = Iterator[Problem]
LESSONS = "lessons"
CHAPTERS = "chapters"


def faults_of(course: Course) -> Faults:
    """Every fault of the order, of a course whose ``course.yml`` could be read; a course without modules has none."""
    page, file = course.pages.get("course.yml"), course.file
    if page is None or file is None or not file.modules:
        return
    yield from _slugs_are_single(file, page)
    yield from _needs_fit(file, page)
    yield from _circles(file, page)
    yield from _names_are_there(course, file, page)
    yield from _everything_is_placed(course, file, page)


def lesson_slugs(course: Course) -> tuple[str, ...]:
    """The lessons that there are: the names of the files in ``lessons/``."""
    return tuple(sorted(path.stem for path in (course.root / LESSONS).glob("*.yml")))


def lesson_heads(course: Course) -> dict[str, tuple[str, int]]:
    """The title and the minutes of each lesson, for the front page; one that can't be read has its slug and no minutes."""
    return {slug: _head(course, slug) for slug in lesson_slugs(course)}


def _head(course: Course, slug: str) -> tuple[str, int]:
    text, problems = read_text(course.root / LESSONS / f"{slug}.yml", slug)
    page, _ = read_yaml(text, slug) if not problems else (None, [])
    value = page.value if page and isinstance(page.value, dict) else {}
    title, minutes = value.get("title"), value.get("minutes")
    return (title if isinstance(title, str) else slug), (minutes if isinstance(minutes, int) else 0)


def circle_in(needs: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """A circle of needs, as its way round with the first slug again at the end; empty where there is none.

    ``needs`` has each module's needs by its slug; a need that is no key leads nowhere.
    """
    is_done: set[str] = set()
    for start in needs:
        way: list[str] = []
        waiting: list[tuple[str, bool]] = [(start, False)]
        while waiting:
            slug, is_leaving = waiting.pop()
            if is_leaving:
                is_done.add(way.pop())
            elif slug in way:
                return (*way[way.index(slug) :], slug)
            elif slug not in is_done and slug in needs:
                way.append(slug)
                waiting.append((slug, True))
                waiting += [(need, False) for need in reversed(tuple(needs[slug]))]
    return ()


# ---- rules --------------------------------------------------------------------------------------------------------


def _fault(page: Page, path: str, problem: str, cure: str) -> Problem:
    return Problem(page.file, page.line(path), path, problem, cure)


def _near(slug: str, known: Iterable[str], else_say: str) -> str:
    near = get_close_matches(slug, list(known), n=1)
    return f"did you mean {near[0]}?" if near else else_say


def _slugs_are_single(file: facts.CourseFile, page: Page) -> Faults:
    seen: set[str] = set()
    for i, module in enumerate(file.modules):
        if module.slug in seen:
            problem = f"the module {module.slug} is written twice"
            yield _fault(page, f"modules[{i}].slug", problem, "rename one of the two, or take one out")
        seen.add(module.slug)


def _needs_fit(file: facts.CourseFile, page: Page) -> Faults:
    """What is needed is there, and stands before the module that needs it."""
    at = {module.slug: i for i, module in reversed(list(enumerate(file.modules)))}
    for i, module in enumerate(file.modules):
        for j, need in enumerate(module.needs):
            path = f"modules[{i}].needs[{j}]"
            if need not in at:
                cure = _near(need, at, f"take it out of needs, or write there what {need} itself needed")
                yield _fault(page, path, f"{module.slug} needs {need}, and there is no such module", cure)
            elif need in module.needs[:j]:
                yield _fault(page, path, f"{module.slug} needs {need} twice", "keep one of the two")
            elif at[need] > i:
                problem = f"{module.slug} needs {need}, which stands later in the order"
                yield _fault(page, path, problem, f"move {need} before {module.slug}, or take it out of needs")


def circles_of(course: Course) -> Faults:
    """Needs that lead back to where they began: such modules would never open."""
    page, file = course.pages.get("course.yml"), course.file
    if page is not None and file is not None:
        yield from _circles(file, page)


def _circles(file: facts.CourseFile, page: Page) -> Faults:
    way = circle_in({module.slug: module.needs for module in file.modules})
    if way:
        i, module = next((i, m) for i, m in enumerate(file.modules) if m.slug == way[-2])
        path = f"modules[{i}].needs[{module.needs.index(way[-1])}]"
        problem = f"the needs go in a circle: {', which needs '.join(way)}"
        yield _fault(page, path, problem, f"take one of these needs out, as {way[-1]} here")


def _names_are_there(course: Course, file: facts.CourseFile, page: Page) -> Faults:
    """Each chapter, lesson, client and assignment that a module names is there, and is named once in it."""
    known: Mapping[str, tuple[str, tuple[str, ...], str]] = {
        CHAPTERS: ("chapter", tuple(course.chapters), "use the slug of a file in chapters/"),
        LESSONS: ("lesson", lesson_slugs(course), "use the slug of a file in lessons/, or take it out"),
        "clients": ("client", tuple(course.case_files), "use the slug of a file in cases/, or take it out"),
    }
    for i, module in enumerate(file.modules):
        for field, (what, there, cure) in known.items():
            named = getattr(module, field)
            for j, slug in enumerate(named):
                path = f"modules[{i}].{field}[{j}]"
                if slug not in there:
                    yield _fault(page, path, f"there is no {what} {slug}", _near(slug, there, cure))
                elif slug in named[:j]:
                    yield _fault(page, path, f"{module.slug} names {slug} twice", "keep one of the two")
        if module.assignment is not None and module.assignment not in file.assignments:
            path, problem = f"modules[{i}].assignment", f"there is no assignment {module.assignment}"
            cure = "use one that assignments: lists, or take the line out"
            yield _fault(page, path, problem, _near(module.assignment, file.assignments, cure))


def _everything_is_placed(course: Course, file: facts.CourseFile, page: Page) -> Faults:
    """Each lesson is in one module, each chapter in one or more, or it is left out on purpose."""
    yield from _single_lessons(file, page)
    there = {CHAPTERS: tuple(course.chapters), LESSONS: lesson_slugs(course)}
    placed = {field: {slug for module in file.modules for slug in getattr(module, field)} for field in there}
    for field, slugs in there.items():
        for slug in slugs:
            if slug not in placed[field] and slug not in file.left_out:
                cure = f"name it under {field} of a module, or under left_out: where that is meant"
                yield _fault(page, "modules", f"the {field[:-1]} {slug} is in no module", cure)
    for i, slug in enumerate(file.left_out):
        path = f"left_out[{i}]"
        if slug in placed[CHAPTERS] | placed[LESSONS]:
            yield _fault(page, path, f"{slug} is left out, and a module names it", "keep one of the two")
        elif slug not in {*there[CHAPTERS], *there[LESSONS]}:
            known = (*there[CHAPTERS], *there[LESSONS])
            yield _fault(page, path, f"there is no chapter or lesson {slug}", _near(slug, known, "take it out"))


def _single_lessons(file: facts.CourseFile, page: Page) -> Faults:
    """A lesson in two modules would be two steps done at once."""
    count = Counter(slug for module in file.modules for slug in dict.fromkeys(module.lessons))
    first: dict[str, str] = {}
    for i, module in enumerate(file.modules):
        for j, slug in enumerate(module.lessons):
            if count[slug] > 1 and first.setdefault(slug, module.slug) != module.slug:
                problem = f"the lesson {slug} is in {first[slug]} and in {module.slug}"
                yield _fault(page, f"modules[{i}].lessons[{j}]", problem, "keep it in one of the two")
