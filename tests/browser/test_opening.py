"""A course notebook opens ready and shows no code; any other notebook is left alone."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from remedial_kit.clinic.room import room_of
from remedial_kit.clinic.view import view_of
from remedial_kit.clinic.widget import STATIC
from remedial_kit.consultation import Consultation
from remedial_kit.library import Course

pytestmark = pytest.mark.browser

PRACTICE = "tennis-elbow-decorator"
CODE = ".jp-InputPrompt, .jp-OutputPrompt, .jp-CodeCell .cm-content, .jp-NotebookPanel-toolbar, .jp-Collapser, .jp-cell-toolbar"


def no_code_is_visible(page):
    return page.evaluate("(sel) => [...document.querySelectorAll(sel)].every((each) => !each.checkVisibility())", CODE)


def rewrite(clinic, change):
    """Change the notebook's cells before it is opened."""
    notebook = json.loads(clinic.file.read_text())
    change(notebook["cells"])
    clinic.file.write_text(json.dumps(notebook))


def source_of(cells, role):
    return next(cell for cell in cells if cell["id"] == f"remedial-{role}")


def test_the_client_is_there_with_no_click_and_no_code(clinic):
    clinic.open()
    page = clinic.page
    expect(page.locator(".rk-name")).to_have_text("Marion Adeyemi")
    assert no_code_is_visible(page)
    assert clinic.dialogs() == 0
    assert "open_client" not in page.locator("body").inner_text()
    assert "Nbgrader" not in page.locator("#jp-MainMenu").inner_text()


def test_a_graded_notebook_hides_what_is_for_the_marker(lab, context, clinic, folder):
    for name in ("client.json", "tennis-elbow.ipynb"):
        (lab.top / folder / name).write_bytes((lab.top / "exercises" / "tennis-elbow" / name).read_bytes())
    graded = type(clinic)(lab, clinic.page, f"{folder}/tennis-elbow.ipynb").open()
    assert no_code_is_visible(graded.page)
    text = graded.page.locator("body").inner_text()
    assert "remedial_mark" not in text
    assert "No reflection" not in text
    expect(graded.page.get_by_label("Your name")).to_be_visible()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda cells: source_of(cells, "clinic").update(source=['open_client("x"); print(1)']),
            id="more in the cell",
        ),
        pytest.param(
            lambda cells: source_of(cells, "clinic").update(source=['open_client("../x")']), id="another place"
        ),
        pytest.param(
            lambda cells: source_of(cells, "import").update(source=["from other import open_client"]),
            id="another import",
        ),
        pytest.param(
            lambda cells: cells.append(
                {
                    "id": "x",
                    "cell_type": "code",
                    "source": ["1"],
                    "metadata": {},
                    "outputs": [],
                    "execution_count": None,
                }
            ),
            id="another cell",
        ),
    ],
)
def test_a_notebook_with_any_other_code_is_left_alone(clinic, change):
    rewrite(clinic, change)
    before = clinic.file.read_bytes()
    clinic.page.goto(clinic.lab.address(clinic.path))
    expect(clinic.page.locator(".jp-NotebookPanel-toolbar")).to_be_visible(timeout=60_000)
    expect(clinic.page.locator(".jp-CodeCell .jp-InputPrompt").first).to_be_visible()
    clinic.page.wait_for_function("() => !document.querySelector('.remedial-deciding')")
    assert clinic.page.locator(".remedial-course, .jp-OutputArea-child").count() == 0, "nothing was run"
    assert clinic.file.read_bytes() == before


def test_a_file_beside_the_notebook_cannot_pass_for_the_course(clinic):
    trap = clinic.file.parent / "remedial_kit"
    trap.mkdir()
    (trap / "__init__.py").write_text("open('trapped', 'w').close()")
    (clinic.file.parent / "anywidget.py").write_text("open('trapped', 'w').close()")
    clinic.open()
    assert not list(clinic.lab.top.rglob("trapped"))


def test_a_client_that_cannot_be_found_is_one_sentence_and_no_traceback(clinic):
    rewrite(clinic, lambda cells: source_of(cells, "clinic").update(source=['open_client("client.json")']))
    clinic.page.goto(clinic.lab.address(clinic.path))
    panel = clinic.page.locator(".remedial-course:not(.remedial-covered) .remedial-problem")
    expect(panel).to_contain_text("client.json is not beside the notebook", timeout=60_000)
    assert "Traceback" not in clinic.page.locator("body").inner_text()


def test_a_client_who_comes_before_the_first_frame_is_seen(context, root):
    case = Course.open(root / "course").cases[PRACTICE]
    visit = Consultation.start(case, "1")
    room = {"type": "room", "room": room_of(visit), "view": view_of(visit, "elbow")}
    page = context.new_page()
    page.route("http://room.test/", lambda route: route.fulfill(body="<div id='here'></div>", content_type="text/html"))
    page.route("http://room.test/clinic.js", lambda route: route.fulfill(path=STATIC / "clinic.js"))
    page.goto("http://room.test/")
    page.evaluate(
        """async (room) => {
          const { default: clinic } = await import("http://room.test/clinic.js");
          let take = null;
          const model = { on: (_, taker) => { take = taker; }, off() {}, send: ({ type }) => type === "hello" && take(room) };
          clinic.render({ model, el: document.getElementById("here") });
        }""",
        room,
    )
    expect(page.locator(".rk-name")).to_have_text("Marion Adeyemi")
