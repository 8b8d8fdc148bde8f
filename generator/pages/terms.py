"""The glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.terms import glossary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The one page of terms."""
    meta = Meta("术语", "条款里的术语是什么意思，哪些条款用到它。", source="policies/_vocabulary/terms.yml")
    yield Page(site.TERMS, "terms", meta, glossary(shown))
