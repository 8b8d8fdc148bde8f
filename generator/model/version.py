"""Versions and fingerprints: short hashes of what binds in a clause, and of the lines it rests on."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from generator.model.clause import Binding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.clause import Clause, Step


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def version(clause: Clause) -> str:
    """First 16 hex digits of SHA-256 over what binds; ``clause.standing`` must be filled in."""
    binding = clause.model_dump(mode="json", by_alias=True, exclude_unset=True, include=set(Binding.model_fields))
    return _hash({**binding, "standing": str(clause.standing)})


def step_version(clause_version: str, step: Step) -> str:
    """Version that a tick remembers: of the clause, for whom, what and when (data-model.md, Ids and anchors)."""
    told = step.model_dump(mode="json", by_alias=True, exclude_unset=True, include={"for_", "do", "timing"})
    return _hash({**told, "clause": clause_version})


def fingerprint(lines: Sequence[str], spans: Sequence[tuple[int, int]]) -> str:
    """First 16 hex digits of SHA-256 over the given line spans (from 1), all Unicode white space removed, UTF-8."""
    text = "".join(lines[number - 1] for first, last in spans for number in range(first, last + 1))
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:16]
