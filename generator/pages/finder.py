"""The finder: a box for words, and for those without a script the clauses by topic and by document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.finder import finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The one finder page; its length does not grow with the clauses, the script fetches what is looked for."""
    description = "用平常话查全部条款和问答，可以按效力、对象、主题筛选，导出表格。"
    yield Page(site.FINDER, "finder", Meta("条款检索", description), finder(shown.corpus))
