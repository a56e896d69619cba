"""Figures for print and class, drawn with matplotlib from records and from the course's body drawing.

Each *chart* is a figure with its text alternative.  Colours are those of the clinic.  matplotlib is loaded when a figure is drawn, so
that nothing else waits for it.  Figures are made without pyplot: they need no screen and leave no state behind.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from remedial_kit.terms import PILLARS
from remedial_kit.words import say

if TYPE_CHECKING:
    from remedial_kit.consultation import Consultation

INK, SOFT, LINE = "#1f2629", "#565c60", "#e4dcd2"
ACCENT, SECOND, THIRD, DANGER = "#1b5e6a", "#94500f", "#6b5b95", "#9c1b3b"
SKIN, MUSCLE, EDGE, FINDING, TREATED = "#f7f1ea", "#e3d4c7", "#7d7066", "#edbf7e", "#bfd9dd"
_SVG = "{http://www.w3.org/2000/svg}"
_SERIES = ((ACCENT, "o", "-"), (SECOND, "s", "--"), (THIRD, "^", ":"), (DANGER, "D", "-."))


@dataclass(frozen=True)
class Chart:
    """A matplotlib figure, and the same in words."""

    figure: Any
    alternative: str

    def save(self, path: str | Path) -> None:
        """Write it as PNG, PDF or SVG, by the ending; the words go along where the format holds them."""
        title = {"Title" if Path(path).suffix != ".pdf" else "Subject": self.alternative}
        self.figure.savefig(path, dpi=150, bbox_inches="tight", metadata=title)


def _figure(width: float, height: float) -> tuple[Any, Any]:
    from matplotlib.figure import Figure  # noqa: PLC0415  (loaded only where a figure is drawn)

    figure = Figure(figsize=(width, height), facecolor="white")
    axes = figure.add_subplot()
    for name, spine in axes.spines.items():
        spine.set_visible(name in {"left", "bottom"})
        spine.set_color(EDGE)
    axes.tick_params(colors=SOFT, labelsize=9)
    return figure, axes


def _series(n: int) -> dict[str, Any]:
    colour, marker, line = _SERIES[n % len(_SERIES)]
    return {"color": colour, "marker": marker, "linestyle": line, "linewidth": 1.8, "markersize": 6}


# ---- over the visits ------------------------------------------------------------------------------------------


def signs_over_time(visit: Consultation, most: int = 4) -> Chart:
    """The signs that were measured more than once, each along the order of the visits and minutes; those measured most often first."""
    rows = [f for f in visit.findings if _is_followed(visit, f["id"])]
    rows = sorted(rows, key=lambda f: -len(visit.log.trend[f["id"]]))[:most]
    figure, axes = _figure(7, 3.6)
    said = []
    for n, finding in enumerate(rows):
        points = visit.log.trend[finding["id"]]
        at = [point["visit"] + point["minute"] / max(1, int(visit.pack["visit_minutes"])) for point in points]
        values = [point["value"] for point in points]
        name = _name_of(visit, finding)
        axes.plot(at, values, label=name, **_series(n))
        said.append(say("charts.sign", name=name, values=", ".join(map(str, values))))
    axes.set_xlabel(say("charts.visit"), color=SOFT)
    axes.set_xlim(0.95, visit.visit + 1.05)
    axes.set_xticks(range(1, visit.visit + 1))
    axes.set_ylim(bottom=0)
    if rows:
        axes.legend(frameon=False, fontsize=9, loc="upper left", bbox_to_anchor=(1, 1))
    else:
        axes.text(0.5, 0.5, say("charts.signs.none"), ha="center", transform=axes.transAxes, color=SOFT)
    return Chart(figure, say("charts.signs", name=_client(visit)) + " " + (" ".join(said) or say("charts.signs.none")))


def _is_followed(visit: Consultation, name: str) -> bool:
    points = visit.log.trend[name]
    return len(points) > 1 and all(isinstance(point["value"], int) for point in points)


def _name_of(visit: Consultation, finding: Mapping[str, Any]) -> str:
    region = (
        visit.client.label(finding["region"]) if finding["region"] else finding["id"].split(".")[1].replace("-", " ")
    )
    region = region[:1].upper() + region[1:]
    unit = f" ({finding['unit']})" if finding["unit"] else ""
    return f"{region}, {finding['sign'].replace('-', ' ')}{unit}"


def _client(visit: Consultation) -> str:
    return str(visit.pack["person"]["name"])


def blend_timeline(visit: Consultation) -> Chart:
    """What was done in each visit, minute by minute: talk and examination, each technique with its pressure, re-tests."""
    figure, axes = _figure(9, 0.9 + 0.9 * visit.visit)
    kinds = {"apply": (ACCENT, ""), "reassess": (SECOND, "//")}
    said = []
    for event, reply in visit.history:
        if not reply.minutes:
            continue
        colour, hatch = kinds.get(event["act"], (LINE, ""))
        row, start = event["visit"], event["minute"]
        axes.barh(
            row, reply.minutes, left=start, height=0.55, color=colour, hatch=hatch, edgecolor="white", linewidth=0.8
        )
        if event["act"] == "apply":
            label = visit.pack["techniques"][event["technique"]]["label"]
            axes.text(
                start + reply.minutes / 2,
                row,
                str(event["pressure"]),
                ha="center",
                va="center",
                color="white",
                fontsize=8,
            )
            said.append(
                say("charts.step", visit=row, technique=label, minutes=event["minutes"], pressure=event["pressure"])
            )
    axes.set_yticks(range(1, visit.visit + 1), [say("charts.visit.n", n=n) for n in range(1, visit.visit + 1)])
    axes.set_ylim(visit.visit + 0.6, 0.4)
    axes.set_xlim(0, int(visit.pack["visit_minutes"]))
    axes.set_xlabel(say("charts.minutes"), color=SOFT)
    return Chart(figure, say("charts.blend", name=_client(visit)) + " " + (" ".join(said) or say("charts.blend.none")))


def pillar_profile(marks: Mapping[str, Any]) -> Chart:
    """The four pillars of one visit's marks (``Marks.to_dict``): points earned of points there are."""
    figure, axes = _figure(6, 2.4)
    said = []
    for n, pillar in enumerate(PILLARS):
        row = marks["pillars"][pillar]
        axes.barh(n, row["max"], height=0.5, color=LINE)
        axes.barh(n, row["points"], height=0.5, color=ACCENT)
        axes.text(row["max"] + 0.5, n, f"{row['points']:g} / {row['max']:g}", va="center", fontsize=9, color=INK)
        said.append(
            say("charts.pillar", pillar=pillar.capitalize(), points=f"{row['points']:g}", max=f"{row['max']:g}")
        )
    axes.set_yticks(range(len(PILLARS)), [pillar.capitalize() for pillar in PILLARS])
    axes.invert_yaxis()
    axes.set_xlim(0, max(marks["pillars"][pillar]["max"] for pillar in PILLARS) + 6)
    return Chart(figure, " ".join(said))


