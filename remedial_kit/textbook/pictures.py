"""The book's pictures: each ``{picture}`` block as SVG, in the clinic's light colours and in its dark ones.

What a picture shows is the course's data: places on the body drawing, techniques, movements, the teaching model's own lines, and visits
that the scripted expert plays.  matplotlib is loaded when the first chart is drawn.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from remedial_kit import body, charts, diagram, plate
from remedial_kit.consultation import Consultation
from remedial_kit.library import Course
from remedial_kit.library.chapters import Picture
from remedial_kit.proofs.trainees import Expert
from remedial_kit.terms import NATURE_OF, WHOLE

_FONT = "system-ui, -apple-system, Segoe UI, Roboto, sans-serif"
_DARK: Mapping[str, str] = {
    "#ffffff": "#1c1f21",
    "#fffdfa": "#1c1f21",
    "#faf7f2": "#151718",
    "#f4efe8": "#25292b",
    "#f4eee6": "#25292b",
    "#1f2629": "#efeae3",
    "#565c60": "#b9b4ad",
    "#e4dcd2": "#363c3f",
    "#857b72": "#8a9296",
    "#1b5e6a": "#86cbd5",
    "#94500f": "#f2be6c",
    "#6b5b95": "#c3b3ea",
    "#9c1b3b": "#ffa3b1",
    "#7d7066": "#a59a8f",
    "#f7f1ea": "#2b2826",
    "#e3d4c7": "#4a423c",
    "#eee6dd": "#35302d",
    "#c6b09e": "#6a5f56",
    "#9a8878": "#8d8177",
    "#bcd9dc": "#2f545a",
    "#bfd9dd": "#2f545a",
    "#4f8089": "#86a9ae",
    "#e2eef0": "#1d353a",
    "#9cc2c8": "#3d6a72",
}
"""Each light colour of the clinic's tokens and the dark one that stands for it."""


@dataclass(frozen=True)
class Drawn:
    """A picture as SVG in light and dark, and what the data itself says of it."""

    light: str
    dark: str
    words: str


