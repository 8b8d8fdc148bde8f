"""The page of each audience that chooses its body first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.bodies import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """Every such audience of the vocabulary."""
    for key, entry in shown.corpus.vocabulary.audiences.items():
        if entry.picks_body:
            meta = Meta(
                title=f"我是{entry.label}：先选单位",
                description="选一个单位，看它按规定要做、要出钱、要审批、要监督的事，附金额、期限和出处。",
                parent=site.AUDIENCES,
                source="policies/_vocabulary/audiences.yml",
            )
            yield Page(site.audience(key), "bodies", meta, bodies(key, shown))
