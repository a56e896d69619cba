"""A saved notebook read without a kernel: in nbconvert, and in viewers that drop styles and scripts, the visit is there in words."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter, MarkdownExporter

from remedial_kit.clinic.output import MIME, bundle
from remedial_kit.consultation import Consultation
from remedial_kit.words import say

NASTY = "<script>window.ran=1</script><img src=x onerror=window.ran=1> **bold** $x$ 🦴"
LIVE = {"application/vnd.jupyter.widget-view+json": {"version_major": 2, "version_minor": 0, "model_id": "gone"}}


@pytest.fixture
def notebook(root: Path, marion_right: Consultation) -> nbformat.NotebookNode:
    """The practice client's notebook as it is saved after a whole visit."""
    read = nbformat.read(root / "notebooks" / "tennis-elbow-decorator.ipynb", as_version=4)
    outputs = [{**LIVE, "text/plain": say("room.plain.widget")}, bundle(marion_right.case, marion_right.record)]
    cell = next(cell for cell in reversed(read.cells) if "open_client(" in cell.source)
    cell.outputs = [nbformat.v4.new_output("display_data", data=data) for data in outputs]
    return read


def words_of(html: str) -> str:
    """What is left where every style, script and attribute is dropped."""
    bare = re.sub(r"<(style|script)\b.*?</\1>", " ", html, flags=re.DOTALL | re.IGNORECASE)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", bare)).split())


def told(visit: Consultation) -> list[str]:
    """What a reader has to find."""
    note = next(event for event, _ in reversed(visit.history) if event["act"] == "note")
    answers = [reply.text for event, reply in visit.history if event["act"] == "ask"]
    return [
        *("Marion Adeyemi", "55 steps, 2 visits, finished.", "Visit 1", "Visit 2"),
        *(answer.split(";")[0].rstrip(".") for answer in answers[:3]),
        *("1. Tennis elbow (lateral elbow tendinopathy)", "Adapt", "Slow wrist raises with a weight"),
        *(" ".join(part["text"].split()) for name in ("subjective", "plan") if (part := note[name])),
    ]


@pytest.mark.parametrize("exporter", [HTMLExporter(), HTMLExporter(template_name="basic"), MarkdownExporter()])
def test_nbconvert_shows_the_visit(notebook, marion_right, exporter) -> None:
    body, _ = exporter.from_notebook_node(notebook)
    assert [line for line in told(marion_right) if line not in words_of(body)] == []


def test_nothing_is_cut_in_the_middle_of_a_word(notebook, marion_right) -> None:
    page = bundle(marion_right.case, marion_right.record)["text/html"]
    whole = " ".join(reply.text for _, reply in marion_right.history)
    for start in re.findall(r"(\w+)…", page):
        assert re.search(rf"\b{start}\b", whole)


def test_a_whole_visit_still_fits_into_a_page_that_is_being_closed(notebook) -> None:
    assert len(nbformat.writes(notebook).encode()) < 40_000
    assert any(MIME in output.data for cell in notebook.cells for output in cell.get("outputs", []))


def test_what_was_typed_is_text_in_every_viewer(notebook, marion_right) -> None:
    visit = Consultation.start(marion_right.case, trainee=NASTY)
    visit.do("note", plan={"text": NASTY, "findings": []})
    cell = next(cell for cell in reversed(notebook.cells) if "open_client(" in cell.source)
    cell.outputs = [nbformat.v4.new_output("display_data", data=bundle(visit.case, visit.record))]
    body, _ = HTMLExporter(template_name="basic").from_notebook_node(notebook)
    assert NASTY in words_of(body)
    assert "<script>window.ran" not in body
    assert "<img src=x" not in body
