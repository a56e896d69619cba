"""YAML into frozen facts, with the line of everything, and every fault of a file at once.

A *path* is how a value is reached in its file (``findings[2].side``).  YAML turns ``no`` into False and ``12:30`` into 750;
nothing is coerced here: a wrong type, an unknown key, a missing one or a key written twice is a ``Problem``.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import yaml

T = TypeVar("T")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Problem:
    """One fault: the file, its line (from 1, or None), the field, what is wrong and what to do."""

    file: str
    line: int | None
    field: str
    problem: str
    cure: str

    def __str__(self) -> str:
        """``file:line: field: problem (cure)``, one line."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        where = f"{place}: {self.field}" if self.field else place
        return f"{where}: {self.problem} ({self.cure})"


@dataclass(frozen=True)
class Page:
    """A file as plain values, and the line of each path in it."""

    file: str
    value: Any
    lines: dict[str, int]

    def line(self, path: str) -> int | None:
        """The line of ``path``, or of the nearest thing that holds it."""
        while path:
            if path in self.lines:
                return self.lines[path]
            path = re.sub(r"(\.[^.\[\]]+|\[[^\]]*\]|^[^.\[\]]+)$", "", path)
        return self.lines.get("", 1)


def read_text(path: Path, name: str) -> tuple[str, list[Problem]]:
    """The text of a file; a byte that is not UTF-8 is one problem."""
    try:
        return path.read_bytes().decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return "", [Problem(name, line, "", "this file is not saved as UTF-8", "save it again with the encoding UTF-8")]
    except OSError as error:
        return "", [
            Problem(
                name,
                None,
                "",
                f"this file can't be read: {error.strerror}",
                "check that it is there and that you may read it",
            )
        ]


def read_yaml(text: str, name: str) -> tuple[Page | None, list[Problem]]:
    """The page of a YAML text; what is not YAML is one problem with its line.  A text that was read is not read again."""
    page, problems = _read_yaml(text, name)
    return page, list(problems)


@lru_cache(maxsize=2000)
def _read_yaml(text: str, name: str) -> tuple[Page | None, list[Problem]]:
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else None
        said = (error.problem or "it does not read as YAML").rstrip(".")
        return None, [
            Problem(
                name,
                line,
                "",
                f"this is not valid YAML: {said}",
                "check the indent, the quotes and the colon on this line and the one above",
            )
        ]
    except yaml.YAMLError as error:
        return None, [
            Problem(
                name, None, "", f"this is not valid YAML: {error}".split("\n")[0], "save the file as plain UTF-8 text"
            )
        ]
    if root is None:
        return None, [Problem(name, 1, "", "this file is empty", "fill it in, or delete it")]
    repeated = _repeated(root)
    if repeated is not None:
        line = repeated.start_mark.line + 1
        return None, [
            Problem(
                name,
                line,
                "",
                "the sign & with a name (an anchor) is not used in a course",
                "write the thing out again where * stands",
            )
        ]
    maker = yaml.SafeLoader("")
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    value = _value(root, "", maker, lines, problems, name)
    return Page(name, value, lines), problems


def _repeated(root: Any) -> Any | None:
    """The first node that an alias brings in again; None where the text has no aliases."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            return node
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
    return None


def _value(node: Any, path: str, maker: Any, lines: dict[str, int], problems: list[Problem], name: str) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = _value(key_node, path, maker, {}, problems, name)
            if isinstance(key, (dict, list)):
                problems.append(
                    Problem(
                        name,
                        key_node.start_mark.line + 1,
                        path,
                        "the name before a colon can't be a list",
                        "put it in quotes",
                    )
                )
                continue
            below = f"{path}.{key}" if path else str(key)
            if key in found:
                problems.append(
                    Problem(
                        name, key_node.start_mark.line + 1, below, "this key is written twice", "keep one of the two"
                    )
                )
            found[key] = _value(value_node, below, maker, lines, problems, name)
            lines[below] = key_node.start_mark.line + 1
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, f"{path}[{i}]", maker, lines, problems, name) for i, item in enumerate(node.value)]
    try:
        return maker.construct_object(node)
    except (ValueError, IndexError, yaml.YAMLError):
        problems.append(
            Problem(
                name,
                node.start_mark.line + 1,
                path,
                f"{node.value} is not a value that YAML can read here",
                "put it in quotes",
            )
        )
        return None


# ---- values into facts ---------------------------------------------------------------------------------


class _Faults:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[Problem] = []

    def add(self, path: str, problem: str, cure: str) -> None:
        self.problems.append(Problem(self.page.file, self.page.line(path), path, problem, cure))


def structure(page: Page, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """The page's value as ``kind``, or None with every fault of the file."""
    faults = _Faults(page)
    value = _structured(page.value, kind, "", faults)
    return (None if faults.problems else value), faults.problems


def _kind_name(kind: Any) -> str:
    names = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    return names.get(kind, getattr(kind, "__name__", str(kind)).lower())


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return "a block" if isinstance(value, dict) else "a list"
    return repr(value) if isinstance(value, str) else str(value)


def _quoting(value: Any) -> str:
    if isinstance(value, bool):
        return 'put it in quotes: YAML reads no, yes, on and off as true or false (quote "no" in YAML)'
    if isinstance(value, int | float):
        return "put it in quotes: YAML reads 12:30 and 007 as numbers"
    return "write it as text"


