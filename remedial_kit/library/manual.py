"""What a course file holds, for those who write one: the field list in ``docs/fields.md`` and a JSON Schema a file kind.

Both are read from ``facts`` (names, kinds, what is needed) and ``library.fields`` (what each field is), so they can't fall behind.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin

from remedial_kit import facts
from remedial_kit.lesson_parts import Lesson
from remedial_kit.library.fields import FIELDS
from remedial_kit.words import say

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that editors' YAML support reads."""
_SCALARS = {str: "text", int: "whole number", float: "number", bool: "true or false"}
_JSON = {str: "string", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True)
class FileKind:
    """A kind of file: the name of its schema, where such files lie, its block, and the list's name where it is one list ("" for none)."""

    name: str
    place: str
    block: type[Any]
    listed: str | None = None


KINDS: tuple[FileKind, ...] = (
    FileKind("case", "cases/<slug>.yml, answers/<name>/client.yml", facts.CaseFile),
    FileKind("key", "answers/<name>/key.yml", facts.Key),
    FileKind("condition", "conditions/<slug>.yml", facts.Condition),
    FileKind("technique", "techniques/<slug>.yml", facts.Technique),
    FileKind("assessment", "assessments/<slug>.yml", facts.Assessment),
    FileKind("advice", "advice/<slug>.yml", facts.Advice),
    FileKind("safety", "safety.yml", facts.SafetyItem, "items"),
    FileKind("factors", "factors.yml", facts.Factor, "factors"),
    FileKind("sources", "sources.yml", facts.Source, "sources"),
    FileKind("body", "body.yml", facts.Body),
    FileKind("course", "course.yml", facts.CourseFile),
    FileKind("marking", "marking.yml", facts.Marking),
    FileKind("calibration", "calibration.yml", facts.Calibration),
    FileKind("competencies", "standards/competencies.yml", facts.Competency, "competencies"),
    FileKind("standard", "standards/<slug>.yml", facts.Standard),
    FileKind("practical", "practicals/<slug>.yml", facts.Practical),
    FileKind("glossary", "glossary.yml", facts.Term, ""),
    FileKind("lesson", "lessons/<slug>.yml", Lesson),
    FileKind("chapter", "chapters/<slug>.md, between the two lines ---", facts.Chapter),
)


def is_needed(field: Field[Any]) -> bool:
    """Whether a file without this field is refused."""
    return field.default is MISSING and field.default_factory is MISSING


def blocks(block: type[Any]) -> Iterator[type[Any]]:
    """A block and every block inside it, each once, in the order in which they are met."""
    seen: list[type[Any]] = []
    waiting = [block]
    while waiting:
        here = waiting.pop(0)
        if here in seen:
            continue
        seen.append(here)
        for kind in typing.get_type_hints(here).values():
            waiting += [typing.cast("type[Any]", inner) for inner in _within(kind) if is_dataclass(inner)]
    yield from seen


def _within(kind: Any) -> Iterator[Any]:
    yield kind
    for inner in get_args(kind):
        yield from _within(inner)


# ---- the field list ------------------------------------------------------------------------------------------


def page() -> str:
    """``docs/fields.md``: a table for each kind of file, and one for each block."""
    shown: set[type[Any]] = set()
    parts = [say("manual.head")]
    for kind in KINDS:
        parts.append(f"## {kind.name}: `{kind.place}`\n")
        if kind.listed is not None:
            parts.append(say("manual.listed" if kind.listed else "manual.list-alone", name=kind.listed) + "\n")
        for block in blocks(kind.block):
            if block in shown:
                continue
            shown.add(block)
            if block is not kind.block:
                parts.append(f"### {block.__name__}\n")
            parts.append(_table(block))
    return "\n".join(parts).rstrip() + "\n"


def _table(block: type[Any]) -> str:
    hints = typing.get_type_hints(block)
    rows = [say("manual.columns"), "|---|---|---|---|"]
    for field in fields(block):
        needed = say("manual.needed" if is_needed(field) else "manual.optional")
        sentence = FIELDS[block.__name__][field.name]
        rows.append(
            f"| `{field.name}` | {_kind_in_words(hints[field.name])} | {needed} | {sentence} |".replace("  ", " ")
        )
    return "\n".join(rows) + "\n"


def _kind_in_words(kind: Any) -> str:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in inner)
    if origin is tuple:
        return say("manual.list", kind=_kind_in_words(inner[0]))
    if origin is dict:
        return say("manual.mapping", name=_kind_in_words(inner[0]), kind=_kind_in_words(inner[1]))
    if origin in {Union, types.UnionType}:
        return say("manual.or").join(dict.fromkeys(_kind_in_words(each) for each in inner if each is not type(None)))
    if is_dataclass(kind):
        name = typing.cast("type[Any]", kind).__name__
        return f"[{name}](#{name.lower()})"
    return _SCALARS.get(kind, say("manual.any"))


# ---- JSON Schema -----------------------------------------------------------------------------------------------


def schema(kind: FileKind) -> dict[str, Any]:
    """The JSON Schema of a kind of file, with a sentence at each field."""
    rows: dict[str, Any] = _reference(kind.block)
    if kind.listed is not None:
        rows = {"type": "array", "items": rows}
    if kind.listed:
        rows = {
            "type": "object",
            "properties": {kind.listed: rows},
            "required": [kind.listed],
            "additionalProperties": False,
        }
    definitions = {block.__name__: _object(block) for block in blocks(kind.block)}
    return {"$schema": DIALECT, "title": kind.place, **rows, "definitions": definitions}


def schema_text(kind: FileKind) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(kind), indent=1, ensure_ascii=False) + "\n"


def _reference(block: type[Any]) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{block.__name__}"}


def _object(block: type[Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(block)
    properties = {
        field.name: {"description": FIELDS[block.__name__][field.name], **_described(hints[field.name])}
        for field in fields(block)
    }
    needed = [field.name for field in fields(block) if is_needed(field)]
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def _described(kind: Any) -> dict[str, Any]:
    """A kind as a schema; a reference is wrapped, because draft 7 reads nothing beside one."""
    found = _schema_of(kind)
    return {"allOf": [found]} if "$ref" in found else found


def _schema_of(kind: Any) -> dict[str, Any]:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        listed = {"type": "array", "items": _schema_of(inner[0])}
        return {"anyOf": [listed, {"type": "string"}]} if inner[0] is str else listed
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema_of(inner[1])}
    if origin in {Union, types.UnionType}:
        kinds = [_schema_of(each) for each in inner if each is not type(None)]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if is_dataclass(kind):
        return _reference(typing.cast("type[Any]", kind))
    return {"type": _JSON[kind]} if kind in _JSON else {}
