"""The lesson's desk without a browser: each kind of part, what is kept and comes back, damage, and who may write."""

from __future__ import annotations

import json
import os
import shutil
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from remedial_kit.clinic import offer as handing
from remedial_kit.clinic.offer import NotWritten, offer
from remedial_kit.clinic.saving import SideCar
from remedial_kit.consultation import Consultation
from remedial_kit.lesson import standing_of
from remedial_kit.lesson.book import NoLesson, open_book
from remedial_kit.lesson.desk import LessonDesk
from remedial_kit.lesson.output import MIME, bundle
from remedial_kit.lesson.state import pick_up
from remedial_kit.lesson.widget import open_desk
from remedial_kit.pack import Case
from remedial_kit.words import say

SLUG = "lesson-tennis-elbow"


@dataclass
class Room:
    """A folder with a lesson in it, and the desk of its notebook, as often as the test opens it."""

    folder: Path
    sent: list[dict[str, Any]] = field(default_factory=list)
    desk: LessonDesk = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> Room:
        """As a reload does."""
        self.desk = open_desk(SLUG, self.folder, SLUG)
        self.desk.send = self.sent.append
        return self

    def take(self, kind: str, part: str | None = None, **fields: Any) -> list[dict[str, Any]]:
        self.sent.clear()
        self.desk.take({"type": kind, **({"part": part} if part else {}), **fields})
        return list(self.sent)

    def view(self, kind: str, part: str, **fields: Any) -> dict[str, Any]:
        """A part as it is shown after a message."""
        self.take(kind, part, **fields)
        return self.one("view")["view"]["parts"][part]

    def one(self, kind: str) -> dict[str, Any]:
        return next(message for message in reversed(self.sent) if message["type"] == kind)

    def part(self, name: str) -> dict[str, Any]:
        part = self.desk.book.part(name)
        assert part is not None
        return part

    @property
    def side_car(self) -> Path:
        return self.folder / f"{SLUG}.lesson.json"

    @property
    def done(self) -> list[str]:
        return self.desk.state.done


@pytest.fixture
def room(root: Path, tmp_path: Path) -> Room:
    """The lesson, just opened."""
    shutil.copytree(root / "notebooks" / "lessons", tmp_path / "lessons")
    (tmp_path / "clients").mkdir()
    for path in (root / "notebooks" / "clients").glob("tennis-elbow-*.json"):
        shutil.copy(path, tmp_path / "clients")
    shutil.copy(root / "notebooks" / "tennis-elbow-tabla-player.ipynb", tmp_path)
    return Room(tmp_path)


# -- the kinds -------------------------------------------------------------------------------------------------------


def test_nothing_right_leaves_the_desk_before_an_answer(room):
    hello = room.take("hello")[0]
    text = json.dumps(hello)
    for part in room.desk.book.parts:
        for secret in ("explain", "model", "ladder"):
            assert secret not in next(row for row in hello["lesson"]["parts"] if row["id"] == part["id"])
    for secret in (
        "have kept",
        "More pressure bought nothing",
        '"right"',
        '"harmful": true',
        "Hands off, and a letter",
    ):
        assert secret not in text


def test_a_text_is_done_when_it_was_opened(room):
    assert room.view("open", "read-1") == {"is_opened": True}
    assert room.done == ["read-1"]


def test_a_visit_is_done_when_it_was_watched_to_the_end(room):
    last = len(room.part("watch-1")["steps"]) - 1
    assert room.view("step", "watch-1", step=3) == {"step": 3, "furthest": 3}
    assert room.view("step", "watch-1", step=last + 7) == {"step": 3, "furthest": 3}
    assert room.view("step", "watch-1", step=last)["furthest"] == last
    assert room.view("step", "watch-1", step=0) == {"step": 0, "furthest": last}
    assert room.done == ["watch-1"]


def test_a_question_gives_its_reason_after_the_answer(room):
    assert room.view("show", "question-1")["state"] == "open", "an answer comes first"
    wrong = room.view("answer", "question-1", chosen=[2])
    assert (wrong["state"], "why" in wrong, "right" in wrong) == ("wrong", False, False)
    assert room.done == ["question-1"]
    assert room.view("show", "question-1")["right"] == [1]
    assert room.view("again", "question-1")["state"] == "open"
    assert room.view("answer", "question-1", chosen=[1])["state"] == "right"
    assert room.view("answer", "question-1", chosen=[0, 1])["tries"] == 2, "one answer is chosen, not two"


