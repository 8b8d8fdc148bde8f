"""The data quality page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.quality import quality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The one page on data quality."""
    description = "哪些主题写了，哪些没写，哪些残缺，哪些是编者推算，都列在这里。"
    yield Page(site.QUALITY, "quality", Meta("数据质量", description), quality(shown))
