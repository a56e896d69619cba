"""Every word that is shown stands in the catalogue: the screens and the modules behind them hold none of their own.

What is read here is the source.  ``tests/browser/test_words.py`` looks at the screens themselves.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TEXT_NODE = re.compile(r"(?:(?<=[\w\"}/])>|^\s*>)([^<>{}()=;&|]*[^\W\d_][^<>{}()=;&|]*)<", re.MULTILINE)
"""Letters between two tags.  A comparison has a space before its sign, and an arrow "="."""
SAID_ATTRIBUTE = re.compile(
    r"\b(aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|legend|sub)=[\"'][^\"']*[^\W\d_]"
)
NO_WORDS = {"Enter", "Escape", "Content-Type", "PUT", "Authorization"}
QUOTED = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`")
COMMENT = re.compile(r"^\s*//.*$|(?<=\s)// .*$|/\*.*?\*/", re.MULTILINE | re.DOTALL)
SENTENCE = re.compile(r"^[A-Z][a-z’']+(?: [a-z’']+)*[.?:]?$|[a-z’']{2,} [a-z’']{2,} [a-z’']{2,}")
"""A capital word alone, or three words on end."""
OF_THE_PAGE = {"Arrow", "Enter", "Escape", "Home", "End"}
"""Names that the browser gives to keys: compared, never shown."""
OF_PYTHON = ("clinic/*.py", "home/*.py", "consultation/*.py", "client.py", "marking/*.py")
NOT_SHOWN = {
    "LOG": "the log, which a trainee never sees",
    "AssertionError": "a fault of ours",
    "_draw": "the name of a drawn number",
}
"""Calls whose sentences are shown to nobody; the text of an error that is raised here and caught elsewhere is named ``msg``."""


@pytest.fixture(scope="module")
def screens(root: Path) -> dict[str, str]:
    """The screens' sources without their comments, by name."""
    folder = root / "remedial_kit" / "clinic" / "js"
    paths = [path for path in sorted(folder.rglob("*.js*")) if path.suffix in {".js", ".jsx"}]
    return {path.name: COMMENT.sub("", path.read_text(encoding="utf-8")) for path in paths}


def test_no_screen_holds_text_of_its_own(screens: dict[str, str]) -> None:
    found = [
        (name, text.strip())
        for name, source in screens.items()
        if name.endswith("x")
        for text in TEXT_NODE.findall(source)
    ]
    assert found == []


def test_no_control_has_a_name_of_its_own(screens: dict[str, str]) -> None:
    assert [(name, found[0]) for name, source in screens.items() for found in SAID_ATTRIBUTE.finditer(source)] == []


def literals(source: str) -> Iterator[str]:
    """What is quoted, the filled-in parts of a template left out."""
    for plain, template in QUOTED.findall(source):
        yield plain or re.sub(r"\$\{[^}]*\}", " ", template)


def test_no_sentence_is_quoted_in_a_screen(screens: dict[str, str]) -> None:
    found = [
        (name, text)
        for name, source in screens.items()
        for text in literals(source)
        if SENTENCE.search(text) and text not in OF_THE_PAGE and not re.search(r"[{}\[\]<>;=#]|^[a-z-]+:", text)
        if not all("-" in word or word in {"body", "use strict"} for word in text.split())
    ]
    assert found == []


def test_the_search_finds_what_it_looks_for() -> None:
    assert TEXT_NODE.findall('<p class="x">Three words here</p>') == ["Three words here"]
    assert TEXT_NODE.findall("<b>min</b>") == ["min"]
    assert TEXT_NODE.findall("a > b && c < d; (one) => one.two <p>{t('x')}</p>") == []
    assert SAID_ATTRIBUTE.search('<button aria-label="Close">')
    assert SENTENCE.search("Close")
    assert SENTENCE.search("it is not saved")
    assert not SENTENCE.search("rb-row rb-record")


def test_the_extension_has_one_small_list_for_before_there_is_a_kernel(root: Path) -> None:
    """The only words outside the catalogue: nobody is there yet who could say them."""
    folder = root / "remedial_kit" / "labextension" / "static"
    for path in sorted(folder.glob("*.js")):
        source = COMMENT.sub("", path.read_text(encoding="utf-8"))
        if path.name == "room.js":
            source = re.sub(r"^const WORDS = \{.*?^\};", "", source, flags=re.MULTILINE | re.DOTALL)
        source = source.replace(
            'description: "Opens a course notebook ready to use."', ""
        )  # JupyterLab's own list of plugins
        assert [
            text for text in literals(source) if SENTENCE.search(text) and "-" not in text and text not in NO_WORDS
        ] == []
    texts = re.findall(r"textContent = ([^;]+);", (folder / "room.js").read_text(encoding="utf-8"))
    assert sorted(texts) == ["label", "sentence"]


def shown(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every sentence in a module that is neither a docstring nor an argument of what nobody is shown."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden.add(id(node.value))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "msg":
            hidden.add(id(node.value))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            hidden.update(id(each) for each in ast.walk(node))
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if any(part in NOT_SHOWN for part in called.split(".")):
                hidden.update(id(each) for each in ast.walk(node))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in hidden
            and SENTENCE.search(node.value)
        ):
            yield node.lineno, node.value


def test_no_module_behind_the_screens_holds_a_sentence(root: Path) -> None:
    kit = root / "remedial_kit"
    placeholders = {"They", "Their", "Side"}
    found = [
        (path.name, line, text)
        for pattern in OF_PYTHON
        for path in sorted(kit.glob(pattern))
        for line, text in shown(path)
        if text not in placeholders and "<" not in text
    ]
    assert found == []
