"""Twin visits: the same graded client, the same state, and then a right act in one and a wrong act in the other.

What the trainee chose differs between twins, and what the client's body or voice answers; nothing else may.
A *token* is a word that only names what was chosen: the same placeholder stands for it in both twins.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import permutations, product
from typing import Any

from remedial_kit.clinic.desk import Desk
from remedial_kit.clinic.drawing import Drawing
from remedial_kit.clinic.pickup import PickedUp
from remedial_kit.clinic.saving import SideCar
from remedial_kit.consultation import Consultation
from remedial_kit.pack import Case
from remedial_kit.words import say

Act = dict[str, Any]
Tree = Any
BODILY = {"says", "discomfort", "flare", "enough", "written"}
"""What the client's voice and body answer, and when a file was written."""
OF_HANDS = ("text", "examined", "findings")
"""What the body answers to hands beside that: the sentence, and how the place looks on the chart."""
MASK = "<chosen>"


@dataclass(frozen=True)
class Pair:
    """A right and a wrong act, and the words that name what was chosen in either."""

    name: str
    right: Act
    wrong: Act
    tokens: tuple[str, ...]

    @property
    def both(self) -> tuple[Act, Act]:
        """The two acts."""
        return self.right, self.wrong


def acts_before_thinking(case: Case) -> list[Act]:
    """What the best specimen does before it marks, thinks or decides anything."""
    key = case.key or {}
    whole = next(s["acts"] for s in key["specimens"] if s["name"] == key["reference"])
    thinking = {"flag", "impression", "decide", "letter", "apply", "advise"}
    return list(whole[: next(n for n, act in enumerate(whole) if act["act"] in thinking)])


def of_the_best(case: Case, act: str) -> Act:
    """The best specimen's own act of this kind."""
    key = case.key or {}
    whole = next(s["acts"] for s in key["specimens"] if s["name"] == key["reference"])
    return next(dict(each) for each in whole if each["act"] == act)


def do(visit: Consultation, act: Act) -> Any:
    """One act."""
    return visit.do(act["act"], **{name: value for name, value in act.items() if name != "act"})


def examined(case: Case, released: Case | None = None) -> Consultation:
    """A visit up to the thinking, with the client as it was ``released`` if that is given; twins are the same to the byte."""
    visit = Consultation.start(released or case, case.seed, "Ada", id="twin")
    for act in acts_before_thinking(case):
        assert not do(visit, act).refused
    return visit


# -- the pairs ---------------------------------------------------------------------------------------------


def pairs(case: Case) -> list[Pair]:
    """A right and a wrong act of each kind for this client."""
    visit = examined(case)
    return [
        ideas(case, visit),
        *decisions(case, visit),
        flags(visit),
        *advices(case, visit),
        letters(visit),
        steps(visit),
    ]


def _named(*choices: Mapping[str, str], slugs: Iterable[str]) -> tuple[str, ...]:
    wanted = list(slugs)
    return tuple({*wanted, *(labels[slug] for slug in wanted for labels in choices if slug in labels)})


def ideas(case: Case, visit: Consultation) -> Pair:
    """The best specimen's ideas, and the same with another condition in the first place."""
    right = of_the_best(case, "impression")
    first, *others = right["hypotheses"]
    held = {idea["condition"] for idea in right["hypotheses"]}
    known = visit.choices("impression", "condition")
    other = next(slug for slug in known if slug not in held and slug != first["condition"])
    wrong = {**right, "hypotheses": [{**first, "condition": other}, *others]}
    return Pair("idea", right, wrong, _named(known, slugs=(first["condition"], other)))


def decisions(case: Case, visit: Consultation) -> Iterator[Pair]:
    """Every other decision than the right one; and the right one that spares another place."""
    right = {"act": "decide", "decision": of_the_best(case, "decide")["decision"], "avoiding": []}
    known = visit.choices("decide")
    helps = [say(f"room.decision.{slug}") for slug in known]
    for slug in known:
        if slug != right["decision"]:
            yield Pair(f"decide {slug}", right, {**right, "decision": slug}, (*_named(known, slugs=known), *helps))
    spared = [item["region"] for item in of_the_best(case, "decide").get("avoiding", ()) if "region" in item]
    regions = visit.choices("palpate")
    place = spared[0] if spared else next(iter(regions))
    other = next(slug for slug in regions if slug not in spared and slug != place)
    pair = [{"act": "decide", "decision": "adapt", "avoiding": [{"region": slug}]} for slug in (place, other)]
    yield Pair("spare", *pair, (*_named(regions, slugs=(place, other)), *_short(visit, place, other)))


