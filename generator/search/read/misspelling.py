"""Misspelt words: an unknown pair of characters becomes the words of the index that it may have been meant as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.search.scoring import SCORING
from generator.search.syllables import key, of_sound, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.search.read.shards import Shards


def corrected(pair: str, index: Shards, *, covered: Iterable[bool], sure: bool) -> list[tuple[int, tuple[str, ...]]]:
    """Words for an unknown pair: of the same sound, else of a like one, else with the character that is known.

    ``covered`` says which characters are. Where the rest of the query is not ``sure`` to find anything, only the
    same sound will do.
    """
    one, two = (index.entry(f"~{character}") for character in pair)
    exact: list[str] = []
    near: list[str] = []
    for first in one.partition(" ")[0].split("-"):
        for second in two.partition(" ")[0].split("-"):
            by_sound = of_sound(index.entry(key(first, second))) if first and second else {}
            for sound, words in by_sound.items():
                (exact if sound == f"{first}-{second}" else near).extend(words)
    if exact:
        return _kept(SCORING.same_sound, exact)
    if not sure:
        return []
    if near:
        return _kept(SCORING.like_sound, near)
    begins, ends = covered
    halves = (_listed(one, 1) if begins else []) + (_listed(two, 2) if ends else [])
    return _kept(SCORING.same_half, halves)


def _listed(entry: str, place: int) -> list[str]:
    """The known pairs that begin (1) or end (2) with a character, from its entry."""
    return [pair for text in entry.split(" ")[place : place + 1] for pair in pairs(text)]


def _kept(share: int, words: Iterable[str]) -> list[tuple[int, tuple[str, ...]]]:
    return [(share, (word,)) for word in list(dict.fromkeys(words))[: SCORING.most_alike]]