# ---- the body -------------------------------------------------------------------------------------------------


def body_chart(
    drawing: str | Path,
    view: str = "front",
    layer: str = "surface",
    shown: Mapping[str, str] | None = None,
    *,
    kind: str = "finding",
) -> Chart:
    """The course's body drawing, one view and layer; ``shown`` names regions (``ecrb-right``) with a short text beside each.

    ``kind`` is ``finding`` or ``treated`` and chooses colour and pattern.  Raises ``ValueError`` for a view that is not drawn.
    """
    from matplotlib.patches import PathPatch  # noqa: PLC0415  (loaded only where a figure is drawn)

    root = ET.parse(drawing).getroot()  # noqa: S314  (the course's own drawing)
    group = next((g for g in root.iter(f"{_SVG}g") if g.get("data-view") == view), None)
    if group is None:
        raise ValueError(say("charts.no-view", view=view))
    marked = dict(shown or {})
    figure, axes = _figure(4.4, 8)
    axes.set_axis_off()
    outlines = [path for g in group.iter(f"{_SVG}g") if g.get("class") == "outline" for path in g.iter(f"{_SVG}path")]
    for width, face, order in ((2.0, EDGE, 1), (0.0, SKIN, 2)):
        for path in outlines:
            axes.add_patch(
                PathPatch(path_of(str(path.get("d"))), facecolor=face, edgecolor=EDGE, linewidth=width, zorder=order)
            )
    found = []
    for shape in (g for g in group.iter(f"{_SVG}g") if g.get("data-layer") == layer and g.get("data-region")):
        slug = f"{shape.get('data-region')}-{shape.get('data-side')}"
        text = marked.get(slug, marked.get(str(shape.get("data-region"))))
        face = MUSCLE if text is None else FINDING if kind == "finding" else TREATED
        for path in shape.iter(f"{_SVG}path"):
            if path.get("class") != "fibre":
                patch = PathPatch(path_of(str(path.get("d"))), facecolor=face, edgecolor=SKIN, linewidth=0.5, zorder=3)
                patch.set_hatch("" if text is None else "..." if kind == "finding" else "///")
                axes.add_patch(patch)
        if text:
            x, y = (float(number) for number in str(shape.get("data-centre")).split(","))
            out = 1 if x >= 0 else -1
            axes.annotate(
                text,
                (x, y),
                (out * 235, y),
                fontsize=9,
                color=INK,
                va="center",
                ha="left" if out > 0 else "right",
                zorder=5,
                arrowprops={"arrowstyle": "-", "color": EDGE, "linewidth": 0.7},
            )
            title = shape.find(f"{_SVG}title")
            found.append(say("charts.body.place", place=title.text if title is not None else slug, text=text))
    left, top, width, height = (float(number) for number in str(group.get("data-view-box")).split())
    axes.set_xlim(left - 60, left + width + 60)
    axes.set_ylim(top + height, top)
    axes.set_aspect("equal")
    words = say("charts.body", view=say(f"wallchart.view.{view}").lower(), layer=layer)
    return Chart(figure, words + " " + (" ".join(found) or say("charts.body.none")))


