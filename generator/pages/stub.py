"""Stubs: the old addresses of renamed clauses and instruments keep working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.stub import Stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.clause import Clause
    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """One page per former slug of a clause; for a former instrument its own, and one per name of its clauses."""
    corpus = shown.corpus
    for old, present in corpus.formerly.items():
        yield _clause(old, corpus.clauses[present])
    for old, present in corpus.names.former_instruments.items():
        instrument, target = corpus.instruments[present], site.instrument(present)
        meta = Meta(instrument.title, source=instrument.path, parent=site.INSTRUMENTS, redirect=target)
        yield Page(site.instrument(old), "stub", meta, Stub("这份文件", target))
        for clause in corpus.of_instrument(present):
            for slug in (clause.slug, *clause.formerly):
                yield _clause(f"{old}/{slug}", clause)


def _clause(old: str, clause: Clause) -> Page:
    target = site.clause(clause.id)
    meta = Meta(clause.title, source=clause.path, parent=site.instrument(clause.instrument), redirect=target)
    return Page(site.clause(old), "stub", meta, Stub("这一条", target))
