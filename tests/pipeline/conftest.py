"""One school with one class: every way of handing in and every kind of hand-in, through the real nbgrader commands, once.

``school`` is the folder after release, collect, autograde, feedback and export; the tests only look at what it holds.
"""

from __future__ import annotations

import copy
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook, SubmittedNotebook

from remedial_kit import Consultation, Course
from remedial_kit.clinic.output import bundle
from remedial_kit.library import open_answers
from remedial_kit.notebooks import build
from remedial_kit.pack import Case

ASSIGNMENT = "tennis-elbow"
SIDE_CAR = f"{ASSIGNMENT}.record.json"
NOTEBOOK = f"{ASSIGNMENT}.ipynb"
SCRIPT = "<script>window.hostile=1</script><img src=x onerror=window.hostile=1>"
HOSTILE = f"[click](javascript:alert(1)) $\\href{{javascript:alert(1)}}{{x}}$\n\n{SCRIPT}\n\n```\n</pre>{SCRIPT}"
Json = dict[str, Any]


@dataclass
class School:
    """A school's folder and what its commands said."""

    top: Path
    case: Case
    said: dict[str, str] = field(default_factory=dict)
    built: dict[str, bytes] = field(default_factory=dict)
    """The files of ``exercises/`` as ``remedial build`` writes them."""

    def run(self, command: str, *options: str, at: Path | None = None, **environment: str) -> str:
        """Run one nbgrader command in the school's folder; it must succeed."""
        scripts = str(Path(sys.executable).parent)
        home = self.top.parent / "home"
        private = {name: str(home) for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
        surroundings = {**os.environ, **private, "PATH": scripts + os.pathsep + os.environ["PATH"], **environment}
        done = subprocess.run(
            [f"{scripts}/nbgrader", command, *options],
            cwd=at or self.top,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )
        self.said[command] = done.stdout + done.stderr
        assert done.returncode == 0, self.said[command]
        return self.said[command]

    # -- making hand-ins -------------------------------------------------------------------------------

    def visit(self, acts: Sequence[Json], reflection: str = "", trainee: str = "") -> Consultation:
        """A consultation with these acts done."""
        made = Consultation.start(self.case, seed=self.case.seed, trainee=trainee)
        for act in acts:
            made.do(**act)
        if reflection:
            made.draft({"reflection": reflection})
        return made

    def specimen(self, name: str) -> list[Json]:
        """The acts of a specimen of the key."""
        return next(s["acts"] for s in (self.case.key or {})["specimens"] if s["name"] == name)

    @property
    def released(self) -> Json:
        """The notebook as a trainee gets it."""
        return json.loads((self.top / "exercises" / ASSIGNMENT / NOTEBOOK).read_text("utf-8"))

    def saved(self, visit: Consultation | None) -> Json:
        """The notebook as a trainee saves it."""
        notebook = self.released
        if visit is not None:
            data = bundle(self.case, visit.record)
            clinic = next(cell for cell in notebook["cells"] if cell["id"] == "remedial-clinic")
            clinic["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
        return notebook

    def folder(self, trainee: str) -> Path:
        """A trainee's folder, as collecting makes it."""
        made = self.top / "submitted" / trainee / ASSIGNMENT
        made.mkdir(parents=True, exist_ok=True)
        return made

    # -- looking at what came of them ------------------------------------------------------------------

    def set_points(self, trainee: str, comment: str = "", **points: float) -> None:
        """Give points and a comment by hand, as the formgrader does."""
        with Gradebook(f"sqlite:///{self.top}/gradebook.db") as gradebook:
            for cell, value in points.items():
                grade = gradebook.find_grade(cell.replace("_", "-"), ASSIGNMENT, ASSIGNMENT, trainee)
                grade.manual_score = value
                grade.needs_manual_grade = False
            gradebook.find_comment("reflection", ASSIGNMENT, ASSIGNMENT, trainee).manual_comment = comment
            gradebook.db.commit()

    def graded(self, trainee: str) -> Graded:
        """What the gradebook has for a trainee."""
        with Gradebook(f"sqlite:///{self.top}/gradebook.db") as gradebook:
            return Graded.of(gradebook.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, trainee))

    def marked_copy(self, trainee: str) -> Json:
        """The notebook that the formgrader shows."""
        return json.loads((self.top / "autograded" / trainee / ASSIGNMENT / NOTEBOOK).read_text("utf-8"))

    def feedback(self, trainee: str) -> str:
        """The page a trainee gets back."""
        return (self.top / "feedback" / trainee / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text("utf-8")

    @property
    def table(self) -> dict[str, dict[str, str]]:
        """The exported marks by trainee."""
        with (self.top / "grades.csv").open(encoding="utf-8", newline="") as handle:
            return {row["student_id"]: row for row in csv.DictReader(handle)}


@dataclass(frozen=True)
class Graded:
    """Automatic scores by cell, which of them wait for a person, and the comment on the reflection."""

    auto: dict[str, float | None]
    waiting: set[str]
    comment: str | None

    @classmethod
    def of(cls, notebook: SubmittedNotebook) -> Graded:
        """Read them while the gradebook is open."""
        grades = {grade.name: grade.auto_score for grade in notebook.grades}
        waiting = {grade.name for grade in notebook.grades if grade.needs_manual_grade}
        return cls(grades, waiting, next((c.auto_comment for c in notebook.comments), None))

    @property
    def pillars(self) -> dict[str, float | None]:
        """The four automatic scores."""
        return {name: score for name, score in self.auto.items() if name != "reflection"}

    @property
    def total(self) -> float | None:
        """Their sum; None where there is no mark."""
        scores = [score for score in self.pillars.values() if score is not None]
        return round(sum(scores), 6) if len(scores) == len(self.pillars) else None


def put(path: Path, value: Json | bytes | str, encoding: str = "utf-8") -> None:
    """Write JSON, text or bytes."""
    if isinstance(value, bytes):
        path.write_bytes(value)
    else:
        path.write_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), encoding=encoding)


