"""The course's modules as the front page reads them, and how far each is.

Words: a module's *pieces* are its lessons, and its clients as one piece together, since one finished client is enough.  What does not
lie in the folder is not asked for, so that a school that hands out a part of the course has modules that can be done.
Every reader here takes anything: what can't be read is said to be so, or left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from remedial_kit.clinic.saving import SideCar
from remedial_kit.lesson import standing_of

LessonState = Literal["new", "open", "finished", "unreadable"]
ModuleState = Literal["done", "open", "locked"]


@dataclass(frozen=True)
class Item:
    """A chapter or a lesson: its name, its title, and about how many minutes it takes (0 where that is not known)."""

    slug: str
    title: str
    minutes: int


@dataclass(frozen=True)
class Module:
    """One module of ``course.yml``, as it was built."""

    slug: str
    title: str
    part: str
    asks: str
    needs: tuple[str, ...]
    chapters: tuple[Item, ...]
    lessons: tuple[Item, ...]
    clients: tuple[str, ...]
    assignment: str


@dataclass(frozen=True)
class Lesson:
    """How far a lesson is: parts done and parts in all, and when it was last written (0.0: never)."""

    state: LessonState = "new"
    done: int = 0
    parts: int = 0
    written: float = 0.0


@dataclass(frozen=True)
class Progress:
    """How far a module is: its state, pieces done and pieces in all, and the needed modules that are not done."""

    state: ModuleState
    done: int
    pieces: int
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Folder:
    """What is there to be done: lessons by slug, and practice clients, by slug with whether one attempt is finished."""

    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    clients: Mapping[str, bool] = field(default_factory=dict)


def modules_in(value: Any) -> tuple[Module, ...]:
    """The modules of a built order; what is not one is left out, and so is a second one of the same name."""
    found: dict[str, Module] = {}
    for row in value if isinstance(value, list) else ():
        if isinstance(row, dict) and isinstance(row.get("slug"), str):
            found.setdefault(row["slug"], _module(row))
    return tuple(found.values())


def _module(row: Mapping[str, Any]) -> Module:
    return Module(
        slug=row["slug"],
        title=_text(row, "title") or row["slug"],
        part=_text(row, "part"),
        asks=_text(row, "asks"),
        needs=_texts(row, "needs"),
        chapters=_items(row, "chapters"),
        lessons=_items(row, "lessons"),
        clients=_texts(row, "clients"),
        assignment=_text(row, "assignment"),
    )


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _list(row: Mapping[str, Any], name: str) -> list[Any]:
    value = row.get(name)
    return value if isinstance(value, list) else []


def _texts(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(value for value in _list(row, name) if isinstance(value, str))


def items_in(rows: Any) -> tuple[Item, ...]:
    """Chapters or lessons of a built order."""
    return _items({"items": rows}, "items")


def _items(row: Mapping[str, Any], name: str) -> tuple[Item, ...]:
    rows = [one for one in _list(row, name) if isinstance(one, dict) and isinstance(one.get("slug"), str)]
    return tuple(Item(one["slug"], _text(one, "title") or one["slug"], _number(one.get("minutes"))) for one in rows)


def _number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


# -- lessons ---------------------------------------------------------------------------------------------------------


def lesson_in(folder: Path, slug: str) -> Lesson:
    """How far the lesson of the notebook ``<slug>.ipynb`` in ``folder`` is, by its side-car and by the clients seen alone for it."""
    standing = standing_of(folder, slug)
    if standing is None:
        return Lesson("unreadable")
    has_side_car = SideCar(folder, slug, "lesson").path.exists()
    if standing.is_finished:
        state: LessonState = "finished"
    elif has_side_car and not standing.written:
        state = "unreadable"
    else:
        state = "open" if has_side_car or standing.done else "new"
    return Lesson(state, standing.done, standing.parts, standing.written)


# -- how far ---------------------------------------------------------------------------------------------------------


def progress_of(modules: Sequence[Module], there: Folder, *, locks: bool) -> dict[str, Progress]:
    """How far each module is, by slug."""
    by_slug = {module.slug: module for module in modules}
    done = _done(by_slug, there)
    made = {}
    for module in modules:
        waits = tuple(need for need in module.needs if need in by_slug and not done[need])
        finished, pieces = _pieces(module, there)
        state: ModuleState = "done" if done[module.slug] else "locked" if locks and waits else "open"
        made[module.slug] = Progress(state, finished, pieces, waits if state == "locked" else ())
    return made


def _done(by_slug: Mapping[str, Module], there: Folder) -> dict[str, bool]:
    """Whether each module is done; one without pieces is when those it needs are, and a circle of such never is."""
    done = {}
    empty = []
    for slug, module in by_slug.items():
        finished, pieces = _pieces(module, there)
        done[slug] = bool(pieces) and finished == pieces
        if not pieces:
            empty.append(module)
    changed = True
    while changed:
        changed = False
        for module in empty:
            if not done[module.slug] and all(done[need] for need in module.needs if need in by_slug):
                done[module.slug] = changed = True
    return done


def _pieces(module: Module, there: Folder) -> tuple[int, int]:
    """Pieces done, and pieces in all."""
    lessons = [there.lessons[item.slug] for item in module.lessons if item.slug in there.lessons]
    clients = [there.clients[slug] for slug in module.clients if slug in there.clients]
    return sum(each.state == "finished" for each in lessons) + any(clients), len(lessons) + bool(clients)


def lesson_slugs(modules: Iterable[Module]) -> tuple[str, ...]:
    """The lessons of all modules, in order."""
    return tuple(item.slug for module in modules for item in module.lessons)
