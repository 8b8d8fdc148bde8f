"""The finder without a script: the clauses by topic and by document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site

if TYPE_CHECKING:
    from generator.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Finder:
    """The finder page; ``topics`` and ``instruments`` are (label, address, number of clauses)."""

    count: int
    topics: tuple[tuple[str, str, int], ...]
    instruments: tuple[tuple[str, str, int], ...]


def finder(corpus: Corpus) -> Finder:
    """The one finder page."""
    topics = corpus.vocabulary.topics
    return Finder(
        count=len(corpus.clauses),
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
