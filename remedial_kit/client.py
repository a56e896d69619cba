"""One client: the pack with a seed.  Who they are on that day, what they say, and what an examination shows.

A *seed* picks the variant by named draws: adding a parameter never reshuffles the others.  The empty seed is the client as written.
Texts hold placeholders (``{side}``); ``Client.text`` fills them.  The state of the body is ``body.State``; this module only reads it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Any

from remedial_kit import body as response
from remedial_kit.terms import IMPAIRMENTS, WHOLE, WORST
from remedial_kit.words import say

Finding = dict[str, Any]
_PLACE = re.compile(r"\{(\w+)\}")


def _pronouns(kind: str) -> dict[str, str]:
    """The three forms of a pronoun by their placeholders, the first and the last with a capital too."""
    they, them, their = say(f"pronoun.{kind}").split(", ")
    return {"they": they, "them": them, "their": their, "They": they.capitalize(), "Their": their.capitalize()}


def draw(case: str, seed: str, name: str, below: int) -> int:
    """A whole number from 0 to ``below`` - 1, fixed by case, seed and name."""
    digest = blake2b(f"{case}|{seed}|{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") * below >> 64


_LUCKY_WEEKS = 104
_ASPECTS = ("look", "feel", "move", "test", "topics")


def _drawn(pack: Mapping[str, Any], options: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The pack with what the options say in place of what was written; the pack itself stays as it is."""
    if not options:
        return pack
    new = {**pack, "body": dict(pack["body"])}
    for option in options:
        for name in _ASPECTS:
            new[name] = {**new[name], **option.get(name, {})}
        new["present"] = [*new["present"], *option["present"]]
        new["intake"] = _replaced(new["intake"], option["intake"])
        new["door"] = option["door"] or new["door"]
        for name in ("tolerance", "ability", "irritability", "pace", "loads"):
            new["body"][name] = option[name] or new["body"][name]
        new["body"]["areas"] = [
            {**area, "impairments": {**area["impairments"], **option["impairments"].get(area["slug"], {})}}
            for area in new["body"]["areas"]
        ]
    return new


def _replaced(lines: list[Mapping[str, str]], by: list[Mapping[str, str]]) -> list[Mapping[str, str]]:
    said = {line["label"]: line for line in by}
    return [said.get(line["label"], line) for line in lines]


