"""What is indexed: every page that can be found, clauses first, and how much of its score each kind keeps."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from generator.search.write import clauses, pages
from generator.views.shown import Shown

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.search.write.unit import Unit

#: Per cent of its score that a page keeps, by kind, in the order in which they are numbered: of pages that answer
#: equally well the clause comes first. Then the same for a query of one word: that means who is called so.
SHARE: Final = {
    "clause": (100, 100),
    "question": (95, 60),
    "checklist": (80, 55),
    "term": (80, 60),
    "instrument": (95, 90),
    "authority": (80, 100),
    "audience": (100, 100),
}
#: Kinds of page, in that order.
KINDS: Final = tuple(SHARE)


def units(corpus: Corpus) -> tuple[Unit, ...]:
    """Everything that can be found, clauses first, all in corpus order."""
    shown = Shown(corpus)
    return tuple(
        chain(
            clauses.clauses(shown),
            pages.questions(corpus),
            pages.checklists(shown),
            pages.terms(shown),
            pages.instruments(corpus),
            pages.authorities(shown),
            pages.audiences(shown),
        )
    )
