"""The clinic on the screen: an act and its answer in JupyterLab, and the way from the page request to a client one can click.

Both are measured in one run, in one Chromium and one server, beside a *bare echo*: a notebook of the same shape, opened by the
same extension, whose widget sends a number to Python and shows the number that comes back.  The echo takes the clinic's place by
a start-up file of the kernel that only this bench knows, so nothing of it is in the product.

What is timed, in the page's own clock:

- an *act*: from the click to the moment when the client's answer is in the page, laid out, and the saved line counts the act;
- an *echo*: from the click to the moment when the number that came back is in the page and laid out;
- an *opening*: from the page request, in a browser profile of its own and with a new kernel, to a control that can be clicked.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from json import loads
from pathlib import Path
from typing import TYPE_CHECKING, Any

from remedial_kit.library import Course
from remedial_kit.words import say

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Row = dict[str, Any]
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
CLIENTS = ("tennis-elbow-decorator", "frozen-shoulder-seamstress", "achilles-postwoman")
QUESTIONS_EACH = 15
REGIONS_EACH = 20
OPENINGS = 5
PAUSE_MS = (150, 350)
OPENING_MS = 90_000
ECHO = "echo.ipynb"

_START_UP = '''
import os
if os.environ.get("JPY_SESSION_NAME", "").endswith("echo.ipynb"):
    import remedial_kit.clinic
    def open_client(target):
        import anywidget
        from IPython.display import display
        class Echo(anywidget.AnyWidget):
            _esm = """
            export default { render({ model, el }) {
              el.innerHTML = '<div class="rk"><button class="bench-echo">Echo</button> <output class="bench-back">0</output></div>';
              let n = 0;
              el.querySelector("button").addEventListener("click", () => model.send({ n: ++n }));
              model.on("msg:custom", (message) => { el.querySelector("output").textContent = message.n; });
            } };
            """
        echo = Echo()
        echo.on_msg(lambda widget, message, buffers: widget.send({"n": message["n"]}))
        display(echo)
    remedial_kit.clinic.open_client = open_client
'''

_TIMED = """
async ({ press, root, done }) => {
  const place = document.querySelector(root);
  const isDone = new Function("before", `return (${done})(before)`);
  const before = isDone(null);
  const button = document.querySelectorAll(press[0])[press[1]];
  return await new Promise((resolve) => {
    const began = performance.now();
    const look = () => {
      if (!isDone(before)) return;
      watch.disconnect();
      place.getBoundingClientRect();
      const there = performance.now() - began;
      requestAnimationFrame(() => requestAnimationFrame(() => resolve([there, performance.now() - began])));
    };
    const watch = new MutationObserver(look);
    watch.observe(place, { childList: true, subtree: true, characterData: true, attributes: true });
    button.click();
  });
}
"""
_ECHOED = "(before) => { const n = Number(document.querySelector('.bench-back').textContent); return before === null ? n : n > before; }"
_ANSWERED = """(before) => {
  const line = document.querySelector('.rk-saved.is-saved span');
  const steps = line ? Number(line.textContent.replace(/\\D/g, '')) : 0;
  return before === null ? steps : steps > before && Boolean(document.querySelector('.rk-reply'));
}"""


class NoBrowser(Exception):
    """There is nothing here to measure a screen with, in one sentence."""


@dataclass(frozen=True)
class _Lab:
    """A running server of the course."""

    base: str
    token: str

    def address(self, path: str, layout: str) -> str:
        return f"{self.base}/lab/workspaces/{layout}/tree/{path}?token={self.token}"

    def end_sessions(self) -> None:
        """Stop every kernel, so that the next opening starts its own."""
        for session in self._api("sessions"):
            self._api(f"sessions/{session['id']}", "DELETE")

    def _api(self, path: str, method: str = "GET") -> Any:
        call = urllib.request.Request(  # noqa: S310  (our own server)
            f"{self.base}/api/{path}", method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(call) as answer:  # noqa: S310
            return loads(answer.read() or b"null")


def screen(course: Course) -> tuple[list[Row], dict[str, float]]:
    """Acts, echoes and openings, with what the issue of speed asks of them.  Raises ``NoBrowser``."""
    with _browser() as browser, _course(course.root.parent) as lab:
        openings = _openings(lab, browser)
        acts, echoes = _answers(lab, browser)
    rows = [
        _row("act answered and saved", [there for there, _ in acts]),
        _row("act painted", [painted for _, painted in acts]),
        _row("bare echo", [there for there, _ in echoes]),
        _row("bare echo painted", [painted for _, painted in echoes]),
        _row("opening a client", openings["client"]),
        _row("opening the echo", openings["echo"]),
    ]
    act, echo = _p95([there for there, _ in acts]), _p95([there for there, _ in echoes])
    client, bare = statistics.median(openings["client"]), statistics.median(openings["echo"])
    return rows, {
        "act answered and saved, ms at the 50th percentile": round(statistics.median([t for t, _ in acts]), 1),
        "act answered and saved, ms at the 95th percentile": round(act, 1),
        "bare echo, ms at the 50th percentile": round(statistics.median([t for t, _ in echoes]), 1),
        "bare echo, ms at the 95th percentile": round(echo, 1),
        "act over echo, at the 95th percentile": round(act / echo, 2),
        "act over echo, at the 50th percentile": round(
            statistics.median([t for t, _ in acts]) / statistics.median([t for t, _ in echoes]), 2
        ),
        "opening a client, ms": round(client),
        "opening the echo, ms": round(bare),
        "opening a client over the echo": round(client / bare, 2),
    }


def _row(way: str, milliseconds: list[float]) -> Row:
    return {"way": way, "n": len(milliseconds), "wall_s": [round(ms / 1000, 4) for ms in milliseconds], "cpu_s": []}


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


@contextmanager
def _browser() -> Iterator[Browser]:
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  (a tool of the developers)
    except ImportError as problem:
        raise NoBrowser(say("bench.no-browser")) from problem
    found = os.environ.get("REMEDIAL_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise NoBrowser(say("bench.no-browser"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def _course(top: Path) -> Iterator[_Lab]:
    """The course's server on a copy of its notebooks, the echo's notebook among them."""
    with tempfile.TemporaryDirectory(prefix="remedial-bench-", ignore_cleanup_errors=True) as scratch:
        copy = Path(scratch) / "course"
        notebooks = copy / "notebooks"
        leave = shutil.ignore_patterns("*.record*", ".ipynb_checkpoints")
        shutil.copytree(top / "notebooks", notebooks, ignore=leave)
        (notebooks / ECHO).write_bytes((notebooks / f"{CLIENTS[0]}.ipynb").read_bytes())
        start_up = Path(scratch) / "ipython" / "profile_default" / "startup"
        start_up.mkdir(parents=True)
        (start_up / "00-echo.py").write_text(_START_UP, encoding="utf-8")
        command = [
            str(Path(sys.executable).with_name("remedial")),
            "start",
            "--no-browser",
            "--port",
            str(_free_port()),
        ]
        environment = {**os.environ, "IPYTHONDIR": str(start_up.parent.parent)}
        with subprocess.Popen(  # noqa: S603  (our own command)
            command, cwd=copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as server:
            try:
                yield _address(server)
            finally:
                server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _address(server: subprocess.Popen[str]) -> _Lab:
    assert server.stdout is not None  # noqa: S101  (asked for above)
    said = ""
    for line in server.stdout:
        said += line
        if found := re.search(r"(http://[^/]+)/lab\S*token=(\w+)", line):
            return _Lab(found[1], found[2])
    raise NoBrowser(say("bench.no-server", said=said.strip()))


def _opened(lab: _Lab, browser: Browser, path: str, ready: str) -> tuple[Page, float]:
    """The notebook at ``path`` in a browser profile of its own, and the milliseconds until ``ready`` could be clicked."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto("about:blank")
    began = page.evaluate("Date.now()")
    page.goto(lab.address(path, f"bench-{random.randrange(10**9)}"), wait_until="commit")  # noqa: S311
    place = page.locator(f".remedial-course:not(.remedial-covered) {ready}").first
    place.wait_for(timeout=OPENING_MS)
    place.click(trial=True)
    return page, page.evaluate("Date.now()") - began


