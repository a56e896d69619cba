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
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules that a theme can break; all others look at what is the same in both."""
RUN_AXE = """async ([type, values, leftOut]) => {
  const rules = type === "tag" ? Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])) : {};
  const found = await axe.run(document, { runOnly: { type, values }, rules, resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`));
}"""


def nothing(found: Iterable[str]) -> None:
    """Fails with one fault a line."""
    lines = list(found)
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
    for room in page.locator(".rk").all():  # a lesson has a clinic inside
        expect(room).to_have_attribute("data-theme", theme)


def axe(page: Page, left_out: tuple[str, ...] = (), rules: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds on the page as it is: by every rule but those left out, or by ``rules`` alone."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return list(page.evaluate(RUN_AXE, ["rule" if rules else "tag", list(rules or TAGS), list(left_out)]))


def axe_in_both_themes(page: Page, stop: str, left_out: tuple[str, ...] = OF_THE_PAGE) -> Iterator[str]:
    """What axe-core finds in light, and what is another matter in dark."""
    for theme, rules in (("dark", OF_COLOUR), ("light", ())):
        themed(page, theme)
        for fault in axe(page, left_out, rules):
            yield f"{stop}, {theme}: {fault}"


TALL = 9000
"""High enough that nothing is scrolled and nothing sticks over anything else."""
SIZES = {"490 px": (490, 100), "320 px": (320, 100), "text at 200 %": (988, 200)}
"""Width of the window in px and size of text in per cent; 490 px is a window of 980 px at 200 % zoom.  390 px is looked at with
longer words, in ``test_words.py``."""
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


MOVES = """limit => [...document.querySelectorAll(".rk *")].flatMap((element) => [null, "::before", "::after"].map((part) => {
  const style = getComputedStyle(element, part);
  const longest = Math.max(...`${style.transitionDuration}, ${style.transitionDelay}`.split(", ").map((each) => 1000 * parseFloat(each)));
  const is = style.animationName === "none" ? longest : Math.max(longest, 1000 * parseFloat(style.animationDuration));
  return is > limit ? `${element.tagName}.${element.className.baseVal ?? element.className}${part || ""} moves for ${is} ms` : null;
}).filter(Boolean))"""
LONGEST_MOVE_MS = 320


def moving(page: Page, stop: str) -> Iterator[str]:
    """What moves longer than the design allows, and what moves at all for somebody who wants no movement."""
    for wish, limit in (("no-preference", LONGEST_MOVE_MS), ("reduce", 0)):
        page.emulate_media(reduced_motion=wish)  # type: ignore[arg-type]
        for fault in sorted(set(page.evaluate(MOVES, limit))):
            yield f"{stop}, {wish}: {fault}"
        if wish == "reduce" and page.evaluate("document.getAnimations().length"):
            yield f"{stop}: something is moving"


LOOKS = """([one, other]) => {
  const looks = (place) => {
    const element = document.querySelector(place);
    if (!element) return null;
    const parts = [element, ...element.querySelectorAll("svg, path, circle, rect, input")];
    const style = (each) => {
      const { borderTopWidth, borderTopStyle, borderLeftWidth, outlineStyle, outlineWidth, backgroundColor, fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(each);
      return [borderTopWidth, borderTopStyle, borderLeftWidth, outlineStyle, outlineStyle === "none" ? "" : outlineWidth, backgroundColor, fill, stroke, strokeWidth, strokeDasharray, each.getAttribute("d") && each.parentElement.tagName === "svg" ? each.getAttribute("d") : ""].join();
    };
    return [...new Set(parts.map(style))].join("|");
  };
  const [first, second] = [looks(one), looks(other)];
  if (first === null || second === null) return `is not there: ${first === null ? one : other}`;
  return first === second ? `look the same: ${one} and ${other}` : null;
}"""


def alike(page: Page, stop: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Where the system's own few colours are forced on the page: pairs of states that can't be told by edge, ground or sign."""
    page.emulate_media(forced_colors="active")
    for pair in pairs:
        if fault := page.evaluate(LOOKS, list(pair)):
            yield f"{stop}: {fault}"
    page.emulate_media(forced_colors="none")