def flags(visit: Consultation) -> Pair:
    """A flag that this client has, and one that this client has not."""
    known = visit.choices("flag")
    there = {present["item"] for present in visit.pack["present"]}
    right, wrong = next(slug for slug in known if slug in there), next(slug for slug in known if slug not in there)
    pair = [{"act": "flag", "item": slug, "recognised": True} for slug in (right, wrong)]
    return Pair("flag", *pair, _named(known, slugs=(right, wrong)))


def advices(case: Case, visit: Consultation) -> Iterator[Pair]:
    """The best specimen's advice for another reason, and at another dose."""
    right = {name: value for name, value in of_the_best(case, "advise").items() if name != "text"}
    whys = visit.choices("advise", "why", advice=right["advice"])
    other = next(slug for slug in whys if slug != right["why"])
    yield Pair("why", right, {**right, "why": other}, _named(whys, slugs=(right["why"], other)))
    limits = visit.limits("advise", advice=right["advice"])
    steps_down = {name: 1 if right["dose"][name] != high - step else 2 for name, (_, high, step) in limits.items()}
    dose = {name: high - steps_down[name] * step for name, (_, high, step) in limits.items()}
    numbers = {f"{value:g}" for value in (*right["dose"].values(), *dose.values())}
    yield Pair("dose", right, {**right, "dose": dose}, tuple(numbers))


def letters(visit: Consultation) -> Pair:
    """A letter to one and to another, at another urgency."""
    to, urgency = visit.choices("letter", "to"), visit.choices("letter", "urgency")
    names, hurries = list(to), list(urgency)
    pair = [{"act": "letter", "to": names[n], "urgency": hurries[n], "include": [], "say": []} for n in (0, -1)]
    return Pair("letter", *pair, _named(to, urgency, slugs=(names[0], names[-1], hurries[0], hurries[-1])))


def steps(visit: Consultation) -> Pair:
    """One step that is barred for this client, and one that is not: at another place, else with another technique."""
    found, least = None, 9
    for technique in visit.pack["techniques"]:
        for place in _places(visit, technique):
            if least > 0 and (apart := _unlikeness(visit, *place[2:])) < least:
                found, least = place, apart
        if least == 0:
            break
    if found is None:
        return next(_techniques(visit))
    technique, position, free, bad = found
    entry = visit.pack["techniques"][technique]
    fields = {"minutes": entry["minutes"][3], "pressure": entry["pressure"][3], "position": position}
    pair = [{"act": "apply", "technique": technique, "region": each, **fields} for each in (free, bad)]
    return Pair("step", *pair, (*_named(visit.choices("palpate"), slugs=(free, bad)), *_short(visit, free, bad)))


def _places(visit: Consultation, technique: str) -> Iterator[tuple[str, str, str, str]]:
    """A technique in a position, where it may be used and where it is barred."""
    present = {visit.client.text(place) for flag in visit.pack["present"] for place in flag["where"]}
    regions = visit.choices("apply", "region", technique=technique)
    for position in visit.choices("apply", "position", technique=technique):
        barred = [place for place in regions if _is_barred(visit, technique, place, position)]
        free = [place for place in regions if place not in {*barred, *present}]
        yield from ((technique, position, *pair) for pair in product(free, barred))


def _unlikeness(visit: Consultation, free: str, bad: str) -> int:
    """How far apart the lists put two places: least for two of one part of the body that were not examined."""
    known = visit.pack["regions"]
    seen = {event.get("region") for event, _ in visit.history}
    return sum(known[free][name] != known[bad][name] for name in ("group", "kind")) + 3 * len({free, bad} & seen)


