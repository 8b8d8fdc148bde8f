"""A clause's page: what it means, how sure that is, what to do, what it refers to and what refers to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.views.checklist import by_clause
from generator.views.damage import readings
from generator.views.facts import facts
from generator.views.fields import Spot, label, stated
from generator.views.instrument import told
from generator.views.origin import origin
from generator.views.prose import prose
from generator.views.tip import tips
from generator.views.words import RELATIONS

if TYPE_CHECKING:
    from generator.model.clause import Clause
    from generator.page import Markdown
    from generator.views.answer import Answer
    from generator.views.checklist import Line
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
    plain: Markdown
    facts: tuple[Fact, ...]
    text: Markdown
    readings: tuple[str, ...]
    steps: tuple[Line, ...]
    periodic: bool
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


def clause_page(clause: Clause, shown: Shown) -> ClausePage:
    """The page of one clause."""
    corpus = shown.corpus
    instrument = corpus.instruments[clause.instrument]
    own = [f"{clause.id}#{question.id}" for question in clause.questions]
    across = [key for key in corpus.citing.get(clause.id, ()) if shown.answers[key].across]
    row = shown.rows[clause.id]
    steps = by_clause(clause, shown)
    where = origin(clause, corpus)
    number = f"{clause.number}，" if clause.number else ""
    original = f"（原题：{instrument.heading}）" if instrument.heading else ""
    reviewed = ((label("review"), clause.review.date.isoformat()),) if clause.review else ()
    return ClausePage(
        row=row,
        plain=prose(clause.plain, corpus, clause.instrument),
        facts=facts(clause, row, corpus),
        text=prose(clause.text, corpus, clause.instrument),
        readings=readings(clause),
        steps=steps,
        periodic=any(line.item.every for line in steps),
        tips=tuple(tips(clause, corpus)),
        answers=tuple(shown.answers[key] for key in (*own, *across)),
        references=_references(clause, shown),
        instrument=Referred(instrument.title, site.instrument(instrument.id)),
        told=tuple((item.label, item.value) for item in told(instrument, corpus) if item.field != "expires"),
        stated=(*stated(clause, Spot.SOURCE), *reviewed),
        where=where,
        fingerprint=clause.source.fingerprint or "",
        version=corpus.versions[clause.id],
        citation=f"《{instrument.title}》{original}{number}{where}：{clause.title}。{row.badge.label}，{row.validity.text}。",
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
