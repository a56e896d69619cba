"""What can be done in each kind of part: what of it is kept, what a message changes, what is shown, and when it is done.

A part's *kept* value comes from a file that anybody may have edited, so each kind makes it whole (``clean``) before it is used.  A right
answer, its reasons and a text to compare with leave this module only after the trainee has answered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from remedial_kit.lesson.book import Book, NoLesson
from remedial_kit.pack import PackProblem
from remedial_kit.planner import Step
from remedial_kit.trial import NotTried, tried
from remedial_kit.words import say

Row = dict[str, Any]
MOST_TEXT = 4000
MOST_TRIES = 24
TRIES_TO_EXPLAIN = 2


@dataclass(frozen=True)
class Kind:
    """One kind of part.  ``hidden`` are the fields of its pack that the page gets only through ``view``."""

    clean: Callable[[Row, Row], Row]
    take: Callable[[Book, Row, Row, Mapping[str, Any]], Row]
    view: Callable[[Book, Row, Row], Row]
    is_done: Callable[[Row, Row], bool]
    hidden: tuple[str, ...] = ()


def _whole(value: Any, low: int, high: int, usual: int) -> int:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and low <= value <= high else usual


def _text(value: Any) -> str:
    return value[:MOST_TEXT] if isinstance(value, str) else ""


# -- read, and what another notebook tells ---------------------------------------------------------------------


def _read_clean(_part: Row, kept: Row) -> Row:
    return {"is_opened": kept.get("is_opened") is True}


def _read_take(_book: Book, _part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    return {"is_opened": True} if message["type"] == "open" else kept


# -- watch -------------------------------------------------------------------------------------------------------


def _watch_clean(part: Row, kept: Row) -> Row:
    last = len(part["steps"]) - 1
    return {"step": _whole(kept.get("step"), 0, last, 0), "furthest": _whole(kept.get("furthest"), 0, last, 0)}


def _watch_take(_book: Book, part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    if message["type"] != "step":
        return kept
    step = _whole(message.get("step"), 0, len(part["steps"]) - 1, kept["step"])
    return {"step": step, "furthest": max(step, kept["furthest"])}


# -- guided: the hints; the visit itself is the ward's -------------------------------------------------------------


def _guided_clean(part: Row, kept: Row) -> Row:
    opened = kept.get("opened")
    rungs = opened if isinstance(opened, dict) else {}
    ladder = part["ladder"]
    return {
        "opened": {str(i): _whole(rungs.get(str(i)), 0, len(hint["rungs"]), 0) for i, hint in enumerate(ladder)},
        "is_hidden": kept.get("is_hidden") is True,
    }


def _guided_take(_book: Book, part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    if message["type"] == "hide":
        return {**kept, "is_hidden": message.get("is_hidden") is True}
    if message["type"] == "rung":
        at = _whole(message.get("hint"), 0, len(part["ladder"]) - 1, 0)
        rungs = _whole(message.get("rungs"), 0, len(part["ladder"][at]["rungs"]), 0)
        return {**kept, "opened": {**kept["opened"], str(at): max(rungs, kept["opened"][str(at)])}}
    return kept


def open_rungs(part: Row, kept: Row, at: int) -> int:
    """How many rungs of a hint show: all, the first one, or those asked for."""
    free = {"full": len(part["ladder"][at]["rungs"]), "some": 1, "few": 0}[part["hints"]]
    return max(free, int(kept["opened"][str(at)]))


# -- questions with answers to choose from -------------------------------------------------------------------------


def _choice_clean(asked: Row, kept: Row) -> Row:
    last = len(asked["options"]) - 1

    def places(name: str) -> list[int]:
        rows = kept.get(name)
        found = {_whole(each, 0, last, -1) for each in rows} if isinstance(rows, list) else set()
        return sorted(found - {-1})

    return {
        "chosen": places("chosen"),
        "first": places("first"),
        "tries": _whole(kept.get("tries"), 0, 10**6, 0),
        "is_shown": kept.get("is_shown") is True,
    }


def _choice_take(asked: Row, kept: Row, message: Mapping[str, Any], choose: int = 1) -> Row:
    match message["type"]:
        case "answer":
            chosen = _choice_clean(asked, {"chosen": message.get("chosen")})["chosen"]
            if len(chosen) != choose:
                return kept
            first = kept["first"] if kept["tries"] else chosen
            return {**kept, "chosen": chosen, "first": first, "tries": kept["tries"] + 1, "is_shown": False}
        case "again":
            return {**kept, "chosen": [], "is_shown": False}
        case "show" if kept["tries"]:
            return {**kept, "is_shown": True}
    return kept


def _right(asked: Row) -> list[int]:
    return [i for i, option in enumerate(asked["options"]) if option["right"]]


def _harmful(asked: Row, chosen: list[int]) -> list[int]:
    return [i for i in chosen if asked["options"][i]["harmful"]]


def _choice_view(asked: Row, kept: Row) -> Row:
    right = _right(asked)
    is_right = bool(kept["chosen"]) and kept["chosen"] == right
    state = "right" if is_right else "shown" if kept["is_shown"] else "wrong" if kept["chosen"] else "open"
    shown = {"state": state, "chosen": kept["chosen"], "tries": kept["tries"], "harmful": []}
    if state == "wrong":
        return {**shown, "harmful": _harmful(asked, kept["chosen"])}
    if state == "open":
        return shown
    return {**shown, "right": right, "why": asked["why"], "harmful": _harmful(asked, range_of(asked))}


def range_of(asked: Row) -> list[int]:
    """The places of all answers."""
    return list(range(len(asked["options"])))


def _question_take(_book: Book, part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    return _choice_take(part, kept, message)


# -- red flags -----------------------------------------------------------------------------------------------------


def _flag_clean(kept: Any) -> Row:
    row = kept if isinstance(kept, dict) else {}
    answer, urgency = row.get("answer"), row.get("urgency")
    return {
        "answer": answer if answer in {"treat", "adapt", "refer"} else None,
        "urgency": urgency if urgency in {"emergency", "same-day", "this-week", "routine"} else None,
        "tries": _whole(row.get("tries"), 0, 10**6, 0),
        "is_shown": row.get("is_shown") is True,
    }


def _flags_clean(part: Row, kept: Row) -> Row:
    return {"items": _listed(part["items"], kept.get("items"), lambda _item, row: _flag_clean(row))}


def _listed(packed: list[Row], kept: Any, clean: Callable[[Row, Any], Row]) -> list[Row]:
    rows = kept if isinstance(kept, list) else []
    return [clean(item, rows[i] if i < len(rows) else {}) for i, item in enumerate(packed)]


def _replaced(rows: list[Row], message: Mapping[str, Any], change: Callable[[int, Row], Row]) -> list[Row]:
    """The rows with the one that a message names changed; as they are where it names none."""
    at = _whole(message.get("item"), 0, len(rows) - 1, -1)
    return [change(i, row) if i == at else row for i, row in enumerate(rows)]


def _flags_take(_book: Book, _part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    def change(_at: int, row: Row) -> Row:
        match message["type"]:
            case "answer":
                said = _flag_clean(message)
                if said["answer"] is None or (said["answer"] == "refer" and said["urgency"] is None):
                    return row
                urgency = said["urgency"] if said["answer"] == "refer" else None
                return {"answer": said["answer"], "urgency": urgency, "tries": row["tries"] + 1, "is_shown": False}
            case "again":
                return {**row, "answer": None, "urgency": None, "is_shown": False}
            case "show" if row["tries"]:
                return {**row, "is_shown": True}
        return row

    return {"items": _replaced(kept["items"], message, change)}


def _flags_view(_book: Book, part: Row, kept: Row) -> Row:
    return {"items": [_flag_view(item, row) for item, row in zip(part["items"], kept["items"], strict=True)]}


def _flag_view(item: Row, row: Row) -> Row:
    is_answer = row["answer"] == item["answer"]
    is_right = is_answer and row["urgency"] == item["urgency"]
    state = "open" if row["answer"] is None and not row["is_shown"] else "half" if is_answer else "wrong"
    state = "right" if is_right else "shown" if row["is_shown"] else state
    shown = {"state": state, "answer": row["answer"], "urgency": row["urgency"], "tries": row["tries"]}
    if state in {"open", "wrong", "half"}:
        return shown
    return {
        **shown,
        "right": item["answer"],
        "right_urgency": item["urgency"],
        "why": item["why"],
        "known": item["item"],
    }


# -- key features --------------------------------------------------------------------------------------------------


def _case_clean(part: Row, kept: Row) -> Row:
    def clean(asked: Row, row: Any) -> Row:
        return _choice_clean(asked, row if isinstance(row, dict) else {})

    return {"features": _listed(part["features"], kept.get("features"), clean)}


def _case_take(_book: Book, part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    def change(at: int, row: Row) -> Row:
        feature = part["features"][at]
        return _choice_take(feature, row, message, feature["choose"])

    return {"features": _replaced(kept["features"], message, change)}


def _case_view(_book: Book, part: Row, kept: Row) -> Row:
    pairs = list(zip(part["features"], kept["features"], strict=True))
    views = [_choice_view(feature, row) for feature, row in pairs]
    return {"features": views, "score": _score(pairs) if all(row["tries"] for _, row in pairs) else None}


def _score(pairs: list[tuple[Row, Row]]) -> Row:
    """The weights met at the first answer, of all; nothing for a step where something harmful was chosen."""
    met = sum(f["weight"] for f, row in pairs if row["first"] == _right(f) and not _harmful(f, row["first"]))
    return {"points": met, "max": sum(feature["weight"] for feature, _ in pairs)}


# -- write -----------------------------------------------------------------------------------------------------------


def _write_clean(_part: Row, kept: Row) -> Row:
    text = _text(kept.get("text"))
    return {"text": text, "is_shown": kept.get("is_shown") is True and bool(text.strip())}


def _write_take(_book: Book, _part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    match message["type"]:
        case "text":
            return {**kept, "text": _text(message.get("text"))}
        case "show" if kept["text"].strip():
            return {**kept, "is_shown": True}
        case "again":
            return {**kept, "is_shown": False}
    return kept


def _write_view(_book: Book, part: Row, kept: Row) -> Row:
    return {**kept, "model": part["model"] if kept["is_shown"] else None}


# -- the lab ---------------------------------------------------------------------------------------------------------


def _lab_clean(part: Row, kept: Row) -> Row:
    rows = kept.get("tries")
    tries = [_setting(part, row) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return {
        "tries": tries[-MOST_TRIES:],
        "text": _text(kept.get("text")),
        "is_shown": kept.get("is_shown") is True,
        "count": max(len(tries), _whole(kept.get("count"), 0, 10**6, 0)),
    }


def _setting(part: Row, row: Mapping[str, Any]) -> Row:
    """One way to try it, within what the lab lets change; anything else is as it starts."""
    vary, techniques = part["vary"], part["choose"]
    regions = [region["slug"] for region in part["regions"]]
    technique = row.get("technique") if "technique" in vary and row.get("technique") in techniques else techniques[0]
    known = next(entry for entry in part["techniques"] if entry["slug"] == technique)
    numbers = {}
    for name in ("pressure", "minutes"):
        low, high = int(known[name]["low"]), int(known[name]["high"])
        start = min(high, max(low, part["start"][name]))
        numbers[name] = _whole(row.get(name), low, high, start) if name in vary else start
    return {
        "side": "b" if row.get("side") == "b" else "a",
        "technique": technique,
        "region": row.get("region") if "region" in vary and row.get("region") in regions else regions[0],
        **numbers,
        "is_turned": "order" in vary and row.get("is_turned") is True,
        "is_warmed": "before" in vary and row.get("is_warmed") is True,
    }


def _steps(part: Row, setting: Row) -> list[Step]:
    region = setting["region"]
    named = [setting["technique"]]
    if "order" in part["vary"]:
        named = list(reversed(part["choose"])) if setting["is_turned"] else list(part["choose"])
    known = {entry["slug"]: entry for entry in part["techniques"]}
    steps = []
    if setting["is_warmed"] and part["warm"]:
        usual = known[part["warm"]]
        steps.append(Step(part["warm"], region, int(usual["minutes"]["usual"]), int(usual["pressure"]["usual"])))
    for slug in named:
        fits = {
            name: min(int(known[slug][name]["high"]), max(int(known[slug][name]["low"]), setting[name]))
            for name in ("minutes", "pressure")
        }
        steps.append(Step(slug, region, **fits))
    return steps


def _lab_take(_book: Book, part: Row, kept: Row, message: Mapping[str, Any]) -> Row:
    match message["type"]:
        case "try":
            row = message.get("setting")
            setting = _setting(part, {**row, "side": message.get("side")} if isinstance(row, dict) else {})
            return {**kept, "tries": [*kept["tries"], setting][-MOST_TRIES:], "count": kept["count"] + 1}
        case "text":
            return {**kept, "text": _text(message.get("text"))}
        case "show" if _may_explain(kept):
            return {**kept, "is_shown": True}
    return kept


def _may_explain(kept: Row) -> bool:
    return len(kept["tries"]) >= TRIES_TO_EXPLAIN and bool(kept["text"].strip())


def _lab_view(book: Book, part: Row, kept: Row) -> Row:
    tries = [_result(book, part, setting) for setting in kept["tries"]]
    first = kept["count"] - len(tries) + 1
    return {
        "tries": [{**row, "n": first + i} for i, row in enumerate(tries)],
        "text": kept["text"],
        "may_explain": _may_explain(kept),
        "explain": part["explain"] if kept["is_shown"] and _may_explain(kept) else None,
    }


_RESULTS: dict[tuple[Any, ...], Row] = {}
"""What came of each trial in this kernel; the same trial always gives the same."""


def _result(book: Book, part: Row, setting: Row) -> Row:
    """What came of a setting; a problem instead where it could not be tried."""
    steps = _steps(part, setting)
    shown = {"side": setting["side"], "setting": setting, "label": _label(part, setting, steps)}
    try:
        case = book.case(part["client"]["slug"])
        key = (case.hash, part["seed"], part["sign"], *steps)
        if key not in _RESULTS:
            _RESULTS[key] = tried(case, part["seed"], part["sign"], steps).to_dict()
    except (NotTried, NoLesson, PackProblem) as problem:
        return {**shown, "problem": str(problem)}
    return {**shown, **_RESULTS[key]}


def _label(part: Row, setting: Row, steps: list[Step]) -> str:
    names = {entry["slug"]: entry["label"] for entry in part["techniques"]}
    place = next(region["label"] for region in part["regions"] if region["slug"] == setting["region"])
    words = [
        say("lesson.lab.done", technique=names[step.technique], pressure=step.pressure, minutes=step.minutes)
        for step in steps
    ]
    return say("lesson.lab.done.at", steps="; ".join(words), region=place)


# -- the table -------------------------------------------------------------------------------------------------------


def _plain_view(_book: Book, _part: Row, kept: Row) -> Row:
    return kept


def _none(_part: Row, _kept: Row) -> Row:
    return {}


def _keep(_book: Book, _part: Row, kept: Row, _message: Mapping[str, Any]) -> Row:
    return kept


def _answered(_part: Row, kept: Row) -> bool:
    return bool(kept["tries"])


KINDS: Mapping[str, Kind] = {
    "read": Kind(_read_clean, _read_take, _plain_view, lambda _, kept: kept["is_opened"]),
    "watch": Kind(
        _watch_clean, _watch_take, _plain_view, lambda part, kept: kept["furthest"] == len(part["steps"]) - 1
    ),
    "guided": Kind(_guided_clean, _guided_take, _plain_view, lambda _part, _kept: False, hidden=("ladder",)),
    "alone": Kind(_none, _keep, _plain_view, lambda _part, _kept: False),
    "lab": Kind(_lab_clean, _lab_take, _lab_view, lambda _, kept: _may_explain(kept), hidden=("explain",)),
    "pair": Kind(
        _choice_clean, _question_take, lambda _book, part, kept: _choice_view(part, kept), _answered, hidden=("why",)
    ),
    "question": Kind(
        _choice_clean, _question_take, lambda _book, part, kept: _choice_view(part, kept), _answered, hidden=("why",)
    ),
    "flags": Kind(_flags_clean, _flags_take, _flags_view, lambda _, kept: all(row["tries"] for row in kept["items"])),
    "key_feature": Kind(
        _case_clean, _case_take, _case_view, lambda _, kept: all(row["tries"] for row in kept["features"])
    ),
    "write": Kind(_write_clean, _write_take, _write_view, lambda _, kept: kept["is_shown"], hidden=("model",)),
}


def shown_part(part: Row) -> Row:
    """A part as the page may see it before anything is answered."""
    shown = {name: value for name, value in part.items() if name not in KINDS[part["kind"]].hidden}
    if "options" in shown:
        shown["options"] = [option["text"] for option in shown["options"]]
    if part["kind"] == "flags":
        shown["items"] = [{"says": item["says"], "who": item["who"]} for item in part["items"]]
    if part["kind"] == "key_feature":
        shown["features"] = [
            {"ask": row["ask"], "choose": row["choose"], "options": [option["text"] for option in row["options"]]}
            for row in part["features"]
        ]
    return shown