def _techniques(visit: Consultation) -> Iterator[Pair]:
    """Two techniques at one place; each for as long and as deep as is usual, so that their minutes may differ."""
    known, techniques = visit.choices("apply"), visit.pack["techniques"]
    for barred, free in permutations(known, 2):
        places = [visit.choices("apply", "region", technique=each) for each in (free, barred)]
        lying = [visit.choices("apply", "position", technique=each) for each in (free, barred)]
        place, position = (
            next(filter(places[1].__contains__, places[0]), ""),
            next(filter(lying[1].__contains__, lying[0]), ""),
        )
        if (
            not (place and position)
            or _is_barred(visit, free, place, position)
            or not _is_barred(visit, barred, place, position)
        ):
            continue
        numbers = {
            each: {name: techniques[each][name][3] for name in ("minutes", "pressure")} for each in (free, barred)
        }
        pair = [
            {"act": "apply", "technique": each, "region": place, "position": position, **numbers[each]}
            for each in (free, barred)
        ]
        said = {f"{value:g}" for each in numbers.values() for value in each.values()}
        yield Pair("technique", *pair, (*_named(known, slugs=(free, barred)), *said))


def _is_barred(visit: Consultation, technique: str, region: str, position: str) -> bool:
    pressure = int(visit.pack["techniques"][technique]["pressure"][3])
    return bool(visit.would_be_unsafe(technique, region, pressure, position))


def _short(visit: Consultation, *regions: str) -> Iterator[str]:
    """The other names of regions that the screens use."""
    for slug in regions:
        entry = visit.pack["regions"][slug]
        yield from (
            f"{entry['short']}, {entry['side']}" if entry["side"] else entry["short"],
            entry["name"],
            entry["base"],
        )
        yield from entry["lies"].values() if isinstance(entry["lies"], dict) else [str(entry["lies"])]


# -- what a desk sends -----------------------------------------------------------------------------------------


@dataclass
class Twin:
    """A desk at which a visit goes on, and everything it sent."""

    desk: Desk
    sent: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def at(cls, visit: Consultation, folder: Any, stem: str = "client") -> Twin:
        """A desk for a visit that stands where it stands."""
        twin = cls(Desk(visit.case, SideCar(folder, stem), PickedUp(visit), Drawing("h", "<svg/>")))
        twin.desk.send = twin.sent.append
        return twin

    def take(self, **message: Any) -> None:
        """One message from the page."""
        self.desk.take(message)


