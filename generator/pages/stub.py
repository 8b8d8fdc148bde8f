"""Stubs: the old address of a renamed clause keeps working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.render import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """One page per former slug, leading on to the clause."""
    for old, present in corpus.formerly.items():
        clause = corpus.clauses[present]
        yield page(
            site.clause(old),
            "stub",
            title=clause.title,
            parent=site.instrument(clause.instrument),
            source=clause.path,
            redirect=f"{site.clause(present)}index.html",
            target=site.clause(present),
        )
