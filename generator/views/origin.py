"""Where a clause stands, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.views.words import spans

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.clause import Clause


def origin(clause: Clause, corpus: Corpus) -> str:
    """Where the clause stands in its source, named where it isn't the instrument's; else where it is published."""
    instrument = corpus.instruments[clause.instrument]
    source = corpus.vocabulary.sources.get(clause.source.file or "")
    part = f"第{instrument.source.part}篇" if instrument.source.part else ""
    pieces = source.label if source else part, spans(clause.source.lines)
    return "，".join(filter(None, pieces)) or instrument.url or ""
