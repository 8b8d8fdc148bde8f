"""Questions with their answers: short answer first, each with the clauses it cites and the damage these carry."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import site
from generator.views.row import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.corpus import Corpus
    from generator.views.damage import Damage
    from generator.views.row import Row


@dataclass(frozen=True, slots=True)
class Answer:
    """One question as shown; ``anchor`` is unique on pages that collect several clauses."""

    id: str
    anchor: str
    ask: str
    also: tuple[str, ...]
    answer: str
    home: str
    cites: tuple[Row, ...]
    damages: tuple[Damage, ...]
    topic: str
    audiences: tuple[str, ...]
    instrument: str
    origins: tuple[str, ...]


@lru_cache(maxsize=4)
def answers(corpus: Corpus) -> Mapping[str, Answer]:
    """Every question by global id: those across clauses first, then in corpus order."""
    row = rows(corpus)
    found = {}
    for question in corpus.questions.values():
        cites = [row[target] for cite in question.cites if (target := corpus.resolve(cite)) and target in row]
        found[question.id] = Answer(
            id=question.id,
            anchor=f"q-{question.id}",
            ask=question.ask,
            also=question.also,
            answer=question.answer,
            home=f"{site.questions_on(question.topic)}#q-{question.id}",
            cites=tuple(cites),
            damages=_damages(cites),
            topic=question.topic,
            audiences=question.audiences,
            instrument="",
            origins=_origins(cites),
        )
    for clause, asked in corpus.asked():
        targets = [clause.id, *(corpus.resolve(cite, clause.instrument) for cite in asked.cites)]
        cites = [row[target] for target in dict.fromkeys(targets) if target and target in row]
        found[f"{clause.id}#{asked.id}"] = Answer(
            id=f"{clause.id}#{asked.id}",
            anchor=site.collected(clause.id, asked.id),
            ask=asked.ask,
            also=asked.also,
            answer=asked.answer,
            home=site.question(clause.id, asked.id),
            cites=tuple(cites),
            damages=_damages(cites),
            topic=clause.topic,
            audiences=clause.audiences,
            instrument=clause.instrument,
            origins=_origins(cites),
        )
    return found


def _origins(cites: Iterable[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.origin for row in cites))


def _damages(cites: Iterable[Row]) -> tuple[Damage, ...]:
    return tuple({damage.label: damage for row in cites for damage in row.damages}.values())


def for_audience(key: str, corpus: Corpus) -> tuple[Answer, ...]:
    """The questions that concern an audience or one of its ancestors."""
    wanted = {key, *corpus.ancestors(key)}
    return tuple(answer for answer in answers(corpus).values() if wanted & set(answer.audiences))


def by_topic(found: Iterable[Answer], corpus: Corpus) -> tuple[tuple[str, str, tuple[Answer, ...]], ...]:
    """(topic key, label, answers) in the order of the topics; empty topics are left out."""
    groups: dict[str, list[Answer]] = {}
    for answer in found:
        groups.setdefault(answer.topic, []).append(answer)
    topics = corpus.vocabulary.topics
    return tuple((key, topics[key].label, tuple(groups[key])) for key in topics if key in groups)