def test_a_pair_has_both_answers_and_one_question(room):
    one, two = room.part("pair-1")["clients"]
    assert len(one["rows"]) == len(two["rows"]) == 6
    assert room.view("answer", "pair-1", chosen=[2])["state"] == "right"


def test_a_red_flag_is_right_with_its_time_only(room):
    def item(view: dict[str, Any]) -> dict[str, Any]:
        return view["items"][0]

    assert item(room.view("answer", "flags-1", item=0, answer="refer"))["tries"] == 0, "how soon is missing"
    assert item(room.view("answer", "flags-1", item=0, answer="treat"))["state"] == "wrong"
    assert item(room.view("answer", "flags-1", item=0, answer="refer", urgency="routine"))["state"] == "half"
    shown = item(room.view("show", "flags-1", item=0))
    assert (shown["state"], shown["right"], shown["right_urgency"]) == ("shown", "refer", "this-week")
    assert shown["known"]["facts"]
    assert item(room.view("answer", "flags-1", item=0, answer="refer", urgency="this-week"))["state"] == "right"
    for at in range(1, 5):
        room.take("answer", "flags-1", item=at, answer="treat")
    assert room.done == ["flags-1"]


def test_the_first_answers_make_the_score_and_harm_takes_a_step(room):
    room.take("answer", "key_feature-1", item=0, chosen=[1])
    harmed = room.view("answer", "key_feature-1", item=0, chosen=[0])["features"][0]
    assert harmed["state"] == "right"
    assert room.view("answer", "key_feature-1", item=1, chosen=[0])["features"][1]["tries"] == 0, "two are chosen"
    room.take("answer", "key_feature-1", item=1, chosen=[1, 0])
    view = room.view("answer", "key_feature-1", item=2, chosen=[1])
    assert view["score"] == {"points": 2, "max": 4}
    assert room.done == ["key_feature-1"]


def test_what_is_written_can_be_compared_and_no_sooner(room):
    assert room.view("show", "write-1")["model"] is None
    room.take("text", "write-1", text="  ")
    assert room.view("show", "write-1")["model"] is None
    room.take("text", "write-1", text="Mine")
    assert room.view("show", "write-1")["model"]
    assert room.done == ["write-1"]


def test_a_lab_starts_afresh_each_time_and_is_explained_after_two_tries_and_a_text(room):
    first = room.view("try", "lab-1", side="a", setting={"pressure": 6, "minutes": 5})
    assert first["tries"][0]["touches"][-1]["is_flare"]
    room.take("text", "lab-1", text="Deeper is worse.")
    assert room.view("show", "lab-1")["explain"] is None
    second = room.view("try", "lab-1", side="b", setting={"pressure": 4, "minutes": 5, "is_warmed": True})
    assert [row["before"] for row in second["tries"]] == [53, 53], "the second try knows nothing of the first"
    assert [touch["step"]["technique"] for touch in second["tries"][1]["touches"]] == [
        "effleurage-and-kneading",
        "soft-tissue-release",
    ]
    assert second["tries"][1]["after"] > second["tries"][0]["after"]
    assert room.view("show", "lab-1")["explain"]
    assert room.done == ["lab-1"]


def test_a_lab_takes_no_setting_that_it_does_not_offer(room):
    odd = {"technique": "stripping", "region": "neck", "pressure": 99, "minutes": "many", "is_turned": True}
    tried = room.view("try", "lab-1", side="z", setting=odd)["tries"][0]
    assert tried["setting"] == {
        "side": "a", "technique": "soft-tissue-release", "region": "ecrb-right", "pressure": 4, "minutes": 5,
        "is_turned": False, "is_warmed": False,
    }  # fmt: skip


def test_many_tries_keep_their_numbers(room):
    for _ in range(30):
        room.take("try", "lab-1", side="a", setting={})
    tries = room.one("view")["view"]["parts"]["lab-1"]["tries"]
    assert (tries[0]["n"], tries[-1]["n"]) == (7, 30)


