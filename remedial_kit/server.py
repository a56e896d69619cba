"""JupyterLab on the course: one server, for one person, on this machine.

Words: the *opening* is what is asked of the server; *teaching* shows the instructor's tools, which a trainee never meets.
JupyterLab runs in this process.  Nothing is written to the user's own Jupyter settings, and the layout of the page
is kept in a folder of its own for as long as the server runs, so that each start lands on the client.

Imported only by ``remedial start``: it loads all of JupyterLab.
"""

from __future__ import annotations

import os
import shutil
import signal
import sysconfig
import tempfile
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import zmq
from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.utils import url_path_join
from jupyterlab.handlers.announcements import NeverCheckForUpdate
from jupyterlab.labapp import LabApp
from tornado import web
from traitlets.config import Config

from remedial_kit.textbook.shelf import Shelf, cache, notice, page
from remedial_kit.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGE = Path(__file__).parent
EXTENSION = "remedial-massage"
BOOK = "remedial/book"
"""The book's path on the server."""
SHOWN = ("notebooks", "exercises")
"""The folders that a trainee opens."""


@dataclass(frozen=True)
class Opening:
    """What is asked of the server: which folder, which notebook in it, whose book, who for, and how to tell."""

    top: Path
    notebook: Path
    course: Path
    port: int
    is_teaching: bool
    wants_browser: bool
    tell: Callable[[str], None]

    @property
    def path(self) -> str:
        """The address's path: JupyterLab with the notebook open."""
        return "/lab/tree/" + quote(self.notebook.relative_to(self.top).as_posix())


def open_course(opening: Opening) -> None:
    """Serve the course until it is stopped by Ctrl-C, by SIGTERM or from the page."""
    _prepare_environment(opening)
    with tempfile.TemporaryDirectory(prefix="remedial-", ignore_cleanup_errors=True) as scratch:
        CourseServer.opening = opening
        CourseServer.shelf = Shelf(opening.course, cache())
        server = CourseLab.initialize_server(argv=[], config=_config(opening, Path(scratch)))
        server.start()
        CourseServer.shelf.close()
    opening.tell(say("start.closed"))


def _prepare_environment(opening: Opening) -> None:
    """Set what JupyterLab and nbgrader read from the process: tools on PATH, our settings, the working folder."""
    _put_first("PATH", sysconfig.get_path("scripts"))  # nbgrader runs a bare `alembic`
    if not opening.is_teaching:
        _put_first("JUPYTER_CONFIG_PATH", str(PACKAGE / "labconfig" / "trainee"))
    os.chdir(opening.top)  # nbgrader looks for nbgrader_config.py here


def _put_first(variable: str, value: str) -> None:
    os.environ[variable] = os.pathsep.join(filter(None, [value, os.environ.get(variable, "")]))


def _config(opening: Opening, scratch: Path) -> Config:
    """The server's settings, above those of any file.

    The extension is served from a copy made now: installed copies (an editable install makes one too) may be old,
    and JupyterLab wants a folder of the extension's own name.
    """
    level = "INFO" if os.environ.get("REMEDIAL_DEBUG") else "ERROR"
    extensions = scratch / "extensions"
    hidden = [] if opening.is_teaching else _not_for_trainees(opening.top)
    shutil.copytree(PACKAGE / "labextension", extensions / EXTENSION)
    return Config(
        {
            "ServerApp": {
                "root_dir": str(opening.top),
                "port": opening.port,
                "open_browser": opening.wants_browser,
                "allow_root": True,
                "log_level": level,
                "kernel_websocket_connection_class": PromptConnection,
            },
            "ContentsManager": {"hide_globs": hidden},
            "KernelManager": {"transport_encryption": "auto" if zmq.has("curve") else "disabled"},
            "LabApp": {
                "default_url": opening.path,
                "log_level": level,
                "workspaces_dir": str(scratch / "workspaces"),
                "extra_labextensions_path": [str(extensions)],
                "check_for_updates_class": NeverCheckForUpdate,
                "news_url": None,
                "extension_manager": "readonly",  # asks nobody outside
            },
        },
    )


