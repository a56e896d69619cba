"""A pack is one JSON value with a content hash; a damaged one is refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from remedial_kit.pack import Case, PackProblem, pack_text


def test_a_pack_survives_its_file(marion: Case, tmp_path: Path) -> None:
    path = tmp_path / "client.json"
    path.write_text(pack_text(marion), encoding="utf-8")
    again = Case.from_files(path)
    assert (again.pack, again.hash) == (marion.pack, marion.hash)


def test_a_pack_tells_nothing_of_the_key(marion: Case) -> None:
    assert "criteria" not in pack_text(marion)


def test_a_missing_pack_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PackProblem, match=r"client\.json is not beside the notebook"):
        Case.from_files(tmp_path / "client.json")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_pack_cut_short_is_refused(marion: Case, tmp_path: Path, share: float) -> None:
    text = pack_text(marion)
    path = tmp_path / "client.json"
    path.write_text(text[: int(len(text) * share)], encoding="utf-8")
    with pytest.raises(PackProblem, match="damaged or not complete"):
        Case.from_files(path)


def test_a_changed_pack_is_refused(marion: Case, tmp_path: Path) -> None:
    value = json.loads(pack_text(marion))
    value["body"]["tolerance"] = 10
    path = tmp_path / "client.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(PackProblem, match="changed or is not complete"):
        Case.from_files(path)


def test_a_newer_format_asks_for_an_update(tmp_path: Path) -> None:
    path = tmp_path / "client.json"
    path.write_text('{"format": 99, "kind": "client"}', encoding="utf-8")
    with pytest.raises(PackProblem, match="newer version"):
        Case.from_files(path)
