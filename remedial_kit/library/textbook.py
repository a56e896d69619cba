"""The textbook: what its chapters refer to, and whether each is sound.

Words: an *entry* is what a reference names (``conditions/tennis-elbow``), a *pick* a choice among the facts of one of its fields.
A fault of a chapter keeps the book from being built; it keeps no client from being met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

from remedial_kit import facts, plate
from remedial_kit.library import chapters
from remedial_kit.library.chapters import ASSUMPTION, Pick, Picture, Question, Role, Text
from remedial_kit.library.reading import Problem, read_text

if TYPE_CHECKING:
    from remedial_kit.library import Course

T = TypeVar("T")
Faults = Iterator[Problem]
ENTRIES: Mapping[str, str] = {
    "technique": "techniques",
    "test": "assessments",
    "advice": "advice",
    "safety": "safety",
    "condition": "conditions",
}
"""The roles that name an entry, and the kind of entry that each names."""
QUESTIONS, PICTURES, GOALS, MATTER = 5, (2, 4), (3, 6), (3, 7)
_OPTIONS = (3, 4)
_ENDS = (chapters.CLIENT, chapters.UNKNOWN, chapters.MISTAKES, chapters.QUESTIONS, chapters.READING)
_SETTINGS = {"show", "view", "layer", "by", "alt", "caption"}
LAYERS, BY = ("surface", "deep"), ("minutes", "pressure")


class NotThere(Exception):
    """A reference that names nothing: what is wrong, and what to do."""

    def __init__(self, problem: str, cure: str) -> None:
        super().__init__(problem)
        self.problem, self.cure = problem, cure


# ---- looking up ---------------------------------------------------------------------------------------------------


def read_texts(course: Course) -> dict[str, Text]:
    """Every chapter's text by the name of its file; one that is not UTF-8 is left out, and named where the course is read."""
    found: dict[str, Text] = {}
    for path in sorted((course.root / "chapters").glob("*.md")):
        name = f"{course.root.name}/chapters/{path.name}"
        text, problems = read_text(path, name)
        if not problems:
            found[path.stem] = chapters.read(text.replace("\r\n", "\n"), name)
    return found


def order(course: Course) -> list[tuple[facts.PartOfBook, list[facts.Chapter]]]:
    """The book's parts, each with those of its chapters that are there."""
    parts = course.file.chapters if course.file else ()
    return [(part, [course.chapters[slug] for slug in part.chapters if slug in course.chapters]) for part in parts]


def entries(course: Course, kind: str) -> Mapping[str, Any]:
    """The entries of a kind, by slug.  Raises ``NotThere`` for a kind that is not known."""
    tables: dict[str, Mapping[str, Any]] = {
        "conditions": course.conditions,
        "techniques": course.techniques,
        "assessments": course.assessments,
        "advice": course.advice,
        "safety": course.safety,
    }
    if kind not in tables:
        raise NotThere(f"there is no kind {kind}", f"use one of {', '.join(tables)}")
    return tables[kind]


def entry(course: Course, name: str) -> Any:
    """The entry that ``kind/slug`` names.  Raises ``NotThere``."""
    kind, _, slug = name.partition("/")
    return _one(entries(course, kind), slug, f"{kind}/")


def picked(course: Course, pick: Pick) -> list[facts.Fact | str]:
    """The facts that a pick means, in the order of the data or of its quotes; the steps of a technique are plain sentences.

    Raises ``NotThere``: no such entry or field, or words in quotes that are in no fact of it, or in several.
    """
    rows = getattr(entry(course, pick.entry), pick.field, None)
    if not isinstance(rows, tuple) or not all(isinstance(row, facts.Fact | str) for row in rows):
        raise NotThere(f"{pick.entry} has no facts called {pick.field}", "docs/fields.md lists its fields")
    if not rows:
        raise NotThere(f"{pick.entry} has nothing under {pick.field}", "fill it in there, or refer to another field")
    return [_that(rows, quote, pick) for quote in pick.quotes] or list(rows)


