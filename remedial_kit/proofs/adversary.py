"""Does a recipe win?  A hill climb over fixed blends that tries to come near the best for as many variants as it can.

The *budget* is fixed and stated: so many steps from each of two starts, a random one and the plan of that variant whose plan serves most
of the others.  A step changes one thing (technique, area, minutes, pressure,
order, an act more or less, a piece of advice) and is kept where the blend wins no fewer variants.  A variant is *won* where the blend is
safe and gains at least nine tenths of the best gain over no treatment that is known for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from remedial_kit import planner
from remedial_kit.client import Client, draw
from remedial_kit.pack import Case
from remedial_kit.proofs.lanes import Act, Blend, Lanes, Whole

STEPS = 1500
STARTS = 2
NEAR = 90
_MOST_ACTS = 6


@dataclass(frozen=True)
class Fight:
    """What the adversary found for a case: the per cent of variants that its best blend wins, and the blend."""

    won: float
    blend: Blend
    variants: int
    steps: int


def seeds(count: int, stem: str = "variant") -> list[str]:
    """The seeds of the first ``count`` variants."""
    return [f"{stem} {n}" for n in range(count)]


class Arena:
    """The variants of a case with the best that is known for each."""

    def __init__(self, case: Case, clients: Sequence[Client], best: Sequence[int]) -> None:
        """Set up the lanes; ``best`` are outcomes of the reference plans."""
        self.case = case
        self.lanes = Lanes(clients)
        self.nothing = self.lanes.untreated()
        self.best = np.maximum(np.array(best, dtype=np.int64), self.nothing)

    @classmethod
    def of(cls, case: Case, count: int) -> Arena:
        """The arena of the first ``count`` variants."""
        named = seeds(count)
        return cls(case, [Client(case.pack, seed) for seed in named], [planner.plan_of(case, s).outcome for s in named])

    def shares(self, blend: Blend) -> Whole:
        """Gain of each variant in per cent of its best; 0 where the blend is unsafe."""
        reached, unsafe = self.lanes.run(blend)
        room = np.maximum(self.best - self.nothing, 1)
        found: Whole = np.where(unsafe, 0, np.maximum(0, reached - self.nothing) * 100 // room)
        return found

    def score(self, blend: Blend) -> tuple[int, int]:
        """(variants won, sum of shares), the second to climb by where the first stands still."""
        shares = self.shares(blend)
        return int((shares >= NEAR).sum()), int(np.minimum(shares, NEAR).sum())


class _Climber:
    """One climb; every draw is named, so that the same budget finds the same blend."""

    def __init__(self, arena: Arena, start: str) -> None:
        self.arena = arena
        self.name = start
        pack = arena.lanes.pack
        self.acts = [
            (slug, area) for slug in pack["techniques"] for area in arena.lanes.areas if arena.lanes.place(slug, area)
        ]
        self.pack = pack
        self.minutes = planner.minutes_of(arena.lanes.clients[0])

    def roll(self, n: int, what: str, below: int) -> int:
        return draw(self.arena.case.slug, self.name, f"{what} {n}", below)

    def act(self, n: int) -> Act:
        slug, area = self.acts[self.roll(n, "act", len(self.acts))]
        entry = self.pack["techniques"][slug]
        low, high, step, _ = (int(x) for x in entry["minutes"])
        lengths = range(low, min(high, 12) + 1, step)
        pressures = range(entry["window"][0], entry["window"][1] + 1)
        return Act(
            slug, area, lengths[self.roll(n, "minutes", len(lengths))], pressures[self.roll(n, "depth", len(pressures))]
        )

    def first(self) -> Blend:
        visits = tuple(tuple(self.act(-(10 * v + k) - 1) for k in range(4)) for v in range(len(self.minutes)))
        advice = list(self.pack["advice"])
        return Blend(visits, tuple(advice[self.roll(-n - 1, "advice", len(advice))] for n in range(2)))

    def fits(self, blend: Blend) -> bool:
        over = int(self.pack["minutes"].get("change_over", 0))
        return all(
            len(acts) <= _MOST_ACTS and sum(a.minutes + over for a in acts) <= most
            for acts, most in zip(blend.visits, self.minutes, strict=True)
        )

    def moved(self, blend: Blend, n: int) -> Blend:
        change = _MOVES[self.roll(n, "move", len(_MOVES))]
        return change(self, blend, n)

    def climb(self, steps: int, tick: Callable[[], None], start: Blend | None = None) -> tuple[tuple[int, int], Blend]:
        blend = start or self.first()
        while not self.fits(blend):
            blend = replace(blend, visits=tuple(acts[:-1] for acts in blend.visits))
        best = self.arena.score(blend)
        for n in range(steps):
            tick()
            tried = self.moved(blend, n)
            if tried == blend or not self.fits(tried):
                continue
            score = self.arena.score(tried)
            if score >= best:
                blend, best = tried, score
        return best, blend


def _visit_of(climber: _Climber, blend: Blend, n: int) -> int:
    return climber.roll(n, "visit", len(blend.visits))


def _with_visit(blend: Blend, at: int, acts: Sequence[Act]) -> Blend:
    return replace(blend, visits=tuple(tuple(acts) if i == at else old for i, old in enumerate(blend.visits)))


def _another(climber: _Climber, blend: Blend, n: int) -> Blend:
    v = _visit_of(climber, blend, n)
    acts = list(blend.visits[v])
    if acts:
        acts[climber.roll(n, "place", len(acts))] = climber.act(n)
    return _with_visit(blend, v, acts)


def _everywhere(climber: _Climber, blend: Blend, n: int) -> Blend:
    """The same change in every visit: most recipes repeat themselves."""
    new, place = climber.act(n), climber.roll(n, "place", _MOST_ACTS)
    return replace(
        blend,
        visits=tuple(
            tuple(new if i == place else act for i, act in enumerate(acts)) + ((new,) if place >= len(acts) else ())
            for acts in blend.visits
        ),
    )


def _more(climber: _Climber, blend: Blend, n: int) -> Blend:
    v = _visit_of(climber, blend, n)
    return _with_visit(blend, v, [*blend.visits[v], climber.act(n)])


def _fewer(climber: _Climber, blend: Blend, n: int) -> Blend:
    v = _visit_of(climber, blend, n)
    acts = list(blend.visits[v])
    if acts:
        acts.pop(climber.roll(n, "place", len(acts)))
    return _with_visit(blend, v, acts)


def _turned(climber: _Climber, blend: Blend, n: int) -> Blend:
    """Minutes or pressure of one act, or two acts changed round."""
    v = _visit_of(climber, blend, n)
    acts = list(blend.visits[v])
    if not acts:
        return blend
    i, j = climber.roll(n, "place", len(acts)), climber.roll(n, "other", len(acts))
    kind = climber.roll(n, "kind", 3)
    by = 1 if climber.roll(n, "up", 2) else -1
    entry = climber.pack["techniques"][acts[i].technique]
    if kind == 0:
        low, high, step, _ = (int(x) for x in entry["minutes"])
        acts[i] = replace(acts[i], minutes=max(low, min(high, acts[i].minutes + by * step)))
    elif kind == 1:
        low, high = entry["window"]
        acts[i] = replace(acts[i], pressure=max(low, min(high, acts[i].pressure + by)))
    else:
        acts[i], acts[j] = acts[j], acts[i]
    return _with_visit(blend, v, acts)


def _advised(climber: _Climber, blend: Blend, n: int) -> Blend:
    known = list(climber.pack["advice"])
    new = known[climber.roll(n, "advice", len(known))]
    kept = [slug for slug in blend.advice if slug != new]
    kind = climber.roll(n, "kind", 3)
    if kind == 0 or not kept:
        return replace(blend, advice=(*kept, new))
    kept.pop(climber.roll(n, "place", len(kept)))
    return replace(blend, advice=tuple(kept) if kind == 1 else (*kept, new))


_MOVES: tuple[Callable[[_Climber, Blend, int], Blend], ...] = (
    _another,
    _everywhere,
    _everywhere,
    _more,
    _fewer,
    _turned,
    _turned,
    _advised,
    _advised,
)


def as_blend(client: Client, plan: planner.Plan) -> Blend:
    """One client's plan as a blend for everybody."""
    visits = tuple(
        tuple(Act(s.technique, str(client.area_of(s.region)), s.minutes, s.pressure) for s in steps)
        for steps in plan.visits
    )
    return Blend(visits, plan.advice)


def best_of_others(arena: Arena, plans: Sequence[planner.Plan]) -> Blend:
    """The plan of one of the variants that wins most of them all: the recipe of somebody for whom it once worked."""
    blends = [as_blend(client, plan) for client, plan in zip(arena.lanes.clients, plans, strict=True)]
    return max(blends, key=arena.score)


def fight(
    arena: Arena, steps: int = STEPS, tick: Callable[[], None] = lambda: None, start: Blend | None = None
) -> Fight:
    """The blend that wins most variants: ``steps`` steps from a random start, and as many from ``start`` (else from another)."""
    found = [_Climber(arena, "start 0").climb(steps, tick), _Climber(arena, "start 1").climb(steps, tick, start)]
    (won, _), blend = max(found, key=lambda pair: pair[0])
    return Fight(100 * won / arena.lanes.count, blend, arena.lanes.count, steps * STARTS)
