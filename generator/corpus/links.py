"""What written names mean: a reference, a citation or a step by its present or a former name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.model.clause import Clause, Relation
    from generator.model.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Link:
    """A resolved reference; ``target`` is a clause id or ``<instrument>/`` for a whole instrument.

    ``pin`` is the day whose wording is meant, empty where it is that of the day.
    """

    relation: Relation
    source: str
    target: str
    note: str | None = None
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that can be named: what there is, and former name → present one."""

    instruments: Collection[str]
    clauses: Collection[str]
    steps: Collection[str]
    former_instruments: Mapping[str, str]
    former_clauses: Mapping[str, str]

    @classmethod
    def of(cls, instruments: Mapping[str, Instrument], clauses: Mapping[str, Clause], first: Iterable[Clause]) -> Names:
        """The names of a corpus; ``first`` are the clauses' base files, where former names stand."""
        return cls(
            instruments=instruments.keys(),
            clauses=clauses.keys(),
            steps=frozenset(f"{clause.id}#{step.id}" for clause in clauses.values() for step in clause.steps),
            former_instruments={old: item.id for item in instruments.values() for old in item.formerly},
            former_clauses={f"{clause.instrument}/{old}": clause.id for clause in first for old in clause.formerly},
        )

    def target(self, reference: str, within: str = "") -> str | None:
        """Clause id, or ``<instrument>/``, that a written reference means; None when there is none.

        A short form (no slash) means a clause of the instrument ``within``.
        """
        folder, _, slug = (reference if "/" in reference else f"{within}/{reference}").partition("/")
        if folder not in self.instruments:
            folder = self.former_instruments.get(folder, folder)
        if not slug:
            return f"{folder}/" if folder in self.instruments else None
        full = f"{folder}/{slug}"
        return full if full in self.clauses else self.former_clauses.get(full)

    def step(self, reference: str) -> str | None:
        """Global id of the step that a written ``<clause>#<step>`` means; None when there is none."""
        clause, _, step = reference.partition("#")
        found = f"{self.target(clause)}#{step}"
        return found if found in self.steps else None

    def present(self, name: str) -> str:
        """The present global id of a clause or step; the name itself where it means none."""
        return (self.step(name) if "#" in name else self.target(name)) or name

    def evidence(self, cites: Iterable[str], within: str = "") -> tuple[str, ...]:
        """The clauses that written citations mean, each once; a whole instrument is no evidence."""
        found = (self.target(cite, within) for cite in cites)
        return tuple(dict.fromkeys(target for target in found if target and not target.endswith("/")))
