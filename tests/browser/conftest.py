"""A real JupyterLab, started by `remedial start`, and a real Chromium in front of it.

One server and one browser a file of tests, closed behind it: while one is open, its event loop leaves no room for
``asyncio.run``.  Each test gets a folder of its own with a fresh copy of the notebooks.  Pictures of every test's end lie
in tests/artefacts/.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from remedial_kit.clinic.desk import Desk
from remedial_kit.clinic.drawing import drawing
from remedial_kit.clinic.pickup import pick_up
from remedial_kit.clinic.saving import SideCar
from remedial_kit.pack import Case

MIME = "application/vnd.remedial.record+json"
PRACTICE = "tennis-elbow-decorator"
ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"
OPENING_MS = 60_000
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def wait_until(condition: Callable[[], Any], what: str, page: Page, seconds: float = 10) -> Any:
    """Wait for something outside the page, such as a file; the page goes on working meanwhile."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        page.wait_for_timeout(40)
    return found


@pytest.fixture
def until() -> Callable[..., Any]:
    """Wait for something outside the page."""
    return wait_until


@dataclass(frozen=True)
class Lab:
    """A running server: where it is, and the folder it serves."""

    top: Path
    base: str
    token: str
    process: psutil.Process

    def address(self, path: str) -> str:
        """JupyterLab with the notebook at ``path`` open, in a layout of its folder's own."""
        layout = quote(path.split("/", maxsplit=1)[0])
        return f"{self.base}/lab/workspaces/{layout}/tree/{quote(path)}?token={self.token}"

    def api(self, path: str, method: str = "GET") -> Any:
        """One call of the server's own API."""
        call = urllib.request.Request(
            f"{self.base}/api/{path}", method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(call) as answer:
            return json.loads(answer.read() or b"null")

    def kernel_of(self, path: str) -> str:
        """The id of the kernel behind a notebook."""
        return next(session["kernel"]["id"] for session in self.api("sessions") if session["path"] == path)

    def kill_kernel(self, path: str) -> None:
        """End a notebook's kernel the hard way."""
        kernel = self.kernel_of(path)
        for child in self.process.children(recursive=True):
            if any(kernel in word for word in child.cmdline()):
                child.kill()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def lab(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The course's server on a copy of its notebooks, as a trainee starts it."""
    top = tmp_path_factory.mktemp("course")
    shutil.copytree(root / "notebooks", top / "notebooks")
    shutil.copytree(root / "exercises", top / "exercises")
    command = [str(Path(sys.executable).with_name("remedial")), "start", "--no-browser", "--port", str(free_port())]
    with subprocess.Popen(command, cwd=top, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        assert server.stdout is not None
        said = ""
        for line in server.stdout:
            said += line
            if found := re.search(r"(http://[^/]+)/lab\S*token=(\w+)", line):
                break
        else:
            pytest.fail(f"the server did not start: {said}")
        yield Lab(top, found[1], found[2], psutil.Process(server.pid))
        server.terminate()
        server.communicate(timeout=30)


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    """The browser, once."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        yield browser
        browser.close()


@dataclass
class Clinic:
    """One notebook of the course in one tab, the way a trainee meets it."""

    lab: Lab
    page: Page
    path: str

    # -- where things lie ----------------------------------------------------------------------------

    @property
    def file(self) -> Path:
        """The notebook's file."""
        return self.lab.top / self.path

    @property
    def side_car(self) -> Path:
        """The record's file beside it."""
        return self.file.with_name(f"{self.file.stem}.record.json")

    def on_disk(self) -> dict[str, Any]:
        """The side-car's record."""
        return json.loads(self.side_car.read_text(encoding="utf-8"))

    def in_notebook(self) -> list[dict[str, Any]]:
        """The records in the saved notebook."""
        try:
            cells = json.loads(self.file.read_text(encoding="utf-8"))["cells"]
        except ValueError:  # it is being written this very moment
            return []
        outputs = [output for cell in cells for output in cell.get("outputs", [])]
        return [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]

    def counter_in_notebook(self) -> int:
        """The counter of the saved notebook's newest record, 0 for none."""
        return max((record["counter"] for record in self.in_notebook()), default=0)

    # -- what a trainee does ---------------------------------------------------------------------------

    def open(self) -> Clinic:
        """Go to the notebook, and wait for the client; nothing is clicked."""
        self.page.goto(self.lab.address(self.path))
        return self.ready()

    def ready(self) -> Clinic:
        """Wait until the client is there and nothing covers the room."""
        self.page.locator(".remedial-course:not(.remedial-covered) .rk-frame:not(.rk-loading)").wait_for(
            timeout=OPENING_MS
        )
        return self

    def step(self, name: str) -> None:
        """Go to Meet, Examine, Think, Treat, Advise or the end."""
        self.page.get_by_role("tab", name=name).click()

    def ask(self, topic: str) -> None:
        """Ask one question, and wait for what the client says."""
        before = len(self.on_disk()["events"]) if self.side_car.exists() else 0
        self.step("Examine")
        self.page.get_by_role("radiogroup", name="Ways to examine").get_by_role("radio", name="Ask").click()
        self.page.get_by_label("Find a question").fill(topic)
        self.page.locator(".rk-topic", has_text=topic).first.click()
        wait_until(
            lambda: self.side_car.exists() and len(self.on_disk()["events"]) > before,
            f"the answer to {topic}",
            self.page,
        )

    def expect_saved(self, steps: int) -> None:
        """The saved line says so many steps."""
        expect(self.page.locator(".rk-saved")).to_contain_text(f"Saved, {steps} step", timeout=10_000)

    def dialogs(self) -> int:
        """How many of JupyterLab's own dialogs are open."""
        return self.page.locator(".jp-Dialog").count()

    @property
    def artefacts(self) -> Path:
        """Where pictures go."""
        ARTEFACTS.mkdir(exist_ok=True)
        return ARTEFACTS

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        self.page.screenshot(path=self.artefacts / f"{name}.png")


@pytest.fixture
def context(chrome: Browser) -> Iterator[BrowserContext]:
    """A browser profile of the test's own; tabs in it share locks and sessions."""
    made = chrome.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture
def folder(lab: Lab, request: pytest.FixtureRequest) -> Iterator[str]:
    """A folder of the test's own with the practice client's notebook; its kernels are stopped afterwards."""
    name = re.sub(r"\W+", "-", request.node.name)[:60]
    place = lab.top / name
    place.mkdir()
    shutil.copytree(lab.top / "notebooks" / "clients", place / "clients")
    shutil.copy(lab.top / "notebooks" / f"{PRACTICE}.ipynb", place / "elbow.ipynb")
    yield name
    for session in lab.api("sessions"):
        lab.api(f"sessions/{session['id']}", "DELETE")


@pytest.fixture
def clinic(lab: Lab, context: BrowserContext, folder: str, request: pytest.FixtureRequest) -> Iterator[Clinic]:
    """The practice client, not yet opened."""
    page = context.new_page()
    made = Clinic(lab, page, f"{folder}/elbow.ipynb")
    yield made
    with suppress(PlaywrightError):  # a test may have closed the tab
        made.picture(re.sub(r"\W+", "-", request.node.name))


# -- the screens alone, without JupyterLab ----------------------------------------------------------------------

WIDE = 980
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clinic</title><link rel="icon" href="data:,"><body data-jp-theme-light="true" style="margin:0"><main id="room"></main><script type="module">
import clinic from "/clinic.js";
const takers = new Set();
let turn = Promise.resolve();
const carry = async (message) => {
  const answer = await fetch("/desk/SEAT", { method: "POST", body: JSON.stringify(message) });
  for (const each of await answer.json()) takers.forEach((take) => take(each));
};
const model = {
  send(message) { turn = turn.then(() => carry(message)); },
  on(_event, take) { takers.add(take); },
  off(_event, take) { takers.delete(take); },
};
window.leaked = [];
window.addEventListener("keydown", (event) => window.leaked.push(event.key));
clinic.render({ model, el: document.getElementById("room") });
</script></body></html>"""


@dataclass
class Rig:
    """A desk behind a small server on this machine."""

    folder: Path
    bundle: bytes
    server: ThreadingHTTPServer | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)
    desk: Desk | None = None
    seat: int = 0
    """Counts the desks: a page that is on its way out still talks to its own, and is not heard."""

    def sit(self, case: Case, name: str) -> None:
        """A new desk for ``case``, with an empty side-car, or the one that is there."""
        self.folder.mkdir(exist_ok=True)
        side = SideCar(self.folder, name)
        self.seat += 1
        self.desk = Desk(case, side, pick_up(case, side, None, ""), drawing())

    def answer(self, message: dict[str, Any]) -> list[dict[str, Any]]:
        """What the desk sends back for one message."""
        assert self.desk is not None
        sent: list[dict[str, Any]] = []
        with self.lock:
            self.desk.send = sent.append
            self.desk.take(message)
        return sent

    @property
    def acts(self) -> list[str]:
        """The acts on the record, in order."""
        assert self.desk is not None
        return [event["act"] for event in self.desk.consultation.record.events]

    @property
    def address(self) -> str:
        """Where the page is."""
        assert self.server is not None
        return f"http://127.0.0.1:{self.server.server_port}/"


def handler(rig: Rig) -> type[BaseHTTPRequestHandler]:
    """Serves the page, the bundle and the desk."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Quiet."""

        def _send(self, kind: str, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with contextlib.suppress(ConnectionError):  # the page has gone
                self.wfile.write(body)

        def do_GET(self) -> None:
            if self.path == "/clinic.js":
                self._send("text/javascript", rig.bundle)
            else:
                self._send("text/html; charset=utf-8", PAGE.replace("SEAT", str(rig.seat)).encode())

        def do_POST(self) -> None:
            message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            is_heard = self.path == f"/desk/{rig.seat}"
            self._send("application/json", json.dumps(rig.answer(message) if is_heard else []).encode())

    return Handler


@pytest.fixture(scope="module")
def rig(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    """One server; each test sits a client of its own at the desk."""
    rig = Rig(tmp_path_factory.mktemp("rig"), (root / "remedial_kit/clinic/static/clinic.js").read_bytes())
    rig.server = ThreadingHTTPServer(("127.0.0.1", 0), handler(rig))
    thread = threading.Thread(target=rig.server.serve_forever)
    thread.start()
    yield rig
    rig.server.shutdown()
    thread.join()
    rig.server.server_close()


@pytest.fixture
def screen(chrome: Browser, rig: Rig, marion: Case, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The practice client at the door, at 980 px; a fault in the page fails the test, and its end is kept as a picture."""
    rig.sit(marion, request.node.name)
    context = chrome.new_context(viewport={"width": WIDE + 8, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    page.goto(rig.address)
    expect(page.get_by_role("heading", name="Marion Adeyemi")).to_be_visible()
    yield page
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"screen-{request.node.name}.png", full_page=True)
    context.close()
    assert faults == []
