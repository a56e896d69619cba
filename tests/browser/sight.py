"""What is looked at on a page: what axe-core finds, what is cut off, covered or too small to press.

Each gives a list of sentences, empty where all is well.  axe-core comes with the package ``axe-playwright-python``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from playwright.sync_api import Page, expect

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_THE_PAGE = ("page-has-heading-one",)
"""Rules about a page that is not ours: the notebook's own first line is the heading of the page, and the room stands under it."""
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN_AXE = """async ([tags, leftOut]) => {
  const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`));
}"""


def themed(page: Page, theme: str) -> None:
    """Turn JupyterLab's light or dark theme on."""
    page.evaluate(
        """theme => {
          document.body.dataset.jpThemeLight = String(theme === "light");
          document.body.style.background = theme === "light" ? "" : "#151718";
        }""",
        theme,
    )
    expect(page.locator(".rk")).to_have_attribute("data-theme", theme)


def axe(page: Page, left_out: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds on the page as it is."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return list(page.evaluate(RUN_AXE, [list(TAGS), list(left_out)]))


def axe_in_both_themes(page: Page, stop: str, left_out: tuple[str, ...] = OF_THE_PAGE) -> Iterator[str]:
    """What axe-core finds in light and in dark."""
    for theme in ("dark", "light"):
        themed(page, theme)
        for fault in axe(page, left_out):
            yield f"{stop}, {theme}: {fault}"
