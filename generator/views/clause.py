"""A clause's page: what it means, how sure that is, what to do, what it refers to and what refers to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import site
from generator.views.answer import answers
from generator.views.checklist import items
from generator.views.damage import readings
from generator.views.facts import facts, validity
from generator.views.row import rows
from generator.views.words import RELATIONS, spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.instrument import Instrument
    from generator.views.answer import Answer
    from generator.views.checklist import Item
    from generator.views.facts import Fact
    from generator.views.row import Row


@dataclass(frozen=True, slots=True)
class Referred:
    """A link in the list of references; ``key`` is the standing of what it leads to, if it has one."""

    title: str
    url: str
    badge: str = ""
    key: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClausePage:
    """Everything on a clause's page."""

    row: Row
    clause: Clause
    instrument: Instrument
    validity: str
    facts: tuple[Fact, ...]
    readings: tuple[str, ...]
    items: tuple[Item, ...]
    answers: tuple[Answer, ...]
    references: tuple[tuple[str, tuple[Referred, ...]], ...]
    citation: str
    where: str
    version: str


def clause_page(clause: Clause, corpus: Corpus) -> ClausePage:
    """The page of one clause."""
    instrument = corpus.instruments[clause.instrument]
    own = [f"{clause.id}#{question.id}" for question in clause.questions]
    cited = [key for key in corpus.citing.get(clause.id, ()) if "#" not in key]
    where = f"第{instrument.source.part}篇，{spans(clause.source.lines)}"
    number = f"{clause.number}，" if clause.number else ""
    title = f"《{instrument.title}》{number}{where}"
    return ClausePage(
        row=rows(corpus)[clause.id],
        clause=clause,
        instrument=instrument,
        validity=validity(clause, corpus),
        facts=facts(clause, corpus),
        readings=readings(clause),
        items=tuple(items(corpus)[f"{clause.id}#{step.id}"] for step in clause.steps),
        answers=tuple(answers(corpus)[key] for key in (*own, *cited)),
        references=_references(clause, corpus),
        citation=f"{title}：{clause.title}（{rows(corpus)[clause.id].badge.label}，{validity(clause, corpus)}）。",
        where=where,
        version=corpus.versions[clause.id],
    )


def _references(clause: Clause, corpus: Corpus) -> tuple[tuple[str, tuple[Referred, ...]], ...]:
    """Relation word → links, out and in, each link once under its first word."""
    found: dict[str, list[Referred]] = {}
    seen: set[tuple[str, str]] = set()
    pairs = [(RELATIONS[link.relation][0], link.target, link.note) for link in corpus.outgoing.get(clause.id, ())]
    pairs += [(RELATIONS[link.relation][1], link.source, link.note) for link in corpus.incoming.get(clause.id, ())]
    for word, target, note in pairs:
        if (word, target) not in seen:
            seen.add((word, target))
            found.setdefault(word, []).append(_referred(target, corpus, note))
    quoted = [answers(corpus)[key] for key in corpus.citing.get(clause.id, ()) if key in answers(corpus)]
    users = [Referred(f"问：{answer.ask}", answer.home) for answer in quoted]
    users += [Referred(f"清单：{title}", site.checklist(key)) for key, title in _occasions(corpus).get(clause.id, ())]
    if users:
        found["被引用"] = users
    return tuple((word, tuple(group)) for word, group in found.items())


def _referred(target: str, corpus: Corpus, note: str | None) -> Referred:
    if target.endswith("/"):
        return Referred(corpus.instruments[target[:-1]].title, site.instrument(target[:-1]), note=note or "")
    row = rows(corpus)[target]
    return Referred(row.title, row.url, row.badge.label, row.badge.key, note or "")


@lru_cache(maxsize=4)
def _occasions(corpus: Corpus) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Clause id → (key, title) of the occasions whose list names one of its steps."""
    found: dict[str, dict[str, str]] = {}
    for checklist in corpus.checklists.values():
        for section in checklist.sections:
            for step in section.steps:
                found.setdefault(step.partition("#")[0], {})[checklist.id] = checklist.title
    return {clause: tuple(titles.items()) for clause, titles in found.items()}
