"""Status on a day: what of a text held then, since when and until when, as far as its ledger knows.

Follows time-and-law.md. A day that the ledger does not state is a span of days; where a span leaves open whether
something held, the answer is 效力不明 and never a guess.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.scalar import EVER, NEVER, Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.instrument import Instrument
    from generator.model.ledger import Amendment, Suspension
    from generator.model.parameter import Parameter, Row

_DAY: Final = datetime.timedelta(days=1)


class Status(Choice):
    """What a text is on a day; only ``in-force``, and ``unclear`` of a sample, act."""

    NOT_YET = "not-yet", "尚未施行"
    IN_FORCE = "in-force", "现行有效"
    CHANGED = "changed", "已修改"
    SUSPENDED = "suspended", "暂停适用"
    ENDED = "ended", "已失效"
    NEVER_BEGUN = "never-begun", "从未施行"
    UNCLEAR = "unclear", "效力不明"
    NOT_HELD = "not-held", "文本没有收录"


@dataclass(frozen=True, slots=True)
class Bound:
    """A day on which something begins or ends: known (both the same), or somewhere between two days."""

    earliest: datetime.date
    latest: datetime.date

    @classmethod
    def on(cls, day: datetime.date) -> Bound:
        """A known day."""
        return cls(day, day)


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a clause's life: since when, and by which file.

    ``wording`` is the date in the name of the file, empty for the base file, None where the wording is not held.
    ``repeal`` ends the clause.
    """

    begins: Bound
    wording: str | None = ""
    repeal: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """The whole life of a clause or an instrument: its links in order, its end, its pauses."""

    links: tuple[Link, ...]
    ends: Bound
    pauses: tuple[tuple[datetime.date, datetime.date], ...] = ()

    def last_begun(self, day: datetime.date) -> int | None:
        """Index of the link that began last, or may have, on ``day``."""
        begun = [number for number, link in enumerate(self.links) if link.begins.earliest <= day]
        return begun[-1] if begun else None

    def on(self, day: datetime.date) -> Status:
        """What it is on ``day``."""
        over = self._over(day)
        if over:
            return over
        number = self.last_begun(day)
        if number is None:
            return Status.NOT_YET
        link = self.links[number]
        if day < link.begins.latest:
            return Status.UNCLEAR
        if link.wording is None:
            return Status.NOT_HELD
        if link.repeal:
            return Status.ENDED
        return Status.SUSPENDED if any(first <= day <= last for first, last in self.pauses) else Status.IN_FORCE

    def of_wording(self, wording: str, day: datetime.date) -> Status:
        """What one of its wordings is on ``day``: as the whole, until a later one has begun."""
        number = next(n for n, link in enumerate(self.links) if link.wording == wording)
        over = self._over(day)
        if over:
            return over
        if day < self.links[number].begins.earliest:
            return Status.NOT_YET
        later = [link for link in self.links[number + 1 :] if link.begins.earliest <= day]
        if not later:
            return self.on(day)
        if later[-1].repeal and later[-1].begins.latest <= day:
            return Status.ENDED
        return Status.CHANGED if any(link.begins.latest <= day for link in later) else Status.UNCLEAR

    def changes(self) -> tuple[datetime.date, ...]:
        """Every day on which its status may become another one, in order."""
        days = {day for link in self.links for day in (link.begins.earliest, link.begins.latest)}
        days |= {self.ends.earliest, self.ends.latest}
        days |= {day for first, last in self.pauses for day in (first, NEVER if last == NEVER else last + _DAY)}
        return tuple(sorted(days - {EVER, NEVER}))

    def _over(self, day: datetime.date) -> Status | None:
        if day >= self.ends.latest:
            begun = any(link.begins.earliest < self.ends.latest for link in self.links)
            return Status.ENDED if begun else Status.NEVER_BEGUN
        return Status.UNCLEAR if day >= self.ends.earliest else None


def of_instrument(instrument: Instrument) -> Chain:
    """The life of the text as a whole."""
    begins = _begins(instrument)
    return Chain((Link(begins),), _ends(instrument, begins), _pauses(instrument.suspended, None))


def of_clause(
    instrument: Instrument,
    slug: str,
    wordings: Mapping[str, bool],
    *,
    effective: datetime.date | None = None,
    expires: datetime.date | None = None,
) -> Chain:
    """The life of one clause.

    ``wordings`` maps the date of each further file to whether it repeals; ``effective`` and ``expires`` are the
    clause's own where its base file has any.
    """
    whole = _begins(instrument)
    begins = Bound.on(effective) if effective else whole
    held = instrument.consolidated
    before = [entry for entry in instrument.amended if held and entry.date <= held and entry.may_touch(slug)]
    starts = [bound for entry in before if (bound := _takes_effect(entry, instrument)).latest >= begins.earliest]
    links = [Link(begins)]
    if starts:  # what an act did to a clause, it did not do before the clause began
        first = Bound(max(starts[-1].earliest, begins.earliest), starts[-1].latest)
        links = [Link(begins, None), Link(first)]
    after = [entry for entry in instrument.amended if not held or entry.date > held]
    for entry in after:
        bound = _takes_effect(entry, instrument)
        if entry.key == links[-1].wording:
            continue  # two acts of one day share its file
        if entry.key in wordings:
            links.append(Link(bound, entry.key, repeal=wordings[entry.key]))
        elif entry.may_touch(slug) and bound.earliest > links[0].begins.earliest:
            links.append(Link(bound, None))
    ends = _ends(instrument, begins)
    if expires:
        ends = Bound(min(expires, ends.earliest), min(expires, ends.latest))
    return Chain(tuple(links), ends, _pauses(instrument.suspended, slug))


def amounts(rows: Iterable[Parameter], day: datetime.date) -> Mapping[Row, Parameter | None]:
    """What each row of amounts is on ``day``, in the order of the rows; None is a hole: no row holds then."""
    found: dict[Row, Parameter | None] = {}
    for row in rows:
        first, last = row.span
        holds = row if first <= day <= last else None
        found[row.row] = holds or found.get(row.row)
    return found


def _begins(instrument: Instrument) -> Bound:
    if instrument.effective is not None:
        return Bound.on(instrument.effective)
    return Bound(instrument.issued or instrument.adopted or EVER, instrument.verified or NEVER)


def _ends(instrument: Instrument, begins: Bound) -> Bound:
    if instrument.expires is not None:
        return Bound.on(instrument.expires)
    by_act = instrument.repealed_by or instrument.revised_by
    return Bound(begins.earliest, (instrument.verified or NEVER) if by_act else NEVER)


def _takes_effect(entry: Amendment, instrument: Instrument) -> Bound:
    return Bound.on(entry.effective) if entry.effective else Bound(entry.date, instrument.verified or NEVER)


def _pauses(suspended: Iterable[Suspension], slug: str | None) -> tuple[tuple[datetime.date, datetime.date], ...]:
    found = (item for item in suspended if (item.covers(slug) if slug else not item.clauses and item.where is None))
    return tuple((item.from_, item.until or NEVER) for item in found)
