"""The home page: pick a role, search, pick a topic, see how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.markdown import plain
from generator.render import page
from generator.views.answer import answers
from generator.views.audience import concerning
from generator.views.checklist import for_actors, for_occasions
from generator.views.words import STANDINGS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page

Entry = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Card:
    """A role card: one character as its seal, what it covers, where it leads."""

    seal: str
    label: str
    covers: str
    url: str


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on the home page."""

    cards: tuple[Card, ...]
    others: tuple[tuple[str, str], ...]
    shortcuts: tuple[Entry, ...]
    topics: tuple[Entry, ...]
    trust: str
    weights: tuple[tuple[str, str, str], ...]
    sections: tuple[Entry, ...]


def pages(corpus: Corpus) -> Iterator[Page]:
    """The one home page."""
    words = corpus.vocabulary
    cards = tuple(
        Card(entry.seal, entry.label, entry.description or "", site.audience(key))
        for key, entry in words.audiences.items()
        if entry.seal
    )
    shown = {card.url for card in cards}
    others = tuple(
        (entry.label, site.audience(key))
        for key, entry in words.audiences.items()
        if site.audience(key) not in shown and concerning(key, corpus)
    )
    view = Home(
        cards=cards,
        others=others,
        shortcuts=_shortcuts(corpus),
        topics=tuple((entry.label, site.topic(key), entry.description or "") for key, entry in words.topics.items()),
        trust=_trust(corpus),
        weights=tuple((key.value, STANDINGS[key], WEIGHTS[key]) for key in STANDINGS),
        sections=_sections(corpus),
    )
    yield page(
        "",
        "home",
        title="首页",
        view=view,
        parent=None,
        description="村医和教师队伍政策条款：跟您有关的义务、应得的待遇、期限和出处，都能查到。",
    )


def _shortcuts(corpus: Corpus) -> tuple[Entry, ...]:
    carded = {key for key, entry in corpus.vocabulary.audiences.items() if entry.seal}
    lists = [item for item in for_actors(corpus) if item.key in carded and item.count]
    found = [(f"{item.who}清单", site.checklist(item.key), "按时间排好，可以打勾、打印") for item in lists]
    found += [(item.title, site.checklist(item.key), f"{item.when}，{item.size}") for item in for_occasions(corpus)]
    across = [answer for key, answer in answers(corpus).items() if "#" not in key]
    found += [(answer.ask, answer.home, _short(answer.answer)) for answer in across[:4]]
    return tuple(found)


def _short(answer: str) -> str:
    return plain(answer).partition("。")[0] + "。"


def _trust(corpus: Corpus) -> str:
    if not corpus.clauses:
        return "这里还没有条款。录入以后，每一条都标明分量："
    instruments = corpus.instruments.values()
    unsigned = sum(item.issuer == "unstated" for item in instruments)
    undated = sum(item.issued is None and item.effective is None for item in instruments)
    return (
        f"资料是一组网上收集的样例，已录入{len(corpus.instruments)}份文件、{len(corpus.clauses)}条条款。其中{unsigned}份没有署发文机关，"
        f"{undated}份没有日期，都不是官方公布文本。所以每一条都标明分量："
    )


def _sections(corpus: Corpus) -> tuple[Entry, ...]:
    return (
        ("按机构看职责", "authorities/", "每个机构要做什么、出多少钱"),
        ("按文件通读", "instruments/", f"{len(corpus.instruments)}份文件，按原来的次序"),
        ("术语", "terms/", "原文说明到哪里，就写到哪里"),
        ("数据质量", "data-quality/", "残缺、没写、复原和推算，逐条列出"),
    )