def zipped(files: dict[str, bytes | str]) -> bytes:
    """A zip with these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return made.getvalue()


# -- the class -----------------------------------------------------------------------------------------

Maker = Callable[[School, Path], None]
CLASS: dict[str, Maker] = {}
"""Trainees who hand in a folder, with what they put into it."""


def hands_in(maker: Maker) -> Maker:
    """Enrol a trainee, named like the function."""
    CLASS[maker.__name__.strip("_").replace("_", "-")] = maker
    return maker


def right(school: School, reflection: str = "", trainee: str = "") -> Consultation:
    """The visit of the key's right specimen."""
    return school.visit(school.specimen("right"), reflection, trainee)


@hands_in
def _folder(school: School, place: Path) -> None:
    visit = right(school, "I would ask about sleep first.")
    put(place / NOTEBOOK, school.saved(school.visit([])))
    put(place / SIDE_CAR, visit.record.to_json())


@hands_in
def _notebook_alone(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(right(school, trainee="Somebody Else")))


@hands_in
def _newer_in_notebook(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(right(school)))
    put(place / SIDE_CAR, school.visit(school.specimen("right")[:6]).record.to_json())


@hands_in
def _renamed(school: School, place: Path) -> None:
    put(place / f"{ASSIGNMENT} (1).ipynb", school.saved(right(school)))


@hands_in
def _two_downloads(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(school.visit(school.specimen("right")[:6])))
    put(place / f"{ASSIGNMENT} (1).ipynb", school.saved(right(school)))


@hands_in
def _side_car_alone(school: School, place: Path) -> None:
    put(place / SIDE_CAR, right(school).record.to_json())


@hands_in
def _zip_in_folder(school: School, place: Path) -> None:
    put(place / "work.zip", zipped({f"work/{NOTEBOOK}": json.dumps(school.saved(right(school)))}))


@hands_in
def _bom(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(right(school, "Zoë")), "utf-8-sig")


@hands_in
def _latin_1(school: School, place: Path) -> None:
    notebook = json.dumps(school.saved(right(school, "Zoë")), ensure_ascii=False)
    put(
        place / NOTEBOOK,
        notebook.encode("latin-1", "xmlcharrefreplace").replace(b"&#8220;", b"'").replace(b"&#8221;", b"'"),
    )


@hands_in
def _edited_cells(school: School, place: Path) -> None:
    notebook = school.saved(right(school))
    for cell in notebook["cells"]:
        if cell["id"].startswith("mark-"):
            cell["source"] = ["25.0"]
            cell["metadata"]["nbgrader"]["points"] = 1000
            cell["outputs"] = [
                {"output_type": "execute_result", "data": {"text/plain": "1000"}, "metadata": {}, "execution_count": 1}
            ]
    put(place / NOTEBOOK, notebook)