def _structured(value: Any, kind: Any, path: str, faults: _Faults) -> Any:
    if kind is Any:
        return value
    if is_dataclass(kind):
        return _of_block(value, kind, path, faults)
    reader = _READERS.get(get_origin(kind))
    return reader(value, get_args(kind), path, faults) if reader else _of_scalar(value, kind, path, faults)


def _of_union(value: Any, kinds: tuple[Any, ...], path: str, faults: _Faults) -> Any:
    if value is None and type(None) in kinds:
        return None
    rest = [kind for kind in kinds if kind is not type(None)]
    if set(rest) == {int, float}:
        return (
            value if isinstance(value, int) and not isinstance(value, bool) else _of_scalar(value, float, path, faults)
        )
    if len(rest) > 1:
        return _of_kinds(value, rest, path, faults)
    return _structured(value, rest[0], path, faults)


def _of_kinds(value: Any, blocks: list[Any], path: str, faults: _Faults) -> Any:
    """One of several blocks: each has a field ``kind`` of one word, and the value's own says which it is."""
    by_word = {get_args(typing.get_type_hints(block)["kind"])[0]: block for block in blocks}
    if not isinstance(value, dict):
        return _of_block(value, blocks[0], path, faults)
    if "kind" not in value:
        faults.add(path, "kind is missing", f"add a line kind: with one of {', '.join(by_word)}")
        return None
    word = _of_literal(value["kind"], tuple(by_word), f"{path}.kind" if path else "kind", faults)
    return _of_block(value, by_word[word], path, faults) if word is not None else None


def _of_literal(value: Any, allowed: tuple[Any, ...], path: str, faults: _Faults) -> Any:
    if value in allowed and not isinstance(value, bool):
        return value
    wanted = ", ".join(str(a) for a in allowed[:-1]) + (" or " if len(allowed) > 1 else "") + str(allowed[-1])
    quote = ' (quote "no" in YAML)' if isinstance(value, bool) else ""
    faults.add(path, f"expected {wanted}, got {_shown(value)}", f"use one of these words{quote}")
    return None


def _of_list(value: Any, kinds: tuple[Any, ...], path: str, faults: _Faults) -> Any:
    item = kinds[0]
    if isinstance(value, str) and item is str:
        return (value,)
    if not isinstance(value, list):
        faults.add(path, f"expected a list, got {_shown(value)}", "start each item with a dash, or write [a, b]")
        return ()
    return tuple(_structured(one, item, f"{path}[{i}]", faults) for i, one in enumerate(value))


def _of_dict(value: Any, kinds: tuple[Any, ...], path: str, faults: _Faults) -> Any:
    if not isinstance(value, dict):
        faults.add(
            path, f"expected a block of key: value lines, got {_shown(value)}", "write one key: value a line, indented"
        )
        return {}
    return {
        _structured(k, kinds[0], path, faults): _structured(v, kinds[1], f"{path}.{k}" if path else str(k), faults)
        for k, v in value.items()
    }


def _of_scalar(value: Any, kind: Any, path: str, faults: _Faults) -> Any:
    is_right = isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool)
    if is_right:
        return value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    cure = _quoting(value) if kind is str else f"write {_kind_name(kind)} here"
    faults.add(path, f"expected {_kind_name(kind)}, got {_shown(value)}", cure)
    return None


_READERS: dict[Any, Callable[[Any, tuple[Any, ...], str, _Faults], Any]] = {
    Union: _of_union,
    types.UnionType: _of_union,
    Literal: _of_literal,
    tuple: _of_list,
    dict: _of_dict,
}
_HINTS: dict[Any, dict[str, Any]] = {}


def _of_block(value: Any, kind: Any, path: str, faults: _Faults) -> Any:
    if not isinstance(value, dict):
        faults.add(
            path, f"expected a block of key: value lines, got {_shown(value)}", "write one key: value a line, indented"
        )
        return None
    if kind not in _HINTS:
        _HINTS[kind] = typing.get_type_hints(kind)
    known = {f.name: f for f in fields(kind)}
    _refuse_unknown(value, known, path, faults)
    made: dict[str, Any] = {}
    for name, entry in known.items():
        below = f"{path}.{name}" if path else name
        if name in value:
            made[name] = _structured(value[name], _HINTS[kind][name], below, faults)
        elif entry.default is MISSING and entry.default_factory is MISSING:
            faults.add(path, f"{name} is missing", f"add a line {name}: ...")
    return (
        kind(**made)
        if set(made) >= {n for n, e in known.items() if e.default is MISSING and e.default_factory is MISSING}
        else None
    )


def _refuse_unknown(value: dict[Any, Any], known: dict[str, Any], path: str, faults: _Faults) -> None:
    for key in value:
        if key not in known:
            below = f"{path}.{key}" if path else str(key)
            near = _nearest(str(key), known)
            faults.add(
                below,
                f"{key} is not a field here",
                f"did you mean {near}?" if near else f"the fields are {', '.join(known)}",
            )


def _nearest(word: str, known: dict[str, Any]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415  (only for a fault)

    found = get_close_matches(word, known, n=1)
    return found[0] if found else None