def _not_for_trainees(top: Path) -> list[str]:
    """The names that a trainee's file browser leaves out: all but what trainees open, and what lies beside a notebook."""
    others = [path.name for path in top.iterdir() if path.name not in SHOWN]
    beside = [f"*.{kind}.{ending}" for kind in ("record", "lesson") for ending in ("json", "lock")]
    return sorted([*others, "clients", "lessons", "client.json", *beside, "__pycache__"])


class PromptConnection(ZMQChannelsWebsocketConnection):
    """A kernel's websocket that sends at once: small replies otherwise wait about 40 ms (Nagle's algorithm)."""

    def connect(self) -> Any:
        """Open the connection, with its delay off."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


class BookHandler(JupyterHandler, web.StaticFileHandler):
    """The book's pages, for whoever is logged in; made when the first of them is asked for."""

    auth_resource = "contents"

    def initialize(self, shelf: Shelf) -> None:  # type: ignore[override]
        """Take the book from ``shelf``."""
        super().initialize(str(shelf.cache))
        self.absolute_path = None
        self.shelf = shelf

    @web.authenticated
    @authorized  # type: ignore[untyped-decorator]
    async def get(  # type: ignore[override]
        self,
        path: str,
        include_body: bool = True,  # noqa: FBT001, FBT002  (tornado calls it so)
    ) -> None:
        """A page of the book, or one that says that it is being made."""
        folder = self.shelf.book()
        if folder is None:
            self.set_header("Cache-Control", "no-store")
            await self.finish(page(self.shelf))
            return
        self.root = str(folder)
        name = path or "index.html"
        if not (folder / name).resolve().is_relative_to(folder.resolve()) or not (folder / name).is_file():
            self.set_status(404)
            await self.finish(notice(say("book.missing.title"), say("book.missing")))
            return
        await super().get(name, include_body)

    def compute_etag(self) -> str | None:
        """Nothing is remembered of a page that was made just now."""
        return super().compute_etag() if self.absolute_path else None

    def set_extra_headers(self, path: str) -> None:
        """Let a browser ask each time: a course that was changed has a new book."""
        del path
        self.set_header("Cache-Control", "no-cache")


class CourseServer(ServerApp):
    """A Jupyter server that speaks one sentence at a time and stops without a question."""

    opening: Opening
    shelf: Shelf

    def init_webapp(self) -> None:
        """Serve the book beside JupyterLab, and let the clinic know where."""
        super().init_webapp()
        path = url_path_join(self.base_url, BOOK)
        os.environ["REMEDIAL_BOOK"] = f"{path}/"  # kernels inherit it
        rules = [
            (path, web.RedirectHandler, {"url": f"{path}/"}),
            (f"{path}/(.*)", BookHandler, {"shelf": self.shelf}),
        ]
        self.web_app.add_handlers(".*$", rules)

    def init_signal(self) -> None:
        """Stop on the first Ctrl-C; a second one, while it is stopping, ends the process."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop_once)

    def _stop_once(self, number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        self.stop(from_signal=True)

    def start_app(self) -> None:
        """Write what other tools look for; the rest waits until the server listens."""
        self.write_server_info_file()
        self.write_browser_open_files()

    async def _post_start(self) -> None:
        """Tell where the course is, and open the browser on it: from here on it answers."""
        await super()._post_start()
        asked, tell = self.opening.port, self.opening.tell
        if self.port != asked:
            tell(say("start.port", asked=asked, port=self.port))
        address = f"{self.connection_url.rstrip('/')}{self.opening.path}?token={self.identity_provider.token}"
        is_shown = self.open_browser and self._show()
        tell(say("start.shown" if is_shown else "start.address", address=address))
        tell(say("start.stop"))

    def _show(self) -> bool:
        """Open the user's browser; False where there is none, or only one that would take over this terminal."""
        try:
            browser = webbrowser.get(self.browser or None)
            is_of_the_terminal = type(browser) is webbrowser.GenericBrowser and not os.environ.get("BROWSER")
            page, _ = self._prepare_browser_open()
            return not is_of_the_terminal and browser.open(page, new=self.webbrowser_open_new)
        except (webbrowser.Error, OSError):
            return False


class CourseLab(LabApp):
    """JupyterLab on a server of the course."""

    serverapp_class = CourseServer