@hands_in
def _doubled_cells(school: School, place: Path) -> None:
    notebook = school.saved(right(school))
    notebook["cells"] += copy.deepcopy(notebook["cells"])
    put(place / NOTEBOOK, notebook)


@hands_in
def _deleted_cells(school: School, place: Path) -> None:
    notebook = school.saved(right(school))
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] == "remedial-clinic"]
    put(place / NOTEBOOK, notebook)


@hands_in
def _old_cells(school: School, place: Path) -> None:
    notebook = school.saved(right(school))
    for cell in notebook["cells"]:
        cell["metadata"]["nbgrader"] = {"grade": True, "grade_id": "x", "points": 5, "solution": False}
    put(place / NOTEBOOK, notebook)


@hands_in
def _no_date(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(right(school)))
    put(place / "timestamp.txt", b"\xff the day after tomorrow")


@hands_in
def _brackets_a_(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(right(school)))


CLASS["brackets[a]"] = CLASS.pop("brackets-a")


@hands_in
def _unfinished(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(school.visit(school.specimen("right")[:8])))


@hands_in
def _without_consent(school: School, place: Path) -> None:
    acts = [act for act in school.specimen("right") if act["act"] != "consent"]
    put(place / NOTEBOOK, school.saved(school.visit(acts)))


@hands_in
def _empty(school: School, place: Path) -> None:
    visit = school.visit([])
    visit.draft({})
    put(place / NOTEBOOK, school.saved(visit))


@hands_in
def _hostile(school: School, place: Path) -> None:
    acts = [{"act": "note", "subjective": {"text": SCRIPT, "findings": []}}, *school.specimen("right")[:4]]
    visit = school.visit(acts, HOSTILE, trainee=SCRIPT)
    notebook = school.saved(visit)
    notebook["metadata"]["title"] = SCRIPT
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": [SCRIPT]})
    bad = {
        "output_type": "display_data",
        "data": {"text/html": SCRIPT, "application/javascript": "hostile"},
        "metadata": {},
    }
    for cell in notebook["cells"]:
        cell.setdefault("outputs", []).append(bad)
    put(place / NOTEBOOK, notebook)
    put(place / "remedial_kit.py", "raise SystemExit")
    put(place / "client.json", "{}")
    (place / "gift.txt").symlink_to(school.top / "answers" / ASSIGNMENT / "key.yml")
    (place / "more").mkdir()
    put(place / "more" / "sitecustomize.py", "raise SystemExit")


# What can't be marked (the tests know why).


def _changed(school: School, **changes: Any) -> str:
    return json.dumps({**json.loads(right(school).record.to_json()), **changes})


def _with_first(school: School, **fields: Any) -> str:
    record = json.loads(right(school).record.to_json())
    record["events"][0] = {"n": 1, "visit": 1, "minute": 0, "reply_digest": "0" * 16, **fields}
    return json.dumps(record)


@hands_in
def _untouched(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(None))


@hands_in
def _missing(_: School, __: Path) -> None:
    """The folder stays empty."""


@hands_in
def _cut_off(school: School, place: Path) -> None:
    put(place / NOTEBOOK, school.saved(None))
    put(place / SIDE_CAR, right(school).record.to_json()[:900])


@hands_in
def _web_page(_: School, place: Path) -> None:
    put(place / NOTEBOOK, "<!DOCTYPE html><title>Sign in</title>")


@hands_in
def _another_client(school: School, place: Path) -> None:
    practice = next(iter(Course.open(school.top).cases.values()))
    put(place / SIDE_CAR, Consultation.start(practice).record.to_json())


@hands_in
def _unknown_act(school: School, place: Path) -> None:
    put(place / SIDE_CAR, _with_first(school, act="hypnotise"))


@hands_in
def _unknown_region(school: School, place: Path) -> None:
    put(place / SIDE_CAR, _with_first(school, act="palpate", region="third-elbow"))


@hands_in
def _unknown_technique(school: School, place: Path) -> None:
    put(
        place / SIDE_CAR,
        _with_first(school, act="apply", technique="cupping", region="x", minutes=3, pressure=4, position="supine"),
    )


@hands_in
def _odd_field(school: School, place: Path) -> None:
    put(place / SIDE_CAR, _with_first(school, act="palpate", region={"a": []}))


@hands_in
def _newer_format(school: School, place: Path) -> None:
    put(place / SIDE_CAR, _changed(school, format=2))


