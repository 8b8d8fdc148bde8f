"""Stubs: the old address of a renamed clause keeps working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.stub import Stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """One page per former slug, leading on to the clause."""
    for old, present in shown.corpus.formerly.items():
        clause = shown.corpus.clauses[present]
        target = site.clause(present)
        meta = Meta(clause.title, source=clause.path, parent=site.instrument(clause.instrument), redirect=target)
        yield Page(site.clause(old), "stub", meta, Stub(target))
