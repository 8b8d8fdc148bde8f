"""The index: units → postings, passages, facet columns and rewriting data, as shards of a few kilobytes."""

from __future__ import annotations

import hashlib
import math
import re
from array import array
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from generator.exports.search import coding, rewriting, spoken, wording, words
from generator.exports.search.text import PATTERNS, is_han, normal, tokens
from generator.exports.search.units import KINDS, SHARE, units
from generator.exports.search.words import LEVELS
from generator.views.row import FORCES
from generator.views.words import KINDS as KIND_WORDS
from generator.views.words import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.corpus import Corpus
    from generator.exports.search.units import Unit
    from generator.model.vocabulary import Entry

#: Where the index lies, from the site's root; only the manifest has a fixed name.
FOLDER: Final = "assets/search/"
MANIFEST: Final = "index"
_SATURATION: Final = 9.0
_LENGTH: Final = 0.3
_CHARACTERS: Final = 1600  # of a shard of postings: about 1.1 KB gzip
_LONGEST: Final = 1200  # units of one token; the strongest stay
_LONGEST_SINGLE: Final = 200  # of a single character: only a query of one character asks for it
_QUOTED: Final = re.compile("[“《]([^”》]{2,12})[”》]")
_BLOCK: Final = 3  # units of a shard of passages
#: What a result that is no clause is called.
_PAGES: Final = {
    "question": "问答",
    "checklist": "清单",
    "term": "术语",
    "instrument": "文件",
    "authority": "机构",
}
_HAS: Final = {"amount": "写明金额", "deadline": "写明期限", "damaged": "原文残缺"}
FACETS: Final = ("standing", "audience", "topic", "has", "kind", "authority", "instrument")


@lru_cache(maxsize=2)
def shards(corpus: Corpus) -> Mapping[str, str]:
    """Path from the site's root → script: the manifest, and the shards in a folder named by the hash of them all.

    The same corpus gives the same bytes.
    """
    found = units(corpus)
    terms = _inverted(found)
    content: dict[str, Any] = {}
    written, look = _written(terms, len(found))
    known = rewriting.variants(corpus, lambda word: all(t in terms for t in tokens(word) if not t.startswith("·")))
    lists = words.listed(known, look, _weight(1, len(found)))
    frequency = {token: len(flat) // 2 for token, flat in terms.items() if not token.startswith("·")}
    sounds = spoken.entries(frequency, (key[1:] for key in lists), _phrases(found))
    syllables = sounds.pop("~")
    starts = _sharded(written | lists | sounds, content)
    for first in range(0, len(found), _BLOCK):
        content[f"d{first // _BLOCK}"] = [_card(unit) for unit in found[first : first + _BLOCK]]
    for name in FACETS:
        content[f"f-{name}"] = _column(name, found, corpus)
    usual = (token for token in frequency if is_han(token) and frequency[token] > 1)
    scripts = {key: coding.shard(key, value) for key, value in content.items()}
    digest = hashlib.sha256("".join(scripts.values()).encode())
    manifest = {
        "units": len(found),
        "clauses": sum(unit.kind == "clause" for unit in found),
        "block": _BLOCK,
        "rarest": _weight(1, len(found)),
        "kinds": _runs(found),
        "words": {**_PAGES, **{key.value: word for key, word in STANDINGS.items()}},
        "patterns": PATTERNS,
        "starts": starts,
        "known": " ".join(sorted(key[1:] for key in lists if is_han(key[1:]))),
        "drop": " ".join(wording.dropped()),
        "weak": wording.WEAK,
        "syllables": syllables,
        "traditional": rewriting.traditional(rewriting.characters(terms), usual),
    }
    digest.update(coding.shard(MANIFEST, manifest).encode())
    version = digest.hexdigest()[:16]
    manifest["version"] = version
    return {
        f"{FOLDER}{MANIFEST}.js": coding.shard(MANIFEST, manifest),
        **{f"{FOLDER}{version}/{key}.js": script for key, script in scripts.items()},
    }


def _runs(found: tuple[Unit, ...]) -> list[list[Any]]:
    """Kind, how many of them stand on end, per cent of the score they keep."""
    counted = Counter(unit.kind for unit in found)
    return [[kind, counted[kind], SHARE[kind]] for kind in KINDS if counted[kind]]


def _inverted(found: tuple[Unit, ...]) -> dict[str, array[int]]:
    """Token → unit and level in turn, in order of the units; arrays, as there are millions."""
    terms: dict[str, array[int]] = {}
    lengths = []
    for number, unit in enumerate(found):
        count: dict[str, int] = defaultdict(int)
        for weight, text in unit.texts:
            for token in tokens(normal(text)):
                count[token] += weight
        lengths.append(sum(count.values()))
        for token, weighted in count.items():
            if token not in terms:
                terms[token] = array("L")
            terms[token].extend((number, weighted))
    usual = sum(lengths) / max(1, len(lengths))
    halved = [_SATURATION * (1 - _LENGTH + _LENGTH * length / usual) for length in lengths]
    for flat in terms.values():
        for at in range(0, len(flat), 2):
            flat[at + 1] = math.ceil(LEVELS * flat[at + 1] / (flat[at + 1] + halved[flat[at]]))
    return terms


def _weight(count: int, total: int) -> int:
    """How much a token says that stands in ``count`` of ``total`` units: ten times its logarithmic rarity."""
    return max(1, round(10 * math.log(1 + (total - count + 0.5) / (count + 0.5))))


def _written(
    terms: Mapping[str, array[int]], total: int
) -> tuple[dict[str, str], Callable[[str], tuple[int, list[tuple[int, int]]]]]:
    """Token → its postings as written; and what reads them again, an unknown one as (0, [])."""

    def look(token: str) -> tuple[int, list[tuple[int, int]]]:
        flat = terms.get(token)
        if flat is None:
            return 0, []
        pairs = list(zip(flat[::2], flat[1::2], strict=True))
        weight = _weight(len(pairs), total)
        longest = _LONGEST_SINGLE if token.startswith("·") else _LONGEST
        if len(pairs) > longest:
            pairs = sorted(sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:longest])
        return weight, pairs

    return {token: coding.postings(*look(token)) for token in terms}, lru_cache(maxsize=4096)(look)


