"""What the page shows after every act: the whole visit so far, read from the consultation alone.

Practice adds hints, the why behind an answer and, at the end, the debrief; graded adds a receipt at the end and nothing else.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from remedial_kit.consultation import Consultation, Reply
from remedial_kit.consultation.record import fields_of
from remedial_kit.consultation.titles import subject_of, title_of
from remedial_kit.marking.debrief import debrief
from remedial_kit.words import say

Row = dict[str, Any]
EXAMINING = ("observe", "palpate", "move", "test")
TALKING = ("consent", "ask", "check_in", "advise", "letter")
A_LOT_OF_ADVICE = 3


def view_of(visit: Consultation, stem: str) -> Row:
    """The view; ``stem`` names the notebook for the receipt."""
    record, log = visit.record, visit.log
    findings = _findings(visit)
    return {
        "counter": record.counter,
        "id": record.id,
        "attempt": record.attempt,
        "finished": visit.is_finished,
        "discharged": visit.is_discharged,
        "visit": visit.visit,
        "minute": visit.minute,
        "minutes_left": visit.minutes_left,
        "trainee": record.trainee,
        "events": [_event(visit, event, reply) for event, reply in visit.history],
        "findings": findings,
        "examined": _examined(visit, findings),
        "consent": {slug: log.consent.get(slug, "not asked") for slug in visit.choices("consent")},
        "flags": dict(log.flags),
        "impression": log.impression,
        "decide": log.decide,
        "letter": log.letter,
        "advice": [_given(visit, given) for given in log.advice.values()],
        "note": log.note,
        "blend": _blend(visit),
        "minutes_by_act": _minutes_by_act(visit),
        "timeline": _timeline(visit),
        "pain": _pain(findings),
        "signs": _signs(visit, findings),
        "arrival": {"says": log.arrivals[-1]},
        "draft": record.draft,
        "hints": [] if visit.case.is_graded else _hints(visit),
        **_ending(visit, stem),
    }


def _ending(visit: Consultation, stem: str) -> Row:
    """What a finished case ends with: a debrief in practice, a receipt where a teacher marks."""
    ends = {"debrief": None, "receipt": None}
    if not visit.is_finished:
        return ends
    if visit.case.is_graded or visit.case.key is None:
        return {**ends, "receipt": _receipt(visit, stem)}
    return {**ends, "debrief": debrief(visit)}


# -- events ------------------------------------------------------------------------------------------------


def _event(visit: Consultation, event: Row, reply: Reply) -> Row:
    return {
        "n": event["n"],
        "visit": event["visit"],
        "minute": event["minute"],
        "act": event["act"],
        "minutes": reply.minutes,
        "title": title_of(visit, event["act"], fields_of(event)),
        "says": reply.says,
        "text": reply.text,
        "findings": [finding["id"] for finding in reply.findings],
        "fields": fields_of(event),
        "discomfort": reply.discomfort,
        "flare": reply.flare,
        "why": reply.why,
    }


# -- findings ------------------------------------------------------------------------------------------------


def _findings(visit: Consultation) -> list[Row]:
    return [_finding(visit, number, finding) for number, finding in enumerate(visit.findings, start=1)]


def _finding(visit: Consultation, number: int, finding: Row) -> Row:
    trend = visit.log.trend[finding["id"]]
    act, _ = visit.log.found_by[finding["id"]]
    return {
        **finding,
        "number": number,
        "sign_label": finding["sign"].replace("-", " ").replace("_", " ").capitalize(),
        "act": act,
        "how_label": say(f"room.how.{act}"),
        "visit": trend[-1]["visit"],
        "minute": trend[-1]["minute"],
        "title": subject_of(visit, finding["id"]),
        "trend": [{"visit": p["visit"], "minute": p["minute"], "value": p["value"]} for p in trend],
    }


def _examined(visit: Consultation, findings: list[Row]) -> dict[str, Row]:
    """What was done at each region, and what was found there."""
    seen: dict[str, Row] = {}
    for event, reply in visit.history:
        region = event.get("region")
        if not isinstance(region, str):
            continue
        row = seen.setdefault(
            region, {"acts": [], "finding_numbers": [], "abnormal": False, "treated": False, "flare": False}
        )
        if event["act"] not in row["acts"]:
            row["acts"].append(event["act"])
        row["treated"] = row["treated"] or event["act"] == "apply"
        row["flare"] = row["flare"] or reply.flare
    for finding in findings:
        known = seen.get(finding["region"])
        if known is not None:
            known["finding_numbers"].append(finding["number"])
            known["abnormal"] = known["abnormal"] or not finding["is_normal"]
    return seen


def _pain(findings: list[Row]) -> Row | None:
    """The pain that is followed: of the painful signs the one that was measured most often, the first of these."""
    painful = [
        f
        for f in findings
        if f["sign"] == "pain" and isinstance(f["trend"][0]["value"], int) and f["trend"][0]["value"] > 0
    ]
    if not painful:
        return None
    followed = max(painful, key=lambda finding: len(finding["trend"]))
    values = [point["value"] for point in followed["trend"]]
    return {
        "label": followed["title"],
        "now": values[-1],
        "before": values[-2] if len(values) > 1 else None,
        "first": values[0],
    }


def _signs(visit: Consultation, findings: list[Row]) -> list[Row]:
    """The signs that were measured more than once."""
    return [
        {
            "id": finding["id"],
            "label": finding["title"],
            "unit": finding["unit"] or "",
            "points": [point["value"] for point in finding["trend"]],
            "text_now": finding["text"],
            "text_was": _earlier_text(visit, finding["id"]),
        }
        for finding in findings
        if len(finding["trend"]) > 1 and finding["value"] is not None
    ]


def _earlier_text(visit: Consultation, name: str) -> str:
    texts = [finding["text"] for _, reply in visit.history for finding in reply.findings if finding["id"] == name]
    return str(texts[-2]) if len(texts) > 1 else ""


# -- this visit ------------------------------------------------------------------------------------------------


def _blend(visit: Consultation) -> list[Row]:
    techniques = visit.pack["techniques"]
    return [
        {
            "n": event["n"],
            "visit": event["visit"],
            "technique": event["technique"],
            "technique_label": techniques[event["technique"]]["label"],
            "region": event["region"],
            "region_label": visit.client.label(event["region"]),
            "minutes": event["minutes"],
            "pressure": event["pressure"],
            "position": event["position"],
            "discomfort": reply.discomfort,
            "flare": reply.flare,
            "says": reply.says,
            "text": reply.text,
        }
        for event, reply in visit.history
        if event["act"] == "apply"
    ]


def _of_this_visit(visit: Consultation) -> list[tuple[Row, Reply]]:
    return [(event, reply) for event, reply in visit.history if event["visit"] == visit.visit]


def _minutes_by_act(visit: Consultation) -> dict[str, int]:
    minutes: Counter[str] = Counter()
    for event, reply in _of_this_visit(visit):
        minutes["treat" if event["act"] == "apply" else event["act"]] += reply.minutes
    return {act: total for act, total in minutes.items() if total}


def _kind(act: str) -> str | None:
    if act in EXAMINING:
        return "examine"
    return {"apply": "step", "reassess": "retest"}.get(act, "talk" if act in TALKING else None)


def _timeline(visit: Consultation) -> list[Row]:
    return [
        {
            "kind": kind,
            "label": title_of(visit, event["act"], fields_of(event)),
            "minutes": reply.minutes,
            "n": event["n"],
        }
        for event, reply in _of_this_visit(visit)
        if (kind := _kind(event["act"])) is not None and reply.minutes
    ]


def _given(visit: Consultation, given: Row) -> Row:
    replies = [
        reply for event, reply in visit.history if event["act"] == "advise" and event["advice"] == given["advice"]
    ]
    return {
        "advice": given["advice"],
        "dose": given["dose"],
        "why": given.get("why"),
        "text": given.get("text", ""),
        "says": replies[-1].says if replies else "",
    }


def _hints(visit: Consultation) -> list[Row]:
    """Practice only: what a good colleague would say before the act."""
    they, name = visit.client.words["them"], visit.client.words["name"]
    hints = [
        {"kind": "caution", "where": where, "text": say(f"room.hint.{scope}", name=name, them=they)}
        for scope, where in (("examine", "examine"), ("treat", "treat"))
        if visit.log.consent.get(scope) != "given"
    ]
    if len(visit.log.advice) > A_LOT_OF_ADVICE:
        hints.append({"kind": "caution", "where": "advise", "text": say("room.hint.advice", name=name)})
    return hints


def danger_of(
    visit: Consultation, technique: str, region: str, pressure: int, position: str | None = None
) -> str | None:
    """Practice only: why a step would not be safe, or None."""
    barred = visit.would_be_unsafe(technique, region, pressure, position)
    if barred:
        return barred[0]
    if visit.client.red_flags:
        return say("room.danger.red_flag")
    if visit.log.consent.get("treat") != "given":
        return say("room.hint.treat", name=visit.client.words["name"], them=visit.client.words["them"])
    return None


def _receipt(visit: Consultation, stem: str) -> Row:
    file = f"{stem}.ipynb"
    return {
        "steps": len(visit.record.events),
        "saved": True,
        "file": file,
        "how": [
            say("room.receipt.save"),
            say("room.receipt.hand_in", file=file),
            say("room.receipt.both", side_car=f"{stem}.record.json"),
        ],
    }
