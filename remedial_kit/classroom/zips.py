"""Unpacks and names what a class handed in, for ``nbgrader zip_collect``.

A zip that is damaged, locked or too large to unpack is passed on as it is: marking then says so for that trainee, and the others are
collected.  Trainees are told by the folder or file their work came in: ``ada.zip``, ``ada/...``, ``ada_tennis-elbow.ipynb``, and the names
that Moodle and Canvas give.  A school with other names sets ``FileNameCollectorPlugin.named_regexp``, which then goes first.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path, PurePosixPath

from nbgrader.plugins.zipcollect import ExtractorPlugin, FileNameCollectorPlugin

from remedial_kit.handin import LARGEST_FILE, LARGEST_ZIP, MOST_FILES, is_aside
from remedial_kit.words import say

__all__ = ["CarefulExtractor", "HandInCollector", "trainee_of"]

_KEPT = {".ipynb", ".json"}
_LMS = re.compile(
    r"^(?P<who>.+?)_(?:LATE_)?\d+_(?:assignsubmission_(?:file|onlinetext)_?|\d+_)(?P<file>.+)?$",
)


class CarefulExtractor(ExtractorPlugin):
    """Unpacks archives one by one, notebooks and records only, within limits."""

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Unpack or copy every file of ``archive_path``."""
        top, target = Path(archive_path), Path(extracted_path)
        files = [p for p in sorted(top.rglob("*")) if p.is_file() and not p.is_symlink()]
        if not files:
            self.log.warning(say("class.empty", folder=top))
        for path in files:
            inside = path.relative_to(top)
            if path.suffix.lower() == ".zip":
                self._unpack(path, target / inside.with_suffix(""))
            else:
                _copy(path, target / inside)

    def _unpack(self, path: Path, folder: Path) -> None:
        try:
            _extract(path, folder)
        except Exception as fault:  # noqa: BLE001  (a damaged archive raises whatever its packing method raises)
            self.log.warning(say("class.packed", file=path.name, why=fault))
            shutil.rmtree(folder, ignore_errors=True)
            _copy(path, folder / path.name)


def _extract(path: Path, folder: Path) -> None:
    """Unpack notebooks and records.  Raises ValueError where that would be too much, or nothing."""
    with zipfile.ZipFile(path) as packed:
        members = [m for m in packed.infolist() if not m.is_dir() and _is_kept(PurePosixPath(m.filename))]
        if len(members) > MOST_FILES or sum(m.file_size for m in members) > LARGEST_ZIP:
            raise ValueError(say("class.packed.large"))
        if not members:
            raise ValueError(say("class.packed.none"))
        for member in members:
            with packed.open(member) as handle:
                data = handle.read(LARGEST_FILE + 1)
            target = folder / _inside(member.filename)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def _is_kept(path: PurePosixPath) -> bool:
    return path.suffix.lower() in _KEPT and not any(map(is_aside, path.parts))


def _inside(filename: str) -> Path:
    """A member's place below its folder: no root, no drive, no way up."""
    parts = [re.sub(r'[:*?"<>|]', "_", part) for part in PurePosixPath(filename.replace("\\", "/")).parts]
    return Path(*[part for part in parts if part not in {"/", ".", ".."}])


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


class HandInCollector(FileNameCollectorPlugin):
    """Says whose a collected file is, and keeps files of one name apart."""

    def __init__(self, **traits: object) -> None:
        """Start with nothing seen."""
        super().__init__(**traits)
        self._seen: set[tuple[str, str]] = set()

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Whose file it is and what to call it; None for what is no hand-in."""
        path = Path(submitted_file)
        if path.suffix.lower() not in {*_KEPT, ".zip"}:
            return None
        if self.named_regexp:
            named: dict[str, str] | None = self._match(submitted_file)
            return named
        who, name = trainee_of(self._below(path))
        stem, suffix = Path(name).stem, Path(name).suffix
        copies = 1
        while (who, name) in self._seen:
            copies += 1
            name = f"{stem} ({copies}){suffix}"
        self._seen.add((who, name))
        return {"student_id": who, "file_id": name}

    def _below(self, path: Path) -> PurePosixPath:
        """The file's path below the folder of what was unpacked."""
        folder = str(getattr(self.parent, "extracted_directory", "extracted"))
        parts = path.parts
        start = len(parts) - 1 - parts[::-1].index(folder) if folder in parts else len(parts) - 2
        return PurePosixPath(*parts[start + 1 :])


def trainee_of(path: PurePosixPath) -> tuple[str, str]:
    """Whose file this is, and its own name: from the first folder it came in, else from the file's name."""
    first = path.parts[0]
    found = _LMS.match(first)
    if len(path.parts) > 1:
        return _student(found["who"] if found else first), path.name
    if found:
        return _student(found["who"]), found["file"] or path.name
    who, _, rest = first.partition("_")
    return (_student(who), rest) if rest else (_student(path.stem), path.name)


def _student(name: str) -> str:
    """A student id that a folder can have."""
    return re.sub(r"[^\w.@ -]", "_", name).strip(" .") or "unknown"