def _that(rows: tuple[facts.Fact | str, ...], quote: str, pick: Pick) -> facts.Fact | str:
    wanted = " ".join(quote.split())
    hits = [row for row in rows if wanted in (row.text if isinstance(row, facts.Fact) else row)]
    if len(hits) != 1:
        many = f'"{wanted}" is in {len(hits)} facts of {pick.entry} {pick.field}'
        raise NotThere(many, "put words in quotes that stand in exactly one of them")
    return hits[0]


def label(course: Course, role: Role) -> str:
    """What a role that names something is called.  Raises ``NotThere``."""
    if role.name in ENTRIES:
        found = _one(entries(course, ENTRIES[role.name]), role.target, "")
        return str(found.name)
    if role.name == "region":
        regions = {region.slug: region for region in course.body.regions} if course.body else {}
        return _one(regions, role.target, "region ").name
    if role.name == "chapter":
        return _one(course.chapters, role.target, "chapter ").title
    if role.name in {"client", "opening"}:
        case = _one(course.case_files, role.target, "practice client ")
        return told(case, case.door) if role.name == "opening" else _introduced(case)
    if role.name == "term":
        return _one(course.glossary, role.target.lower(), "glossary term ").term
    if role.name in TAUGHT:
        before, name_of = TAUGHT[role.name]
        return name_of(course, role.target, before)
    raise NotThere(f"there is no reference {role.name}", f"use one of {', '.join(ROLES)}")


TAUGHT: Mapping[str, tuple[str, Callable[[Course, str, str], str]]] = {
    "guide": ("page of the guide ", lambda course, slug, before: _one(course.guide, slug, before).title),
    "practical": ("practical ", lambda course, slug, before: _one(course.practicals, slug, before).title),
    "competency": ("competency ", lambda course, slug, before: _one(course.competencies, slug, before).text),
}
"""The roles for instructors, each with what it is called in a fault and what it is labelled with."""
ROLES = ("fact", *ENTRIES, "region", "chapter", "client", "opening", "term", *TAUGHT)


def _one(table: Mapping[str, T], slug: str, before: str) -> T:
    if slug in table:
        return table[slug]
    raise NotThere(f"there is no {before}{slug}", near(slug, table, "correct the slug"))


def near(word: str, known: Iterable[str], otherwise: str) -> str:
    """A cure for a word that is not known: the one that it may have been meant to be."""
    found = get_close_matches(word, list(known), n=1)
    return f"did you mean {found[0]}?" if found else otherwise


def _introduced(case: facts.CaseFile) -> str:
    return f"{case.person.name.split()[0]}, {case.person.age}, {case.person.work}"


def told(case: facts.CaseFile, text: str) -> str:
    """A case's text as the client is written, its placeholders filled."""
    other = "left" if case.side == "right" else "right"
    person = case.person
    cases = {"she": ("she", "her", "her"), "he": ("he", "him", "his"), "they": ("they", "them", "their")}
    they, them, their = cases[person.pronoun]
    values = {"side": case.side, "other": other, "name": person.name.split()[0], "age": str(person.age)}
    values |= {"they": they, "them": them, "their": their}
    values |= {name.capitalize(): value.capitalize() for name, value in values.items()}
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), text)


# ---- rules ----------------------------------------------------------------------------------------------------------


def faults_of(course: Course) -> Faults:
    """Every fault of the book, of a course whose other files could be read."""
    if course.file is None or course.body is None:
        return
    yield from _order_fits(course)
    yield from _glossary_fits(course)
    for slug, text in course.texts.items():
        if slug in course.chapters:
            yield from faults_in(course, course.chapters[slug], text)


def faults_in(course: Course, chapter: facts.Chapter, text: Text) -> Faults:
    """Every fault of one chapter."""
    for rule in _RULES:
        yield from rule(course, chapter, text)


