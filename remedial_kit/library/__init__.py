"""A course folder, read, checked and given as a ``Course``.

A *course folder* holds everything a massage teacher edits: YAML and Markdown.  ``Course.open`` finds it, reads all of it, and
keeps every fault it met; what is sound can be used, what is not is named with file, line, field and cure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from remedial_kit import facts
from remedial_kit.lesson_parts import Lesson
from remedial_kit.library.chapters import Text
from remedial_kit.library.reading import Page, Problem, read_text, read_yaml, structure
from remedial_kit.pack import PLANS, Case
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.library.guide import GuidePage

__all__ = ["Answers", "Course", "CourseProblem", "Problem", "open_answers"]

T = TypeVar("T")
COMPETENCIES = "competencies.yml"
_FOLDERS: dict[str, type[Any]] = {
    "techniques": facts.Technique,
    "conditions": facts.Condition,
    "assessments": facts.Assessment,
    "advice": facts.Advice,
    "cases": facts.CaseFile,
}


class CourseProblem(ValueError):
    """A course that can't be used as asked; ``problems`` has each fault."""

    def __init__(self, sentence: str, problems: tuple[Problem, ...] = ()) -> None:
        """Say what can't be done, and carry the faults that are why."""
        super().__init__("\n".join([sentence, *map(str, problems)]))
        self.problems = problems


@dataclass(frozen=True)
class Answers:
    """One assignment's private folder: the client and the key."""

    folder: Path
    client: facts.CaseFile
    key: facts.Key
    pages: Mapping[str, Page]


