"""Known words: one list each of the pages that have the word or what may stand for it, scored when the index is made.

So a query of known words costs one list a word, however many synonyms each has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.search import coding
from generator.search.scoring import SCORING, summed
from generator.search.text import bigrams

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.search.write.subjects import About

_LONGEST: Final = 1200  # pages of one word; the strongest stay
#: Per cent of a word that a page covers which has it in passing: less than ``SCORING.has``.
_PASSING: Final = 40


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
    named: Mapping[str, Iterable[int]],
    about: Mapping[str, About],
) -> dict[str, str]:
    """Key of each word → its list as written: weight, pages with step and share; a blank; the words that stand for it.

    ``variants``: word → what may stand for it; ``look``: token → its weight and (page, level) pairs;
    ``rarest``: the weight of a token that no page has; ``named``: word → the pages that are called so, which have
    all that a list can say; ``about``: word → which pages concern it. A word that no page has is left out.
    """
    found = {}
    for word, others in variants.items():
        meant = [Variant(word, 100, 100), *others]
        usual, scored = _merged(meant, look, rarest)
        if word in about:
            scored = _parted(scored, about[word])
        scored |= dict.fromkeys(named.get(word, ()), (SCORING.steps, SCORING.steps))
        strongest = sorted(scored.items(), key=lambda item: (-item[1][0], item[0]))[:_LONGEST]
        if strongest:
            also = " ".join(variant.text for variant in meant[1:])
            found[key(word)] = f"{coding.rows(usual, sorted((unit, *pair) for unit, pair in strongest))} {also}"
    return found


def _parted(scored: dict[int, tuple[int, int]], about: About) -> dict[int, tuple[int, int]]:
    """Rows with the share that a page has when it concerns the word, or when it does not."""
    most = SCORING.steps * _PASSING // 100
    found = {}
    for unit, (step, share) in scored.items():
        if unit in about.concerned:
            found[unit] = (step, SCORING.steps)
        else:
            found[unit] = (step, min(share, most) if unit in about.passing else share)
    for unit in about.concerned - set(scored):
        found[unit] = (0, SCORING.steps)
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
        most = max(whole, usual) * 100 * SCORING.levels
        step = {value: -(-value * variant.weight * SCORING.steps // most) for value in set(scored.values())}
        part = {value: value * variant.cover * SCORING.steps // (whole * 100) for value in set(shared.values())}
        for unit, value in scored.items():
            if step[value] > steps.get(unit, -1):
                steps[unit] = step[value]
        for unit, value in shared.items():
            if part[value] > parts.get(unit, -1):
                parts[unit] = part[value]
    return usual, {unit: (step, parts[unit]) for unit, step in steps.items()}
