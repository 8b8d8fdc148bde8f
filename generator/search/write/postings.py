"""Postings: which token stands in which unit, how much that says, and how the lists lie in shards."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from generator.search import coding
from generator.search.scoring import SCORING
from generator.search.text import normal, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.search.write.unit import Unit

_SATURATION: Final = 9.0
_LENGTH: Final = 0.3
_CHARACTERS: Final = 1600  # of a shard of postings: about 1.1 KB gzip
_LONGEST: Final = 1200  # units of one token; the strongest stay
_LONGEST_SINGLE: Final = 200  # of a single character: only a query of one character asks for it


def inverted(found: tuple[Unit, ...]) -> dict[str, array[int]]:
    """Token → unit and level in turn, in order of the units; arrays, as there are millions."""
    terms: dict[str, array[int]] = {}
    lengths = []
    for number, unit in enumerate(found):
        count: dict[str, int] = defaultdict(int)
        for weight, text in unit.texts:
            for token in tokens(normal(text)):
                count[token] += weight
        lengths.append(sum(count.values()))
        for token, weighted in count.items():
            if token not in terms:
                terms[token] = array("L")
            terms[token].extend((number, weighted))
    usual = sum(lengths) / max(1, len(lengths))
    halved = [_SATURATION * (1 - _LENGTH + _LENGTH * length / usual) for length in lengths]
    for flat in terms.values():
        for at in range(0, len(flat), 2):
            flat[at + 1] = math.ceil(SCORING.levels * flat[at + 1] / (flat[at + 1] + halved[flat[at]]))
    return terms


def rarity(count: int, total: int) -> int:
    """How much a token says that stands in ``count`` of ``total`` units: ten times its logarithmic rarity."""
    return max(1, round(10 * math.log(1 + (total - count + 0.5) / (count + 0.5))))


def written(
    terms: Mapping[str, array[int]], total: int
) -> tuple[dict[str, str], Callable[[str], tuple[int, list[tuple[int, int]]]]]:
    """Token → its postings as written; and what reads them again, an unknown one as (0, [])."""

    def look(token: str) -> tuple[int, list[tuple[int, int]]]:
        flat = terms.get(token)
        if flat is None:
            return 0, []
        pairs = list(zip(flat[::2], flat[1::2], strict=True))
        weight = rarity(len(pairs), total)
        longest = _LONGEST_SINGLE if token.startswith("·") else _LONGEST
        if len(pairs) > longest:
            pairs = sorted(sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:longest])
        return weight, pairs

    return {token: coding.postings(*look(token)) for token in terms}, lru_cache(maxsize=4096)(look)


def sharded(lists: Mapping[str, str], content: dict[str, Any]) -> str:
    """Put the lists into shards of tokens in order; return where each begins, in as few characters as it takes."""
    starts: list[str] = []
    shard: dict[str, str] = {}
    size = 0
    last = ""
    for token in sorted(lists, key=coding.order):
        if shard and size + len(lists[token]) > _CHARACTERS:
            shard, size = {}, 0
        if not shard:
            content[f"p{len(starts)}"] = shard
            starts.append(
                next(token[:end] for end in range(1, len(token) + 1) if coding.order(token[:end]) > coding.order(last))
            )
        shard[token] = lists[token]
        size += len(lists[token]) + 6
        last = token
    return " ".join(starts)
