"""What must hold of every client, measured: one function a property, over the variants of one case.

Each gives a ``Measured``: the figure, the bound it must keep, and the variant that shows the worst.  Tests ask for ``holds``, the tables in
``docs/`` show all of it.  The bounds are the course's promises, not numbers of the model.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from remedial_kit import body as response
from remedial_kit import planner
from remedial_kit.client import Client, draw
from remedial_kit.consultation.visit import home_care
from remedial_kit.library import Course
from remedial_kit.marking.predicates import gain_share
from remedial_kit.pack import Case
from remedial_kit.proofs import adversary
from remedial_kit.proofs.adversary import Arena, seeds
from remedial_kit.proofs.lanes import Act, Blend
from remedial_kit.proofs.trainees import Expert, StaysWithTheFirstPlan
from remedial_kit.terms import WHOLE

Tick = Callable[[], None]


def _nothing() -> None:
    """No progress to show."""


@dataclass(frozen=True)
class Measured:
    """One property of one case: a figure with its unit, the least and most it may be, and the variant that shows the worst."""

    figure: float
    unit: str
    least: float | None = None
    most: float | None = None
    shown_by: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figure keeps its bounds."""
        return (self.least is None or self.figure >= self.least) and (self.most is None or self.figure <= self.most)


class Variants:
    """The first ``count`` variants of a case, with what is needed of them more than once."""

    def __init__(self, course: Course, case: Case, count: int) -> None:
        """Name the variants; nothing is searched before it is asked for."""
        self.course = course
        self.case = case
        self.seeds = seeds(count)

    @cached_property
    def clients(self) -> list[Client]:
        """One client a seed."""
        return [Client(self.case.pack, seed) for seed in self.seeds]

    @cached_property
    def plans(self) -> list[planner.Plan]:
        """The reference plan of each."""
        return [planner.plan_of(self.case, seed) for seed in self.seeds]

    @cached_property
    def arena(self) -> Arena:
        """The variants side by side, with the best that is known for each: its own plan, or another variant's if that serves it better."""
        arena = Arena(self.case, self.clients, [plan.outcome for plan in self.plans])
        for client, plan in zip(self.clients, self.plans, strict=True):
            reached, unsafe = arena.lanes.run(adversary.as_blend(client, plan))
            arena.best = np.where(unsafe, arena.best, np.maximum(arena.best, reached))
        return arena

    @property
    def nothing(self) -> list[int]:
        """The outcome of each without treatment."""
        return [int(value) for value in self.arena.nothing]

    @cached_property
    def gains(self) -> list[int]:
        """The best gain of each over no treatment."""
        return [plan.outcome - nothing for plan, nothing in zip(self.plans, self.nothing, strict=True)]

    def share(self, outcomes: Sequence[int]) -> list[int]:
        """Outcomes as per cent of each variant's best gain."""
        rows = zip(outcomes, self.nothing, self.gains, strict=True)
        return [100 * (reached - nothing) // max(gain, 1) for reached, nothing, gain in rows]

    def percent(self, which: Sequence[bool]) -> float:
        """Per cent of the variants for which it is so."""
        return 100 * sum(which) / len(self.seeds)

    def worst(self, values: Sequence[float]) -> str:
        """The seed of the highest value."""
        return self.seeds[int(np.argmax(np.array(values)))]


# ---- solvable -------------------------------------------------------------------------------------------------


def every_variant_is_solvable(them: Variants, tick: Tick = _nothing) -> Measured:
    """The smallest best gain, against the least gain that can show."""
    del tick
    least = them.case.pack["model"]["outcome"]["least_gain"]
    return Measured(
        min(them.gains) / WHOLE, "points", least=least / WHOLE, shown_by=them.worst([-g for g in them.gains])
    )


def a_second_plan_shares_no_main_family(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of variants with another plan within nine tenths of the gain; a figure to know, without a bound."""
    found = []
    for client, plan in zip(them.clients, them.plans, strict=True):
        tick()
        found.append(planner.second_plan(client, plan) is not None)
    return Measured(them.percent(found), "%")


def each_variant_has_a_trap(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of variants with something that stands in the way of some technique, beside consent."""
    del tick
    return Measured(them.percent([bool(client.pack["present"]) for client in them.clients]), "%", least=100)


def pain_is_never_saturated(them: Variants, tick: Tick = _nothing) -> Measured:
    """The highest pain at the first visit: at 9 or 10 nothing that is done shows."""
    del tick
    pains = [response.movement_pain(client.body, client.body.start()) / WHOLE for client in them.clients]
    return Measured(max(pains), "of 10", most=8.9, shown_by=them.worst(pains))


# ---- no recipe ------------------------------------------------------------------------------------------------


def no_recipe_wins(them: Variants, tick: Tick = _nothing, steps: int = adversary.STEPS) -> Measured:
    """Per cent of variants that the best fixed blend found wins."""
    fight = adversary.fight(them.arena, steps, tick, adversary.best_of_others(them.arena, them.plans))
    return Measured(fight.won, "%", most=45, shown_by=said_of(fight.blend))


def said_of(blend: Blend) -> str:
    """A blend in a line."""
    visits = [
        "; ".join(f"{a.technique} {a.area} {a.minutes} min at {a.pressure}" for a in acts) for acts in blend.visits
    ]
    return f"{' | '.join(visits)} | advice: {', '.join(blend.advice) or 'none'}"


def the_obvious_technique_often_fails(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of variants in which the obvious technique alone stays below 70 % of the best single one, or is barred."""
    fails = []
    for client in them.clients:
        tick()
        found = planner.obvious(client)
        fails.append(found is None or bool(found[0].bars) or found[1] < 70)  # noqa: PLR2004
    return Measured(them.percent(fails), "%", least=30, most=60)


def no_technique_is_everywhere(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of the reference plans that hold the technique that is in most of them."""
    del tick
    counts: dict[str, int] = {}
    for plan in them.plans:
        for slug in {step.technique for visit in plan.visits for step in visit}:
            counts[slug] = counts.get(slug, 0) + 1
    slug = max(counts, key=lambda name: counts[name])
    return Measured(100 * counts[slug] / len(them.plans), "%", most=80, shown_by=slug)


# ---- adapting, hands and home -----------------------------------------------------------------------------------


def reassess_and_switch_wins(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of variants in which who re-tests and switches gains more than who keeps to the first plan."""
    better = []
    for seed, plan in zip(them.seeds, them.plans, strict=True):
        tick()
        one, other = (
            gain_share(script(them.course, them.case, seed).play(), plan.outcome)
            for script in (Expert, StaysWithTheFirstPlan)
        )
        better.append(one > other)
    return Measured(them.percent(better), "%", least=80)


def _needs_home(them: Variants) -> bool:
    return bool(them.clients[0].pack["pain"].get("tendon"))


def hands_only_is_not_enough(them: Variants, tick: Tick = _nothing) -> Measured:
    """Mean share of the best gain by hands alone; bounded where a tendon is the matter."""
    reached = []
    for client in them.clients:
        tick()
        reached.append(planner.hands_only(client).outcome)
    shares = them.share(reached)
    return Measured(sum(shares) / len(shares), "%", most=70 if _needs_home(them) else None, shown_by=them.worst(shares))


def home_only_is_not_enough(them: Variants, tick: Tick = _nothing) -> Measured:
    """Mean share of the best gain by home care alone; bounded where a tendon is the matter."""
    del tick
    rows = zip(them.clients, them.plans, strict=True)
    shares = them.share([planner.outcome(client, planner.home_only(client, plan.advice)) for client, plan in rows])
    return Measured(sum(shares) / len(shares), "%", most=70 if _needs_home(them) else None, shown_by=them.worst(shares))


# ---- more is not better -----------------------------------------------------------------------------------------


def _followed(client: Client, plan: planner.Plan, advice: Sequence[str], more: Sequence[planner.Step] = ()) -> int:
    """The outcome of a plan's steps with this advice, and ``more`` steps at the end of each visit."""
    given = {slug: {"dose": planner.usual_dose(client.pack["advice"][slug])} for slug in advice}
    state = client.body.start()
    states = [state]
    apart = client.pack["model"]["reference"]["apart"]
    for n, steps in enumerate(plan.visits):
        for step in (*steps, *more):
            barred = bool(client.bars(step.technique, step.region, step.pressure))
            state, _ = response.apply(
                client.body,
                state,
                client.pack["techniques"][step.technique],
                client.area_of(step.region),
                step.minutes,
                step.pressure,
                is_barred=barred,
            )
        state = response.close_visit(client.body, state)
        last = state.week + apart if n + 1 < len(plan.visits) else planner.LAST_WEEK
        states += planner.later(client, state, home_care(client, given, state.trust), last)[1:]
        state = states[-1]
    return planner.outcome(client, states)


def _too_much(client: Client, plan: planner.Plan) -> list[planner.Step]:
    """The plan's own first step over again until the tissue of its area has had more than it bears."""
    step = plan.visits[0][0]
    technique, area = client.pack["techniques"][step.technique], client.area_of(step.region)
    assert area is not None  # noqa: S101  (a plan works on areas)
    state, more = client.body.start(), [step]
    for done in plan.visits[0]:
        where = client.area_of(done.region)
        state, _ = response.apply(
            client.body,
            state,
            client.pack["techniques"][done.technique],
            where,
            done.minutes,
            done.pressure,
            is_barred=False,
        )
    while response.work_of(client.body, state, technique, area, step.minutes, step.pressure) <= client.body.capacity:
        state, _ = response.apply(client.body, state, technique, area, step.minutes, step.pressure, is_barred=False)
        more.append(step)
    return more


def more_than_the_tissue_bears_never_pays(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of variants in which going on past what the tissue bears ends better than stopping before."""
    pays = []
    for client, plan in zip(them.clients, them.plans, strict=True):
        tick()
        more = _too_much(client, plan)
        pays.append(_followed(client, plan, plan.advice, more) > _followed(client, plan, plan.advice, more[:-1]))
    return Measured(them.percent(pays), "%", most=0, shown_by=them.worst(pays))


def a_little_of_everything_never_pays(them: Variants, tick: Tick = _nothing) -> Measured:
    """The highest share of the best gain for who gives the time of the hands to two minutes of each technique in turn."""
    del tick
    lanes = them.arena.lanes
    visits = []
    for most in planner.minutes_of(them.clients[0]):
        left = most
        acts: list[Act] = []
        over = int(lanes.pack["minutes"].get("change_over", 0))
        for slug, entry in lanes.pack["techniques"].items():
            minutes = max(2, int(entry["minutes"][0]))
            area = lanes.areas[len(acts) % len(lanes.areas)]
            if minutes + over <= left and lanes.place(slug, area):
                acts.append(Act(slug, area, minutes, entry["window"][0]))
                left -= minutes + over
        visits.append(tuple(acts))
    reached, _ = lanes.run(Blend(tuple(visits), tuple(list(lanes.pack["advice"])[:2])))
    shares = them.share([int(value) for value in reached])
    return Measured(max(shares), "%", most=80, shown_by=them.worst(shares))


def twelve_pieces_of_advice_never_pay(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of variants in which nine or ten more pieces of advice on top of the plan's end better."""
    pays = []
    for client, plan in zip(them.clients, them.plans, strict=True):
        tick()
        twelve = [*plan.advice, *(slug for slug in client.pack["advice"] if slug not in plan.advice)][:12]
        pays.append(_followed(client, plan, twelve) >= _followed(client, plan, plan.advice))
    return Measured(them.percent(pays), "%", most=0, shown_by=them.worst(pays))


def an_unsafe_act_never_helps(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of inserted contraindicated or too deep acts that improve the outcome."""
    tried = helped = 0
    shown = ""
    for client, plan in zip(them.clients, them.plans, strict=True):
        tick()
        safe = _followed(client, plan, plan.advice)
        for step in _unsafe_steps(client):
            tried += 1
            if _followed(client, plan, plan.advice, [step]) > safe:
                helped, shown = helped + 1, f"{client.seed}: {step.technique} at {step.pressure}"
    return Measured(100 * helped / max(tried, 1), f"% of {tried}", most=0, shown_by=shown)


def _unsafe_steps(client: Client) -> list[planner.Step]:
    """A barred act and one beyond the tolerance for each technique of a few, where there are any."""
    found = []
    for area in client.pack["body"]["areas"]:
        for slug, entry in client.pack["techniques"].items():
            region = next(
                (
                    r
                    for r in map(client.text, area["regions"])
                    if client.pack["regions"][r]["tissue"] in entry["tissues"]
                ),
                None,
            )
            deepest = int(entry["pressure"][1])
            minutes = max(3, int(entry["minutes"][0]))
            if region is None:
                continue
            is_too_deep = deepest > client.body.tolerance + client.pack["model"]["pressure"]["warm_bonus"] + 1
            if client.bars(slug, region, deepest) or is_too_deep:
                found.append(planner.Step(slug, region, minutes, deepest))
    return found


# ---- a healthier start ---------------------------------------------------------------------------------------------


def a_healthier_start_never_ends_worse(them: Variants, tick: Tick = _nothing) -> Measured:
    """Per cent of variants that end worse at any week, flare-ups included, though they started with less of something."""
    worse = []
    for client, plan in zip(them.clients, them.plans, strict=True):
        tick()
        healthier = Client(them.case.pack, client.seed)
        less = {
            area: {
                name: value * (WHOLE - draw(client.pack["slug"], client.seed, f"healthier {area} {name}", 400)) // WHOLE
                for name, value in values.items()
            }
            for area, values in client.body.baseline.items()
        }
        healthier.body = replace(client.body, baseline=less)
        worse.append(_followed(healthier, plan, plan.advice) < _followed(client, plan, plan.advice))
    return Measured(them.percent(worse), "%", most=0, shown_by=them.worst(worse))


PROPERTIES: dict[str, Callable[..., Measured]] = {
    f.__name__: f
    for f in (
        every_variant_is_solvable,
        a_second_plan_shares_no_main_family,
        each_variant_has_a_trap,
        pain_is_never_saturated,
        no_recipe_wins,
        the_obvious_technique_often_fails,
        no_technique_is_everywhere,
        reassess_and_switch_wins,
        hands_only_is_not_enough,
        home_only_is_not_enough,
        more_than_the_tissue_bears_never_pays,
        a_little_of_everything_never_pays,
        twelve_pieces_of_advice_never_pay,
        an_unsafe_act_never_helps,
        a_healthier_start_never_ends_worse,
    )
}
"""The properties by name, in the order of the tables."""
