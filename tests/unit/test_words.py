"""The catalogue: each key is written once and each that is used is there; every sentence can be filled in."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from remedial_kit.words import PARTS, catalogue, say

IN_TEMPLATE = re.compile(r"""say\(\s*["']([^"']+)["']""")
OF_PYTHON = ("engine", "room", "home", "commands", "classroom")
"""The parts whose keys Python, the pages and the front page name; the screens name the clinic's (``tests/clinic``)."""
PLACEHOLDER = re.compile(r"[A-Za-z_]+")


def written(module: Path) -> list[str]:
    """The keys of a part as its file has them, each as often as it stands there."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    tables = [node for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    return [key.value for table in tables for key in table.keys if isinstance(key, ast.Constant)]


def said(root: Path) -> Iterator[ast.expr]:
    """What stands as the key in every ``say(...)`` of the library."""
    for path in sorted((root / "remedial_kit").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield node.args[0]


def literals(key: ast.expr) -> Iterator[str]:
    """The keys written out in an expression: a text, or either of two."""
    if isinstance(key, ast.Constant):
        yield key.value
    elif isinstance(key, ast.IfExp):
        yield from literals(key.body)
        yield from literals(key.orelse)


def shapes(key: ast.expr) -> Iterator[re.Pattern[str]]:
    """The keys an f-string can make, as patterns."""
    if isinstance(key, ast.IfExp):
        yield from shapes(key.body)
        yield from shapes(key.orelse)
    elif isinstance(key, ast.JoinedStr):
        parts = (re.escape(part.value) if isinstance(part, ast.Constant) else ".+" for part in key.values)
        yield re.compile("".join(parts))


@pytest.fixture(scope="module")
def named(root: Path) -> set[str]:
    """Every key written out in Python and in the pages."""
    pages = (root / "remedial_kit" / "pages").glob("*.j2")
    in_pages = {key for page in pages for key in IN_TEMPLATE.findall(page.read_text(encoding="utf-8"))}
    return in_pages | {key for expression in said(root) for key in literals(expression)}


def test_no_key_is_written_twice(root: Path) -> None:
    modules = sorted((root / "remedial_kit" / "words").glob("*.py"))
    keys = [key for module in modules for key in written(module)]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert set(keys) == set(catalogue())
    assert len(catalogue()) == sum(map(len, PARTS))


def test_every_key_that_is_used_is_there(root: Path, named: set[str]) -> None:
    assert sorted(named - catalogue().keys()) == []
    patterns = {shape for expression in said(root) for shape in shapes(expression)}
    assert [shape.pattern for shape in patterns if not any(map(shape.fullmatch, catalogue()))] == []


def test_no_sentence_is_left_over(root: Path, named: set[str]) -> None:
    """A key counts as used where it is said, or where its text stands anywhere in the library outside the catalogue."""
    library = root / "remedial_kit"
    texts = [p for p in library.rglob("*.py") if p.parent != library / "words"]
    texts += (library / "clinic" / "js").rglob("*.js*")
    everything = "\n".join(path.read_text(encoding="utf-8") for path in texts)
    built = {shape for expression in said(root) for shape in shapes(expression)}
    keys = {key for part in OF_PYTHON for key in written(library / "words" / f"{part}.py")}

    def is_used(key: str) -> bool:
        return key in named or f'"{key.removesuffix(".one")}"' in everything or any(s.fullmatch(key) for s in built)

    assert sorted(key for key in keys if not is_used(key)) == []


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_a_sentence_can_be_filled_in_and_keeps_calm(key: str) -> None:
    sentence = catalogue()[key]
    fields = [name for _text, name, _spec, _how in Formatter().parse(sentence) if name is not None]
    assert all(PLACEHOLDER.fullmatch(name) for name in fields)
    assert "{" not in say(key, **dict.fromkeys(fields, "x"))
    assert sentence.strip()
    assert "!" not in sentence
