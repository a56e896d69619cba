"""A whole class through nbgrader's own commands: who gets which marks, who gets none, and that nobody harms the others."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

RIGHT = [
    "folder",
    "notebook-alone",
    "newer-in-notebook",
    "renamed",
    "two-downloads",
    "side-car-alone",
    "zip-in-folder",
    "bom",
    "latin-1",
    "edited-cells",
    "doubled-cells",
    "deleted-cells",
    "old-cells",
    "no-date",
    "brackets[a]",
    "by-exchange",
    "by-zip",
    "by-file",
    "moodle name",
    "climbing",
]
"""Trainees whose work is the key's right specimen, each handed in another way."""

NO_MARK = {
    "untouched": "untouched",
    "missing": "Nothing was handed in",
    "cut-off": "cut off",
    "web-page": "web page",
    "another-client": "another client",
    "unknown-act": "no act called",
    "unknown-region": "third-elbow",
    "unknown-technique": "cupping",
    "odd-field": "Step 1",
    "newer-format": "newer version",
    "another-variant": "another variant",
    "broken-zip": "can't be unpacked",
    "bomb": "more than a hand-in can hold",
    "changed-answer": "Step 1",
    "hostile-words": "another client",
    "hostile-file": "cut off",
    "broken-upload": "can't be unpacked",
    "upload-bomb": "more than a hand-in can hold",
}
"""Trainees whose work can't be marked, with a word of the sentence that says why."""

MARKED_OTHERWISE = ["unfinished", "empty", "hostile", "without-consent"]
School = Any


def text_of(html: str) -> str:
    """What a reader sees of a page."""
    found: list[str] = []
    reader = HTMLParser()
    reader.handle_data = found.append  # type: ignore[method-assign]
    reader.feed(html)
    return re.sub(r"\s+", " ", " ".join(found))


def shown(notebook: dict[str, Any]) -> str:
    """All that the formgrader puts on its page."""
    outputs = [json.dumps(output) for cell in notebook["cells"] for output in cell.get("outputs", ())]
    return "\n".join(["".join(cell["source"]) for cell in notebook["cells"]] + outputs)


def test_everybody_is_in_the_gradebook(school: School) -> None:
    """No hand-in is passed over, whatever it looks like."""
    specimens = [f"specimen-{s['name']}" for s in school.case.key["specimens"]]
    assert sorted(school.table) == sorted([*RIGHT, *NO_MARK, *MARKED_OTHERWISE, *specimens])


def test_specimens_get_the_marks_the_key_says(school: School) -> None:
    """Right, partly right and unsafe visits get what their specimens promise, all the way into the gradebook."""
    for specimen in school.case.key["specimens"]:
        total = school.graded(f"specimen-{specimen['name']}").total
        assert specimen["at_least"] <= total <= specimen["at_most"], specimen["name"]
        assert ("Unsafe:" in text_of(school.feedback(f"specimen-{specimen['name']}"))) == specimen["is_unsafe"]


@pytest.mark.parametrize("trainee", RIGHT)
def test_the_way_of_handing_in_changes_no_mark(school: School, trainee: str) -> None:
    """The same work gets the same marks from a folder, a zip, a notebook alone, renamed, re-saved or with its cells spoiled."""
    assert school.graded(trainee).pillars == school.graded("specimen-right").pillars


@pytest.mark.parametrize("trainee", NO_MARK)
def test_what_cannot_be_marked_gets_no_mark_and_a_sentence(school: School, trainee: str) -> None:
    """No automatic score and never a zero: it waits for a person, exports leave it empty, and the trainee is told why."""
    graded = school.graded(trainee)
    assert set(graded.auto.values()) == {None}
    assert graded.waiting == set(graded.auto)
    row = school.table[trainee]
    assert [
        row[name] for name in ("raw_score", "score", "understanding", "skills", "art", "knowledge", "reflection")
    ] == [""] * 7
    assert row["state"] == "no mark: needs marking by hand"
    for page in (graded.comment, text_of(school.feedback(trainee)), shown(school.marked_copy(trainee))):
        assert NO_MARK[trainee] in page
    assert "It is not a zero" in text_of(school.feedback(trainee))


def test_started_and_left_empty_is_a_zero(school: School) -> None:
    """A record without a step is work that earned nothing."""
    graded = school.graded("empty")
    assert set(graded.auto.values()) == {0.0}
    assert not graded.waiting
    assert school.table["empty"]["score"] == "0.0"


def test_unfinished_is_marked_as_it_stands_and_says_so(school: School) -> None:
    """Somebody who did not press Finish has marks, and both readers are told."""
    total = school.graded("unfinished").total
    assert 0 < total < school.graded("specimen-right").total
    assert "not finished" in text_of(school.feedback("unfinished"))
    assert "not finished" in shown(school.marked_copy("unfinished"))


def test_an_unsafe_visit_stays_under_the_cap(school: School) -> None:
    """The safety gate holds in the gradebook, where the pillars add up to the total, and the trainee reads why."""
    assert 0 < school.graded("without-consent").total <= school.case.key["cap"]
    assert "Unsafe:" in text_of(school.feedback("without-consent"))
    assert "Unsafe:" in shown(school.marked_copy("without-consent"))


