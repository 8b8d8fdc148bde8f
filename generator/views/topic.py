"""A topic: its clauses per instrument, the same mechanism in different professions side by side, its questions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.clause import Relation
from generator.views import part
from generator.views.amount import amount, under_its_name
from generator.views.answer import answers
from generator.views.part import BREAK, Part
from generator.views.row import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.vocabulary import Topic
    from generator.views.row import Row


@dataclass(frozen=True, slots=True)
class Section:
    """The clauses of one instrument: binding ones, and apart from them the rest."""

    title: str
    key: str
    binding: tuple[Row, ...]
    apart: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same mechanism in two instruments: title, standing and amounts of each side."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic's page."""

    key: str
    entry: Topic
    sections: tuple[Section, ...]
    pairs: tuple[Pair, ...]
    questions: int
    count: int


@lru_cache(maxsize=4)
def _by_topic(corpus: Corpus) -> Mapping[str, tuple[Clause, ...]]:
    found: dict[str, list[Clause]] = {}
    for clause in corpus.clauses.values():
        found.setdefault(clause.topic, []).append(clause)
    return {key: tuple(clauses) for key, clauses in found.items()}


def topic_page(key: str, corpus: Corpus) -> TopicPage:
    """The page of one topic."""
    clauses = _by_topic(corpus).get(key, ())
    row = rows(corpus)
    sections: dict[str, tuple[list[Row], list[Row]]] = {}
    for clause in clauses:
        sections.setdefault(clause.instrument, ([], []))[0 if row[clause.id].binding else 1].append(row[clause.id])
    return TopicPage(
        key=key,
        entry=corpus.vocabulary.topics[key],
        sections=tuple(
            Section(corpus.instruments[name].title, name, tuple(binding), tuple(apart))
            for name, (binding, apart) in sections.items()
        ),
        pairs=tuple(_pairs(clauses, corpus)),
        questions=sum(answer.topic == key for answer in answers(corpus).values()),
        count=len(clauses),
    )


def _pairs(clauses: tuple[Clause, ...], corpus: Corpus) -> list[Pair]:
    ids = {clause.id for clause in clauses}
    order = {clause_id: number for number, clause_id in enumerate(corpus.clauses)}
    found = {}
    for clause in clauses:
        for link in (*corpus.outgoing.get(clause.id, ()), *corpus.incoming.get(clause.id, ())):
            if (
                link.relation is Relation.PARALLELS
                and {link.source, link.target} & ids
                and link.target in corpus.clauses
            ):
                first, second = sorted((link.source, link.target), key=order.__getitem__)
                found[first, second] = Pair(_side(first, corpus), _side(second, corpus))
    return [found[key] for key in sorted(found, key=lambda key: (order[key[0]], order[key[1]]))]


def _side(clause_id: str, corpus: Corpus) -> tuple[Part, ...]:
    row, clause = rows(corpus)[clause_id], corpus.clauses[clause_id]
    parts = [part.link(row.title, row.url), BREAK, part.badge(row.badge)]
    parts.append(Part("note", corpus.instruments[clause.instrument].title))
    for parameter in clause.parameters[:4]:
        parts += [
            BREAK,
            part.text(f"{parameter.name}："),
            *part.amount(under_its_name(amount(parameter, corpus)), row.url),
        ]
    return tuple(parts)
