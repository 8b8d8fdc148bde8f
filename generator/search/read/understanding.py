"""What a query means in this index: its groups, English and pinyin told apart, misspelt words corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.search.read import misspelling, pinyin
from generator.search.read.query import Group, clipped, english, folded, groups
from generator.search.scoring import SCORING
from generator.search.syllables import splits
from generator.search.text import is_han, word

if TYPE_CHECKING:
    from generator.search.read.shards import Shards


def understood(query: str, index: Shards) -> list[Group]:
    """The groups that a query is looked up by."""
    typed = clipped(query)
    traditional = index.manifest["traditional"]
    text = folded(typed, traditional)
    known = index.known
    if text != typed:
        known = replace(known, ways=dict(way.split(" ") for way in traditional["ways"]))
    found, latin = groups(text, known)
    for chain in latin:
        found += _latin(chain, index)
    _correct(found, index)
    return found


def _latin(chain: str, index: Shards) -> list[Group]:
    """English words and phrases that are known, words that pages have; the rest may be pinyin."""
    parts = chain.replace("'", " ").split(" ")
    here = [index.has(word(part)) for part in parts]
    english_too = any(has or not splits(part, index.syllables) for part, has in zip(parts, here, strict=True))
    phrases = frozenset(index.entry("~~").split(" ") if english_too else ())
    found: list[Group] = []
    rest: list[str] = []
    at = 0
    while at < len(parts):
        phrase = english(parts, at, phrases, index.known.dropped)
        if phrase:
            at += len(phrase)
            name = "-".join(phrase)
            if name in phrases:
                found.append(Group(100, [(100, (f"={name}",))]))
            continue
        if here[at]:
            found.append(Group(100, [(100, (word(parts[at]),))]))
        else:
            rest.append(parts[at])
        at += 1
    if rest:
        spoken = pinyin.typed(" ".join(rest), index)
        found += spoken or [Group(100, [(100, (word(part),))]) for part in rest]
    return found


def _correct(found: list[Group], index: Shards) -> None:
    """Give loose pairs that no page has the words that they may be misspellings of."""
    sure = any(index.has(token) for group in found for _, tokens in group.variants for token in tokens)
    loose = _uncovered(found, index)
    few = index.known.weak
    for group, covered in loose:
        pair = group.variants[0][1][0]
        if all(covered):
            group.counts = False
            continue
        weak = bool(set(pair) & few)
        if weak:  # it counts after all, if no known pair has its other character
            group.counts = any(c not in few and not has for c, has in zip(pair, covered, strict=True))
        if group.counts and is_han(pair) and len(loose) <= SCORING.most_misspelt:
            group.variants += misspelling.corrected(pair, index, covered=covered, sure=sure and not weak)
            group.guessed = not _sure(group, index)


def _sure(group: Group, index: Shards) -> bool:
    """Whether a correction is more than a guess: a usual word of about the same sound, one character as typed."""
    pair = group.variants[0][1][0]
    return any(
        weight >= SCORING.like_sound and set(pair) & set(word) and index.postings(word)[0] <= SCORING.usual
        for weight, (word, *_) in group.variants[1:]
    )


def _uncovered(found: list[Group], index: Shards) -> list[tuple[Group, tuple[bool, bool]]]:
    """Every loose pair that no page has, and which of its two characters stand in a pair that some page has."""
    loose = [(group, group.variants[0][1][0]) for group in found if group.at >= 0]
    here = {group.at for group, pair in loose if index.has(pair)}
    return [(group, (group.at - 1 in here, group.at + 1 in here)) for group, _ in loose if group.at not in here]
