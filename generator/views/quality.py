"""How complete and how sound the corpus is: coverage matrix, damaged spots, conflicts, computed and restored values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import site
from generator.model.clause import Relation
from generator.model.instrument import Coverage
from generator.model.parameter import State
from generator.views.amount import amount
from generator.views.damage import readings
from generator.views.words import DAMAGED, SILENT, spans

if TYPE_CHECKING:
    from generator.model.instrument import Instrument
    from generator.model.provenance import Gap
    from generator.views.amount import Amount
    from generator.views.row import Row
    from generator.views.shown import Shown

#: What a topic without clauses is called, and the look of it.
_EMPTY: Final = {
    Coverage.SILENT: (SILENT, "unstated"),
    Coverage.DAMAGED: (DAMAGED, "gap"),
    Coverage.ELSEWHERE: ("写在别的主题里", "note"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One instrument's row of the matrix: the count or the state of each topic."""

    title: str
    url: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A damaged spot of an instrument as a whole or of a clause."""

    where: str
    label: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Valued:
    """A parameter that is no plain quotation of the source."""

    row: Row
    amount: Amount


@dataclass(frozen=True, slots=True)
class Quality:
    """The data quality page; ``readings`` are (title, address, what is read as what)."""

    topics: tuple[str, ...]
    lines: tuple[Line, ...]
    spots: tuple[Lost, ...]
    unstated: tuple[Valued, ...]
    computed: tuple[Valued, ...]
    recovered: tuple[Valued, ...]
    conflicting: tuple[Valued, ...]
    conflicts: tuple[tuple[Row, Row, str], ...]
    readings: tuple[tuple[str, str, str], ...]


def instrument_spots(instrument: Instrument) -> tuple[tuple[str, str], ...]:
    """(where, what is lost or how it is read) of an instrument as a whole."""
    return tuple((spans(gap.lines), _said(gap)) for gap in instrument.source.gaps)


def _said(gap: Gap) -> str:
    if gap.lost is None:
        return f"“{gap.as_written or ''}”读作“{gap.read_as}”"
    remnant = f"，只留下“{gap.as_written}”" if gap.as_written else ""
    return f"{DAMAGED}：{gap.lost}{remnant}"


def quality(shown: Shown) -> Quality:
    """The whole of it."""
    corpus, row = shown.corpus, shown.rows
    topics = corpus.vocabulary.topics
    lines = []
    spots = []
    misprints: list[tuple[str, str, str]] = []
    for instrument in corpus.instruments.values():
        counts = Counter(clause.topic for clause in corpus.of_instrument(instrument.id))
        lines.append(
            Line(
                instrument.title,
                site.instrument(instrument.id),
                tuple(_cell(key, counts[key], instrument) for key in topics),
            )
        )
        page = site.instrument(instrument.id)
        for gap in instrument.source.gaps:
            spot = Lost(spans(gap.lines), _said(gap), instrument.title, page)
            if gap.lost is None:
                misprints.append((spot.title, spot.url, f"{spot.where}的{spot.label}，可以确定复原。"))
            else:
                spots.append(spot)
        for clause in corpus.of_instrument(instrument.id):
            spots += [
                Lost(spans(clause.source.lines), damage.label, clause.title, damage.url)
                for damage in row[clause.id].damages
            ]
    return Quality(
        topics=tuple(entry.label for entry in topics.values()),
        lines=tuple(lines),
        spots=tuple(spots),
        unstated=_valued(shown, State.UNSTATED),
        computed=_valued(shown, State.COMPUTED),
        recovered=_valued(shown, State.RECOVERED),
        conflicting=_valued(shown, State.CONFLICTING),
        conflicts=tuple(
            (row[link.source], row[link.target], link.note or "")
            for link in corpus.links
            if link.relation is Relation.CONFLICTS_WITH and link.target in row
        ),
        readings=(
            *misprints,
            *(
                (clause.title, site.clause(clause.id), text)
                for clause in corpus.clauses.values()
                for text in readings(clause)
            ),
        ),
    )


def _cell(topic: str, count: int, instrument: Instrument) -> tuple[str, str]:
    """What a cell of the matrix says, and its look."""
    if count:
        return f"{count}条", "text"
    state = instrument.coverage.get(topic)
    return _EMPTY[state] if state else ("尚未录入", "note")


def _valued(shown: Shown, state: State) -> tuple[Valued, ...]:
    return tuple(
        Valued(shown.rows[clause.id], amount(parameter, shown.corpus))
        for clause in shown.corpus.clauses.values()
        for parameter in clause.parameters
        if parameter.state is state
    )
