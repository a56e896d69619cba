"""YAML is read strictly: every fault of a file at once, each with its line and a cure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pytest

from remedial_kit.library.reading import read_text, read_yaml, structure


@dataclass(frozen=True)
class Finding:
    """A row of the sheet."""

    region: str
    side: Literal["left", "right"]
    value: float = 0.0


@dataclass(frozen=True)
class Sheet:
    """A file to read."""

    title: str
    minutes: int
    findings: tuple[Finding, ...] = ()
    tags: tuple[str, ...] = ()
    more: dict[str, Any] | None = None


def _faults(text: str) -> list[tuple[int | None, str, str]]:
    page, problems = read_yaml(text, "sheet.yml")
    if page is not None:
        problems += structure(page, Sheet)[1]
    return [(p.line, p.field, p.problem) for p in problems]


def test_a_sound_file_becomes_facts() -> None:
    page, problems = read_yaml(
        "title: One\nminutes: 5\nfindings:\n- region: ecrb\n  side: left\n  value: 3\n", "sheet.yml"
    )
    assert page is not None
    assert not problems
    sheet, faults = structure(page, Sheet)
    assert not faults
    assert sheet == Sheet("One", 5, (Finding("ecrb", "left", 3.0),))


def test_yaml_no_is_not_a_side() -> None:
    found = _faults("title: One\nminutes: 5\nfindings:\n- region: ecrb\n  side: no\n")
    assert found == [(5, "findings[0].side", "expected left or right, got False")]


def test_a_time_is_not_read_as_a_number() -> None:
    found = _faults("title: 12:30\nminutes: 5\n")
    assert found == [(1, "title", "expected text, got 750")]


def test_true_is_not_a_number_of_minutes() -> None:
    assert _faults("title: One\nminutes: yes\n") == [(2, "minutes", "expected a whole number, got True")]


def test_every_fault_of_a_file_is_named_at_once() -> None:
    found = _faults("titel: One\nminutes: five\nfindings: none\n")
    assert [f[1] for f in found] == ["titel", "", "minutes", "findings"]


def test_an_unknown_key_offers_the_nearest_one() -> None:
    page, _ = read_yaml("titel: One\nminutes: 5\n", "sheet.yml")
    assert page is not None
    assert structure(page, Sheet)[1][0].cure == "did you mean title?"


def test_a_key_written_twice_is_a_fault() -> None:
    assert _faults("title: One\ntitle: Two\nminutes: 5\n") == [(2, "title", "this key is written twice")]


@pytest.mark.parametrize("text", ["title: [one\n", "title: 'one\n", "\ttitle: one\n", "a: b: c\n"])
def test_what_is_not_yaml_names_its_line(text: str) -> None:
    page, problems = read_yaml(text, "sheet.yml")
    assert page is None
    assert len(problems) == 1
    assert problems[0].line is not None
    assert problems[0].problem.startswith("this is not valid YAML")


def test_an_empty_file_is_a_fault() -> None:
    assert _faults("# nothing\n") == [(1, "", "this file is empty")]


def test_a_file_in_another_encoding_names_the_line(tmp_path: Any) -> None:
    path = tmp_path / "sheet.yml"
    path.write_bytes("title: one\nname: Jos\xe9\n".encode("latin-1"))
    _, problems = read_text(path, "sheet.yml")
    assert (problems[0].line, problems[0].problem) == (2, "this file is not saved as UTF-8")
