"""Many clients at once: the body of ``remedial_kit.body`` in numpy lanes, one lane a variant, for searches over fixed blends.

Whole numbers as there, and the same answers: a test compares the two act by act.  A *blend* is the same for every lane: visit by visit
rows of (technique, area, minutes, pressure), and the advice that goes home.  Shapes: (lanes, areas, impairments) unless said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from remedial_kit import body as response
from remedial_kit import planner
from remedial_kit.client import Client
from remedial_kit.consultation.visit import advised
from remedial_kit.terms import FAMILIES, IMPAIRMENTS, LENGTH_IMPAIRMENTS, WHOLE, WORST

Whole = NDArray[np.int64]
_N = len(IMPAIRMENTS)
_LENGTH = np.array([name in LENGTH_IMPAIRMENTS for name in IMPAIRMENTS])
_RESTED = response.State(tissue={}, at_start={})
_WEIGHTS = ("main", "second", "other")
_AT = {name: i for i, name in enumerate(IMPAIRMENTS)}


@dataclass(frozen=True)
class Act:
    """One technique of a blend, by the area it goes to."""

    technique: str
    area: str
    minutes: int
    pressure: int


@dataclass(frozen=True)
class Blend:
    """A fixed blend: acts a visit, and the advice."""

    visits: tuple[tuple[Act, ...], ...]
    advice: tuple[str, ...]


def _row(values: Mapping[str, int]) -> Whole:
    return np.array([values.get(name, 0) for name in IMPAIRMENTS], dtype=np.int64)


class Lanes:
    """Variants of one case side by side."""

    def __init__(self, clients: Sequence[Client]) -> None:
        """Lay the clients' hidden numbers out in arrays."""
        self.clients = list(clients)
        first = clients[0]
        self.pack = first.pack
        self.model = first.pack["model"]
        self.areas = [area["slug"] for area in first.pack["body"]["areas"]]
        self.site = self.areas.index(first.body.site)
        bodies = [client.body for client in clients]
        self.count = len(bodies)
        self.baseline = np.array([[_row(b.baseline[a]) for a in self.areas] for b in bodies])
        self.tolerance = np.array([b.tolerance for b in bodies], dtype=np.int64)
        self.capacity = np.array([b.capacity for b in bodies], dtype=np.int64)
        self.sensitivity = np.array([b.sensitivity for b in bodies], dtype=np.int64)
        self.ability = np.array([b.ability for b in bodies], dtype=np.int64)
        self.recurs = np.array([b.recurs for b in bodies], dtype=np.int64)
        self.luck = np.array([b.luck for b in bodies], dtype=np.int64)
        self.answers = {f: np.array([b.response[f] for b in bodies], dtype=np.int64) for f in FAMILIES}
        self.pain = _row(first.pack["pain"])
        self.days = [*range(response.BY_THE_DAY), *range(response.BY_THE_DAY, (planner.LAST_WEEK + 1) * 7, 7)]
        self.left = np.array([[self._left(b, day) for b in bodies] for day in self.days])
        self.lanes = np.arange(self.count)
        self.pull = _row(self.model["pull"])
        self.loaded = _row(self.model["loaded"])
        self.kept = _row(self.model["kept"])
        rule = self.model["function"]
        self.range_of, self.strength_of = _row(rule["range"]["of"]), _row(rule["strength"]["of"])
        self._placed: dict[tuple[str, str], str | None] = {}
        self._barred: dict[tuple[str, str, int], NDArray[np.bool_]] = {}
        self._home: dict[str, tuple[Whole, Whole, Whole]] = {}

    @staticmethod
    def _left(body: response.Body, day: int) -> Whole:
        return _row(body.left(day))

    # -- what may be done ------------------------------------------------------------------------------------

    def place(self, technique: str, area: str) -> str | None:
        """The place (a template) of the area where the technique fits and fewest lanes are barred; None where it fits nowhere."""
        known = self._placed
        if (technique, area) not in known:
            entry = self.pack["techniques"][technique]
            regions = next(a["regions"] for a in self.pack["body"]["areas"] if a["slug"] == area)
            fitting = [r for r in regions if self._tissue(r) in entry["tissues"]]
            low = entry["window"][0]
            ranked = [(int(self._bars(technique, r, low).sum()), i, r) for i, r in enumerate(fitting)]
            known[technique, area] = min(ranked)[2] if ranked else None
        return known[technique, area]

    def _tissue(self, template: str) -> str:
        client = self.clients[0]
        return str(client.pack["regions"][client.text(template)]["tissue"])

    def _bars(self, technique: str, template: str, pressure: int) -> NDArray[np.bool_]:
        key = (technique, template, pressure)
        if key not in self._barred:
            self._barred[key] = np.array(
                [bool(c.bars(technique, c.text(template), pressure)) for c in self.clients], dtype=bool
            )
        return self._barred[key]

    # -- what comes of it --------------------------------------------------------------------------------------

    def run(self, blend: Blend) -> tuple[Whole, NDArray[np.bool_]]:
        """(outcome, whether it was unsafe) of each lane under the blend."""
        apart = self.model["reference"]["apart"]
        tissue = self.baseline.copy()
        comfort, behind = np.zeros(self.count, dtype=np.int64), np.zeros(self.count, dtype=np.int64)
        trust = np.full(self.count, WHOLE, dtype=np.int64)
        unsafe = np.zeros(self.count, dtype=bool)
        total = np.zeros(self.count, dtype=np.int64)
        rule = self.model["outcome"]
        weights = dict(zip(rule["weeks"], rule["weights"], strict=True))
        week = 0
        for n, acts in enumerate(blend.visits):
            tissue, comfort, trust, bad, forced = self._visit(tissue, comfort, trust, acts)
            unsafe |= bad
            behind += forced * self.model["forced"]["weeks"] * response.WEEK
            home = self._home_of(blend.advice, trust)
            last = week + apart if n + 1 < len(blend.visits) else planner.LAST_WEEK
            while week < last:
                tissue, comfort = self._week(tissue, comfort, week, behind, home)
                week += 1
                if week in weights:
                    total += weights[week] * self.function(tissue, np.zeros_like(comfort))
        return total // sum(rule["weights"]), unsafe

    def untreated(self) -> Whole:
        """Each lane's outcome without anybody's help."""
        return self.run(Blend(((),), ()))[0]

    def _visit(
        self, start: Whole, comfort: Whole, trust: Whole, acts: Sequence[Act]
    ) -> tuple[Whole, Whole, Whole, NDArray[np.bool_], NDArray[np.bool_]]:
        model = self.model
        now = start.copy()
        shape = (self.count, len(self.areas))
        warmth, work = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        done: dict[tuple[str, str], int] = {}
        touched = np.zeros(self.count, dtype=np.int64)
        unsafe, forced = np.zeros(self.count, dtype=bool), np.zeros(self.count, dtype=bool)
        for act in acts:
            place = self.place(act.technique, act.area)
            if place is None:
                continue
            technique = self.pack["techniques"][act.technique]
            a = self.areas.index(act.area)
            barred = self._bars(act.technique, place, act.pressure)
            bears = self.tolerance + np.where(
                warmth[:, a] >= model["pressure"]["warm_at"], model["pressure"]["warm_bonus"], 0
            )
            over = np.maximum(0, act.pressure - bears)
            dosed = self._dose(done, act, technique["half_minutes"])
            if technique["family"] in model["forced"]["families"]:
                is_stiff = now[:, a, _AT["joint"]] >= model["forced"]["stiff_from"]
                forced |= is_stiff & ~barred & (over >= model["over_tolerance"]["flares_from"])
            self._work_on(now, a, barred, self._taken(now[:, a], technique, act, dosed, warmth[:, a], over))
            self._hurt(now, trust, a, barred, over * act.minutes, over)
            more = technique["gives_warmth"] * dosed // WHOLE
            warmth[:, a] = np.where(barred, warmth[:, a], np.minimum(WHOLE, warmth[:, a] + more))
            asked = response.work_of(self.clients[0].body, _RESTED, technique, act.area, act.minutes, act.pressure)
            work[:, a] += np.where(barred, 0, asked)
            before = touched.copy()
            touched += np.where(barred | (over > 0), 0, act.minutes)
            gains = (before < model["comfort"]["least_minutes"]) & (touched >= model["comfort"]["least_minutes"])
            comfort = comfort + np.where(
                gains, (model["comfort"]["most"] - comfort) * model["comfort"]["per_visit"] // WHOLE, 0
            )
            unsafe |= barred
        return self._closed(start, now, work), comfort, trust, unsafe, forced

    def _dose(self, done: dict[tuple[str, str], int], act: Act, half: int) -> int:
        """One dose for all lanes: a barred lane has failed anyway."""
        before = done.get((act.technique, act.area), 0)
        done[act.technique, act.area] = before + act.minutes
        return response.dose(before + act.minutes, half) - response.dose(before, half)

    def _taken(
        self, values: Whole, technique: Mapping[str, Any], act: Act, dosed: int, warmth: Whole, over: Whole
    ) -> Whole:
        rule = self.model["pressure"]
        low, high = technique["window"]
        lost = rule["below"] * max(0, low - act.pressure) + rule["above"] * max(0, act.pressure - high)
        fits = np.maximum(0, WHOLE - lost - rule["over_tolerance"] * over)
        ready = WHOLE - technique["needs_warmth"] * (WHOLE - warmth) // WHOLE
        guards = self.model["guards"]
        guard = (values * _row(guards["of"])).sum(axis=1) // guards["part"]
        open_gate = WHOLE - technique["guarding"] * guard // WHOLE
        share = (
            WHOLE * WHOLE * fits // WHOLE * ready // WHOLE * self.answers[technique["family"]] // WHOLE * dosed // WHOLE
        )
        effects = _row(technique["effects"])
        effects[_AT["tendon"]] = min(effects[_AT["tendon"]], self.model["tendon_by_hand"])
        gate = np.where(_LENGTH, open_gate[:, None], WHOLE)
        part = np.minimum(WHOLE, effects * gate // WHOLE * share[:, None] // response.MILLION)
        taken: Whole = values * part // WHOLE
        return taken

    @staticmethod
    def _work_on(now: Whole, a: int, barred: NDArray[np.bool_], taken: Whole) -> None:
        now[:, a] -= np.where(barred[:, None], 0, taken)

    def _hurt(self, now: Whole, trust: Whole, a: int, barred: NDArray[np.bool_], strain: Whole, over: Whole) -> None:
        hurt, harm = self.model["over_tolerance"], self.model["unsafe"]
        for name in ("tone", "inflammation"):
            more = np.where(barred, harm[name], hurt[name] * strain)
            now[:, a, _AT[name]] = np.minimum(WORST, now[:, a, _AT[name]] + more)
        trust[:] = np.maximum(0, trust - np.where(barred, harm["trust"], hurt["trust"] * over))

    def _closed(self, start: Whole, now: Whole, work: Whole) -> Whole:
        rule = self.model["overshoot"]
        over = np.maximum(0, work - self.capacity[:, None])
        retains = np.where(over > 0, np.maximum(0, WHOLE - rule["at_once"] - rule["kept"] * over), WHOLE)
        gained = start - now
        kept = np.where(gained > 0, gained * self.kept // WHOLE * retains[:, :, None] // WHOLE, gained)
        after = start - kept
        i = _AT["inflammation"]
        after[:, :, i] = np.minimum(WORST, after[:, :, i] + rule["inflammation"] * over)
        return after

    def _advised(self, slug: str) -> tuple[Whole, Whole, Whole]:
        """(share of the main, second and other load taken off; loading; helps by impairment) of one piece of advice."""
        if slug not in self._home:
            dose = planner.usual_dose(self.pack["advice"][slug])
            rows = [advised(client, slug, dose) for client in self.clients]
            self._home[slug] = (
                np.array([[row.answers.get(weight, 0) for weight in _WEIGHTS] for row in rows], dtype=np.int64),
                np.array([row.loading for row in rows], dtype=np.int64),
                np.array([_row(row.helps) for row in rows]),
            )
        return self._home[slug]

    def _home_of(self, advice: Sequence[str], trust: Whole) -> tuple[Whole, Whole, Whole]:
        few = self.model["fewness"]
        done = self.ability * (WHOLE + trust) // (2 * WHOLE) * few[min(len(advice), len(few) - 1)] // WHOLE
        parts = [self._advised(slug) for slug in advice]
        answers = np.max([np.zeros((self.count, len(_WEIGHTS)), dtype=np.int64), *(p[0] for p in parts)], axis=0)
        worth = np.array([self.model["relief"][weight] for weight in _WEIGHTS], dtype=np.int64)
        relief = np.minimum(self.model["relief"]["most"], (worth * answers // WHOLE).sum(axis=1)) * done // WHOLE
        loading = np.max([np.zeros(self.count, dtype=np.int64), *(p[1] for p in parts)], axis=0) * done // WHOLE
        helps = np.max([np.zeros((self.count, _N), dtype=np.int64), *(p[2] for p in parts)], axis=0)
        return relief, loading, helps * done[:, None] // WHOLE

    def _week(
        self, tissue: Whole, comfort: Whole, week: int, behind: Whole, home: tuple[Whole, Whole, Whole]
    ) -> tuple[Whole, Whole]:
        day = week * response.WEEK
        if day < response.BY_THE_DAY:
            for one in range(response.WEEK):
                tissue = self._passed(tissue, day + one - behind, 1, home)
        else:
            tissue = self._passed(tissue, day - behind, response.WEEK, home)
        comfort = comfort * (WHOLE - self.model["comfort"]["fades"]) // WHOLE
        return self._recurred(tissue, comfort, week + 1, home[0]), comfort

    def _left_on(self, day: Whole) -> Whole:
        """What nature leaves of each impairment, each lane on its own day."""
        held, daily = np.maximum(0, day), response.BY_THE_DAY
        row = np.where(held < daily, held, daily + (held - daily) // response.WEEK)
        left: Whole = self.left[row, self.lanes]
        return left

    def _passed(self, tissue: Whole, day: Whole, days: int, home: tuple[Whole, Whole, Whole]) -> Whole:
        relief, loading, helps = home
        part = response.WEEK * WHOLE
        before, after = self._left_on(day)[:, None, :], self._left_on(day + days)[:, None, :]
        borne = WHOLE - self.loaded * relief[:, None] // WHOLE
        target = self.baseline * after // WHOLE * borne[:, None, :] // WHOLE
        now = tissue * after // before
        rate = self.pull * days
        away = np.abs(now - target) * rate // part
        moved: Whole = np.where(target < now, now - away, now + away)
        s = self.site
        moved[:, s] -= moved[:, s] * helps * days // part
        np.minimum(WORST, moved, out=moved)
        self._train(moved[:, s], loading, days)
        return moved

    def _train(self, site: Whole, loading: Whole, days: int) -> None:
        rule = self.model["flare_from_loading"]
        i, t = _AT["inflammation"], _AT["tendon"]
        sore = (site[:, i] > rule["above"]) & (loading > 0)
        load = np.where(sore, loading * rule["share"] // WHOLE, loading)
        more = rule["inflammation"] * days // response.WEEK
        site[:, i] = np.where(sore, np.minimum(WORST, site[:, i] + more), site[:, i])
        site[:, t] -= site[:, t] * load * days // (response.WEEK * WHOLE)

    def _recurred(self, tissue: Whole, comfort: Whole, week: int, relief: Whole) -> Whole:
        rule = self.model["flare_up"]
        deficit = tissue[:, self.site, _AT["tendon"]]
        worse = (rule["pain"] * self.movement_pain(tissue, comfort) + rule["deficit"] * deficit) // WHOLE
        weight = rule["at_best"] + (WHOLE - rule["at_best"]) * worse // WORST
        risk = self.recurs * (WHOLE - relief * rule["relief"] // WHOLE) // WHOLE * weight // WHOLE
        flares = self.luck[:, week % self.luck.shape[1]] < risk
        for name, more in rule["adds"].items():
            i = _AT[name]
            added = tissue[:, self.site, i] + more * self.baseline[:, self.site, i] // WORST + more // 2
            tissue[:, self.site, i] = np.where(flares, np.minimum(WORST, added), tissue[:, self.site, i])
        return tissue

    def movement_pain(self, tissue: Whole, comfort: Whole) -> Whole:
        """Pain on movement without the relief of the moment, each lane."""
        rule = self.model["function"]
        loads = (tissue * self.pain).sum(axis=2) // WHOLE
        shares = np.array([WHOLE if a == self.site else rule["chain"] for a in range(len(self.areas))], dtype=np.int64)
        total = (loads * shares // WHOLE).sum(axis=1)
        pain = total * self.sensitivity // WHOLE * rule["pain_scale"] // WHOLE - comfort
        clipped: Whole = np.clip(pain, 0, WORST)
        return clipped

    def function(self, tissue: Whole, comfort: Whole) -> Whole:
        """What each lane can do."""
        rule = self.model["function"]
        lost = rule["pain"] * self.movement_pain(tissue, comfort) // WHOLE
        site = tissue[:, self.site]
        for part, of in (("range", self.range_of), ("strength", self.strength_of)):
            load = np.minimum(WORST, (site * of).sum(axis=1) // WHOLE)
            lost = lost + rule[part]["lost"] * load // WORST
        left: Whole = np.maximum(0, 100 * WHOLE - lost)
        return left
