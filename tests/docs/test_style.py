"""The code keeps its own rules: layout, rules, types, one direction of imports."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

SCRIPTS = Path(sysconfig.get_path("scripts"))
TOOLS = {
    "rules": ["ruff", "check", "--quiet", "--output-format=concise", "."],
    "layout": ["ruff", "format", "--quiet", "--check", "."],
    "types": ["mypy", "--no-error-summary"],
    "one direction of imports": ["lint-imports", "--no-logo"],
}


@pytest.mark.parametrize("rule", TOOLS)
def test_the_code_keeps_its(rule, root):
    tool, *arguments = TOOLS[rule]
    done = subprocess.run(
        [SCRIPTS / tool, *arguments], cwd=root, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_core_opens_without_any_library_but_pythons_own():
    code = (
        "import sys; before = set(sys.modules)\n"
        "import remedial_kit.marking, remedial_kit.pack\n"
        "new = {name.split('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(new - set(sys.stdlib_module_names) - {'remedial_kit'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
