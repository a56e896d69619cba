"""Builds what is built from the course: packs, the notebooks trainees open, and nbgrader's release of each assignment.

Words: the *top* is the folder with ``course/``, ``notebooks/``, ``answers/`` and ``exercises/`` in it.  An *assignment* is a
folder in ``answers/`` with a ``client.yml``.  A *release* is what ``nbgrader generate_assignment`` makes of it; it is written here
to the byte (a test compares), so that building needs no nbgrader and no gradebook.

Notebooks are written without outputs, with stable cell ids, the way nbformat writes them; nothing is written that would not change.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from hashlib import md5
from pathlib import Path
from typing import TYPE_CHECKING, Any

from remedial_kit import wallchart
from remedial_kit.client import Client
from remedial_kit.pack import PLANS, Case, canonical, key_text, pack_text
from remedial_kit.planner import Plan, plan_of, second_plan
from remedial_kit.terms import FORMAT, GLOSSARY, HOME, PILLARS
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.library import Course

__all__ = ["REFLECTION_POINTS", "REFLECTION_STUB", "build", "build_if_stale"]

Cell = dict[str, Any]
Notebook = dict[str, Any]

REFLECTION_POINTS = 10
"""What a teacher gives by hand for the reflection, on top of the pillars."""

REFLECTION_STUB = say("notebook.reflection")
"""The reflection cell as released; ``nbgrader_config.py``, which nbgrader reads as it stands, names the same sentence (a test compares)."""


def build(course: Course, check: bool = False, top: Path | None = None) -> list[Path]:  # noqa: FBT001, FBT002  (part of the contract)
    """Write whatever is not in step with the course, and return those files; with ``check`` only return them.

    Raises ``CourseProblem`` where the course or an assignment has faults.
    """
    top = top or course.root.parent
    wanted = dict(_built(course, top))
    stale = [path for path, text in wanted.items() if not _is_in_step(path, text)]
    packs = (p for folder in ("clients", "lessons") for p in (top / "notebooks" / folder).glob("*.json"))
    leftover = sorted(p for p in packs if p not in wanted and ".record" not in p.name)
    if not check:
        for path in stale:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_with_work(path, wanted[path]), encoding="utf-8", newline="\n")
        for path in leftover:
            path.unlink()
        for path in wanted:
            os.utime(path)
    return stale + leftover


def build_if_stale(course: Course, top: Path | None = None) -> list[Path]:
    """Build, where a file of the course is younger than what was built from it; what is in step costs no packing."""
    top = top or course.root.parent
    built = [*_built_paths(course, top)]
    sources = [
        p for folder in (course.root, top / "answers") for p in folder.rglob("*.*") if p.suffix in {".yml", ".md"}
    ]
    if built and all(p.exists() for p in built) and min(map(_age, built)) >= max(map(_age, sources), default=0):
        return []
    return build(course, top=top)


def _now(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _is_in_step(path: Path, text: str) -> bool:
    """Whether the file is ``text``; a notebook that somebody worked in counts by its cells, as its outputs are theirs."""
    return _now(path) == text or (bool(_work(path)) and _sources(_saved(path)) == _sources(json.loads(text)))


def _with_work(path: Path, text: str) -> str:
    """``text``, with what somebody did in the notebook that it replaces: the record in its output is never thrown away."""
    work = _work(path)
    if not work:
        return text
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if cell["id"] in work:
            cell["outputs"] = work[cell["id"]]
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _work(path: Path) -> dict[str, list[Any]]:
    """The outputs in a notebook by cell; empty where nobody worked in it."""
    return {
        cell["id"]: cell["outputs"] for cell in _saved(path).get("cells", ()) if cell.get("outputs") and "id" in cell
    }


def _saved(path: Path) -> Notebook:
    """The notebook in a file; empty where there is none that can be read."""
    try:
        found = json.loads(_now(path) or "") if path.suffix == ".ipynb" else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _sources(notebook: Notebook) -> list[tuple[str, str, str]]:
    return [(cell.get("id", ""), cell["cell_type"], "".join(cell["source"])) for cell in notebook.get("cells", ())]


def _age(path: Path) -> int:
    return path.stat().st_mtime_ns


# -- what there is to build ----------------------------------------------------------------------------


def _assignments(top: Path) -> list[str]:
    return sorted(p.parent.name for p in (top / "answers").glob("*/client.yml"))


def _built_paths(course: Course, top: Path) -> Iterator[Path]:
    yield from _home_paths(top)
    for slug in course.cases:
        yield from _practice_paths(top, slug)
    for slug in course.lessons:
        yield from _lesson_paths(top, slug)
    for name in _assignments(top):
        yield from _assignment_paths(top, name)


def _home_paths(top: Path) -> tuple[Path, ...]:
    """The front page's notebook, what it reads of ``course.yml``, and the glossary."""
    clients = top / "notebooks" / "clients"
    return top / "notebooks" / f"{HOME}.ipynb", clients / f"{HOME}.json", clients / f"{HOME}.{GLOSSARY}.json"


