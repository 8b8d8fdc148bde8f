"""What is damaged in a clause's source: shown wherever something depends on it, never filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from generator import site
from generator.model.parameter import State
from generator.model.vocabulary import BasisState
from generator.views.words import DAMAGED, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.parameter import Parameter
    from generator.model.provenance import Gap


class Loss(StrEnum):
    """What sort of thing is lost: a passage, a parameter's value, or which law or document is meant."""

    PASSAGE = "passage"
    VALUE = "value"
    BASIS = "basis"


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged spot of a clause.

    ``subject`` is what the passage was about, the parameter's name, or the basis' key; ``bases`` are the keys of
    damaged bases whose names were lost here; ``anchor`` is the place on the clause's page, ``lines`` tell what is left.
    """

    loss: Loss
    subject: str
    lines: tuple[str, ...]
    bases: tuple[str, ...] = ()
    anchor: str = ""
    url: str = ""

    @property
    def label(self) -> str:
        """What is lost, in words."""
        return f"{'依据文件的名称或文号' if self.loss is Loss.BASIS else self.subject}{DAMAGED}"


def damages(clause: Clause, corpus: Corpus) -> tuple[Damage, ...]:
    """The damaged spots of a clause: lost passages, damaged parameters, bases whose names are lost; each once."""
    lost = {
        key: basis.as_written
        for key in clause.basis
        if (basis := corpus.vocabulary.bases.get(key)) is not None and basis.state is BasisState.DAMAGED
    }
    found = list(_passages_and_values(clause, lost))
    told = {key for damage in found for key in damage.bases}
    found += [
        Damage(Loss.BASIS, key, (f"{_remnant(written)}查不到是哪一份，本站不猜。",), (key,))
        for key, written in lost.items()
        if key not in told
    ]
    page = site.clause(clause.id)
    return tuple(
        replace(damage, anchor=f"gap-{number}", url=f"{page}#gap-{number}") for number, damage in enumerate(found, 1)
    )


def _passages_and_values(clause: Clause, lost: dict[str, str | None]) -> Iterator[Damage]:
    broken = [item for item in clause.parameters if item.state is State.DAMAGED]
    for gap in clause.source.gaps:
        if gap.lost is None:
            continue
        same = [item for item in broken if item.as_written and item.as_written == gap.as_written]
        if len(same) == 1:
            broken.remove(same[0])
            yield Damage(Loss.VALUE, same[0].name, _gap_lines(gap, same[0].note))
        else:
            # what is left of a law's name stands in the passage that was lost with it: one spot, told once
            bases = tuple(key for key, written in lost.items() if written and written in (gap.as_written or ""))
            yield Damage(Loss.PASSAGE, gap.lost, _gap_lines(gap, None), bases)
    for name in dict.fromkeys(item.name for item in broken):
        lines = tuple(line for item in broken if item.name == name for line in _parameter_lines(item))
        yield Damage(Loss.VALUE, name, lines)


def _remnant(text: str | None) -> str:
    return f"原文只留下“{text}”。" if text else ""


def _gap_lines(gap: Gap, note: str | None) -> tuple[str, ...]:
    where = f"{spans(gap.lines)}：{_remnant(gap.as_written)}{gap.lost}已经丢失，本站不补。"
    return (where, note) if note else (where,)


def _parameter_lines(parameter: Parameter) -> Iterator[str]:
    """What is left of a damaged parameter, with its scope where it is one of several."""
    told = "".join(text for text in (_remnant(parameter.as_written), parameter.note) if text)
    if told:
        yield f"{parameter.scope}：{told}" if parameter.scope else told


def readings(clause: Clause) -> tuple[str, ...]:
    """Misprints and split figures that can be restored for certain."""
    return tuple(
        f"{spans(gap.lines)}的“{gap.as_written or ''}”读作“{gap.read_as}”，"
        f"{'发布机关已更正' if gap.by else '可以确定复原'}。"
        for gap in clause.source.gaps
        if gap.read_as is not None
    )