def _fault(text: Text, line: int | None, problem: str, cure: str, field: str = "") -> Problem:
    return Problem(text.file, line, field, problem, cure)


def _count(text: Text, line: int, what: str, n: int, limits: tuple[int, int]) -> Faults:
    low, high = limits
    if not low <= n <= high:
        yield _fault(text, line, f"{n} {what}, and {low} to {high} are wanted", "add some, or take some out")


def _order_fits(course: Course) -> Faults:
    """course.yml lists every chapter once, under the part that its head names."""
    page = course.pages["course.yml"]
    seen: dict[str, str] = {}
    for i, part in enumerate(course.file.chapters if course.file else ()):
        for j, slug in enumerate(part.chapters):
            path = f"chapters[{i}].chapters[{j}]"
            if slug not in course.chapters:
                problem, cure = f"there is no chapter {slug}", "use the slug of a file in chapters/"
                yield Problem(page.file, page.line(path), path, problem, cure)
            elif slug in seen:
                yield Problem(page.file, page.line(path), path, f"{slug} is listed twice", "keep one of the two")
            seen[slug] = part.part
    for slug, chapter in course.chapters.items():
        text = course.texts.get(slug)
        if text is None:
            problem = f"the slug is {slug}, and no file is called {slug}.md"
            yield Problem(f"{course.root.name}/chapters", None, "slug", problem, "make the two equal")
        elif slug not in seen:
            yield _fault(text, 1, "course.yml does not list this chapter", "add its slug there under chapters:", "slug")
        elif chapter.part is not None and chapter.part != seen[slug]:
            problem = f"course.yml has this chapter under {seen[slug]}, its head says {chapter.part}"
            yield _fault(text, text.head.get("part"), problem, "make the two equal", "part")


def _glossary_fits(course: Course) -> Faults:
    page = course.pages.get("glossary.yml")
    for i, row in enumerate(course.glossary.values()) if page else ():
        if page and row.chapter not in course.chapters:
            problem, cure = f"there is no chapter {row.chapter}", "use the slug of a file in chapters/"
            yield Problem(page.file, page.line(f"[{i}].chapter"), f"[{i}].chapter", problem, cure)


def _head_is_whole(course: Course, chapter: facts.Chapter, text: Text) -> Faults:
    if chapter.part is None:
        yield _fault(text, 1, "part is missing", "add part: and beginnings, assessment, techniques, ...", "part")
    if chapter.client is None:
        yield _fault(text, 1, "client is missing", "add client: and the slug of a practice client", "client")
    elif chapter.client not in course.case_files:
        cure = near(chapter.client, course.case_files, "use the slug of a file in cases/")
        yield _fault(text, text.head.get("client"), f"{chapter.client} is no practice client", cure, "client")
    for unread in text.unread:
        yield _fault(text, unread.line, unread.problem, unread.cure)


def _sections_are_in_order(_course: Course, _chapter: facts.Chapter, text: Text) -> Faults:
    """Goals first, then the matter, then the five sections that every chapter ends with."""
    titles = [section.title for section in text.sections]
    if not titles or not titles[0].startswith(chapters.GOALS):
        line = text.sections[0].line if text.sections else 1
        yield _fault(text, line, "the first section is another one", f"start with ## {chapters.GOALS}")
    else:
        goals = sum(block.text.count("\n- ") + block.text.startswith("- ") for block in _prose(text.sections[0].blocks))
        yield from _count(text, text.sections[0].line, "goals", goals, GOALS)
    at = [next((n for n, title in enumerate(titles) if _is(title, end)), None) for end in _ENDS]
    for end, n in zip(_ENDS, at, strict=True):
        if n is None:
            yield _fault(text, 1, f"the section {end} is missing", f"add ## {end}")
    there = [n for n in at if n is not None]
    if None in at:
        return
    if there != list(range(len(titles) - len(_ENDS), len(titles))):
        wrong = next(title for title, end in zip(titles[-len(_ENDS) :], _ENDS, strict=False) if not _is(title, end))
        line = next(section.line for section in text.sections if section.title == wrong)
        yield _fault(text, line, f"the section {wrong} is out of order", f"end with {', '.join(_ENDS)}, in this order")
    else:
        yield from _count(text, 1, "sections between the goals and the client", there[0] - 1, MATTER)


