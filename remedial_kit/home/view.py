"""What the front page shows, as plain values: rows and finished sentences made of standings and marks.

A graded client's row says whether it was begun and finished, and nothing more.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from remedial_kit.client import Client
from remedial_kit.clinic.room import way_to_book
from remedial_kit.home.book import Book, Mark
from remedial_kit.home.modules import Item, Lesson
from remedial_kit.home.shelf import Ended, Look, Standing
from remedial_kit.home.syllabus import done_of, first_step, module_here, rows_of, to_see
from remedial_kit.pack import Case
from remedial_kit.terms import PILLARS
from remedial_kit.words import catalogue, say

Row = dict[str, Any]
SHOWN_WORDS = ("home.", "pillar.", "b.language", "frame.glossary", "frame.report", "frame.look_up.")
PARTS = ("scar", "groin", "back", "neck", "shoulder", "elbow", "wrist", "thigh", "knee", "calf")
"""The parts of the body in the order in which a complaint is looked through: the first that it names counts."""
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_SHORT = 20
"""A first sentence of fewer letters than this ("Good evening.") takes the next one along."""


def view_of(look: Look, book: Book) -> Row:
    """The whole page."""
    rows = [_practice_row(standing, book) for standing in look.practice]
    return {
        "words": {key: text for key, text in catalogue().items() if key.startswith(SHOWN_WORDS)},
        "title": look.order.title or say("home.title"),
        "welcome": _welcome(look),
        "notice": _counted("home.problem.course", look.missing) if look.missing else "",
        "band": _band(look),
        "modules": rows_of(look),
        "done": done_of(look),
        "to_see": to_see(look),
        "pillars": _pillars(look, book),
        "to_mark": sum(book.is_due(ended) for ended in finished_of(look)),
        "has_finished": any(standing.ended for standing in look.practice),
        "clients": rows,
        "graded": [_graded_row(standing) for standing in look.graded],
        "last": _last(look, book),
        "book": way_to_book(),
        "saved": say("home.saved.hub" if os.environ.get("JUPYTERHUB_USER") else "home.saved.here"),
    }


def finished_of(look: Look) -> list[Ended]:
    """Every finished practice attempt, the one written last first."""
    every = [ended for standing in look.practice for ended in standing.ended]
    return sorted(every, key=lambda ended: ended.written, reverse=True)


def _counted(key: str, n: int) -> str:
    return say(f"{key}.one") if n == 1 else say(key, n=n)


def _welcome(look: Look) -> str:
    if not look.practice and not look.graded:
        return say("home.welcome.none")
    states = Counter(standing.state for standing in look.practice)
    if states["new"] == len(look.practice) and all(standing.state == "new" for standing in look.graded):
        return _counted("home.welcome.first", len(look.practice) + len(look.graded))
    return say(
        "home.welcome.back",
        finished=states["finished"],
        open=states["open"] + states["unreadable"],
        new=states["new"],
    )


# -- a client ----------------------------------------------------------------------------------------------


def _text(case: Case, text: str, seed: str) -> str:
    return Client(case.pack, seed).text(text) if "{" in text else text


def _person(standing: Standing) -> Row:
    """Who it is, and what is said at the door."""
    case, visit = standing.place.case, standing.visit
    person, seed = case.pack["person"], visit.record.variant if visit else case.seed
    return {
        "path": standing.place.path,
        "initials": "".join(part[0] for part in person["name"].split()[:2]).upper(),
        "full_name": person["name"],
        "name": _first_name(standing),
        "age": person["age"],
        "work": _text(case, person["work"], seed),
        "says": _text(case, _first_sentence(case.pack["door"]), seed),
        "part": part_of(case),
        "state": standing.state,
    }


def _first_name(standing: Standing) -> str:
    return str(standing.place.case.pack["person"]["name"].split()[0])


def _first_sentence(text: str) -> str:
    first, *others = _SENTENCE.split(text.strip())
    while others and len(first) < _SHORT:
        first = f"{first} {others.pop(0)}"
    return first


def part_of(case: Case) -> str:
    """The heading that a client stands under: the part of the body that the complaint names, never what it is."""
    complaint = case.pack["complaint"].lower()
    for part in PARTS:
        words = "|".join(map(re.escape, say(f"home.part_words.{part}").split(", ")))
        if re.search(rf"\b(?:{words})s?\b", complaint):
            return say(f"home.part.{part}")
    return say("home.part.other")


def _button(standing: Standing) -> str:
    match standing.state:
        case "open":
            return say("home.continue")
        case "finished":
            return say("home.again")
    return say("home.meet")


def _practice_row(standing: Standing, book: Book) -> Row:
    return {
        **_person(standing),
        "slug": standing.place.case.slug,
        "line": ", ".join(_lines(standing, book)),
        "button": _button(standing),
    }


def _lines(standing: Standing, book: Book) -> Iterator[str]:
    """Where a practice client stands, in a few words: the state, then the attempt and the best mark before it."""
    visit = standing.visit
    attempt = visit.record.attempt if visit else 1
    yield _state_line(standing, book)
    if attempt > 1:
        yield say("home.state.attempt", n=attempt)
    earlier = [mark for ended in standing.ended if not ended.is_current and (mark := book.mark(ended))]
    if earlier and standing.state != "unreadable":
        best = max(earlier, key=lambda mark: mark.share)
        yield say("home.state.best", total=_number(best.total), max=best.max)


def _state_line(standing: Standing, book: Book) -> str:
    visit = standing.visit
    match standing.state:
        case "unreadable":
            return say("home.state.unreadable")
        case "open" if visit is not None:
            if visit.is_discharged:
                return say("home.state.over")
            return say("home.state.open", visit=visit.visit, used=visit.minute, minutes=visit.pack["visit_minutes"])
        case "finished":
            mark = next((book.mark(ended) for ended in standing.ended if ended.is_current), None)
            if mark is None:
                return say("home.state.finished")
            return say("home.state.marked", total=_number(mark.total), max=mark.max)
    return say("home.state.new")


def _graded_row(standing: Standing) -> Row:
    """State only: there is no mark to show, and nothing that hints at one."""
    keys = {"new": "new", "open": "begun", "finished": "handed", "unreadable": "unreadable"}
    return {**_person(standing), "line": say(f"home.state.{keys[standing.state]}"), "button": _button(standing)}


def _number(points: float) -> str:
    return f"{points:g}"


# -- the band ------------------------------------------------------------------------------------------------


def _band(look: Look) -> Row | None:
    """Where to go on: the open client or lesson that was touched last, else the next step of the module, else a client not seen."""
    opened = [standing for standing in (*look.practice, *look.graded) if standing.state == "open"]
    begun = [(lesson.written, slug) for slug, lesson in look.lessons.items() if lesson.state == "open"]
    latest = max(opened, key=lambda standing: standing.written, default=None)
    if begun and (latest is None or max(begun)[0] > latest.written):
        return _go_on_lesson(look, max(begun)[1])
    if latest is not None:
        return _go_on(latest)
    if (row := _next_step(look)) is not None:
        return row
    unseen = next((standing for standing in look.practice if standing.state == "new"), None)
    if unseen is not None:
        return _go_to(unseen, is_first=_is_first(look))
    if not look.practice:
        return None
    return {"over": "", "title": say("home.band.all"), "text": say("home.band.again"), "says": "", "path": None}


def _is_first(look: Look) -> bool:
    """Whether nothing was touched yet."""
    is_seen = any(standing.state != "new" for standing in (*look.practice, *look.graded))
    return not is_seen and all(lesson.state == "new" for lesson in look.lessons.values())


def _next_step(look: Look) -> Row | None:
    """The first thing to do in the module that the trainee is in; None where it has nothing more to be done."""
    here = module_here(look)
    module = next((each for each in look.order.modules if each.slug == here), None)
    step = first_step(look, module) if module else None
    if module is None or step is None:
        return None
    path, what = step
    is_first = _is_first(look)
    numbered = say("home.band.module", number=look.order.modules.index(module) + 1, title=module.title)
    if isinstance(what, Standing):
        if not is_first:
            return {**_go_to(what, is_first=False), "over": say("home.band.next", part=numbered)}
        return {
            **_go_to(what, is_first=False),
            "over": say("home.band.first"),
            "title": say("home.band.start", name=module.title),
        }
    return {
        "over": say("home.band.first") if is_first else say("home.band.next", part=numbered),
        "title": say("home.band.start", name=module.title) if is_first else what.title,
        "text": module.asks,
        "says": "",
        "path": path,
        "button": say("home.start"),
        "name": what.title,
    }


def _go_on_lesson(look: Look, slug: str) -> Row:
    item, lesson, over = Item(slug, slug, 0), look.lessons[slug], ""
    for n, module in enumerate(look.order.modules, start=1):
        for each in module.lessons:
            if each.slug == slug:
                item, over = each, say("home.band.module", number=n, title=module.title)
    return {
        "over": say("home.band.continue", part=over),
        "title": item.title,
        "text": _parts_done(lesson),
        "says": "",
        "path": f"{slug}.ipynb",
        "button": say("home.continue"),
        "name": item.title,
    }


def _parts_done(lesson: Lesson) -> str:
    return say("home.band.parts", done=lesson.done, parts=lesson.parts)


def _go_on(standing: Standing) -> Row:
    visit, name = standing.visit, _first_name(standing)
    if visit is None:
        raise AssertionError
    values = {"used": visit.minute, "minutes": visit.pack["visit_minutes"], "visit": visit.visit}
    is_back = visit.visit > 1 and not visit.minute
    if visit.is_discharged:
        text = say("home.band.over_graded" if visit.case.is_graded else "home.band.over")
    else:
        text = say("home.band.used", **values) if visit.minute else say("home.band.fresh", **values)
    return {
        "over": say("home.band.continue", part=part_of(visit.case)),
        "title": say("home.band.back", name=name, **values) if is_back else say("home.band.on_table", name=name),
        "text": text,
        "says": "",
        "path": standing.place.path,
        "button": say("home.continue"),
        "name": name,
    }


def _go_to(standing: Standing, *, is_first: bool) -> Row:
    person = _person(standing)
    name = person["name"]
    return {
        "over": say("home.band.first") if is_first else say("home.band.next", part=person["part"]),
        "title": say("home.band.start" if is_first else "home.band.door", name=name),
        "text": "",
        "says": person["says"],
        "path": person["path"],
        "button": say("home.meet"),
        "name": name,
    }


# -- marks ---------------------------------------------------------------------------------------------------


def _pillars(look: Look, book: Book) -> list[Row]:
    """Points of 100 in each pillar: the mean over the clients that were finished and marked, the best attempt of each."""
    best = [mark for standing in look.practice if (mark := _best(standing, book)) is not None]
    return [
        {
            "slug": slug,
            "name": say(f"pillar.{slug}"),
            "about": say(f"home.pillar.{slug}"),
            "value": _mean([mark.pillars[slug] for mark in best]),
        }
        for slug in PILLARS
    ]


def _best(standing: Standing, book: Book) -> Mark | None:
    marks = [mark for ended in standing.ended if (mark := book.mark(ended))]
    return max(marks, key=lambda mark: mark.share, default=None)


def _mean(earned: list[tuple[float, int]]) -> int | None:
    shares = [100 * points / most for points, most in earned if most]
    return round(sum(shares) / len(shares)) if shares else None


def _last(look: Look, book: Book) -> Row | None:
    """The debrief that was shown last, with the one thing to try next; its mark may still be on its way."""
    every = [(ended, standing) for standing in look.practice for ended in standing.ended]
    if not every:
        return None
    ended, standing = max(every, key=lambda pair: pair[0].written)
    mark = book.mark(ended)
    name = _first_name(standing)
    return {
        "name": name,
        "part": part_of(ended.visit.case),
        "total": say("home.last.total", total=_number(mark.total), max=mark.max) if mark else "",
        "next": mark.next if mark else "",
        "is_due": book.is_due(ended),
        "path": standing.place.path if ended.is_current else None,
        "gone": "" if ended.is_current else say("home.last.gone", name=name),
    }
