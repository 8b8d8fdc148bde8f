"""Former ids of steps and questions: whether each is free, well written, and claimed once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.rules import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause

_ID: Final = re.compile(r"([a-z0-9-]+/[a-z0-9-]+#)?[a-z][a-z0-9-]*")


def _written(clause: Clause) -> Iterator[tuple[str, int, str, tuple[str, ...]]]:
    for number, step in enumerate(clause.steps):
        yield "steps", number, step.id, step.formerly
    for number, question in enumerate(clause.questions):
        yield "questions", number, question.id, question.formerly


def taken(corpus: Corpus) -> Iterator[Breach]:
    """A breach for every former id that no address leads on from, or that two would lead to."""
    present = {
        (field, f"{clause.id}#{own}") for clause in corpus.clauses.values() for field, _, own, _ in _written(clause)
    }
    seen: dict[tuple[str, str], str] = {}
    for clause in corpus.clauses.values():
        for field, number, own, former in _written(clause):
            for place, old in enumerate(former):
                full = field, old if "#" in old else f"{clause.id}#{old}"
                loc = (field, number, "formerly", place)
                if not _ID.fullmatch(old):
                    yield Breach(clause.path, loc, {"value": old}, "form")
                elif full in present:
                    yield Breach(clause.path, loc, {"value": old})
                elif full in seen:
                    yield Breach(clause.path, loc, {"value": old, "other": seen[full]}, "claimed")
                seen.setdefault(full, f"{clause.id}#{own}")
