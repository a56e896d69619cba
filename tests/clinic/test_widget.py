"""The widget and the cell's call: nothing printed, nothing heavy before it is needed, and no traceback on the page."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys

import pytest

from remedial_kit.clinic import NotMarked, open_client, remedial_mark
from remedial_kit.clinic.offer import HANDED
from remedial_kit.clinic.output import MIME, Paced, bundle
from remedial_kit.clinic.widget import ClinicWidget, NoClient, find_case, notebook_stem, problem_panel
from remedial_kit.consultation.record import fields_of
from remedial_kit.marking.specimens import specimen
from remedial_kit.pack import PackProblem, pack_text


def test_the_widget_hands_messages_to_its_desk(visit_in, practice):
    visit = visit_in(practice)
    widget = ClinicWidget(visit.desk)
    visit.desk.send = visit.sent.append
    widget._handle_custom_msg({"type": "do", "id": 1, "act": "ask", "fields": {"topic": "onset"}}, [])
    assert visit.one("view")["view"]["counter"] == 1
    widget.leave()


def test_the_output_holds_the_record_a_page_and_a_line(visit_in, practice):
    visit = visit_in(practice)
    assert MIME not in bundle(practice, visit.desk.consultation.record), "an untouched notebook holds no record"
    visit.do("ask", topic="onset")
    made = bundle(practice, visit.desk.consultation.record)
    assert made[MIME] == json.loads(visit.desk.consultation.record.to_json())
    assert made["text/html"].startswith('<div class="remedial-record">')
    assert made["text/plain"] == "1 steps are recorded." or made["text/plain"]


def test_the_client_is_found_beside_the_notebook_or_above_it(practice, tmp_path):
    (tmp_path / "client.json").write_text(pack_text(practice))
    assert find_case("client.json", tmp_path).slug == practice.slug
    clients = tmp_path / "clients"
    clients.mkdir()
    (clients / f"{practice.slug}.json").write_text(pack_text(practice))
    below = tmp_path / "week 1"
    below.mkdir()
    assert find_case(practice.slug, below).slug == practice.slug


@pytest.mark.parametrize("text", [None, "", "{", "[]", '{"format": 99}', '{"kind": "client", "hash": "0"}'])
def test_a_pack_that_cannot_be_read_is_one_sentence(tmp_path, text):
    if text is not None:
        (tmp_path / "client.json").write_text(text)
    with pytest.raises(PackProblem) as problem:
        find_case("client.json", tmp_path)
    assert "\n" not in str(problem.value)


def test_an_unknown_client_is_one_sentence(root):
    with pytest.raises(NoClient, match="no client called nobody"):
        find_case("nobody", root)


def test_the_panel_shows_the_sentence_and_no_markup_of_others():
    assert "&lt;script&gt;" in problem_panel("<script>")


def test_the_notebooks_name_comes_from_the_page_else_from_the_kernel(monkeypatch):
    monkeypatch.setattr(HANDED, "stem", "")
    monkeypatch.setenv("JPY_SESSION_NAME", "/home/ada/elbow.ipynb")
    assert notebook_stem("client.json") == "elbow"
    monkeypatch.setattr(HANDED, "stem", "renamed")
    assert notebook_stem("client.json") == "renamed"


def test_a_marked_cell_run_by_itself_is_an_error_and_says_so():
    with pytest.raises(NotMarked, match=r"^not marked: art"):
        remedial_mark("art")


def test_home_is_no_client_but_the_front_page(monkeypatch):
    shown = []
    monkeypatch.setattr("remedial_kit.home.show_home", lambda: shown.append("home"))
    open_client("home")
    assert shown == ["home"]


def test_the_front_page_reads_no_yaml():
    code = "import sys; import remedial_kit.home.desk; print({'anywidget', 'yaml', 'IPython'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_import_cell_loads_nothing_heavy():
    code = "import sys; import remedial_kit.clinic, remedial_kit.clinic.offer; print({'anywidget', 'yaml', 'IPython'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
    assert done.stderr == ""


PLAYED = """
import json, pathlib, sys
from remedial_kit.clinic.desk import Desk
from remedial_kit.clinic.drawing import drawing
from remedial_kit.clinic.output import bundle
from remedial_kit.clinic.pickup import pick_up
from remedial_kit.clinic.saving import SideCar
from remedial_kit.clinic.widget import ClinicWidget, find_case
slug, acts, folder = sys.argv[1], json.loads(sys.argv[2]), pathlib.Path(sys.argv[3])
case = find_case(slug, folder)
side = SideCar(folder, slug)
desk = Desk(case, side, pick_up(case, side, None, ""), drawing())
widget = ClinicWidget(desk)
sent = []
desk.send = sent.append
desk.take({"type": "hello"})
for act in acts:
    fields = dict(act)
    desk.take({"type": "do", "id": 1, "act": fields.pop("act"), "fields": fields})
    assert not [each for each in sent if (each.get("reply") or {}).get("refused")], sent[-2]
    if fields.get("technique"):
        desk.take({"type": "picture", "technique": fields["technique"]})
bundle(case, desk.consultation.record)
desk.take({"type": "again"})
views = [each["view"] for each in sent if "view" in each]
assert any(view["debrief"] for view in views) and views[-1]["events"] == []
widget.leave()
print(sorted({"numpy", "matplotlib", "yaml", "pandas", "nbformat", "nbgrader"} & set(sys.modules)))
"""


def test_a_whole_visit_from_the_pack_to_the_debrief_needs_neither_numpy_nor_matplotlib_nor_yaml(
    practice, root, tmp_path
):
    clients = tmp_path / "clients"
    clients.mkdir()
    for name in (f"{practice.slug}.json", f"{practice.slug}.key.json"):
        (clients / name).write_bytes((root / "notebooks" / "clients" / name).read_bytes())
    events = specimen(practice, "right").record.events
    acts = json.dumps([{"act": event["act"], **fields_of(event)} for event in events])
    done = subprocess.run(
        [sys.executable, "-c", PLAYED, practice.slug, acts, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.strip() == "[]"


def test_the_output_is_updated_at_once_then_seldom_and_always_for_the_last_change():
    calls = []
    state = {"n": 0}

    async def many_acts():
        paced = Paced(lambda: calls.append(state["n"]), seconds=0)
        for n in range(1, 50):
            state["n"] = n
            paced.poke()
        while calls[-1] != 49:  # noqa: ASYNC110  (the loop's own timer ends it)
            await asyncio.sleep(0)

    asyncio.run(many_acts())
    assert calls == [1, 49]
