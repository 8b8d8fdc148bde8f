"""A parameter in words: what stands before the figures, the figures that never break, what stands after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.model.parameter import State
from generator.model.scalar import UNSTATED
from generator.model.vocabulary import UnitKind
from generator.views.words import DAMAGED, SILENT, STATES, between, every

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.parameter import Parameter, Range

_BOUNDS = (("at_least", "不少于"), ("more_than", "高于"), ("at_most", "不超过"), ("less_than", "低于"))
_AGES = (("at_least", "满"), ("more_than", "超过"), ("at_most", "不超过"), ("less_than", "不满"))
#: States that need no chip: the source gives the value, or what stands in its place says enough.
_PLAIN: Final = {State.GIVEN, State.DAMAGED, State.UNSTATED}


@dataclass(frozen=True, slots=True)
class Amount:
    """One parameter as readers see it.

    ``figures`` are unbreakable pieces with bound and unit; empty where the value is damaged or unstated, which
    ``missing`` then says. ``chip`` names a state that needs a word; ``note`` explains it.
    """

    name: str
    before: str
    figures: tuple[str, ...]
    after: str
    missing: str = ""
    damaged: bool = False
    period_unstated: bool = False
    chip: str = ""
    base: str = ""
    note: str = ""
    written: str = ""
    money: bool = False
    computed: bool = False
    in_words: bool = False

    @property
    def text(self) -> str:
        """The whole as plain text."""
        return f"{self.before}{''.join(self.figures)}{self.after}" if self.figures else self.missing


def actor_label(corpus: Corpus, key: str) -> str:
    """Label of an authority or audience."""
    words = corpus.vocabulary
    entry = words.authorities.get(key) or words.audiences.get(key)
    return entry.label if entry and entry.label else key


def bounds(value: Range, unit_key: str, corpus: Corpus) -> tuple[str, ...]:
    """The bounds of a range with its unit: ``高于200元、``, ``低于300元``."""
    unit = corpus.vocabulary.units.get(unit_key)
    words = _AGES if unit and unit.kind is UnitKind.AGE else _BOUNDS
    found = [
        f"{word}{bound}{_symbol(unit_key, corpus)}"
        for name, word in words
        if (bound := getattr(value, name)) is not None
    ]
    return tuple(piece + ("、" if number < len(found) - 1 else "") for number, piece in enumerate(found))


def _symbol(unit_key: str, corpus: Corpus) -> str:
    unit = corpus.vocabulary.units.get(unit_key)
    return (unit.symbol if unit else None) or unit_key


def _figures(parameter: Parameter, corpus: Corpus) -> tuple[str, ...]:
    unit = parameter.unit or ""
    if parameter.words is not None:
        return (parameter.words,)
    if parameter.value is not None:
        return (f"{parameter.value}{_symbol(unit, corpus)}",)
    if parameter.about is not None:
        return (f"约{parameter.about}{_symbol(unit, corpus)}",)
    return bounds(parameter, unit, corpus)


def amount(parameter: Parameter, corpus: Corpus) -> Amount:
    """A parameter in words."""
    unit = corpus.vocabulary.units.get(parameter.unit or "")
    money = unit is not None and unit.kind is UnitKind.MONEY
    who = []
    if parameter.from_ or parameter.until:
        who.append(between(parameter.from_, parameter.until))
    if parameter.scope:
        who.append(parameter.scope)
    if parameter.payer:
        who.append(f"{actor_label(corpus, parameter.payer)}出")
    if parameter.payee:
        who.append(f"付给{actor_label(corpus, parameter.payee)}")
    before = "，".join(who) + ("：" if who else "")
    if parameter.period and parameter.period != UNSTATED:
        before += every(parameter.period)
    missing = ""
    if parameter.state is State.DAMAGED:
        missing = f"{parameter.name}{DAMAGED}"
    elif parameter.state is State.UNSTATED:
        missing = f"{SILENT}数额" if money else SILENT
        if parameter.as_written:
            missing += f"，只写“{parameter.as_written}”"
    chip = "" if parameter.state in _PLAIN else STATES[parameter.state]
    return Amount(
        name=parameter.name,
        before=before,
        figures=() if missing else _figures(parameter, corpus),
        after=f"／{parameter.per}" if parameter.per and not missing else "",
        missing=missing,
        damaged=parameter.state is State.DAMAGED,
        period_unstated=parameter.period == UNSTATED and not missing,
        chip=chip,
        base=f"以{parameter.base}为基数" if parameter.base else "",
        note=parameter.note or "",
        written=parameter.as_written or "",
        money=money,
        computed=parameter.state is State.COMPUTED,
        in_words=parameter.words is not None,
    )


def under_its_name(item: Amount) -> Amount:
    """The amount for a place that names the parameter already: its damage need not repeat the name."""
    return replace(item, missing=DAMAGED) if item.damaged else item
