"""What the finder's table tells of a clause beside its card: who, how much, by when, where it stands and holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.clause import Aspect
from generator.model.vocabulary import UnitKind
from generator.views import part
from generator.views.amount import actor_label, amount
from generator.views.aspect import absent, dues
from generator.views.origin import origin
from generator.views.part import BREAK, words
from generator.views.words import ROLES

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.clause import Clause

#: The columns in their order.
HEADS: Final = ("对象", "机构", "角色", "金额或比例", "期限", "出处", "残缺", "地区")


def cells(clause: Clause, corpus: Corpus, damaged: tuple[str, ...]) -> tuple[str, ...]:
    """A clause's cells under ``HEADS``; ``damaged`` names what is damaged in it."""
    instrument = corpus.instruments[clause.instrument]
    bodies = dict.fromkeys(
        key for keys in clause.roles.values() for key in keys if key in corpus.vocabulary.authorities
    )
    nobody = words((absent(clause, Aspect.ACTOR, corpus),))
    return (
        names(clause.audiences, corpus),
        names(tuple(bodies), corpus) or nobody,
        "；".join(f"{ROLES[role]}：{names(keys, corpus)}" for role, keys in clause.roles.items()) or nobody,
        _amounts(clause, corpus),
        "；".join(item.text for item in dues(clause, corpus)) or words((absent(clause, Aspect.DEADLINE, corpus),)),
        origin(clause, corpus),
        "；".join(damaged),
        instrument.jurisdiction.name if instrument.jurisdiction else "地区没写",
    )


def names(keys: tuple[str, ...], corpus: Corpus) -> str:
    """Who is meant, by name."""
    return "、".join(actor_label(corpus, key) for key in keys)


def _amounts(clause: Clause, corpus: Corpus) -> str:
    units = corpus.vocabulary.units
    counted = [
        item
        for item in clause.parameters
        if (unit := units.get(item.unit or "")) and unit.kind in {UnitKind.MONEY, UnitKind.SHARE}
    ]
    found = part.separated((part.amount(amount(item, corpus)) for item in counted), BREAK)
    return words(found or (absent(clause, Aspect.AMOUNT, corpus),))
