"""Where conditions ask facts, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.condition import Condition
    from generator.rules.mentions import Loc


def conditions(corpus: Corpus) -> Iterator[tuple[str, Loc, Condition]]:
    """Every condition that asks a fact, however deep, with its file and place."""
    for clause in corpus.clauses.values():
        for number, condition in enumerate(clause.conditions):
            for loc, asking in _asking(condition, ("conditions", number)):
                yield clause.path, loc, asking


def _asking(condition: Condition, loc: Loc) -> Iterator[tuple[Loc, Condition]]:
    if condition.fact is not None:
        yield loc, condition
    for name, inner in (("any", condition.any), ("all", condition.all)):
        for number, part in enumerate(inner or ()):
            yield from _asking(part, (*loc, name, number))
    if condition.not_ is not None:
        yield from _asking(condition.not_, (*loc, "not"))
