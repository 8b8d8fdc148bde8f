"""One page per clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.clause import clause_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.clause import Clause
    from generator.model.instrument import Instrument
    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """Every clause in corpus order, with its neighbours inside the instrument."""
    for instrument in shown.corpus.instruments.values():
        clauses = shown.corpus.of_instrument(instrument.id)
        before, after = (None, *clauses), (*clauses[1:], None)
        for previous, clause, following in zip(before, clauses, after, strict=False):
            view = clause_page(clause, shown)
            meta = Meta(
                title=clause.title,
                description=view.row.plain,
                keywords=clause.also,
                source=clause.path,
                parent=site.instrument(instrument.id),
                chapter=_chapter(instrument, clause),
                previous=site.clause(previous.id) if previous else None,
                following=site.clause(following.id) if following else None,
            )
            yield Page(site.clause(clause.id), "clause", meta, view)


def _chapter(instrument: Instrument, clause: Clause) -> tuple[str, str] | None:
    number = instrument.heading_of(clause)
    if number is None:
        return None
    return instrument.contents[number].heading, f"{site.instrument(instrument.id)}#chapter-{number + 1}"
