"""The finder: every clause and question in one list with a plain filter box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import page
from generator.views.answer import answers
from generator.views.row import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """The one finder page."""
    found = rows(corpus).values()
    yield page(
        "search/",
        "finder",
        title="条款检索",
        description="全部条款和问答，输入几个字就能筛选。",
        binding=[row for row in found if row.binding],
        apart=[row for row in found if not row.binding],
        answers=list(answers(corpus).values()),
    )
