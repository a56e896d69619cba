"""Scripted visits of a key, and the marks they must get: a course proves its own marking.

A *specimen* is a list of acts with the marks it must earn, from ``at_least`` to ``at_most``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from remedial_kit.consultation import Consultation, RecordProblem
from remedial_kit.marking import marked
from remedial_kit.pack import Case
from remedial_kit.words import say


def played(case: Case, acts: Sequence[Mapping[str, Any]], trainee: str = "") -> Consultation:
    """A consultation in which ``acts`` were done.  Raises ``RecordProblem`` at the first act that is refused."""
    visit = Consultation.start(case, seed=case.seed, trainee=trainee)
    for n, row in enumerate(acts, start=1):
        fields = {name: value for name, value in row.items() if name != "act"}
        reply = visit.do(row["act"], **fields)
        if reply.refused:
            raise RecordProblem(say("specimen.refused", n=n, act=row["act"], why=reply.text))
    return visit


def specimen(case: Case, name: str) -> Consultation:
    """The specimen ``name`` of the case's key, played.  Raises KeyError, ``RecordProblem``."""
    rows = {s["name"]: s for s in (case.key or {})["specimens"]}
    return played(case, rows[name]["acts"])


def faults_of(case: Case) -> Iterator[tuple[str, str]]:
    """(specimen, sentence) of each specimen that can't be played or earns other marks than it must."""
    for row in (case.key or {})["specimens"]:
        try:
            marks = marked(played(case, row["acts"]))
        except RecordProblem as problem:
            yield row["name"], str(problem)
            continue
        if not row["at_least"] <= marks.total <= row["at_most"]:
            yield row["name"], say("specimen.marks", total=marks.total, low=row["at_least"], high=row["at_most"])
        if bool(marks.unsafe) is not row["is_unsafe"]:
            yield row["name"], say("specimen.unsafe" if marks.unsafe else "specimen.safe", why=" ".join(marks.unsafe))
