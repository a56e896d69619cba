"""The notebook's own copy of a lesson: what is done and what was written, readable in every viewer, with the state inside."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from remedial_kit.lesson.book import Book
from remedial_kit.lesson.state import State
from remedial_kit.words import say

MIME = "application/vnd.remedial.lesson+json"


def bundle(book: Book, state: State) -> dict[str, Any]:
    """What the output holds; before anything was done it holds no state."""
    plain = say("lesson.plain.done", done=len(state.done), n=len(book.parts))
    rows = "".join(_row(part, state) for part in book.parts)
    page = f"<h2>{escape(book.pack['title'])}</h2><p>{escape(plain)}</p><ol>{rows}</ol>"
    shown = {"text/html": f'<div class="remedial-record">{page}</div>', "text/plain": plain}
    return {MIME: json.loads(state.to_json()), **shown} if state.counter else shown


def _row(part: dict[str, Any], state: State) -> str:
    tick = f" ({say('lesson.done')})" if part["id"] in state.done else ""
    text = state.parts.get(part["id"], {}).get("text")
    written = f"<p>{escape(text)}</p>" if isinstance(text, str) and text.strip() else ""
    return f"<li>{escape(part['title'] + tick)}{written}</li>"
