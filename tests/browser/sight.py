"""What is looked at on a page: what axe-core finds, what is cut off, covered or too small to press.

Each gives a list of sentences, empty where all is well.  axe-core comes with the package ``axe-playwright-python``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def nothing(found: Iterable[str]) -> None:
    """Fails with one fault a line."""
    lines = list(found)
    open("/tmp/faults.txt","a").write("\n".join(lines)+"\n")
    assert not lines, "\n".join(lines)


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


TALL = 9000
"""High enough that nothing is scrolled and nothing sticks over anything else."""
SIZES = {"490 px": (490, 100), "390 px": (390, 100), "320 px": (320, 100), "text at 200 %": (988, 200)}
"""Width of the window in px and size of text in per cent; 490 px is a window of 980 px at 200 % zoom."""
LOOK = """() => {
  const room = document.querySelector(".rk");
  const page = document.documentElement;
  const inside = document.querySelector("dialog[open]") || room;
  const found = [];
  const name = (element) => `${element.tagName.toLowerCase()}${[...element.classList].map((each) => `.${each}`).join("")} in ${(element.parentElement.className.baseVal ?? element.parentElement.className) || element.parentElement.tagName}`;
  if (page.scrollWidth > page.clientWidth) found.push(`the page scrolls sideways, ${page.scrollWidth} > ${page.clientWidth}`);
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".rb-hidden, [hidden]");

  // Text that an edge cuts off, and text that lies on other text.
  const texts = [];
  const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const element = text.parentElement;
    if (!text.data.trim() || element.closest("option, script, style, title") || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) texts.push({ text: text.data.trim(), element, box });
  }
  const edge = room.getBoundingClientRect();
  for (const { text, element, box } of texts) {
    if (box.left < edge.left - 1 || box.right > edge.right + 1) found.push(`over the edge: "${text}" (${name(element)})`);
    for (let over = element; over && over !== room; over = over.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(over);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const hold = over.getBoundingClientRect();
      if (box.left < hold.left - 1.5 || box.right > hold.right + 1.5 || box.top < hold.top - 3 || box.bottom > hold.bottom + 3) {
        found.push(`cut off: "${text}" by ${name(over)}`);
        break;
      }
    }
  }
  const popup = room.querySelector(".rk-find ul:not([hidden])");
  const apart = (one, two) => one.element === two.element || (popup && popup.contains(one.element) !== popup.contains(two.element));
  for (let at = 0; at < texts.length; at += 1)
    for (let next = at + 1; next < texts.length; next += 1) {
      const [one, two] = [texts[at], texts[next]];
      const wide = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      const high = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
      if (wide > 2 && high > 5 && !apart(one, two)) found.push(`one on the other: "${one.text}" (${name(one.element)}) and "${two.text}" (${name(two.element)})`);
    }

  // Words in fields.
  const pen = document.createElement("canvas").getContext("2d");
  for (const field of inside.querySelectorAll("select, input:not([type=radio], [type=checkbox], [type=range])")) {
    if (!isSeen(field) || getComputedStyle(field).opacity === "0") continue;
    const style = getComputedStyle(field);
    const words = field.tagName === "SELECT" ? (field.selectedOptions[0] || { text: "" }).text : field.value || field.placeholder;
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (words && pen.measureText(words).width > room + 2) found.push(`too long for its field: "${words}", ${Math.round(pen.measureText(words).width)} > ${Math.round(room)} (${name(field)})`);
  }

  // What is to be pressed. A region on the chart is also reached by search, list and arrows; a label counts with its box.
  for (const control of inside.querySelectorAll("button, a[href], input, select, textarea, summary")) {
    if (!isSeen(control)) continue;
    const target = (control.matches("[type=radio], [type=checkbox]") && control.closest("label")) || control.closest(".rb-search-box") || (control.matches(".rb-stepper-value input") && control.parentElement) || control;
    const { width, height } = target.getBoundingClientRect();
    if (width > 0 && (width < 23.5 || height < 23.5)) found.push(`too small to press, ${Math.round(width)} x ${Math.round(height)}: ${name(target)} "${target.textContent.slice(0, 30)}"`);
  }
  return [...new Set(found)];
}"""
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))"


def squeezed(page: Page, stop: str, sizes: dict[str, tuple[int, int]] | None = None) -> Iterator[str]:
    """What is cut off, covered or too small at each size; the page has its own size again afterwards."""
    before = page.viewport_size
    for size, (width, text) in (sizes or SIZES).items():
        page.set_viewport_size({"width": width, "height": TALL})
        page.evaluate("text => { document.documentElement.style.fontSize = `${text}%`; }", text)
        page.evaluate(SETTLED)
        for fault in page.evaluate(LOOK):
            yield f"{stop}, {size}: {fault}"
    page.evaluate("document.documentElement.style.fontSize = ''")
    if before:
        page.set_viewport_size(before)
    page.evaluate(SETTLED)
