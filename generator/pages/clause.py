"""One page per clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.render import page
from generator.views.clause import clause_page
from generator.views.instrument import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.instrument import Instrument
    from generator.render import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every clause in corpus order, with its neighbours inside the instrument."""
    for instrument in corpus.instruments.values():
        lines = tuple(item for item in told(instrument, corpus) if item[0] != "失效日期")
        clauses = corpus.of_instrument(instrument.id)
        for number, clause in enumerate(clauses):
            view = clause_page(clause, corpus)
            chapter = instrument.heading_of(clause.source.home)
            yield page(
                site.clause(clause.id),
                "clause",
                title=clause.title,
                description=view.row.plain,
                keywords=clause.also,
                parent=site.instrument(instrument.id),
                source=clause.path,
                chapter=_chapter(instrument, chapter),
                previous=site.clause(clauses[number - 1].id) if number else None,
                following=site.clause(clauses[number + 1].id) if number + 1 < len(clauses) else None,
                view=view,
                told=lines,
                corpus=corpus,
            )


def _chapter(instrument: Instrument, number: int | None) -> tuple[str, str] | None:
    if number is None:
        return None
    return instrument.contents[number].heading, f"{site.instrument(instrument.id)}#chapter-{number + 1}"
