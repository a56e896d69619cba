"""The side-car: whole or not there, the newer copy wins, and nothing is ever deleted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from remedial_kit.clinic.saving import Copy, NotARecord, Overtaken, SideCar


def record(counter: int, *, id: str = "a", attempt: int = 1, case: str = "c") -> str:  # noqa: A002
    return json.dumps(
        {"format": 1, "id": id, "attempt": attempt, "counter": counter, "case": case, "events": [], "draft": {}}
    )


def test_what_is_written_is_read_again(tmp_path):
    side = SideCar(tmp_path, "elbow")
    side.write(record(3))
    assert SideCar(tmp_path, "elbow").read() == Copy.of(record(3))
    assert [p.name for p in tmp_path.iterdir()] == ["elbow.record.json"], "no half-written file is left"


def test_a_record_cut_off_at_any_byte_is_no_record(tmp_path):
    whole = record(3).encode()
    side = SideCar(tmp_path, "elbow")
    for length in range(len(whole)):
        side.path.write_bytes(whole[:length])
        with pytest.raises(NotARecord):
            side.read()


@pytest.mark.parametrize(
    "text", ["[]", "null", '{"format": 1}', '{"format": true, "id": "", "counter": 1, "case": ""}', "\x00"]
)
def test_something_else_is_no_record(text):
    with pytest.raises(NotARecord):
        Copy.of(text)


def test_a_byte_order_mark_does_no_harm(tmp_path):
    side = SideCar(tmp_path, "elbow")
    side.path.write_text(record(3), encoding="utf-8-sig")
    assert side.read() is not None


def test_a_latin_1_file_is_no_record(tmp_path):
    side = SideCar(tmp_path, "elbow")
    side.path.write_bytes(record(3, id="ä").replace("\\u00e4", "ä").encode("latin-1"))
    with pytest.raises(NotARecord):
        side.read()


def test_a_newer_copy_on_disk_is_not_written_over(tmp_path):
    ours, theirs = SideCar(tmp_path, "elbow"), SideCar(tmp_path, "elbow")
    ours.write(record(3))
    theirs.write(record(9))
    assert ours.is_overtaken("a", (1, 4))
    with pytest.raises(Overtaken):
        ours.write(record(4))
    assert ours.read() == Copy.of(record(9))


def test_a_later_attempt_is_newer_than_a_higher_counter(tmp_path):
    ours, theirs = SideCar(tmp_path, "elbow"), SideCar(tmp_path, "elbow")
    ours.write(record(3))
    theirs.write(record(1, id="b", attempt=2))
    with pytest.raises(Overtaken):
        ours.write(record(40))


def test_a_damaged_file_in_the_way_is_set_aside(tmp_path):
    side = SideCar(tmp_path, "elbow")
    side.write(record(3))
    side.path.write_text("{half")
    side.write(record(4))
    assert side.read() == Copy.of(record(4))
    assert (tmp_path / "elbow.record.damaged-1.json").read_text() == "{half"


def test_setting_aside_never_overwrites_what_was_set_aside_before(tmp_path):
    side = SideCar(tmp_path, "elbow")
    for text in ("{one", "{two"):
        side.path.write_text(text)
        side.set_aside("damaged")
    side.keep_aside("damaged", "{three")
    side.keep_aside("damaged", "{two")
    kept = sorted(p.read_text() for p in tmp_path.glob("elbow.record.damaged-*.json"))
    assert kept == ["{one", "{three", "{two"], "each once"


def test_a_second_process_may_not_write_until_the_first_is_gone(tmp_path):
    hold = "import sys; from pathlib import Path; from remedial_kit.clinic.saving import SideCar; "
    hold += f"print(SideCar(Path({str(tmp_path)!r}), 'elbow').claim(), flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "True"
        assert SideCar(tmp_path, "elbow").claim() is False
        other.kill()
        other.wait()
    assert SideCar(tmp_path, "elbow").claim() is True


def test_a_folder_that_cannot_be_written_is_still_opened(tmp_path):
    assert SideCar(tmp_path / "gone", "elbow").claim() is True
    assert SideCar(Path(tmp_path / "gone"), "elbow").read() is None
