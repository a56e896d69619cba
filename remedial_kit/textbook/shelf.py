"""Where a built book is kept for the server: made once for a course as it is, in a process of its own, and found again by its hash.

Losing the shelf costs half a minute and nothing else.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from hashlib import blake2b
from html import escape
from pathlib import Path

import platformdirs

from remedial_kit.words import say

MARK = ".remedial-book"
"""The file by which a folder is known to hold a book, and nothing else that could be lost."""
KEPT = 2
"""So many books are kept: the one in use, and the one before."""
_LOOK_AGAIN = 3.0
_CODE = (
    "import os, sys; getattr(os, 'nice', int)(10); from remedial_kit.cli import main; "
    "main(['book', '--course', sys.argv[1], '--out', sys.argv[2]])"
)


class Shelf:
    """The books of one course, each in a folder named after what it was made from."""

    def __init__(self, course: Path, cache: Path) -> None:
        """Keep the books of the folder ``course`` in ``cache``."""
        self.course = course
        self.cache = cache
        self.problem: str | None = None
        self._making: subprocess.Popen[bytes] | None = None
        self._wanted = ""
        self._looked = 0.0

    def book(self) -> Path | None:
        """The folder of the book of the course as it is now; while there is none, one is being made, or ``problem`` says why not."""
        folder = self.cache / f"book-{self._hash()}"
        if self._making is not None and self._making.poll() is not None:
            self._end()
        if (folder / MARK).is_file():
            return folder
        if self._making is None and self.problem is None:
            self._start(folder)
        return None

    def close(self) -> None:
        """Stop what is being made."""
        if self._making is not None:
            self._making.terminate()
            self._making.wait()
            self._making = None

    def _hash(self) -> str:
        """What the course is now; looked at again after a while, and a changed course gets a new try."""
        if time.monotonic() - self._looked > _LOOK_AGAIN or not self._wanted:
            now = fingerprint(self.course)
            if now != self._wanted:
                self.problem = None
            self._wanted, self._looked = now, time.monotonic()
        return self._wanted

    @property
    def _log(self) -> Path:
        return self.cache / "book.log"

    def _start(self, folder: Path) -> None:
        self.cache.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-c", _CODE, str(self.course), str(folder)]
        with self._log.open("wb") as said:
            self._making = subprocess.Popen(  # noqa: S603  (this very Python, with a path of ours)
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, cwd=self.cache
            )

    def _end(self) -> None:
        """Take in how it ended."""
        assert self._making is not None  # noqa: S101
        if self._making.returncode:
            said = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            self.problem = " ".join(said[:2]) or say("book.cannot.title")
        self._making = None
        old = sorted(self.cache.glob("book-*"), key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]
        for folder in old:
            with contextlib.suppress(OSError):
                shutil.rmtree(folder)


def page(shelf: Shelf) -> str:
    """What is shown while there is no book: that it is being made, or why it can't be."""
    title, text = say("book.waiting.title"), say("book.waiting")
    refresh = '<meta http-equiv="refresh" content="3">'
    if shelf.problem is not None:
        title, text, refresh = say("book.cannot.title"), say("book.cannot", why=shelf.problem), ""
    return notice(title, text, refresh)


def notice(title: str, text: str, head: str = "") -> str:
    """A page with one sentence, in the clinic's colours, light and dark."""
    style = (
        "body{margin:12vh auto;max-width:34rem;padding:0 24px;background:#faf7f2;color:#1f2629;font:17px/1.5 system-ui,sans-serif}"
        "h1{font-size:1.5rem}@media(prefers-color-scheme:dark){body{background:#151718;color:#efeae3}}"
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">{head}'
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main><h1>{escape(title)}</h1>"
        f'<p role="status">{escape(text)}</p></main></body></html>'
    )


def cache() -> Path:
    """The user's folder for what can be made again."""
    return Path(os.environ.get("REMEDIAL_CACHE") or platformdirs.user_cache_dir("remedial-massage-course"))


def fingerprint(course: Path) -> str:
    """What a built book depends on: the course's files, and the code that makes pages of them; where they lie does not matter."""
    made = blake2b(digest_size=8)
    package = Path(__file__).resolve().parents[1]
    for folder, endings in ((course, {".yml", ".md", ".svg"}), (package, {".py", ".css", ".js", ".html"})):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.suffix in endings and name.parts[0] != "clinic":
                made.update(name.as_posix().encode())
                made.update(path.read_bytes())
    return made.hexdigest()
