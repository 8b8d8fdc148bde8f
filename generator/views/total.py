"""What the amounts of a roster come to: how many lines say how much, and a sum only where one is honest."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.model.vocabulary import UnitKind
from generator.views.amount import actor_label
from generator.views.duty import Money, costs
from generator.views.words import every

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.parameter import Parameter
    from generator.views.duty import Duty

#: How far a line says what it costs → in words, in the order in which the numbers stand.
WORDS: Final = {
    Money.STATED: "写明金额或比例",
    Money.COMPUTED: "编者推算",
    Money.CONFLICTING: "与原文自身不符",
    Money.UNSTATED: "原文没写数额",
    Money.UNLISTED: "本条未列数额",
    Money.DAMAGED: "原文残缺",
    Money.NONE: "不涉及金额",
}
_LOOKS: Final = {
    Money.COMPUTED: "chip word",
    Money.CONFLICTING: "chip word",
    Money.UNSTATED: "uns",
    Money.UNLISTED: "nil",
    Money.DAMAGED: "gap",
}
#: So many reasons why nothing can be added are enough.
_TOLD: Final = 2
_OPEN: Final = {Money.CONFLICTING, Money.UNSTATED, Money.UNLISTED, Money.DAMAGED}


@dataclass(frozen=True, slots=True)
class Tally:
    """So many lines say what they cost in such a way."""

    number: int
    words: str
    look: str


@dataclass(frozen=True, slots=True)
class Total:
    """The tallies, which add up to all lines; ``sum`` in words where all can be added, else ``why`` they cannot."""

    tallies: tuple[Tally, ...]
    sum: str
    why: str


def total(duties: Sequence[tuple[Clause, Duty]], key: str, corpus: Corpus) -> Total:
    """What the given lines of the roster of ``key`` come to."""
    states = [duty.money for _, duty in duties]
    tallies = tuple(
        Tally(states.count(money), words, _LOOKS.get(money, "plain"))
        for money, words in WORDS.items()
        if money in states
    )
    known = [
        (clause, item) for clause, duty in duties if duty.money not in _OPEN for item in costs(clause, key, corpus)
    ]
    unknown = sum(money in _OPEN for money in states)
    if not known and not unknown:
        return Total(tallies, "", "")
    reasons = _reasons(known, corpus)
    if unknown or reasons or not known:
        return Total(tallies, "", _why(known, unknown, reasons))
    return Total(tallies, _sum([item for _, item in known], corpus), "")


def _reasons(known: Sequence[tuple[Clause, Parameter]], corpus: Corpus) -> list[str]:
    """Why the amounts that are known cannot be added, most telling first; none where they can."""
    items = [item for _, item in known]
    dimensions = (
        ("单位", [_unit(item, corpus) for item in items]),
        ("按什么算", [item.per and f"按{item.per}" for item in items]),
        ("基数", [item.base for item in items]),
        ("周期", [item.period and every(item.period) if item.period != "unstated" else "没写周期" for item in items]),
        ("付给谁", [item.payee and actor_label(corpus, item.payee) for item in items]),
        ("文件", [corpus.instruments[clause.instrument].title for clause, _ in known]),
    )
    found = []
    for name, values in dimensions:
        different = dict.fromkeys(values)
        if len(different) > 1:
            found.append(f"{name}不同（{'、'.join(value or '没写' for value in different)}）")
    if any(item.exact is None for item in items):
        found.append("有的只写了范围")
    if any(item.scope for item in items) or any(clause.conditions for clause, _ in known):
        found.append("有的要看情形")
    if any(item.period == "unstated" for item in items):
        found.append("有的原文没写周期")
    shares = [item for item in items if not _is_money(item, corpus)]
    if shares and any(item.base is None for item in shares):
        found.append("有的比例没写基数")
    return found if len(items) > 1 else [reason.removeprefix("有的") for reason in found]


def _why(known: Sequence[tuple[Clause, Parameter]], unknown: int, reasons: Sequence[str]) -> str:
    lines = len(dict.fromkeys(clause.id for clause, _ in known))
    said = [f"写明或推算的{lines}件，{'，'.join(reasons[:_TOLD])}"] if known and reasons else []
    if unknown:
        said.append(f"{'另有' if said else ''}{unknown}件没有可用的数")
    return f"{'；'.join(said)}。"


def _sum(items: Sequence[Parameter], corpus: Corpus) -> str:
    first, number = items[0], sum((item.exact or Decimal() for item in items), Decimal())
    period = every(first.period) if first.period else ""
    base = f"，以{first.base}为基数" if first.base else ""
    return f"{period}{number.normalize():f}{_unit(first, corpus)}{f'／{first.per}' if first.per else ''}{base}"


def _unit(item: Parameter, corpus: Corpus) -> str:
    unit = corpus.vocabulary.units.get(item.unit or "")
    return (unit.symbol if unit else None) or item.unit or ""


def _is_money(item: Parameter, corpus: Corpus) -> bool:
    unit = corpus.vocabulary.units.get(item.unit or "")
    return unit is not None and unit.kind is UnitKind.MONEY
