"""Makes one corpus of what was read: in order, with default standings, each clause as it is on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.corpus import Corpus
from generator.corpus.life import lives
from generator.model.number import order

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from generator.model.clause import Clause, Repeal
    from generator.model.collection import Checklist, CrossQuestion
    from generator.model.instrument import Instrument
    from generator.model.number import Order
    from generator.model.vocabulary import Vocabulary


def link(  # noqa: PLR0913 - the parts of what was read
    vocabulary: Vocabulary,
    instruments: Iterable[Instrument],
    clauses: Iterable[Clause],
    questions: Iterable[CrossQuestion],
    checklists: Iterable[Checklist],
    *,
    repeals: Iterable[Repeal] = (),
    as_of: datetime.date,
    unread: frozenset[str] = frozenset(),
    fingerprint: str = "",
) -> Corpus:
    """Put what was read in order, fill in default standings, and make it one immutable whole."""
    ordered = {item.id: item for item in sorted(instruments, key=_rank)}
    rank = {key: number for number, key in enumerate(ordered)}
    default = {key: item.default_standing for key, item in ordered.items()}

    def place(clause: Clause) -> tuple[int, str, Order, int, int, str]:
        source, instrument = clause.source, ordered.get(clause.instrument)
        number = order(clause.number or "") if instrument is not None and instrument.official else None
        home = rank.get(clause.instrument, len(rank)), clause.instrument
        return *home, number or (), source.home, source.place or 0, clause.slug

    def standing(clause: Clause) -> Clause:
        if clause.standing is not None or default.get(clause.instrument) is None:
            return clause
        return clause.model_copy(update={"standing": default[clause.instrument]})

    repeals = tuple(repeals)
    known = lives(ordered, map(standing, clauses), repeals)
    of_the_day = sorted((life.shown(as_of) for life in known.values()), key=place)
    return Corpus(
        vocabulary=vocabulary,
        instruments=ordered,
        clauses={clause.id: clause for clause in of_the_day},
        questions={item.id: item for item in sorted(questions, key=lambda item: item.id)},
        checklists={item.id: item for item in sorted(checklists, key=lambda item: item.id)},
        as_of=as_of,
        unread=unread,
        fingerprint=fingerprint,
        lives={clause.id: known[clause.id] for clause in of_the_day},
        repeals=repeals,
    )


def _rank(instrument: Instrument) -> tuple[bool, int, str, int, str]:
    """Official texts first, by what they may overrule; samples in the order of their collection."""
    source = instrument.source
    high = -instrument.genre.rank if instrument.official else 0
    return not instrument.official, high, source.file, source.part or 0, instrument.id