class Course:
    """A course folder that was read.  Make one with ``Course.open``."""

    def __init__(self, root: Path) -> None:
        """Read the folder ``root``; faults end up in ``problems``."""
        self.root = root
        self._faults: list[Problem] = []
        self.pages: dict[str, Page] = {}
        self.file = self._one("course.yml", facts.CourseFile)
        self.body = self._one("body.yml", facts.Body)
        self.marking = self._one("marking.yml", facts.Marking)
        self.calibration = self._one("calibration.yml", facts.Calibration)
        self.safety = self._list("safety.yml", "items", facts.SafetyItem)
        self.factors = self._list("factors.yml", "factors", facts.Factor)
        self.sources = self._list("sources.yml", "sources", facts.Source, name="id")
        self.competencies: dict[str, facts.Competency] = self._competencies()
        self.standards: dict[str, facts.Standard] = self._folder("standards", facts.Standard, besides=COMPETENCIES)
        self.model: dict[str, Any] = self._plain("model.yml")
        self.techniques: dict[str, facts.Technique] = self._folder("techniques", _FOLDERS["techniques"])
        self.conditions: dict[str, facts.Condition] = self._folder("conditions", _FOLDERS["conditions"])
        self.assessments: dict[str, facts.Assessment] = self._folder("assessments", _FOLDERS["assessments"])
        self.advice: dict[str, facts.Advice] = self._folder("advice", _FOLDERS["advice"])
        self.case_files: dict[str, facts.CaseFile] = self._folder("cases", _FOLDERS["cases"])
        self.practicals: dict[str, facts.Practical] = self._folder("practicals", facts.Practical)
        self.glossary = self._glossary()
        self.lessons: dict[str, Lesson] = self._folder("lessons", Lesson)
        self.chapters = self._chapters()
        self.cases: Mapping[str, Case] = _Cases(self)

    @staticmethod
    def place(path: str | Path | None = None) -> Path:
        """The course folder in ``path``, or around it where it is a file; without one, the nearest ``course/`` upward, else the library's own."""
        return _find(path)

    @classmethod
    def open(cls, path: str | Path | None = None) -> Course:
        """Read the course at ``Course.place(path)``.

        Raises ``CourseProblem`` where there is no course folder.
        """
        root = cls.place(path)
        if not (root / "course.yml").is_file():
            raise CourseProblem(say("course.none", folder=root))
        return cls(root)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Every fault of the course, of its textbook and of the assignments beside it."""
        from remedial_kit.library.checks import faults_of_answers  # noqa: PLC0415  (reads this class)

        return self.own_problems + self.order_problems + self.book_problems + tuple(faults_of_answers(self))

    @cached_property
    def order_problems(self) -> tuple[Problem, ...]:
        """Every fault of the modules' order.  They keep no client from being met; a circle keeps the front page from being built."""
        from remedial_kit.library.order import faults_of  # noqa: PLC0415  (reads this class)

        return tuple(faults_of(self))

    @cached_property
    def texts(self) -> dict[str, Text]:
        """The chapters' texts by the names of their files."""
        from remedial_kit.library.textbook import read_texts  # noqa: PLC0415  (reads this class)

        return read_texts(self)

    @cached_property
    def guide(self) -> dict[str, GuidePage]:
        """The pages of the instructor's guide by the names of their files, as ``lesson-plans/red-flags``."""
        from remedial_kit.library.guide import read_pages  # noqa: PLC0415  (reads this class)

        return read_pages(self)

    @cached_property
    def book_problems(self) -> tuple[Problem, ...]:
        """Every fault of the chapters, the glossary and the guide.  They keep the book from being built, and no client from being met."""
        from remedial_kit.library import guide, textbook  # noqa: PLC0415  (they read this class)

        return (*textbook.faults_of(self), *guide.faults_of(self))

    @cached_property
    def own_problems(self) -> tuple[Problem, ...]:
        """Every fault of the course folder: what can't be read, and what does not fit together."""
        from remedial_kit.library.checks import faults_of  # noqa: PLC0415  (reads this class)

        return tuple(self._faults) + tuple(faults_of(self))

    @property
    def reading_problems(self) -> tuple[Problem, ...]:
        """The faults met while reading, before anything was compared."""
        return tuple(self._faults)

    def counts(self) -> dict[str, int]:
        """How much of everything there is."""
        from remedial_kit.library.checks import counts_of  # noqa: PLC0415  (reads this class)

        return counts_of(self)

    def answers(self, folder: Path) -> tuple[Answers | None, list[Problem]]:
        """An assignment's ``client.yml`` and ``key.yml``, or their faults."""
        faults: list[Problem] = []
        made: dict[str, Any] = {}
        pages: dict[str, Page] = {}
        for file, kind in (("client.yml", facts.CaseFile), ("key.yml", facts.Key)):
            page, value, problems = _read(folder / file, f"{folder.parent.name}/{folder.name}/{file}", kind)
            faults += problems
            made[file] = value
            if page:
                pages[file] = page
        if faults or None in made.values():
            return None, faults
        return Answers(folder, made["client.yml"], made["key.yml"], pages), []

    def sound_answers(self) -> Iterator[Answers]:
        """The assignments beside the course that can be read whole."""
        for name in self.file.assignments if self.file else ():
            folder = self.root.parent / "answers" / name
            found, _ = self.answers(folder) if folder.is_dir() else (None, [])
            if found:
                yield found

    def pack(self, case: facts.CaseFile, key: facts.Key | None) -> Case:
        """The pack of a case file, with its key."""
        from remedial_kit.library.packing import pack_of  # noqa: PLC0415  (reads this class)

        return pack_of(self, case, key)

    # -- reading ---------------------------------------------------------------------------------------

    def _name(self, relative: str) -> str:
        return f"{self.root.name}/{relative}"

    def _load(self, relative: str, kind: type[T]) -> T | None:
        page, value, problems = _read(self.root / relative, self._name(relative), kind)
        self._faults += problems
        if page:
            self.pages[relative] = page
        return value

    def _one(self, relative: str, kind: type[T]) -> T | None:
        return self._load(relative, kind)

    def _plain(self, relative: str) -> dict[str, Any]:
        value = self._load(relative, dict[str, Any])
        return value or {}

    def _list(self, relative: str, key: str, kind: type[T], name: str = "slug") -> dict[str, T]:
        text, problems = read_text(self.root / relative, self._name(relative))
        page, more = read_yaml(text, self._name(relative)) if not problems else (None, [])
        self._faults += problems + more
        if page is None:
            return {}
        self.pages[relative] = page
        if not isinstance(page.value, dict) or set(page.value) != {key}:
            self._faults.append(
                Problem(page.file, 1, "", f"expected one list named {key}", f"start the file with {key}:")
            )
            return {}
        rows, faults = structure(Page(page.file, page.value, page.lines), _list_block(key, kind))
        self._faults += faults
        items = getattr(rows, key) if rows else ()
        return {getattr(item, name): item for item in items}

    def _glossary(self) -> dict[str, facts.Term]:
        """The words that are explained, by the word in small letters; a course without a glossary has none."""
        file = "glossary.yml"
        page, rows, problems = (
            _read(self.root / file, self._name(file), tuple[facts.Term, ...])
            if (self.root / file).is_file()
            else (None, None, [])
        )
        self._faults += problems
        if page is None or rows is None:
            return {}
        self.pages[file] = page
        found: dict[str, facts.Term] = {}
        for i, row in enumerate(rows):
            if row.term.lower() in found:
                self._faults.append(
                    Problem(
                        page.file,
                        page.line(f"[{i}]"),
                        f"[{i}].term",
                        f"the term {row.term} is written twice",
                        "keep one of the two",
                    )
                )
            found[row.term.lower()] = row
        return found

    def _competencies(self) -> dict[str, facts.Competency]:
        """The course's own competencies; a course without standards has none."""
        name = f"standards/{COMPETENCIES}"
        return self._list(name, "competencies", facts.Competency) if (self.root / name).is_file() else {}

    def _folder(self, folder: str, kind: type[Any], besides: str = "") -> dict[str, Any]:
        found: dict[str, Any] = {}
        for path in sorted((self.root / folder).glob("*.yml")):
            value = self._load(f"{folder}/{path.name}", kind) if path.name != besides else None
            if value is None:
                continue
            if value.slug != path.stem:
                self._faults.append(
                    Problem(
                        self._name(f"{folder}/{path.name}"),
                        1,
                        "slug",
                        f"the slug is {value.slug}, the file is {path.name}",
                        "make the two equal",
                    )
                )
            found[value.slug] = value
        return found

    def _chapters(self) -> dict[str, facts.Chapter]:
        found: dict[str, facts.Chapter] = {}
        for path in sorted((self.root / "chapters").glob("*.md")):
            name = self._name(f"chapters/{path.name}")
            text, problems = read_text(path, name)
            parts = text.split("---\n", 2)
            if problems or len(parts) != len(("", "head", "text")) or parts[0].strip():
                self._faults += problems or [
                    Problem(
                        name,
                        1,
                        "",
                        "a chapter starts with a head between two lines ---",
                        "add slug, title and minutes there",
                    )
                ]
                continue
            page, faults = read_yaml("\n" + parts[1], name)
            value, more = structure(page, facts.Chapter) if page else (None, [])
            self._faults += faults + more
            if value:
                found[value.slug] = value
        return found


