"""Every command, with each of its options, is told in the README."""

from __future__ import annotations

import click
import pytest

from remedial_kit.cli import remedial


@pytest.fixture(scope="module")
def readme(root) -> str:
    return (root / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(remedial.commands))
def test_a_command_is_told_in_the_readme(readme, name):
    assert f"remedial {name}" in readme


@pytest.mark.parametrize("name", sorted(remedial.commands))
def test_an_option_is_told_in_the_readme(readme, name):
    options = [o.opts[0] for o in remedial.commands[name].params if isinstance(o, click.Option)]
    assert [option for option in options if option not in readme] == []


@pytest.mark.parametrize("target", ["start", "test", "setup", "bundle"])
def test_a_target_of_make_is_told(root, readme, target):
    told = readme + (root / "CONTRIBUTING.md").read_text("utf-8") if (root / "CONTRIBUTING.md").exists() else readme
    assert f"make {target}" in told
    assert f"\n{target}:" in (root / "Makefile").read_text("utf-8")
