"""The finder before anything is asked: what can be filtered by, and the clauses by topic and by document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.views.words import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Finder:
    """The finder page; ``topics`` and ``instruments`` are (label, address, number of clauses).

    ``filters``: heading → (label, query of the address, number of clauses), for those with a script.
    """

    count: int
    filters: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]
    topics: tuple[tuple[str, str, int], ...]
    instruments: tuple[tuple[str, str, int], ...]


def finder(corpus: Corpus) -> Finder:
    """The one finder page."""
    topics = corpus.vocabulary.topics
    return Finder(
        count=len(corpus.clauses),
        filters=_filters(corpus),
        topics=tuple(
            (entry.label, site.topic(key), number)
            for key, entry in topics.items()
            if (number := len(corpus.on_topic(key)))
        ),
        instruments=tuple(
            (item.title, site.instrument(item.id), len(corpus.of_instrument(item.id)))
            for item in corpus.instruments.values()
        ),
    )


def _filters(corpus: Corpus) -> tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]:
    """The filters that people begin with; the names and keys are those of the facets."""
    words, clauses = corpus.vocabulary, corpus.clauses.values()
    concerned = ({up for key in clause.audiences for up in (key, *corpus.ancestors(key))} for clause in clauses)
    acting = ({key for _, key in clause.actors.by_role()} for clause in clauses)
    weighed = ([clause.standing.value] for clause in clauses if clause.standing)
    return (
        ("效力", _filter("standing", {key.value: label for key, label in STANDINGS.items()}, weighed)),
        ("对象", _filter("audience", {key: entry.label for key, entry in words.audiences.items()}, concerned)),
        ("机构", _filter("authority", {key: entry.label for key, entry in words.authorities.items()}, acting)),
    )


def _filter(name: str, labels: Mapping[str, str], found: Iterable[Iterable[str]]) -> tuple[tuple[str, str, int], ...]:
    numbers = Counter(key for keys in found for key in keys)
    return tuple((label, f"?{name}={key}", numbers[key]) for key, label in labels.items() if numbers[key])
