"""The course's drawings, as the page asks for them: the body once a page, told by its content hash; a technique's picture when it is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from remedial_kit import diagram

PACKAGE = Path(__file__).parents[1]
_PLACES = (PACKAGE.parent / "course", PACKAGE / "_course")
"""Where the course lies: beside the package while it is edited, in it once installed."""


@dataclass(frozen=True)
class Drawing:
    """An SVG and its hash; both "" where there is no drawing, and the clinic then offers its list."""

    hash: str
    svg: str


def drawing(root: Path | None = None) -> Drawing:
    """The course's ``body.svg``, from ``root`` where a school has its own."""
    path = _file("body.svg", root)
    if path is None:
        return Drawing("", "")
    svg = path.read_text(encoding="utf-8")
    return Drawing(blake2b(svg.encode(), digest_size=8).hexdigest(), svg)


def picture(technique: Mapping[str, Any]) -> diagram.Diagram:
    """The picture of a pack's technique; an empty one where it has none or the drawings are not there."""
    body, hands, data = _file("body.svg"), _file("hands.svg"), technique.get("diagram")
    if body is None or hands is None or not data:
        return diagram.Diagram("", "")
    try:
        return diagram.draw(data, technique["label"], data["place"], body, hands)
    except diagram.NotDrawn:
        return diagram.Diagram("", "")


def _file(name: str, root: Path | None = None) -> Path | None:
    places = (*([root] if root else []), *_PLACES)
    return next((folder / name for folder in places if (folder / name).is_file()), None)
