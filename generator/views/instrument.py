"""An instrument as a readable whole: what it is, how far to trust it, its chapters with the clauses in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.instrument import Instrument
from generator.model.scalar import UNSTATED
from generator.views.amount import actor_label
from generator.views.facts import bases
from generator.views.ledger import day, ledger
from generator.views.prose import prose
from generator.views.quality import instrument_spots
from generator.views.words import GENRES, STANDINGS, spans

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.instrument import Jurisdiction
    from generator.page import Markdown
    from generator.views.part import Part
    from generator.views.row import Row
    from generator.views.shown import Shown


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says of itself in one field; ``value`` is empty where it says nothing."""

    field: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with its clauses and their restated texts."""

    anchor: str
    heading: str
    clauses: tuple[tuple[Row, Markdown], ...]


@dataclass(frozen=True, slots=True)
class InstrumentPage:
    """An instrument's page."""

    official: bool
    summary: Markdown
    genre: str
    told: tuple[Told, ...]
    bases: tuple[tuple[Part, ...], ...]
    published: str
    position: str
    weights: tuple[tuple[str, str, int], ...]
    chapters: tuple[Chapter, ...]
    spots: tuple[tuple[str, str], ...]
    damaged: tuple[Row, ...]
    count: int


def told(instrument: Instrument, corpus: Corpus) -> tuple[Told, ...]:
    """What the text says of itself, labelled as its fields are."""
    place = instrument.jurisdiction
    values = {
        "heading": instrument.heading,
        "issuer": "、".join(item.name or actor_label(corpus, item.key or "") for item in instrument.issuer),
        "jurisdiction": place and _region(place),
        "document_number": _written(instrument.document_number),
        "issued": day(instrument.issued),
        "effective": day(instrument.effective, "另行规定"),
        "expires": day(instrument.expires, "没有规定"),
    }
    fields = Instrument.model_fields
    return tuple(Told(name, fields[name].title or name, value or "") for name, value in values.items())


def _region(place: Jurisdiction) -> str:
    named = f"{place.within}{place.name}" if place.within else place.name
    return f"{named}（代码{place.code}）" if place.code else named


def _written(text: str) -> str:
    return "" if text == UNSTATED else text


def instrument_page(instrument: Instrument, shown: Shown) -> InstrumentPage:
    """The page of one instrument."""
    corpus = shown.corpus
    clauses = corpus.of_instrument(instrument.id)
    rows = [shown.rows[clause.id] for clause in clauses]
    chapters: dict[int | None, list[tuple[Row, Markdown]]] = {}
    for clause, row in zip(clauses, rows, strict=True):
        place = instrument.heading_of(clause)
        chapters.setdefault(place, []).append((row, prose(clause.text, corpus, instrument.id)))
    weights: dict[tuple[str, str], int] = {}
    for row in rows:
        key = (row.badge.key.value, STANDINGS[row.badge.key])
        weights[key] = weights.get(key, 0) + 1
    return InstrumentPage(
        official=instrument.official,
        summary=prose(instrument.summary, corpus, instrument.id),
        genre=GENRES[instrument.genre],
        told=(*told(instrument, corpus), *(Told(*line) for line in ledger(instrument, corpus))),
        bases=bases([*instrument.basis, *(key for clause in clauses for key in clause.basis)], corpus),
        published=instrument.url or "",
        position=_position(instrument, corpus),
        weights=tuple((key, label, count) for (key, label), count in weights.items()),
        chapters=tuple(
            Chapter(f"chapter-{number + 1}", heading.heading, tuple(chapters.get(number, ())))
            for number, heading in enumerate(instrument.contents)
        ),
        spots=instrument_spots(instrument),
        damaged=tuple(row for row in rows if row.damages),
        count=len(clauses),
    )


def _position(instrument: Instrument, corpus: Corpus) -> str:
    """Where the instrument stands in its source."""
    source = corpus.vocabulary.sources.get(instrument.source.file)
    part = f"第{instrument.source.part}篇" if instrument.source.part else ""
    named = source.label if source else ""
    return "，".join(filter(None, (named, part, spans(instrument.source.lines)))) or instrument.url or ""
