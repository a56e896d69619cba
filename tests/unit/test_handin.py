"""A hand-in is found and read whatever it is called and however it was damaged; what can't be read is one sentence."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from remedial_kit import RecordProblem, handin

Value = dict[str, Any]


def a_record(**changes: Any) -> Value:
    """A record as far as this module looks at it."""
    event = {"n": 1, "visit": 1, "minute": 0, "act": "ask", "topic": "onset", "reply_digest": "0" * 16}
    whole = {
        "format": 1,
        "id": "r1",
        "attempt": 1,
        "counter": 1,
        "case": "ada",
        "pack_hash": "h",
        "variant": "",
        "trainee": "",
    }
    return {**whole, "events": [event], "draft": {"reflection": "Zoë's grip"}, **changes}


def a_notebook(*records: Any, written: str = "") -> Value:
    """A saved notebook with these records in its outputs."""
    outputs = [
        {"output_type": "display_data", "data": {handin.MIME: record, "text/plain": "x"}, "metadata": {}}
        for record in records
    ]
    clinic = {"cell_type": "code", "metadata": {}, "source": ['open_client("client.json")'], "outputs": outputs}
    reflection = {"cell_type": "markdown", "metadata": {"nbgrader": {"grade_id": "reflection"}}, "source": [written]}
    return {"cells": [clinic, reflection], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def put(folder: Path, name: str, value: Any) -> Path:
    """A file with this JSON."""
    path = folder / name
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def zipped(files: dict[str, str]) -> bytes:
    """A zip with these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return made.getvalue()


# -- what is found -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["x.record.json", "x.record (1).json", "record.json"])
def test_a_record_file_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    """A side-car renamed by a browser is still a record."""
    assert handin.read(put(tmp_path, name, a_record())).record == a_record()
    assert handin.read(tmp_path).record == a_record()


@pytest.mark.parametrize("name", ["ada.ipynb", "ada (1).ipynb", "ada.ipynb.txt", "ada.ipynb.json"])
def test_a_notebook_alone_carries_the_record(tmp_path: Path, name: str) -> None:
    """The .ipynb alone is a whole hand-in."""
    found = handin.read(put(tmp_path, name, a_notebook(a_record())))
    assert found.record == a_record()
    assert found.source == name


@pytest.mark.parametrize("written", ["whole", "one line", "lines"])
def test_a_record_kept_as_text_is_read(tmp_path: Path, written: str) -> None:
    """Some programs save a JSON output as text or as lines of text."""
    text = json.dumps(a_record())
    value = {"whole": text, "one line": [text], "lines": [text[:40], text[40:]]}[written]
    assert handin.read(put(tmp_path, "ada.ipynb", a_notebook(value))).record == a_record()


def test_a_copy_kept_in_output_metadata_is_read(tmp_path: Path) -> None:
    """A record put back after a kernel died counts like any other."""
    notebook = a_notebook()
    notebook["cells"][0]["outputs"] = [
        {"output_type": "display_data", "data": {}, "metadata": {"remedial": {"kept": True, "record": a_record()}}}
    ]
    assert handin.read(put(tmp_path, "ada.ipynb", notebook)).record == a_record()


def test_an_old_notebook_format_is_read(tmp_path: Path) -> None:
    """Notebook format 3 keeps its cells in worksheets."""
    notebook = {
        "worksheets": [{"cells": a_notebook(a_record())["cells"]}],
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {},
    }
    assert handin.read(put(tmp_path, "ada.ipynb", notebook)).record == a_record()


@pytest.mark.parametrize(
    ("side_car", "in_notebook", "wins"),
    [
        ({"counter": 9}, {"counter": 8}, 9),
        ({"counter": 8}, {"counter": 9}, 9),
        ({"counter": 50}, {"counter": 3, "attempt": 2}, 3),
    ],
)
def test_the_newest_copy_wins(tmp_path: Path, side_car: Value, in_notebook: Value, wins: int) -> None:
    """A higher attempt goes first, then a higher counter, wherever the copy is."""
    put(tmp_path, "ada.record.json", a_record(**side_car))
    put(tmp_path, "ada.ipynb", a_notebook(a_record(counter=1), a_record(**in_notebook)))
    assert handin.read(tmp_path).record["counter"] == wins


def test_the_asked_client_goes_before_others(tmp_path: Path) -> None:
    """Another client's record in the folder does not push out this one's."""
    put(tmp_path, "ada.ipynb", a_notebook(a_record()))
    put(tmp_path, "bob.record.json", a_record(case="bob", counter=99))
    assert handin.read(tmp_path, "ada").record["case"] == "ada"
    assert handin.read(tmp_path).record["case"] == "bob"


