"""A plate of the book: the course's body drawing, cut to where something is shown, with those places marked and named.

A *figure* is one part of the drawing: a view (front, back, side) or a detail such as the sole.  A place is marked by tint, edge and a
line to its name, on one side of the body: both sides are the same.  Standard library only.
"""

from __future__ import annotations

import re
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

from remedial_kit.words import say

VIEWS = ("front", "back", "side")
_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_LABEL, _GAP, _LINE, _APART = 200, 26, 17, 12
_TALL, _MOST, _LEAST, _WHOLE = 400.0, 320.0, 190.0, 560.0
_STYLE = (
    "text{font:14px system-ui,sans-serif;fill:#1f2629}.s{fill:#565c60}.o{fill:#7d7066;stroke:#7d7066;stroke-width:2.6;stroke-linejoin:round}"
    ".k{fill:#f7f1ea}.b{fill:#eee6dd}.m{fill:#e3d4c7;stroke:#f7f1ea;stroke-width:1.15;stroke-linejoin:round}"
    ".f{fill:none;stroke:#c6b09e;stroke-width:.7;stroke-linecap:round}.d{fill:none;stroke:#9a8878;stroke-width:1}"
    ".h{fill:#bcd9dc;stroke:#1b5e6a;stroke-width:1.8;stroke-linejoin:round}.g{fill:none;stroke:#4f8089;stroke-width:.7}"
    ".p{fill:#1b5e6a}.l{fill:none;stroke:#1b5e6a;stroke-width:1}"
)
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class NotDrawn(ValueError):
    """A place that the drawing does not show."""


@dataclass(frozen=True)
class Plate:
    """A picture as SVG text, and in words."""

    svg: str
    words: str


@dataclass(frozen=True)
class _Place:
    """A marked place on a figure: its name, its shapes, where its label's line ends, and how far it reaches."""

    name: str
    group: ET.Element
    point: tuple[float, float]
    box: Box


def figures_of(region: str, body: Path) -> tuple[str, ...]:
    """The figures that show a region: views, and a detail only where no view shows it."""
    found = [name for name, figure in _figures(body).items() if _groups(figure, region)]
    return tuple(name for name in found if name in VIEWS) or tuple(found)


def plate(body: Path, shown: Mapping[str, str], view: str | None = None, layer: str | None = None) -> Plate:
    """The plate that names the regions ``shown`` (slug -> name).  Raises ``NotDrawn`` for one that is nowhere.

    Without a view, as few figures as show all of them, each with those that it shows first.
    """
    panels: list[tuple[str, float, float]] = []
    for name, regions in _shared_out(body, shown, view).items():
        figure = _figures(body)[name]
        places = [_place(figure, region, shown[region], layer) for region in regions]
        panels.append(_panel(figure, places, layer, f"pl{len(panels)}"))
    width, height = max(wide for _, wide, _ in panels), sum(tall for _, _, tall in panels)
    below = [sum(tall for _, _, tall in panels[:n]) for n in range(len(panels))]
    drawn = (f'<g transform="translate(0 {top:.1f})">{svg}</g>' for (svg, _, _), top in zip(panels, below, strict=True))
    words = say("plate.words", places=", ".join(shown.values()))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}"'
        f' role="img" aria-label="{escape(words)}"><title>{escape(words)}</title><style>{_STYLE}</style>'
        f'<rect width="{width:.0f}" height="{height:.0f}" rx="12" fill="#ffffff"/>'
    )
    return Plate("".join([head, *drawn, "</svg>\n"]), words)


def _shared_out(body: Path, shown: Iterable[str], view: str | None) -> dict[str, list[str]]:
    """Figure -> the regions to mark on it."""
    wanted = {region: figures_of(region, body) for region in shown}
    for region, figures in wanted.items():
        if not figures or (view and view not in figures):
            raise NotDrawn(say("plate.none", region=region))
    if view:
        return {view: list(wanted)}
    rows: dict[str, list[str]] = {}
    waiting = list(wanted)
    while waiting:
        names = [name for region in waiting for name in wanted[region]]
        best = max(dict.fromkeys(names), key=names.count)
        rows[best] = [region for region in waiting if best in wanted[region]]
        waiting = [region for region in waiting if region not in rows[best]]
    return rows


# ---- reading the drawing --------------------------------------------------------------------------------------