def _phrases(found: Iterable[Unit]) -> Iterator[str]:
    """What people may shorten to initials: titles, and what texts have in quotation marks."""
    for unit in found:
        yield unit.title
        for _, text in unit.texts:
            yield from _QUOTED.findall(text)


def _sharded(written: Mapping[str, str], content: dict[str, Any]) -> str:
    """Put the lists into shards of tokens in order; return where each begins, in as few characters as it takes."""
    starts: list[str] = []
    shard: dict[str, str] = {}
    size = 0
    last = ""
    for token in sorted(written):
        if shard and size + len(written[token]) > _CHARACTERS:
            shard, size = {}, 0
        if not shard:
            content[f"p{len(starts)}"] = shard
            starts.append(next(token[:end] for end in range(1, len(token) + 1) if token[:end] > last))
        shard[token] = written[token]
        size += len(written[token]) + 6
        last = token
    return " ".join(starts)


def _card(unit: Unit) -> list[Any]:
    """What a result shows: url, title, standing, kind, hedge, timings, damage, passages."""
    standing = unit.facets.get("standing", ("",))[:1]
    kind = unit.facets.get("kind", ("",))[:1]
    binding = "".join(standing) in {"rule", "cited"}  # else a word of force would look like a duty
    return [
        unit.url,
        unit.title,
        "".join(standing),
        next((word for key, word in KIND_WORDS.items() if (key.value,) == kind and (binding or key not in FORCES)), ""),
        unit.hedge,
        list(unit.dues),
        [list(mark) for mark in unit.marks],
        [list(passage) for passage in unit.passages],
    ]


def _labels(name: str, corpus: Corpus) -> dict[str, str]:
    words = corpus.vocabulary
    if name == "standing":
        return {key.value: word for key, word in STANDINGS.items()}
    if name == "kind":
        return {key.value: word for key, word in KIND_WORDS.items()}
    if name == "has":
        return _HAS
    if name == "instrument":
        return {key: item.title for key, item in corpus.instruments.items()}
    entries: dict[str, Mapping[str, Entry]] = {
        "audience": words.audiences,
        "topic": words.topics,
        "authority": words.authorities,
    }
    return {key: entry.label or key for key, entry in entries[name].items()}


def _column(name: str, found: tuple[Unit, ...], corpus: Corpus) -> dict[str, Any]:
    """A facet: its values, the sets of values that occur, and the number of every unit's set; set 0 is empty."""
    labels = _labels(name, corpus)
    place = {key: number for number, key in enumerate(labels)}
    sets: dict[tuple[int, ...], int] = {(): 0}
    column = []
    for unit in found:
        values = tuple(sorted(place[key] for key in unit.facets.get(name, ()) if key in place))
        column.append(coding.number(sets.setdefault(values, len(sets))))
    return {
        "values": [[key, label] for key, label in labels.items()],
        "sets": ["".join(map(coding.number, values)) for values in sets],
        "column": "".join(column),
    }
