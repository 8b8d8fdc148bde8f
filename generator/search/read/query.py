"""A query taken apart: groups of tokens, each with what may stand in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from generator.search.coding import read_grouped
from generator.search.scoring import SCORING
from generator.search.text import (
    bigrams,
    figures,
    is_han,
    normal,
    numbers,
    pairs,
    papers,
    runs,
    without_numbers,
    word,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

_LATIN_CHAIN: Final = re.compile(r"[a-z]+(?:[ '][a-z]+)*")


@dataclass(slots=True)
class Group:
    """A piece of a query: ``variants`` are (per cent, tokens), what was typed first; ``=word`` is a known word's list.

    ``weight`` in per cent; ``counts``: whether it says how much of the query a page covers; ``at``: the place of a
    loose pair among the query's characters, to see which of them no known pair covers; ``guessed``: a misspelling's.
    ``subject``: whether it names what the query is about; ``who``: whether it names a profession.
    """

    weight: int
    variants: list[tuple[int, tuple[str, ...]]]
    counts: bool = True
    at: int = -1
    guessed: bool = False
    subject: bool = False
    who: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of words: which have a list, which are left out, which characters say little.

    ``subjects``: words that say what a query is about, ``who`` those that name a profession;
    ``ways``: word → the word of the index that it means.
    """

    words: frozenset[str]
    dropped: frozenset[str]
    weak: frozenset[str]
    subjects: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    ways: Mapping[str, str] = field(default_factory=dict)

    def kept(self, piece: str) -> bool:
        """Whether a piece of a query is looked up as one word."""
        return piece in self.words or piece in self.ways

    def variants(self, piece: str) -> list[tuple[int, tuple[str, ...]]]:
        """What a piece is looked up by."""
        found = [(100, self.tokens(piece))]
        if piece in self.ways:
            found.append((SCORING.elsewhere, self.tokens(self.ways[piece])))
        return found

    def tokens(self, piece: str) -> tuple[str, ...]:
        """The list of a known word, else its pairs."""
        return (f"={piece}",) if piece in self.words else bigrams(piece)


def known_words(manifest: dict[str, Any]) -> Known:
    """Read the manifest's part on words."""
    words = frozenset(read_grouped(manifest["known"]))
    subjects, who = (frozenset(read_grouped(manifest[name])) for name in ("subjects", "who"))
    return Known(words | subjects, frozenset(manifest["drop"].split()), frozenset(manifest["weak"]), subjects, who)


def clipped(query: str) -> str:
    """A query in normal form, its end cut off where it is very long."""
    return normal(query)[: SCORING.longest_query]


def folded(text: str, traditional: dict[str, Any]) -> str:
    """A query in the index's characters."""
    table = dict(zip(traditional["from"], traditional["to"], strict=True))
    return "".join(table.get(character, character) for character in text)


def english(parts: list[str], at: int, phrases: Container[str], dropped: Container[str]) -> list[str]:
    """The longest phrase from a place on that is known or left out, its words in base form; empty if there is none."""
    for length in range(min(SCORING.longest_phrase, len(parts) - at), 0, -1):
        phrase = [word(part) for part in parts[at : at + length]]
        name = "-".join(phrase)
        if name in phrases or name in dropped:
            return phrase
    return []


def groups(text: str, known: Known) -> tuple[list[Group], list[str]]:
    """The groups of a folded query, and its Latin chains, which may be pinyin."""
    found: list[Group] = []
    named, rest = papers(text)
    found += [Group(SCORING.paper, [(100, (token,))]) for token in named]
    digits = figures(rest, least=2)
    for alone, counted in numbers(rest):
        found.append(Group(100, [(100, (counted,)), (SCORING.bare_number, (alone,))], counts=alone in digits))
    rest = without_numbers(digits)
    latin = [match[0] for match in _LATIN_CHAIN.finditer(rest)]
    start = 0
    for run in runs(rest):
        if is_han(run):
            here = _han(run, start, known)
            found += here if here or found else _loose(run, start, known)
            start += len(run) + 1
        elif run.isdigit() or "." in run:
            found.append(Group(100, [(100, (run,))]))
    if len(text) == 1 and is_han(text):
        found = [Group(100, [(100, (f"·{text}",))])]
    if len(found) > SCORING.most_groups:
        found = [group for group in found if group.counts]
    return found, latin


def _han(run: str, start: int, known: Known) -> list[Group]:
    """Words of the rewriting data, loose pairs between them, and pairs across their borders."""
    found: list[Group] = []
    border = -1  # where the last piece ended, unless something was dropped after it
    loose = 0
    at = 0
    while at <= len(run):
        piece = _longest(run, at, known) if at < len(run) else ""
        if not piece and at < len(run):
            at += 1
            continue
        if loose < at:
            found += _bordered(run, loose, start, border, known)
            found += _loose(run[loose:at], start + loose, known, alone=border != loose and not known.kept(piece))
            border = at
        if not piece:
            break
        if known.kept(piece):
            found += _bordered(run, at, start, border, known)
            weight = SCORING.known[min(len(piece), len(SCORING.known)) - 1]
            subject, who = piece in known.subjects, piece in known.who
            found.append(Group(weight, known.variants(piece), subject=subject, who=who))
            border = at + len(piece)
        at += len(piece)
        loose = at
    return found


def _longest(run: str, at: int, known: Known) -> str:
    for end in range(min(len(run), at + SCORING.longest_word), at, -1):
        if known.kept(run[at:end]) or run[at:end] in known.dropped:
            return run[at:end]
    return ""


def _bordered(run: str, at: int, start: int, border: int, known: Known) -> Iterator[Group]:
    if border == at and at > 0:
        pair = run[at - 1 : at + 1]
        if not set(pair) & known.weak:
            yield Group(SCORING.border, [(100, (pair,))], counts=False, at=start + at - 1)


def _loose(run: str, start: int, known: Known, *, alone: bool = True) -> list[Group]:
    if len(run) == 1:
        if run in known.weak or not alone:
            return []
        return [Group(SCORING.weak_pair, [(100, (f"·{run}",))], counts=False)]
    found = []
    for at, pair in enumerate(pairs(run)):
        few = sum(character in known.weak for character in pair)
        if few < 2:  # noqa: PLR2004 - both characters are weak
            found.append(Group(SCORING.weak_pair if few else 100, [(100, (pair,))], counts=not few, at=start + at))
    return found
