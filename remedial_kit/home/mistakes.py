"""The report of a mistake as it begins on the front page: about the course, a chapter or a client."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from remedial_kit.clinic.lookup import HASH_SHOWN, Subject, report
from remedial_kit.home.shelf import Look
from remedial_kit.words import say


def report_of(look: Look, folder: Path) -> dict[str, Any]:
    """The report as a message."""
    lines = [say("report.page"), say("report.course", hash=_version_of(folder / "clients"))]
    return report(tuple(_subjects(look)), lines, "course", folder)


def _subjects(look: Look) -> Iterator[Subject]:
    yield Subject("", say("report.whole.course"), say("report.line.course"))
    for item in look.order.chapters:
        yield Subject(say("report.chapters"), item.title, say("report.line.chapter", slug=item.slug))
    for standing in (*look.practice, *look.graded):
        pack = standing.place.case.pack
        line = say("report.line.chosen", slug=pack["slug"])
        yield Subject(say("report.clients"), f"{pack['person']['name']}, {pack['person']['age']}", line)


def _version_of(clients: Path) -> str:
    """A hash over the packs as they lie here, keys left out, so that a report can be matched with what its writer saw."""
    made = blake2b(digest_size=HASH_SHOWN // 2)
    for pack in sorted(clients.glob("*.json")):
        if not pack.name.endswith(".key.json") and ".record" not in pack.name:
            made.update(pack.name.encode() + b"\0" + pack.read_bytes())
    return made.hexdigest()
