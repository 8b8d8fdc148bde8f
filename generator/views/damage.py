"""What is damaged in a clause's source: shown wherever something depends on it, never filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.model.parameter import State
from generator.model.vocabulary import BasisState
from generator.views.words import spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.parameter import Parameter
    from generator.model.provenance import Gap


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged spot: ``label`` says what is lost, ``anchor`` is its place on the clause's page."""

    label: str
    anchor: str
    url: str
    lines: tuple[str, ...]


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


def damages(clause: Clause, corpus: Corpus) -> tuple[Damage, ...]:
    """The damaged spots of a clause: lost passages, damaged parameters, bases whose names are lost; each once."""
    found: list[tuple[str, tuple[str, ...]]] = []
    broken = [item for item in clause.parameters if item.state is State.DAMAGED]
    for gap in clause.source.gaps:
        if gap.lost is None:
            continue
        same = [item for item in broken if item.as_written and item.as_written == gap.as_written]
        if len(same) == 1:
            broken.remove(same[0])
            found.append((same[0].name, _gap_lines(gap, same[0].note)))
        else:
            found.append((gap.lost, _gap_lines(gap, None)))
    found += [
        (name, tuple(line for item in broken if item.name == name for line in _parameter_lines(item)))
        for name in dict.fromkeys(item.name for item in broken)
    ]
    told = any(name.startswith("依据") for name, _ in found)  # the gap says it already
    for key in clause.basis if not told else ():
        basis = corpus.vocabulary.bases.get(key)
        if basis is not None and basis.state is BasisState.DAMAGED:
            found.append(("依据文件的名称或文号", (f"{_remnant(basis.as_written)}查不到是哪一份，本站不猜。",)))
    page = site.clause(clause.id)
    return tuple(
        Damage(f"{name}原文残缺", f"gap-{number}", f"{page}#gap-{number}", lines)
        for number, (name, lines) in enumerate(found, 1)
    )


def readings(clause: Clause) -> tuple[str, ...]:
    """Misprints and split figures that can be restored for certain."""
    return tuple(
        f"{spans(gap.lines)}的“{gap.as_written or ''}”读作“{gap.read_as}”，可以确定复原。"
        for gap in clause.source.gaps
        if gap.read_as is not None
    )
