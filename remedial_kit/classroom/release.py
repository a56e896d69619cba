"""What must not leave with a release: keys, the client's source, and what a teacher tried out in the assignment's own folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from nbformat.notebooknode import NotebookNode
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor

from remedial_kit.words import say

__all__ = ["HoldBack"]

HELD_BACK = (
    "key.yml",
    "client.yml",
    "*.key.json",
    "key.plans.json",
    "*.record.json",
    "*.record.json.*",
    "*.record.lock",
    "*.lesson.json",
    "*.lesson.lock",
)
_CANARY = re.compile(r"^canary:\s*['\"]?([^'\"\s]+)", re.MULTILINE)


class HoldBack(NbGraderPreprocessor):
    """Clear the release of everything private, and refuse one that holds the key or lacks its client."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Look at the files that nbgrader has copied beside the notebook."""
        converter = self.parent.parent
        name = resources["nbgrader"]["assignment"]
        release = Path(converter._format_dest(name, "."))
        source = Path(converter._format_source(name, "."))
        for pattern in HELD_BACK:
            for path in release.rglob(pattern):
                path.unlink()
        if not (release / "client.json").is_file():
            self._stop(say("class.client", name=name))
        canary = _canary(source / "key.yml")
        if canary and any(
            canary in path.read_text("utf-8", "replace") for path in release.rglob("*") if path.is_file()
        ):
            self._stop(say("class.key", name=name))
        return nb, resources

    def _stop(self, sentence: str) -> None:
        self.log.error(sentence)
        raise NbGraderException(sentence)


def _canary(key: Path) -> str | None:
    """The mark by which a key can be told wherever it turns up."""
    found = _CANARY.search(key.read_text("utf-8", "replace")) if key.is_file() else None
    return found[1] if found else None
