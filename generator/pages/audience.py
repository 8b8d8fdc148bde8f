"""One page per audience, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.render import page
from generator.views.audience import audience_page, concerning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, then every audience of the vocabulary."""
    counted = [
        (entry.label, site.audience(key), len(concerning(key, corpus)), entry.description)
        for key, entry in corpus.vocabulary.audiences.items()
    ]
    known = [
        (label, url, f"{description}，{count}条" if description else f"{count}条")
        for label, url, count, description in counted
        if count
    ]
    empty = [(label, url, "这批资料里还没有条款") for label, url, count, _ in counted if not count]
    groups = [("", known), *([("还没有条款的角色", empty)] if empty else [])]
    yield page("audiences/", "index", title="我的角色", lead="您是谁，就从哪里看起。", groups=groups)
    for key, entry in corpus.vocabulary.audiences.items():
        yield page(
            site.audience(key),
            "audience",
            title=entry.label,
            description=f"{entry.label}必须做的、应得的、跟您有关的条款，每条标明分量和出处。",
            parent="audiences/",
            source="policies/_vocabulary/audiences.yml",
            view=audience_page(key, corpus),
        )