def in_clinic(room: Room, act: str, **fields: Any) -> list[dict[str, Any]]:
    message = {"type": "do", "id": 1, "act": act, "fields": fields}
    return room.take("clinic", "guided-1", message=message)


def test_a_guided_visit_is_the_whole_clinic_and_its_hints_follow(room):
    hello = room.take("clinic", "guided-1", message={"type": "hello", "have_drawing": None})
    inside = [message["message"]["type"] for message in hello]
    assert inside[0] == "room"
    assert hello[0]["message"]["room"]["home"] is None, "the way home is the lesson's"
    in_clinic(room, "consent", scope="examine", said=["what-and-why"])
    due = room.one("view")["view"]["parts"]["guided-1"]["due"]
    assert (due["at"], len(due["rungs"]), due["left"]) == (1, 3, 0)
    in_clinic(room, "ask", topic="hopes")
    assert [message["type"] for message in room.sent if message["type"] == "view"] == [], "nothing else is due"
    assert (room.folder / f"{SLUG}.7.record.json").exists()
    in_clinic(room, "finish")
    assert room.done == ["guided-1"]
    assert (
        room.one("view")["view"]["parts"]["guided-1"] | {"due": None, "is_finished": True}
        == room.one("view")["view"]["parts"]["guided-1"]
    )
    again = room.open().view("hide", "guided-1", is_hidden=True)
    assert (again["is_hidden"], again["is_finished"]) == (True, True)


@pytest.mark.parametrize(("hints", "first", "then"), [("full", 3, 3), ("some", 1, 2), ("few", 0, 1)])
def test_hints_fade(room, hints, first, then):
    room.part("guided-1")["hints"] = hints
    due = room.view("hide", "guided-1", is_hidden=False)["due"]
    assert due["open"] == first
    shown = room.view("rung", "guided-1", hint=0, rungs=first + 1)
    assert shown["due"]["open"] == then
    assert shown["opened"] == (0 if hints == "full" else first + 1)


def test_a_client_alone_is_done_by_their_own_record(room):
    assert room.view("open", "alone-1") == {"state": "new", "path": "tennis-elbow-tabla-player.ipynb"}
    visit = Consultation.start(Case.from_files(room.folder / "clients" / "tennis-elbow-tabla-player.json"))
    visit.do("ask", topic="onset")
    record = room.folder / "tennis-elbow-tabla-player.record.json"
    record.write_text(visit.record.to_json(), encoding="utf-8")
    assert room.view("refresh", "alone-1")["state"] == "begun"
    visit.do("finish")
    record.rename(record.with_name("tennis-elbow-tabla-player.attempt-1.record.json"))
    record.with_name("tennis-elbow-tabla-player.attempt-1.record.json").write_text(visit.record.to_json(), "utf-8")
    assert room.view("refresh", "alone-1")["state"] == "finished"
    assert room.done == ["alone-1"]
    assert json.loads(room.side_car.read_text())["done"] == ["alone-1"]


# -- what is kept ----------------------------------------------------------------------------------------------------


def do_everything(room: Room) -> None:
    room.take("open", "read-1")
    room.take("step", "watch-1", step=len(room.part("watch-1")["steps"]) - 1)
    for part in ("question-1", "pair-1"):
        room.take("answer", part, chosen=[1])
    for at in range(5):
        room.take("answer", "flags-1", item=at, answer="treat")
    for at, chosen in enumerate(([0], [0, 1], [0])):
        room.take("answer", "key_feature-1", item=at, chosen=chosen)
    room.take("text", "write-1", text="Mine")
    room.take("show", "write-1")
    for side in "ab":
        room.take("try", "lab-1", side=side, setting={})
    room.take("text", "lab-1", text="Less is more.")
    in_clinic(room, "finish")
    visit = Consultation.start(Case.from_files(room.folder / "clients" / "tennis-elbow-tabla-player.json"))
    visit.do("finish")
    (room.folder / "tennis-elbow-tabla-player.record.json").write_text(visit.record.to_json(), encoding="utf-8")
    room.take("refresh")