def _is(title: str, wanted: str) -> bool:
    return title == wanted or title.startswith((f"{wanted}:", f"{wanted} "))


def _prose(blocks: Iterable[chapters.Block]) -> Iterator[chapters.Prose]:
    return (block for block in blocks if isinstance(block, chapters.Prose))


def _all_resolves(course: Course, _chapter: facts.Chapter, text: Text) -> Faults:
    yield from references_resolve(course, text)


def references_resolve(course: Course, text: Text) -> Faults:
    """What a text names and is not there: in its sentences, its lists of facts, its marks and its pictures."""
    yield from _references(course, text)
    yield from _marks(course, text)
    for picture in text.pictures:
        yield from (_fault(text, picture.line, *wrong) for wrong in _picture(course, picture))


def _references(course: Course, text: Text) -> Faults:
    for role in text.roles:
        try:
            if role.name == "fact":
                fact_of(course, role)
            else:
                label(course, role)
        except NotThere as wrong:
            yield _fault(text, role.line, wrong.problem, wrong.cure)
    for block in text.blocks:
        if not isinstance(block, chapters.Facts):
            continue
        try:
            facts_listed(course, block)
        except NotThere as wrong:
            yield _fault(text, block.line, wrong.problem, wrong.cure)


def facts_listed(course: Course, block: chapters.Facts) -> list[facts.Fact | str]:
    """The facts of a list.  Raises ``NotThere``."""
    if block.pick is None:
        cure = 'write kind/slug, the field, and words in quotes, as in conditions/tennis-elbow findings "Cozen"'
        raise NotThere(f"this names no facts: {block.said or 'nothing'}", cure)
    return picked(course, block.pick)


def fact_of(course: Course, role: Role) -> facts.Fact | str:
    """The one fact of a sentence.  Raises ``NotThere``."""
    pick = chapters.pick_of(role.body.strip(), role.line)
    if pick is None or len(pick.quotes) != 1:
        cure = 'write kind/slug, the field, and a few of its words in quotes, as in conditions/tennis-elbow definition "1 to 3 %"'
        raise NotThere(f"this names no single fact: {' '.join(role.body.split())}", cure)
    return picked(course, pick)[0]


def _marks(course: Course, text: Text) -> Faults:
    for line, name in text.marks:
        if name != ASSUMPTION and name not in course.sources:
            cure = near(name, course.sources, "add it there, or write [assumption]")
            yield _fault(text, line, f"the source {name} is not in sources.yml", cure)


def _questions_are_whole(_course: Course, _chapter: facts.Chapter, text: Text) -> Faults:
    section = next((s for s in text.sections if s.title == chapters.QUESTIONS), None)
    if section is None:
        return
    if len(text.questions) != QUESTIONS:
        problem = f"{len(text.questions)} questions, and {QUESTIONS} are wanted"
        yield _fault(text, section.line, problem, "start each with ### and its number, as in ### 1. What comes first?")
    for n, question in enumerate(text.questions, 1):
        yield from _question(text, n, question)


def _question(text: Text, n: int, question: Question) -> Faults:
    def fault(problem: str, cure: str) -> Problem:
        return _fault(text, question.line, f"question {question.number}: {problem}", cure)

    if question.number != n:
        yield fault(f"it is number {n}", "number the questions 1 to 5")
    low, high = _OPTIONS
    if not low <= len(question.options) <= high:
        yield fault(f"{len(question.options)} answers to choose from", "give three or four lines - [ ] or - [x]")
    right = sum(option.is_right for option in question.options)
    wanted = 2 if re.search(r"\b(choose|pick|which|mark|name) two\b", question.text, re.IGNORECASE) else 1
    if right == 0:
        yield fault("no answer is marked as right", "write - [x] in front of it")
    elif right != wanted:
        yield fault(
            f"{wanted} right answers are asked for, {right} marked", "mark one, or write choose two and mark two"
        )
    if not question.why:
        yield fault("nothing says why", "add two to four sentences after >")


