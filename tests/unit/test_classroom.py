"""The parts of collecting and showing that need no gradebook."""

from __future__ import annotations

import html
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from remedial_kit.classroom.preprocessors import harmless
from remedial_kit.classroom.zips import CarefulExtractor, HandInCollector, trainee_of


@pytest.mark.parametrize(
    ("path", "who", "name"),
    [
        ("ada/tennis-elbow.ipynb", "ada", "tennis-elbow.ipynb"),
        ("ada/work/tennis-elbow.record.json", "ada", "tennis-elbow.record.json"),
        ("ada.ipynb", "ada", "ada.ipynb"),
        ("ada_tennis-elbow.ipynb", "ada", "tennis-elbow.ipynb"),
        ("Ada Byron_4711_assignsubmission_file_/tennis-elbow.ipynb", "Ada Byron", "tennis-elbow.ipynb"),
        ("Ada Byron_4711_assignsubmission_file_tennis-elbow (1).ipynb", "Ada Byron", "tennis-elbow (1).ipynb"),
        ("byronada_LATE_17_4711_tennis-elbow-1.ipynb", "byronada", "tennis-elbow-1.ipynb"),
        ("byronada_17_4711_tennis-elbow.ipynb", "byronada", "tennis-elbow.ipynb"),
        ("../ada/x.ipynb", "unknown", "x.ipynb"),
    ],
)
def test_a_trainee_is_told_by_folder_or_file(path: str, who: str, name: str) -> None:
    """The names that folders, Moodle and Canvas give."""
    assert trainee_of(PurePosixPath(path)) == (who, name)


def test_two_files_of_one_name_are_kept_apart() -> None:
    """Nothing a trainee handed in pushes out another copy of theirs."""
    collector = HandInCollector()
    found = [collector.collect(f"/x/extracted/ada/{folder}/tennis-elbow.ipynb") for folder in ("one", "two")]
    assert [row and row["file_id"] for row in found] == ["tennis-elbow.ipynb", "tennis-elbow (2).ipynb"]
    assert collector.collect("/x/extracted/ada/photo.png") is None


def test_only_notebooks_and_records_are_unpacked(tmp_path: Path) -> None:
    """A module or a hidden file in a zip stays in it."""
    archive = tmp_path / "archive"
    archive.mkdir()
    with zipfile.ZipFile(archive / "ada.zip", "w") as packed:
        for name in ("x.ipynb", "x.record.json", "remedial_kit.py", ".hidden.json", "__MACOSX/x.ipynb", "/abs.ipynb"):
            packed.writestr(name, "{}")
    CarefulExtractor().extract(str(archive), str(tmp_path / "extracted"))
    found = {
        p.relative_to(tmp_path / "extracted").as_posix() for p in (tmp_path / "extracted").rglob("*") if p.is_file()
    }
    assert found == {"ada/x.ipynb", "ada/x.record.json", "ada/abs.ipynb"}


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "</pre>", "[a](javascript:b)", "$\\href{a}{b}$", "# x\n\n- y", "Zoë — ok", "&lt;"]
)
def test_a_harmless_text_reads_as_it_was_written(text: str) -> None:
    """Every sign is kept for the reader and means nothing to Markdown, TeX or HTML."""
    made = harmless(text)
    inner = made[made.index(">") + 1 : made.rindex("</pre>")]
    assert html.unescape(inner) == text
    assert not set(inner) & set("<>[]()$\\`*_\n\"'")
