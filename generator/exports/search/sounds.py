"""Pinyin and misspelt words: Latin letters and unknown pairs become the words of the index that sound like them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.exports.search.analysis import Group, Wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_MOST: Final = 3
_MOST_INITIALS: Final = 5
_MOST_CHAINS: Final = 200
_INITIALS: Final = range(2, 9)
_LONGEST_JOINED: Final = 4
_SPLITS: Final = 3
_LONGEST_SYLLABLE: Final = 6
_LIKE: Final = re.compile(r"([zcs])h|n(g)")
_SHARE_SOUND, _SHARE_LIKE, _SHARE_HALF = 80, 60, 35


class Sounds:
    """Reads the entries of spoken.py through ``look``: key → entry, empty if there is none."""

    def __init__(self, look: Callable[[str], str], syllables: Iterable[str]) -> None:
        """Nothing is read before it is needed."""
        self._look = look
        self._syllables = frozenset(syllables)

    def typed(self, chain: str, known: Wordings) -> list[Group]:
        """Groups for Latin letters: pinyin syllables written together or apart, else the initials of a word."""
        found: list[Group] = []
        single: list[str] = []
        for part in self._known_together(re.split("[ ']", chain)):
            split = self._whole(part) or self._split(part)
            if len(split) == 1:
                single += split
                continue
            found += self._spoken(single, known)
            single = []
            found += self._spoken(split, known) if split else self._initials(part, known)
        return found + self._spoken(single, known)

    def _known_together(self, parts: list[str]) -> Iterator[str]:
        """Parts, joined where they are one known word: ``cun yi`` and ``daike jiaoshi``."""
        at = 0
        while at < len(parts):
            ends = range(min(len(parts), at + _LONGEST_JOINED), at + 1, -1)
            end = next((end for end in ends if self._look("~~" + "".join(parts[at:end]))), at + 1)
            yield "".join(parts[at:end])
            at = end

    def _spoken(self, syllables: list[str], known: Wordings) -> list[Group]:
        """Groups for syllables that belong together: a known word, else their pairs."""
        words = self._look(f"~~{''.join(syllables)}").split() if syllables else []
        if words:
            return [Group(100 * (len(syllables) - 1), [(90, known.tokens(word)) for word in words])]
        pairs = linked([self._exactly(one, two) for one, two in pairwise(syllables)])
        return [Group(100, [(90, (word,)) for word in words[:_MOST]]) for words in pairs if words]

    def spells(self, letters: str) -> bool:
        """Whether letters can be pinyin."""
        return bool(splits(letters, self._syllables))

    def _exactly(self, one: str, two: str) -> list[str]:
        return _of_sound(self._look(_key(one, two))).get(f"{one}-{two}", [])

    def _whole(self, letters: str) -> list[str]:
        """The syllables of a known word, one way to write it as good as another."""
        return splits(letters, self._syllables)[0] if self._look(f"~~{letters}") else []

    def _split(self, letters: str) -> list[str]:
        """Letters as syllables: fewest pairs that are no words, then fewest syllables; empty if impossible."""
        ways = splits(letters, self._syllables)
        return min(ways, key=lambda way: (self._strange(way), len(way)), default=[])

    def _strange(self, way: list[str]) -> int:
        return sum(not self._exactly(one, two) for one, two in pairwise(way))

    def _initials(self, letters: str, known: Wordings) -> list[Group]:
        if len(letters) not in _INITIALS:
            return []
        words = self._look(f"~{letters}").split()
        if not words:
            words = chained([self._look(f"~{letters[at : at + 2]}").split() for at in range(len(letters) - 1)])
        words = words[:_MOST_INITIALS]
        variants = [(90, known.tokens(word)) for word in words]
        return [Group(100 * (len(letters) - 1), variants)] if variants else []

    def corrected(self, pair: str, *, covered: Iterable[bool], sure: bool) -> list[tuple[int, tuple[str, ...]]]:
        """Words for an unknown pair: of the same sound, else of a like one, else with the character that is known.

        ``covered`` says which characters are. Where the rest of the query is not ``sure`` to find anything, only the
        same sound will do.
        """
        one, two = (self._look(f"~{character}") for character in pair)
        exact: list[str] = []
        near: list[str] = []
        for first in one.partition(" ")[0].split("-"):
            for second in two.partition(" ")[0].split("-"):
                by_sound = _of_sound(self._look(_key(first, second))) if first and second else {}
                for sound, words in by_sound.items():
                    (exact if sound == f"{first}-{second}" else near).extend(words)
        if exact:
            return _kept(_SHARE_SOUND, exact)[:_MOST]
        if not sure:
            return []
        if near:
            return _kept(_SHARE_LIKE, near)[:_MOST]
        begins, ends = covered
        halves = (_pairs(one.split(" ")[1:2]) if begins else []) + (_pairs(two.split(" ")[2:3]) if ends else [])
        return _kept(_SHARE_HALF, halves)[:_MOST]


def _kept(share: int, words: Iterable[str]) -> list[tuple[int, tuple[str, ...]]]:
    return [(share, (word,)) for word in dict.fromkeys(words)]


def splits(letters: str, syllables: frozenset[str]) -> list[list[str]]:
    """The ways to write letters as syllables, those of fewest syllables first; at most a handful."""
    ways: list[list[list[str]]] = [[[]]]
    for end in range(1, len(letters) + 1):
        here = [
            [*way, letters[start:end]]
            for start in range(max(0, end - _LONGEST_SYLLABLE), end)
            if letters[start:end] in syllables
            for way in ways[start]
        ]
        ways.append(sorted(here, key=len)[:_SPLITS])
    return ways[-1] if letters else []


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
        found = sorted(longer if number else pairs)[:_MOST_CHAINS]
    return [word for _, word in found]


def alike(sound: str) -> str:
    """A syllable as some ears hear it: zh as z, ang as an."""
    return _LIKE.sub(lambda m: m[1] or "n", sound)


def _key(one: str, two: str) -> str:
    return f"~{alike(one)}-{alike(two)}"


def _pairs(parts: list[str]) -> list[str]:
    return [text[at : at + 2] for text in parts for at in range(0, len(text), 2)]


def _of_sound(written: str) -> dict[str, list[str]]:
    return {sound: _pairs([words]) for sound, words in re.findall("([a-z-]+)([^a-z -]+)", written)}
