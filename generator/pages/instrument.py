"""One page per instrument, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.markdown import plain
from generator.page import Meta, Page
from generator.views.index import Entry, index
from generator.views.instrument import instrument_page
from generator.views.portal import told
from generator.views.words import GENRES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The index, then every instrument in order."""
    instruments = shown.corpus.instruments.values()
    entries = [
        Entry(
            item.title,
            site.instrument(item.id),
            f"{GENRES[item.genre]}，{len(shown.corpus.of_instrument(item.id))}条",
        )
        for item in instruments
    ]
    yield Page(site.INSTRUMENTS, "index", Meta("文件"), index(told(shown.corpus).index, ("", entries)))
    for item in instruments:
        meta = Meta(
            title=item.title,
            description=plain(item.summary) if item.summary else item.title,
            parent=site.INSTRUMENTS,
            source=item.path,
        )
        yield Page(site.instrument(item.id), "instrument", meta, instrument_page(item, shown))
