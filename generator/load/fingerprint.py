"""Fingerprints: whether what was made from the policies is still what would be made from them now."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.load import POLICIES, files, role
from generator.load.unreadable import Unreadable

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

_PROGRAM: Final = Path(__file__).parents[1]
_LENGTH: Final = 16


def of(raw: Mapping[str, bytes]) -> str:
    """The fingerprint of policy files: portal-relative path → bytes."""
    return _digest((path.encode(), raw[path]) for path in sorted(raw))


def of_policies(portal: Path) -> str:
    """The fingerprint of ``portal/policies`` as it is now, without parsing; empty where a file cannot be read."""
    raw = {}
    for candidate in files.walk(portal / POLICIES, POLICIES):
        if role(candidate.path)[0] is None:
            continue
        try:
            if candidate.refusal:
                return ""
            raw[candidate.path] = files.read(portal / candidate.path)
        except Unreadable:
            return ""
    return of(raw)


def _digest(parts: Iterable[tuple[bytes, bytes]]) -> str:
    """Of names and contents, each with its length, so that no two lists give the same bytes."""
    digest = hashlib.sha256()
    for part in parts:
        for piece in part:
            digest.update(b"%d:" % len(piece) + piece)
    return digest.hexdigest()[:_LENGTH]


@cache
def of_program() -> str:
    """The fingerprint of this generator: of its modules and word lists."""
    found = sorted(path for ending in ("py", "txt") for path in _PROGRAM.rglob(f"*.{ending}"))
    return _digest((path.relative_to(_PROGRAM).as_posix().encode(), path.read_bytes()) for path in found)


def made_from(policies: str, as_of: datetime.date) -> str:
    """What a thing is made from: this generator, policies of a fingerprint, as of a day."""
    return f"{of_program()} {policies} {as_of.isoformat()}"
