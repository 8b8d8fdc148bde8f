"""Inline parts: a cell of a facts box or a table as a sequence of small pieces, each with one look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.views.amount import Amount
    from generator.views.row import Badge
    from generator.views.timing import Due

Form = Literal[
    "text", "link", "gap", "unstated", "figure", "words", "note", "chip", "past", "state", "badge", "none", "break"
]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: how it looks, what it says, where it leads; ``tail`` must not break off a figure."""

    form: Form
    text: str = ""
    url: str = ""
    tail: str = ""


BREAK = Part("break")
UNSTATED = Part("unstated", "原文没写")
NO_PERIOD = Part("unstated", "原文没写按什么周期")
NOT_CONCERNED = Part("note", "这一条不涉及")
NONE = Part("none", "不涉及")


def text(words: str) -> Part:
    """Plain words."""
    return Part("text", words)


def link(words: str, url: str) -> Part:
    """A link to a page of the site."""
    return Part("link", words, url)


def badge(item: Badge) -> Part:
    """A standing."""
    return Part("badge", item.label, item.key)


def due(item: Due) -> Part:
    """A timing: a chip, struck by nothing when past, dashed when the source states none."""
    if not item.stated:
        return Part("unstated", item.text)
    return Part("past" if item.past else "chip", item.text)


def amount(item: Amount, gap_url: str = "") -> Iterator[Part]:
    """A parameter: period and payer in text size, the figures as figures, base and note below."""
    if item.missing:
        if item.before:
            yield text(item.before)
        yield Part("gap", item.missing, gap_url) if item.damaged else Part("unstated", item.missing)
    else:
        if item.before:
            yield text(item.before)
        # a computed value must not stand out like a given one, and words may break where figures may not
        look: Form = "text" if item.computed else "words" if item.in_words else "figure"
        yield from (Part(look, piece) for piece in item.figures[:-1])
        yield Part(look, item.figures[-1], tail=item.after)
    if item.chip:
        yield Part("state", item.chip)
    if item.base:
        yield BREAK
        yield Part("note", item.base)
    if item.period_unstated:
        yield BREAK
        yield NO_PERIOD
    if item.note and not item.damaged:
        yield BREAK
        yield Part("note", item.note)


def separated(groups: Iterable[Iterable[Part]], separator: Part) -> tuple[Part, ...]:
    """Groups one after another with ``separator`` between them."""
    found: list[Part] = []
    for group in groups:
        found += [separator, *group] if found else list(group)
    return tuple(found)
