"""The life of a clause: all its wordings that are held, its chain of links, and which wording is shown on a day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.scalar import EVER, NEVER
from generator.status import Bound, Chain, Link, amounts, of_clause

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from generator.model.clause import Clause, Repeal
    from generator.model.instrument import Instrument
    from generator.model.parameter import Parameter, Row
    from generator.status import Status


@dataclass(frozen=True, eq=False, slots=True)
class Life:
    """``wordings`` are the files that are held, the first one first; at least one.

    ``renumbered`` are the numbers that acts gave it since without changing it, each with its day.
    """

    wordings: tuple[Clause, ...]
    chain: Chain
    renumbered: tuple[tuple[str, str], ...] = ()

    def shown(self, day: datetime.date) -> Clause:
        """The wording of the day, else the next one that is held, else the last one; with its number of the day."""
        found = self._of(day)
        numbers = [number for since, number in self.renumbered if found.wording < since <= day.isoformat()]
        return found.model_copy(update={"number": numbers[-1]}) if numbers else found

    def _of(self, day: datetime.date) -> Clause:
        held = {clause.wording: clause for clause in self.wordings}
        last = self.chain.last_begun(day)
        links = self.chain.links
        begun = links[last].wording if last is not None else None
        if begun in held and not (last is not None and links[last].repeal):
            return held[begun]
        coming = [link.wording for link in links[(last or 0) :] if link.begins.earliest > day and link.wording in held]
        return held[coming[0]] if coming else self.wordings[-1]

    def amounts(self, day: datetime.date) -> Mapping[Row, Parameter | None]:
        """The amounts of the wording of ``day``, each as of that day (None: a hole); none where it isn't held."""
        number = self.chain.last_begun(day)
        begun = self.chain.links[number].wording if number is not None else None
        return next((amounts(clause.parameters, day) for clause in self.wordings if clause.wording == begun), {})

    def status(self, clause: Clause, day: datetime.date) -> Status:
        """What one of the wordings is on ``day``."""
        return self.chain.of_wording(clause.wording, day)


def lives(
    instruments: Mapping[str, Instrument], clauses: Iterable[Clause], repeals: Iterable[Repeal]
) -> Mapping[str, Life]:
    """Every clause's life by its id, in the order in which the clauses come."""
    held: dict[str, list[Clause]] = defaultdict(list)
    ended: dict[str, list[str]] = defaultdict(list)
    for clause in clauses:
        held[clause.id].append(clause)
    for repeal in repeals:
        ended[repeal.id].append(repeal.wording)
    found = {}
    for name, files in held.items():
        ordered = tuple(sorted(files, key=lambda clause: clause.wording))
        found[name] = Life(ordered, _chain(instruments, ordered, ended[name]), _renumbered(instruments, ordered[0]))
    return found


def _renumbered(instruments: Mapping[str, Instrument], base: Clause) -> tuple[tuple[str, str], ...]:
    """(since when, new number), in order, of the acts that are not in the base files already."""
    instrument = instruments.get(base.instrument)
    if instrument is None:
        return ()
    held = instrument.consolidated
    later = (entry for entry in instrument.amended if not held or entry.date > held)
    return tuple((entry.key, entry.renumbered[base.slug]) for entry in later if base.slug in entry.renumbered)


def _chain(instruments: Mapping[str, Instrument], wordings: tuple[Clause, ...], ended: Iterable[str]) -> Chain:
    base = wordings[0]
    instrument = instruments.get(base.instrument)
    if instrument is None:  # a finding of its own; nothing is known of it
        return Chain((Link(Bound.on(EVER)),), Bound(EVER, NEVER))
    dated = {clause.wording: False for clause in wordings if clause.wording} | dict.fromkeys(ended, True)
    return of_clause(instrument, base.slug, dated, effective=base.effective, expires=base.expires)
