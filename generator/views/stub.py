"""A stub: the old address of what was renamed leads on to its new one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stub:
    """Where to go on to."""

    target: str
