"""Traditional characters: which stand for the index's simplified ones, and words that are others in Taiwan."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import opencc

from generator.search.text import HAN, is_han, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_HAN: Final = re.compile(rf"[{HAN}]")


def table(characters: Iterable[str], pairs: Iterable[str]) -> dict[str, Any]:
    """``from`` and ``to``: traditional characters and the simplified ones of the index that they stand for.

    ``ways``: words that are others in Taiwan (资讯, typed 資訊) and what the index calls them.
    """
    here = set(characters)
    back = _converter("t2s")
    words = sorted(pairs)
    usual, local = (_converter(way)("\n".join(words)).split("\n") if words else [] for way in ("s2tw", "s2twp"))
    ways = [
        f"{back(there)} {word}"
        for word, plainly, there in zip(words, usual, local, strict=True)
        if plainly != there and _HAN.fullmatch(there[0]) and len(there) <= 3 and back(there) != word  # noqa: PLR2004
    ]
    typed = here.union(*ways)
    variants: dict[str, str] = {}
    for simple in sorted(typed):
        for way in ("s2t", "s2tw", "s2hk"):
            variants.setdefault(_converter(way)(simple), simple)
    for character in map(chr, range(0x4E00, 0x9FA6)):
        variants.setdefault(character, back(character))
    found = {old: new for old, new in sorted(variants.items()) if len(old) == 1 and old not in here and new in typed}
    return {"from": "".join(found), "to": "".join(found.values()), "ways": ways}


@lru_cache(maxsize=8)
def _converter(way: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC(way).convert
    return convert


def characters(tokens: Iterable[str]) -> set[str]:
    """The Han characters of tokens."""
    return {character for token in tokens for run in runs(token) if is_han(run) for character in run}