@hands_in
def _another_variant(school: School, place: Path) -> None:
    put(place / SIDE_CAR, Consultation.start(school.case, seed="easier").record.to_json())


@hands_in
def _broken_zip(_: School, place: Path) -> None:
    put(place / "work.zip", zipped({NOTEBOOK: "{}"})[:-30])


@hands_in
def _bomb(_: School, place: Path) -> None:
    put(place / "work.zip", zipped({f"{n}.ipynb": b" " * 15_000_000 for n in range(4)}))


@hands_in
def _hostile_words(school: School, place: Path) -> None:
    put(place / SIDE_CAR, _changed(school, case=SCRIPT))


@hands_in
def _hostile_file(school: School, place: Path) -> None:
    del school
    put(place / "<img src=x onerror=alert(1)>.ipynb", "{")


@hands_in
def _changed_answer(school: School, place: Path) -> None:
    record = json.loads(right(school).record.to_json())
    record["events"][0]["reply_digest"] = "f" * 16
    put(place / SIDE_CAR, record)


# -- running the school --------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def school(root: Path, tmp_path_factory: pytest.TempPathFactory) -> School:
    """The class, marked."""
    top = tmp_path_factory.mktemp("pipeline") / "school"
    top.mkdir()
    for name in ("course", "answers"):
        shutil.copytree(root / name, top / name)
    shutil.copy(root / "nbgrader_config.py", top)
    build(Course.open(top))
    made = School(top, open_answers(top / "answers" / ASSIGNMENT))
    put(top / "answers" / ASSIGNMENT / SIDE_CAR, right(made).record.to_json())  # the teacher tried the client out
    made.built = released_files(made)
    made.run("generate_assignment", ASSIGNMENT, "--force")
    _hand_in_by_exchange(made)
    _hand_in_by_upload(made)
    for specimen in (made.case.key or {})["specimens"]:
        visit = made.visit(specimen["acts"])
        place = made.folder(f"specimen-{specimen['name']}")
        put(place / NOTEBOOK, made.saved(visit))
        put(place / SIDE_CAR, visit.record.to_json())
    for trainee, maker in CLASS.items():
        maker(made, made.folder(trainee))
    made.run("autograde", ASSIGNMENT)
    made.run("generate_feedback", ASSIGNMENT)
    made.run("export")
    return made


def released_files(school: School) -> dict[str, bytes]:
    """What is in the release, by name."""
    return {p.name: p.read_bytes() for p in sorted((school.top / "exercises" / ASSIGNMENT).iterdir())}


def _hand_in_by_exchange(school: School) -> None:
    """One trainee fetches, works and submits by nbgrader's own exchange."""
    exchange = school.top.parent / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    desk = school.top.parent / "desk"
    desk.mkdir()
    where = f"--Exchange.root={exchange}"
    course = "--course=remedial-massage"
    school.run("release_assignment", ASSIGNMENT, where)
    school.run("fetch_assignment", ASSIGNMENT, where, course, at=desk)
    put(desk / ASSIGNMENT / SIDE_CAR, right(school).record.to_json())
    school.run("submit", ASSIGNMENT, where, course, "--CourseDirectory.student_id=by-exchange", at=desk)
    school.run("collect", ASSIGNMENT, where)


def _hand_in_by_upload(school: School) -> None:
    """Others upload a zip, a folder of files, or the notebook alone."""
    archive = school.top / "downloaded" / ASSIGNMENT / "archive"
    archive.mkdir(parents=True)
    text = json.dumps(school.saved(right(school)))
    put(
        archive / "by-zip.zip",
        zipped(
            {
                f"{ASSIGNMENT}/{NOTEBOOK}": json.dumps(school.saved(None)),
                f"{ASSIGNMENT}/{SIDE_CAR}": right(school).record.to_json(),
            }
        ),
    )
    put(archive / "by-file_tennis-elbow.ipynb", text)
    put(archive / "moodle name_4711_assignsubmission_file_tennis-elbow (1).ipynb", text)
    put(archive / "broken-upload.zip", b"PK\x03\x04 nothing")
    put(archive / "upload-bomb.zip", zipped({f"{n}.ipynb": b" " * 15_000_000 for n in range(4)}))
    put(archive / "climbing.zip", zipped({"../../../../climbed.ipynb": text}))
    school.run("zip_collect", ASSIGNMENT)
