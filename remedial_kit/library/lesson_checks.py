"""What must fit together in a lesson, as far as the course's files tell; ``rehearsal`` plays its visits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from remedial_kit import lesson_parts as parts
from remedial_kit.library.checks import _problem, _region_slugs, _sided, _walk
from remedial_kit.library.prose import Reader
from remedial_kit.library.reading import Page, Problem
from remedial_kit.terms import LESSON

if TYPE_CHECKING:
    from remedial_kit.library import Course

Faults = Iterator[Problem]
MOST_RUNGS = 3
TWO = 2
_TEXTS = {"text", "ask", "why", "explain", "model", "stem", "leaves_out"}
"""The fields that are read as small Markdown."""


def lessons_fit(course: Course) -> Faults:
    """Every fault of every lesson."""
    for slug, lesson in course.lessons.items():
        page = course.pages.get(f"lessons/{slug}.yml")
        if page is not None:
            yield from _head(course, lesson, page)
            for path, text in texts_of(lesson):
                yield from _text(course, text, page, path)
            for n, part in enumerate(lesson.parts):
                yield from _CHECKS[part.kind](course, part, page, f"parts[{n}]")


def texts_of(lesson: parts.Lesson) -> Iterator[tuple[str, str]]:
    """Every text of a lesson, with its path."""
    for path, value in _walk(lesson):
        name = path.rsplit(".", maxsplit=1)[-1]
        if isinstance(value, str) and (name in _TEXTS or name.startswith("rungs[")):
            yield path, value


def _text(course: Course, text: str, page: Page, path: str) -> Faults:
    reader = Reader(course)
    reader.blocks(text)
    for problem, cure in reader.faults:
        yield _problem(page, path, problem, cure)


def _head(course: Course, lesson: parts.Lesson, page: Page) -> Faults:
    if not lesson.slug.startswith(LESSON):
        yield _problem(page, "slug", f"a lesson's slug begins with {LESSON}", f"call it {LESSON}{lesson.slug}")
    if lesson.chapter not in course.chapters:
        yield _problem(page, "chapter", f"there is no chapter {lesson.chapter}", "use the slug of a file in chapters/")
    for i, slug in enumerate(lesson.teaches):
        if slug not in course.competencies:
            yield _problem(
                page, f"teaches[{i}]", f"there is no competency {slug}", "use a slug of standards/competencies.yml"
            )
    if not lesson.teaches:
        yield _problem(page, "teaches", "a lesson says what it teaches", "name at least one competency")
    if not lesson.parts:
        yield _problem(page, "parts", "a lesson has at least one part", "add one, such as kind: read")


def _client(course: Course, slug: str, page: Page, path: str) -> Faults:
    if slug not in course.case_files:
        yield _problem(page, path, f"there is no practice client {slug}", "use the slug of a file in cases/")


def _with_client(course: Course, part: Any, page: Page, path: str) -> Faults:
    yield from _client(course, part.client, page, f"{path}.client")


def _nothing(course: Course, part: Any, page: Page, path: str) -> Faults:  # noqa: ARG001
    yield from ()


def _watch(course: Course, part: parts.Watch, page: Page, path: str) -> Faults:
    yield from _with_client(course, part, page, path)
    if not part.acts:
        yield _problem(page, f"{path}.acts", "there is nothing to watch", "add at least one act")
    for i, act in enumerate(part.acts):
        if not isinstance(act.get("why"), str) or not act["why"].strip():
            yield _problem(page, f"{path}.acts[{i}]", "the step does not say why", "add why: and a sentence")


def _guided(course: Course, part: parts.Guided, page: Page, path: str) -> Faults:
    yield from _with_client(course, part, page, path)
    if not part.ladder:
        yield _problem(page, f"{path}.ladder", "there are no hints", "add one, or make it kind: alone")
    for i, hint in enumerate(part.ladder):
        if not 1 <= len(hint.rungs) <= MOST_RUNGS:
            yield _problem(
                page, f"{path}.ladder[{i}].rungs", f"the hint has {len(hint.rungs)} rungs", "write one to three"
            )


def _lab(course: Course, part: parts.Lab, page: Page, path: str) -> Faults:
    yield from _with_client(course, part, page, path)
    named = [*enumerate(part.technique)]
    for i, slug in named:
        if slug not in course.techniques:
            yield _problem(
                page,
                f"{path}.technique[{i}]",
                f"there is no technique {slug}",
                "use the slug of a file in techniques/",
            )
    case = course.case_files.get(part.client)
    for i, region in enumerate(part.region):
        if case and _sided(region, case) not in _region_slugs(course):
            yield _problem(
                page,
                f"{path}.region[{i}]",
                f"there is no region {region}",
                "use a slug of body.yml with -{side} where it has two sides",
            )
    yield from _vary(course, part, page, path)


def _vary(course: Course, part: parts.Lab, page: Page, path: str) -> Faults:
    """What can be changed has more than one way to be, and starts where it can be."""
    if not part.vary:
        yield _problem(page, f"{path}.vary", "nothing can be changed", "name pressure, minutes or another")
    if "technique" in part.vary and len(part.technique) < TWO:
        yield _problem(page, f"{path}.technique", "there is one technique to choose from", "name a second one")
    if "region" in part.vary and len(part.region) < TWO:
        yield _problem(page, f"{path}.region", "there is one place to choose from", "name a second one")
    if "order" in part.vary and (len(part.technique) != TWO or "technique" in part.vary):
        yield _problem(
            page, f"{path}.vary", "an order is that of two techniques", "name two, and take technique out of vary"
        )
    if "before" in part.vary and part.warm is None:
        yield _problem(page, f"{path}.warm", "nothing says what warms", "add warm: and a technique")
    if part.warm is not None and part.warm not in course.techniques:
        yield _problem(
            page, f"{path}.warm", f"there is no technique {part.warm}", "use the slug of a file in techniques/"
        )
    for name in ("pressure", "minutes"):
        value = getattr(part.start, name)
        for slug in part.technique:
            span = getattr(course.techniques[slug], name) if slug in course.techniques else None
            if span and not span.low <= value <= span.high:
                yield _problem(
                    page,
                    f"{path}.start.{name}",
                    f"{value} is outside what {slug} allows",
                    f"write {span.low} to {span.high}",
                )


def _options(options: tuple[parts.Answer, ...], right: int, page: Page, path: str, *, may_harm: bool = False) -> Faults:
    """At least two answers, no two alike, with exactly so many right."""
    if len(options) < TWO:
        yield _problem(page, f"{path}.options", "there is nothing to choose between", "add a second answer")
    if len({option.text for option in options}) < len(options):
        yield _problem(page, f"{path}.options", "two answers are the same", "change one of them")
    found = sum(option.right for option in options)
    if found != right:
        yield _problem(
            page, f"{path}.options", f"{found} of the answers are right, not {right}", "mark so many with right: true"
        )
    for i, option in enumerate(options):
        if option.harmful and (option.right or not may_harm):
            problem = "a right answer is not harmful" if option.right else "harmful has no meaning here"
            yield _problem(page, f"{path}.options[{i}]", problem, "take one of the two out")


def _pair(course: Course, part: parts.Pair, page: Page, path: str) -> Faults:
    if len(part.clients) != TWO:
        yield _problem(page, f"{path}.clients", f"a pair is two clients, not {len(part.clients)}", "name two")
    for i, one in enumerate(part.clients):
        yield from _client(course, one.client, page, f"{path}.clients[{i}].client")
    if not part.acts:
        yield _problem(page, f"{path}.acts", "nothing is done with the two", "add at least one act")
    yield from _options(part.options, 1, page, path)


def _flags(course: Course, part: parts.Flags, page: Page, path: str) -> Faults:
    if not part.items:
        yield _problem(page, f"{path}.items", "the round is empty", "add at least one item")
    for i, item in enumerate(part.items):
        here = f"{path}.items[{i}]"
        if (item.answer == "refer") != (item.urgency is not None):
            yield _problem(
                page,
                here,
                "refer says how soon, and nothing else does",
                "add urgency: where the answer is refer, and nowhere else",
            )
        if item.item is not None and item.item not in course.safety:
            yield _problem(page, f"{here}.item", f"there is no item {item.item}", "use a slug of safety.yml")


def _key_feature(course: Course, part: parts.KeyFeature, page: Page, path: str) -> Faults:  # noqa: ARG001
    if not part.features:
        yield _problem(page, f"{path}.features", "there are no critical steps", "add at least one")
    for i, feature in enumerate(part.features):
        here = f"{path}.features[{i}]"
        for name in ("choose", "weight"):
            if getattr(feature, name) < 1:
                yield _problem(page, f"{here}.{name}", f"{name} is at least 1", "write 1 or more")
        yield from _options(feature.options, feature.choose, page, here, may_harm=True)


def _question(course: Course, part: parts.Question, page: Page, path: str) -> Faults:  # noqa: ARG001
    yield from _options(part.options, 1, page, path)


_CHECKS: Mapping[str, Callable[[Course, Any, Page, str], Faults]] = {
    "read": _nothing,
    "watch": _watch,
    "guided": _guided,
    "alone": _with_client,
    "lab": _lab,
    "pair": _pair,
    "flags": _flags,
    "key_feature": _key_feature,
    "question": _question,
    "write": _nothing,
}
