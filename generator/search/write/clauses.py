"""Clauses as they can be found: by their words, their questions, their figures and everything they name by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.markdown import plain
from generator.search.write.unit import (
    ALSO,
    ANSWER,
    AROUND,
    ASK,
    CITED_ASK,
    FIGURE,
    NAME,
    PAPER,
    PLAIN,
    SLUG,
    STEP,
    TEXT,
    TITLE,
    Unit,
    passages,
    said,
    unsaid,
    with_ancestors,
)
from generator.views import table
from generator.views.amount import amount
from generator.views.fields import searched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.condition import Condition
    from generator.views.shown import Shown


def clauses(shown: Shown) -> Iterator[Unit]:
    """Every clause, in corpus order."""
    corpus = shown.corpus
    asked: dict[str, list[str]] = {}
    for question in corpus.questions.values():
        for clause_id in corpus.cites[question.id]:
            asked.setdefault(clause_id, []).append(" ".join((question.ask, *question.also)))
    for clause in corpus.clauses.values():
        row = shown.rows[clause.id]
        told = [("", text) for text in passages(plain(clause.plain), clause.text)]
        told += [(site.asked(q.id), f"{q.ask} {plain(q.answer)}") for q in clause.questions]
        yield Unit(
            kind="clause",
            url=site.clause(clause.id),
            title=clause.title,
            texts=tuple((weight, text) for weight, text in _texts(clause, corpus, asked.get(clause.id, ())) if text),
            passages=tuple(dict.fromkeys(told)),
            facets=_facets(clause, corpus, damaged=bool(row.damages)),
            cells=table.cells(clause, corpus, tuple(spot.label for spot in row.damages)),
            force=row.kind,
            marks=tuple((mark.label, mark.anchor) for mark in row.damages),
            dues=tuple(due.text for due in row.dues if due.stated),
            hedge=clause.hedge or "",
            origin=row.origin,
            silent="\n".join(unsaid(plain(question.answer)) for question in clause.questions),
        )


def _texts(clause: Clause, corpus: Corpus, asked: Iterable[str]) -> Iterator[tuple[int, str]]:
    yield TITLE, clause.title
    yield PLAIN, plain(clause.plain)
    yield TEXT, plain(clause.text)
    for question in clause.questions:
        yield from ((ASK, text) for text in (question.ask, *question.also))
        yield ANSWER, said(plain(question.answer))
    yield from ((CITED_ASK, text) for text in asked)
    yield from ((ALSO, text) for text in clause.also)
    yield from ((STEP, plain(step.do)) for step in clause.steps)
    for parameter in clause.parameters:
        told = (parameter.name, amount(parameter, corpus).text, parameter.scope, parameter.per, parameter.base)
        yield FIGURE, " ".join(text for text in told if text)
    yield SLUG, clause.slug.replace("-", " ")
    yield AROUND, clause.hedge or ""
    yield from searched(clause)
    yield from ((AROUND, text) for text in _unclear(clause.conditions))
    yield from ((AROUND, f"{gap.lost or ''} {gap.as_written or ''} {gap.read_as or ''}") for gap in clause.source.gaps)
    yield from _named(clause, corpus)
    yield from ((AROUND, text) for text in _events(clause, corpus))


def _events(clause: Clause, corpus: Corpus) -> Iterator[str]:
    """What has to happen first, in its own and in other words."""
    keys = dict.fromkeys(timing.event[1] for _, _, timing in clause.timings if timing.event)
    for event in filter(None, map(corpus.vocabulary.events.get, keys)):
        yield f"{event.label} {' '.join(event.aliases)}"


def _named(clause: Clause, corpus: Corpus) -> Iterator[tuple[int, str]]:
    """What the clause names by key, in words: audiences, actors, topic, documents, terms, its chapter."""
    words = corpus.vocabulary
    for key in dict.fromkeys((*clause.audiences, *(key for _, key in clause.actors.by_role()))):
        entry, body = words.audiences.get(key), words.authorities.get(key)
        if entry:
            yield AROUND, f"{entry.label} {key}"
        if body:
            yield NAME, f"{body.label} {body.historic_name or ''} {' '.join(body.aliases)} {key}"
    topic = words.topics.get(clause.topic)
    if topic:
        yield AROUND, f"{topic.label} {' '.join(topic.aliases)} {clause.topic}"
    for basis in filter(None, map(words.bases.get, clause.basis)):
        named = (basis.title, basis.number, basis.as_written or "", basis.label or "", *basis.aliases)
        yield PAPER, " ".join(text for text in named if text != "unstated")
    for key in clause.defines:
        term = words.terms.get(key)
        if term:
            yield ASK, f"{term.label} {' '.join(term.aliases)} {key}"
    home = corpus.instruments.get(clause.instrument)
    if home:
        place = home.heading_of(clause)
        yield AROUND, f"{home.title} {home.contents[place].heading if place is not None else ''}"


def _unclear(conditions: Iterable[Condition]) -> Iterator[str]:
    for condition in conditions:
        if condition.unclear:
            yield condition.unclear
        yield from _unclear((*(condition.any or ()), *(condition.all or ())))


def _facets(clause: Clause, corpus: Corpus, *, damaged: bool) -> dict[str, tuple[str, ...]]:
    words = corpus.vocabulary
    actors = dict.fromkeys(key for _, key in clause.actors.by_role() if key in words.authorities)
    money = any(amount(item, corpus).money for item in clause.parameters)
    has = {"amount": money, "deadline": _deadline(clause), "damaged": damaged}
    return {
        "standing": (clause.standing.value,) if clause.standing else (),
        "audience": with_ancestors(clause.audiences, corpus),
        "topic": (clause.topic,),
        "has": tuple(key for key, value in has.items() if value),
        "kind": (clause.kind.value,),
        "authority": tuple(actors),
        "instrument": (clause.instrument,),
    }


def _deadline(clause: Clause) -> bool:
    return any(getattr(step.timing, name, None) for step in clause.steps for name in ("by", "within", "before", "at"))
