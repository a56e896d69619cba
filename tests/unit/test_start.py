"""`remedial start`: which folder, which notebook, and a real server on it that stops cleanly."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from remedial_kit.library import Course
from remedial_kit.start import NothingToOpen, find_top, first_notebook

EMPTY = json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def notebook(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EMPTY, "utf-8")
    return path


def test_the_top_is_the_nearest_folder_upward_with_notebooks(tmp_path):
    notebook(tmp_path / "notebooks" / "one.ipynb")
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    assert find_top(inside) == tmp_path.resolve()


def test_away_from_any_course_the_one_around_the_library_is_opened(root, tmp_path):
    assert find_top(tmp_path) == root


def test_a_trainee_lands_on_the_front_page(root):
    assert first_notebook(root, Course.open(root)) == root / "notebooks" / "home.ipynb"


def test_without_a_front_page_the_first_notebook_of_the_course_is_opened(root, tmp_path):
    course = Course.open(root)
    notebook(tmp_path / "notebooks" / "a.ipynb")
    first = notebook(tmp_path / "notebooks" / f"{course.file.notebooks[0]}.ipynb")
    assert first_notebook(tmp_path, course) == first


def test_without_an_order_the_first_by_name_is_opened_and_no_checkpoint(tmp_path):
    notebook(tmp_path / "notebooks" / ".ipynb_checkpoints" / "a.ipynb")
    notebook(tmp_path / "notebooks" / "c.ipynb")
    first = notebook(tmp_path / "notebooks" / "b.ipynb")
    assert first_notebook(tmp_path, None) == first


def test_no_notebooks_is_one_clear_sentence(tmp_path):
    with pytest.raises(NothingToOpen, match=r"There are no notebooks in .* notebooks/"):
        find_top(tmp_path, around=tmp_path)


# -- a real server


class Server:
    """`remedial start` in a folder, read line by line until it told its address."""

    def __init__(self, folder: Path, *options: str, browser: str = "") -> None:
        environment = (
            os.environ
            | {"BROWSER": browser}
            | {
                "JUPYTER_CONFIG_DIR": str(folder / "config"),
                "JUPYTER_DATA_DIR": str(folder / "data"),
            }
        )
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from remedial_kit.cli import main; main()", "start", *options],
            cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", bufsize=1,
        )  # fmt: skip
        self.said: list[str] = []
        for line in self.process.stdout:
            self.said.append(line.strip())
            if "Ctrl-C" in line:
                break
        self.address = re.search(r"http://\S+", " ".join(self.said)).group()
        self.open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar())).open

    def page(self) -> str:
        """The page that a browser would get."""
        with self.open(self.address) as answer:
            return answer.read().decode()

    def status(self, path: str) -> int:
        """The HTTP status of another address on the same server."""
        try:
            with self.open(re.sub(r"/lab/.*", path, self.address)) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            refused.close()
            return refused.code

    def stop(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Send a signal; gives the exit code and what was still said."""
        self.process.send_signal(number)
        rest, _ = self.process.communicate(timeout=60)
        return self.process.returncode, rest


@pytest.fixture
def serve(tmp_path):
    """Start a server on a folder with one notebook; whatever is still running afterwards is ended."""
    notebook(tmp_path / "notebooks" / "one client.ipynb")
    servers: list[Server] = []

    def serve(*options: str, browser: str = "") -> Server:
        options = options if browser else ("--no-browser", *options)
        servers.append(Server(tmp_path, *options, browser=browser))
        return servers[-1]

    yield serve
    for server in servers:
        server.process.kill()
        server.process.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def config(page: str) -> dict:
    return json.loads(re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL).group(1))


def test_a_trainee_gets_the_notebook_our_extension_and_no_author_tools(serve):
    port = free_port()
    server = serve("--port", str(port))
    assert f":{port}/lab/tree/notebooks/one%20client.ipynb" in server.address
    page = config(server.page())
    assert page["treePath"] == "notebooks/one client.ipynb"
    assert "remedial-massage" in [extension["name"] for extension in page["federated_extensions"]]
    assert "@jupyter/nbgrader" in page["disabledExtensions"]
    assert page["terminalsAvailable"] is False
    assert page["news"]["disabled"] is True
    assert server.status("/formgrader") == 404
    assert server.status("/lab/extensions/remedial-massage/static/remoteEntry.js") == 200
    code, said = server.stop()
    assert (code, said.count("\n")) == (0, 1), said
    assert said.startswith("The course is closed.")


def test_an_instructor_gets_nbgraders_tools(serve):
    server = serve("--teach", "--port", str(free_port()))
    assert "@jupyter/nbgrader" not in config(server.page())["disabledExtensions"]
    assert server.status("/formgrader") == 200
    assert server.stop(signal.SIGTERM)[0] == 0


def test_a_taken_port_is_told_and_another_one_used(serve):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = serve("--port", str(port))
        assert server.said[0].startswith(f"Port {port} is taken, so the course is on port ")
        assert f":{port}/" not in server.address
        assert server.stop()[0] == 0


def test_nothing_is_written_to_the_users_own_settings(serve, tmp_path):
    server = serve("--port", str(free_port()))
    server.page()
    server.stop()
    assert not [path for path in (tmp_path / "config").rglob("*") if path.is_file() and path.name != "migrated"]


def test_the_users_browser_is_opened_on_the_course(serve, tmp_path):
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f"#!/bin/sh\necho \"$1\" > '{opened}'\n", "utf-8")
    browser.chmod(0o700)
    server = serve("--port", str(free_port()), browser=str(browser))
    assert server.said[0].startswith("The course is open in your browser: http://")
    assert "jpserver" in opened.read_text("utf-8")
    server.stop()


def test_without_a_browser_the_address_is_told(serve, tmp_path):
    server = serve("--port", str(free_port()), browser=str(tmp_path / "no-such-browser"))
    assert server.said[0].startswith("Open this address in your browser: http://")
    server.stop()
