"""The colours of the screens, by calculation: every text on every ground that it may stand on, in light and in dark.

WCAG 2.2: text needs 4.5 to 1, large text and the edges by which a control or a state is told 3 to 1.  The first ratios are those
that the design states for its tokens.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

TEXT, EDGE = 4.5, 3.0
THEMES = ("light", "dark")
TEXTS = ("ink", "ink-2", "accent", "caution", "danger", "voice")
GROUNDS = ("paper", "bg", "sunk", "accent-soft", "caution-soft", "danger-soft")
INVERTED = (
    ("on-accent", "accent"),
    ("accent", "on-accent"),
    ("paper", "ink"),
    ("paper", "caution"),
    ("paper", "danger"),
)
"""Text that stands on a colour: the main button, the band on the front page, the chart's label, a pin, a flare."""
LINES = ("edge", "accent", "caution", "danger", "ink", "ink-2", "focus", "chart-1", "chart-2", "chart-3")
FIGURE = (
    *(("fig-line", "fig-skin"), ("fig-dots", "fig-muscle"), ("fig-hatch", "fig-examined")),
    *(("accent", "fig-planned"), ("ink", "fig-muscle"), ("danger", "danger-soft"), ("accent", "fig-muscle")),
)
"""What tells the figure's states apart, beside the pattern, the number and the word."""
STATED = {
    ("edge", "paper"): (4.1, 5.2),
    ("edge", "bg"): (3.9, 5.7),
    ("ink", "paper"): (15.4, 13.9),
    ("ink", "bg"): (14.4, 15.0),
    ("ink-2", "paper"): (6.8, 8.0),
    ("ink-2", "bg"): (6.4, 8.7),
    ("accent", "paper"): (7.4, 9.1),
    ("on-accent", "accent"): (7.4, 9.0),
    ("caution", "caution-soft"): (6.2, 8.3),
    ("danger", "danger-soft"): (6.9, 8.0),
    ("voice", "paper"): (13.0, 13.7),
    ("focus", "paper"): (6.7, 8.7),
    ("chart-2", "paper"): (6.2, 9.8),
    ("chart-3", "paper"): (5.9, 8.7),
    ("fig-line", "fig-skin"): (4.3, 5.3),
    ("fig-dots", "fig-muscle"): (4.8, 5.8),
}
BLOCK = re.compile(r"^(?:@media screen \{ )?\.rk(?:\[data-theme=\"dark\"\])? \{(.*?)^\}(?: \})?$", re.MULTILINE | re.DOTALL)
"""Where the tokens stand: light first, then dark.  Paper is always light."""
DECORATION = {"edge"}
"""Takes the place of a text colour on a control that is off, which needs no contrast, and says why in words beside it."""


@pytest.fixture(scope="module")
def styles(root: Path) -> str:
    """All of the screens' style."""
    folder = root / "remedial_kit" / "clinic" / "js" / "css"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))


@pytest.fixture(scope="module")
def tokens(styles: str) -> dict[str, dict[str, str]]:
    """Theme to token to #rrggbb."""
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))
        for block in BLOCK.findall(styles)[:2]
    )
    return {"light": light, "dark": {**light, **dark}}


def luminance(colour: str) -> float:
    """WCAG's relative luminance of #rgb or #rrggbb, from 0 to 1."""
    digits = colour.lstrip("#")
    wide = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
    parts = [int(wide[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    """WCAG's ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def test_the_calculation_is_that_of_wcag() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_ratios_are_those_that_the_design_states(tokens: dict[str, dict[str, str]]) -> None:
    for (front, ground), stated in STATED.items():
        found = [round(contrast(tokens[theme][front], tokens[theme][ground]), 1) for theme in THEMES]
        assert found == pytest.approx(list(stated), abs=0.11), f"{front} on {ground}"


def weak(tokens: dict[str, dict[str, str]], pairs: list[tuple[str, str]], least: float) -> list[str]:
    """The pairs that stay below ``least``, as sentences."""
    return [
        f"{theme}: {front} on {ground} is {ratio:.2f}"
        for theme in THEMES
        for front, ground in pairs
        if (ratio := contrast(tokens[theme][front], tokens[theme][ground])) < least
    ]


def test_every_text_can_be_read_on_every_ground(tokens: dict[str, dict[str, str]]) -> None:
    assert weak(tokens, [*itertools.product(TEXTS, GROUNDS), *INVERTED], TEXT) == []
    assert weak(tokens, [(f"chart-{n}", "paper") for n in (1, 2, 3)], TEXT) == []


def test_every_edge_and_state_can_be_told(tokens: dict[str, dict[str, str]]) -> None:
    assert weak(tokens, [*itertools.product(LINES, ("paper", "bg", "sunk")), *FIGURE], EDGE) == []


def test_a_main_button_under_the_pointer_can_be_read(tokens: dict[str, dict[str, str]], styles: str) -> None:
    assert "color-mix(in srgb, var(--accent) 88%, var(--ink))" in styles
    for theme in THEMES:
        parts = [[int(tokens[theme][name][at : at + 2], 16) for at in (1, 3, 5)] for name in ("accent", "ink")]
        mixed = "#" + "".join(f"{round(0.88 * one + 0.12 * two):02x}" for one, two in zip(*parts, strict=True))
        assert contrast(tokens[theme]["on-accent"], mixed) >= TEXT


def test_no_text_has_a_colour_that_was_not_calculated(styles: str) -> None:
    """Colours are tokens; a text takes one of those above."""
    known = {*TEXTS, *DECORATION, "paper", "on-accent"}
    rules = re.sub(r"/\*.*?\*/", "", BLOCK.sub("", styles), flags=re.DOTALL)
    forced = re.compile(r"@media \((?:forced-colors: active|print)\) \{.*?^\}", re.MULTILINE | re.DOTALL)
    rules = forced.sub("", rules)
    used = set(re.findall(r"(?<![\w-])color: ([^;}]+)[;}]", rules))
    assert used <= {"inherit", "transparent", *(f"var(--{name})" for name in known)}
    assert re.findall(r"#[0-9a-f]{3,8}\b", rules) == []


def test_the_page_before_the_client_can_be_read(root: Path) -> None:
    text = (root / "remedial_kit" / "labextension" / "static" / "style.css").read_text(encoding="utf-8")
    for block in re.findall(r"\{([^}]*--remedial-bg[^}]*)\}", text):
        colour = dict(re.findall(r"--remedial-([\w-]+): (#[0-9a-f]{6});", block))
        if not colour:
            continue
        assert contrast(colour["ink"], colour["bg"]) >= TEXT
        assert contrast(colour["on-accent"], colour["accent"]) >= TEXT
        assert contrast(colour["focus"], colour["bg"]) >= EDGE
