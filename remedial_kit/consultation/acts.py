"""The act table: what a trainee can do, as data.

An *act* has fields, a cost and rules.  Choices, limits, refusals, the check of a record, the field docs, the JSON Schema and the
clinic's controls are all read from ``ACTS``, so that the rules are written once.  Nothing here knows a client.

Field kinds: ``choice`` one slug of a list, ``choices`` several, ``number`` within limits, ``flag`` true or false, ``text``,
``block`` named fields, ``rows`` a list of blocks, ``dose`` the numbers an advice names (None takes the advice back).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from remedial_kit.terms import NOTE_PARTS

Kind = Literal["choice", "choices", "number", "flag", "text", "block", "rows", "dose"]
Rule = Literal["open", "visiting", "applied", "measured", "another_visit", "advised"]


@dataclass(frozen=True)
class Field:
    """One field of an act.  ``of`` names its list of choices; ``most`` is the length limit of a text or list."""

    name: str
    kind: Kind
    of: str = ""
    is_required: bool = True
    fields: tuple[Field, ...] = ()
    most: int = 4000


@dataclass(frozen=True)
class Act:
    """One act.  ``cost`` names where its minutes come from ("" is none, ``spare`` takes what is left where time is short); ``consent`` is what it needs to be safe."""

    fields: tuple[Field, ...]
    cost: Literal["", "fixed", "spare", "topic", "motion", "test", "minutes", "finding"] = ""
    rules: tuple[Rule, ...] = ("open", "visiting")
    consent: Literal["", "examine", "treat"] = ""


_FINDINGS = Field("findings", "choices", "findings", is_required=False)
_NOTE = tuple(
    Field(part, "block", is_required=False, fields=(Field("text", "text", is_required=False), _FINDINGS))
    for part in NOTE_PARTS
)

ACTS: Final[dict[str, Act]] = {
    "consent": Act(
        (Field("scope", "choice", "scopes"), Field("said", "choices", "scope_says", is_required=False)), cost="fixed"
    ),
    "ask": Act((Field("topic", "choice", "topics"),), cost="topic"),
    "observe": Act((Field("region", "choice", "regions"),), cost="fixed"),
    "palpate": Act((Field("region", "choice", "regions"),), cost="fixed", consent="examine"),
    "move": Act(
        (Field("motion", "choice", "motions"), Field("how", "choice", "hows")), cost="motion", consent="examine"
    ),
    "test": Act((Field("test", "choice", "tests"),), cost="test", consent="examine"),
    "flag": Act((Field("item", "choice", "flags"), Field("recognised", "flag")), rules=("open",)),
    "impression": Act(
        (
            Field(
                "hypotheses",
                "rows",
                "conditions",
                fields=(
                    Field("condition", "choice", "conditions"),
                    Field("for", "choices", "findings", is_required=False),
                    Field("against", "choices", "findings", is_required=False),
                    Field("because", "choices", "factors", is_required=False),
                ),
                most=12,
            ),
        ),
        rules=("open",),
    ),
    "decide": Act(
        (
            Field("decision", "choice", "decisions"),
            Field(
                "avoiding",
                "rows",
                "techniques",
                is_required=False,
                fields=(
                    Field("technique", "choice", "techniques", is_required=False),
                    Field("region", "choice", "regions", is_required=False),
                    Field("position", "choice", "positions", is_required=False),
                ),
                most=20,
            ),
        ),
        rules=("open",),
    ),
    "letter": Act(
        (
            Field("to", "choice", "recipients"),
            Field("urgency", "choice", "urgencies"),
            Field("include", "choices", "findings", is_required=False),
            Field("say", "choices", "phrases", is_required=False),
        ),
        cost="spare",
        rules=("open",),
    ),
    "apply": Act(
        (
            Field("technique", "choice", "techniques"),
            Field("region", "choice", "treatable"),
            Field("minutes", "number", "minutes"),
            Field("pressure", "number", "pressure"),
            Field("position", "choice", "positions"),
        ),
        cost="minutes",
        consent="treat",
    ),
    "check_in": Act((), cost="fixed", rules=("open", "visiting", "applied")),
    "reassess": Act((Field("finding", "choice", "findings"),), cost="finding", rules=("open", "visiting", "measured")),
    "advise": Act(
        (
            Field("advice", "choice", "advice"),
            Field("dose", "dose", "dose"),
            Field("why", "choice", "factors", is_required=False),
            Field("text", "text", is_required=False),
        ),
        cost="fixed",
        rules=("open", "visiting", "advised"),
    ),
    "note": Act(_NOTE, rules=("open",)),
    "rebook": Act((Field("weeks", "number", "weeks"),), rules=("open", "visiting", "another_visit")),
    "finish": Act((), rules=("open",)),
}
