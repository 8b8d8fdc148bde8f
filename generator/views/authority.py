"""The duty roster of an authority: everything it must, should or may do, by weight and instrument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import site
from generator.model.clause import Aspect, Kind, Standing
from generator.model.parameter import State
from generator.model.vocabulary import UnitKind
from generator.views import part
from generator.views.amount import actor_label, amount
from generator.views.aspect import absent, dues
from generator.views.damage import Loss
from generator.views.part import BREAK, Part
from generator.views.words import role_word

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.parameter import Parameter
    from generator.views.damage import Damage
    from generator.views.row import Row
    from generator.views.shown import Shown

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
    """An authority's page; ``children`` and ``parent`` are (label, address), ``checklist`` the address of its own."""

    label: str
    historic_name: str
    lead: str
    description: str
    children: tuple[tuple[str, str], ...]
    parent: tuple[str, str] | None
    checklist: str
    rule: tuple[Table, ...]
    cited: tuple[Table, ...]
    apart: tuple[Table, ...]


def roster(key: str, shown: Shown) -> Roster:
    """The duty roster of one authority: the clauses in which it has a role or a step."""
    corpus = shown.corpus
    words = corpus.vocabulary.authorities
    entry = words[key]
    clauses = [corpus.clauses[clause] for clause in corpus.acting(key)]
    rule = [clause for clause in clauses if clause.standing is Standing.RULE]
    cited = [clause for clause in clauses if clause.standing is Standing.CITED]
    apart = [clause for clause in clauses if not (clause.standing and clause.standing.binding)]
    return Roster(
        label=entry.label,
        historic_name=entry.historic_name or "",
        lead=_lead(len(rule), len(cited), len(apart)),
        description=entry.description or "",
        children=tuple((child.label, site.authority(name)) for name, child in words.items() if child.parent == key),
        parent=(words[entry.parent].label, site.authority(entry.parent)) if entry.parent in words else None,
        checklist=site.checklist(key) if corpus.steps_of(key) else "",
        rule=_tables(rule, key, shown),
        cited=_tables(cited, key, shown),
        apart=_tables(apart, key, shown),
    )


def _lead(rule: int, cited: int, apart: int) -> str:
    if not rule + cited + apart:
        return "这批资料里还没有写它做什么。"
    more = [f"转引规定{cited}件"] * bool(cited) + [f"没有约束力的{apart}件"] * bool(apart)
    return (f"规定写了{rule}件事" if rule else "规定没写到它") + (
        f"，另有{'、'.join(more)}，分开列。" if more else "。"
    )


def _tables(clauses: list[Clause], key: str, shown: Shown) -> tuple[Table, ...]:
    found: dict[str, list[Duty]] = {}
    for clause in clauses:
        found.setdefault(clause.instrument, []).append(_duty(clause, key, shown))
    return tuple(
        Table(f"{shown.corpus.instruments[name].title}，{len(duties)}件", tuple(duties))
        for name, duties in found.items()
    )


def _duty(clause: Clause, key: str, shown: Shown) -> Duty:
    corpus, row = shown.corpus, shown.rows[clause.id]
    mine = corpus.acting(key)[clause.id]
    others = dict.fromkeys(other for role in mine for other in clause.roles[role] if other != key)
    parts = [part.text("、".join(role_word(role, clause) for role in mine) or "有事项要办")]
    if others:
        parts += [BREAK, Part("note", f"与{'、'.join(actor_label(corpus, other) for other in others)}一起")]
    if key in clause.actors.inferred:
        parts += [BREAK, Part("note", "编者据上文推出，本条没点名")]
    if clause.kind in _MAY:
        parts += [BREAK, Part("note", _MAY[clause.kind])]
    counted = [item for item in clause.parameters if _counts(item, key, corpus)]
    told = {item.name for item in counted if item.state is State.DAMAGED}
    return Duty(
        row=row,
        role=tuple(parts),
        amount=_amounts(clause, counted, row.url, corpus),
        damages=tuple(item for item in row.damages if not (item.loss is Loss.VALUE and item.subject in told)),
        due=_dues(clause, key, corpus),
    )


def _counts(item: Parameter, key: str, corpus: Corpus) -> bool:
    """Whether a parameter is money or a share that concerns the authority."""
    unit = corpus.vocabulary.units.get(item.unit or "")
    return unit is not None and unit.kind in {UnitKind.MONEY, UnitKind.SHARE} and item.payer in {None, key}


def _amounts(clause: Clause, counted: list[Parameter], url: str, corpus: Corpus) -> tuple[Part, ...]:
    if counted:
        return part.separated((part.amount(amount(item, corpus), url) for item in counted), BREAK)
    return (absent(clause, Aspect.AMOUNT, corpus),)


def _dues(clause: Clause, key: str, corpus: Corpus) -> tuple[Part, ...]:
    found = dues(clause, corpus, key)
    if found:
        return part.separated(((part.text(item.text) if item.stated else part.due(item),) for item in found), BREAK)
    return (absent(clause, Aspect.DEADLINE, corpus),)