def _openings(lab: _Lab, browser: Browser) -> dict[str, list[float]]:
    """Openings by turns, after one of each that is not counted."""
    ways = {
        "client": (f"notebooks/{CLIENTS[0]}.ipynb", ".rk-frame [role=tab]"),
        "echo": (f"notebooks/{ECHO}", ".bench-echo"),
    }
    found: dict[str, list[float]] = {way: [] for way in ways}
    for n in range(OPENINGS + 1):
        for way, (path, ready) in ways.items():
            page, took = _opened(lab, browser, path, ready)
            page.context.close()
            lab.end_sessions()
            if n:
                found[way].append(took)
    return found


def _answers(lab: _Lab, browser: Browser) -> tuple[list[list[float]], list[list[float]]]:
    """The times of acts and of echoes, by turns so that both meet the same machine."""
    acts: list[list[float]] = []
    echoes: list[list[float]] = []
    echo, _ = _opened(lab, browser, f"notebooks/{ECHO}", ".bench-echo")
    for slug in CLIENTS:
        page, _ = _opened(lab, browser, f"notebooks/{slug}.ipynb", ".rk-frame [role=tab]")
        for act in _examinations(page):
            acts.append(_timed(page, act, ".rk", _ANSWERED))
            echoes.append(_timed(echo, (".bench-echo", 0), ".bench-back", _ECHOED))
        page.context.close()
    return acts, echoes


def _timed(page: Page, press: tuple[str, int], root: str, done: str) -> list[float]:
    """Milliseconds from the click on the ``press``-ed control until ``done``, laid out and painted."""
    page.wait_for_timeout(random.randint(*PAUSE_MS))  # noqa: S311
    return list(page.evaluate(_TIMED, {"press": press, "root": root, "done": done}))


def _examinations(page: Page) -> Iterator[tuple[str, int]]:
    """Questions, then regions to feel: what is to be clicked, by selector and place, with all else made ready."""
    page.get_by_role("tab", name="Examine").click()
    page.get_by_role("radio", name="Ask").click()
    closed = page.locator(".rk-heading [aria-expanded=false]")
    while closed.count():
        closed.first.click()
    yield from ((".rk-topic", n) for n in range(min(QUESTIONS_EACH, page.locator(".rk-topic").count())))
    page.get_by_role("radio", name="Feel").click()
    for n in range(REGIONS_EACH):
        page.locator("svg [role=option]").nth(2 * n).dispatch_event("click")
        page.wait_for_timeout(500)  # the choice is a draft: it is saved before the act is timed
        yield ".rk-body .rb-button.is-main", 0