def _practice_paths(top: Path, slug: str) -> tuple[Path, Path, Path]:
    clients = top / "notebooks" / "clients"
    return clients / f"{slug}.json", clients / f"{slug}.key.json", top / "notebooks" / f"{slug}.ipynb"


def _lesson_paths(top: Path, slug: str) -> tuple[Path, Path]:
    return top / "notebooks" / "lessons" / f"{slug}.json", top / "notebooks" / f"{slug}.ipynb"


def _assignment_paths(top: Path, name: str) -> tuple[Path, ...]:
    source, release = top / "answers" / name, top / "exercises" / name
    own = source / "client.json", source / PLANS, source / f"{name}.ipynb"
    return *own, release / "client.json", release / f"{name}.ipynb"


def _built(course: Course, top: Path) -> Iterator[tuple[Path, str]]:
    """Every built file with its text."""
    from remedial_kit.library import curriculum, manual, open_answers, review  # noqa: PLC0415  (a built notebook alone needs no YAML)

    for kind in manual.KINDS:
        yield course.root / "schemas" / f"{kind.name}.json", manual.schema_text(kind)
    if (top / "docs").is_dir():
        yield top / "docs" / "fields.md", manual.page()
        yield top / "docs" / "clinical-review.md", review.page(course)
        yield from _wall_charts(course, top / "docs")
        yield top / "docs" / "competencies.md", curriculum.page(course)
    home = notebook_text(opening_notebook(HOME)), order_text(course), glossary_text(course)
    yield from zip(_home_paths(top), home, strict=True)
    for slug, case in course.cases.items():
        texts = pack_text(case), key_text(case), notebook_text(practice_notebook(case))
        yield from zip(_practice_paths(top, slug), texts, strict=True)
    yield from _lessons(course, top)
    for name in _assignments(top):
        case = open_answers(top / "answers" / name, course)
        source = assignment_notebook(case)
        pack, notebook = pack_text(case), notebook_text(source)
        graded = pack, plans_text(case), notebook, pack, notebook_text(released(source))
        yield from zip(_assignment_paths(top, name), graded, strict=True)


def _lessons(course: Course, top: Path) -> Iterator[tuple[Path, str]]:
    """Each lesson's pack and notebook.  Raises ``CourseProblem`` where a lesson's visits can't be played."""
    from remedial_kit import rehearsal  # noqa: PLC0415  (reads the library)
    from remedial_kit.library import CourseProblem  # noqa: PLC0415  (a built notebook alone needs no YAML)

    if faults := course.own_problems or tuple(rehearsal.faults_of(course)):
        raise CourseProblem(say("build.lessons"), faults)
    for slug, lesson in course.lessons.items():
        pack = json.dumps(rehearsal.lesson_pack(course, lesson), ensure_ascii=False, indent=1) + "\n"
        yield from zip(_lesson_paths(top, slug), (pack, notebook_text(opening_notebook(slug))), strict=True)


def _wall_charts(course: Course, docs: Path) -> Iterator[tuple[Path, str]]:
    """The body chart for a wall, where the course has a drawing."""
    drawing = course.root / "body.svg"
    if course.body is None or not drawing.is_file():
        return
    names = {region.slug: region.name for region in course.body.regions}
    for name in wallchart.SHEETS:
        yield docs / f"wall-chart-{name}.svg", wallchart.sheet(name, drawing, names)


def order_text(course: Course) -> str:
    """The order of the course, for a front page that reads no YAML.  Raises ``CourseProblem`` where modules could never open."""
    from remedial_kit.library import CourseProblem, contents, order  # noqa: PLC0415  (a built notebook alone needs no YAML)

    if circles := tuple(order.circles_of(course)):
        raise CourseProblem(say("course.order"), circles)
    return _json({"format": FORMAT, "kind": HOME, **contents.order_of(course)})


def glossary_text(course: Course) -> str:
    """The glossary, for the front page and the clinic."""
    from remedial_kit.library import contents  # noqa: PLC0415  (as above)

    return _json({"format": FORMAT, "kind": GLOSSARY, "terms": contents.glossary_of(course)})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def plans_text(case: Case) -> str:
    """The reference plans of the seeds that the key allows, two where a second one comes close, so that marking need not search."""
    seeds = dict.fromkeys((case.seed, *(case.key or {}).get("seeds", ())))
    return canonical({"pack_hash": case.hash, "plans": {seed: _plans(case, seed) for seed in seeds}}) + "\n"


def _plans(case: Case, seed: str) -> list[dict[str, Any]]:
    first = plan_of(case, seed)
    second = second_plan(Client(case.pack, seed), first)
    return [_plan(plan) for plan in (first, second) if plan]


def _plan(plan: Plan) -> dict[str, Any]:
    visits = [[[s.technique, s.region, s.minutes, s.pressure] for s in steps] for steps in plan.visits]
    return {"outcome": plan.outcome, "advice": list(plan.advice), "visits": visits}


# -- notebooks -----------------------------------------------------------------------------------------


