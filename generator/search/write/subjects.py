"""What a query is about: which pages concern a profession, which have a named thing as more than a passing word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.search.scoring import SCORING
from generator.search.text import normal
from generator.search.write.synonyms import called
from generator.search.write.unit import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.corpus import Corpus
    from generator.search.write.known import Variant
    from generator.search.write.unit import Unit


class About(NamedTuple):
    """The pages that concern a word, and those that have it in passing at most."""

    concerned: frozenset[int]
    passing: frozenset[int]


#: Everybody is a villager or a pupil of somebody: these do not part the pages.
_WIDE: Final = frozenset({"rural-resident", "student", "official", "employee"})


def professions(corpus: Corpus, found: Iterable[Unit]) -> dict[str, About]:
    """Each name of a profession → the pages that concern it, those of a wider and of a narrower one too."""
    own = {number: frozenset(unit.facets.get("audience", ())) for number, unit in enumerate(found)}
    parted: dict[str, About] = {}
    for key, entry in corpus.vocabulary.audiences.items():
        if key in _WIDE:
            continue
        wider = {key, *corpus.ancestors(key), *entry.near}
        concerned = frozenset(
            number for number, keys in own.items() if key in keys or not _narrowest(keys, corpus).isdisjoint(wider)
        )
        others = frozenset(number for number, keys in own.items() if keys and number not in concerned)
        for name in called((entry.label, *entry.aliases), corpus):
            parted.setdefault(name, About(concerned, others))
    return parted


def _narrowest(keys: frozenset[str], corpus: Corpus) -> frozenset[str]:
    return keys - {wider for key in keys for wider in corpus.ancestors(key)}


def things(words: Iterable[str], meant: Mapping[str, Iterable[Variant]], found: Iterable[Unit]) -> dict[str, About]:
    """Each word → the pages that neither are called nor summed up by it or what means the same.

    Who asks for what a page says the source does not say finds something near there.
    """
    told = [
        (normal("\n".join(text for weight, text in unit.texts if weight >= PLAIN)), normal(unit.silent))
        for unit in found
    ]
    return {word: About(frozenset(), _passing(_names(word, meant), told)) for word in words}


def _names(word: str, meant: Mapping[str, Iterable[Variant]]) -> tuple[str, ...]:
    return (word, *(other.text for other in meant.get(word, ()) if other.cover >= SCORING.has))


def _passing(names: tuple[str, ...], told: Iterable[tuple[str, str]]) -> frozenset[int]:
    return frozenset(
        number
        for number, (text, silent) in enumerate(told)
        if names[0] in silent or not any(name in text for name in names)
    )
