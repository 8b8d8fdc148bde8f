"""Every clause, step, question and checklist of a corpus as pages show it: made once, handed to every view."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.views import answer, checklist, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus import Corpus
    from generator.views.answer import Answer
    from generator.views.checklist import Checklist, Item
    from generator.views.row import Row


@dataclass(frozen=True, eq=False)
class Shown:
    """A corpus with what its views have in common; each part is made when the first view asks for it."""

    corpus: Corpus

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """Every clause as a row, by id, in corpus order."""
        return {clause.id: row.row(clause, self.corpus) for clause in self.corpus.clauses.values()}

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every step by global id, in corpus order."""
        return {item.id: item for item in checklist.items(self)}

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """Every question by global id: those across clauses first, then in corpus order."""
        return {found.id: found for found in answer.answers(self)}

    @cached_property
    def checklists(self) -> tuple[Checklist, ...]:
        """The generated checklists: every audience and authority with steps, in the vocabularies' order."""
        return tuple(checklist.for_actors(self))

    @cached_property
    def occasions(self) -> tuple[Checklist, ...]:
        """The checklists that are written for an occasion."""
        return tuple(checklist.for_occasions(self))