def practice_notebook(case: Case) -> Notebook:
    """What a trainee opens to meet a practice client."""
    return _notebook(
        [
            _title(case, say("notebook.practice")),
            _code("remedial-import", "from remedial_kit.clinic import open_client"),
            _code("remedial-clinic", f'open_client("{case.slug}")'),
        ]
    )


def opening_notebook(name: str) -> Notebook:
    """A lesson, or the front page: the two cells of a client's notebook, and no title, as the page has its own."""
    return _notebook(
        [
            _code("remedial-import", "from remedial_kit.clinic import open_client"),
            _code("remedial-clinic", f'open_client("{name}")'),
        ]
    )


def assignment_notebook(case: Case) -> Notebook:
    """nbgrader's source of a graded client: the clinic, one marked cell a pillar, and the reflection."""
    points = pillar_points(case.key or {})
    return _notebook(
        [
            _title(case, say("notebook.graded"), _adds_up(points)),
            _code(
                "remedial-import",
                "from remedial_kit.clinic import open_client, remedial_mark",
                _nbgrader("remedial-import"),
            ),
            _code("remedial-clinic", 'open_client("client.json")', _nbgrader("remedial-clinic")),
            *(_code(f"mark-{p}", f'remedial_mark("{p}")', _nbgrader(f"mark-{p}", points=points[p])) for p in PILLARS),
            _reflection(),
        ]
    )


def _title(case: Case, *sentences: str) -> Cell:
    return _markdown("title", "\n\n".join([f"# {case.pack['title']}", *sentences, f"*{say('b.model')}*"]))


def _adds_up(points: Mapping[str, int]) -> str:
    """How the marks of a graded client add up, in one sentence for its trainee."""
    *first, last = (
        say("notebook.graded.part", pillar=say(f"pillar.{pillar}"), points=points[pillar]) for pillar in PILLARS
    )
    auto = sum(points.values())
    return say(
        "notebook.graded.sum",
        pillars=say("notebook.graded.parts", first=", ".join(first), last=last),
        auto=auto,
        reflection=REFLECTION_POINTS,
        total=auto + REFLECTION_POINTS,
    )


def pillar_points(key: dict[str, Any]) -> dict[str, int]:
    """The points of each pillar: the sum of its criteria in the key."""
    return {pillar: sum(c["points"] for c in key["criteria"] if c["pillar"] == pillar) for pillar in PILLARS}


def _notebook(cells: list[Cell]) -> Notebook:
    return {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _markdown(name: str, source: str) -> Cell:
    return {"cell_type": "markdown", "id": name, "metadata": {"deletable": False, "editable": False}, "source": source}


def _code(name: str, source: str, nbgrader: Cell | None = None) -> Cell:
    metadata: Cell = {"deletable": False, "editable": False, "jupyter": {"source_hidden": True}}
    if nbgrader:
        metadata["nbgrader"] = nbgrader
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": metadata,
        "outputs": [],
        "source": source,
    }


def _reflection() -> Cell:
    nbgrader = {**_nbgrader("reflection", points=REFLECTION_POINTS), "locked": False, "solution": True}
    return {
        "cell_type": "markdown",
        "id": "reflection",
        "metadata": {"deletable": False, "nbgrader": nbgrader},
        "source": REFLECTION_STUB,
    }


def _nbgrader(name: str, points: int | None = None) -> Cell:
    cell: Cell = {
        "grade": points is not None,
        "grade_id": name,
        "locked": True,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }
    return cell if points is None else {**cell, "points": points}


# -- nbgrader's release --------------------------------------------------------------------------------


def released(source: Notebook) -> Notebook:
    """The notebook as ``nbgrader generate_assignment`` releases it: with checksums, solutions already empty."""
    return {**source, "cells": [_released_cell(cell) for cell in source["cells"]]}


def _released_cell(cell: Cell) -> Cell:
    metadata = cell["metadata"]
    if "nbgrader" not in metadata:
        return cell
    stamped = {**metadata["nbgrader"], "cell_type": cell["cell_type"], "checksum": checksum(cell)}
    return {**cell, "metadata": {**metadata, "nbgrader": stamped}}


def checksum(cell: Cell) -> str:
    """nbgrader's checksum of a cell (``nbgrader.utils.compute_checksum``), by which it sees that a locked cell was changed."""
    nbgrader = cell["metadata"]["nbgrader"]
    is_locked = not nbgrader["solution"] and (nbgrader["grade"] or nbgrader["locked"])
    parts = [
        cell["source"],
        cell["cell_type"],
        str(nbgrader["grade"]),
        str(nbgrader["solution"]),
        str(is_locked),
        nbgrader["grade_id"],
    ]
    if nbgrader["grade"]:
        parts.append(str(float(nbgrader["points"])))
    return md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def notebook_text(notebook: Notebook) -> str:
    """The notebook's file, as nbformat writes it."""
    cells = [{**cell, "source": cell["source"].splitlines(keepends=True)} for cell in notebook["cells"]]
    return json.dumps({**notebook, "cells": cells}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
