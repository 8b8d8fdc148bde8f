"""Where each field of a clause is read on its page, and what a word in it weighs for the search: one table.

A new field of ``Clause`` needs an entry here (a test asserts it). With ``SOURCE`` its page shows it among the
provenance, under its title in the model, and no view or template has to know it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from generator.model.clause import Clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Spot(StrEnum):
    """Where on a clause's page a field is read."""

    HEAD = "head"  # title, badge, kind, plain sentence
    FACTS = "facts"
    TEXT = "text"
    STEPS = "steps"
    QUESTIONS = "questions"
    RELATED = "related"
    SOURCE = "source"  # by this table alone
    META = "meta"  # beside the text: address, breadcrumbs, words for search engines


@dataclass(frozen=True, slots=True)
class Field:
    """A field's spot; ``weight`` is that of its words in the search, where the index has none of its own for it."""

    spot: Spot
    weight: int = 0


FIELDS: Final[Mapping[str, Field]] = {
    "id": Field(Spot.META),
    "path": Field(Spot.META),
    "also": Field(Spot.META),
    "formerly": Field(Spot.META),
    "title": Field(Spot.HEAD),
    "standing": Field(Spot.HEAD),
    "kind": Field(Spot.HEAD),
    "hedge": Field(Spot.HEAD),
    "plain": Field(Spot.HEAD),
    "audiences": Field(Spot.FACTS),
    "parameters": Field(Spot.FACTS),
    "conditions": Field(Spot.FACTS),
    "actors": Field(Spot.FACTS),
    "basis": Field(Spot.FACTS),
    "text": Field(Spot.TEXT),
    "steps": Field(Spot.STEPS),
    "tips": Field(Spot.STEPS),
    "silent": Field(Spot.FACTS),
    "means": Field(Spot.META),
    "questions": Field(Spot.QUESTIONS),
    "references": Field(Spot.RELATED),
    "defines": Field(Spot.RELATED),
    "topic": Field(Spot.RELATED),
    "number": Field(Spot.SOURCE, weight=1),
    "review": Field(Spot.SOURCE),
    "source": Field(Spot.SOURCE),
    "wording": Field(Spot.SOURCE),
    "effective": Field(Spot.SOURCE),
    "expires": Field(Spot.SOURCE),
}


def label(name: str) -> str:
    """What a field is called on its page: its title in the model."""
    return Clause.model_fields[name].title or name


def stated(clause: Clause, spot: Spot) -> Iterator[tuple[str, str]]:
    """(label, words) of the plain fields at a spot that are stated: one line of text, or several."""
    for name, field in FIELDS.items():
        words = _words(getattr(clause, name)) if field.spot is spot else ""
        if words:
            yield label(name), words


def searched(clause: Clause) -> Iterator[tuple[int, str]]:
    """(weight, words) of the fields that the search knows from this table."""
    for name, field in FIELDS.items():
        if field.weight:
            yield field.weight, _words(getattr(clause, name))


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    return "、".join(value) if isinstance(value, tuple) and all(isinstance(item, str) for item in value) else ""