def test_a_duplicated_clinic_cell_gives_its_newest_record(tmp_path: Path) -> None:
    """Two clinic cells are two copies of one record."""
    notebook = a_notebook(a_record(counter=3))
    notebook["cells"] += a_notebook(a_record(counter=4))["cells"]
    assert handin.read(put(tmp_path, "ada.ipynb", notebook)).record["counter"] == 4


def test_a_zip_and_its_folders_are_read(tmp_path: Path) -> None:
    """A zip with folders, and with what a Mac adds, is read in memory."""
    text = json.dumps(a_notebook(a_record()))
    (tmp_path / "ada.zip").write_bytes(zipped({"__MACOSX/._ada.ipynb": "junk", "work/ada.ipynb": text}))
    assert handin.read(tmp_path).record == a_record()


def test_a_reflection_typed_into_the_notebook_is_kept(tmp_path: Path) -> None:
    """What somebody typed in the cell itself is not lost."""
    assert handin.read(put(tmp_path, "ada.ipynb", a_notebook(a_record(), written="Mine."))).written == "Mine."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_any_editors_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    """A byte order mark or Latin-1 loses nothing."""
    path = tmp_path / "ada.ipynb"
    path.write_text(json.dumps(a_notebook(a_record()), ensure_ascii=False), encoding=encoding)
    assert handin.read(path).record["draft"] == {"reflection": "Zoë's grip"}


def test_a_damaged_copy_is_named_and_passed_over(tmp_path: Path) -> None:
    """A sound copy beside a damaged one is enough, and the damage is told."""
    put(tmp_path, "ada.record.json", a_record())
    (tmp_path / "ada.ipynb").write_text('{"cells": [', encoding="utf-8")
    found = handin.read(tmp_path)
    assert found.record == a_record()
    assert "ada.ipynb" in found.notes[0]


# -- what is refused -----------------------------------------------------------------------------------


def problem_of(path: Path) -> str:
    """The one sentence that reading a hand-in ends with."""
    with pytest.raises(RecordProblem) as caught:
        handin.read(path)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_record_cut_at_any_byte_is_one_sentence(tmp_path: Path) -> None:
    """Whatever is left of a record, it is refused and never half-read."""
    whole = json.dumps(a_record(), ensure_ascii=False).encode()
    path = tmp_path / "ada.record.json"
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        problem_of(path)
        problem_of(tmp_path)


def test_a_notebook_cut_at_any_byte_is_one_sentence(tmp_path: Path) -> None:
    """The same for the notebook alone."""
    whole = json.dumps(a_notebook(a_record())).encode()
    path = tmp_path / "ada.ipynb"
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        problem_of(path)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("ada.ipynb", b"", "is empty"),
        ("ada.ipynb", b"\0" * 90, "is empty"),
        ("ada.ipynb", b"<!DOCTYPE html><title>Sign in</title>", "web page"),
        ("ada.ipynb", json.dumps(a_notebook()).encode(), "untouched"),
        ("ada.ipynb", json.dumps(a_notebook("not a record")).encode(), "damaged"),
        ("ada.record.json", b"[]", "not a record"),
        ("ada.record.json", b"[" * 100_000, "damaged"),
        ("ada.record.json", json.dumps(a_record()).replace('"counter": 1', '"counter": NaN').encode(), "damaged"),
        ("ada.record.json", json.dumps(a_record(trainee="x" * 2_000_001)).encode(), "longer"),
        ("ada.zip", b"PK\x03\x04 and no more", "can't be unpacked"),
        ("ada.zip", zipped({"readme.md": "hello"}), "holds no record"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    """Each kind of damage has its own sentence."""
    path = tmp_path / name
    path.write_bytes(data)
    assert says in problem_of(path)


def test_an_empty_folder_and_a_missing_file_say_so(tmp_path: Path) -> None:
    """Nothing handed in is not a zero either."""
    assert "Nothing was handed in" in problem_of(tmp_path)
    assert "is not there" in problem_of(tmp_path / "gone.ipynb")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """A small zip that would unpack to hundreds of megabytes is only asked for its size."""
    (tmp_path / "ada.zip").write_bytes(zipped({f"{n}.ipynb": " " * 15_000_000 for n in range(4)}))
    assert "more than a hand-in can hold" in problem_of(tmp_path)


def test_a_link_is_left_alone(tmp_path: Path) -> None:
    """A link in a hand-in never reads what it points to."""
    other = tmp_path / "other"
    mine = tmp_path / "mine"
    other.mkdir()
    mine.mkdir()
    (mine / "ada.record.json").symlink_to(put(other, "ada.record.json", a_record()))
    assert "Nothing was handed in" in problem_of(mine)


def test_a_stray_file_is_not_a_fault(tmp_path: Path) -> None:
    """A shopping list beside the record is nobody's problem."""
    put(tmp_path, "ada.record.json", a_record())
    (tmp_path / "list.txt").write_text("oil, towels", encoding="utf-8")
    assert handin.read(tmp_path).notes == ()
