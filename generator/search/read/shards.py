"""The shards of an index, read as they are needed: manifest, postings, known words, cards."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator import site
from generator.search import coding
from generator.search.read.query import Known, known_words

if TYPE_CHECKING:
    from collections.abc import Callable


class Shards:
    """Reads an index through ``load``: path from the site's root → script."""

    def __init__(self, load: Callable[[str], str]) -> None:
        """Nothing is read before it is needed."""
        self._load = load
        self._shards: dict[str, Any] = {}

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The manifest."""
        found: dict[str, Any] = coding.read_shard(self._load(site.index(site.MANIFEST)))
        return found

    @cached_property
    def known(self) -> Known:
        """What is known of words."""
        return known_words(self.manifest)

    @cached_property
    def syllables(self) -> frozenset[str]:
        """All syllables of pinyin."""
        return frozenset(coding.read_grouped(self.manifest["syllables"]))

    @cached_property
    def _starts(self) -> list[str]:
        starts: list[str] = self.manifest["starts"].split(" ")
        return starts

    def shard(self, key: str) -> Any:  # noqa: ANN401 - any JSON
        """The content of a shard."""
        if key not in self._shards:
            self._shards[key] = coding.read_shard(self._load(site.index(key, self.manifest["version"])))
        return self._shards[key]

    def entry(self, token: str) -> str:
        """What is written under a token or another key; empty where the index does not know it."""
        number = bisect_right(self._starts, coding.order(token), key=coding.order) - 1
        written: str = self.shard(f"p{number}").get(token, "") if number >= 0 else ""
        return written

    def has(self, token: str) -> bool:
        """Whether the index knows a token."""
        return bool(self.entry(token))

    def postings(self, token: str) -> tuple[int, list[tuple[int, int]]]:
        """A token's weight and its (unit, level) pairs; weight 0 where the index does not know it."""
        written = self.entry(token)
        return coding.read_postings(written) if written else (0, [])

    def word(self, token: str) -> tuple[int, list[tuple[int, int, int]]]:
        """The weight of ``=word`` and its (unit, step, share) rows."""
        written = self.entry(token)
        return coding.read_rows(written.partition(" ")[0]) if written else (0, [])

    def card(self, number: int) -> list[Any]:
        """What a result shows: url, title and so on."""
        block = self.manifest["block"]
        card: list[Any] = self.shard(f"d{number // block}")[number % block]
        return card

    def kind(self, number: int) -> tuple[str, int, int]:
        """Kind of page of a unit, the per cent of its score that it keeps, and that for a query of one word."""
        for kind, count, share, alone in self.manifest["kinds"]:
            if number < count:
                return kind, share, alone
            number -= count
        raise IndexError(number)
