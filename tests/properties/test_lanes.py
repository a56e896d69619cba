"""The body in lanes gives the same answers as the body: outcome and safety of random blends, act by act, for every client."""

from __future__ import annotations

from dataclasses import replace

import pytest

from remedial_kit import Course, body, planner
from remedial_kit.client import Client, draw
from remedial_kit.consultation.visit import home_care
from remedial_kit.proofs.adversary import seeds
from remedial_kit.proofs.lanes import Act, Blend, Lanes
from remedial_kit.terms import WHOLE

COURSE = Course.open()
BLENDS = 5
CLIENTS = 8


def _blend(lanes: Lanes, slug: str, n: int) -> Blend:
    """Any techniques, in any area, at any pressure, too deep ones included, and any advice.  The last blend is all hard stretching."""

    def roll(name: str, below: int) -> int:
        return draw(slug, f"blend {n}", name, below)

    is_hard = n == BLENDS - 1
    techniques = {t: row for t, row in lanes.pack["techniques"].items() if not is_hard or row["family"] == "stretching"}
    pairs = [(t, a) for t in techniques for a in lanes.areas if lanes.place(t, a)]
    visits = []
    for v in range(3):
        acts = []
        for k in range(roll(f"acts {v}", 7)):
            technique, area = pairs[roll(f"what {v} {k}", len(pairs))]
            low, high, step, _ = (int(x) for x in lanes.pack["techniques"][technique]["minutes"])
            minutes = range(low, high + 1, step)[roll(f"minutes {v} {k}", len(range(low, high + 1, step)))]
            acts.append(Act(technique, area, minutes, 10 if is_hard else 1 + roll(f"pressure {v} {k}", 10)))
        visits.append(tuple(acts))
    advice = [s for s in lanes.pack["advice"] if not roll(f"advice {s}", 6)]
    return Blend(tuple(visits), tuple(advice))


def _by_the_body(client: Client, lanes: Lanes, blend: Blend) -> tuple[int, bool, bool]:
    """(outcome, whether unsafe, whether a stiff joint was forced) of one client, one act after the other."""
    state = replace(client.body.start(), trust=WHOLE)
    states, unsafe = [state], False
    given = {s: {"dose": planner.usual_dose(client.pack["advice"][s])} for s in blend.advice}
    for n, acts in enumerate(blend.visits):
        for act in acts:
            place = client.text(str(lanes.place(act.technique, act.area)))
            barred = bool(client.bars(act.technique, place, act.pressure))
            unsafe |= barred
            technique = client.pack["techniques"][act.technique]
            state, _ = body.apply(client.body, state, technique, act.area, act.minutes, act.pressure, is_barred=barred)
        state = body.close_visit(client.body, state)
        last = state.week + 2 if n + 1 < len(blend.visits) else planner.LAST_WEEK
        states += planner.later(client, state, home_care(client, given, state.trust), last)[1:]
        state = states[-1]
    return planner.outcome(client, states), unsafe, state.behind > 0


@pytest.mark.parametrize("slug", sorted(COURSE.cases))
def test_lanes_and_body_give_the_same_answers(slug: str) -> None:
    """A barred lane has failed anyway, so only its verdict has to agree."""
    clients = [Client(COURSE.cases[slug].pack, seed) for seed in seeds(CLIENTS)]
    lanes = Lanes(clients)
    for n in range(BLENDS):
        blend = _blend(lanes, slug, n)
        outcomes, unsafe = lanes.run(blend)
        for i, client in enumerate(clients):
            wanted, is_unsafe, _ = _by_the_body(client, lanes, blend)
            assert unsafe[i] == is_unsafe
            assert is_unsafe or outcomes[i] == wanted, (slug, n, client.seed)


def test_the_blends_tried_force_a_joint_somewhere() -> None:
    """The comparison reaches the rarest branch: a stiff joint stretched far beyond what the client bears."""
    slug = "frozen-shoulder-seamstress"
    clients = [Client(COURSE.cases[slug].pack, seed) for seed in seeds(CLIENTS)]
    lanes = Lanes(clients)
    rows = [_by_the_body(client, lanes, _blend(lanes, slug, n)) for n in range(BLENDS) for client in clients]
    assert any(forced and not unsafe for _, unsafe, forced in rows)
