"""An instrument as a readable whole: what it is, how far to trust it, its chapters with the clauses in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.amount import actor_label
from generator.views.coverage import instrument_spots
from generator.views.facts import bases
from generator.views.row import rows
from generator.views.words import GENRES, STANDINGS, spans

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.instrument import Instrument
    from generator.views.part import Part
    from generator.views.row import Row


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with its clauses and their restated texts."""

    anchor: str
    heading: str
    clauses: tuple[tuple[Row, str], ...]


@dataclass(frozen=True, slots=True)
class InstrumentPage:
    """An instrument's page; ``told`` is (label, value) with None where the source says nothing."""

    instrument: Instrument
    genre: str
    told: tuple[tuple[str, str | None], ...]
    bases: tuple[tuple[Part, ...], ...]
    weights: tuple[tuple[str, str, int], ...]
    chapters: tuple[Chapter, ...]
    spots: tuple[tuple[str, str], ...]
    damaged: tuple[Row, ...]
    count: int


def told(instrument: Instrument, corpus: Corpus) -> tuple[tuple[str, str | None], ...]:
    """What the text says of itself."""
    issuer = None if instrument.issuer == "unstated" else actor_label(corpus, instrument.issuer)
    number = None if instrument.document_number == "unstated" else instrument.document_number
    dates = (instrument.issued, instrument.effective, instrument.expires)
    issued, effective, expires = (day.isoformat() if day else None for day in dates)
    return (
        ("原题", instrument.heading),
        ("发文机关", issuer),
        ("适用地区", instrument.jurisdiction.name if instrument.jurisdiction else None),
        ("文号", number),
        ("发文日期", issued),
        ("施行日期", effective),
        ("失效日期", expires),
    )


def instrument_page(instrument: Instrument, corpus: Corpus) -> InstrumentPage:
    """The page of one instrument."""
    clauses = corpus.of_instrument(instrument.id)
    row = rows(corpus)
    chapters: dict[int | None, list[tuple[Row, str]]] = {}
    for clause in clauses:
        chapters.setdefault(instrument.heading_of(clause.source.home), []).append((row[clause.id], clause.text))
    weights: dict[tuple[str, str], int] = {}
    for clause in clauses:
        if clause.standing is not None:
            key = (clause.standing.value, STANDINGS[clause.standing])
            weights[key] = weights.get(key, 0) + 1
    return InstrumentPage(
        instrument=instrument,
        genre=GENRES[instrument.genre],
        told=told(instrument, corpus),
        bases=bases([*instrument.basis, *(key for clause in clauses for key in clause.basis)], corpus),
        weights=tuple((key, label, count) for (key, label), count in weights.items()),
        chapters=tuple(
            Chapter(f"chapter-{number + 1}", heading.heading, tuple(chapters.get(number, ())))
            for number, heading in enumerate(instrument.contents)
        ),
        spots=instrument_spots(instrument),
        damaged=tuple(row[clause.id] for clause in clauses if row[clause.id].damages),
        count=len(clauses),
    )


def position(instrument: Instrument) -> str:
    """Where the instrument stands in its source."""
    return f"第{instrument.source.part}篇，{spans(instrument.source.lines)}"
