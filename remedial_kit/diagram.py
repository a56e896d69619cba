"""A technique's picture, drawn from data: where on the body, with which hand, which way, how deep, in what rhythm.

The *place* is cut out of the course's body drawing (``body.svg``), the *hand* and the *signs* come from ``hands.svg``.  One picture
serves the clinic, the book and print; its ``words`` say the same for who does not see it.  Standard library only.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

from remedial_kit.words import say

DEPTHS = ("skin", "fascia", "muscle", "deep", "joint")
_SVG = "{http://www.w3.org/2000/svg}"
_VIEWS = ("back", "front")
_CUT, _SHOWN = 150.0, 260.0
_SIGNS = {
    "one-way": "arrow-one-way",
    "both-ways": "arrow-both-ways",
    "curved": "arrow-curved",
    "circles": "circles",
    "press": "press",
    "hold": "hold",
    "stretch-apart": "stretch-apart",
}
_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#1f2629}.s{fill:#565c60}.o{fill:#7d7066;stroke:#7d7066;stroke-width:2.6;stroke-linejoin:round}"
    ".k{fill:#f7f1ea}.b{fill:#eee6dd}.m{fill:#e3d4c7;stroke:#f7f1ea;stroke-width:1.15;stroke-linejoin:round}"
    ".f{fill:none;stroke:#c6b09e;stroke-width:.7;stroke-linecap:round}.h{fill:#bcd9dc;stroke:#1b5e6a;stroke-width:1.8}"
    ".w{fill:none;stroke:#1b5e6a;stroke-width:4;stroke-linecap:round;stroke-linejoin:round}"
)


class NotDrawn(ValueError):
    """A picture that can't be drawn, and why."""


@dataclass(frozen=True)
class Diagram:
    """A picture as SVG text, and in words."""

    svg: str
    words: str


@dataclass(frozen=True)
class _Place:
    """A region on one view of the body drawing: the view, its shapes on the layer, and its middle."""

    view: ET.Element
    layer: str
    region: str
    centre: tuple[float, float]


def draw(diagram: Mapping[str, object], name: str, place: str, body: Path, hands: Path) -> Diagram:
    """The picture of a technique called ``name``; ``place`` is what its region is called.  Raises ``NotDrawn``."""
    found = _place(_tree(str(body), body.stat().st_mtime_ns), str(diagram["region"]))
    drawn = _tree(str(hands), hands.stat().st_mtime_ns)
    hand, motion = str(diagram["hand"]), str(diagram["motion"])
    said = _words(diagram, name, place)
    key = "dg-" + re.sub(r"[^a-z0-9]+", "-", name.lower())
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 580 330" role="img" aria-label="{escape(said)}">',
        f"<title>{escape(said)}</title><style>{_STYLE}</style>",
        '<rect width="580" height="330" rx="12" fill="#fffdfa"/>',
        *_body(found, key, motion, int(str(diagram.get("angle", 0)))),
        _caption(15, 300, place),
        f'<g transform="translate(300 20) scale(.95)">{_inner(_part(drawn, "hand", hand), key)}</g>',
        _caption(300, 232, say(f"diagram.hand.{hand}")),
        *_signs(drawn, key, motion, str(diagram["rhythm"])),
        *_gauge(str(diagram["depth"])),
        "</svg>",
    ]
    return Diagram("".join(parts), said)


def can_draw(region: str, body: Path) -> bool:
    """Whether the body drawing shows a region."""
    try:
        _place(_tree(str(body), body.stat().st_mtime_ns), region)
    except NotDrawn:
        return False
    return True


def _words(diagram: Mapping[str, object], name: str, place: str) -> str:
    named = {part: say(f"diagram.{part}.{diagram[part]}") for part in ("hand", "motion", "depth", "rhythm")}
    return say("diagram.words", name=name, place=place, **{part: text.lower() for part, text in named.items()})


@lru_cache(maxsize=4)
def _tree(path: str, changed: int) -> ET.Element:
    """A drawing, read once for as long as its file is the same."""
    del changed
    return ET.parse(path).getroot()  # noqa: S314  (the course's own drawing)


# ---- the place ------------------------------------------------------------------------------------------------


def _place(root: ET.Element, region: str) -> _Place:
    for layer in ("surface", "deep"):
        for view in _views(root):
            for group in _layer(view, layer):
                if group.get("data-region") == region and group.get("data-side") in {"right", None}:
                    return _Place(view, layer, region, _point(group))
    for view in _views(root):
        for group in view.iter(f"{_SVG}g"):
            if group.get("data-landmark") == region and group.get("data-side") != "left":
                return _Place(view, "surface", region, _point(group))
    raise NotDrawn(say("diagram.none", region=region))


def _views(root: ET.Element) -> list[ET.Element]:
    every = {group.get("data-view"): group for group in root.iter(f"{_SVG}g") if group.get("data-view")}
    return [every[name] for name in _VIEWS]


def _layer(view: ET.Element, layer: str) -> Iterator[ET.Element]:
    for group in view.iter(f"{_SVG}g"):
        if group.get("data-layer") == layer and group.get("data-region"):
            yield group


def _point(group: ET.Element) -> tuple[float, float]:
    x, y = str(group.get("data-centre")).split(",")
    return float(x), float(y)


