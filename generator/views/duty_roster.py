"""The duty roster of an authority: everything it must, should or may do, by weight and instrument."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.model.clause import Kind, Standing
from generator.model.vocabulary import UnitKind
from generator.views import part
from generator.views.amount import actor_label, amount
from generator.views.facts import actors, silence
from generator.views.part import BREAK, NONE, NOT_CONCERNED, UNSTATED, Part
from generator.views.row import dues, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.vocabulary import Authority
    from generator.views.damage import Damage
    from generator.views.row import Row

#: Kinds that leave it to the authority.
_MAY: Final = {Kind.PERMISSION: "可以，不是必须", Kind.POWER: "职权，归它管", Kind.ENCOURAGEMENT: "鼓励，不是必须"}


@dataclass(frozen=True, slots=True)
class Duty:
    """One row of the roster."""

    row: Row
    role: tuple[Part, ...]
    amount: tuple[Part, ...]
    damages: tuple[Damage, ...]
    due: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The duties from one instrument."""

    caption: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """An authority's page."""

    key: str
    entry: Authority
    children: tuple[tuple[str, str], ...]
    parent: tuple[str, str] | None
    rule: tuple[Table, ...]
    cited: tuple[Table, ...]
    apart: tuple[Table, ...]
    counts: tuple[int, int, int]
    steps: bool


@lru_cache(maxsize=4)
def _acting(corpus: Corpus) -> Mapping[str, tuple[Clause, ...]]:
    """Authority → the clauses in which it has a role or a step."""
    found: dict[str, dict[str, Clause]] = {}
    for clause in corpus.clauses.values():
        keys = [key for _, group in actors(clause) for key in group]
        for key in [*keys, *(step.for_ for step in clause.steps)]:
            found.setdefault(key, {})[clause.id] = clause
    return {key: tuple(clauses.values()) for key, clauses in found.items()}


def acting(key: str, corpus: Corpus) -> tuple[Clause, ...]:
    """The clauses in which an authority has a role or a step."""
    return _acting(corpus).get(key, ())


def roster(key: str, corpus: Corpus) -> Roster:
    """The duty roster of one authority."""
    words = corpus.vocabulary.authorities
    entry = words[key]
    clauses = acting(key, corpus)
    groups = [
        [clause for clause in clauses if clause.standing is Standing.RULE],
        [clause for clause in clauses if clause.standing is Standing.CITED],
        [clause for clause in clauses if not (clause.standing and clause.standing.binding)],
    ]
    rule, cited, apart = (_tables(group, key, corpus) for group in groups)
    return Roster(
        key=key,
        entry=entry,
        children=tuple((name, child.label) for name, child in words.items() if child.parent == key),
        parent=(entry.parent, words[entry.parent].label) if entry.parent and entry.parent in words else None,
        rule=rule,
        cited=cited,
        apart=apart,
        counts=(len(groups[0]), len(groups[1]), len(groups[2])),
        steps=any(step.for_ == key for clause in clauses for step in clause.steps),
    )


def _tables(clauses: list[Clause], key: str, corpus: Corpus) -> tuple[Table, ...]:
    found: dict[str, list[Duty]] = {}
    for clause in clauses:
        found.setdefault(clause.instrument, []).append(_duty(clause, key, corpus))
    return tuple(
        Table(f"{corpus.instruments[name].title}，{len(duties)}件", tuple(duties)) for name, duties in found.items()
    )


def _duty(clause: Clause, key: str, corpus: Corpus) -> Duty:
    mine, others = [], []
    for role, keys in actors(clause):
        if key in keys:
            mine.append(role)
            others += [actor_label(corpus, other) for other in keys if other != key and other not in others]
    parts = [part.text("、".join(mine) or "有事项要办")]
    if others:
        parts += [BREAK, Part("note", f"与{'、'.join(dict.fromkeys(others))}一起")]
    if clause.kind in _MAY:
        parts += [BREAK, Part("note", _MAY[clause.kind])]
    row, amounts = rows(corpus)[clause.id], _amounts(clause, key, corpus)
    told = {item.text for item in amounts}
    damages = tuple(damage for damage in row.damages if damage.label not in told)
    return Duty(row, tuple(parts), amounts, damages, _dues(clause, key, corpus))


def _amounts(clause: Clause, key: str, corpus: Corpus) -> tuple[Part, ...]:
    units = corpus.vocabulary.units
    shown = []
    for item in clause.parameters:
        unit = units.get(item.unit or "")
        counts = unit is not None and unit.kind in {UnitKind.MONEY, UnitKind.SHARE}
        if counts and (item.payer is None or item.payer == key):
            shown.append((*part.amount(amount(item, corpus), rows(corpus)[clause.id].url),))
    if shown:
        return part.separated(shown, BREAK)
    found = silence(clause)
    return (NONE if found is NOT_CONCERNED else found,)


def _dues(clause: Clause, key: str, corpus: Corpus) -> tuple[Part, ...]:
    found = dues(clause, corpus, (key,))
    if found:
        return part.separated(((part.text(item.text) if item.stated else part.due(item),) for item in found), BREAK)
    return (UNSTATED,)
