"""One page per topic, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.index import Entry, index
from generator.views.topic import topic_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The index, then every topic of the vocabulary."""
    views = {key: topic_page(key, shown) for key in shown.corpus.vocabulary.topics}
    entries = [
        Entry(view.label, site.topic(key), f"{view.description}，{view.count}条".lstrip("，"))
        for key, view in views.items()
    ]
    yield Page(site.TOPICS, "index", Meta("主题"), index("同一件事放在一起看。", ("", entries)))
    for key, view in views.items():
        meta = Meta(
            title=view.label,
            description=f"{view.label}：{view.description}",
            parent=site.TOPICS,
            source="policies/_vocabulary/topics.yml",
        )
        yield Page(site.topic(key), "topic", meta, view)
