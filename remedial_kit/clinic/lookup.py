"""What is asked for on demand beside a visit, and on the front page: the glossary, and a text that reports a mistake.

Both come with their own words, so that the room stays as small as it is.  Nothing is sent anywhere: a report is a text that a person
edits, and sends as they like.  It names no trainee, no mark and nothing of a key.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from remedial_kit.consultation import Consultation
from remedial_kit.terms import GLOSSARY, HOME
from remedial_kit.words import catalogue, say

Row = dict[str, Any]
Message = dict[str, Any]
HASH_SHOWN = 12
"""So many letters of a hash tell two versions of a client apart."""
DISTRIBUTION = "remedial-massage-course"


@dataclass(frozen=True)
class Subject:
    """What a report can be about: under which heading it is offered, how it is called there, and its line in the text."""

    group: str
    label: str
    line: str

    @property
    def row(self) -> Row:
        """As the page gets it."""
        return {"group": self.group, "label": self.label, "line": say("report.about", what=self.line)}


# -- what lies beside the notebooks -------------------------------------------------------------------------------


def beside(folder: Path, name: str) -> Row:
    """A built file of the course as seen from a notebook in ``folder``, which may be in ``exercises/``; empty where there is none."""
    for clients in (folder / "clients", folder.parent.parent / "notebooks" / "clients"):
        path = clients / name
        if path.is_file():
            return _json(path, path.stat().st_mtime_ns)
    return {}


@lru_cache(maxsize=8)
def _json(path: Path, _written: int) -> Row:
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def glossary(folder: Path) -> Message:
    """The glossary as a message: from the built file, else of the course that is installed; without terms where neither is there."""
    terms = beside(folder, f"{HOME}.{GLOSSARY}.json").get("terms")
    known = [_term(row) for row in (terms if isinstance(terms, list) else _of_course()) if isinstance(row, dict)]
    return {"type": "glossary", "words": words("glossary."), "terms": [row for row in known if row["term"]]}


def _term(row: Row) -> Row:
    texts = {name: row[name] if isinstance(row.get(name), str) else "" for name in ("term", "text", "chapter", "title")}
    sources = row.get("sources")
    return {**texts, "sources": [str(one) for one in sources] if isinstance(sources, list) else []}


def _of_course() -> list[Row]:
    try:
        from remedial_kit.library import Course, CourseProblem, contents  # noqa: PLC0415  (loads YAML)
    except ImportError:
        return []
    try:
        return contents.glossary_of(Course.open())
    except (CourseProblem, OSError):
        return []


def words(*heads: str) -> dict[str, str]:
    """The sentences under these heads."""
    return {key: text for key, text in catalogue().items() if key.startswith(heads)}


# -- a mistake -------------------------------------------------------------------------------------------------


def report_on(visit: Consultation, folder: Path, step: str) -> Message:
    """The text about a mistake that somebody met in a visit, at ``step`` of the page."""
    pack = visit.pack
    lines = [say("report.client", slug=pack["slug"], name=pack["person"]["name"], hash=visit.case.hash[:HASH_SHOWN])]
    if not visit.case.is_graded:
        lines.append(say("report.variant", seed=visit.record.variant or say("report.variant.written")))
    screen = catalogue().get(f"frame.step.{step}", "")
    lines.append(say("report.step", step=screen or step, visit=visit.visit))
    return report(tuple(_of_visit(visit, step)), lines, pack["slug"], folder)


def _of_visit(visit: Consultation, step: str) -> Iterator[Subject]:
    """The client as a whole, what was found, what was done, and, where a debrief is shown, its reasons without their points."""
    yield Subject("", say("report.whole.client"), say("report.line.client"))
    for number, finding in enumerate(visit.findings, start=1):
        line = say("report.line.finding", id=finding["id"], text=finding["text"])
        yield Subject(say("report.findings"), say("report.numbered", n=number, text=finding["text"]), line)
    techniques = dict.fromkeys(event["technique"] for event in visit.record.events if event["act"] == "apply")
    for slug in techniques:
        yield Subject(
            say("report.techniques"), visit.pack["techniques"][slug]["label"], say("report.line.technique", slug=slug)
        )
    if step == "debrief" and visit.is_finished and not visit.case.is_graded:
        for criterion in (visit.case.key or {}).get("criteria", ()):
            line = say("report.line.reason", id=criterion["id"])
            yield Subject(say("report.reasons"), criterion["id"].replace("-", " ").capitalize(), line)


def report(subjects: Iterable[Subject], lines: Iterable[str], name: str, folder: Path) -> Message:
    """A report as a message: its subjects, its text with the first of them, where it goes, and what its file is called."""
    rows = [subject.row for subject in subjects]
    order = beside(folder, f"{HOME}.json")
    title, to = order.get("title"), order.get("report_to")
    known = [*lines, say("report.version", version=_version())]
    parts = [say("report.head", course=title or say("home.title")), rows[0]["line"], *known]
    return {
        "type": "report",
        "words": words("report."),
        "subjects": rows,
        "text": "\n".join([*parts, "", say("report.form")]),
        "to": say("report.to", to=to) if isinstance(to, str) and to else say("report.to.teacher"),
        "name": f"mistake-{name}.txt",
    }


def _version() -> str:
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return say("report.version.none")
