"""One page per audience, and the index of all roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.audience import audience_page
from generator.views.index import Entry, index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The index, then every audience of the vocabulary; one that chooses its body first has a page of another kind."""
    known, empty = [], []
    for key, entry in shown.corpus.vocabulary.audiences.items():
        count = len(shown.corpus.concerning(key))
        if entry.picks_body:
            known.append(Entry(entry.label, site.audience(key), entry.description or "先选单位"))
        elif count:
            note = f"{entry.description}，{count}条" if entry.description else f"{count}条"
            known.append(Entry(entry.label, site.audience(key), note))
        else:
            empty.append(Entry(entry.label, site.audience(key), "这批资料里还没有条款"))
    view = index("您是谁，就从哪里看起。", ("", known), ("还没有条款的角色", empty))
    yield Page(site.AUDIENCES, "index", Meta("我的角色"), view)
    for key, entry in shown.corpus.vocabulary.audiences.items():
        if entry.picks_body:
            continue
        meta = Meta(
            title=entry.label,
            description=f"{entry.label}保不住资格的、要做的、应得的，每条标明分量、地区和出处。",
            parent=site.AUDIENCES,
            source="policies/_vocabulary/audiences.yml",
        )
        yield Page(site.audience(key), "audience", meta, audience_page(key, shown))
