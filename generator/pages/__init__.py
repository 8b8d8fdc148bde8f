"""The page types: corpus → pages, one module each, with a template of the same stem where it renders one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages import (
    audience,
    authority,
    checklist,
    clause,
    finder,
    home,
    instrument,
    quality,
    questions,
    rule,
    stub,
    terms,
    topic,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.corpus import Corpus
    from generator.render import Page

#: Every page type in the order of the site.
PAGES: Final[tuple[Callable[[Corpus], Iterator[Page]], ...]] = (
    home.pages,
    audience.pages,
    checklist.pages,
    questions.pages,
    finder.pages,
    topic.pages,
    authority.pages,
    instrument.pages,
    clause.pages,
    stub.pages,
    terms.pages,
    quality.pages,
    rule.pages,
)
