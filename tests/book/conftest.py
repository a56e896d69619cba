"""A book to look at: made once a run by the command itself, whichever worker asks first."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from remedial_kit import Course

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 400


def whole_course(folder: Path) -> Path:
    """A copy of the course in which every chapter of the book is there: a sample stands in for one that is not yet written whole."""
    copy = Path(shutil.copytree(ROOT / "course", folder / "course"))
    course = Course.open(copy)
    sample = (ROOT / "tests" / "data" / "chapter.md").read_text("utf-8")
    faulty = {Path(fault.file).stem for fault in course.book_problems if "/chapters/" in fault.file}
    assert course.file is not None
    for part in course.file.chapters:
        for slug in part.chapters:
            if slug in faulty or slug not in course.chapters:
                text = re.sub("^slug: .*$", f"slug: {slug}", sample, count=1, flags=re.MULTILINE)
                text = re.sub("^part: .*$", f"part: {part.part}", text, count=1, flags=re.MULTILINE)
                (copy / "chapters" / f"{slug}.md").write_text(text, "utf-8")
    glossary = copy / "glossary.yml"
    if "trigger point" not in course.glossary:
        row = "- {term: trigger point, text: A sore spot in a band., evidence: teaching-assumption, chapter: tennis-elbow}\n"
        glossary.write_text((glossary.read_text("utf-8") if glossary.exists() else "") + row, "utf-8")
    unused = re.findall(r"no fact uses the source (\S+)", "\n".join(map(str, Course.open(copy).own_problems)))
    if unused:
        last = copy / "chapters" / "tennis-elbow.md"
        last.write_text(f"{last.read_text('utf-8').rstrip()}\n- [{', '.join(unused)}] The rest.\n", "utf-8")
    return copy


def build(course: Path, out: Path) -> subprocess.CompletedProcess[str]:
    """What `remedial book` says of it."""
    command = [str(Path(sys.executable).with_name("remedial")), "book", "--course", str(course), "--out", str(out)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8", timeout=LONGEST)


@pytest.fixture(scope="session")
def site(cache: Path) -> Path:
    """The folder of a book of the course."""
    folder, claim = cache / "a-book", cache / "a-book.claimed"
    cache.mkdir(parents=True, exist_ok=True)
    try:
        claim.mkdir()
    except FileExistsError:
        end = time.monotonic() + LONGEST
        while not (folder / "index.html").is_file():
            assert time.monotonic() < end, "another worker was to make the book"
            time.sleep(0.3)
        return folder
    done = build(whole_course(cache / "book-source"), folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
