"""The ``remedial`` command: start, check, build, mark.

Each command reads its arguments, calls one module, and prints.  What ``--json`` prints is one value on standard output and
nothing else there; every error is one sentence on standard error and exit code 1.
Heavy modules are loaded inside the commands, so that ``remedial --help`` answers at once.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from remedial_kit.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from remedial_kit.library import Course, CourseProblem, Problem

FAILED = 1
DEFAULT_PORT = 8888
_TRAINEE_VARIANTS = 100


class Refusal(Exception):
    """A sentence for the person at the keyboard: what can't be done, and what to do."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="remedial-massage-course", prog_name="remedial")
def remedial() -> None:
    """The remedial massage course: open it, prove it sound, build it, mark what was handed in."""


@remedial.command()
@click.option("--teach", is_flag=True, help="Show the instructor's tools (nbgrader, terminals) too.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True, help="Where to serve it."
)
def start(*, teach: bool, no_browser: bool, port: int) -> None:
    """Open the course in JupyterLab, on its front page."""
    from remedial_kit.start import NothingToOpen
    from remedial_kit.start import start as open_course

    try:
        open_course(port=port, is_teaching=teach, wants_browser=not no_browser, tell=_tell)
    except NothingToOpen as nothing:
        raise Refusal(str(nothing)) from nothing


@remedial.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print counts and faults as one JSON value.")
@click.option(
    "--variants",
    type=click.IntRange(2, 1000),
    help="Measure what must hold over so many variants of each client; write docs/properties.md.",
)
@click.option(
    "--trainees",
    is_flag=True,
    help="Play the scripted trainees with 100 variants of each client; write docs/trainees.md.",
)
def check(*, path: Path | None, as_json: bool, variants: int | None, trainees: bool) -> None:
    """Prove a course sound: every fault with its file, line and cure.

    PATH is a course folder, or the file of one client: then that client alone is tried out, and tables are only printed.
    """
    from remedial_kit.library import Course, CourseProblem

    try:
        course = Course.open(path)
    except CourseProblem as problem:
        if as_json:
            _print_json({"counts": {}, "problems": [_no_course_row(path, problem)], "reading": []})
        raise
    only = path if path is not None and path.is_file() else None
    problems = course.problems or _tried_out(course, only)
    if as_json:
        rows = [_problem_row(problem) for problem in problems]
        _print_json({"counts": course.counts(), "problems": rows, "reading": _reading(course)})
    elif problems:
        _print_faults(problems)
    else:
        _tell(say("check.sound", counts=_in_words(course.counts())))
        for row in _reading(course):
            _tell(say("check.reading", **row))
    if problems:
        sys.exit(FAILED)
    slug = only.stem if only else ""
    if slug and (variants or trainees) and slug not in course.cases:
        raise Refusal(say("check.not-a-client", file=only))
    for name, count in (("properties", variants), ("trainees", trainees and _TRAINEE_VARIANTS)):
        if count:
            text = _table(course, name, count, slug)
            _tell(text) if slug else _write_table(course, name, text)


def _reading(course: Course) -> list[dict[str, Any]]:
    """Each chapter's own words, and the school year that its sentences ask for."""
    from remedial_kit.library.chapters import reading_of

    found = ((slug, reading_of(text)) for slug, text in course.texts.items())
    return [{"chapter": slug, "words": reading.words, "grade": reading.grade} for slug, reading in found]


def _tried_out(course: Course, only: Path | None) -> tuple[Problem, ...]:
    """What a trial of the clients finds, each named on standard error while it is tried; who was tried before is taken on trust."""
    import platformdirs
    from rich.console import Console

    from remedial_kit.proofs import problems_of
    from remedial_kit.proofs.ledger import Ledger

    folder = os.environ.get("REMEDIAL_CACHE") or platformdirs.user_cache_dir("remedial-massage-course")
    with Console(stderr=True).status(say("proofs.working")) as status:
        return tuple(
            problems_of(
                course,
                only,
                Ledger(Path(folder) / "tried.json"),
                tell=lambda slug: status.update(say("proofs.trying", slug=slug)),
            )
        )


