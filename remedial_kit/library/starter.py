"""A commented start for a new client, made from one that is there, so that it passes ``remedial check`` from the first minute.

A *start* is a copy of a practice client with another name, and above each block what it is and what to write there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from remedial_kit.library.fields import FIELDS
from remedial_kit.library.reading import read_text
from remedial_kit.terms import HOME, LESSON
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.library import Course

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TOP = re.compile(r"^([a-z_]+):")
_KEY = re.compile(r"^  ([a-z_]+):")
_NESTED = {"person": "Person", "body": "BodyOfClient", "voices": "Voices", "vary": "Vary", "key": "Key"}


class CannotStart(ValueError):
    """Why no start can be written, in one sentence."""


def new_case(course: Course, slug: str, like: str | None = None) -> Path:
    """Write ``cases/<slug>.yml`` as a start made from the client ``like`` (else the course's first).  Raises ``CannotStart``."""
    if not SLUG.fullmatch(slug):
        raise CannotStart(say("new.slug", slug=slug))
    if slug == HOME:
        raise CannotStart(say("new.reserved", slug=slug))
    if slug.startswith(LESSON):
        raise CannotStart(say("new.lesson", slug=slug))
    here = course.root / "cases" / f"{slug}.yml"
    if here.exists():
        raise CannotStart(say("new.there", file=f"cases/{slug}.yml"))
    model = (
        like or next(iter(course.file.notebooks if course.file else ()), None) or next(iter(course.case_files), None)
    )
    if model not in course.case_files:
        raise CannotStart(say("new.like", slug=model, known=", ".join(course.case_files)))
    text, problems = read_text(course.root / "cases" / f"{model}.yml", f"cases/{model}.yml")
    if problems:
        raise CannotStart(str(problems[0]))
    here.write_text(start_text(text, slug, model), encoding="utf-8", newline="\n")
    return here


def start_text(text: str, slug: str, model: str) -> str:
    """The text of a client ``model`` as a start called ``slug``, with a comment above each block and field."""
    lines = [say("new.head", slug=slug, model=model)]
    within = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if top := _TOP.match(line):
            within = top[1]
            lines += _explained(within)
        elif (key := _KEY.match(line)) and within in _NESTED:
            lines.append(f"  # {FIELDS[_NESTED[within]][key[1]]}")
        lines.append(_renamed(line, within, slug, model))
    return "\n".join(lines) + "\n"


def _explained(name: str) -> list[str]:
    return ["", f"# {name}: {FIELDS['CaseFile'][name]}"]


def _renamed(line: str, within: str, slug: str, model: str) -> str:
    if line == f"slug: {model}":
        return f"slug: {slug}"
    if within == "title" and line.startswith("title:"):
        return f"title: {say('new.title')}"
    if within == "person" and line.startswith("  name:"):
        return f"  name: {say('new.name')}"
    return line
