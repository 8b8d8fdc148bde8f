"""The home page: pick a role, search, pick a topic, see how far to trust it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.home import Card, Home
from generator.views.index import Entry
from generator.views.portal import trust
from generator.views.task import tasks
from generator.views.words import STANDINGS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The one home page."""
    corpus, words = shown.corpus, shown.corpus.vocabulary
    cards = tuple(
        Card(entry.seal, entry.label, entry.description or "", site.audience(key), tasks(key, shown))
        for key, entry in words.audiences.items()
        if entry.seal
    )
    others = any(not entry.seal and corpus.concerning(key) for key, entry in words.audiences.items())
    view = Home(
        heading=words.portal.home.heading,
        hint=words.portal.home.hint,
        region=words.portal.region or "",
        cards=cards,
        others=site.AUDIENCES if others else "",
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


def _sections(corpus: Corpus) -> tuple[Entry, ...]:
    return (
        Entry("按机构看职责", site.AUTHORITIES, "每个机构要做什么、出多少钱"),
        Entry("按文件通读", site.INSTRUMENTS, f"{len(corpus.instruments)}份文件，按原来的次序"),
        Entry("术语", site.TERMS, "原文说明到哪里，就写到哪里"),
        Entry("数据质量", site.QUALITY, "残缺、没写、复原和推算，逐条列出"),
    )