def _body(place: _Place, key: str, motion: str, angle: int) -> Iterator[str]:
    """The cut-out: outline, skin, the layer's shapes near the place, the place itself, and which way the hand goes."""
    x, y = place.centre
    left, top, scale = x - _CUT / 2, y - _CUT / 2, _SHOWN / _CUT
    yield f'<clipPath id="{key}-cut"><rect x="{left:.1f}" y="{top:.1f}" width="{_CUT:g}" height="{_CUT:g}" rx="6"/></clipPath>'
    yield f'<g transform="translate(15 20) scale({scale:.4f}) translate({-left:.1f} {-top:.1f})"><g clip-path="url(#{key}-cut)">'
    yield f'<rect x="{left:.1f}" y="{top:.1f}" width="{_CUT:g}" height="{_CUT:g}" fill="#f4eee6"/>'
    outline = next(group for group in place.view if group.get("class") == "outline")
    paths = [(str(path.get("d")), path.get("data-base") is not None) for path in outline]
    yield from (f'<path class="o" d="{d}"/>' for d, _ in paths)
    yield from (f'<path class="{"b" if is_base else "k"}" d="{d}"/>' for d, is_base in paths)
    shapes = [g for g in _layer(place.view, place.layer) if _is_near(g, place)]
    for group in sorted(shapes, key=lambda g: g.get("data-region") == place.region):
        is_it = group.get("data-region") == place.region and group.get("data-side") in {"right", None}
        for path in group.iter(f"{_SVG}path"):
            kind = "f" if path.get("class") == "fibre" else "h" if is_it else "m"
            yield f'<path class="{kind}" d="{path.get("d")}"/>'
    yield f'<circle cx="{x:g}" cy="{y:g}" r="3.2" fill="#fffdfa" stroke="#1b5e6a" stroke-width="1.6"/>'
    yield f'<g transform="translate({x:g} {y:g}) rotate({angle})">{_WAYS[motion]}</g></g></g>'


def _is_near(group: ET.Element, place: _Place) -> bool:
    x, y = _point(group)
    return abs(x - place.centre[0]) < _CUT and abs(y - place.centre[1]) < _CUT


_WAYS = {
    "one-way": '<path class="w" d="M0 30L0-30M-9-20L0-30 9-20"/>',
    "both-ways": '<path class="w" d="M0 30L0-30M-9-20L0-30 9-20M-9 20L0 30 9 20"/>',
    "curved": '<path class="w" d="M-18 26C-18-6-8-22 18-24M8-33L18-24 9-15"/>',
    "circles": '<path class="w" d="M16 8A18 18 0 1 1 18-6M10 0L18-6 24 2"/>',
    "press": '<path class="w" d="M0-34L0-9M-8-17L0-9 8-17"/>',
    "hold": '<circle class="w" r="15"/><path class="w" d="M-5-6L-5 6M5-6L5 6"/>',
    "stretch-apart": '<path class="w" d="M-8 0L-32 0M-24-8L-32 0-24 8M8 0L32 0M24-8L32 0 24 8"/>',
}
"""Each motion as a mark on the place, upward at angle 0."""


# ---- hand, signs and depth ----------------------------------------------------------------------------------


def _part(root: ET.Element, kind: str, name: str) -> ET.Element:
    for group in root.iter(f"{_SVG}g"):
        if group.get(f"data-{kind}") == name:
            return group
    raise NotDrawn(say("diagram.none", region=name))


def _inner(group: ET.Element, key: str) -> str:
    """What a hand or sign is made of, without its own arrows, its ids made the picture's own."""
    kept = [child for child in group if child.tag != f"{_SVG}title"]
    ET.register_namespace("", _SVG[1:-1])
    text = "".join(_without_arrows(child) for child in kept)
    return re.sub(r"(id=\"|url\(#|href=\"#)", rf"\g<1>{key}-", text.replace(f' xmlns="{_SVG[1:-1]}"', ""))


def _without_arrows(element: ET.Element) -> str:
    copy = ET.fromstring(ET.tostring(element))  # noqa: S314  (a part of the course's own drawing)
    is_sign = not any(child.get("class") == "outline" for child in copy.iter())
    for parent in list(copy.iter()):
        for child in list(parent):
            if child.get("class") == "motion" and not is_sign:
                parent.remove(child)
    return ET.tostring(copy, encoding="unicode")


def _signs(root: ET.Element, key: str, motion: str, rhythm: str) -> Iterator[str]:
    named = [(_SIGNS[motion], say(f"diagram.motion.{motion}"))]
    if rhythm != "still":
        named.append((f"rhythm-{rhythm}", say(f"diagram.rhythm.{rhythm}")))
    for n, (sign, label) in enumerate(named):
        x = 300 + n * 82
        yield f'<g transform="translate({x} 244) scale(.22)">{_inner(_part(root, "sign", sign), key)}</g>'
        yield _caption(x, 306, label, is_small=True)


def _gauge(depth: str) -> Iterator[str]:
    """Five layers from the skin down to the joint, the one that is reached filled."""
    for n, layer in enumerate(DEPTHS):
        y = 40 + n * 34
        is_it = layer == depth
        fill, line, weight = ("#1b5e6a", "#1b5e6a", 620) if is_it else ("#f7f1ea", "#9a8878", 400)
        yield f'<rect x="508" y="{y}" width="14" height="30" fill="{fill}" stroke="{line}" rx="3"/>'
        yield (
            f'<text x="528" y="{y + 19}" font-size="11" font-weight="{weight}" style="font-size:11px;font-weight:{weight}">'
            f"{escape(say(f'diagram.depth.{layer}'))}</text>"
        )
    yield f'<text x="508" y="32" class="s" style="font-size:11px">{escape(say("diagram.depth"))}</text>'


def _caption(x: int, y: int, text: str, *, is_small: bool = False) -> str:
    style = ' class="s" style="font-size:11px"' if is_small else ' style="font-weight:560"'
    return f'<text x="{x}" y="{y}"{style}>{escape(text)}</text>'
