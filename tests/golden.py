"""Writes and prints the golden answers: run as ``python -m tests.golden`` to write them anew after a change of the model or the course.

Only the standard library and the core are needed, so that any Python can be asked.
"""

from __future__ import annotations

import json
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

from remedial_kit import planner
from remedial_kit.client import Client
from remedial_kit.consultation import Consultation
from remedial_kit.marking import marked
from remedial_kit.pack import Case

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "tests" / "data" / "golden.json"
CLIENTS = ROOT / "notebooks" / "clients"
_WEEKS = (1, 2, 3, 4, 8, 26)
SEEDS = ("", "golden 1", "golden 2")


def digest_of(text: str) -> str:
    """A short hash of a text."""
    return blake2b(text.encode(), digest_size=6).hexdigest()


def _played(case: Case, seed: str) -> dict[str, Any]:
    """A consultation with the reference plan's hands and advice, its replies, its marks and the weeks after."""
    client = Client(case.pack, seed)
    visit = Consultation.start(case, seed=seed, trainee="golden")
    plan = planner.plan_of(case, seed)
    for scope in ("examine", "treat"):
        visit.do("consent", scope=scope, said=list(visit.choices("consent", "said", scope=scope)))
    for topic in list(case.pack["topics"])[:5]:
        visit.do("ask", topic=topic)
    for area in client.pack["body"]["areas"]:
        visit.do("palpate", region=client.text(area["regions"][0]))
    for step in plan.visits[0]:
        position = next(iter(visit.choices("apply", "position", technique=step.technique)))
        fields = {"minutes": step.minutes, "pressure": step.pressure, "position": position}
        visit.do("apply", technique=step.technique, region=step.region, **fields)
    for slug in plan.advice:
        visit.do("advise", advice=slug, dose=planner.usual_dose(case.pack["advice"][slug]))
    visit.do("rebook", weeks=2)
    visit.do("finish")
    states = visit.outlook(26)
    weeks = {
        str(week): {area: list(values.values()) for area, values in states[week].tissue.items()} for week in _WEEKS
    }
    return {
        "drawn": {name: option["slug"] for name, option in client.drawn.items()},
        "plan": [[[s.technique, s.region, s.minutes, s.pressure] for s in steps] for steps in plan.visits],
        "advice": list(plan.advice),
        "outcome": plan.outcome,
        "record": digest_of(visit.record.to_json()),
        "replies": [digest_of(json.dumps(reply.to_dict(), sort_keys=True)) for _, reply in visit.history],
        "weeks": weeks,
        "marks": marked(visit).total,
    }


def answers() -> dict[str, Any]:
    """Every practice client with every golden seed."""
    found = {}
    for key in sorted(CLIENTS.glob("*.key.json")):
        slug = key.name.removesuffix(".key.json")
        case = Case.from_files(key.with_name(f"{slug}.json"), key)
        found[slug] = {seed: _played(case, seed) for seed in SEEDS}
    return found


if __name__ == "__main__":
    if "--print" in sys.argv:
        sys.stdout.write(json.dumps(answers()))
    else:
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(json.dumps(answers(), indent=1) + "\n", encoding="utf-8")
