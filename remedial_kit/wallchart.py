"""The body chart for a classroom wall: the course's own drawing with every region named beside it.

Each *sheet* shows figures of one layer; a label stands beside the figure, at the height of its region where there is room, with a line
to it.  Both sides of the body are the same, so a region is named once.  Standard library only.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from remedial_kit.words import say

SHEETS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "surface": (("front", "surface"), ("back", "surface"), ("side", "surface")),
    "deep": (("front", "deep"), ("back", "deep")),
}
"""The figures of each sheet: a view of the drawing, and its layer."""
_SVG = "{http://www.w3.org/2000/svg}"
_WIDE, _TALL, _TOP, _APART = 1060, 1040, 110, 17.0
_LABEL_X = 250
_STYLE = (
    "text{font:14px system-ui,sans-serif;fill:#1f2629}.t{font-size:30px;font-weight:620}.u{font-size:18px}.s{fill:#565c60}"
    ".o{fill:#7d7066;stroke:#7d7066;stroke-width:2.6;stroke-linejoin:round}.k{fill:#f7f1ea}.b{fill:#eee6dd}"
    ".m{fill:#e3d4c7;stroke:#f7f1ea;stroke-width:1.15;stroke-linejoin:round}.f{fill:none;stroke:#c6b09e;stroke-width:.7;stroke-linecap:round}"
    ".l{fill:none;stroke:#9a8878;stroke-width:.8}.p{fill:#1b5e6a}.r{fill:#fff;stroke:#1b5e6a;stroke-width:1.2}.d{fill:none;stroke:#9a8878;stroke-width:1}"
)


@dataclass(frozen=True)
class _Label:
    """A region's name, the point that it belongs to, and the height it ended up at."""

    text: str
    x: float
    y: float
    at: float


def sheet(name: str, body: Path, names: Mapping[str, str]) -> str:
    """One sheet as SVG text; ``names`` are the course's names of regions, by slug.  A region without a name keeps the drawing's own."""
    root = ET.parse(body).getroot()  # noqa: S314  (the course's own drawing)
    views = {str(group.get("data-view")): group for group in root.iter(f"{_SVG}g") if group.get("data-view")}
    figures = SHEETS[name]
    width, title = _WIDE * len(figures), say(f"wallchart.{name}")
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_TALL + 60}" role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style>",
        f'<rect width="{width}" height="{_TALL + 60}" fill="#faf7f2"/><text class="t" x="40" y="52">{escape(title)}</text>',
        f'<text class="s" x="40" y="80">{escape(say("wallchart.note"))}</text>',
    ]
    for n, (view, layer) in enumerate(figures):
        parts.append(f'<g transform="translate({_WIDE * n + _WIDE // 2} {_TOP})">')
        parts += _figure(views[view], view, layer, names)
        parts.append("</g>")
    return "".join([*parts, "</svg>\n"])


def _figure(group: ET.Element, view: str, layer: str, names: Mapping[str, str]) -> Iterator[str]:
    yield f'<text class="u" text-anchor="middle" y="-14">{escape(say(f"wallchart.view.{view}"))}</text>'
    for outline in (part for part in group.iter(f"{_SVG}g") if part.get("class") == "outline"):
        paths = [(str(path.get("d")), path.get("data-base") is not None) for path in outline.iter(f"{_SVG}path")]
        yield from (f'<path class="o" d="{d}"/>' for d, _ in paths)
        yield from (f'<path class="{"b" if is_base else "k"}" d="{d}"/>' for d, is_base in paths)
    shapes = [g for g in group.iter(f"{_SVG}g") if g.get("data-region") and g.get("data-layer") == layer]
    for shape in shapes:
        for path in shape.iter(f"{_SVG}path"):
            yield f'<path class="{"f" if path.get("class") == "fibre" else "m"}" d="{path.get("d")}"/>'
    yield from (f'<path class="d" d="{path.get("d")}"/>' for path in _details(group))
    marks = [g for g in group.iter(f"{_SVG}g") if g.get("data-landmark")] if layer == "surface" else []
    for mark in marks:
        x, y = _point(mark)
        yield f'<circle class="r" cx="{x:g}" cy="{y:g}" r="3.4"/><circle class="p" cx="{x:g}" cy="{y:g}" r="1.3"/>'
    yield from _labels(_named([*shapes, *marks], names), view)


def _details(group: ET.Element) -> Iterator[ET.Element]:
    for part in group.iter(f"{_SVG}g"):
        if part.get("class") == "detail":
            yield from part.iter(f"{_SVG}path")


def _point(group: ET.Element) -> tuple[float, float]:
    x, y = str(group.get("data-centre")).split(",")
    return float(x), float(y)


def _named(groups: Sequence[ET.Element], names: Mapping[str, str]) -> list[tuple[str, float, float]]:
    """(name, x, y) of each region once, left and right in turn from head to foot, so that both columns fill evenly."""
    found: dict[str, dict[str, ET.Element]] = {}
    for group in groups:
        slug = str(group.get("data-region") or group.get("data-landmark"))
        found.setdefault(slug, {}).setdefault(str(group.get("data-side")), group)
    rows = []
    for n, (slug, sides) in enumerate(sorted(found.items(), key=lambda item: _point(next(iter(item[1].values())))[1])):
        wanted = "right" if n % 2 else "left"
        group = sides.get(wanted) or next(iter(sides.values()))
        title = group.find(f"{_SVG}title")
        drawn = (title.text or slug) if title is not None else slug
        rows.append((names.get(slug, drawn.rsplit(", ", 1)[0]), *_point(group)))
    return rows


def _labels(rows: Sequence[tuple[str, float, float]], view: str) -> Iterator[str]:
    """Both columns: a label goes to the side its point lies on; on the side view and on the midline to the emptier one."""
    columns: dict[int, list[tuple[str, float, float]]] = {-1: [], 1: []}
    for row in rows:
        lies = 0 if view == "side" or abs(row[1]) < 1 else (1 if row[1] > 0 else -1)
        columns[lies or min(columns, key=lambda side: len(columns[side]))].append(row)
    for side, column in columns.items():
        for label in _spread(column):
            x = side * _LABEL_X + (40 if view == "side" else 0)
            anchor = "start" if side > 0 else "end"
            yield f'<path class="l" d="M{label.x:g} {label.y:g}L{x - side * 22:g} {label.at:.1f}H{x - side * 4:g}"/>'
            yield f'<circle class="p" cx="{label.x:g}" cy="{label.y:g}" r="1.8"/>'
            yield f'<text x="{x:g}" y="{label.at + 4.5:.1f}" text-anchor="{anchor}">{escape(label.text)}</text>'


def _spread(column: Sequence[tuple[str, float, float]]) -> list[_Label]:
    """Heights at least ``_APART`` apart, as near to their points as that allows: pushed down, then back up from the foot."""
    rows = sorted(column, key=lambda row: row[2])
    heights = [row[2] for row in rows]
    for n in range(1, len(heights)):
        heights[n] = max(heights[n], heights[n - 1] + _APART)
    lowest = float(_TALL - _TOP - 20)
    for n in reversed(range(len(heights))):
        heights[n] = min(heights[n], lowest)
        lowest = heights[n] - _APART
    return [_Label(text, x, y, at) for (text, x, y), at in zip(rows, heights, strict=True)]
