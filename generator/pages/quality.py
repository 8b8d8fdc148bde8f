"""The data quality page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import page
from generator.views.coverage import quality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """The one page on data quality."""
    yield page(
        "data-quality/",
        "quality",
        title="数据质量",
        description="哪些主题写了，哪些没写，哪些残缺，哪些是编者推算，都列在这里。",
        view=quality(corpus),
    )
