"""The home page: pick a role, search, pick a topic, see how far to trust it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import site
from generator.markdown import plain
from generator.page import Meta, Page
from generator.views.home import Card, Home
from generator.views.index import Entry
from generator.views.portal import trust
from generator.views.words import STANDINGS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.views.shown import Shown

#: Questions across clauses that stand on the home page; where there are more, an entry says how many.
_ASKED: Final = 4


def pages(shown: Shown) -> Iterator[Page]:
    """The one home page."""
    corpus, words = shown.corpus, shown.corpus.vocabulary
    cards = tuple(
        Card(entry.seal, entry.label, entry.description or "", site.audience(key))
        for key, entry in words.audiences.items()
        if entry.seal
    )
    others = tuple(
        (entry.label, site.audience(key))
        for key, entry in words.audiences.items()
        if not entry.seal and corpus.concerning(key)
    )
    view = Home(
        heading=words.portal.home.heading,
        hint=words.portal.home.hint,
        region=words.portal.region or "",
        cards=cards,
        others=others,
        shortcuts=_shortcuts(shown),
        topics=tuple(
            Entry(entry.label, site.topic(key), entry.description or "") for key, entry in words.topics.items()
        ),
        trust=trust(corpus),
        weights=tuple((key.value, STANDINGS[key], WEIGHTS[key]) for key in STANDINGS),
        sections=_sections(corpus),
    )
    meta = Meta(
        title="首页",
        parent=None,
        description=words.portal.description or "",
    )
    yield Page("", "home", meta, view)


def _shortcuts(shown: Shown) -> tuple[Entry, ...]:
    """The checklists of the cards, the occasions, and the first questions that take several clauses."""
    audiences, questions = shown.corpus.vocabulary.audiences, shown.corpus.questions
    carded = {key for key, entry in audiences.items() if entry.seal}
    lists = [item for item in shown.checklists if item.key in carded and item.count]
    found = [Entry(f"{item.who}清单", site.checklist(item.key), "按时间排好，可以打勾、打印") for item in lists]
    found += [Entry(item.title, site.checklist(item.key), f"{item.when}，{item.size}") for item in shown.occasions]
    across = [answer for answer in shown.answers.values() if answer.across]
    found += [Entry(item.ask, item.home, _short(questions[item.id].answer)) for item in across[:_ASKED]]
    if len(across) > _ASKED:
        found.append(Entry("更多问答", site.QUESTIONS, f"还有{len(across) - _ASKED}问也要看几条才说得清"))
    return tuple(found)


def _short(answer: str) -> str:
    return plain(answer).partition("。")[0] + "。"


def _sections(corpus: Corpus) -> tuple[Entry, ...]:
    return (
        Entry("按机构看职责", site.AUTHORITIES, "每个机构要做什么、出多少钱"),
        Entry("按文件通读", site.INSTRUMENTS, f"{len(corpus.instruments)}份文件，按原来的次序"),
        Entry("术语", site.TERMS, "原文说明到哪里，就写到哪里"),
        Entry("数据质量", site.QUALITY, "残缺、没写、复原和推算，逐条列出"),
    )
