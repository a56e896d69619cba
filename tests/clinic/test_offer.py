"""The hand-over from the page: "ok" means "on disk", and an older copy never takes the place of a newer one."""

from __future__ import annotations

import json

import pytest

from remedial_kit.clinic.offer import HANDED, NotWritten, offer
from remedial_kit.clinic.saving import Copy


def record(counter: int, id: str = "a", attempt: int = 1) -> str:  # noqa: A002
    return json.dumps(
        {"format": 1, "id": id, "attempt": attempt, "counter": counter, "case": "c", "events": [], "draft": {}}
    )


@pytest.fixture(autouse=True)
def _in_its_own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def on_disk(folder):
    return Copy.of((folder / "elbow.record.json").read_text())


def test_a_record_is_on_disk_when_the_offer_returns(tmp_path):
    offer(record(5), "elbow")
    assert on_disk(tmp_path).counter == 5
    assert (HANDED.stem, HANDED.take()) == ("elbow", record(5))


def test_an_older_copy_leaves_the_newer_one(tmp_path):
    offer(record(5), "elbow")
    offer(record(4), "elbow")
    assert on_disk(tmp_path).counter == 5


def test_no_record_only_tells_the_notebooks_name(tmp_path):
    offer("", "elbow")
    assert HANDED.stem == "elbow"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("there", ["{half", record(2, id="b"), record(2, id="b", attempt=2)])
def test_what_is_for_the_pick_up_to_settle_is_held_and_not_acknowledged(tmp_path, there):
    (tmp_path / "elbow.record.json").write_text(there)
    with pytest.raises(NotWritten):
        offer(record(5), "elbow")
    assert HANDED.text == record(5)
    assert (tmp_path / "elbow.record.json").read_text() == there
