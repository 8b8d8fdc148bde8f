"""Known words: one list each of the pages that have the word or what may stand for it, scored when the index is made.

So a query of known words costs one list a word, however many synonyms each has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.exports.search import coding
from generator.exports.search.analysis import bigrams

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

#: Steps of a score and of a share in a list of a word: what one printable character holds.
STEPS: Final = 55
#: Levels of a token in a page; see index.py.
LEVELS: Final = 15
_LONGEST: Final = 1200  # pages of one word; the strongest stay


class Variant(NamedTuple):
    """What may stand for a word: how much of its score it keeps, how much of the query it covers, in per cent."""

    text: str
    weight: int
    cover: int


def key(word: str) -> str:
    """What a word's list is stored as."""
    return f"={word}"


def listed(
    variants: Mapping[str, Iterable[Variant]],
    look: Callable[[str], tuple[int, list[tuple[int, int]]]],
    rarest: int,
) -> dict[str, str]:
    """Key of each word → its list as written: weight, pages with step and share; a blank; the words that stand for it.

    ``variants``: word → what may stand for it; ``look``: token → its weight and (page, level) pairs;
    ``rarest``: the weight of a token that no page has. A word that nothing stands for is left out.
    """
    found = {}
    for word, others in variants.items():
        meant = [Variant(word, 100, 100), *others]
        usual, scored = _merged(meant, look, rarest)
        strongest = sorted(scored.items(), key=lambda item: (-item[1][0], item[0]))[:_LONGEST]
        if strongest:
            also = " ".join(variant.text for variant in meant[1:])
            found[key(word)] = f"{coding.rows(usual, sorted((unit, *pair) for unit, pair in strongest))} {also}"
    return found


def _merged(
    meant: list[Variant], look: Callable[[str], tuple[int, list[tuple[int, int]]]], rarest: int
) -> tuple[int, dict[int, tuple[int, int]]]:
    """The weight of what was typed, and for every page the best variant's score and share in steps."""
    usual = 0
    steps: dict[int, int] = {}
    parts: dict[int, int] = {}
    for variant in meant:
        lists = [look(token) for token in bigrams(variant.text)]
        whole = sum(rarity or rarest for rarity, _ in lists)
        usual = usual or whole
        scored, shared = summed(lists)
        most = max(whole, usual) * 100 * LEVELS
        step = {value: -(-value * variant.weight * STEPS // most) for value in set(scored.values())}
        part = {value: value * variant.cover * STEPS // (whole * 100) for value in set(shared.values())}
        for unit, value in scored.items():
            if step[value] > steps.get(unit, -1):
                steps[unit] = step[value]
        for unit, value in shared.items():
            if part[value] > parts.get(unit, -1):
                parts[unit] = part[value]
    return usual, {unit: (step, parts[unit]) for unit, step in steps.items()}


def summed(lists: Sequence[tuple[int, Sequence[tuple[int, int]]]]) -> tuple[dict[int, int], dict[int, int]]:
    """What the pages of some tokens score, and the weight of the tokens that each has."""
    if len(lists) == 1:
        rarity, pairs = lists[0]
        return {unit: rarity * level for unit, level in pairs}, dict.fromkeys((unit for unit, _ in pairs), rarity)
    score: dict[int, int] = {}
    share: dict[int, int] = {}
    for rarity, pairs in lists:
        for unit, level in pairs:
            score[unit] = score.get(unit, 0) + rarity * level
            share[unit] = share.get(unit, 0) + rarity
    return score, share
