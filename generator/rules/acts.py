"""Acts: what changes, pauses or ends a text is a basis, an instrument or a clause, named where it does so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.scalar import NEVER
from generator.rules import mentions
from generator.rules.mentions import Mention
from generator.status import of_instrument

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.instrument import Instrument
    from generator.status import Bound


def named(corpus: Corpus) -> Iterator[Mention]:
    """Every act that a ledger names."""
    for item in corpus.instruments.values():
        yield from _ending(item.path, (), item.repealed_by, item.revised_by)
        for number, entry in enumerate(item.amended):
            yield Mention(item.path, ("amended", number, "by"), entry.by, item.id)
        for number, pause in enumerate(item.suspended):
            yield Mention(item.path, ("suspended", number, "by"), pause.by, item.id)


def of_bases(corpus: Corpus) -> Iterator[Mention]:
    """Every act that the vocabulary of bases names: what ends one, and which text of the portal it is."""
    path = mentions.vocabulary_path("bases")
    for key, basis in corpus.vocabulary.bases.items():
        yield from _ending(path, (key,), basis.repealed_by, None)
        if basis.instrument is not None:
            yield Mention(path, (key, "instrument"), basis.instrument)


def _ending(path: str, loc: mentions.Loc, repealed_by: str | None, revised_by: str | None) -> Iterator[Mention]:
    for name, act in (("repealed_by", repealed_by), ("revised_by", revised_by)):
        if act is not None:
            yield Mention(path, (*loc, name), act)


def target(corpus: Corpus, act: str) -> str | None:
    """The clause id, or ``<instrument>/``, that an act is; a basis stands for its instrument; None: not held."""
    basis = corpus.vocabulary.bases.get(act)
    if basis is not None:
        return corpus.resolve(basis.instrument) if basis.instrument else None
    return corpus.resolve(act) if "/" in act else None


def issued(corpus: Corpus, act: str) -> Instrument | None:
    """The instrument that an act is, or that its clause belongs to; None where it isn't held."""
    found = target(corpus, act)
    return corpus.instruments.get(found.partition("/")[0]) if found else None


def begins(corpus: Corpus, act: str) -> Bound | None:
    """When a held act begins; None where it isn't held."""
    found = target(corpus, act)
    if found is None:
        return None
    if found.endswith("/"):
        return of_instrument(corpus.instruments[found.rstrip("/")]).links[0].begins
    return corpus.lives[found].chain.links[0].begins


def present(corpus: Corpus, key: str) -> str:
    """The key of the instrument whose text holds in place of one, along ``revised_by``; itself where none does."""
    seen = [key]
    while (reviser := corpus.instruments[seen[-1]].revised_by) is not None:
        following = target(corpus, reviser)
        if following is None or not following.endswith("/") or following.rstrip("/") in seen:
            break
        seen.append(following.rstrip("/"))
    begun = (name for name in reversed(seen) if _has_begun(corpus.instruments[name], corpus.as_of))
    return next(begun, key)


def _has_begun(instrument: Instrument, day: datetime.date) -> bool:
    start = of_instrument(instrument).links[0].begins.earliest
    return start <= day and start != NEVER
