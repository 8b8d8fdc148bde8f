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
    from generator.corpus import Corpus
    from generator.model.clause import Clause
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

    @property
    def count(self) -> int:
        """How many clauses it has."""
        return len(self.binding) + len(self.apart)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same mechanism in different professions: a column for each, a line for each mechanism, no clause twice."""

    professions: tuple[str, ...]
    lines: tuple[tuple[tuple[Part, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic's page; ``asked`` is the address of its ``questions``."""

    label: str
    description: str
    sections: tuple[Section, ...]
    comparison: Comparison
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
        comparison=_comparison(key, shown),
        asked=site.questions_on(key),
        questions=sum(answer.topic == key for answer in shown.answers.values()),
        count=len(clauses),
    )


def _comparison(topic: str, shown: Shown) -> Comparison:
    """What is joined by parallels and has a clause on the topic, all in corpus order."""
    corpus = shown.corpus
    groups = [group for group in _parallel(corpus) if any(corpus.clauses[name].topic == topic for name in group)]
    found = {_profession(corpus.clauses[name], corpus) for group in groups for name in group}
    professions = [name for name in corpus.vocabulary.audiences if name in found]
    return Comparison(
        professions=tuple(corpus.vocabulary.audiences[name].label for name in professions),
        lines=tuple(tuple(_cell(name, group, shown) for name in professions) for group in groups),
    )


def _parallel(corpus: Corpus) -> list[list[str]]:
    """The clauses that parallels join, directly or through others: each group, and the groups, in corpus order."""
    joined: dict[str, set[str]] = {}
    for link in corpus.links:
        if link.relation is Relation.PARALLELS and link.target in corpus.clauses:
            group = joined.get(link.source, {link.source}) | joined.get(link.target, {link.target})
            joined.update(dict.fromkeys(group, group))
    order = [name for name in corpus.clauses if name in joined]
    seen: set[str] = set()
    groups = []
    for name in order:
        if name not in seen:
            seen |= joined[name]
            groups.append([other for other in order if other in joined[name]])
    return groups


def _profession(clause: Clause, corpus: Corpus) -> str:
    """The audience at the top of a clause's first one, or the one that says that this is near to it."""
    key = clause.audiences[0]
    top = (key, *corpus.ancestors(key))[-1]
    near = (name for name, entry in corpus.vocabulary.audiences.items() if top in entry.near)
    return next(near, top)


def _cell(profession: str, group: list[str], shown: Shown) -> tuple[Part, ...]:
    mine = [name for name in group if _profession(shown.corpus.clauses[name], shown.corpus) == profession]
    return part.separated((_side(name, shown) for name in mine), Part("gulf")) or (Part("none", "没有对应的"),)


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