class Pictures:
    """The pictures of one course; a client's visit is played once."""

    def __init__(self, course: Course) -> None:
        """Draw from ``course``."""
        self.course = course
        self._played: dict[str, Consultation] = {}
        self._kinds: Mapping[str, Callable[[Picture], tuple[str, str]]] = {
            "body": self._body,
            "technique": self._technique,
            "ranges": self._ranges,
            "recovery": self._recovery,
            "dose": self._dose,
            "timeline": self._timeline,
            "signs": self._signs,
        }

    def draw(self, picture: Picture) -> Drawn:
        """The picture of a sound block."""
        svg, words = self._kinds[picture.kind](picture)
        return Drawn(svg, in_the_dark(svg), words)

    # -- drawings ------------------------------------------------------------------------------------------------

    def _body(self, picture: Picture) -> tuple[str, str]:
        names = {region.slug: region.name for region in self.course.body.regions} if self.course.body else {}
        shown = {slug: names[slug] for slug in picture.show}
        made = plate.plate(
            self.course.root / "body.svg", shown, picture.options.get("view"), picture.options.get("layer")
        )
        return made.svg, made.words

    def _technique(self, picture: Picture) -> tuple[str, str]:
        """One technique's picture, or several below each other."""
        made = [self._one_technique(slug) for slug in picture.show]
        if len(made) == 1:
            return made[0].svg, made[0].words
        tall, apart = 330, 14
        height = len(made) * (tall + apart) - apart
        inner = "".join(_placed(one.svg, n * (tall + apart), tall) for n, one in enumerate(made))
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 580 {height}" width="580" height="{height}">'
        return f"{head}{inner}</svg>", " ".join(one.words for one in made)

    def _one_technique(self, slug: str) -> diagram.Diagram:
        technique, root = self.course.techniques[slug], self.course.root
        data = asdict(technique.diagram) if technique.diagram else {}
        regions = {region.slug: region.name for region in self.course.body.regions} if self.course.body else {}
        return diagram.draw(data, technique.name, regions[data["region"]], root / "body.svg", root / "hands.svg")

    # -- charts --------------------------------------------------------------------------------------------------

    def _ranges(self, picture: Picture) -> tuple[str, str]:
        rows = []
        for slug in picture.show:
            motion = self.course.assessments[slug]
            if motion.normal:
                rows.append({"name": motion.name, "value": motion.normal.value, "unit": motion.normal.unit})
        return _as_svg(charts.ranges(rows))

    def _recovery(self, picture: Picture) -> tuple[str, str]:
        words = self.course.model["words"]["signs"]
        rows = []
        for slug in picture.show:
            condition = self.course.conditions[slug]
            weights = asdict(condition.pain) if condition.pain else {"inflammation": "strong"}
            parts = [
                (words[word], sorted(getattr(condition.nature, NATURE_OF[name]).items()))
                for name, word in weights.items()
                if words[word]
            ]
            rows.append({"name": condition.name, "left": parts})
        pace = self.course.model["pace"]
        return _as_svg(charts.recovery(rows, (pace["fast"], pace["usual"], pace["slow"])))

    def _dose(self, picture: Picture) -> tuple[str, str]:
        by = picture.options.get("by", "minutes")
        last = max(self._minutes(slug) for slug in picture.show)
        rows = [self._answer(slug, by, last) for slug in picture.show]
        return _as_svg(charts.dose(rows, by))

    def _minutes(self, slug: str) -> int:
        technique = self.course.techniques[slug]
        return max(int(technique.minutes.high), 2 * technique.half_minutes)

    def _answer(self, slug: str, by: str, last: int) -> dict[str, Any]:
        """How a technique answers to minutes on one place, or to pressure in a client who bears all of it."""
        technique = self.course.techniques[slug]
        half, rule = technique.half_minutes, self.course.model["pressure"]
        low, high = technique.window.low, technique.window.high
        if by == "minutes":
            points = [(minute, body.dose(minute, half) * 100 / WHOLE) for minute in range(last + 1)]
        else:
            lost = {p: rule["below"] * max(0, low - p) + rule["above"] * max(0, p - high) for p in range(1, 11)}
            points = [(p, max(0, WHOLE - loss) * 100 / WHOLE) for p, loss in lost.items()]
        return {"name": technique.name, "points": points, "half": half, "low": low, "high": high}

    # -- visits --------------------------------------------------------------------------------------------------

    def _visit(self, slug: str) -> Consultation:
        """The client as written, met by the scripted expert."""
        if slug not in self._played:
            case = self.course.cases[slug]
            self._played[slug] = Expert(self.course, case, case.seed or "").play()
        return self._played[slug]

    def _timeline(self, picture: Picture) -> tuple[str, str]:
        return _as_svg(charts.visit_steps(self._visit(picture.show[0])))

    def _signs(self, picture: Picture) -> tuple[str, str]:
        return _as_svg(charts.course_of_signs(self._visit(picture.show[0])))


def _placed(svg: str, top: int, height: int) -> str:
    """A picture inside another one."""
    return svg.replace("<svg ", f'<svg y="{top}" width="580" height="{height}" ', 1)


def _as_svg(chart: charts.Chart) -> tuple[str, str]:
    """A chart as SVG text with text that stays text, the same on every machine."""
    import matplotlib as mpl  # noqa: PLC0415  (loaded only where a figure is drawn)

    made = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "remedial"}):
        chart.figure.savefig(made, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
    text = made.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    return re.sub(r"(font: [^;\"]*?)'DejaVu Sans'[^;\"]*", rf"\1{_FONT}", text), chart.alternative


def in_the_dark(svg: str) -> str:
    """The same picture in the dark colours."""
    text = re.sub(r"#[0-9a-fA-F]{6}\b", lambda found: _DARK.get(found[0].lower(), found[0]), svg)
    return re.sub(r"#fff(?![0-9a-fA-F])", "#1c1f21", text)
