"""The book for the server: made in a process of its own when it is first wanted, found again, and never in anybody's way."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from remedial_kit.textbook import shelf as module
from remedial_kit.textbook.shelf import MARK, Shelf, fingerprint, page
from tests.unit.test_start import Server, notebook

MAKES = f"import sys, pathlib; out = pathlib.Path(sys.argv[2]); out.mkdir(); (out / '{MARK}').touch()"
FAILS = "import sys; sys.exit('course/chapters/a.md:3: there is no b (correct the slug)')"
WAITS = "import time; time.sleep(60)"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "course" / "chapters").mkdir(parents=True)
    (tmp_path / "course" / "course.yml").write_text("title: A\n", "utf-8")
    return tmp_path / "course"


@pytest.fixture
def shelf(course: Path, tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(course, tmp_path / "cache")
    yield made
    made.close()


def wait_for(shelf: Shelf, seconds: float = 20) -> Path | None:
    """The book, or None once it is known that there will be none."""
    end = time.monotonic() + seconds
    while (found := shelf.book()) is None and shelf.problem is None:
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def test_a_book_is_made_once_and_found_by_the_next_server(shelf, course, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_CODE", MAKES)
    assert shelf.book() is None
    assert "The book is being made" in page(shelf)
    folder = wait_for(shelf)
    assert folder is not None
    assert folder.name == f"book-{fingerprint(course)}"
    monkeypatch.setattr(module, "_CODE", FAILS)
    assert Shelf(course, tmp_path / "cache").book() == folder


def test_a_changed_course_gets_a_new_book_and_few_are_kept(shelf, course, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_CODE", MAKES)
    monkeypatch.setattr(module, "_LOOK_AGAIN", 0)
    made = []
    for n in range(4):
        (course / "chapters" / "a.md").write_text(f"{n}", "utf-8")
        made.append(wait_for(shelf))
    assert len(set(made)) == 4
    end = time.monotonic() + 10
    while len(kept := [path for path in (tmp_path / "cache").glob("book-*") if path.is_dir()]) > module.KEPT:
        assert time.monotonic() < end, kept
        shelf.book()
        time.sleep(0.05)
    assert made[-1].is_dir()


def test_a_course_with_a_fault_is_said_in_its_own_sentence_and_tried_again_once_changed(shelf, course, monkeypatch):
    monkeypatch.setattr(module, "_CODE", FAILS)
    monkeypatch.setattr(module, "_LOOK_AGAIN", 0)
    assert wait_for(shelf) is None
    assert "course/chapters/a.md:3: there is no b" in page(shelf)
    assert "refresh" not in page(shelf)
    assert shelf.book() is None
    monkeypatch.setattr(module, "_CODE", MAKES)
    (course / "course.yml").write_text("title: B\n", "utf-8")
    assert wait_for(shelf) is not None


def test_asking_never_waits_and_closing_ends_what_is_being_made(shelf, monkeypatch):
    monkeypatch.setattr(module, "_CODE", WAITS)
    start = time.monotonic()
    assert shelf.book() is None
    assert shelf.book() is None
    assert time.monotonic() - start < 5
    making = shelf._making
    assert making is not None
    shelf.close()
    assert making.returncode is not None


def test_the_server_has_the_book_for_whoever_is_logged_in(root, tmp_path, monkeypatch):
    kept = tmp_path / "cache" / f"book-{fingerprint(root / 'course')}"
    kept.mkdir(parents=True)
    (kept / MARK).touch()
    (kept / "index.html").write_text("<h1>A book</h1>", "utf-8")
    (tmp_path / "cache" / "secret.txt").write_text("secret", "utf-8")
    monkeypatch.setenv("REMEDIAL_CACHE", str(tmp_path / "cache"))
    notebook(tmp_path / "top" / "notebooks" / "one.ipynb")
    server = Server(tmp_path / "top", "--no-browser")
    try:
        base = server.address.split("/lab/")[0]
        with server.open(f"{base}/remedial/book/") as answer:
            assert "login" in answer.geturl()
        server.page()
        for path in ("/remedial/book/", "/remedial/book", "/remedial/book/index.html?back=/lab"):
            with server.open(base + path) as answer:
                assert answer.read() == b"<h1>A book</h1>", path
        assert server.status("/remedial/book/no-such-page.html") == 404
        assert server.status("/remedial/book/..%2fsecret.txt") == 404
    finally:
        code, rest = server.stop()
    assert (code, "Traceback" in rest) == (0, False)


@pytest.mark.skipif(sys.platform == "win32", reason="folders are compared by name")
def test_what_the_book_is_made_from_is_all_in_its_name(root, tmp_path):
    copy = Path(shutil.copytree(root / "course", tmp_path / "course"))
    before = fingerprint(copy)
    assert before == fingerprint(root / "course")
    (copy / "body.svg").write_text("<svg/>", "utf-8")
    assert fingerprint(copy) != before
