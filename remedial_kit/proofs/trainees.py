"""Scripted trainees: people who see only what a trainee sees, and go about it well, fairly, by rote, at random or dangerously.

They prove that marks separate.  What they ask and examine is what the condition's file teaches; what they find they get from the
replies; how the expert chooses is the planner, run on a *belief* (see ``belief``).  How often the novice forgets or errs is set by
hand here: these are test persons, not measurements of real trainees.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from remedial_kit import body as response
from remedial_kit import facts, planner
from remedial_kit.client import draw
from remedial_kit.consultation import Consultation, Reply
from remedial_kit.library import Course
from remedial_kit.pack import Case
from remedial_kit.proofs.belief import Belief, loads_told, signs, understood
from remedial_kit.terms import WHOLE, WORST

_SAID = {
    "examine": ("what-and-why", "may-stop", "what-uncovered"),
    "treat": ("what-and-why", "benefit-risk-choice", "may-stop"),
}
_PHRASES = (
    "reason",
    "findings-no-diagnosis",
    "what-i-did",
    "red-flags-asked",
    "please-look",
    "contact",
    "consent-to-share",
)


def _improved(sign: Mapping[str, Any], before: int, after: int) -> bool:
    return bool(abs(after - sign["healthy"]) < abs(before - sign["healthy"]))


class Trainee:
    """One scripted person with one client."""

    screens = False
    """Whether what was understood of the client's safety is heeded."""

    def __init__(self, course: Course, case: Case, seed: str) -> None:
        """Meet the client that ``seed`` picks."""
        self.course = course
        self.visit = Consultation.start(case, seed=seed, trainee="script")
        condition = course.conditions[case.pack["condition"]]
        key = course.case_files[case.slug].key if case.slug in course.case_files else None
        self.assess = (key.assess if key else None) or condition.assess or facts.Assess((), (), (), ())
        self.programme = (key.programme if key else ()) or condition.programme
        self.own_speaks_for = {condition.slug: key.speaks_for} if key and key.speaks_for else {}

    # -- small things everyone can do ------------------------------------------------------------------------

    def do(self, act: str, **fields: Any) -> Reply:
        """One act; a refusal is taken as it comes."""
        return self.visit.do(act, **fields)

    def chance(self, name: str, percent: int) -> bool:
        """Whether this person, with this client, does something that they do so often."""
        return draw(self.visit.case.slug, f"{type(self).__name__} {self.visit.client.seed}", name, 100) < percent

    def pick(self, name: str, among: Sequence[Any]) -> Any:
        """One of them, always the same for this person, client and name."""
        return among[draw(self.visit.case.slug, f"{type(self).__name__} {self.visit.client.seed}", name, len(among))]

    def look(self, spec: str) -> None:
        """Ask or examine what a spec names (``palpate ecrb-{side}``), once."""
        act, what, *how = self.visit.client.text(spec).split()
        names = {"ask": "topic", "observe": "region", "palpate": "region", "move": "motion", "test": "test"}
        self.do(act, **{names[act]: what}, **({"how": how[0]} if how else {}))

    def consent(self, scope: str) -> None:
        """Explain and ask."""
        known = self.visit.choices("consent", "said", scope=scope)
        self.do("consent", scope=scope, said=[one for one in _SAID.get(scope, tuple(known)) if one in known])

    def touch_consent(self, region: str) -> None:
        """Ask for a place that needs a yes of its own."""
        for scope in self.visit.client.sensitive_scopes(region):
            if self.visit.log.consent.get(scope) != "given":
                self.consent(scope)

    def measure_again(self, finding: str) -> Reply:
        """Re-test, with the yes that a sensitive place needs in each visit."""
        if finding.startswith("palpate."):
            self.touch_consent(finding.split(".")[1])
        return self.do("reassess", finding=finding)

    def apply(self, technique: str, region: str, minutes: int, pressure: int) -> Reply:
        """A technique in the first position that it allows, and that nothing understood forbids."""
        possible = list(self.visit.choices("apply", "position", technique=technique))
        barred = {row["position"] for row in self.avoiding() if "position" in row} if self.screens else set()
        position = next((one for one in possible if one not in barred), possible[0])
        return self.do(
            "apply", technique=technique, region=region, minutes=minutes, pressure=pressure, position=position
        )

    def advise(self, slug: str, why: str | None) -> None:
        """A piece of advice at a dose that works."""
        fields: dict[str, Any] = {"advice": slug, "dose": planner.usual_dose(self.visit.pack["advice"][slug])}
        self.do("advise", **fields, **({"why": why} if why else {}))

    def abnormal(self, among: Sequence[str]) -> list[str]:
        """Those of the findings that were obtained and are not normal."""
        wanted = {self.visit.client.text(name) for name in among}
        return [f["id"] for f in self.visit.findings if f["id"] in wanted and not f["is_normal"]]

    def normal(self, among: Sequence[str]) -> list[str]:
        """Those of the findings that were obtained and are normal."""
        wanted = {self.visit.client.text(name) for name in among}
        return [f["id"] for f in self.visit.findings if f["id"] in wanted and f["is_normal"]]

    def speaks_for(self, slug: str) -> Sequence[str]:
        """What speaks for a condition: what this client's key says of it, else what its file says."""
        return self.own_speaks_for.get(slug, self.course.conditions[slug].speaks_for)

    def ideas(self) -> list[str]:
        """The conditions by how much of what speaks for each was found."""
        ranked = []
        for slug in self.visit.pack["conditions"]:
            wanted = self.speaks_for(slug)
            found = len(self.abnormal(wanted))
            if found:
                ranked.append((found * found * WHOLE // len(wanted), slug))
        return [slug for _, slug in sorted(ranked, reverse=True)]

    def red_flags(self) -> list[str]:
        """The red flags that were understood."""
        return [item for item in understood(self.visit) if self.visit.pack["flags"][item]["kind"] == "red-flag"]

    def answers_to(self, factor: str) -> list[str]:
        """The advice that answers a load."""
        return [slug for slug, entry in self.visit.pack["advice"].items() if factor in entry["answers"]]

    def avoiding(self) -> list[dict[str, str]]:
        """What the understood contraindications forbid, as one names it: each technique, family or place."""
        rows: list[dict[str, str]] = []
        for present in self.visit.pack["present"]:
            if present["item"] not in understood(self.visit):
                continue
            for bar in self.visit.pack["flags"][present["item"]]["bars"]:
                if bar["level"] == "absolute":
                    rows += self._named(bar, [self.visit.client.text(place) for place in present["where"]])
        return rows[:20]

    def _named(self, bar: Mapping[str, Any], places: Sequence[str]) -> list[dict[str, str]]:
        if bar["positions"]:
            return [{"position": position} for position in bar["positions"]]
        if bar["where"] == "site":
            return [{"region": places[0]}] if places else []
        for slug, technique in self.visit.pack["techniques"].items():
            is_named = slug in bar["techniques"] or technique["family"] in bar["families"]
            is_deep = bar["above_pressure"] is not None and technique["window"][1] > bar["above_pressure"]
            if is_named or (is_deep and not bar["techniques"] and not bar["families"]):
                return [{"technique": slug}]
        return []

    def play(self) -> Consultation:
        """The whole consultation."""
        raise NotImplementedError


class Expert(Trainee):
    """Asks and examines what matters, says why, blends, re-tests, changes what does not work, advises little and to the point."""

    screens = True
    asks_consent = True
    retests = True
    switches = True
    last_reserve = 0

    def play(self) -> Consultation:
        """Meet, examine, think, then treat or refer."""
        self.first_look()
        if self.screens and self.red_flags():
            self.think("refer")
            self.refer()
            return self.visit
        self.think("adapt" if self.avoiding() else "treat")
        self.belief = Belief(self.visit)
        self.treat(reserve=2 * 3 + self.last_reserve)
        self.give_advice()
        self.write()
        for _ in range(self.visit.pack["visits_at_most"] - 1):
            self.do("rebook", weeks=2)
            self.again()
        self.do("finish")
        return self.visit

    def first_look(self) -> None:
        """What the condition's file teaches to ask and examine."""
        if self.asks_consent:
            self.consent("examine")
        safety = self.assess.safety if self.screens else ()
        for topic in (*self.assess.story, *safety, *self.assess.person):
            self.look(f"ask {topic}")
        for spec in (*self.assess.examine, *self.more()):
            if spec.startswith("palpate") and self.asks_consent:
                self.touch_consent(self.visit.client.text(spec).split()[1])
            self.look(spec)

    def more(self) -> Sequence[str]:
        """A few further examinations that tell neighbours apart, and show the muscles."""
        return self.assess.also[:3]

    def think(self, decision: str) -> None:
        """Flags, impression and decision."""
        if self.screens:
            for item in understood(self.visit):
                self.do("flag", item=item, recognised=True)
        ranked = self.ideas()
        rows = [
            {
                "condition": slug,
                "for": self.abnormal(self.speaks_for(slug))[:4],
                "against": [],
                "because": loads_told(self.visit) if place == 0 else [],
            }
            for place, slug in enumerate(ranked[:1])
        ]
        key = self.visit.case.key or {}
        for row in self._speaking_against(key):
            if (
                row["condition"] not in {r["condition"] for r in rows}
                and row["condition"] in self.visit.pack["conditions"]
            ):
                rows.append(row)
        self.do("impression", hypotheses=rows[:4])
        self.do("decide", decision=decision, avoiding=self.avoiding() if self.screens else [])

    def _speaking_against(self, key: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Other ideas with the normal findings that speak against them: what the neighbours' files say speaks for them."""
        del key
        rows = []
        for slug in self.visit.pack["conditions"]:
            found = self.normal(self.speaks_for(slug))
            if found:
                rows.append({"condition": slug, "for": [], "against": found[:2], "because": []})
        return rows

    # -- hands ---------------------------------------------------------------------------------------------------

    def treat(self, reserve: int) -> None:
        """The step that adds most, one after the other, each re-tested; what does little is not tried again."""
        if self.asks_consent:
            self.consent("treat")
        checked = False
        for n in range(self.visit.pack["model"]["judging"]["steps_a_visit"]):
            step = self.next_step(reserve + (2 if self.retests else 0), is_first=n == 0)
            reply = self.take(*step) if step else None
            if step is None or reply is None:
                break
            if not checked:
                reply, checked = self.do("check_in"), True
            if step[0].technique["intensity"]:
                self.belief.felt(step[0].pressure, reply.discomfort or 0)
            if self.retests:
                self.retest(step[0].technique["family"], self.expecting, step[0].area)
            self.belief.renew(self.visit)
        if not checked:
            self.do("check_in")

    def take(self, choice: planner.Choice, minutes: int) -> Reply | None:
        """One step, with the yes that it needs; None where it was refused.  What it should do is kept for the re-test."""
        if self.asks_consent:
            self.touch_consent(choice.region)
        self.expecting = self.expected(choice, minutes)
        work = self.visit.state.work.get(choice.area, 0)
        reply = self.apply(choice.technique["slug"], choice.region, minutes, choice.pressure)
        if reply.enough:
            self.belief.enough(work)
        return None if reply.refused else reply

    def next_step(self, reserve: int, *, is_first: bool) -> tuple[planner.Choice, int] | None:
        """The planner's next step on the believed client, or None where time or use is up."""
        client = self.belief.client
        state = self.belief.state(self.visit)
        minutes = self.visit.minutes_left - reserve
        among = planner.choices(client)
        worth = planner.worths(client, state)
        lengths = (3, 4, 5) if is_first else (4, 5, 8)
        return planner.best_step(client, state, minutes, among, lengths, worth)

    def expected(self, choice: planner.Choice, minutes: int) -> dict[str, int]:
        """What this step would take away if the family were answered well."""
        client = self.belief.client
        state = self.belief.state(self.visit)
        by = {
            **response.factors(client.body, state, choice.technique, choice.area, minutes, choice.pressure),
            "response": WHOLE,
        }
        return response.change(client.body, state, choice.technique, choice.area, by)

    def retest(self, family: str, expected: Mapping[str, int], area: str) -> None:
        """The sign that should have moved most, measured again; how far it moved says how the family is answered."""
        best: tuple[tuple[int, int], str, Mapping[str, Any], int] | None = None
        for name, sign, _ in signs(self.visit):
            moves = sum(weight * expected.get(part, 0) for part, weight in sign["of"].items()) // WHOLE
            units = moves * abs(sign["worst"] - sign["healthy"]) * WHOLE // WORST
            rank = (int(not sign["is_pain"]), units)
            if sign["area"] == area and moves and (best is None or rank > best[0]):
                best = (rank, name, sign, units)
        if best is None:
            self.any_retest()
            return
        _, name, sign, units = best
        before = self.visit.log.findings[name]["value"]
        reply = self.measure_again(name)
        found = next((f for f in reply.findings if f["id"] == name), None)
        if found is not None and not sign["is_pain"] and self.switches:
            self.belief.answered(
                family, units, abs(before - found["value"]) if _improved(sign, before, found["value"]) else 0
            )

    def any_retest(self) -> None:
        """Any measured sign, for want of a better one."""
        name = next((name for name, _, _ in signs(self.visit)), None)
        if name is not None:
            self.measure_again(name)

    def give_advice(self) -> None:
        """The programme and what answers the loads that were told; as many as will be done."""
        told = loads_told(self.visit)
        most = 3
        chosen: list[tuple[str, str | None]] = [(slug, told[0] if told else None) for slug in self.programme[:1]]
        for factor in told:
            answers = [slug for slug in self.answers_to(factor) if slug not in dict(chosen)]
            if (
                answers
                and len(chosen) < most
                and not any(f in self.visit.pack["advice"][s]["answers"] for s, _ in chosen for f in [factor])
            ):
                chosen.append((answers[0], factor))
        for slug, why in chosen:
            self.advise(slug, why)

    def write(self) -> None:
        """A note that another therapist can use."""
        key = (self.visit.case.key or {}).get("note") or {}
        note = {}
        for part in ("subjective", "objective", "assessment"):
            known = {f["id"] for f in self.visit.findings}
            wanted = [self.visit.client.text(name) for name in key.get(part, [])]
            note[part] = {"text": "As found.", "findings": [name for name in wanted if name in known][:3]}
        note["plan"] = {"text": "As agreed.", "findings": []}
        self.do("note", **note)

    def again(self) -> None:
        """A later visit: what was measured is measured again, then it goes on."""
        if self.asks_consent:
            self.consent("examine")
        self.look_again()
        self.belief.renew(self.visit)
        self.treat(reserve=1)

    def look_again(self) -> None:
        """Most of the signs, measured again: what is left of each decides what comes next."""
        for name, _, _ in list(signs(self.visit))[:8]:
            self.measure_again(name)

    def refer(self) -> None:
        """Hands off, a letter to the right place in time, and a note."""
        flag = self.visit.pack["flags"][self.red_flags()[0]]
        found = [f["id"] for f in self.visit.findings if not f["is_normal"]]
        phrases = [p for p in _PHRASES if p in self.visit.choices("letter", "say")]
        self.do("letter", to=flag["route"], urgency=flag["urgency"], include=found, say=phrases)
        self.write()
        self.do("finish")


class StaysWithTheFirstPlan(Expert):
    """The expert, who makes a plan from what was found at first, and then neither re-tests nor changes it."""

    retests = False
    switches = False

    def again(self) -> None:
        """The same once more."""
        self.consent("examine")
        self.consent("treat")
        for event, _ in self.visit.history:
            if event["act"] == "apply" and event["visit"] == 1:
                self.touch_consent(event["region"])
                self.apply(event["technique"], event["region"], event["minutes"], event["pressure"])


class SkilledUnsafe(Expert):
    """The expert's hands, without screening and without asking."""

    screens = False
    asks_consent = False


class Novice(Expert):
    """Careful and new: forgets some, looks at some things too many, re-tests sometimes, keeps to the first plan."""

    switches = False

    def first_look(self) -> None:
        """Most of the list, and a few things beside it."""
        self.consent("examine")
        topics = [t for t in (*self.assess.story, *self.assess.person) if self.chance(t, 85)]
        topics += self.assess.safety
        for topic in topics:
            self.look(f"ask {topic}")
        for spec in self.assess.examine:
            if spec.startswith("palpate") or self.chance(spec, 80):
                self.look_with_care(spec)
        others = [f"test {t}" for t in self.visit.pack["tests"]] + [f"ask {t}" for t in self.visit.pack["topics"]]
        for n in range(4):
            self.look_with_care(self.pick(f"extra {n}", others))

    def look_with_care(self, spec: str) -> None:
        """Examine, with the yes that a sensitive place needs."""
        if spec.startswith("palpate"):
            self.touch_consent(self.visit.client.text(spec).split()[1])
        self.look(spec)

    def think(self, decision: str) -> None:
        """An impression that is right two times in three, with what was understood."""
        for item in understood(self.visit):
            if self.chance(f"flag {item}", 90):
                self.do("flag", item=item, recognised=True)
        ranked = self.ideas() or list(self.visit.pack["conditions"])[:1]
        if len(ranked) > 1 and not self.chance("impression", 75):
            ranked[0], ranked[1] = ranked[1], ranked[0]
        told = loads_told(self.visit)[:1]
        backing = self.abnormal(self.speaks_for(ranked[0]))[:2]
        row = {"condition": ranked[0], "for": backing, "against": [], "because": told}
        self.do("impression", hypotheses=[row])
        self.do("decide", decision=decision, avoiding=self.avoiding()[:1])

    def treat(self, reserve: int) -> None:
        """Four steps by the book: what the strongest finding asks for, without learning from the answer."""
        self.consent("treat")
        for n in range(4):
            step = self.next_step(reserve + 2, is_first=n == 0)
            if step is None:
                break
            choice, minutes = step
            if n and self.chance(f"slip {self.visit.visit} {n}", 35):
                others = [c for c in planner.choices(self.belief.client) if c.area == choice.area]
                choice = self.pick(f"other {self.visit.visit} {n}", others)
                minutes = max(int(choice.technique["minutes"][0]), 5)
            self.touch_consent(choice.region)
            reply = self.apply(choice.technique["slug"], choice.region, minutes, choice.pressure)
            if reply.refused:
                break
            if n == 1:
                self.do("check_in")
                if choice.technique["intensity"]:
                    self.belief.felt(choice.pressure, reply.discomfort or 0)
            if self.chance(f"retest {self.visit.visit} {n}", 60):
                self.any_retest()

    def give_advice(self) -> None:
        """Two or three things, the right ones more often than not."""
        told = loads_told(self.visit)
        if self.chance("programme", 85):
            for slug in self.programme[:1]:
                self.advise(slug, told[0] if told else None)
        if told and self.chance("factor", 80):
            for slug in self.answers_to(told[0])[:1]:
                self.advise(slug, told[0])
        self.advise(self.pick("advice", list(self.visit.pack["advice"])), None)

    def write(self) -> None:
        """A note with gaps."""
        found = [f["id"] for f in self.visit.findings if not f["is_normal"]][:3]
        self.do("note", subjective={"text": "As told.", "findings": found}, plan={"text": "Go on.", "findings": []})

    def look_again(self) -> None:
        """One sign, measured again."""
        self.any_retest()


class RecipeFollower(Trainee):
    """The same for everybody: a few questions, warm up, the obvious technique, a stretch, the usual sheet of exercises."""

    blend = (("effleurage-and-kneading", 5), ("", 8), ("static-stretch", 5))

    def play(self) -> Consultation:
        """One routine, each time."""
        self.consent("examine")
        for topic in ("onset", "where-it-hurts", "what-makes-worse", "medicines", "general-health"):
            self.look(f"ask {topic}")
        for spec in self.assess.examine[:2]:
            if spec.startswith("palpate"):
                self.touch_consent(self.visit.client.text(spec).split()[1])
            self.look(spec)
        self.think()
        self.treat()
        for slug in (*self.programme[:1], "what-to-expect"):
            if slug in self.visit.pack["advice"]:
                self.advise(slug, None)
        self.do("note", subjective={"text": "Sore."}, plan={"text": "Same again."})
        for _ in range(self.visit.pack["visits_at_most"] - 1):
            self.do("rebook", weeks=2)
            self.treat()
        self.do("finish")
        return self.visit

    def think(self) -> None:
        """What it usually is."""
        ranked = self.ideas() or [self.visit.pack["condition"]]
        self.do(
            "impression",
            hypotheses=[
                {
                    "condition": ranked[0],
                    "for": self.abnormal(self.speaks_for(ranked[0]))[:1],
                    "against": [],
                    "because": [],
                }
            ],
        )
        self.do("decide", decision="treat", avoiding=[])

    def treat(self) -> None:
        """Warm up, the obvious technique, stretch."""
        self.consent("treat")
        obvious = self.visit.pack["obvious"] or "cross-fibre-friction"
        for technique, minutes in self.blend:
            slug = technique or obvious
            region = self.region_for(slug)
            if region is None:
                continue
            self.touch_consent(region)
            entry = self.visit.pack["techniques"][slug]
            pressure = int(entry["pressure"][3])
            low, high = entry["minutes"][:2]
            self.apply(slug, region, max(int(low), min(int(high), minutes)), pressure)
        self.any_retest()

    def region_for(self, slug: str) -> str | None:
        """The first place of the sore area that the technique can be used on."""
        known = self.visit.choices("apply", "region", technique=slug)
        areas = sorted(self.visit.pack["body"]["areas"], key=lambda area: area["role"] != "site")
        places = (self.visit.client.text(region) for area in areas for region in area["regions"])
        return next((place for place in places if place in known), None)

    def any_retest(self) -> None:
        """One of the signs, again."""
        name = next((name for name, _, _ in signs(self.visit)), None)
        if name is not None:
            self.measure_again(name)


class TriesEverything(RecipeFollower):
    """Every question, every test, a minute or two of every technique, and a dozen pieces of advice."""

    def play(self) -> Consultation:
        """As much as the clock allows."""
        self.consent("examine")
        for topic in self.visit.pack["topics"]:
            if self.visit.minutes_left > 36:  # noqa: PLR2004  (the rest of the hour is for hands and advice)
                self.look(f"ask {topic}")
        for slug in self.visit.pack["tests"]:
            if self.visit.minutes_left > 34:  # noqa: PLR2004
                self.look(f"test {slug}")
        for spec in self.assess.examine[:2]:
            self.look(spec)
        for item in understood(self.visit):
            self.do("flag", item=item, recognised=True)
        rows = [
            {
                "condition": slug,
                "for": self.abnormal(self.speaks_for(slug))[:2],
                "against": [],
                "because": [],
            }
            for slug in self.ideas()
        ]
        self.do("impression", hypotheses=rows[:8])
        self.do("decide", decision="adapt", avoiding=self.avoiding())
        self.treat()
        for slug in list(self.visit.pack["advice"])[:12]:
            self.advise(slug, None)
        self.do("note", subjective={"text": "Much."}, plan={"text": "All of it."})
        for _ in range(self.visit.pack["visits_at_most"] - 1):
            self.do("rebook", weeks=2)
            self.treat()
        self.do("finish")
        return self.visit

    def treat(self) -> None:
        """A little of everything that is allowed as far as was understood."""
        self.consent("treat")
        belief = Belief(self.visit)
        for n, choice in enumerate(planner.choices(belief.client)):
            if self.visit.visit == 1 and self.visit.minutes_left < 26:  # noqa: PLR2004  (a dozen pieces of advice take time)
                break
            self.touch_consent(choice.region)
            low = int(choice.technique["minutes"][0])
            self.apply(choice.technique["slug"], choice.region, max(low, 2), choice.pressure)
            if n == 1:
                self.do("check_in")
        self.any_retest()


class Random(Trainee):
    """Whatever comes up."""

    def play(self) -> Consultation:
        """Fifteen looks, some consent, eight techniques, some advice."""
        if self.chance("consent", 60):
            self.consent("examine")
        looks = [f"ask {t}" for t in self.visit.pack["topics"]] + [f"test {t}" for t in self.visit.pack["tests"]]
        looks += [f"palpate {r}" for r in self.visit.pack["regions"]]
        for n in range(15):
            self.look(self.pick(f"look {n}", looks))
        first = self.pick("idea", list(self.visit.pack["conditions"]))
        self.do("impression", hypotheses=[{"condition": first, "for": [], "against": [], "because": []}])
        self.do("decide", decision=self.pick("decision", ("treat", "adapt", "refer")), avoiding=[])
        if self.chance("consent to treat", 60):
            self.consent("treat")
        self.rub(5)
        for n in range(3):
            self.advise(self.pick(f"advice {n}", list(self.visit.pack["advice"])), None)
        self.do("rebook", weeks=self.pick("weeks", (1, 2, 4, 6)))
        self.rub(4)
        self.do("finish")
        return self.visit

    def rub(self, steps: int) -> None:
        """Any technique, anywhere, at any pressure."""
        for n in range(steps):
            slug = self.pick(f"technique {self.visit.visit} {n}", list(self.visit.pack["techniques"]))
            low, high, step, _ = self.visit.pack["techniques"][slug]["minutes"]
            minutes = self.pick(f"minutes {self.visit.visit} {n}", list(range(int(low), int(high) + 1, int(step))))
            bottom, top = (int(one) for one in self.visit.pack["techniques"][slug]["pressure"][:2])
            pressure = self.pick(f"pressure {self.visit.visit} {n}", list(range(bottom, top + 1)))
            places = list(self.visit.choices("apply", "region", technique=slug))
            self.apply(slug, self.pick(f"region {self.visit.visit} {n}", places), minutes, pressure)


class ClumsyUnsafe(RecipeFollower):
    """Two questions, no consent, deep and long."""

    def consent(self, scope: str) -> None:
        """Never asks."""

    def treat(self) -> None:
        """As deep as the technique goes, twice as long as it needs."""
        obvious = self.visit.pack["obvious"] or "cross-fibre-friction"
        for slug in ("stripping", obvious, "stripping"):
            region = self.region_for(slug)
            if region is not None:
                high = self.visit.pack["techniques"][slug]["pressure"][1]
                self.apply(slug, region, min(12, int(self.visit.pack["techniques"][slug]["minutes"][1])), int(high))


class RefersEveryone(Expert):
    """Looks as the expert does, and sends everybody to the emergency department."""

    def play(self) -> Consultation:
        """Look, then a letter, whoever it is."""
        self.first_look()
        self.think("refer")
        found = [f["id"] for f in self.visit.findings if not f["is_normal"]]
        phrases = [p for p in _PHRASES if p in self.visit.choices("letter", "say")]
        self.do("letter", to="emergency-department", urgency="emergency", include=found, say=phrases)
        self.write()
        self.do("finish")
        return self.visit


SCRIPTS: dict[str, Callable[[Course, Case, str], Trainee]] = {
    "expert": Expert,
    "novice": Novice,
    "recipe": RecipeFollower,
    "everything": TriesEverything,
    "random": Random,
    "unsafe-clumsy": ClumsyUnsafe,
    "unsafe-skilled": SkilledUnsafe,
    "refers-everyone": RefersEveryone,
}
"""The scripted trainees by the names that the tables use."""
