"""The body: whole numbers only, proportional, never better for being hurt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from remedial_kit import body as response
from remedial_kit.client import Client, draw
from remedial_kit.pack import Case
from remedial_kit.planner import outcome, reference_plan, untreated


@pytest.fixture(scope="module")
def client(marion: Case) -> Client:
    return Client(marion.pack)


def _touch(
    client: Client, state: response.State, technique: str, minutes: int, pressure: int
) -> tuple[response.State, response.Touch]:
    entry = client.pack["techniques"][technique]
    return response.apply(client.body, state, entry, client.body.site, minutes, pressure, is_barred=False)


def test_the_dose_is_s_shaped_and_half_at_its_half_minutes() -> None:
    assert response.dose(0, 3) == 0
    assert response.dose(3, 3) == 500
    assert response.dose(1, 3) < response.dose(3, 3) // 3
    assert response.dose(60, 3) < 1000


def test_the_worked_example_of_one_act_comes_out() -> None:
    """5 minutes with half minutes 3 is a dose of 0.735: 6.0 x 0.7 x 1 x 0.85 x 0.6 x 0.735 = 1.57 (a fall to 4.43)."""
    fall = 6000
    for factor in (700, 1000, 850, 600, response.dose(5, 3)):
        fall = fall * factor // 1000
    assert response.dose(5, 3) == 735
    assert fall == 1574


def test_heat_before_a_stretch_does_more_than_a_stretch_before_heat(client: Client) -> None:
    def fallen(first: str, second: str) -> int:
        state = client.body.start()
        for technique in (first, second):
            low, _ = client.pack["techniques"][technique]["window"]
            state, _ = _touch(client, state, technique, 8, low)
        return state.tissue[client.body.site]["shortness"]

    assert fallen("hot-pack", "static-stretch") < fallen("static-stretch", "hot-pack")


def test_deeper_than_the_client_bears_hurts_and_costs_trust(client: Client) -> None:
    start = client.body.start()
    fine, _ = _touch(client, start, "stripping", 5, client.body.tolerance)
    deep, touch = _touch(client, start, "stripping", 5, client.body.tolerance + 4)
    assert touch.is_flare
    assert deep.trust < fine.trust
    assert response.function(client.body, deep) < response.function(client.body, fine)


def test_a_barred_act_only_harms(client: Client) -> None:
    start = client.body.start()
    entry = client.pack["techniques"]["cold-pack"]
    after, touch = response.apply(client.body, start, entry, client.body.site, 5, 1, is_barred=True)
    assert touch.is_flare
    assert response.function(client.body, after) < response.function(client.body, start)
    assert all(after.tissue[client.body.site][n] >= v for n, v in start.tissue[client.body.site].items())


def test_more_than_the_tissue_bears_is_not_kept(client: Client) -> None:
    """Overshoot cuts what is kept of the visit and leaves the tissue inflamed."""
    start = client.body.start()
    state = start
    for _ in range(12):
        state, touch = _touch(client, state, "cross-fibre-friction", 10, client.body.tolerance)
    assert touch.overshoot > 0
    assert response.function(client.body, response.close_visit(client.body, state)) < response.function(
        client.body, start
    )


def test_without_treatment_the_client_follows_the_natural_course(client: Client) -> None:
    """The untreated curve is the course table itself, to a rounding of each week."""
    body = replace(client.body, luck=())
    states = _untreated(body)
    first = body.baseline[body.site]["tendon"]
    for week in (1, 4, 6, 12, 26):
        expected = first * body.left(7 * week)["tendon"] // 1000
        assert abs(states[week].tissue[body.site]["tendon"] - expected) <= min(28, 7 * week) + week


def test_the_first_four_weeks_go_by_the_day(client: Client) -> None:
    """A week is seven days there, with a rounding of each; later it is one step."""
    assert [day in client.body.untreated for day in (1, 27, 28, 29, 35)] == [True, True, True, False, True]


def test_a_flare_up_comes_where_luck_lies_below_the_risk(client: Client) -> None:
    """Luck is fixed for the client: never without risk, always with luck of nothing, and home care takes the risk down."""
    calm = replace(client.body, luck=(response.MILLION,))
    unlucky = replace(client.body, luck=(0,))
    assert _untreated(calm)[-1].flares == 0
    assert _untreated(unlucky)[-1].flares == 26
    start = unlucky.start()
    cared_for = response.Home(relief=800)
    assert response.risk(unlucky, start, cared_for) < response.risk(unlucky, start, response.Home())


def test_a_healthier_start_never_ends_worse(client: Client) -> None:
    body = client.body
    better = replace(body, baseline={a: {n: v * 9 // 10 for n, v in t.items()} for a, t in body.baseline.items()})
    for one, other in zip(untreated(client), _untreated(better), strict=True):
        assert response.function(better, other) >= response.function(body, one)


def _untreated(body: response.Body) -> list[response.State]:
    states = [body.start()]
    while len(states) < 27:
        states.append(response.one_week(body, states[-1], response.Home()))
    return states


def test_a_tendon_needs_its_loading_programme(client: Client) -> None:
    trained = response.Home(loading=70)
    states = [client.body.start(), client.body.start()]
    for _ in range(26):
        states = [
            response.one_week(client.body, states[0], trained),
            response.one_week(client.body, states[1], response.Home()),
        ]
    site = client.body.site
    assert states[0].tissue[site]["tendon"] < states[1].tissue[site]["tendon"] * 6 // 10


def test_a_named_draw_does_not_depend_on_the_others() -> None:
    values = [draw("case", "seed", name, 1000) for name in ("a", "b", "c")]
    assert values == [draw("case", "seed", name, 1000) for name in ("a", "b", "c")]
    assert len(set(values)) == 3
    assert {draw("case", f"s{i}", "a", 2) for i in range(40)} == {0, 1}


def test_the_reference_plan_is_safe_and_helps(client: Client) -> None:
    plan = reference_plan(client)
    assert plan.outcome > outcome(client, untreated(client)) + 3000
    assert plan.advice
    for steps in plan.visits:
        assert steps
        for step in steps:
            assert not client.bars(step.technique, step.region, step.pressure)
            assert step.pressure <= client.body.tolerance


def test_what_is_prepared_for_a_search_says_what_the_factors_say(client: Client) -> None:
    """For every technique, cold and warm, fresh and already used: the same gain as step by step, and none past what the tissue bears."""
    area = client.body.site
    warm, _ = _touch(client, client.body.start(), "effleurage-and-kneading", 8, 3)
    used, _ = _touch(client, warm, "stripping", 5, 5)
    tried = barely = 0
    for state in (client.body.start(), warm, used):
        for technique in client.pack["techniques"].values():
            for pressure in technique["window"]:
                ready = response.Prepared(client.body, technique, area, pressure)
                per = {name: 7 + n for n, name in enumerate(state.tissue[area])}
                lengths = (1, 4, 9, 30)
                found = ready.gains(
                    state.tissue[area],
                    response.guarding(client.body, state, area),
                    state.warmth.get(area, 0),
                    state.done.get((technique["slug"], area), 0),
                    state.work.get(area, 0),
                    lengths,
                    per,
                )
                for minutes, gain in zip(lengths, found, strict=True):
                    by = response.factors(client.body, state, technique, area, minutes, pressure)
                    taken = response.change(client.body, state, technique, area, by)
                    work = response.work_of(client.body, state, technique, area, minutes, pressure)
                    wanted = sum(amount * per[name] for name, amount in taken.items())
                    assert gain == (0 if work > client.body.capacity else wanted)
                    tried += 1
                    barely += work > client.body.capacity
    assert tried > barely > 0