class Client:
    """A pack as one person on one day.

    ``pack`` is the client as the seed drew them: what the drawn options say stands in it instead of what was written.
    ``side`` is the sore side, ``drawn`` the option of each draw, ``body`` the hidden parameters of ``body.Body``.
    """

    def __init__(self, pack: Mapping[str, Any], seed: str = "") -> None:
        """Settle the variant that ``seed`` picks; the empty seed takes the first option of each draw."""
        self.seed = seed
        self._slug: str = pack["slug"]
        self._vary: Mapping[str, Any] = pack["vary"]
        self.drawn: dict[str, Mapping[str, Any]] = {d["slug"]: self._option(d) for d in self._vary["draws"]}
        self.pack: Mapping[str, Any] = _drawn(pack, list(self.drawn.values()))
        self.side: str = self._pick("side", pack["side"])
        self.other: str = "left" if self.side == "right" else "right"

    def _draw(self, name: str, below: int) -> int:
        return draw(self._slug, self.seed, name, below)

    def _option(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        options: list[Mapping[str, Any]] = given["options"]
        if not self.seed:
            return options[0]
        place = self._draw(given["slug"], sum(option["weight"] for option in options))
        for option in options:
            place -= option["weight"]
            if place < 0:
                return option
        return options[-1]

    def _pick(self, name: str, written: Any) -> Any:
        options = self._vary.get(name) or ()
        if not self.seed or not options:
            return written
        return options[self._draw(name, len(options))]

    # -- words -----------------------------------------------------------------------------------------

    @cached_property
    def words(self) -> dict[str, str]:
        """What the placeholders stand for."""
        person = self.pack["person"]
        return {
            "side": say(f"side.{self.side}"),
            "other": say(f"side.{self.other}"),
            "Side": say(f"side.{self.side}").capitalize(),
            "name": person["name"].split()[0],
            "age": str(person["age"]),
            **_pronouns(person["pronoun"]),
        }

    def text(self, template: str, **values: object) -> str:
        """``template`` with its placeholders filled; an unknown one stays as it is.

        A side after a hyphen is part of a slug (``ecrb-{side}``), and no word.
        """
        known = {**self.words, **values}
        slugs = {**known, "side": self.side, "other": self.other}

        def fill(found: re.Match[str]) -> str:
            is_slug = template[: found.start()].endswith("-")
            return str((slugs if is_slug else known).get(found[1], found[0]))

        return _PLACE.sub(fill, template)

    def label(self, region: str) -> str:
        """A region's name with its side."""
        entry = self.pack["regions"][region]
        return (
            say("client.region", name=entry["name"], side=say(f"side.{entry['side']}"))
            if entry["side"]
            else str(entry["name"])
        )

    def area_of(self, region: str) -> str | None:
        """The area of the model that a region belongs to."""
        return self._areas.get(region)

    @cached_property
    def _areas(self) -> dict[str, str]:
        return {self.text(region): area["slug"] for area in self.pack["body"]["areas"] for region in area["regions"]}

    # -- the hidden body ---------------------------------------------------------------------------------

    @cached_property
    def body(self) -> response.Body:
        """The hidden parameters of this variant."""
        given = self.pack["body"]
        tables = given["tables"]
        irritability = self._pick("irritability", given["irritability"])
        nature = self.pack["nature"]
        return response.Body(
            model=self.pack["model"],
            baseline={area["slug"]: self._impairments(area) for area in given["areas"]},
            site=next(area["slug"] for area in given["areas"] if area["role"] == "site"),
            pain=self.pack["pain"],
            tolerance=given["tolerance"],
            capacity=tables["capacity"][irritability],
            sensitivity=tables["pain"][irritability],
            nature={kind: [(week, share) for week, share in points] for kind, points in nature["left"].items()},
            stretch=tables["pace"][self._pick("pace", given["pace"])],
            recurs=nature["recurs"],
            luck=[self._draw(f"flare-up in week {week}", response.MILLION) for week in range(_LUCKY_WEEKS)],
            ability=tables["ability"][given["ability"]],
            response={family: tables["response"][word] for family, word in self._responses(given["response"]).items()},
        )

    def _responses(self, written: Mapping[str, str]) -> Mapping[str, str]:
        """The families' answers; a variant deals the same answers to other families, so that some always help."""
        if not self.seed or not self._vary["response"]:
            return written
        families = sorted(written)
        dealt = sorted(families, key=lambda family: (self._draw(f"response {family}", 1 << 32), family))
        return {family: written[other] for family, other in zip(families, dealt, strict=True)}

    def _impairments(self, area: Mapping[str, Any]) -> dict[str, int]:
        spread = self._vary["spread"] if self.seed else 0
        values = {}
        for name in IMPAIRMENTS:
            moved = self._draw(f"{area['slug']} {name}", 2 * spread + 1) - spread if spread else 0
            values[name] = max(0, min(WORST, area["impairments"][name] * (WHOLE + 10 * moved) // WHOLE))
        return values

    # -- what bars an act ---------------------------------------------------------------------------------

    def bars(
        self, technique: str, region: str, pressure: int, level: str = "absolute", position: str | None = None
    ) -> tuple[str, ...]:
        """The sentences of what forbids this technique here for this client; empty where nothing does.

        Without a ``position``, a bar on positions forbids what can be done in no other one.
        """
        entry = self.pack["techniques"][technique]
        lying = {position} if position else set(entry["positions"])
        found = []
        for present in self.pack["present"]:
            places = {self.text(place) for place in present["where"]}
            for bar in self.pack["flags"][present["item"]]["bars"]:
                if bar["level"] == level and _is_barred(bar, entry, region, pressure, places, lying):
                    found += [self.text(bar["sentence"])]
        return tuple(found)

    @cached_property
    def red_flags(self) -> tuple[str, ...]:
        """The red flags this client really has."""
        return tuple(p["item"] for p in self.pack["present"] if self.pack["flags"][p["item"]]["kind"] == "red-flag")

    def sensitive_scopes(self, region: str) -> tuple[str, ...]:
        """The consent scopes that a region needs beyond the usual ones."""
        base = self.pack["regions"][region]["base"]
        return tuple(s["slug"] for s in self.pack["consent"] if base in s["sensitive_regions"])

    # -- what an examination shows --------------------------------------------------------------------------

    def answer(self, topic: str) -> tuple[str, Finding]:
        """What the client says to a question, and the finding."""
        entry = self.pack["topics"][topic]
        finding = _finding(f"ask.{topic}", self.text(entry["text"]), "history", is_normal=entry["is_normal"])
        return self.text(entry["says"]), finding

    def look(self, region: str) -> tuple[str, list[Finding]]:
        """What looking at a region shows."""
        entry = self._entry("look", region)
        text = self.text(entry["text"]) if entry else say("client.look.nothing", label=self.label(region))
        found = _finding(
            f"observe.{region}.look", text, "look", region=region, is_normal=entry["is_normal"] if entry else True
        )
        return (self.text(entry["says"]) if entry else ""), [found]

    def feel(self, region: str, state: response.State) -> tuple[str, list[Finding]]:
        """What feeling a region shows."""
        entry = self._entry("feel", region)
        if entry is None:
            text = say("client.feel.nothing", label=self.label(region))
            return "", [
                _finding(
                    f"palpate.{region}.tenderness",
                    text,
                    "tenderness",
                    region=region,
                    value=0,
                    unit=say("client.of_ten"),
                    other_side=0,
                )
            ]
        return self._shown(entry, f"palpate.{region}", state, region)

    def move(self, motion: str, how: str, state: response.State) -> tuple[str, list[Finding]]:
        """What a movement shows, both sides."""
        entry = self.pack["move"].get(f"{motion} {how}")
        if entry is not None:
            return self._shown(entry, f"move.{motion}.{how}", state)
        known = self.pack["motions"][motion]
        if how == "resisted" or not known["normal"]:
            text = say("client.move.strong", label=known["label"], how=how)
            return "", [
                _finding(f"move.{motion}.{how}.pain", text, "pain", value=0, unit=say("client.of_ten"), other_side=0)
            ]
        value, unit = known["normal"]["value"], known["normal"]["unit"]
        text = say("client.move.nothing", label=known["label"], how=how, value=value, unit=unit)
        return "", [_finding(f"move.{motion}.{how}.range", text, "range", value=value, unit=unit, other_side=value)]

    def test(self, test: str, state: response.State) -> tuple[str, list[Finding]]:
        """What a named test shows, both sides."""
        entry = self.pack["test"].get(test)
        if entry is not None:
            return self._shown(entry, f"test.{test}", state)
        text = say("client.test.nothing", label=self.pack["tests"][test]["label"])
        return "", [_finding(f"test.{test}.pain", text, "pain", value=0, unit=say("client.of_ten"), other_side=0)]

    def _entry(self, table: str, region: str) -> Mapping[str, Any] | None:
        return next((entry for place, entry in self.pack[table].items() if self.text(place) == region), None)

    def _shown(
        self, entry: Mapping[str, Any], stem: str, state: response.State, region: str | None = None
    ) -> tuple[str, list[Finding]]:
        found = [self._sign(sign, f"{stem}.{sign['sign']}", state, region) for sign in entry["signs"]]
        is_better = all(f["is_normal"] for f in found)
        return self.text(entry["says_better"] if is_better and entry["says_better"] else entry["says"]), found

    def _sign(self, sign: Mapping[str, Any], name: str, state: response.State, region: str | None) -> Finding:
        load = self.body.area_load(state, sign["area"], sign["of"])
        if sign["is_pain"]:
            load = max(0, load - state.analgesia.get(sign["area"], 0))
        healthy, worst = sign["healthy"], sign["worst"]
        value = healthy + _rounded((worst - healthy) * load)
        other = sign["other_side"] if sign["other_side"] is not None else healthy
        is_normal = abs(value - healthy) <= sign["normal_within"]
        text = self.text(
            sign["normal"] if is_normal else sign["text"], value=value, other_side=other, unit=sign["unit"]
        )
        return _finding(
            name,
            text,
            sign["sign"],
            region=region,
            value=value,
            unit=sign["unit"],
            other_side=other,
            is_normal=is_normal,
        )


def _rounded(product: int) -> int:
    """``product`` over ten thousand, to the nearest whole number, halves away from zero."""
    size = (abs(product) + WORST // 2) // WORST
    return size if product >= 0 else -size


def _is_barred(
    bar: Mapping[str, Any],
    technique: Mapping[str, Any],
    region: str,
    pressure: int,
    places: set[str],
    lying: set[str],
) -> bool:
    named = bar["techniques"] or bar["families"]
    is_named = not named or technique["slug"] in bar["techniques"] or technique["family"] in bar["families"]
    is_here = bar["where"] == "anywhere" or region in places
    is_deep = bar["above_pressure"] is None or pressure > bar["above_pressure"]
    is_lying = not bar["positions"] or lying <= set(bar["positions"])
    return bool(is_named and is_here and is_deep and is_lying)


def _finding(  # noqa: PLR0913  (a finding has these fields)
    name: str,
    text: str,
    sign: str,
    *,
    region: str | None = None,
    value: int | None = None,
    unit: str | None = None,
    other_side: int | None = None,
    is_normal: bool = True,
) -> Finding:
    return {
        "id": name,
        "text": text,
        "sign": sign,
        "region": region,
        "value": value,
        "unit": unit,
        "other_side": other_side,
        "is_normal": is_normal,
    }
