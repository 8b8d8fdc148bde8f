"""A clause's page: what it means, how sure that is, what to do, what it refers to and what refers to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.views.damage import readings
from generator.views.facts import facts, validity
from generator.views.fields import Spot, label, stated
from generator.views.instrument import told
from generator.views.prose import prose
from generator.views.tip import tips
from generator.views.words import RELATIONS, spans

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.instrument import Instrument
    from generator.page import Prose
    from generator.views.answer import Answer
    from generator.views.checklist import Item
    from generator.views.facts import Fact
    from generator.views.row import Badge, Row
    from generator.views.shown import Shown
    from generator.views.tip import Advice


@dataclass(frozen=True, slots=True)
class Referred:
    """A link in the list of references; ``badge`` is the standing of what it leads to, if it has one."""

    title: str
    url: str
    badge: Badge | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClausePage:
    """Everything on a clause's page; ``told`` and ``stated`` are (label, words), empty where nothing is written."""

    row: Row
    validity: str
    plain: Prose
    facts: tuple[Fact, ...]
    text: Prose
    readings: tuple[str, ...]
    items: tuple[Item, ...]
    tips: tuple[Advice, ...]
    answers: tuple[Answer, ...]
    references: tuple[tuple[str, tuple[Referred, ...]], ...]
    instrument: Referred
    told: tuple[tuple[str, str], ...]
    stated: tuple[tuple[str, str], ...]
    where: str
    fingerprint: str
    version: str
    citation: str


def _where(clause: Clause, instrument: Instrument, corpus: Corpus) -> str:
    """Where the clause stands in its source, named where it isn't the instrument's; else where it is published."""
    source = corpus.vocabulary.sources.get(clause.source.file or "")
    part = f"第{instrument.source.part}篇" if instrument.source.part else ""
    pieces = source.label if source else part, spans(clause.source.lines)
    return "，".join(filter(None, pieces)) or instrument.url or ""


def clause_page(clause: Clause, shown: Shown) -> ClausePage:
    """The page of one clause."""
    corpus = shown.corpus
    instrument = corpus.instruments[clause.instrument]
    own = [f"{clause.id}#{question.id}" for question in clause.questions]
    across = [key for key in corpus.citing.get(clause.id, ()) if shown.answers[key].across]
    row = shown.rows[clause.id]
    where = _where(clause, instrument, corpus)
    number = f"{clause.number}，" if clause.number else ""
    holds = validity(clause, corpus)
    reviewed = ((label("review"), clause.review.date.isoformat()),) if clause.review else ()
    return ClausePage(
        row=row,
        validity=holds,
        plain=prose(clause.plain, corpus, clause.instrument),
        facts=facts(clause, row, corpus),
        text=prose(clause.text, corpus, clause.instrument),
        readings=readings(clause),
        items=tuple(shown.items[f"{clause.id}#{step.id}"] for step in clause.steps),
        tips=tuple(tips(clause, corpus)),
        answers=tuple(shown.answers[key] for key in (*own, *across)),
        references=_references(clause, shown),
        instrument=Referred(instrument.title, site.instrument(instrument.id)),
        told=tuple((item.label, item.value) for item in told(instrument, corpus) if item.field != "expires"),
        stated=(*stated(clause, Spot.SOURCE), *reviewed),
        where=where,
        fingerprint=clause.source.fingerprint or "",
        version=corpus.versions[clause.id],
        citation=f"《{instrument.title}》{number}{where}：{clause.title}（{row.badge.label}，{holds}）。",
    )


def _references(clause: Clause, shown: Shown) -> tuple[tuple[str, tuple[Referred, ...]], ...]:
    """Relation word → links, out and in, each link once under its first word; then who uses it, terms, topic."""
    corpus = shown.corpus
    found: dict[str, list[Referred]] = {}
    seen: set[tuple[str, str]] = set()
    pairs = [(RELATIONS[link.relation][0], link.target, link.note) for link in corpus.outgoing.get(clause.id, ())]
    pairs += [(RELATIONS[link.relation][1], link.source, link.note) for link in corpus.incoming.get(clause.id, ())]
    for word, target, note in pairs:
        if (word, target) not in seen:
            seen.add((word, target))
            found.setdefault(word, []).append(_referred(target, note, shown))
    others = (("被引用", _users(clause, shown)), ("说明的术语", _terms(clause, shown)), ("主题", _topic(clause, shown)))
    return tuple((word, tuple(links)) for word, links in (*found.items(), *others) if links)


def _referred(target: str, note: str | None, shown: Shown) -> Referred:
    if target.endswith("/"):
        instrument = shown.corpus.instruments[target[:-1]]
        return Referred(instrument.title, site.instrument(instrument.id), note=note or "")
    row = shown.rows[target]
    return Referred(row.title, row.url, row.badge, note or "")


def _users(clause: Clause, shown: Shown) -> list[Referred]:
    """The questions elsewhere that cite the clause, and the occasions whose list names one of its steps."""
    corpus = shown.corpus
    quoting = [shown.answers[key] for key in corpus.citing.get(clause.id, ())]
    lists = [corpus.checklists[key] for key in corpus.occasions.get(clause.id, ())]
    users = [Referred(f"问：{answer.ask}", answer.home) for answer in quoting]
    return users + [Referred(f"清单：{item.title}", site.checklist(item.id)) for item in lists]


def _terms(clause: Clause, shown: Shown) -> list[Referred]:
    words = shown.corpus.vocabulary.terms
    return [Referred(words[key].label, site.term(key)) for key in clause.defines if key in words]


def _topic(clause: Clause, shown: Shown) -> list[Referred]:
    entry = shown.corpus.vocabulary.topics.get(clause.topic)
    return [Referred(entry.label, site.topic(clause.topic))] if entry else []
