"""Pages that are no clause, as they can be found: questions, checklists, terms, documents, bodies, roles, topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import site
from generator.markdown import plain
from generator.search.write.synonyms import called
from generator.search.write.unit import (
    ASK,
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
from generator.views.aspect import dues
from generator.views.row import origin
from generator.views.terms import glossary
from generator.views.words import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.corpus import Corpus
    from generator.views.shown import Shown


#: What people ask a body's page for, and a role's: the pages say it in other words.
DUTIES: Final = "职责 责任 任务 分工 负责 管什么 要做什么 该做什么 办哪些事 出什么钱 掏钱 角色"
ABOUT: Final = "相关内容 规定 要求 权益 要做的 要办的事 应得的 身份 遵守 事项 好处 照顾 政策 注意"
_SHOWN: Final = 12  # duties of a body among which a result picks the one to show


def questions(corpus: Corpus) -> Iterator[Unit]:
    """The questions across clauses."""
    for question in corpus.questions.values():
        told = plain(question.answer)
        yield Unit(
            kind="question",
            url=f"{site.questions_on(question.topic)}#{site.asked(question.id)}",
            title=question.ask,
            texts=((TITLE, question.ask), *((ASK, text) for text in question.also), (TEXT, said(told))),
            passages=tuple(("", text) for text in passages(told[:90], told)),
            facets={"audience": with_ancestors(question.audiences, corpus), "topic": (question.topic,)},
            cells=(table.names(question.audiences, corpus),),
            silent=unsaid(told),
        )


def checklists(shown: Shown) -> Iterator[Unit]:
    """The checklists of occasions, then those of roles and bodies."""
    words = shown.corpus.vocabulary
    for item in (*shown.occasions, *shown.checklists):
        listed = [line.item for group in (*item.groups, *item.apart) for line in group.lines]
        heads = " ".join(group.heading for group in item.groups)
        does = tuple(dict.fromkeys(step.do for step in listed))
        told = item.when or f"{item.size}：{'；'.join(does[:3])}"
        whose = shown.corpus.checklists[item.key].audience if item.occasion else item.key
        yield Unit(
            kind="checklist",
            url=site.checklist(item.key),
            title=item.title,
            texts=((TITLE, item.title), (PLAIN, item.when), (TEXT, heads), *((TEXT, text) for text in does)),
            passages=(("", told), *(("", text) for text in does)),
            facets={"audience": with_ancestors((whose,), shown.corpus)}
            if whose in words.audiences
            else {"authority": (whose,)},
        )


def terms(shown: Shown) -> Iterator[Unit]:
    """The terms: what each means, else where it stands."""
    for line in glossary(shown).terms:
        entry = shown.corpus.vocabulary.terms[line.key]
        meaning = plain(entry.description or "")
        places = "；".join(row.title for row in (*line.defining, *line.using)[:4])
        told = meaning or f"{line.defined or '见'}，用在：{places}"
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
            passages=(("", told), *((("", f"用在：{places}"),) if meaning and places else ())),
            names=_names(entry.label, *entry.aliases),
        )


def instruments(corpus: Corpus) -> Iterator[Unit]:
    """The documents."""
    for item in corpus.instruments.values():
        told = plain(item.summary or "") or item.title
        number = "" if item.document_number == "unstated" else item.document_number
        heads = " ".join(part.heading for part in item.contents)
        yield Unit(
            kind="instrument",
            url=site.instrument(item.id),
            title=item.title,
            texts=(
                *((TITLE, item.title), (TITLE, number), (TITLE, item.heading or ""), (PLAIN, told)),
                *((SLUG, heads), (SLUG, item.id)),
            ),
            passages=(("", told),),
            origin=origin(item),
            names=_names(item.title, item.heading),
        )


def authorities(shown: Shown) -> Iterator[Unit]:
    """The bodies: by their names and by what each has to do, for how much and by when."""
    corpus = shown.corpus
    for key, entry in corpus.vocabulary.authorities.items():
        acts = tuple(corpus.acting(key))
        if not acts:
            continue
        names = _names(entry.label, entry.historic_name, *entry.aliases)
        rows = [shown.rows[clause] for clause in acts]
        told = plain(entry.description or "")
        first = told or f"{len(rows)}件：{'；'.join(row.title for row in rows[:4])}"
        yield Unit(
            kind="authority",
            url=site.authority(key),
            title=entry.label or key,
            texts=(
                (TITLE, entry.label or ""),
                *((ASK, text) for text in names[1:]),
                (PLAIN, DUTIES),
                (TEXT, told),
                *((TEXT, text) for row in rows for text in (row.title, row.plain)),
                *((STEP, text) for text in _roles(shown, acts, key)),
                (SLUG, key),
            ),
            passages=(("", first), *(("", f"{row.title}：{row.plain}") for row in rows[:_SHOWN])),
            facets={"authority": (key,)},
            names=names,
            cells=("", entry.label or key),
        )


def _roles(shown: Shown, acts: Iterable[str], key: str) -> Iterator[str]:
    """What a body is in each clause, its amounts and deadlines there."""
    corpus = shown.corpus
    for clause_id in acts:
        clause = corpus.clauses[clause_id]
        yield from (ROLES[role] for role in corpus.acting(key)[clause_id])
        yield from (due.text for due in dues(clause, corpus, key) if due.stated)
        yield from (amount(item, corpus).text for item in clause.parameters if item.payer in {None, key})


def audiences(shown: Shown) -> Iterator[Unit]:
    """The roles: by their names and by what concerns each."""
    corpus = shown.corpus
    for key, entry in corpus.vocabulary.audiences.items():
        rows = [shown.rows[clause.id] for clause in corpus.clauses.values() if key in clause.audiences]
        if not rows:
            continue
        names = _names(entry.label, *entry.aliases)
        told = entry.description or "；".join(row.title for row in rows[:4])
        yield Unit(
            kind="audience",
            url=site.audience(key),
            title=entry.label or key,
            texts=(
                (TITLE, entry.label or ""),
                *((ASK, text) for text in names[1:]),
                (PLAIN, ABOUT),
                (PLAIN, told),
                *((SLUG, row.title) for row in rows),
                (SLUG, key),
            ),
            passages=(("", told),),
            facets={"audience": (key,)},
            names=called(names, corpus),
        )


def _names(*written: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in written if text))
