"""Pinyin and misspelt words: Latin letters and unknown pairs become the words of the index that sound like them."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from generator.exports.search.analysis import Group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MOST: Final = 4
_MOST_INITIALS: Final = 6
_INITIALS: Final = range(2, 9)
_LIKE: Final = re.compile(r"([zcs])h|n(g)")
_SHARE_SOUND, _SHARE_LIKE, _SHARE_HALF = 80, 60, 35


class Sounds:
    """The pinyin shard, read: words in order of frequency by their sounds."""

    def __init__(self, content: dict[str, Any]) -> None:
        """Read the shard ``pinyin``."""
        text = content["words"]
        self.words = [text[at : at + 2] for at in range(0, len(text), 2)]
        self.readings = _readings(content["sounds"])
        self.syllables = {sound for sounds in self.readings.values() for sound in sounds}

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        return self._listed(lambda one, two: f"{one} {two}")

    @cached_property
    def _by_likeness(self) -> dict[str, list[str]]:
        return self._listed(lambda one, two: f"{_alike(one)} {_alike(two)}")

    @cached_property
    def _by_initials(self) -> dict[str, list[str]]:
        return self._listed(lambda one, two: one[0] + two[0])

    def _listed(self, key: Callable[[str, str], str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for pair in self.words:
            for name in dict.fromkeys(key(a, b) for a in self.readings[pair[0]] for b in self.readings[pair[1]]):
                found.setdefault(name, []).append(pair)
        return found

    def typed(self, chain: str, names: Iterable[str]) -> list[Group]:
        """Groups for Latin letters: pinyin syllables written together or apart, else the initials of a word.

        ``names`` are words that come before others of the same initials.
        """
        found: list[Group] = []
        spelled: list[str] = []
        for part in re.split("[ ']", chain):
            split = self.split(part)
            if split:
                spelled += split
            else:
                found += self._initials(part, names)
        for one, two in pairwise(spelled):
            words = self._by_sound.get(f"{one} {two}", [])[:_MOST]
            if words:
                found.append(Group(100, [(90, (pair,)) for pair in words]))
        return found

    def split(self, letters: str) -> list[str]:
        """Letters as syllables of the index: most pairs that are words, then fewest syllables; empty if impossible."""
        best: list[tuple[int, int, list[str]] | None] = [(0, 0, [])]
        for end in range(1, len(letters) + 1):
            best.append(None)
            for start in range(max(0, end - 6), end):
                before = best[start]
                syllable = letters[start:end]
                if before is None or syllable not in self.syllables:
                    continue
                words, parts, spelled = before
                words += bool(spelled) and f"{spelled[-1]} {syllable}" in self._by_sound
                here = best[end]
                if here is None or (-words, parts + 1) < (-here[0], here[1]):
                    best[end] = (words, parts + 1, [*spelled, syllable])
        last = best[-1]
        return last[2] if last else []

    def _initials(self, letters: str, names: Iterable[str]) -> list[Group]:
        if len(letters) not in _INITIALS:
            return []
        chains = self._by_initials.get(letters[:2], [])
        for at in range(1, len(letters) - 1):
            following: dict[str, list[str]] = {}
            for pair in self._by_initials.get(letters[at : at + 2], []):
                following.setdefault(pair[0], []).append(pair[1])
            chains = [found + more for found in chains for more in following.get(found[-1], ())]
        rank = {pair: number for number, pair in enumerate(self.words)}
        scored = sorted((max(rank[w[at : at + 2]] for at in range(len(w) - 1)), w) for w in dict.fromkeys(chains))
        named = [name for name in names if self._begins(name, letters)]
        words = list(dict.fromkeys((*named, *(w for _, w in scored))))[:_MOST_INITIALS]
        variants = [(90, tuple(w[at : at + 2] for at in range(len(w) - 1))) for w in words]
        return [Group(100 * (len(letters) - 1), list(variants))] if variants else []

    def _begins(self, name: str, letters: str) -> bool:
        """Whether the sounds of a name's characters begin with the letters, one each."""
        return len(name) == len(letters) and all(
            any(sound[0] == letter for sound in self.readings.get(character, ()))
            for character, letter in zip(name, letters, strict=True)
        )

    def hears(self, pair: str) -> bool:
        """Whether it knows the sounds of both characters."""
        return all(character in self.readings for character in pair)

    def add(self, content: dict[str, Any]) -> None:
        """Take in the shard ``sounds``: the sounds of characters that the index does not have."""
        for character, sounds in _readings(content["sounds"]).items():
            self.readings.setdefault(character, sounds)

    def corrected(self, pair: str, *, covered: Iterable[bool], sure: bool) -> list[tuple[int, tuple[str, ...]]]:
        """Words for an unknown pair: of the same sound, else of a like one, else with the character that is known.

        ``covered`` says which characters are. Where the rest of the query is not ``sure`` to find anything, only the
        same sound will do.
        """
        first, second = (self.readings.get(character, [""]) for character in pair)
        for table, fold, share in (
            (self._by_sound, str, _SHARE_SOUND),
            (self._by_likeness, _alike, _SHARE_LIKE),
        ):
            keys = dict.fromkeys(f"{fold(a)} {fold(b)}" for a in first for b in second)
            words = [word for key in keys for word in table.get(key, ())][:_MOST]
            if words:
                return [(share, (word,)) for word in words]
            if not sure:
                return []
        one, two = covered
        near = [w for w in self.words if (one and w[0] == pair[0]) or (two and w[1] == pair[1])]
        return [(_SHARE_HALF, (word,)) for word in near[: _MOST - 1]]


def _readings(written: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for sound, characters in re.findall("([a-z]+)([^a-z ]+)", written):
        for character in characters:
            found.setdefault(character, []).append(sound)
    return found


def _alike(sound: str) -> str:
    """A syllable as some ears hear it: zh as z, ang as an."""
    return _LIKE.sub(lambda m: m[1] or "n", sound)
