"""The committed bundle is what its sources give, its words are in the catalogue, and its lock names no host."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from remedial_kit.words import catalogue

SOURCE_ENDINGS = {".css", ".js", ".jsx", ".mjs"}
CURE = "run `npm ci --ignore-scripts && npm run bundle` and commit remedial_kit/clinic/static/clinic.js"
KEY = re.compile(
    r'"((?:frame|keys|meet|chart|examine|think|treat|letter|advise|note|reflection|finish|debrief|receipt|home|lesson|b)\.[a-z0-9_.]+)"'
)
KEY_START = re.compile(
    r"`((?:frame|keys|meet|chart|examine|think|treat|letter|advise|note|reflection|finish|debrief|receipt|home|lesson|b)\.[a-z0-9_.]*)\$\{"
)


@pytest.fixture(scope="module")
def scripts(root: Path) -> Path:
    """The folder of the screens' sources."""
    return root / "remedial_kit" / "clinic" / "js"


@pytest.fixture(scope="module")
def bundle(root: Path) -> Path:
    """The committed bundle."""
    return root / "remedial_kit" / "clinic" / "static" / "clinic.js"


@pytest.fixture(scope="module")
def text(scripts: Path) -> str:
    """All screens' sources, one after the other."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(scripts.rglob("*.js*")))


def digest(root: Path, scripts: Path) -> str:
    """The sha256 of the sources, as bundle.mjs makes it."""
    paths = [path for path in scripts.rglob("*") if path.suffix in SOURCE_ENDINGS]
    names = sorted([path.relative_to(root).as_posix() for path in paths] + ["package-lock.json"])
    sources = hashlib.sha256()
    for name in names:
        sources.update(name.encode() + b"\0" + (root / name).read_bytes() + b"\0")
    return sources.hexdigest()


def test_the_bundle_is_in_step_with_its_sources(root: Path, scripts: Path, bundle: Path) -> None:
    first = bundle.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == f"// sources sha256 {digest(root, scripts)}", CURE


def test_building_again_gives_the_same_bytes(root: Path, bundle: Path, tmp_path: Path) -> None:
    """Runs where Node and the libraries are; with CI=true and npm they are fetched first."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no Node here; the sources' hash in the bundle was compared")
    place = root
    if not (root / "node_modules" / "esbuild").is_dir():
        if not os.environ.get("CI"):
            pytest.skip("the libraries are not fetched here: npm ci --ignore-scripts")
        place = tmp_path / "copy"
        shutil.copytree(root / "remedial_kit" / "clinic" / "js", place / "remedial_kit" / "clinic" / "js")
        for name in ("package.json", "package-lock.json"):
            shutil.copy(root / name, place)
        subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=place, check=True, capture_output=True
        )
    again = tmp_path / "clinic.js"
    subprocess.run(
        [npm, "run", "--silent", "bundle", "--", "--out", str(again)], cwd=place, check=True, capture_output=True
    )
    # Apart from the assert: where they differ, pytest would compare them line by line for an hour.
    is_same = again.read_bytes() == bundle.read_bytes()
    assert is_same, CURE


def test_every_word_of_the_screens_is_in_the_catalogue(text: str) -> None:
    known = catalogue()
    assert sorted(set(KEY.findall(text)) - known.keys()) == []
    assert [start for start in set(KEY_START.findall(text)) if not any(key.startswith(start) for key in known)] == []


def test_the_lock_names_no_host(root: Path) -> None:
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]


def test_versions_are_exact(root: Path) -> None:
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    wanted = {**package["dependencies"], **package["devDependencies"]}
    assert [name for name, version in wanted.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_the_bundle_asks_nothing_of_the_outside(bundle: Path) -> None:
    code = bundle.read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", code))
    assert {address for address in addresses if not address.startswith("http://www.w3.org/")} == set()


def test_what_is_bundled_of_others_keeps_its_licence(root: Path, bundle: Path) -> None:
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    notice = bundle.with_name("LICENSE-3rd-party.md").read_text(encoding="utf-8")
    for name, version in package["dependencies"].items():
        assert f"## {name.capitalize()}" in notice
        assert f"Version {version}," in notice
    assert "Permission is hereby granted" in notice
