"""Syllables of pinyin: which sound alike, how letters part into them, and how entries by sound are written."""

from __future__ import annotations

import re
from typing import Final

from generator.search.scoring import SCORING

_LIKE: Final = re.compile(r"([zcs])h|n(g)")
_BY_SOUND: Final = re.compile("([a-z-]+)([^a-z -]+)")


def alike(sound: str) -> str:
    """A syllable as some ears hear it: zh as z, ang as an."""
    return _LIKE.sub(lambda m: m[1] or "n", sound)


def key(one: str, two: str) -> str:
    """What pairs of two syllables are stored as, those of like sounds together."""
    return f"~{alike(one)}-{alike(two)}"


def pairs(text: str) -> list[str]:
    """Pairs of characters that were written one after the other."""
    return [text[at : at + 2] for at in range(0, len(text), 2)]


def of_sound(written: str) -> dict[str, list[str]]:
    """Exact sound (``tan-pai``) → its pairs, from an entry of like sounds."""
    return {sound: pairs(words) for sound, words in _BY_SOUND.findall(written)}


def splits(letters: str, syllables: frozenset[str]) -> list[list[str]]:
    """The ways to write letters as syllables, those of fewest syllables first; at most a handful."""
    ways: list[list[list[str]]] = [[[]]]
    for end in range(1, len(letters) + 1):
        here = [
            [*way, letters[start:end]]
            for start in range(max(0, end - SCORING.longest_syllable), end)
            if letters[start:end] in syllables
            for way in ways[start]
        ]
        ways.append(sorted(here, key=len)[: SCORING.most_splits])
    return ways[-1] if letters else []
