"""The Python reader of the index: the same ranking as the browser's, in whole numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from generator.exports.search import coding
from generator.exports.search.analysis import Group, Wordings, clipped, english, folded, groups, wordings
from generator.exports.search.index import FOLDER, MANIFEST
from generator.exports.search.sounds import Sounds
from generator.exports.search.text import is_han, word
from generator.exports.search.words import LEVELS, STEPS, summed

if TYPE_CHECKING:
    from collections.abc import Callable

#: A hit keeps its place in the list when it has at least this share of the best score, in per cent.
_CUT: Final = 20
#: More unknown pairs than this are no misspelling, but words that the corpus does not have.
_MOST_MISSPELT: Final = 4
#: Below this share of the query, in per cent, even the best hit is only something near.
_NEAR: Final = 51


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that was found; ``number`` is its place in the corpus."""

    number: int
    score: int


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, best first, and whether even the best is only something near."""

    hits: tuple[Hit, ...]
    near: bool


class Reader:
    """Reads an index through ``load``: path from the site's root → script."""

    def __init__(self, load: Callable[[str], str]) -> None:
        """Nothing is read before it is needed."""
        self._load = load
        self._shards: dict[str, Any] = {}

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The manifest."""
        found: dict[str, Any] = coding.read_shard(self._load(f"{FOLDER}{MANIFEST}.js"))
        return found

    @cached_property
    def _known(self) -> Wordings:
        return wordings(self.manifest)

    @cached_property
    def _sounds(self) -> Sounds:
        return Sounds(self._written, self.manifest["syllables"].split(" "))

    @cached_property
    def _starts(self) -> list[str]:
        starts: list[str] = self.manifest["starts"].split(" ")
        return starts

    def shard(self, key: str) -> Any:  # noqa: ANN401 - any JSON
        """The content of a shard."""
        if key not in self._shards:
            path = f"{FOLDER}{self.manifest['version']}/{key}.js"
            self._shards[key] = coding.read_shard(self._load(path))
        return self._shards[key]

    def _written(self, token: str) -> str:
        number = sum(start <= token for start in self._starts) - 1
        written: str = self.shard(f"p{number}").get(token, "") if number >= 0 else ""
        return written

    def postings(self, token: str) -> tuple[int, list[tuple[int, int]]]:
        """A token's weight and its (unit, level) pairs; weight 0 where the index does not know it."""
        written = self._written(token)
        return coding.read_postings(written) if written else (0, [])

    def word(self, token: str) -> tuple[int, list[tuple[int, int, int]]]:
        """The weight of ``=word`` and its (unit, step, share) rows."""
        return coding.read_rows(self._written(token).partition(" ")[0])

    def _has(self, token: str) -> bool:
        return bool(self._written(token))

    def card(self, number: int) -> list[Any]:
        """What a result shows: url, title and so on."""
        block = self.manifest["block"]
        card: list[Any] = self.shard(f"d{number // block}")[number % block]
        return card

    def kind(self, number: int) -> tuple[str, int]:
        """Kind of page of a unit and the per cent of its score that it keeps."""
        for kind, count, share in self.manifest["kinds"]:
            if number < count:
                return kind, share
            number -= count
        raise IndexError(number)

    def groups(self, query: str) -> list[Group]:
        """The groups that a query is looked up by."""
        typed = clipped(query)
        text = folded(typed, self.manifest["traditional"])
        known = self._known
        if text != typed:
            known = replace(known, ways=dict(way.split(" ") for way in self.manifest["traditional"]["ways"]))
        found, latin = groups(text, known)
        for chain in latin:
            found += self._latin(chain)
        self._correct(found)
        return found

    def _covered(self, found: list[Group]) -> list[tuple[Group, tuple[bool, bool]]]:
        """Every loose pair that no page has, and which of its two characters stand in a pair that some page has."""
        loose = [(group, group.variants[0][1][0]) for group in found if group.at >= 0]
        here = {group.at for group, pair in loose if self._has(pair)}
        return [(group, (group.at - 1 in here, group.at + 1 in here)) for group, _ in loose if group.at not in here]

    def _latin(self, chain: str) -> list[Group]:
        """English words and phrases that are known, words that pages have; the rest may be pinyin."""
        parts = chain.replace("'", " ").split(" ")
        here = [self._has(word(part)) for part in parts]
        english_too = any(has or not self._sounds.spells(part) for part, has in zip(parts, here, strict=True))
        phrases = frozenset(self._written("~~").split(" ") if english_too else ())
        found: list[Group] = []
        rest: list[str] = []
        at = 0
        while at < len(parts):
            phrase = english(parts, at, phrases, self._known.dropped)
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
            spoken = self._sounds.typed(" ".join(rest), self._known)
            found += spoken or [Group(100, [(100, (word(part),))]) for part in rest]
        return found

    def _correct(self, found: list[Group]) -> None:
        """Give loose pairs that no page has the words that they may be misspellings of."""
        sure = any(self._has(token) for group in found for _, tokens in group.variants for token in tokens)
        loose = self._covered(found)
        for group, covered in loose:
            pair = group.variants[0][1][0]
            if all(covered):
                group.counts = False
                continue
            weak = bool(set(pair) & self._known.weak)
            if weak:  # it counts after all, if no known pair has its other character
                group.counts = any(c not in self._known.weak and not has for c, has in zip(pair, covered, strict=True))
            if group.counts and is_han(pair) and len(loose) <= _MOST_MISSPELT:
                group.guessed = True
                group.variants += self._sounds.corrected(pair, covered=covered, sure=sure and not weak)

    def search(self, query: str) -> Found:
        """What a query finds, best first, ties in corpus order."""
        total: dict[int, int] = {}
        cover: dict[int, int] = {}
        whole = 0
        for group in self.groups(query):
            weight, scores, shares = self._scored(group)
            for unit, score in scores.items():
                total[unit] = total.get(unit, 0) + group.weight * score // 100
            if group.counts:
                whole += weight
                for unit, share in shares.items():
                    cover[unit] = cover.get(unit, 0) + weight * (share // 2 if group.guessed else share)
        ranked = []
        for unit, score in total.items():
            share = cover.get(unit, 0) // whole if whole else 100
            kept = self.kind(unit)[1]
            ranked.append((-(score * (40 + 60 * share // 100) // 100 * kept // 100), unit, share))
        ranked.sort()
        if not ranked:
            return Found((), near=False)
        best = -ranked[0][0]
        hits = tuple(Hit(unit, -score) for score, unit, _ in ranked if -score * 100 >= best * _CUT and score < 0)
        return Found(hits, near=max(share for _, _, share in ranked[:3]) < _NEAR)

    def _scored(self, group: Group) -> tuple[int, dict[int, int], dict[int, int]]:
        """The group's weight among the groups; for every unit the best variant's score and its share in per cent."""
        rarest: int = self.manifest["rarest"]
        scores: dict[int, int] = {}
        shares: dict[int, int] = {}
        usual = 0
        for weight, tokens in group.variants:
            if tokens[0].startswith("="):
                whole, rows = self.word(tokens[0])
                usual = usual or whole
                for unit, step, part in rows:
                    scaled = whole * step * LEVELS * weight * usual // (STEPS * max(whole, usual) * 100)
                    scores[unit] = max(scores.get(unit, 0), scaled)
                    shares[unit] = max(shares.get(unit, 0), part * weight // STEPS)
                continue
            lists = [self.postings(token) for token in tokens]
            whole = sum(rarity or rarest for rarity, _ in lists)
            usual = usual or whole
            score, share = summed(lists)
            for unit, value in score.items():
                scaled = value * weight * usual // (max(whole, usual) * 100)
                scores[unit] = max(scores.get(unit, 0), scaled)
                shares[unit] = max(shares.get(unit, 0), share[unit] * weight // whole)
        return usual, scores, shares
