"""The finder: a box for words, and for those without a script the clauses by topic and by document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator import site
from generator.render import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """The one finder page; its length does not grow with the clauses, the script fetches what is looked for."""
    clauses = corpus.clauses.values()
    topics = Counter(clause.topic for clause in clauses)
    instruments = Counter(clause.instrument for clause in clauses)
    words = corpus.vocabulary
    yield page(
        "search/",
        "finder",
        title="条款检索",
        description="用平常话查全部条款和问答，可以按效力、对象、主题筛选，导出表格。",
        count=len(corpus.clauses),
        topics=[(words.topics[key].label, site.topic(key), topics[key]) for key in words.topics if topics[key]],
        instruments=[
            (item.title, site.instrument(item.id), instruments[item.id]) for item in corpus.instruments.values()
        ],
    )
