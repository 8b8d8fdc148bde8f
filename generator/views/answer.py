"""Questions with their answers: short answer first, each with the clauses it cites and the damage these carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.views.prose import prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.page import Markdown
    from generator.views.damage import Damage
    from generator.views.row import Row
    from generator.views.shown import Shown


@dataclass(frozen=True, slots=True)
class Answer:
    """One question as shown.

    ``anchors`` are its older places on its clause's page.
    ``home`` is where it stands among others of its clause or topic; ``anchor`` is its place there, ``collected`` that
    on pages which collect several clauses. ``across``: it takes several clauses to answer, and has a file of its own.
    """

    id: str
    across: bool
    anchor: str
    anchors: tuple[str, ...]
    collected: str
    ask: str
    answer: Markdown
    home: str
    cites: tuple[Row, ...]
    damages: tuple[Damage, ...]
    topic: str
    audiences: tuple[str, ...]
    origins: tuple[str, ...]


def answers(shown: Shown) -> Iterator[Answer]:
    """Every question: those across clauses first, then in corpus order."""
    corpus = shown.corpus
    for question in corpus.questions.values():
        cites = _cites(question.id, shown)
        yield Answer(
            id=question.id,
            across=True,
            anchor=site.asked(question.id),
            anchors=(),
            collected=site.asked(question.id),
            ask=question.ask,
            answer=prose(question.answer, corpus),
            home=f"{site.questions_on(question.topic)}#{site.asked(question.id)}",
            cites=cites,
            damages=_damages(cites),
            topic=question.topic,
            audiences=question.audiences,
            origins=_origins(cites),
        )
    for clause, asked in corpus.asked():
        cites = _cites(f"{clause.id}#{asked.id}", shown)
        yield Answer(
            id=f"{clause.id}#{asked.id}",
            across=False,
            anchor=site.asked(asked.id),
            anchors=tuple(site.asked(old) for old in asked.formerly),
            collected=site.collected(clause.id, asked.id),
            ask=asked.ask,
            answer=prose(asked.answer, corpus, clause.instrument),
            home=site.question(clause.id, asked.id),
            cites=cites,
            damages=_damages(cites),
            topic=clause.topic,
            audiences=clause.audiences,
            origins=_origins(cites),
        )


def _cites(question: str, shown: Shown) -> tuple[Row, ...]:
    return tuple(shown.rows[clause] for clause in shown.corpus.cites[question])


def _origins(cites: Iterable[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.origin for row in cites))


def _damages(cites: Iterable[Row]) -> tuple[Damage, ...]:
    """The damage of all clauses cited: of several that lost the same thing, the first."""
    return tuple({(damage.loss, damage.subject): damage for row in cites for damage in row.damages}.values())


def for_audience(key: str, shown: Shown) -> tuple[Answer, ...]:
    """The questions that concern an audience or one of its ancestors."""
    wanted = {key, *shown.corpus.ancestors(key)}
    return tuple(answer for answer in shown.answers.values() if wanted & set(answer.audiences))
