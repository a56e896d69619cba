"""The environment is the same however it is made: pip, uv or conda."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

NOT_OURS = {"python", "pip"}


@pytest.fixture(scope="module")
def project(root: Path) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def conda(root: Path) -> dict:
    return yaml.safe_load((root / "environment.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def lock(root: Path) -> str:
    return (root / "requirements.lock").read_text("utf-8")


def needs(project: dict) -> dict[str, SpecifierSet]:
    return {canonicalize_name(r.name): r.specifier for r in map(Requirement, project["project"]["dependencies"])}


def test_conda_names_what_pyproject_names_in_the_same_versions(project, conda):
    lines = [Requirement(line) for line in conda["dependencies"] if isinstance(line, str)]
    named = {canonicalize_name(r.name): r.specifier for r in lines}
    assert {name: spec for name, spec in named.items() if name not in NOT_OURS} == needs(project)
    assert named["python"] == SpecifierSet(project["project"]["requires-python"])


def test_conda_installs_the_project_itself(conda):
    assert {"pip": ["--editable ."]} in conda["dependencies"]


def test_the_lock_pins_every_need_within_its_limits(project, lock):
    pinned = {
        canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE)
    }
    tools = {canonicalize_name(r.name): r.specifier for r in map(Requirement, project["dependency-groups"]["dev"])}
    wrong = {name: pinned.get(name) for name, spec in (needs(project) | tools).items() if pinned.get(name) not in spec}
    assert wrong == {}


def test_every_line_of_the_lock_has_a_hash(lock):
    pins = re.split(r"\n(?=\S)", lock.strip())
    assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []


@pytest.mark.parametrize("name", ["requirements.lock", "package-lock.json"])
def test_a_lock_names_no_host_and_no_folder_of_this_machine(root, name):
    path = root / name
    text = path.read_text("utf-8") if path.exists() else ""
    assert (
        re.findall(
            r"https?://(?!opencollective|github|www\.patreon|tidelift)\S+|file:\S+|--(?:extra-)?index\S*|--find-links\S*|^-e .*",
            text,
        )
        == []
    )


def test_what_is_not_for_everybody_stays_out_of_git(root):
    ignored = (root / ".gitignore").read_text("utf-8").split()
    assert {"uv.lock", ".venv/", "node_modules/", "*.record.json", "gradebook.db*"} <= set(ignored)


def test_no_settings_of_a_trainee_reach_the_instructor(project):
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert not [source for source in shared if "trainee" in source]


def test_our_package_json_leaves_javascript_as_node_expects_it(root):
    """JupyterLab runs a script of its own from .venv, below this file; `"type": "module"` here breaks it."""
    assert "type" not in json.loads((root / "package.json").read_text("utf-8"))
