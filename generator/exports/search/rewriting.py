"""What turns people's words into the corpus' words: names and aliases, synonyms, traditional characters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import opencc

from generator.exports.search import wording
from generator.exports.search.text import HAN, is_han, normal, runs
from generator.exports.search.words import Variant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.corpus import Corpus

_HAN: Final = re.compile(rf"[{HAN}]")
#: What stands for what was typed: how much of its score it keeps, and how much of the query it covers, in per cent.
#: The label of an alias, other names, words of equal worth, what an everyday wording may mean, what English means.
TO_LABEL, TO_NAME, TO_EQUAL, TO_WAY, TO_ENGLISH = (85, 85), (60, 60), (60, 60), (65, 40), (65, 90)
_MOST_VARIANTS: Final = 8


def variants(corpus: Corpus, known: Callable[[str], bool]) -> dict[str, list[Variant]]:
    """Word that people type → what may stand in its place, best first: names, synonyms, everyday wordings, English.

    ``known`` says whether the index has all tokens of a word; what it lacks is typed, never looked up.
    """
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for typed, worth, others in _sources(corpus):
        meant = found.setdefault(typed, {})
        for text in others:
            if text != typed and known(text):
                meant.setdefault(text, worth)
    return {
        typed: [Variant(text, *worth) for text, worth in meant.items()][:_MOST_VARIANTS]
        for typed, meant in found.items()
    }


def _sources(corpus: Corpus) -> Iterator[tuple[str, tuple[int, int], list[str]]]:
    """What is typed, what others are worth in its place, and these: nearest first."""
    words = corpus.vocabulary
    for entries in (words.audiences, words.authorities, words.terms):
        for entry in entries.values():
            label, *others = _folded((entry.label, getattr(entry, "historic_name", None), *entry.aliases))
            yield label, TO_NAME, others
            for other in others:
                yield other, TO_LABEL, [label]
                yield other, TO_NAME, others
    for rewrite in words.synonyms.rewrites:
        yield normal(rewrite.from_).replace(" ", ""), TO_WAY, _folded(rewrite.to)
    for typed, meant in wording.one_way():
        yield typed, TO_WAY, _folded(meant)
    for typed, meant in wording.english():
        yield typed, TO_ENGLISH, _folded(meant)
    for group in (*words.synonyms.equal, *wording.equal()):
        folded = _folded(group)
        for typed in folded:
            yield typed, TO_EQUAL, folded


def _folded(group: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(normal(text).replace(" ", "") for text in group if text))


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


def characters(tokens: Iterable[str]) -> set[str]:
    """The Han characters of tokens."""
    return {character for token in tokens for run in runs(token) if is_han(run) for character in run}
