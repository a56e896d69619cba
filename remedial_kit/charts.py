"""Figures for print and class, drawn with matplotlib from records and from the course's body drawing.

Each *chart* is a figure with its text alternative.  Colours are those of the clinic.  matplotlib is loaded when a figure is drawn, so
that nothing else waits for it.  Figures are made without pyplot: they need no screen and leave no state behind.
"""

from __future__ import annotations

import re
import textwrap
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


# ---- for the book ---------------------------------------------------------------------------------------------


def visit_steps(visit: Consultation, number: int = 1) -> Chart:
    """One visit from its first minute to its last: a row for each technique, named, one for looking and one for testing again."""
    looking, again = say("charts.steps.looking"), say("charts.steps.again")
    rows: dict[str, list[tuple[int, int, str]]] = {looking: []}
    said = []
    for event, reply in visit.history:
        if event["visit"] != number or not reply.minutes:
            continue
        name, label = again if event["act"] == "reassess" else looking, ""
        if event["act"] == "apply":
            name = visit.pack["techniques"][event["technique"]]["label"]
            values = {"minutes": event["minutes"], "pressure": event["pressure"]}
            label = say("charts.steps.label", **values)
            said.append(say("charts.steps.step", minute=event["minute"], technique=name, **values))
        rows.setdefault(name, []).append((event["minute"], reply.minutes, label))
    rows = {
        name: rows[name] for name in [*(name for name in rows if name != again), *([again] if again in rows else [])]
    }
    figure, axes = _figure(7.4, 0.9 + 0.42 * len(rows))
    for n, (name, spans) in enumerate(rows.items()):
        colour, hatch = {looking: (LINE, ""), again: (SECOND, "//")}.get(name, (ACCENT, ""))
        for start, minutes, label in _joined(spans):
            axes.barh(n, minutes, left=start, height=0.6, color=colour, hatch=hatch, edgecolor="white", linewidth=0.8)
            axes.text(start + minutes + 0.5, n, label, va="center", fontsize=8.5, color=SOFT)
    axes.set_yticks(range(len(rows)), [_wrapped(name) for name in rows])
    axes.invert_yaxis()
    axes.set_xlim(0, int(visit.pack["visit_minutes"]))
    axes.set_xlabel(say("charts.minutes"), color=SOFT)
    head = say("charts.steps", visit=number, name=_client(visit))
    return Chart(figure, " ".join([head, *(said or [say("charts.blend.none")])]))