_TOKEN = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "z": 0}


def path_of(text: str) -> Any:
    """An SVG path's text as a matplotlib ``Path``: lines and curves, absolute and relative; no arcs, which the drawing does not use.

    Raises ``ValueError`` for a command that is not known.
    """
    from matplotlib.path import Path as Drawn  # noqa: PLC0415  (loaded only where a figure is drawn)

    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for code, added in _strokes(text, Drawn):
        points += added
        codes += [code] * len(added)
    return Drawn(points, codes)


def _strokes(text: str, kinds: Any) -> Iterator[tuple[int, list[tuple[float, float]]]]:
    here, start, control = (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)
    before = ""
    for command, numbers in _commands(text):
        name = command.lower()
        x, y = here if command.islower() else (0.0, 0.0)
        pairs = [(x + numbers[i], y + numbers[i + 1]) for i in range(0, len(numbers) - 1, 2)]
        if name == "h":
            pairs = [(x + numbers[0], here[1])]
        elif name == "v":
            pairs = [(here[0], y + numbers[0])]
        mirrored = (2 * here[0] - control[0], 2 * here[1] - control[1])
        if name == "s":
            pairs = [mirrored if before in {"c", "s"} else here, *pairs]
        elif name == "t":
            pairs = [mirrored if before in {"q", "t"} else here, *pairs]
        if name == "z":
            yield kinds.CLOSEPOLY, [start]
            here = start
        else:
            kind = {"m": kinds.MOVETO, "c": kinds.CURVE4, "s": kinds.CURVE4, "q": kinds.CURVE3, "t": kinds.CURVE3}
            yield kind.get(name, kinds.LINETO), pairs
            here = pairs[-1]
            control = pairs[-2] if len(pairs) > 1 else here
            start = here if name == "m" else start
        before = name


def _commands(text: str) -> Iterator[tuple[str, Sequence[float]]]:
    """Each command with as many numbers as it takes; a command may stand once for several, and a move goes on as lines."""
    command = ""
    numbers: list[float] = []
    for letter, number in _TOKEN.findall(text):
        if letter:
            command, numbers = letter, []
            if command.lower() not in _TAKES:
                raise ValueError(say("charts.no-command", command=command))
            if command.lower() == "z":
                yield command, ()
            continue
        numbers.append(float(number))
        if len(numbers) == _TAKES[command.lower()]:
            yield command, numbers
            command, numbers = {"m": "l", "M": "L"}.get(command, command), []