def _figures(body: Path) -> Mapping[str, ET.Element]:
    return _read(str(body), body.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _read(path: str, changed: int) -> Mapping[str, ET.Element]:
    """The drawing's figures by name, read once for as long as its file is the same."""
    del changed
    root = ET.parse(path).getroot()  # noqa: S314  (the course's own drawing)
    named = [(g.get("data-view") or g.get("data-tile"), g) for g in root.iter(f"{_SVG}g")]
    return {name: group for name, group in named if name}


def _groups(figure: ET.Element, region: str) -> list[ET.Element]:
    """The groups that draw a region, muscles before points, the right side or the midline before the left."""
    found = [
        g for g in figure.iter(f"{_SVG}g") if region in {g.get("data-region"), g.get("data-of"), g.get("data-landmark")}
    ]
    return sorted(found, key=lambda g: (g.get("data-side") == "left", g.get("data-region") is None))


def _place(figure: ET.Element, region: str, name: str, layer: str | None) -> _Place:
    groups = _groups(figure, region)
    group = next((g for g in groups if layer and g.get("data-layer") == layer), groups[0])
    x, y = (float(number) for number in str(group.get("data-centre")).split(","))
    points = [point for path in group.iter(f"{_SVG}path") for point in _points(str(path.get("d")))] or [(x, y)]
    xs, ys = zip(*points, strict=True)
    return _Place(name, group, (x, y), (min(xs), min(ys), max(xs), max(ys)))


def _points(text: str) -> Iterator[tuple[float, float]]:
    """The ends of a path's strokes; the drawing uses M, l, c, q and z."""
    x = y = 0.0
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", text):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        takes = {"c": 6, "q": 4}.get(command, 2)
        for n in range(0, len(numbers) - takes + 1, takes):
            over, down = numbers[n + takes - 2], numbers[n + takes - 1]
            x, y = (over, down) if command == "M" and n == 0 else (x + over, y + down)
            yield x, y


# ---- drawing ----------------------------------------------------------------------------------------------------


def _cut(places: Sequence[_Place], frame: Box) -> Box:
    """What is cut out of a view: the places with room around them, no smaller than lets one see where one is, never beyond the figure."""
    left, top = min(p.box[0] for p in places), min(p.box[1] for p in places)
    right, bottom = max(p.box[2] for p in places), max(p.box[3] for p in places)
    wide = min(max((right - left) * 1.3, (bottom - top) * 0.62, _LEAST), frame[2] - frame[0])
    tall = min(max((bottom - top) * 1.3, wide * 0.9), frame[3] - frame[1])
    x, y = (left + right) / 2, (top + bottom) / 2
    x = min(max(x, frame[0] + wide / 2), frame[2] - wide / 2)
    y = min(max(y, frame[1] + tall / 2), frame[3] - tall / 2)
    return x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2


def _panel(figure: ET.Element, places: Sequence[_Place], layer: str | None, key: str) -> tuple[str, float, float]:
    """One figure with its labels: SVG, width and height."""
    frame_left, frame_top, frame_wide, frame_tall = (float(n) for n in str(figure.get("data-view-box")).split())
    frame = frame_left, frame_top, frame_left + frame_wide, frame_top + frame_tall
    cut = frame if figure.get("data-tile") else _cut(places, frame)
    wide, tall = cut[2] - cut[0], cut[3] - cut[1]
    scale = min((_WHOLE if tall > _TALL * 1.2 else _TALL) / tall, _MOST / wide)
    columns = _columns(places, (cut[0] + cut[2]) / 2)
    sides = [side for side in (-1, 1) if columns[side]]
    start = _GAP + (_LABEL if -1 in sides else 0)
    width, height = start + wide * scale + _GAP + (_LABEL if 1 in sides else 0), tall * scale + 2 * _GAP
    parts = [f'<clipPath id="{key}"><rect x="{cut[0]:.1f}" y="{cut[1]:.1f}"']
    parts.append(f' width="{wide:.1f}" height="{tall:.1f}" rx="{8 / scale:.1f}"/></clipPath>')
    parts.append(f'<g transform="translate({start} {_GAP}) scale({scale:.4f}) translate({-cut[0]:.1f} {-cut[1]:.1f})">')
    parts.append(
        f'<g clip-path="url(#{key})"><rect x="{cut[0]:.1f}" y="{cut[1]:.1f}" width="{wide:.1f}" height="{tall:.1f}" fill="#f4efe8"/>'
    )
    parts += [*_body(figure, layer or _layer_of(places)), *_marked(places, scale), "</g></g>"]
    for side in sides:
        edge = start if side < 0 else start + wide * scale
        parts += _labels(columns[side], side, edge, scale, (cut, start, height))
    return "".join(parts), width, height


def _layer_of(places: Sequence[_Place]) -> str:
    """The layer that most of the places lie in; the others are drawn on top of it."""
    deep = sum(place.group.get("data-layer") == "deep" for place in places)
    return "deep" if 2 * deep > len(places) else "surface"


def _body(figure: ET.Element, layer: str) -> Iterator[str]:
    """Outline, skin and the layer's muscles, part by part, so that an arm lies in front of the trunk."""
    for part in [g for g in figure if g.get("data-part")] or [figure]:
        outlines = [
            path for g in part.iter(f"{_SVG}g") if g.get("class") == "outline" for path in g.iter(f"{_SVG}path")
        ]
        yield from (f'<path class="o" d="{path.get("d")}"/>' for path in outlines)
        yield from (
            f'<path class="{"k" if path.get("data-base") is None else "b"}" d="{path.get("d")}"/>' for path in outlines
        )
        for group in part.iter(f"{_SVG}g"):
            if group.get("data-region") and (group.get("data-layer") == layer or figure.get("data-tile")):
                yield from _shape(group, "m")
        for detail in (g for g in part.iter(f"{_SVG}g") if g.get("class") == "detail"):
            yield from (f'<path class="d" d="{path.get("d")}"/>' for path in detail.iter(f"{_SVG}path"))


def _shape(group: ET.Element, kind: str) -> Iterator[str]:
    fibre = "g" if kind == "h" else "f"
    for path in group.iter(f"{_SVG}path"):
        yield f'<path class="{fibre if path.get("class") == "fibre" else kind}" d="{path.get("d")}"/>'


def _marked(places: Sequence[_Place], scale: float) -> Iterator[str]:
    for place in places:
        yield from _shape(place.group, "h")
    for place in places:
        x, y = place.point
        if place.group.get("data-landmark"):
            yield f'<circle cx="{x:g}" cy="{y:g}" r="{8 / scale:.1f}" class="h"/>'
        yield f'<circle cx="{x:g}" cy="{y:g}" r="{3 / scale:.1f}" class="p"/>'


def _columns(places: Sequence[_Place], middle: float) -> dict[int, list[_Place]]:
    """Names beside the figure, each on the side that its place is nearer to; all on one side where there are few."""
    few = 3
    if len(places) <= few:
        return {-1: [], 1: sorted(places, key=lambda place: place.point[1])}
    columns: dict[int, list[_Place]] = {-1: [], 1: []}
    half = (len(places) + 1) // 2
    for place in sorted(places, key=lambda place: -abs(place.point[0] - middle)):
        side = 1 if place.point[0] >= middle else -1
        columns[side if len(columns[side]) < half else -side].append(place)
    return {side: sorted(column, key=lambda place: place.point[1]) for side, column in columns.items()}


def _labels(
    column: Sequence[_Place], side: int, edge: float, scale: float, where: tuple[Box, float, float]
) -> Iterator[str]:
    cut, start, height = where
    lines = [textwrap.wrap(place.name, 24) for place in column]
    heights = [_GAP + (place.point[1] - cut[1]) * scale for place in column]
    for n in range(1, len(heights)):
        heights[n] = max(heights[n], heights[n - 1] + _LINE * len(lines[n - 1]) + _APART)
    low = height - 14
    for n in reversed(range(len(heights))):
        heights[n] = min(heights[n], low - _LINE * (len(lines[n]) - 1))
        low = heights[n] - _APART - _LINE
    for place, rows, y in zip(column, lines, heights, strict=True):
        px, py = start + (place.point[0] - cut[0]) * scale, _GAP + (place.point[1] - cut[1]) * scale
        x, anchor = edge + side * 18, "start" if side > 0 else "end"
        yield f'<path class="l" d="M{px:.1f} {py:.1f}L{edge + side * 8:.1f} {y:.1f}H{x - side * 4:.1f}"/>'
        for n, row in enumerate(rows):
            yield f'<text x="{x:.1f}" y="{y + 5 + n * _LINE:.1f}" text-anchor="{anchor}">{escape(row)}</text>'
