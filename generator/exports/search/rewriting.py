"""What turns people's words into the corpus' words: names and aliases, synonyms, traditional characters, pinyin."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import opencc
from pypinyin import Style, lazy_pinyin, pinyin

from generator.exports.search.text import HAN, is_han, normal, runs
from generator.exports.search.wording import DROPPED, EQUAL, ONE_WAY, WEAK, lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.corpus import Corpus

_HAN: Final = re.compile(rf"[{HAN}]")
#: How many words of the index pinyin and misspelt words are matched with, commonest first.
_WORDS: Final = 3600


def wordings(corpus: Corpus, known: Callable[[str], bool]) -> dict[str, Any]:
    """The rewriting data of the manifest; a word whose tokens the index lacks is marked ``-``: it is never looked up.

    ``names``: a label, then its other names · ``ways``: what is typed, then what is also looked up · ``equal`` ·
    ``drop``: what is left out · ``weak``: characters that count less.
    """
    words = corpus.vocabulary
    named: list[tuple[str, ...]] = []
    for entries in (words.audiences, words.authorities, words.terms):
        for entry in entries.values():
            older = getattr(entry, "historic_name", None)
            named.append((entry.label or "", *([older] if older else ()), *entry.aliases))
    one_way = [(item.from_, *item.to) for item in words.synonyms.rewrites]
    one_way += [(line[0], *line[2:]) for line in lines(ONE_WAY)]
    return {
        "names": _groups(named, known),
        "ways": _groups(one_way, known, first=False),
        "equal": _groups([*words.synonyms.equal, *lines(EQUAL)], known),
        "drop": " ".join(dict.fromkeys(chain.from_iterable(lines(DROPPED)))),
        "weak": WEAK,
    }


def _groups(found: Iterable[Iterable[str]], known: Callable[[str], bool], *, first: bool = True) -> list[str]:
    groups = []
    for group in found:
        folded = [normal(text).replace(" ", "") for text in group]
        written = [text if known(text) else f"-{text}" for text in dict.fromkeys(folded) if text]
        if not first:
            written[0] = folded[0]
            written = [written[0], *(text for text in written[1:] if not text.startswith("-"))]
        if len(written) > 1 and any(not text.startswith("-") for text in written):
            groups.append(" ".join(written))
    return groups


def traditional(characters: Iterable[str], pairs: Iterable[str]) -> dict[str, Any]:
    """``from`` and ``to``: traditional characters and the simplified ones of the index that they stand for.

    ``ways``: words that are others in Taiwan (资讯, typed 資訊) and what the index calls them.
    """
    here = set(characters)
    back = _converter("t2s")
    words = sorted(pairs)
    usual, local = (_converter(way)("\n".join(words)).split("\n") for way in ("s2tw", "s2twp"))
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
    table = {old: new for old, new in sorted(variants.items()) if len(old) == 1 and old not in here and new in typed}
    return {"from": "".join(table), "to": "".join(table.values()), "ways": ways}


@lru_cache(maxsize=8)
def _converter(way: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC(way).convert
    return convert


def spoken(frequency: Mapping[str, int]) -> dict[str, Any]:
    """Pinyin of the index: ``words`` (bigrams, commonest first, written on end), ``sounds`` (syllable → characters).

    ``frequency``: bigram → in how many units it stands.
    """
    pairs = [pair for pair, count in frequency.items() if count > 1 and is_han(pair)]
    words = sorted(pairs, key=lambda pair: (-frequency[pair], pair))[:_WORDS]
    readings: dict[str, dict[str, None]] = {}
    for pair in words:
        for character, sound in zip(pair, lazy_pinyin(pair), strict=True):
            readings.setdefault(character, {})[_ascii(sound)] = None
    for character, heard in readings.items():
        heard[_ascii(pinyin(character, style=Style.NORMAL)[0][0])] = None
    return {"words": "".join(words), "sounds": _by_sound(readings)}


def unheard(content: Mapping[str, Any]) -> dict[str, str]:
    """``sounds`` of the other common characters: what is misspelt may stand nowhere in the index."""
    common = bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell))
    other = sorted(set(common.decode("gb2312", "ignore")) - set(content["words"]))
    return {"sounds": _by_sound({character: {_ascii(lazy_pinyin(character)[0]): None} for character in other})}


def _by_sound(readings: Mapping[str, Iterable[str]]) -> str:
    sounds: dict[str, list[str]] = {}
    for character in sorted(readings):
        for sound in readings[character]:
            sounds.setdefault(sound, []).append(character)
    return " ".join(f"{key}{''.join(sounds[key])}" for key in sorted(sounds))


def _ascii(sound: str) -> str:
    return sound.replace("ü", "v")


def characters(tokens: Iterable[str]) -> set[str]:
    """The Han characters of tokens."""
    return {character for token in tokens for run in runs(token) if is_han(run) for character in run}
