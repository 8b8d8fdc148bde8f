"""A topic: its clauses per instrument, the same mechanism in different professions side by side, its questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import site
from generator.model.clause import Relation
from generator.views import part
from generator.views.amount import amount, under_its_name
from generator.views.part import BREAK, Part

if TYPE_CHECKING:
    from generator.views.row import Row
    from generator.views.shown import Shown

#: Amounts of a clause that stand in a comparison; where it has more, a link says how many.
_COMPARED: Final = 4


@dataclass(frozen=True, slots=True)
class Section:
    """The clauses of one instrument: binding ones, and apart from them the rest."""

    title: str
    key: str
    url: str
    binding: tuple[Row, ...]
    apart: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same mechanism in two instruments: title, standing and amounts of each side."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic's page; ``asked`` is the address of its ``questions``."""

    label: str
    description: str
    sections: tuple[Section, ...]
    pairs: tuple[Pair, ...]
    asked: str
    questions: int
    count: int


def topic_page(key: str, shown: Shown) -> TopicPage:
    """The page of one topic."""
    corpus = shown.corpus
    clauses = corpus.on_topic(key)
    entry = corpus.vocabulary.topics[key]
    sections: dict[str, tuple[list[Row], list[Row]]] = {}
    for clause in clauses:
        row = shown.rows[clause.id]
        sections.setdefault(clause.instrument, ([], []))[0 if row.binding else 1].append(row)
    return TopicPage(
        label=entry.label,
        description=entry.description or "",
        sections=tuple(
            Section(corpus.instruments[name].title, name, site.instrument(name), tuple(binding), tuple(apart))
            for name, (binding, apart) in sections.items()
        ),
        pairs=tuple(_pairs(key, shown)),
        asked=site.questions_on(key),
        questions=sum(answer.topic == key for answer in shown.answers.values()),
        count=len(clauses),
    )


def _pairs(topic: str, shown: Shown) -> list[Pair]:
    """The parallels of which at least one side is on the topic, both sides and all pairs in corpus order."""
    corpus = shown.corpus
    order = {clause: number for number, clause in enumerate(corpus.clauses)}
    found = {
        tuple(sorted((link.source, link.target), key=order.__getitem__))
        for link in corpus.links
        if link.relation is Relation.PARALLELS
        and link.target in corpus.clauses
        and topic in {corpus.clauses[link.source].topic, corpus.clauses[link.target].topic}
    }
    ordered = sorted(found, key=lambda pair: tuple(map(order.__getitem__, pair)))
    return [Pair(_side(left, shown), _side(right, shown)) for left, right in ordered]


def _side(clause_id: str, shown: Shown) -> tuple[Part, ...]:
    corpus, row, clause = shown.corpus, shown.rows[clause_id], shown.corpus.clauses[clause_id]
    parts = [part.link(row.title, row.url), BREAK, part.badge(row.badge)]
    parts.append(Part("note", corpus.instruments[clause.instrument].title))
    for item in clause.parameters[:_COMPARED]:
        parts += [BREAK, part.text(f"{item.name}：")]
        parts += part.amount(under_its_name(amount(item, corpus)), row.url)
    more = len(clause.parameters) - _COMPARED
    if more > 0:
        parts += [BREAK, part.link(f"还有{more}项", row.url)]
    return tuple(parts)
