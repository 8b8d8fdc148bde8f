"""The glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import page
from generator.views.glossary import glossary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """The one page of terms."""
    yield page(
        "terms/",
        "terms",
        title="术语",
        description="条款里的术语是什么意思，哪些条款用到它。",
        source="policies/_vocabulary/terms.yml",
        terms=glossary(corpus),
        corpus=corpus,
    )
