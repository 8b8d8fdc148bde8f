"""The linked, immutable whole: everything by id, in order, with backlinks, as of one day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from generator.model.version import version

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.model.clause import Clause, Question, Relation, Step
    from generator.model.collection import Checklist, CrossQuestion
    from generator.model.instrument import Instrument
    from generator.model.vocabulary import Vocabulary

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Link:
    """A resolved reference; ``target`` is a clause id or ``<instrument>/`` for a whole instrument."""

    relation: Relation
    source: str
    target: str
    note: str | None = None


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything, loaded and linked.

    ``clauses`` is in corpus order (instrument, home line, place, slug) with every standing filled in where
    the instrument has a default. ``as_of`` is the day on which horizons are judged. Unresolvable references are left
    out of the links; the rules report them. ``fingerprint`` is that of the policy files it was read from.
    """

    vocabulary: Vocabulary
    instruments: Mapping[str, Instrument]
    clauses: Mapping[str, Clause]
    questions: Mapping[str, CrossQuestion]
    checklists: Mapping[str, Checklist]
    as_of: datetime.date
    unread: frozenset[str] = field(default=frozenset())
    fingerprint: str = ""

    @cached_property
    def formerly(self) -> Mapping[str, str]:
        """Old clause id → present id."""
        return {f"{c.instrument}/{old}": c.id for c in self.clauses.values() for old in c.formerly}

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        """Old instrument key → present key."""
        return {old: item.id for item in self.instruments.values() for old in item.formerly}

    @cached_property
    def outgoing(self) -> Mapping[str, tuple[Link, ...]]:
        """Clause id → its references, as written."""
        return _grouped(self._links(), lambda link: link.source)

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Link, ...]]:
        """Clause id (or ``<instrument>/``) → references to it, in corpus order of their sources."""
        return _grouped(self._links(), lambda link: link.target)

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """Clause id → version."""
        return {clause.id: version(clause) for clause in self.clauses.values()}

    @cached_property
    def citing(self) -> Mapping[str, tuple[str, ...]]:
        """Clause id → global ids of the questions elsewhere that cite it (``<clause>#<id>``, or the file's key)."""
        pairs = [
            (self.resolve(cite, clause.instrument), f"{clause.id}#{question.id}")
            for clause in self.clauses.values()
            for question in clause.questions
            for cite in question.cites
        ]
        pairs += [(self.resolve(cite), q.id) for q in self.questions.values() for cite in q.cites]
        found: dict[str, list[str]] = defaultdict(list)
        for target, question_id in pairs:
            if target is not None and question_id.partition("#")[0] != target:
                found[target].append(question_id)
        return {target: tuple(ids) for target, ids in found.items()}

    def resolve(self, reference: str, instrument: str = "") -> str | None:
        """Clause id, or ``<instrument>/``, that a written reference means; None when there is none.

        A short form (no slash) means a clause of ``instrument``; a former name means what was renamed.
        """
        folder, _, slug = (reference if "/" in reference else f"{instrument}/{reference}").partition("/")
        if folder not in self.instruments:
            folder = self._renamed.get(folder, folder)
        if not slug:
            return f"{folder}/" if folder in self.instruments else None
        full = f"{folder}/{slug}"
        return full if full in self.clauses else self.formerly.get(full)

    def steps(self) -> Iterator[tuple[Clause, Step]]:
        """Every step with its clause, in corpus order."""
        for clause in self.clauses.values():
            for step in clause.steps:
                yield clause, step

    def asked(self) -> Iterator[tuple[Clause, Question]]:
        """Every question written in a clause, in corpus order."""
        for clause in self.clauses.values():
            for question in clause.questions:
                yield clause, question

    def of_instrument(self, key: str) -> tuple[Clause, ...]:
        """The clauses of one instrument, in its order."""
        return self._by_instrument.get(key, ())

    @cached_property
    def _by_instrument(self) -> Mapping[str, tuple[Clause, ...]]:
        return _grouped(self.clauses.values(), lambda clause: clause.instrument)

    def ancestors(self, key: str) -> tuple[str, ...]:
        """The audience's ancestors, nearest first; a loop (a finding of its own) ends the walk."""
        chain: list[str] = []
        entry = self.vocabulary.audiences.get(key)
        while entry is not None and entry.parent and entry.parent not in {key, *chain}:
            chain.append(entry.parent)
            entry = self.vocabulary.audiences.get(entry.parent)
        return tuple(chain)

    def _links(self) -> Iterator[Link]:
        for clause in self.clauses.values():
            for reference in clause.references:
                target = self.resolve(reference.to, clause.instrument)
                if target is not None and target != clause.id:
                    yield Link(reference.type, clause.id, target, reference.note)


def _grouped(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return MappingProxyType({name: tuple(group) for name, group in found.items()})


def link(  # noqa: PLR0913 - the parts of what was read
    vocabulary: Vocabulary,
    instruments: Iterable[Instrument],
    clauses: Iterable[Clause],
    questions: Iterable[CrossQuestion],
    checklists: Iterable[Checklist],
    *,
    as_of: datetime.date,
    unread: frozenset[str] = frozenset(),
    fingerprint: str = "",
) -> Corpus:
    """Put what was read in order, fill in default standings, and make it one immutable whole."""
    ordered = sorted(instruments, key=lambda item: (item.source.file, item.source.part, item.id))
    rank = {item.id: number for number, item in enumerate(ordered)}
    default = {item.id: item.default_standing for item in ordered}

    def place(clause: Clause) -> tuple[int, str, int, int, str]:
        source = clause.source
        return rank.get(clause.instrument, len(rank)), clause.instrument, source.home, source.place or 0, clause.slug

    def standing(clause: Clause) -> Clause:
        if clause.standing is not None or default.get(clause.instrument) is None:
            return clause
        return clause.model_copy(update={"standing": default[clause.instrument]})

    return Corpus(
        vocabulary=vocabulary,
        instruments={item.id: item for item in ordered},
        clauses={clause.id: standing(clause) for clause in sorted(clauses, key=place)},
        questions={item.id: item for item in sorted(questions, key=lambda item: item.id)},
        checklists={item.id: item for item in sorted(checklists, key=lambda item: item.id)},
        as_of=as_of,
        unread=unread,
        fingerprint=fingerprint,
    )