def _table(course: Course, name: str, count: int, only: str) -> str:
    """Measure with a progress bar on standard error."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from remedial_kit.proofs import tables

    clients = 1 if only else len(course.cases)
    total = tables.property_ticks(course, count, only=only) if name == "properties" else count * clients
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(say("proofs.working"), total=total)
        text = tables.WRITERS[name](course, count, tick=lambda: progress.advance(task), only=only)
        progress.update(task, completed=total)
    return text


def _write_table(course: Course, name: str, text: str) -> None:
    """Put a page into the docs folder beside the course."""
    folder = course.root.parent / "docs"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")
    _tell(say("proofs.written", file=f"docs/{name}.md"))


def _no_course_row(path: Path | None, problem: CourseProblem) -> dict[str, Any]:
    place = str(path or Path.cwd())
    return {"file": place, "line": None, "field": "", "problem": str(problem), "cure": say("check.cure.open")}


def _problem_row(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in ("file", "line", "field", "problem", "cure")}


def _print_faults(problems: Sequence[Problem]) -> None:
    for problem in problems:
        _tell(str(problem))
    number = len(problems)
    _complain(say("check.faults.one" if number == 1 else "check.faults.many", n=number))


def _in_words(counts: dict[str, int]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {number}" for name, number in counts.items())


@remedial.group()
def new() -> None:
    """Write a commented start for something of your own."""


@new.command("case")
@click.argument("name")
@click.option("--like", help="The client to start from; without it, the course's first.")
@click.option(
    "--course", "path", type=click.Path(path_type=Path), help="The course folder; without it, the nearest one."
)
def new_case(*, name: str, like: str | None, path: Path | None) -> None:
    """Write course/cases/NAME.yml: a client to change into your own, which passes `remedial check` from the start."""
    from remedial_kit.library import Course
    from remedial_kit.library.starter import CannotStart
    from remedial_kit.library.starter import new_case as start_case

    course = Course.open(path)
    try:
        file = start_case(course, name, like)
    except CannotStart as why:
        raise Refusal(str(why)) from why
    _tell(say("new.written", file=file.relative_to(course.root.parent).as_posix()))


@remedial.command()
@click.option("--check", "only_compare", is_flag=True, help="Only compare; exit 1 if anything is not in step.")
def build(*, only_compare: bool) -> None:
    """Build the packs, notebooks and exercises from the course."""
    from remedial_kit.library import Course
    from remedial_kit.notebooks import build as build_course

    course = Course.open()
    files = build_course(course, check=only_compare)
    for file in files:
        name = file.relative_to(course.root.parent).as_posix()
        _tell(say("build.stale" if only_compare else "build.built", file=name))
    if not files:
        _tell(say("build.in-step"))
    elif only_compare:
        raise Refusal(say("build.cure"))


@remedial.command()
@click.option(
    "--out", type=click.Path(path_type=Path), help="The folder to make it in; without it, build/book beside the course."
)
@click.option(
    "--course", "path", type=click.Path(path_type=Path), help="The course folder; without it, the nearest one."
)
def book(*, out: Path | None, path: Path | None) -> None:
    """Make the textbook: a site that needs no network."""
    from remedial_kit.library import Course
    from remedial_kit.textbook.site import FRONT, CannotBuild
    from remedial_kit.textbook.site import build as build_book

    course = Course.open(path)
    folder = out or course.root.parent / "build" / "book"
    try:
        build_book(course, folder)
    except CannotBuild as why:
        raise Refusal(str(why)) from why
    _tell(say("book.built", folder=folder, file=FRONT))


@remedial.command()
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON, one value.")
def bench(*, name: str | None, as_json: bool) -> None:
    """Measure on this machine: plans, marking, clinic (in a real browser); without a name, all of them."""
    from remedial_kit.bench import BENCHES, NoBrowser, measured
    from remedial_kit.library import Course

    if name is not None and name not in BENCHES:
        raise Refusal(say("bench.unknown", name=name, known=", ".join(BENCHES)))
    course = Course.open()
    try:
        found = [measured(one, course) for one in ([name] if name else BENCHES)]
    except NoBrowser as problem:
        raise Refusal(str(problem)) from problem
    if as_json:
        _print_json(found[0] if name else found)
        return
    for figures in found:
        _tell(f"{figures['name']} ({figures['machine']})")
        for way, value in figures["ratios"].items():
            _tell(f"  {way}: {value:g}")


@remedial.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--key", type=click.Path(path_type=Path), help="The key: an assignment's folder, or the key file in it.")
@click.option("--json", "as_json", is_flag=True, help="Print the marks as one JSON value.")
def mark(*, files: tuple[Path, ...], key: Path | None, as_json: bool) -> None:
    """Mark records or notebooks: pillars, criteria, reasons, safety."""
    from remedial_kit.gradesheet import Keys, row_of

    keys = Keys(key)
    rows = [row_of(file, keys) for file in files]
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            _print_marks(row)
    if any(row["problem"] for row in rows):
        sys.exit(FAILED)


def _print_marks(row: dict[str, Any]) -> None:
    """One hand-in's marks as lines of text: the total, safety, then each pillar with its reasons."""
    if row["problem"]:
        _complain(say("mark.not-marked", file=row["file"], problem=row["problem"]))
        return
    from rich.console import Console
    from rich.table import Table

    _tell(say("mark.total", file=row["file"], total=_points(row["total"]), max=_points(row["max"]), case=row["case"]))
    for sentence in row["unsafe"]:
        _tell("  " + say("mark.unsafe", sentence=sentence))
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for name, pillar in row["pillars"].items():
        table.add_row(_share(pillar), name.capitalize(), style="bold")
        for criterion in pillar["criteria"]:
            table.add_row(_share(criterion), criterion["reason"])
    Console(markup=False, highlight=False, emoji=False).print(table)


def _share(scored: dict[str, Any]) -> str:
    return f"{_points(scored['points'])} of {_points(scored['max'])}"


def _points(number: float) -> str:
    return f"{number:g}" if number == round(number, 1) else f"{number:.1f}"


def _tell(sentence: str) -> None:
    click.echo(sentence)


def _complain(sentence: str) -> None:
    click.echo(sentence, err=True)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False))


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process; no error leaves it as a traceback."""
    sys.exit(_outcome(lambda: remedial.main(args=arguments, prog_name="remedial", standalone_mode=False)))


def _outcome(run: Callable[[], Any]) -> int:
    """The exit code of a run, after its error was said in one sentence."""
    from remedial_kit.pack import PackProblem

    try:
        return int(run() or 0)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "remedial"
        _complain(say("command.usage", problem=error.format_message(), command=command))
    except (click.Abort, KeyboardInterrupt):
        _complain(say("command.stopped"))
    except BrokenPipeError:
        sys.stdout = None  # whoever read it has gone; nothing is left to flush
    except (Refusal, PackProblem, click.ClickException) as refusal:
        _complain(str(refusal))
    except Exception as error:  # noqa: BLE001  (no traceback reaches a teacher)
        _complain(_said_of(error))
    return FAILED


def _said_of(error: Exception) -> str:
    """A fault of the course or a record speaks for itself; any other is ours."""
    from remedial_kit.library import CourseProblem

    if isinstance(error, CourseProblem):
        return str(error)
    if os.environ.get("REMEDIAL_DEBUG"):
        raise error
    return say("command.ours", error=f"{type(error).__name__}: {error}".splitlines()[0])
