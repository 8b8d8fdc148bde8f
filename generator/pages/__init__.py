"""The page types: corpus → pages; one module each, with a view and a template of the same stem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages import (
    audience,
    authority,
    bodies,
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

    from generator.page import Page
    from generator.views.shown import Shown

#: Every page type in the order of the site.
PAGES: Final[tuple[Callable[[Shown], Iterator[Page]], ...]] = (
    home.pages,
    audience.pages,
    bodies.pages,
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