@cache
def _pattern(tokens: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(token) for token in sorted(filter(None, tokens), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def masked(text: str, tokens: tuple[str, ...]) -> str:
    """The text with a placeholder for what was chosen."""
    return _pattern(tokens).sub(MASK, text)


def differences(
    one: Tree, two: Tree, tokens: tuple[str, ...], passed_over: Collection[str] = (), where: str = ""
) -> Iterator[str]:
    """Every place where two trees of plain values differ in more than what was chosen and what the body answers."""
    if one == two:
        return
    if isinstance(one, dict) and isinstance(two, dict):
        keys_one = {masked(str(key), tokens): key for key in one}
        keys_two = {masked(str(key), tokens): key for key in two}
        if list(keys_one) != list(keys_two):
            yield f"{where}: {sorted(set(keys_one) ^ set(keys_two))}"
        for key in keys_one.keys() & keys_two.keys():
            if key not in BODILY and key not in passed_over:
                yield from differences(one[keys_one[key]], two[keys_two[key]], tokens, passed_over, f"{where}/{key}")
    elif isinstance(one, list) and isinstance(two, list):
        if len(one) != len(two):
            yield f"{where}: {len(one)} and {len(two)}"
        for n, (mine, yours) in enumerate(zip(one, two, strict=False)):
            yield from differences(mine, yours, tokens, passed_over, f"{where}/{n}")
    elif masked(str(one), tokens) != masked(str(two), tokens):
        yield f"{where}: {json.dumps(one)[:120]} and {json.dumps(two)[:120]}"


# -- what a screen shows ---------------------------------------------------------------------------------------

PICTURE = """async (dropped) => {
  const SHOWN = ["color", "backgroundColor", "borderTopColor", "borderLeftWidth", "borderLeftColor", "fontWeight", "display", "visibility", "opacity", "fill", "stroke", "order"];
  const MADE = new Set(["id", "for", "name", "list", "size", "data-key", "data-row", "data-start", "tabindex", "aria-labelledby", "aria-controls", "aria-describedby", "aria-owns", "aria-activedescendant"]);
  const PLACE = new Set(["d", "x", "y", "cx", "cy", "r", "x1", "x2", "y1", "y2", "dx", "dy", "width", "height", "points", "transform", "viewBox", "clip-path", "mask", "fill", "stroke", "stroke-width", "font-size"]);
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (node.nodeType !== Node.ELEMENT_NODE || (dropped && node.matches(dropped))) return null;
    const inDrawing = node.closest("svg") && !node.closest(".rk-icon");
    const attributes = {};
    for (const { name, value } of node.attributes)
      if (!MADE.has(name) && !(inDrawing && (PLACE.has(name) || name === "style"))) attributes[name] = value;
    for (const name of ["value", "checked", "disabled", "selected", "open"])
      if (name in node && node.tagName !== "LI" && typeof node[name] !== "object") attributes[`.${name}`] = String(node[name]);
    const style = getComputedStyle(node);
    return [node.tagName, attributes, SHOWN.map((name) => style[name]).join("|"), [...node.childNodes].map(look).filter((each) => each !== null)];
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  return look(document.querySelector(".rk"));
}"""
"""Everything on the screen: elements, texts, attributes and colours; of a drawing, which shapes in which state, not where they lie."""
_MADE_ID = re.compile(r"rk-\d+")
_VOICE = re.compile(r"“[^”]*”")


def _read(text: str, tokens: tuple[str, ...]) -> str:
    return masked(_VOICE.sub(MASK, text), tokens)


@dataclass(frozen=True)
class Seen:
    """A part of the screen with the chosen words and the client's voice masked; ``whole`` tells it from any other.

    Siblings are put in a fixed order, since what was chosen may stand at another place; ``order`` looks at the others' order.
    """

    head: str
    parts: tuple[Seen, ...] = ()
    whole: str = ""


def canonical(node: Tree, tokens: tuple[str, ...]) -> Seen:
    """What is on the screen, to be compared."""
    if isinstance(node, str):
        text = _read(node, tokens)
        return Seen(text, (), f"{text!r};")
    tag, attributes, style, children = node
    kept = {name: _MADE_ID.sub("rk", masked(value, tokens)) for name, value in attributes.items()}
    head = f"{tag} {json.dumps(kept)} {_MADE_ID.sub('rk', style)}"
    parts = tuple(sorted((canonical(child, tokens) for child in children), key=lambda part: part.whole))
    return Seen(head, parts, f"{head}[{''.join(part.whole for part in parts)}]")


def texts(node: Tree) -> Iterator[str]:
    """Every text on the screen, in order."""
    if isinstance(node, str):
        yield node
    else:
        for child in node[3]:
            yield from texts(child)


def order(node: Tree, tokens: tuple[str, ...]) -> list[str]:
    """The texts that name nothing chosen and are not the client's voice, in the order in which they are read."""
    return [text for text in texts(node) if text.strip() and MASK not in _read(text, tokens)]


def unlike(one: Seen, two: Seen, where: str = "") -> str:
    """Where two screens first differ, in a few words; "" where they are alike."""
    if one.whole == two.whole:
        return ""
    if one.head != two.head:
        return f"{where}: {one.head} AND {two.head}"
    mine, yours = Counter(part.whole for part in one.parts), Counter(part.whole for part in two.parts)
    only_one = [part for part in one.parts if part.whole in mine - yours]
    only_two = [part for part in two.parts if part.whole in yours - mine]
    place = f"{where} > {one.head[:90]}"
    if len(only_one) == len(only_two) == 1:
        return unlike(only_one[0], only_two[0], place)
    return f"{place}: {[part.whole[:300] for part in only_one]} AND {[part.whole[:300] for part in only_two]}"