def _pictures_are_enough(_course: Course, _chapter: facts.Chapter, text: Text) -> Faults:
    yield from _count(text, 1, "pictures", len(text.pictures), PICTURES)


def _picture(course: Course, picture: Picture) -> Iterator[tuple[str, str]]:
    if picture.kind not in SHOWS:
        yield f"there is no picture {picture.kind or 'without a kind'}", f"use one of {', '.join(SHOWS)}"
        return
    if not picture.options.get("alt"):
        yield "this picture has no text alternative", "add :alt: and a sentence that tells what it shows"
    if not picture.options.get("caption"):
        yield "this picture has no caption", "add :caption: and a sentence"
    for name in picture.options.keys() - _SETTINGS:
        yield f"{name or 'a line without a name'} is no option of a picture", f"use {', '.join(sorted(_SETTINGS))}"
    for name, allowed in (("view", plate.VIEWS), ("layer", LAYERS), ("by", BY)):
        if picture.options.get(name, allowed[0]) not in allowed:
            yield f"{picture.options[name]} is no {name}", f"use one of {', '.join(allowed)}"
            return
    if not picture.show:
        yield "nothing is to be shown", "add :show: and slugs"
    for slug in picture.show:
        try:
            SHOWS[picture.kind](course, picture, slug)
        except NotThere as wrong:
            yield wrong.problem, wrong.cure


def _shows_region(course: Course, picture: Picture, slug: str) -> None:
    label(course, Role(picture.line, "region", slug))
    drawing = course.root / "body.svg"
    views = plate.figures_of(slug, drawing) if drawing.is_file() else plate.VIEWS
    view = picture.options.get("view")
    if not views:
        raise NotThere(f"the body drawing shows no {slug}", "show a region beside it")
    if view and view not in views:
        raise NotThere(f"{slug} is not drawn in the view {view}", f"use {' or '.join(views)}, or leave :view: out")


def _shows_technique(course: Course, _picture: Picture, slug: str) -> None:
    technique = entry(course, f"techniques/{slug}")
    if technique.diagram is None:
        raise NotThere(f"the technique {slug} has no picture", "add diagram: to its file")


def _shows_dose(course: Course, _picture: Picture, slug: str) -> None:
    entry(course, f"techniques/{slug}")


def _shows_range(course: Course, _picture: Picture, slug: str) -> None:
    if entry(course, f"assessments/{slug}").normal is None:
        raise NotThere(f"{slug} has no normal range", "name a movement whose file has normal:")


def _shows_recovery(course: Course, _picture: Picture, slug: str) -> None:
    if entry(course, f"conditions/{slug}").nature is None:
        raise NotThere(f"{slug} has no untreated course", "name a condition whose file has nature:")


def _shows_client(course: Course, picture: Picture, slug: str) -> None:
    label(course, Role(picture.line, "client", slug))


SHOWS: Mapping[str, Callable[[Course, Picture, str], None]] = {
    "body": _shows_region,
    "technique": _shows_technique,
    "ranges": _shows_range,
    "recovery": _shows_recovery,
    "dose": _shows_dose,
    "timeline": _shows_client,
    "signs": _shows_client,
}
"""The kinds of picture, and what raises ``NotThere`` where a slug can't be shown by one."""
_RULES: tuple[Callable[[Course, facts.Chapter, Text], Faults], ...] = (
    _head_is_whole,
    _sections_are_in_order,
    _all_resolves,
    _questions_are_whole,
    _pictures_are_enough,
)
