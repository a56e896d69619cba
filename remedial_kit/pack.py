"""A client as one JSON value: the *pack*, with a content hash; its *key* is a file of its own.

The pack holds the client and every fact that the consultation can name.  The engine reads packs only: no YAML and no course
folder.  This module reads, writes and hashes them; it does not build them (``library`` does) and does not understand them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from remedial_kit.terms import FORMAT
from remedial_kit.words import say

PLANS = "key.plans.json"
"""The file beside a graded client's key with the reference plans of its allowed seeds, written by ``remedial build``."""


class PackProblem(ValueError):
    """A pack or key that can't be used, in one sentence."""


def canonical(value: object) -> str:
    """JSON that is the same for the same value everywhere: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def content_hash(value: object) -> str:
    """A short hash of a JSON value (32 hexadecimal digits)."""
    return blake2b(canonical(value).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True)
class Case:
    """A pack and, where it is at hand, its key."""

    pack: dict[str, Any]
    key: dict[str, Any] | None = None

    @property
    def slug(self) -> str:
        """The client's short name, equal to the file's."""
        return str(self.pack["slug"])

    @cached_property
    def hash(self) -> str:
        """The content hash of the pack."""
        return content_hash(self.pack)

    def with_plans(self, path: Path) -> Case:
        """This case with the plans that were found for it before; as it is where there are none, or where it has changed since."""
        try:
            known = json.loads(path.read_text(encoding="utf-8"))
            rows = {seed: list(plans) for seed, plans in known["plans"].items() if known["pack_hash"] == self.hash}
            best = {seed: int(plans[0]["outcome"]) for seed, plans in rows.items()}
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
            return self
        return Case(self.pack, {**self.key, "plans": rows, "best": best}) if self.key is not None else self

    @property
    def is_graded(self) -> bool:
        """True where marks are withheld until a teacher has marked."""
        return bool(self.pack["graded"])

    @property
    def seed(self) -> str:
        """The seed an assignment fixes; "" is the client as written."""
        return str(self.pack["seed"])

    @classmethod
    def from_files(cls, pack: Path, key: Path | None = None) -> Case:
        """Open a pack file, and a key file if one is named.  Raises ``PackProblem`` with one sentence."""
        value = _read(pack, "client")
        return cls(value, _read(key, "key") if key is not None and key.exists() else None)

    def with_key(self, key: dict[str, Any] | None) -> Case:
        """The same client with this key."""
        return Case(self.pack, key)


def pack_text(case: Case) -> str:
    """What the pack's file holds; lists keep the order in which they are shown."""
    return json.dumps({**case.pack, "hash": case.hash}, ensure_ascii=False, indent=1) + "\n"


def key_text(case: Case) -> str:
    """What the key's file holds."""
    return json.dumps(case.key, ensure_ascii=False, indent=1) + "\n"


def _read(path: Path, what: str) -> dict[str, Any]:
    name = path.name
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise _problem("missing", name, what) from None
    except (OSError, UnicodeDecodeError, ValueError):
        raise _problem("damaged", name, what) from None
    return _checked(value, name, what)


def _checked(value: Any, name: str, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _problem("shape", name, what)
    number = value.get("format", FORMAT)
    if isinstance(number, int) and number > FORMAT:
        raise _problem("format", name, what)
    said = value.pop("hash", None)
    if what == "client" and (value.get("kind") != "client" or said != content_hash(value)):
        raise _problem("changed", name, what)
    return value


def _problem(fault: str, name: str, what: str) -> PackProblem:
    return PackProblem(say(f"pack.{fault}", what=say(f"pack.{what}"), file=name))