def test_everything_done_comes_back_and_the_front_page_can_tell(room):
    assert standing_of(room.folder, SLUG).done == 0
    do_everything(room)
    before = room.desk._view()
    assert before["is_finished"]
    after = room.open().desk._view()
    assert after == before
    standing = standing_of(room.folder, SLUG)
    assert (standing.title, standing.done, standing.parts, standing.is_finished) == (
        "The elbow that comes back", 10, 10, True,
    )  # fmt: skip
    assert standing.written > 0
    assert standing_of(room.folder, "lesson-nobody") is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"parts": 1}', "\x00", "null"])
def test_a_damaged_side_car_is_kept_aside_and_one_begins_anew(room, text):
    room.side_car.write_text(text, encoding="utf-8")
    room.open().take("hello")
    assert room.one("problem")["text"] == say("lesson.side_car.damaged")
    assert (room.folder / f"{SLUG}.lesson.damaged-1.json").read_text() == text
    assert room.view("open", "read-1") == {"is_opened": True}


@pytest.mark.parametrize(
    "parts",
    [
        {"watch-1": {"step": "x", "furthest": 10**9}, "gone-3": {"a": 1}},
        {"question-1": {"chosen": [7, "a", None, True], "tries": -1}},
        {"flags-1": {"items": [1, {"answer": "cure"}]}, "key_feature-1": {"features": "x"}},
        {"lab-1": {"tries": [1, {"pressure": "x"}], "text": 5}, "write-1": {"is_shown": True}},
        {"guided-1": {"opened": {"0": 99}}, "read-1": []},
        [],
    ],
)
def test_a_state_that_somebody_edited_is_made_whole(room, parts):
    room.take("open", "read-1")
    value = json.loads(room.side_car.read_text())
    room.side_car.write_text(json.dumps({**value, "parts": parts, "done": 3, "at": 7}), encoding="utf-8")
    room.open().take("hello")
    assert [message["type"] for message in room.sent] == ["lesson", "saved"]


def test_the_work_of_another_lesson_is_kept_aside(room):
    room.take("open", "read-1")
    value = json.loads(room.side_car.read_text())
    room.side_car.write_text(json.dumps({**value, "case": "lesson-other"}), encoding="utf-8")
    room.open().take("hello")
    assert room.one("problem")["text"] == say("lesson.side_car.other")
    assert (room.folder / f"{SLUG}.lesson.other-1.json").exists()


def test_the_work_of_a_newer_version_is_only_read(room):
    room.take("open", "read-1")
    value = json.loads(room.side_car.read_text())
    room.side_car.write_text(json.dumps({**value, "format": 99}), encoding="utf-8")
    before = room.side_car.read_text()
    room.open().take("open", "read-1")
    assert room.one("problem")["text"] == say("lesson.side_car.newer")
    assert room.side_car.read_text() == before


def test_a_lesson_that_is_open_in_another_kernel_is_only_read(room, monkeypatch):
    monkeypatch.setattr(SideCar, "claim", lambda _self: False)
    room.open().take("hello")
    assert room.one("problem")["text"] == say("lesson.elsewhere")
    room.take("open", "watch-1")
    assert not room.side_car.exists()
    assert room.one("saved" if any(m["type"] == "saved" for m in room.sent) else "view")


def test_who_is_overtaken_stops_writing(room):
    room.take("open", "read-1")
    value = json.loads(room.side_car.read_text())
    theirs = json.dumps({**value, "counter": 50})
    room.side_car.write_text(theirs, encoding="utf-8")
    room.take("step", "watch-1", step=1)
    assert room.one("problem")["text"] == say("lesson.overtaken")
    assert room.side_car.read_text() == theirs


@pytest.mark.skipif(os.geteuid() == 0, reason="a folder that can't be written is no hindrance to root")
def test_a_folder_that_cannot_be_written_is_told(room):
    room.folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        room.take("open", "read-1")
    finally:
        room.folder.chmod(stat.S_IRWXU)
    assert room.one("saved")["problem"] == say("room.locked")


def test_a_disk_that_is_full_is_told_until_it_is_not(room, monkeypatch):
    def full(_self: SideCar, _text: str) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(SideCar, "write", full)
        room.take("open", "read-1")
        assert room.one("saved")["problem"] == say("room.full")
    room.take("save")
    assert room.one("saved")["problem"] is None
    assert room.side_car.exists()


