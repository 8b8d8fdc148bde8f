"""What an instrument's ledger says, a line of words for each field: what changed it, paused it and ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.instrument import Instrument
from generator.model.scalar import NEVER

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.ledger import Amendment, Suspension


def ledger(instrument: Instrument, corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    """(field, label, words) of each field of the ledger that is stated, in the order of the model."""
    values = {
        "adopted": day(instrument.adopted),
        "retroactive": "是" if instrument.retroactive else "",
        "repealed_by": _named(instrument.repealed_by or "", corpus),
        "revised_by": _named(instrument.revised_by or "", corpus),
        "verified": day(instrument.verified),
        "consolidated": day(instrument.consolidated),
        "amended": "；".join(_amendment(entry, instrument, corpus) for entry in instrument.amended),
        "suspended": "；".join(_suspension(entry, instrument, corpus) for entry in instrument.suspended),
        "attachments": "、".join(f"{item.title}（{item.url}）" for item in instrument.attachments),
    }
    for name, value in values.items():
        if value:
            yield name, Instrument.model_fields[name].title or name, value


def day(given: datetime.date | None, never: str = "") -> str:
    """A day as written, ``never`` for one that does not come, nothing for one that isn't stated."""
    if given is None:
        return ""
    return never if given == NEVER else given.isoformat()


def _named(act: str, corpus: Corpus) -> str:
    """What an act is called: a basis, an instrument or a clause, by its title where it is there."""
    basis = corpus.vocabulary.bases.get(act)
    if basis is not None:
        return basis.title
    target = corpus.resolve(act) if "/" in act else None
    if target is None:
        return act
    if target.endswith("/"):
        return corpus.instruments[target.rstrip("/")].title
    return corpus.clauses[target].title


def _titles(slugs: tuple[str, ...], instrument: Instrument, corpus: Corpus) -> str:
    found = (corpus.clauses.get(f"{instrument.id}/{slug}") for slug in slugs)
    return "、".join(clause.title if clause else slug for slug, clause in zip(slugs, found, strict=True))


def _amendment(entry: Amendment, instrument: Instrument, corpus: Corpus) -> str:
    begins = day(entry.effective, "另行规定") or "原文没写哪天"
    renumbered = "、".join(
        f"{_titles((slug,), instrument, corpus)}改为{number}" for slug, number in entry.renumbered.items()
    )
    touched = "改了哪些条款不清楚" if entry.clauses is None else _titles(entry.clauses, instrument, corpus)
    pieces = (
        f"{entry.date.isoformat()} {_named(entry.by, corpus)}",
        f"{begins}起施行",
        "溯及以前" if entry.retroactive else "",
        touched,
        renumbered,
    )
    return "，".join(filter(None, pieces))


def _suspension(entry: Suspension, instrument: Instrument, corpus: Corpus) -> str:
    until = f"到{entry.until.isoformat()}" if entry.until else ""
    what = _titles(entry.clauses, instrument, corpus) or "全部"
    where = f"（只在{entry.where}）" if entry.where else ""
    return f"{entry.from_.isoformat()}起{until}暂停：{what}{where}，{_named(entry.by, corpus)}"
