"""The modules as the front page shows them: rows and finished sentences made of their progress."""

from __future__ import annotations

from typing import Any

from remedial_kit.home.modules import Item, Lesson, Module, Progress
from remedial_kit.home.shelf import Look, Standing
from remedial_kit.words import say

Row = dict[str, Any]
MOST_TO_SEE = 3
"""So many clients stand under Clients to see; the others are in the list."""
_ICONS = {"finished": "check", "open": "clock", "unreadable": "caution", "new": ""}


def rows_of(look: Look) -> list[Row]:
    """A row for each module, in order."""
    progress = look.progress
    here = module_here(look)
    numbers = {module.slug: n for n, module in enumerate(look.order.modules, start=1)}
    return [
        _row(look, module, progress[module.slug], numbers, is_here=module.slug == here) for module in look.order.modules
    ]


def done_of(look: Look) -> str:
    """How many modules are done, of how many."""
    progress = look.progress
    return say("home.modules.done", n=sum(each.state == "done" for each in progress.values()), all=len(progress))


def module_here(look: Look) -> str:
    """The module that the trainee is in: the one touched last that is not done, else the first that is open; "" for none."""
    progress = look.progress
    going = [module for module in look.order.modules if progress[module.slug].state == "open"]
    touched = [(when, module.slug) for module in going if (when := _touched(look, module))]
    return max(touched)[1] if touched else going[0].slug if going else ""


def _touched(look: Look, module: Module) -> float:
    """When a lesson or a client of the module was last written; 0 where none was."""
    lessons = [look.lessons[item.slug].written for item in module.lessons if item.slug in look.lessons]
    visits = [standing.written for standing in clients_of(look, module) if standing.state != "new"]
    return max([*lessons, *visits], default=0.0)


def clients_of(look: Look, module: Module) -> list[Standing]:
    """The module's practice clients that are in the folder, in the module's order."""
    here = {standing.place.case.slug: standing for standing in look.practice}
    return [here[slug] for slug in module.clients if slug in here]


def first_step(look: Look, module: Module) -> tuple[str, Item | Standing] | None:
    """What to do next in a module: its first lesson that is not finished, else its first client who was not seen; with the notebook."""
    for item in module.lessons:
        if item.slug in look.lessons and look.lessons[item.slug].state != "finished":
            return f"{item.slug}.ipynb", item
    for standing in clients_of(look, module):
        if standing.state == "new":
            return standing.place.path, standing
    return None


def to_see(look: Look) -> Row:
    """The clients who wait: those on the table, the latest first, then those of open modules while none of these is finished."""
    opened = sorted((each for each in look.practice if each.state == "open"), key=lambda each: -each.written)
    progress = look.progress
    waiting = [
        standing
        for module in look.order.modules
        if progress[module.slug].state == "open" and not any(each.ended for each in clients_of(look, module))
        for standing in clients_of(look, module)
        if standing.state == "new"
    ]
    paths = list(dict.fromkeys(standing.place.path for standing in (*opened, *waiting)))
    n = len(paths)
    says = say("home.to_see.waiting.one") if n == 1 else say("home.to_see.waiting", n=n)
    return {"paths": paths[:MOST_TO_SEE], "says": says}


# -- a module ----------------------------------------------------------------------------------------------------------


def _row(look: Look, module: Module, progress: Progress, numbers: dict[str, int], *, is_here: bool) -> Row:
    titles = {each.slug: each.title for each in look.order.modules}
    return {
        "slug": module.slug,
        "number": numbers[module.slug],
        "title": module.title,
        "part": module.part,
        "asks": module.asks,
        "state": progress.state,
        "is_here": is_here,
        "label": _label(progress, numbers, is_here=is_here),
        "share": 100
        if progress.state == "done"
        else round(100 * progress.done / progress.pieces)
        if progress.pieces
        else 0,
        "pieces": say("home.module.pieces", done=progress.done, n=progress.pieces) if progress.pieces else "",
        "minutes": _minutes(module),
        "opens": _opens(progress, numbers, titles),
        "chapters": [{"slug": item.slug, "title": item.title, "line": _read(item)} for item in module.chapters],
        "lessons": [_lesson(item, look.lessons[item.slug]) for item in module.lessons if item.slug in look.lessons],
        "clients": [standing.place.path for standing in clients_of(look, module)],
        "graded": _graded(look, module),
    }


def _label(progress: Progress, numbers: dict[str, int], *, is_here: bool) -> str:
    if progress.state == "locked":
        return say(
            "home.module.after", numbers=_listed([str(n) for n in sorted(numbers[slug] for slug in progress.waits_for)])
        )
    return say("home.module.here" if is_here else f"home.module.{progress.state}")


def _listed(words: list[str]) -> str:
    *first, last = words
    return say("home.list.and", first=", ".join(first), last=last) if first else last


def _opens(progress: Progress, numbers: dict[str, int], titles: dict[str, str]) -> str:
    """What opens a locked module, in a sentence; "" where it is open."""
    if progress.state != "locked":
        return ""
    waits = sorted(progress.waits_for, key=lambda slug: numbers[slug])
    named = [say("home.module.named", number=numbers[slug], title=titles[slug]) for slug in waits]
    return say("home.module.opens", modules=_listed(named))


def _minutes(module: Module) -> str:
    total = sum(item.minutes for item in (*module.chapters, *module.lessons))
    return say("home.module.minutes", n=total) if total else ""


def _read(item: Item) -> str:
    return say("home.module.read", n=item.minutes) if item.minutes else ""


def _lesson(item: Item, lesson: Lesson) -> Row:
    match lesson.state:
        case "open":
            line = say("home.lesson.open", done=lesson.done, parts=lesson.parts)
        case "new" if item.minutes:
            line = say("home.lesson.new", n=item.minutes)
        case _:
            line = say(f"home.lesson.{lesson.state}") if lesson.state != "new" else ""
    return {
        "path": f"{item.slug}.ipynb",
        "title": item.title,
        "state": lesson.state,
        "icon": _ICONS[lesson.state],
        "line": line,
    }


def _graded(look: Look, module: Module) -> str | None:
    """Where the module's graded client is, if it was handed out."""
    folder = module.assignment
    return next((each.place.path for each in look.graded if folder and each.place.notebook.parent.name == folder), None)