def test_a_reflection_waits_for_a_person_and_none_is_a_zero(school: School) -> None:
    """What was typed in the clinic stands in its cell to be marked by hand."""
    assert school.graded("folder").waiting == {"reflection"}
    cell = next(c for c in school.marked_copy("folder")["cells"] if c["id"] == "reflection")
    assert "ask&#32;about&#32;sleep" in "".join(cell["source"])
    assert "I would ask about sleep first." in text_of(school.feedback("folder"))
    assert school.table["folder"]["state"] == "reflection not marked yet"
    assert school.graded("notebook-alone").auto["reflection"] == 0.0
    assert school.table["notebook-alone"]["state"] == "marked"


@pytest.mark.parametrize("trainee", ["bom", "latin-1"])
def test_no_letter_is_lost_in_another_encoding(school: School, trainee: str) -> None:
    """A reflection with an accent arrives as it was written."""
    assert "Zoë" in text_of(school.feedback(trainee))


def test_the_table_adds_up(school: School) -> None:
    """The exported pillars and the reflection are the exported score, out of all there is."""
    names = ("understanding", "skills", "art", "knowledge", "reflection")
    for row in school.table.values():
        if row["score"]:
            assert sum(float(row[name] or 0) for name in names) == pytest.approx(float(row["score"]))
        assert float(row["max_score"]) == 110.0


def test_feedback_tells_every_point_and_its_reason(school: School) -> None:
    """Each criterion of the key is on the page, with its points and a sentence, and the safety line."""
    page = text_of(school.feedback("notebook-alone"))
    marks = school.marked_copy("notebook-alone")["metadata"]["remedial"]["marks"]
    lines = [line for pillar in marks["pillars"].values() for line in pillar["criteria"]]
    assert len(lines) == len(school.case.key["criteria"])
    for line in lines:
        assert re.sub(r"\s+", " ", line["reason"]) in page
        assert f"{line['points']:g} of {line['max']:g}" in page
    assert "Safety:" in page


def test_a_name_that_is_not_the_folders_is_told_to_the_teacher(school: School) -> None:
    """The folder decides whose work it is; the name in the record is only compared."""
    assert "The record names Somebody Else" in shown(school.marked_copy("notebook-alone"))
    assert "Somebody Else" not in text_of(school.feedback("notebook-alone"))


# -- nothing of a trainee's runs, and nothing of the key leaves ----------------------------------------


def test_no_kernel_is_started(school: School) -> None:
    """Marking runs nothing: a module beside the notebook that would end any kernel is never imported."""
    assert "kernel" not in school.said["autograde"].lower().replace("kernelspec", "")
    assert school.graded("hostile").total is not None


def test_what_the_formgrader_shows_holds_nothing_that_runs(school: School) -> None:
    """A script in a name, a note, a reflection, an output or a cell is text, or gone."""
    for trainee in ("hostile", "edited-cells", "web-page", "hostile-words", "hostile-file"):
        page = shown(school.marked_copy(trainee))
        assert "<script" not in page
        assert "<img" not in page
        assert "javascript:" not in page.lower()
        assert "application/javascript" not in page
    assert "&lt;script&gt;" in shown(school.marked_copy("hostile"))


def test_feedback_holds_nothing_that_runs(school: School) -> None:
    """The page a trainee gets back has no script and asks nothing of the network."""
    for trainee in school.table:
        page = school.feedback(trainee)
        assert "<script" not in page
        assert "<img" not in page
        assert "http://" not in page
        assert "https://" not in page


def test_files_beside_a_hand_in_go_nowhere(school: School) -> None:
    """A link to the key comes back neither marked nor with the feedback, nor do modules."""
    for step in ("autograded", "feedback"):
        left = {p.name for p in (school.top / step / "hostile").rglob("*") if p.is_file()}
        assert left <= {"tennis-elbow.ipynb", "tennis-elbow.html", "client.json"}


def test_a_zip_cannot_climb_out_of_its_folder(school: School) -> None:
    """A member named ../../x lands below the folder of its own zip."""
    places = [school.top / "downloaded", school.top / "submitted" / "climbing"]
    assert {p for place in places for p in place.rglob("climbed.ipynb")} == set(
        school.top.parent.rglob("climbed.ipynb")
    )


def test_the_key_is_in_nothing_that_leaves(school: School) -> None:
    """The canary of the key turns up in no release, no copy shown, no feedback, no exchange and no export."""
    canary = school.case.key["canary"]
    assert canary
    assert canary in (school.top / "answers" / "tennis-elbow" / "key.yml").read_text("utf-8")
    places = [school.top / name for name in ("exercises", "autograded", "feedback", "notebooks")]
    places += [school.top.parent / "exchange", school.top.parent / "desk"]
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    assert len(files) > 40
    for path in [*files, school.top / "grades.csv"]:
        assert canary.encode() not in path.read_bytes(), path


def test_a_built_release_is_nbgraders_release_to_the_byte(school: School) -> None:
    """`remedial build` and `nbgrader generate_assignment` make the same files."""
    folder = school.top / "exercises" / "tennis-elbow"
    assert school.built == {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


def test_a_teachers_own_try_is_not_released(school: School) -> None:
    """The record of a teacher who opened the client in answers/ stays there."""
    assert (school.top / "answers" / "tennis-elbow" / "tennis-elbow.record.json").is_file()
    assert {p.name for p in (school.top / "exercises" / "tennis-elbow").iterdir()} == {
        "client.json",
        "tennis-elbow.ipynb",
    }
