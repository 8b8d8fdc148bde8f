"""One duty roster per authority, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.authority import roster
from generator.views.index import Entry, index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The index, then every authority of the vocabulary."""
    acting, silent = [], []
    for key, entry in shown.corpus.vocabulary.authorities.items():
        count = len(shown.corpus.acting(key))
        if count:
            acting.append(Entry(entry.label, site.authority(key), f"{count}件"))
        else:
            silent.append(Entry(entry.label, site.authority(key), "这批资料里还没有写它做什么"))
    view = index("每个机构要做什么、配合什么、监督什么、出多少钱。", ("", acting), ("只是提到的", silent))
    yield Page(site.AUTHORITIES, "index", Meta("机构职责"), view)
    for key, entry in shown.corpus.vocabulary.authorities.items():
        meta = Meta(
            title=f"{entry.label}：职责一览",
            description=f"{entry.label}按规定要做、要配合、要监督、要出钱的事，附金额和期限。",
            parent=site.AUTHORITIES,
            source="policies/_vocabulary/authorities.yml",
        )
        yield Page(site.authority(key), "authority", meta, roster(key, shown))
