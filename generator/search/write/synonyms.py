"""Synonyms: what turns people's words into the corpus' words, from its names and aliases and from the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.search.text import normal
from generator.search.write import lexicon
from generator.search.write.known import Variant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.corpus import Corpus

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


def called(names: Iterable[str | None], corpus: Corpus) -> tuple[str, ...]:
    """Names, and the words of equal worth with one of them."""
    known = dict.fromkeys(_folded(names))
    for group in (*corpus.vocabulary.synonyms.equal, *lexicon.equal()):
        if not known.keys().isdisjoint(folded := _folded(group)):
            known |= dict.fromkeys(folded)
    return tuple(known)


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
    for typed, meant in lexicon.one_way():
        yield typed, TO_WAY, _folded(meant)
    for typed, meant in lexicon.english():
        yield typed, TO_ENGLISH, _folded(meant)
    for group in (*words.synonyms.equal, *lexicon.equal()):
        folded = _folded(group)
        for typed in folded:
            yield typed, TO_EQUAL, folded


def _folded(group: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(normal(text).replace(" ", "") for text in group if text))
