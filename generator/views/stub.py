"""A stub: the old address of what was renamed leads on to its new one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stub:
    """What was renamed, in a word, and where to go on to."""

    renamed: str
    target: str
