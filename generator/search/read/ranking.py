"""Ranking: what each page scores for the groups of a query, in whole numbers, as the browser's script does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.search.scoring import SCORING, summed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.search.read.query import Group
    from generator.search.read.shards import Shards


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that was found: its place in the corpus, its score, how much of the query it covers in per cent.

    ``near``: whether it covers too little of the query to be more than something near.
    """

    number: int
    score: int
    share: int
    near: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, best first, and whether even the best are only something near."""

    hits: tuple[Hit, ...]
    near: bool


def ranked(groups: Iterable[Group], index: Shards, *, length: int = 0) -> Found:
    """What the groups of a query of so many characters find, best first, ties in corpus order."""
    total: dict[int, int] = {}
    cover: dict[int, int] = {}
    whole = pieces = full = 0
    rarest = 0
    rare: dict[int, int] = {}  # how much of the rarest word each page has
    about: list[tuple[Group, dict[int, int]]] = []
    for group in groups:
        weight, scores, shares = _scored(group, index)
        about.append((group, shares))
        full += group.weight * weight * SCORING.levels // 100
        for unit, score in scores.items():
            total[unit] = total.get(unit, 0) + group.weight * score // 100
        if group.counts:
            whole += weight
            pieces += 1
            counted = shares
            if group.guessed:
                counted = {unit: share * SCORING.guessed // 100 for unit, share in shares.items()}
            for unit, share in counted.items():
                cover[unit] = cover.get(unit, 0) + weight * share
            if weight > rarest:
                rarest, rare = weight, counted
    sentence = length >= SCORING.sentence
    asked = min(whole, SCORING.sentence_weight) if sentence else whole
    hits = []
    for unit, score in total.items():
        share = cover.get(unit, 0) // whole if whole else 100
        judged = min(100, cover.get(unit, 0) // asked) if asked else 100
        lacks = rare.get(unit, 0) < SCORING.has and not sentence
        other, without = _apart(unit, about)
        covering = SCORING.uncovered + (100 - SCORING.uncovered) * share // 100
        kept = _kept(index.kind(unit), named=pieces <= 1, called=score * 100 >= full * SCORING.called)
        due = score * covering // 100 * kept // 100
        hits.append(
            Hit(
                unit,
                due * (SCORING.others if other else 100) // 100,
                judged,
                without or judged < (SCORING.lacking if lacks else SCORING.near),
            )
        )
    hits.sort(key=lambda hit: (-hit.score, hit.number))
    if not hits:
        return Found((), near=False)
    shown = tuple(hit for hit in hits if hit.score > 0 and hit.score * 100 >= hits[0].score * SCORING.cut)
    return Found(shown, near=bool(shown) and all(hit.near for hit in hits[: SCORING.best]))


def _kept(kind: tuple[str, int, int], *, named: bool, called: bool) -> int:
    """The per cent that a page keeps by its kind; a query of one word has a name, and some page is called so."""
    _, some, alone = kind
    return alone if named and (called or alone < some) else some


def _apart(unit: int, about: Iterable[tuple[Group, dict[int, int]]]) -> tuple[bool, bool]:
    """Whether a page concerns none of the professions that are named; whether it lacks what is asked about."""
    concerned = [shares.get(unit, 0) >= SCORING.has for group, shares in about if group.who]
    other = bool(concerned) and not any(concerned)
    return other, other or any(shares.get(unit, 0) < SCORING.has for group, shares in about if group.subject)


def _scored(group: Group, index: Shards) -> tuple[int, dict[int, int], dict[int, int]]:
    """The group's weight among the groups; for every unit the best variant's score and its share in per cent."""
    rarest: int = index.manifest["rarest"]
    scores: dict[int, int] = {}
    shares: dict[int, int] = {}
    usual = 0
    for weight, tokens in group.variants:
        if tokens[0].startswith("="):
            whole, rows = index.word(tokens[0])
            whole = whole or rarest
            usual = usual or whole
            most = SCORING.steps * max(whole, usual) * 100
            for unit, step, part in rows:
                scaled = whole * step * SCORING.levels * weight * usual // most
                scores[unit] = max(scores.get(unit, 0), scaled)
                shares[unit] = max(shares.get(unit, 0), part * weight // SCORING.steps)
            continue
        lists = [index.postings(token) for token in tokens]
        whole = sum(rarity or rarest for rarity, _ in lists)
        usual = usual or whole
        score, share = summed(lists)
        for unit, value in score.items():
            scaled = value * weight * usual // (max(whole, usual) * 100)
            scores[unit] = max(scores.get(unit, 0), scaled)
            shares[unit] = max(shares.get(unit, 0), share[unit] * weight // whole)
    return usual, scores, shares