def _joined(spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans (start, minutes, label) without a label that follow each other, as one."""
    rows: list[tuple[int, int, str]] = []
    for start, minutes, label in spans:
        if rows and not label and not rows[-1][2] and rows[-1][0] + rows[-1][1] == start:
            start, minutes = rows[-1][0], rows.pop()[1] + minutes  # noqa: PLW2901  (the two become one)
        rows.append((start, minutes, label))
    return rows


def _wrapped(text: str, width: int = 30) -> str:
    return "\n".join(textwrap.wrap(text, width))


def course_of_signs(visit: Consultation) -> Chart:
    """Signs over the visits, those of one unit in a panel of their own: at most two panels of two lines, measured most often first."""
    followed = sorted(
        (f for f in visit.findings if _is_followed(visit, f["id"])), key=lambda f: -len(visit.log.trend[f["id"]])
    )
    panels: dict[str, list[Mapping[str, Any]]] = {}
    for finding in followed:
        panels.setdefault(str(finding["unit"]), []).append(finding)
    shown = dict(list(panels.items())[:2])
    figure, first = _figure(7.2, 2.3 * max(1, len(shown)))
    said, n = [], 0
    for place, (unit, rows) in enumerate(shown.items()):
        axes = first if len(shown) == 1 else _again(figure, first, place)
        for row in rows[:2]:
            points = visit.log.trend[row["id"]]
            at = [point["visit"] + point["minute"] / max(1, int(visit.pack["visit_minutes"])) for point in points]
            name, values = _name_of(visit, row), [point["value"] for point in points]
            axes.plot(at, values, label=_wrapped(name, 26), **_series(n))
            said.append(say("charts.sign", name=name, values=", ".join(map(str, values))))
            n += 1
        axes.set_ylim(bottom=0)
        axes.set_ylabel(unit, color=SOFT)
        axes.set_xlim(0.95, visit.visit + 1.05)
        axes.set_xticks(range(1, visit.visit + 1), [say("charts.visit.n", n=v) for v in range(1, visit.visit + 1)])
        axes.legend(frameon=False, fontsize=9, loc="upper left", bbox_to_anchor=(1, 1))
    return Chart(figure, say("charts.signs", name=_client(visit)) + " " + (" ".join(said) or say("charts.signs.none")))


def _again(figure: Any, first: Any, row: int) -> Any:
    """The upper or the lower of two panels in the place of one."""
    figure.subplots_adjust(hspace=0.45)
    if row == 0:
        first.set_subplotspec(figure.add_gridspec(2, 1)[0])
        return first
    axes = figure.add_subplot(2, 1, 2)
    for name, spine in axes.spines.items():
        spine.set_visible(name in {"left", "bottom"})
        spine.set_color(EDGE)
    axes.tick_params(colors=SOFT, labelsize=9)
    return axes


def ranges(rows: Sequence[Mapping[str, Any]]) -> Chart:
    """Normal ranges of movements, each row with ``name``, ``value`` and ``unit``, a bar each with its figure."""
    figure, axes = _figure(6.6, 0.7 + 0.5 * len(rows))
    for n, row in enumerate(rows):
        axes.barh(n, row["value"], height=0.5, color=ACCENT)
        axes.text(row["value"] + 2, n, f"{row['value']} {row['unit']}", va="center", fontsize=9, color=INK)
    axes.set_yticks(range(len(rows)), [_wrapped(str(row["name"])) for row in rows])
    axes.invert_yaxis()
    axes.set_xlim(0, 1.3 * max(row["value"] for row in rows))
    axes.set_xlabel(say("charts.degrees"), color=SOFT)
    return Chart(figure, " ".join([say("charts.ranges"), *(say("charts.range", **row) for row in rows)]))


WEEKS = 104
"""How far an untreated course is drawn: two years."""


def recovery(rows: Sequence[Mapping[str, Any]], paces: tuple[int, int, int]) -> Chart:
    """The untreated course of conditions, each row with ``name`` and ``left``: parts of the pain, each (weight, ((week, per cent), ...)).

    ``paces`` are the model's time scales, per thousand, of people who mend fast, as usual and slowly; the band lies between the outer two.
    """
    figure, axes = _figure(6.8, 3.6)
    fast, usual, slow = paces
    weeks = range(WEEKS + 1)
    said, ends = [], []
    for n, row in enumerate(rows):
        lines = [[_left(row["left"], week * _THOUSAND / pace) for week in weeks] for pace in (fast, usual, slow)]
        colour, _, dash = _SERIES[n % len(_SERIES)]
        axes.fill_between(weeks, *_outer(lines), color=colour, alpha=0.16, linewidth=0)
        axes.plot(weeks, lines[1], color=colour, linestyle=dash, linewidth=1.8)
        ends.append((lines[1][-1], str(row["name"]), colour))
        low, high = (round(line[WEEKS // 4]) for line in _outer(lines))
        quarter, year, last = (round(lines[1][week]) for week in (WEEKS // 4, WEEKS // 2, WEEKS))
        said.append(
            say("charts.recovery.row", name=row["name"], quarter=quarter, year=year, last=last, low=low, high=high)
        )
    _name_ends(axes, WEEKS + 2, ends, apart=22)
    axes.set_xlim(0, WEEKS)
    axes.set_xticks(range(0, WEEKS + 1, 26))
    axes.set_ylim(0, max(110, axes.get_ylim()[1]))
    axes.set_xlabel(f"{say('charts.weeks')} ({say('charts.recovery.band')})", color=SOFT)
    axes.set_ylabel(say("charts.recovery.y"), color=SOFT)
    return Chart(figure, " ".join([say("charts.recovery"), *said]))


_THOUSAND = 1000


def _name_ends(axes: Any, x: float, ends: Sequence[tuple[float, str, str]], apart: float) -> None:
    """Names at the ends of lines, each (height, name, colour), at least ``apart`` from each other."""
    lowest = -apart
    for height, name, colour in sorted(ends):
        lowest = max(height, lowest + apart)
        axes.text(x, lowest, _wrapped(name, 18), fontsize=9, color=colour, va="center")


def _outer(lines: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    """The lowest and the highest of lines, point by point."""
    points = list(zip(*lines, strict=True))
    return [min(point) for point in points], [max(point) for point in points]


def _left(parts: Sequence[tuple[float, Sequence[tuple[int, int]]]], week: float) -> float:
    """The weighted share that is left in a week, along straight lines; beyond the last point it stays."""
    total = sum(weight for weight, _ in parts)
    return sum(weight * _at(points, week) for weight, points in parts) / total


def _at(points: Sequence[tuple[int, int]], week: float) -> float:
    before_week, before = points[0]
    for at, share in points[1:]:
        if week <= at:
            return before + (share - before) * (week - before_week) / (at - before_week)
        before_week, before = at, share
    return float(before)


def dose(rows: Sequence[Mapping[str, Any]], by: str = "minutes") -> Chart:
    """How a technique answers to minutes or pressure; each row has ``name`` and ``points``: (minutes or pressure, per cent).

    By minutes a row also has ``half``, by pressure ``low`` and ``high`` of where it has all of its effect.
    """
    figure, axes = _figure(6.8, 3.4)
    for n, row in enumerate(rows):
        xs, ys = zip(*row["points"], strict=True)
        colour, marker, dash = _SERIES[n % len(_SERIES)]
        axes.plot(xs, ys, color=colour, marker=marker, linestyle=dash, linewidth=1.8, markersize=5, label=row["name"])
    axes.set_ylim(0, 105)
    axes.set_xlim(left=0 if by == "minutes" else 1)
    axes.locator_params(axis="x", integer=True)
    axes.set_xlabel(say(f"charts.dose.x.{by}"), color=SOFT)
    axes.set_ylabel(say("charts.dose.y"), color=SOFT)
    axes.legend(frameon=False, fontsize=9, loc="upper center", bbox_to_anchor=(0.5, -0.18))
    return Chart(figure, " ".join([say(f"charts.dose.{by}"), *(say(f"charts.dose.row.{by}", **row) for row in rows)]))


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
