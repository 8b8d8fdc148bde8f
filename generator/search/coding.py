"""How the index is written: numbers as printable characters, shards as classic scripts that Python reads back."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

#: 88 characters that stand for themselves in JSON, scripts and HTML: the first ``ENDS`` end a number, the others go on.
ALPHABET: Final = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"&'<>\\")
ENDS: Final = 56
_MORE: Final = len(ALPHABET) - ENDS
_VALUE: Final = {character: value for value, character in enumerate(ALPHABET)}
_SHARD: Final = re.compile(r'portalShard\("([^"]*)",(.*)\);\n', re.DOTALL)


class NotAShardError(ValueError):
    """A text that no shard is written as."""


def number(value: int) -> str:
    """A whole number from 0 on: one character below 56, two below 1848."""
    if value < ENDS:
        return ALPHABET[value]
    rest, digit = divmod(value - ENDS, _MORE)
    return ALPHABET[ENDS + digit] + number(rest)


def numbers(text: str) -> list[int]:
    """The numbers that were written one after the other."""
    found = []
    value, scale = 0, 1
    for character in text:
        digit = _VALUE[character]
        if digit < ENDS:
            found.append(value + digit * scale)
            value, scale = 0, 1
        else:
            value += (digit - ENDS) * scale + ENDS * scale
            scale *= _MORE
    return found


def postings(weight: int, pairs: Iterable[tuple[int, int]]) -> str:
    """A token's weight and its (unit, level) pairs in ascending order of the units."""
    parts, last = [number(weight)], -1
    for unit, level in pairs:
        parts.append(number(unit - last - 1) + ALPHABET[level])
        last = unit
    return "".join(parts)


def read_postings(text: str) -> tuple[int, list[tuple[int, int]]]:
    """What ``postings`` wrote."""
    weight, *flat = numbers(text)
    pairs, last = [], -1
    for gap, level in zip(flat[::2], flat[1::2], strict=True):
        last += gap + 1
        pairs.append((last, level))
    return weight, pairs


def rows(weight: int, found: Iterable[tuple[int, int, int]]) -> str:
    """A word's weight and its (unit, step, share) rows in ascending order of the units."""
    parts, last = [number(weight)], -1
    for unit, step, share in found:
        parts.append(number(unit - last - 1) + ALPHABET[step] + ALPHABET[share])
        last = unit
    return "".join(parts)


def read_rows(text: str) -> tuple[int, list[tuple[int, int, int]]]:
    """What ``rows`` wrote."""
    weight, *flat = numbers(text)
    found, last = [], -1
    for gap, step, share in zip(flat[::3], flat[1::3], flat[2::3], strict=True):
        last += gap + 1
        found.append((last, step, share))
    return weight, found


def order(key: str) -> bytes:
    """What keys are sorted by: as a script compares them, Han beyond U+FFFF before what stands at its end."""
    return key.encode("utf-16-be", "surrogatepass")


def grouped(words: Iterable[str]) -> str:
    """Sorted words, none with a blank, as lines: the first character once, then what follows it in each."""
    lines = groupby(words, lambda word: word[0])
    return "\n".join(first + " ".join(word[1:] for word in line) for first, line in lines)


def read_grouped(text: str) -> list[str]:
    """What ``grouped`` wrote."""
    return [line[0] + rest for line in filter(None, text.split("\n")) for rest in line[1:].split(" ")]


def shard(key: str, content: object) -> str:
    """A shard as a classic script; nothing in it can end a script or a line."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'portalShard("{key}",{text});\n'


def read_shard(script: str) -> Any:  # noqa: ANN401 - any JSON
    """The content of a shard.

    Raises NotAShardError when the text is no shard, or half of one.
    """
    match = _SHARD.fullmatch(script)
    if match is None:
        raise NotAShardError(script[:40])
    try:
        return json.loads(match[2])
    except ValueError:
        raise NotAShardError(script[:40]) from None
