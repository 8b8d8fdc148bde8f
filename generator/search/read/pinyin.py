"""Pinyin read: Latin letters become the words of the index that sound so, or that have these initials."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.search.read.query import Group
from generator.search.scoring import SCORING
from generator.search.syllables import key, of_sound, splits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.search.read.shards import Shards

#: ü after n and l, as keyboards without one write it.
_V: Final = re.compile("([nl])ue")
_INITIALS: Final = range(SCORING.shortest_initials, SCORING.longest_initials + 1)


def typed(chain: str, index: Shards) -> list[Group]:
    """Groups for Latin letters: pinyin syllables written together or apart, else the initials of a word."""
    found: list[Group] = []
    single: list[str] = []
    for part in _known_together(re.split("[ ']", _V.sub(r"\1ve", chain)), index):
        split = _whole(part, index) or _split(part, index)
        if len(split) == 1:
            single += split
            continue
        found += _spoken(single, index)
        single = []
        found += _spoken(split, index) if split else _initials(part, index)
    return found + _spoken(single, index)


def _known_together(parts: list[str], index: Shards) -> Iterator[str]:
    """Parts, joined where they are one known word: ``cun yi`` and ``daike jiaoshi``."""
    at = 0
    while at < len(parts):
        ends = range(min(len(parts), at + SCORING.longest_joined), at + 1, -1)
        end = next((end for end in ends if index.has("~~" + "".join(parts[at:end]))), at + 1)
        yield "".join(parts[at:end])
        at = end


def _spoken(syllables: list[str], index: Shards) -> list[Group]:
    """Groups for syllables that belong together: a known word, else their pairs."""
    words = index.entry(f"~~{''.join(syllables)}").split() if syllables else []
    if words:
        return [Group(100 * (len(syllables) - 1), _looked_up(words, index))]
    lists = linked([_exactly(one, two, index) for one, two in pairwise(syllables)])
    return [Group(100, [(SCORING.spelt, (word,)) for word in words[: SCORING.most_alike]]) for words in lists if words]


def _looked_up(words: list[str], index: Shards) -> list[tuple[int, tuple[str, ...]]]:
    return [(SCORING.spelt, index.known.tokens(word)) for word in words]


def _exactly(one: str, two: str, index: Shards) -> list[str]:
    return of_sound(index.entry(key(one, two))).get(f"{one}-{two}", [])


def _whole(letters: str, index: Shards) -> list[str]:
    """The syllables of a known word, one way to write it as good as another."""
    return splits(letters, index.syllables)[0] if index.has(f"~~{letters}") else []


def _split(letters: str, index: Shards) -> list[str]:
    """Letters as syllables: fewest pairs that are no words, then fewest syllables; empty if impossible."""

    def strange(way: list[str]) -> int:
        return sum(not _exactly(one, two, index) for one, two in pairwise(way))

    return min(splits(letters, index.syllables), key=lambda way: (strange(way), len(way)), default=[])


def _initials(letters: str, index: Shards) -> list[Group]:
    if len(letters) not in _INITIALS:
        return []
    words = index.entry(f"~{letters}").split()
    if not words:
        words = chained([index.entry(f"~{letters[at : at + 2]}").split() for at in range(len(letters) - 1)])
    variants = _looked_up(words[: SCORING.most_initials], index)
    return [Group(100 * (len(letters) - 1), variants)] if variants else []


def linked(lists: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Of pairs that follow each other, those that share their character with one before and one after."""
    found = []
    for at, words in enumerate(lists):
        before = {word[1] for word in lists[at - 1]} if at else set()
        after = {word[0] for word in lists[at + 1]} if at + 1 < len(lists) else set()
        fitting = [w for w in words if (not before or w[0] in before) and (not after or w[1] in after)]
        found.append(fitting or words)
    return found


def chained(lists: Sequence[Sequence[str]]) -> list[str]:
    """Words of overlapping pairs, one of each list; those first whose rarest pair is the most common."""
    found: list[tuple[int, str]] = []
    for number, words in enumerate(lists):
        pairs = [(at, word) for at, word in enumerate(w for w in words if len(w) == 2)]  # noqa: PLR2004 - a pair
        following: dict[str, list[tuple[int, str]]] = {}
        for at, pair in pairs:
            following.setdefault(pair[0], []).append((at, pair[1]))
        longer = [(max(place, at), word + more) for place, word in found for at, more in following.get(word[-1], ())]
        found = sorted(longer if number else pairs)[: SCORING.most_chains]
    return [word for _, word in found]
