"""The index: units → postings, passages, facet columns and known words, as shards of a few kilobytes."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from generator import site
from generator.load.fingerprint import made_from
from generator.search import coding, facets
from generator.search.scoring import SCORING
from generator.search.text import PATTERNS, RADICALS, is_han, normal, tokens
from generator.search.write import known, lexicon, pinyin, postings, subjects, synonyms, traditional
from generator.search.write.units import KINDS, SHARE, units
from generator.views.table import HEADS
from generator.views.words import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.corpus import Corpus
    from generator.search.facets import Facet
    from generator.search.write.unit import Unit

_QUOTED: Final = re.compile("[“《]([^”》]{2,12})[”》]")
_BLOCK: Final = 3  # units of a shard of passages
_ROWS: Final = 60  # units of a shard of the table, which is fetched for an export only
#: What a result that is no clause is called.
_PAGES: Final = {
    "question": "问答",
    "checklist": "清单",
    "term": "术语",
    "instrument": "文件",
    "authority": "机构",
    "audience": "角色",
}


@lru_cache(maxsize=2)
def shards(corpus: Corpus) -> Mapping[str, str]:
    """Path from the site's root → script: the manifest, and the shards in a folder named by the hash of them all.

    The same corpus gives the same bytes.
    """
    found = units(corpus)
    content: dict[str, Any] = {}
    words = _words(found, corpus, content)
    for first in range(0, len(found), _BLOCK):
        content[f"d{first // _BLOCK}"] = [_card(unit) for unit in found[first : first + _BLOCK]]
    for facet in facets.FACETS:
        content[f"f-{facet.name}"] = _column(facet, found, corpus)
    for first in range(0, len(found), _ROWS):
        content[f"t{first // _ROWS}"] = [list(unit.cells) for unit in found[first : first + _ROWS]]
    scripts = {key: coding.shard(key, value) for key, value in content.items()}
    manifest = {
        "units": len(found),
        "clauses": sum(unit.kind == "clause" for unit in found),
        "block": _BLOCK,
        "rarest": postings.rarity(1, len(found)),
        "kinds": _runs(found),
        "words": {**_PAGES, **{key.value: word for key, word in STANDINGS.items()}},
        "binding": facets.BINDING,
        "facets": facets.told(len(found)),
        "table": {"heads": HEADS, "block": _ROWS},
        "scoring": SCORING._asdict(),
        "alphabet": coding.ALPHABET,
        "ends": coding.ENDS,
        "patterns": PATTERNS,
        "radicals": RADICALS,
        **words,
    }
    digest = hashlib.sha256("".join(scripts.values()).encode())
    digest.update(coding.shard(site.MANIFEST, manifest).encode())
    version = digest.hexdigest()[:16]
    # what it was made from may change without a change of what it holds: then the folder keeps its name
    manifest |= {"version": version, "made_from": made_from(corpus.fingerprint, corpus.as_of)}
    return {
        site.index(site.MANIFEST): coding.shard(site.MANIFEST, manifest),
        **{site.index(key, version): script for key, script in scripts.items()},
    }


def _words(found: tuple[Unit, ...], corpus: Corpus, content: dict[str, Any]) -> dict[str, Any]:
    """Put everything that is looked up by a word into shards; return the manifest's part on words."""
    terms = postings.inverted(found)
    written, look = postings.written(terms, len(found))
    meant = synonyms.variants(corpus, lambda word: all(t in terms for t in tokens(word) if not t.startswith("·")))
    about = subjects.things(lexicon.subjects(), meant, found)
    who = subjects.professions(corpus, found)
    for word in about:
        meant.setdefault(word, [])
    lists = known.listed(meant, look, postings.rarity(1, len(found)), _named(found), about | who)
    frequency = {token: len(flat) // 2 for token, flat in terms.items() if not token.startswith("·")}
    sounds = pinyin.entries(frequency, (key[1:] for key in lists), _phrases(found))
    syllables = sounds.pop("~")
    usual = (token for token in frequency if is_han(token) and frequency[token] > 1)
    return {
        "starts": postings.sharded(written | lists | sounds, content),
        "known": coding.grouped(sorted(key[1:] for key in lists if is_han(key[1:]))),
        "subjects": coding.grouped(sorted(about.keys() - who.keys())),
        "who": coding.grouped(sorted(who)),
        "drop": " ".join(lexicon.dropped()),
        "weak": lexicon.WEAK,
        "syllables": coding.grouped(syllables.split()),
        "traditional": traditional.table(traditional.characters(terms), usual),
    }


def _runs(found: tuple[Unit, ...]) -> list[list[Any]]:
    """Kind, how many of them stand on end, per cent of the score they keep, and of that for one word."""
    counted = Counter(unit.kind for unit in found)
    return [[kind, counted[kind], *SHARE[kind]] for kind in KINDS if counted[kind]]


def _phrases(found: Iterable[Unit]) -> Iterator[str]:
    """What people may shorten to initials: titles, and what texts have in quotation marks."""
    for unit in found:
        yield unit.title
        for _, text in unit.texts:
            yield from _QUOTED.findall(text)


def _named(found: Iterable[Unit]) -> Mapping[str, tuple[int, ...]]:
    """Word → the pages that are called so."""
    pages: dict[str, list[int]] = {}
    for number, unit in enumerate(found):
        for name in unit.names:
            pages.setdefault(normal(name).replace(" ", ""), []).append(number)
    return {name: tuple(numbers) for name, numbers in pages.items()}


def _card(unit: Unit) -> list[Any]:
    """What a result shows: url, title, standing, kind, hedge, timings, damage, passages, origin."""
    return [
        unit.url,
        unit.title,
        "".join(unit.facets.get("standing", ())),
        unit.force,
        unit.hedge,
        list(unit.dues),
        [list(mark) for mark in unit.marks],
        [list(passage) for passage in unit.passages],
        unit.origin,
    ]


def _column(facet: Facet, found: tuple[Unit, ...], corpus: Corpus) -> dict[str, Any]:
    """A facet: its values, the sets of values that occur, and the number of every unit's set; set 0 is empty."""
    labels = facet.values(corpus)
    place = {key: number for number, key in enumerate(labels)}
    sets: dict[tuple[int, ...], int] = {(): 0}
    column = []
    for unit in found:
        values = tuple(sorted(place[key] for key in unit.facets.get(facet.name, ()) if key in place))
        column.append(coding.number(sets.setdefault(values, len(sets))))
    return {
        "values": [[key, label] for key, label in labels.items()],
        "sets": ["".join(map(coding.number, values)) for values in sets],
        "column": "".join(column),
    }
