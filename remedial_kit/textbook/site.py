"""The whole book into a folder: pages and pictures are written beside each other, Sphinx makes the site of them.

Nothing of the site asks anything outside: fonts are the system's, the search is Sphinx's own index, scripts and styles lie with it.
Sphinx is loaded when a book is made.
"""

from __future__ import annotations

import io
import re
import shutil
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from remedial_kit.library import Course, CourseProblem
from remedial_kit.library.chapters import Picture
from remedial_kit.library.textbook import order
from remedial_kit.textbook import guide, lookup
from remedial_kit.textbook.pages import Writer, plain
from remedial_kit.textbook.pictures import Pictures
from remedial_kit.textbook.shelf import MARK
from remedial_kit.textbook.theme import DARK, LIGHT
from remedial_kit.words import say

FRONT = "index.html"
_STATIC = Path(__file__).with_name("static")
_TEMPLATES = Path(__file__).with_name("templates")


class CannotBuild(Exception):
    """The book can't be made, in one sentence."""


def build(course: Course, out: Path) -> Path:
    """Make the site in ``out``, and give the path of its first page.

    A book that is there is replaced when the new one is whole.  Raises ``CourseProblem`` for a course with faults, ``CannotBuild`` for a
    folder that holds something else, or where Sphinx finds a fault.
    """
    out = out.resolve()
    if out.exists() and not (out / MARK).is_file() and (out.is_file() or any(out.iterdir())):
        raise CannotBuild(say("book.not-ours", folder=out))
    faults = course.own_problems + course.book_problems
    if faults:
        raise CourseProblem(say("book.faults"), faults)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".remedial-book-", dir=out.parent, ignore_cleanup_errors=True) as scratch:
        source, made = Path(scratch) / "source", Path(scratch) / "site"
        write_source(course, source)
        _sphinx(source, made, Path(scratch) / "doctrees")
        for page in made.glob("*.html"):
            page.write_text(_for_everyone(page.read_text(encoding="utf-8")), encoding="utf-8")
        (made / MARK).write_text("", encoding="utf-8")
        for left_over in (".buildinfo", "objects.inv"):
            (made / left_over).unlink(missing_ok=True)
        if out.exists():
            shutil.rmtree(out)
        made.replace(out)
    return out / FRONT


def write_source(course: Course, source: Path) -> None:
    """What Sphinx reads: a page for each chapter and each lookup page, the first page, and the pictures."""
    pictures = source / "extra" / "pictures"
    pictures.mkdir(parents=True)
    drawer = Pictures(course)

    def draw(picture: Picture, name: str) -> str:
        drawn = drawer.draw(picture)
        (pictures / f"{name}-light.svg").write_text(drawn.light, encoding="utf-8")
        (pictures / f"{name}-dark.svg").write_text(drawn.dark, encoding="utf-8")
        return f"pictures/{name}"

    for _, chapters in order(course):
        for chapter in chapters:
            text = Writer(course, chapter.slug, draw).chapter(chapter, course.texts[chapter.slug])
            (source / f"{chapter.slug}.md").write_text(text, encoding="utf-8")
    for name, text in (*lookup.pages(course, draw), *guide.pages(course, draw)):
        (source / f"{name}.md").write_text(text, encoding="utf-8")
    (source / "index.md").write_text(_front(course), encoding="utf-8")


def _front(course: Course) -> str:
    parts = [f"# {plain(say('book.title'))}", say("book.front"), say("book.front.search")]
    for part, chapters in order(course):
        parts.append(_contents(part.title, [chapter.slug for chapter in chapters]))
    parts += [
        _contents(say("book.lookup"), lookup.names()),
        _contents(say("book.guide"), guide.names(course)) if guide.names(course) else "",
        f'<p class="status">{say("book.review.all")} {say("book.model")}</p>',
    ]
    return "\n\n".join(parts) + "\n"


def _contents(title: str, names: list[str]) -> str:
    return "\n".join(["```{toctree}", ":maxdepth: 1", f":caption: {title}", "", *names, "```"])


def _sphinx(source: Path, made: Path, doctrees: Path) -> None:
    """Run Sphinx with every doubt as a fault."""
    from sphinx.application import Sphinx  # noqa: PLC0415  (loaded only where a book is made)
    from sphinx.errors import SphinxError  # noqa: PLC0415
    from sphinx.util.docutils import docutils_namespace, patch_docutils  # noqa: PLC0415

    said = io.StringIO()
    with warnings.catch_warnings(), patch_docutils(), docutils_namespace():
        warnings.simplefilter("ignore")
        try:
            app = Sphinx(source, None, made, doctrees, "html", _settings(source), io.StringIO(), said, freshenv=True)
            app.build(force_all=True)
        except SphinxError as error:
            raise CannotBuild(say("book.sphinx", why=error)) from error
    doubts = re.sub(r"\x1b\[[0-9;]*m", "", said.getvalue()).replace(f"{source}/", "").strip()
    if doubts or app.statuscode:
        raise CannotBuild(say("book.sphinx", why=doubts))


def _for_everyone(page: str) -> str:
    """What the theme leaves unsaid to a screen reader: the level of the contents' headings, and which of two columns is which."""
    for found, said in (
        ('<p class="caption" role="heading">', '<p class="caption" role="heading" aria-level="2">'),
        ('<aside class="sidebar-drawer">', f'<aside class="sidebar-drawer" aria-label="{say("book.contents")}">'),
        ('<aside class="toc-drawer', f'<aside aria-label="{say("book.on-this-page")}" class="toc-drawer'),
    ):
        page = page.replace(found, said)
    return page


def _settings(source: Path) -> dict[str, Any]:
    return {
        "project": say("book.title"),
        "html_title": say("book.title"),
        "author": "",
        "copyright": "",
        "language": "en",
        "extensions": ["myst_nb"],
        "nb_execution_mode": "off",
        "nitpicky": True,
        "html_theme": "furo",
        "html_theme_options": {"light_css_variables": LIGHT, "dark_css_variables": DARK, "top_of_page_buttons": []},
        "html_static_path": [str(_STATIC)],
        "html_css_files": ["book.css", "guide.css"],
        "html_js_files": [["book.js", {"defer": "defer"}]],
        "templates_path": [str(_TEMPLATES)],
        "html_extra_path": [str(source / "extra")],
        "exclude_patterns": ["extra"],
        "html_copy_source": False,
        "html_show_sourcelink": False,
        "html_show_sphinx": False,
        "html_show_copyright": False,
        "html_use_index": False,
        "html_show_search_summary": False,  # it would fetch each page, which a file can't
        "html_domain_indices": False,
        "html_context": {"words": _words()},
        "today": " ",
    }


def _words() -> Mapping[str, str]:
    """What the pages' frame says."""
    return {name: say(f"book.{name}") for name in ("back", "mistake", "made-with", "search")}