def _list_block(key: str, kind: type[Any]) -> type[Any]:
    from dataclasses import make_dataclass  # noqa: PLC0415  (three files need it)

    return make_dataclass(key, [(key, tuple[kind, ...])], frozen=True)  # type: ignore[valid-type]


def _read(path: Path, name: str, kind: type[T]) -> tuple[Page | None, T | None, list[Problem]]:
    text, problems = read_text(path, name)
    if problems:
        return None, None, problems
    page, problems = read_yaml(text, name)
    if page is None or problems:
        return page, None, problems
    value, faults = structure(page, kind)
    return page, value, faults


def _find(path: str | Path | None) -> Path:
    if path is not None:
        given = Path(path)
        if given.is_file():
            return _around(given) or given
        return given / "course" if (given / "course" / "course.yml").is_file() else given
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        if (folder / "course" / "course.yml").is_file():
            return folder / "course"
    return _shipped()


def _around(file: Path) -> Path | None:
    """The course that a file belongs to: the folder it is in, or the one beside its ``answers/``."""
    for folder in file.resolve().parents:
        for course in (folder, folder / "course"):
            if (course / "course.yml").is_file():
                return course
    return None


def _shipped() -> Path:
    package = Path(__file__).resolve().parent.parent
    beside = package.parent / "course"
    return beside if (beside / "course.yml").is_file() else package / "_course"


class _Cases(Mapping[str, Case]):
    """Practice clients by slug; a pack is built when it is asked for."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._built: dict[str, Case] = {}

    def __getitem__(self, slug: str) -> Case:
        if slug not in self._built:
            file = self._course.case_files[slug] if slug in self._course.case_files else self._missing(slug)
            if self._course.own_problems:
                raise CourseProblem(say("course.faults", slug=slug), self._course.own_problems)
            self._built[slug] = self._course.pack(file, file.key)
        return self._built[slug]

    def _missing(self, slug: str) -> facts.CaseFile:
        here = [p for p in self._course.reading_problems if p.file.endswith(f"cases/{slug}.yml")]
        if here:
            raise CourseProblem(say("course.unread", slug=slug), tuple(here))
        raise KeyError(slug)

    def __iter__(self) -> Iterator[str]:
        return iter(self._course.case_files)

    def __len__(self) -> int:
        return len(self._course.case_files)


def open_answers(folder: Path, course: Course | None = None) -> Case:
    """The graded client of an assignment folder, key included.  Raises ``CourseProblem`` with the faults."""
    course = course or Course.open(folder if (folder / "course").is_dir() else _course_above(folder))
    found, faults = course.answers(folder)
    if found is not None and not course.own_problems:
        from remedial_kit.library.checks import faults_of_one_answer  # noqa: PLC0415  (reads this module)

        faults += faults_of_one_answer(course, found)
    if course.own_problems or found is None or faults:
        raise CourseProblem(say("course.answers", folder=folder.name), (*course.own_problems, *faults))
    return course.pack(found.client, found.key).with_plans(folder / PLANS)


def _course_above(folder: Path) -> Path | None:
    for above in folder.resolve().parents:
        if (above / "course" / "course.yml").is_file():
            return above / "course"
    return None