def test_whatever_goes_wrong_is_one_sentence(room, monkeypatch):
    monkeypatch.setattr(room.desk, "_of_part", lambda _message: 1 / 0)
    room.take("answer", "question-1", chosen=[0])
    assert [message["text"] for message in room.sent] == [say("lesson.problem")]
    assert room.take("nonsense") == []
    assert room.take("answer", "nobody-7", chosen=[0])[0]["type"] == "problem"


def test_the_notebook_keeps_a_readable_copy_that_can_be_handed_back(room, monkeypatch):
    assert MIME not in bundle(room.desk.book, room.desk.state)
    room.take("text", "write-1", text="Mine <b>")
    kept = bundle(room.desk.book, room.desk.state)
    assert "Mine &lt;b&gt;" in kept["text/html"]
    room.side_car.unlink()
    monkeypatch.chdir(room.folder)
    offer(json.dumps(kept[MIME]), SLUG)
    assert json.loads(room.side_car.read_text())["parts"]["write-1"]["text"] == "Mine <b>"
    handing.HANDED.take()
    with pytest.raises(NotWritten):
        offer("{", SLUG)
    handing.HANDED.stem, handing.HANDED.text = "", ""


def test_a_copy_that_the_page_hands_over_wins_where_it_is_newer(room):
    room.take("open", "read-1")
    value = json.loads(room.side_car.read_text())
    newer = json.dumps({**value, "counter": 9, "parts": {"write-1": {"text": "Later"}}})
    side = SideCar(room.folder, SLUG, "lesson")
    assert pick_up(room.desk.book, side, newer).state.counter == 9
    assert pick_up(room.desk.book, side, json.dumps({**value, "counter": 0})).state.counter == value["counter"]
    assert pick_up(room.desk.book, side, "{").state.counter == value["counter"]


# -- opening ---------------------------------------------------------------------------------------------------------


def test_a_lesson_that_is_not_there_or_not_whole_is_one_sentence(room):
    with pytest.raises(NoLesson, match="not in this folder"):
        open_book("lesson-nobody", room.folder)
    path = room.folder / "lessons" / f"{SLUG}.json"
    value = json.loads(path.read_text())
    for text in ("{", "[]", json.dumps({**value, "title": "Other"}), json.dumps({**value, "kind": "client"})):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(NoLesson, match="can't be read"):
            open_book(SLUG, room.folder)
    path.write_text(json.dumps({**value, "format": 99}), encoding="utf-8")
    with pytest.raises(NoLesson, match="newer version"):
        open_book(SLUG, room.folder)


def test_a_client_that_is_missing_is_a_sentence_and_the_rest_goes_on(room):
    (room.folder / "clients" / "tennis-elbow-bookkeeper.json").unlink()
    (room.folder / "clients" / "tennis-elbow-decorator.json").write_text("{", encoding="utf-8")
    (room.folder / f"{SLUG}.7.record.json").write_text("{", encoding="utf-8")
    room.take("clinic", "guided-1", message={"type": "hello"})
    assert room.one("problem")["text"] == say("lesson.client")
    assert "problem" in room.view("try", "lab-1", side="a", setting={})["tries"][0]
    assert room.view("open", "read-1") == {"is_opened": True}


def test_every_lesson_runs_from_top_to_bottom_with_nobody_clicking(root, tmp_path):
    """All in one kernel, as starting one takes longer than any lesson."""
    lessons = sorted((root / "notebooks").glob("lesson-*.ipynb"))
    assert len(lessons) == len(list((root / "course" / "lessons").glob("*.yml")))
    for folder in ("clients", "lessons"):
        shutil.copytree(root / "notebooks" / folder, tmp_path / folder)
    whole = nbformat.v4.new_notebook()
    for path in lessons:
        for cell in nbformat.read(path, as_version=4).cells:
            cell.id = f"{path.stem}-{cell.id}"
            whole.cells.append(cell)
    NotebookClient(whole, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    for cell in whole.cells:
        kinds = {kind for output in cell.outputs for kind in output.get("data", {})}
        assert "error" not in {output["output_type"] for output in cell.outputs}
        assert not any("remedial-problem" in str(output) for output in cell.outputs), cell.id
        assert ("application/vnd.jupyter.widget-view+json" in kinds) == cell.id.endswith("remedial-clinic")
