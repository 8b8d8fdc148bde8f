"""A validation rule as its page shows it: why, what is wrong, what is right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule's page; ``wrong`` and ``right`` are blocks of YAML."""

    code: str
    severity: str
    why: str
    wrong: str
    right: str
