"""One page per topic, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.render import page
from generator.views.topic import topic_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, then every topic of the vocabulary."""
    views = [topic_page(key, corpus) for key in corpus.vocabulary.topics]
    entries = [
        (v.entry.label, site.topic(v.key), f"{v.entry.description or ''}，{v.count}条".lstrip("，")) for v in views
    ]
    yield page("topics/", "index", title="主题", lead="同一件事放在一起看。", groups=[("", entries)])
    for view in views:
        yield page(
            site.topic(view.key),
            "topic",
            title=view.entry.label,
            description=f"{view.entry.label}：{view.entry.description or ''}",
            parent="topics/",
            source="policies/_vocabulary/topics.yml",
            view=view,
        )
