"""Everyday language as people type it, whatever the policy: the word lists beside this file.

What concerns one portal's content stands in its ``_vocabulary``; these only know the language.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from generator.search.text import word

_FOLDER: Final = Path(__file__).parent

#: Characters that carry little: a pair with one of them counts less, a pair of two not at all.
WEAK: Final = (
    "是就都也还才又再会要能可应该和与及或在把被让给对由从到向为用以于"
    "有没不谁几多个得地着过去来很最太只吃做干弄搞想请叫当"
)


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def equal() -> tuple[tuple[str, ...], ...]:
    """Groups of words of equal worth."""
    return tuple(tuple(line.split()) for line in _lines("equal"))


def one_way() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is typed, and the words that it is also looked up by."""
    parted = (line.partition(" > ") for line in _lines("one-way"))
    return tuple((typed, tuple(meant.split())) for typed, _, meant in parted)


def english() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """English phrase, its words in base form and joined by hyphens; and the words that it stands for."""
    parted = (line.partition(" > ") for line in _lines("english"))
    return tuple(
        ("-".join(map(word, typed.replace("-", " ").split())), tuple(meant.split())) for typed, _, meant in parted
    )


def subjects() -> tuple[str, ...]:
    """Names of people, places, papers and things: what a query with one of them is about."""
    return tuple(dict.fromkeys(text for line in _lines("subjects") for text in line.split()))


def dropped() -> tuple[str, ...]:
    """What is left out of a query: what questions are made of, English words as :func:`english` has them."""
    return tuple(
        dict.fromkeys(word(text) if text.isascii() else text for line in _lines("dropped") for text in line.split())
    )
