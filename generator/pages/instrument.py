"""One page per instrument, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.markdown import plain
from generator.render import page
from generator.views.instrument import instrument_page, position
from generator.views.portal import told
from generator.views.words import GENRES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, then every instrument in order."""
    entries = [
        (item.title, site.instrument(item.id), f"{GENRES[item.genre]}，{len(corpus.of_instrument(item.id))}条")
        for item in corpus.instruments.values()
    ]
    yield page("instruments/", "index", title="文件", lead=told(corpus).index, groups=[("", entries)])
    for item in corpus.instruments.values():
        yield page(
            site.instrument(item.id),
            "instrument",
            title=item.title,
            description=plain(item.summary) if item.summary else item.title,
            parent="instruments/",
            source=item.path,
            view=instrument_page(item, corpus),
            position=position(item),
            corpus=corpus,
        )
