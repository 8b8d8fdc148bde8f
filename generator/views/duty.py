"""One line of an authority's roster: what it does, in which role, how much it pays to whom, by when, on what basis."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from generator import site
from generator.model.clause import Aspect, Kind, Role
from generator.model.parameter import State
from generator.model.vocabulary import UnitKind
from generator.views import part
from generator.views.amount import actor_label, amount
from generator.views.aspect import absent, dues
from generator.views.damage import Loss
from generator.views.facts import bases
from generator.views.part import BREAK, Part
from generator.views.words import role_word, spans

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.parameter import Parameter
    from generator.views.damage import Damage
    from generator.views.row import Row
    from generator.views.shown import Shown

    Parts = tuple[Part, ...]

#: Kinds that leave it to the authority.
_MAY: Final = {Kind.PERMISSION: "可以，不是必须", Kind.POWER: "职权，归它管", Kind.ENCOURAGEMENT: "鼓励，不是必须"}


class Money(StrEnum):
    """How far a duty says what it costs; where a duty has several amounts, the one that is known least decides."""

    STATED = "stated"
    COMPUTED = "computed"
    CONFLICTING = "conflicting"
    UNSTATED = "unstated"
    UNLISTED = "unlisted"
    DAMAGED = "damaged"
    NONE = "none"


#: State of a parameter → how far it says what it costs, the worst first.
_MONEY: Final = {
    State.DAMAGED: Money.DAMAGED,
    State.UNSTATED: Money.UNSTATED,
    State.CONFLICTING: Money.CONFLICTING,
    State.COMPUTED: Money.COMPUTED,
    State.RECOVERED: Money.STATED,
    State.GIVEN: Money.STATED,
}


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of a roster; ``where`` are the lines of the source, ``place`` where its rule holds."""

    row: Row
    role: Parts
    amount: Parts
    damages: tuple[Damage, ...]
    payer: Parts
    payee: Parts
    due: Parts
    where: Parts
    basis: Parts
    instrument: str
    place: str
    money: Money


def duty(clause: Clause, key: str, shown: Shown) -> Duty:
    """What the clause is to one of those who act in it."""
    corpus, row = shown.corpus, shown.rows[clause.id]
    counted = costs(clause, key, corpus)
    told = {item.name for item in counted if item.state is State.DAMAGED}
    nothing = absent(clause, Aspect.AMOUNT, corpus)
    instrument = corpus.instruments[clause.instrument]
    named = [item.payee for item in counted if item.payee]
    paying = [item.payer for item in counted if item.payer] or clause.roles.get(Role.PAYING, ())
    return Duty(
        row=row,
        role=_roles(clause, key, corpus),
        amount=_amounts(counted, key, row.url, corpus) or (nothing,),
        damages=tuple(item for item in row.damages if not (item.loss is Loss.VALUE and item.subject in told)),
        payer=_named(paying, corpus) or (part.NOT_LISTED if counted else nothing,),
        payee=_named(named, corpus) or (part.NOT_LISTED if counted else nothing,),
        due=_dues(clause, key, corpus),
        where=(part.link(spans(clause.source.lines), site.origin(clause.id)),),
        basis=part.separated(bases(clause.basis, corpus), BREAK) or (absent(clause, Aspect.BASIS, corpus),),
        instrument=instrument.title,
        place=instrument.jurisdiction.name if instrument.jurisdiction else "地区没写",
        money=_money(counted, nothing),
    )


def costs(clause: Clause, key: str, corpus: Corpus) -> tuple[Parameter, ...]:
    """The money and shares of a clause, without what somebody else pays."""
    return tuple(item for item in clause.parameters if _counts(item, key, corpus))


def _counts(item: Parameter, key: str, corpus: Corpus) -> bool:
    unit = corpus.vocabulary.units.get(item.unit or "")
    return unit is not None and unit.kind in {UnitKind.MONEY, UnitKind.SHARE} and item.payer in {None, key}


def _money(counted: tuple[Parameter, ...], nothing: Part) -> Money:
    found = {item.state for item in counted}
    if found:
        return next(money for state, money in _MONEY.items() if state in found)
    return {part.UNSTATED: Money.UNSTATED, part.NOT_LISTED: Money.UNLISTED}.get(nothing, Money.NONE)


def _roles(clause: Clause, key: str, corpus: Corpus) -> Parts:
    mine = corpus.acting(key)[clause.id]
    others = dict.fromkeys(other for role in mine for other in clause.roles[role] if other != key)
    parts = [part.text("、".join(role_word(role, clause) for role in mine) or "有事项要办")]
    if others:
        parts += [BREAK, Part("note", f"与{'、'.join(actor_label(corpus, other) for other in others)}一起")]
    if key in clause.actors.inferred:
        parts += [BREAK, Part("note", "编者据上文推出，本条没点名")]
    if clause.kind in _MAY:
        parts += [BREAK, Part("note", _MAY[clause.kind])]
    return tuple(parts)


def _amounts(counted: tuple[Parameter, ...], key: str, url: str, corpus: Corpus) -> Parts:
    """The amounts; whom they go to has a column of its own, and that the page's own body pays goes without saying."""
    bare = (
        item.model_copy(update={"payee": None, "payer": item.payer if item.payer != key else None}) for item in counted
    )
    return part.separated((part.amount(amount(item, corpus), url) for item in bare), BREAK)


def _named(keys: tuple[str, ...] | list[str], corpus: Corpus) -> Parts:
    return (part.text("、".join(actor_label(corpus, key) for key in dict.fromkeys(keys))),) if keys else ()


def _dues(clause: Clause, key: str, corpus: Corpus) -> Parts:
    """When the body's own steps are due; where they do not say, also what the clause's other steps say."""
    own, whole = dues(clause, corpus, key), dues(clause, corpus)
    if not own:
        return (absent(clause, Aspect.DEADLINE, corpus),)
    lines = [(part.text(item.text) if item.stated else part.due(item),) for item in own]
    if not any(item.stated for item in own):
        lines += [(Part("note", f"本条别的事项：{item.text}"),) for item in whole if item.stated]
    return part.separated(lines, BREAK)
