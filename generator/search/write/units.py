"""What is indexed: clauses, questions, checklists, terms, instruments, authorities, each with its weighted texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

from generator import site
from generator.markdown import plain
from generator.model.condition import Condition
from generator.views.amount import amount
from generator.views.fields import searched
from generator.views.shown import Shown
from generator.views.terms import glossary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause

#: Kinds of page, in the order in which they are numbered.
KINDS: Final = ("clause", "question", "checklist", "term", "instrument", "authority")
#: Per cent of its score that a page keeps when it is no clause: who looks for a clause finds it first.
SHARE: Final = {"clause": 100, "question": 56, "checklist": 50, "term": 55, "instrument": 50, "authority": 50}
TITLE, ASK, ALSO, CITED_ASK, PLAIN, TEXT, STEP, ANSWER, FIGURE, NAME, PAPER, SLUG, AROUND = (
    8, 6, 5, 3, 5, 2, 3, 1, 4, 2, 5, 3, 1,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """One page or spot that can be found.

    ``texts`` are (weight, text), what it is found by; ``passages`` (anchor, text), what a result may show;
    ``facets`` the keys by facet name; ``force`` what kind of clause it is, in a word that promises no more than binds;
    ``marks`` (label, anchor) of damaged spots; ``dues`` its timings in words.
    """

    kind: str
    url: str
    title: str
    texts: tuple[tuple[int, str], ...]
    passages: tuple[tuple[str, str], ...]
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    force: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    dues: tuple[str, ...] = ()
    hedge: str = ""


def units(corpus: Corpus) -> tuple[Unit, ...]:
    """Everything that can be found, clauses first, all in corpus order."""
    shown = Shown(corpus)
    return tuple(
        chain(
            _clauses(shown),
            _questions(corpus),
            _checklists(corpus),
            _terms(shown),
            _instruments(corpus),
            _authorities(corpus),
        )
    )


def _clauses(shown: Shown) -> Iterator[Unit]:
    corpus = shown.corpus
    asked: dict[str, list[str]] = {}
    for question in corpus.questions.values():
        for clause_id in corpus.cites[question.id]:
            asked.setdefault(clause_id, []).append(" ".join((question.ask, *question.also)))
    for clause in corpus.clauses.values():
        row = shown.rows[clause.id]
        passages = [("", text) for text in _passages(plain(clause.plain), clause.text)]
        passages += [(site.asked(q.id), f"{q.ask} {plain(q.answer)}") for q in clause.questions]
        yield Unit(
            kind="clause",
            url=site.clause(clause.id),
            title=clause.title,
            texts=tuple((weight, text) for weight, text in _texts(clause, corpus, asked.get(clause.id, ())) if text),
            passages=tuple(dict.fromkeys(passages)),
            facets=_facets(clause, corpus, damaged=bool(row.damages)),
            force=row.kind,
            marks=tuple((mark.label, mark.anchor) for mark in row.damages),
            dues=tuple(due.text for due in row.dues if due.stated),
            hedge=clause.hedge or "",
        )


def _texts(clause: Clause, corpus: Corpus, asked: Iterable[str]) -> Iterator[tuple[int, str]]:
    yield TITLE, clause.title
    yield PLAIN, plain(clause.plain)
    yield TEXT, plain(clause.text)
    for question in clause.questions:
        yield from ((ASK, text) for text in (question.ask, *question.also))
        yield ANSWER, plain(question.answer)
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


def _passages(first: str, prose: str) -> Iterator[str]:
    """The plain sentence, then the text in pieces of a few sentences, each short enough for a card."""
    yield first
    piece = ""
    for sentence in plain(prose).replace("。", "。\n").replace("；", "；\n").split("\n"):
        if piece and len(piece) + len(sentence) > 90:  # noqa: PLR2004 - three lines on a phone
            yield piece
            piece = ""
        piece += sentence
    if piece:
        yield piece


def _facets(clause: Clause, corpus: Corpus, *, damaged: bool) -> dict[str, tuple[str, ...]]:
    words = corpus.vocabulary
    actors = dict.fromkeys(key for _, key in clause.actors.by_role() if key in words.authorities)
    money = any(amount(item, corpus).money for item in clause.parameters)
    has = {"amount": money, "deadline": _deadline(clause), "damaged": damaged}
    return {
        "standing": (clause.standing.value,) if clause.standing else (),
        "audience": clause.audiences,
        "topic": (clause.topic,),
        "has": tuple(key for key, value in has.items() if value),
        "kind": (clause.kind.value,),
        "authority": tuple(actors),
        "instrument": (clause.instrument,),
    }


def _deadline(clause: Clause) -> bool:
    return any(getattr(step.timing, name, None) for step in clause.steps for name in ("by", "within", "before", "at"))


def _questions(corpus: Corpus) -> Iterator[Unit]:
    for question in corpus.questions.values():
        told = plain(question.answer)
        yield Unit(
            kind="question",
            url=f"{site.questions_on(question.topic)}#{site.asked(question.id)}",
            title=question.ask,
            texts=((TITLE, question.ask), *((ASK, text) for text in question.also), (TEXT, told)),
            passages=tuple(("", text) for text in _passages(told[:90], told)),
            facets={"audience": question.audiences, "topic": (question.topic,)},
        )


def _checklists(corpus: Corpus) -> Iterator[Unit]:
    steps = {f"{clause.id}#{step.id}": plain(step.do) for clause, step in corpus.steps()}
    for item in corpus.checklists.values():
        does = [steps[step] for section in corpus.listed[item.id] for step in section]
        heads = " ".join(section.heading for section in item.sections)
        yield Unit(
            kind="checklist",
            url=site.checklist(item.id),
            title=item.title,
            texts=((TITLE, item.title), (PLAIN, item.when), (TEXT, heads), *((TEXT, text) for text in does)),
            passages=(("", item.when), *(("", text) for text in does)),
            facets={"audience": (item.audience,)} if item.audience in corpus.vocabulary.audiences else {},
        )


def _terms(shown: Shown) -> Iterator[Unit]:
    for line in glossary(shown).terms:
        entry = shown.corpus.vocabulary.terms[line.key]
        told = plain(entry.description or "") or "原文没有解释这个词。"
        yield Unit(
            kind="term",
            url=site.term(line.key),
            title=entry.label or line.key,
            texts=(
                (TITLE, entry.label or ""),
                *((ASK, text) for text in entry.aliases),
                (TEXT, told),
                (SLUG, line.key),
            ),
            passages=(("", told),),
        )


def _instruments(corpus: Corpus) -> Iterator[Unit]:
    for item in corpus.instruments.values():
        told = plain(item.summary or "") or item.title
        number = "" if item.document_number == "unstated" else item.document_number
        yield Unit(
            kind="instrument",
            url=site.instrument(item.id),
            title=item.title,
            texts=((TITLE, item.title), (TITLE, number), (PLAIN, item.heading or ""), (PLAIN, told), (SLUG, item.id)),
            passages=(("", told),),
        )


def _authorities(corpus: Corpus) -> Iterator[Unit]:
    for key, entry in corpus.vocabulary.authorities.items():
        if not corpus.acting(key):
            continue
        told = plain(entry.description or "") or f"{entry.label}的职责、金额和期限。"
        names = (entry.historic_name or "", *entry.aliases)
        yield Unit(
            kind="authority",
            url=site.authority(key),
            title=entry.label or key,
            texts=((TITLE, entry.label or ""), *((ASK, text) for text in names if text), (TEXT, told), (SLUG, key)),
            passages=(("", told),),
        )
