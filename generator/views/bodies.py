"""Officials choose their body first: every authority with what rules write for it, and what they may have at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator import site
from generator.model.clause import Standing
from generator.views.audience import ways
from generator.views.index import Entry
from generator.views.task import tasks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.vocabulary import Authority
    from generator.views.row import Row
    from generator.views.shown import Shown


class Body(NamedTuple):
    """An authority: ``said`` counts what rules write for it, ``unsaid`` is true where they write nothing.

    ``levels`` are (label, address) of those below it.
    """

    seal: str
    label: str
    url: str
    aliases: str
    said: str
    unsaid: bool
    levels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bodies:
    """The page: bodies in groups, occasions at hand, and the clauses that concern officials as such."""

    label: str
    groups: tuple[tuple[str, tuple[Body, ...]], ...]
    all: str
    lists: tuple[Entry, ...]
    occasions: tuple[Entry, ...]
    rows: tuple[Row, ...]
    apart: tuple[Row, ...]
    personal: str


def bodies(key: str, shown: Shown) -> Bodies:
    """The page of an audience that chooses its body first."""
    corpus = shown.corpus
    words = corpus.vocabulary.authorities
    heads = [name for name, entry in words.items() if entry.department or entry.parent not in words]
    departments = tuple(_body(name, heads, shown) for name in heads if words[name].department)
    others = tuple(_body(name, heads, shown) for name in heads if not words[name].department)
    rows = [shown.rows[clause.id] for clause in corpus.concerning(key)]
    groups = (("主管部门", departments), ("办事单位、基层", others)) if departments else (("", others),)
    first = tasks(key, shown)
    return Bodies(
        label=corpus.vocabulary.audiences[key].label,
        groups=tuple((heading, found) for heading, found in groups if found),
        all=site.AUTHORITIES,
        lists=tuple(ways(key, shown)),
        occasions=(*first, *(item for item in _occasions(shown) if item.url not in {entry.url for entry in first})),
        rows=tuple(row for row in rows if row.binding),
        apart=tuple(row for row in rows if not row.binding),
        personal=site.AUDIENCES,
    )


def said(key: str, shown: Shown) -> str:
    """How much is written for an authority: of rules, of rules known through others, of what binds nobody."""
    clauses = [shown.corpus.clauses[clause] for clause in shown.corpus.acting(key)]
    rule = sum(clause.standing is Standing.RULE for clause in clauses)
    cited = sum(clause.standing is Standing.CITED for clause in clauses)
    apart = len(clauses) - rule - cited
    told = [f"规定{rule}件"] * bool(rule) + [f"转引规定{cited}件"] * bool(cited)
    told += [f"没有约束力的{apart}件"] * bool(apart)
    return "，".join(told)


def _body(key: str, heads: list[str], shown: Shown) -> Body:
    words = shown.corpus.vocabulary.authorities
    entry = words[key]
    binding = any(
        standing is not None and standing.binding
        for standing in (shown.corpus.clauses[clause].standing for clause in shown.corpus.acting(key))
    )
    old = [f"原称{entry.historic_name}"] if entry.historic_name else []
    return Body(
        seal=entry.label[:1],
        label=entry.label,
        url=site.authority(key),
        aliases="、".join((*entry.aliases[:3], *old)),
        said=said(key, shown),
        unsaid=not binding,
        levels=tuple((words[name].label, site.authority(name)) for name in _below(key, words) if name not in heads),
    )


def _below(key: str, words: Mapping[str, Authority]) -> Iterator[str]:
    """Those below an authority that are no heads themselves, in the vocabulary's order."""
    for name, entry in words.items():
        if entry.parent == key and not entry.department:
            yield name
            yield from (inner for inner in _below(name, words) if inner != key)


def _occasions(shown: Shown) -> Iterator[Entry]:
    """The occasions whose list is an authority's."""
    for item in shown.occasions:
        if item.authority:
            yield Entry(item.title, site.checklist(item.key), f"清单，{item.size}")
