"""The commands: what they print, where, and how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from remedial_kit import Consultation, Course
from remedial_kit.cli import _outcome, main

SLUG = "tennis-elbow-decorator"


@pytest.fixture
def run(capsys):
    """Run the command line; gives the exit code, what went to standard output and what to standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


@pytest.fixture
def school(root, tmp_path, monkeypatch) -> Path:
    """A school's own copy of the course, with the working folder in it."""
    for folder in ("course", "answers", "notebooks", "exercises"):
        shutil.copytree(
            root / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.record.*", ".ipynb_checkpoints")
        )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def record(tmp_path) -> Path:
    visit = Consultation.start(Course.open().cases[SLUG])
    visit.do("consent", scope="examine", said=[])
    visit.do("finish")
    path = tmp_path / f"{SLUG}.record.json"
    path.write_text(visit.record.to_json(), "utf-8")
    return path


def is_one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and text.rstrip().endswith((".", "`"))


@pytest.mark.parametrize("arguments", [["chek"], ["start", "--prt", "1"], ["mark"], ["start", "--port", "0"]])
def test_a_wrong_command_gets_one_sentence_and_exit_1(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert "--help` shows what there is." in err
    assert err.count("\n") == 1


def test_help_ends_well(run):
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    assert all(command in out for command in ("start", "check", "build", "mark"))


def test_an_error_of_ours_is_one_sentence_and_no_traceback(capsys, monkeypatch):
    monkeypatch.delenv("REMEDIAL_DEBUG", raising=False)
    assert _outcome(lambda: 1 // 0) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "our fault" in said.err
    assert said.err.count("\n") == 1


def test_an_error_of_ours_shows_its_details_when_asked(monkeypatch):
    monkeypatch.setenv("REMEDIAL_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        _outcome(lambda: 1 // 0)


# -- check


def test_the_course_as_shipped_is_sound(run, root):
    code, out, err = run("check", root)
    assert (code, err) == (0, ""), out
    assert out.startswith("The course is sound: ")


def test_check_prints_one_json_value(run, root):
    code, out, err = run("check", root, "--json")
    value = json.loads(out)
    assert (code, err) == (0, "")
    assert set(value) == {"counts", "problems", "reading"}
    names = {
        "conditions",
        "families",
        "techniques",
        "assessments",
        "advice",
        "regions",
        "cases",
        "refer_cases",
        "graded_cases",
    }
    assert names | {"sources", "facts_sourced", "teaching_assumptions", "clinically_reviewed"} <= set(value["counts"])


def test_a_fault_names_file_line_and_cure(run, school):
    case = school / "course" / "cases" / f"{SLUG}.yml"
    lines = case.read_text("utf-8").splitlines(keepends=True)
    case.write_text("".join(lines) + "unheard_of: 1\n", "utf-8")
    code, out, _ = run("check", "--json")
    problems = json.loads(out)["problems"]
    assert code == 1
    fault = next(p for p in problems if p["file"] == f"course/cases/{SLUG}.yml")
    assert set(fault) == {"file", "line", "field", "problem", "cure"}
    assert fault["line"] == len(lines) + 1
    assert fault["cure"]


@pytest.mark.parametrize(
    "text", ["", "[", "a: b: c", "- 1", "slug: no\n", "\ufeffslug: x", "x: &a [*a]", "? [1, 2]\n: 3"]
)
def test_a_broken_case_is_a_fault_and_never_a_crash(run, school, text):
    (school / "course" / "cases" / f"{SLUG}.yml").write_text(text, "utf-8")
    code, out, err = run("check")
    assert code == 1
    assert f"course/cases/{SLUG}.yml" in out
    assert "our fault" not in err


@pytest.mark.parametrize("flag", [[], ["--json"]])
def test_a_folder_without_a_course_is_one_sentence(run, tmp_path, flag):
    code, out, err = run("check", tmp_path, *flag)
    assert code == 1
    assert err.startswith("There is no course in")
    assert is_one_sentence(err)
    assert not flag or json.loads(out)["counts"] == {}


# -- build


def test_what_is_shipped_is_in_step(run, root, monkeypatch):
    monkeypatch.chdir(root)
    assert run("build", "--check")[::2] == (0, "")


def test_a_changed_case_puts_its_notebook_out_of_step_and_build_cures_it(run, school):
    pack = school / "notebooks" / "clients" / f"{SLUG}.json"
    pack.write_text("{}", "utf-8")
    code, out, err = run("build", "--check")
    assert (code, err) == (1, "Run `remedial build` to bring it in step.\n")
    assert pack.name in out
    assert pack.read_text("utf-8") == "{}"
    assert run("build")[0] == 0
    assert run("build", "--check")[0] == 0


# -- mark


def test_mark_prints_the_agreed_json(run, record):
    code, out, err = run("mark", record, "--json")
    [row] = json.loads(out)
    assert (code, err) == (0, "")
    assert {"file", "case", "variant", "total", "max", "unsafe", "problem", "pillars"} <= set(row)
    assert (row["file"], row["case"], row["problem"]) == (str(record), SLUG, None)
    assert set(row["pillars"]) == {"understanding", "skills", "art", "knowledge"}
    for pillar in row["pillars"].values():
        assert {"points", "max", "criteria"} <= set(pillar)
        assert all({"id", "points", "max", "reason", "chapter"} <= set(c) for c in pillar["criteria"])


def test_mark_tells_the_reasons(run, record):
    code, out, err = run("mark", record)
    assert (code, err) == (0, "")
    assert out.startswith(f"{record}: ")
    assert all(pillar in out for pillar in ("Understanding", "Skills", "Art", "Knowledge"))


def test_one_bad_file_does_not_stop_the_others(run, record, tmp_path):
    cut, missing = tmp_path / "cut.record.json", tmp_path / "missing.ipynb"
    cut.write_text(record.read_text("utf-8")[:-9], "utf-8")
    code, out, err = run("mark", cut, record, missing, "--json")
    bad, good, none = json.loads(out)
    assert (code, err) == (1, "")
    assert good["problem"] is None
    assert all(row["problem"] and row["total"] is None for row in (bad, none))


def test_a_client_without_a_key_says_so(run, record):
    value = json.loads(record.read_text("utf-8")) | {"case": "nobody-we-know"}
    record.write_text(json.dumps(value), "utf-8")
    code, _, err = run("mark", record)
    assert code == 1
    assert err == f"{record}: not marked. this client's key is not here\n"


def test_the_key_of_another_client_is_refused(run, record, root):
    code, out, _ = run("mark", record, "--key", root / "answers" / "tennis-elbow", "--json")
    assert code == 1
    assert "the key is of" in json.loads(out)[0]["problem"]


def test_building_again_keeps_what_a_trainee_did_in_a_notebook(run, school):
    path = school / "notebooks" / f"{SLUG}.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    clinic = next(
        cell
        for cell in notebook["cells"]
        if "open_client(" in "".join(cell["source"]) and "import" not in "".join(cell["source"])
    )
    clinic["outputs"] = [{"output_type": "display_data", "data": {"text/plain": "done"}, "metadata": {}}]
    path.write_text(json.dumps(notebook), "utf-8")
    assert run("build", "--check")[0] == 0
    notebook["cells"][0]["source"] = "An older text."
    path.write_text(json.dumps(notebook), "utf-8")
    assert run("build")[0] == 0
    built = json.loads(path.read_text("utf-8"))
    assert "An older text." not in built["cells"][0]["source"]
    assert [cell["outputs"] for cell in built["cells"] if cell["id"] == clinic["id"]] == [clinic["outputs"]]


def test_a_bench_gives_its_rows_as_json(run):
    code, out, err = run("bench", "marking", "--json")
    figures = json.loads(out)
    assert (code, err) == (0, "")
    assert set(figures) == {"name", "machine", "rows", "ratios"}
    assert all(row["n"] > 0 and len(row["wall_s"]) == len(row["cpu_s"]) for row in figures["rows"])


def test_an_unknown_bench_is_one_sentence(run):
    code, out, err = run("bench", "speed")
    assert (code, out) == (1, "")
    assert "there is no bench speed" in err
    assert "plans" in err
