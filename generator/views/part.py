"""Inline parts: a cell of a facts box or a table as a sequence of small pieces, each with one look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.views.words import SILENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.views.amount import Amount
    from generator.views.row import Badge
    from generator.views.timing import Due

Form = Literal[
    "text",
    "link",
    "web",
    "gap",
    "unstated",
    "nil",
    "infer",
    "figure",
    "words",
    "note",
    "chip",
    "past",
    "state",
    "badge",
    "where",
    "none",
    "break",
    "gulf",
]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: how it looks, what it says, where it leads.

    ``tail`` must not break off a figure; ``key`` is the standing that a badge shows.
    """

    form: Form
    text: str = ""
    url: str = ""
    tail: str = ""
    key: str = ""


BREAK = Part("break")
UNSTATED = Part("unstated", SILENT)
#: Not in this clause; the source may say it elsewhere. Only what ``silent`` names may be called 原文没写.
NOT_LISTED = Part("nil", "本条未列")
NO_PERIOD = Part("unstated", f"{SILENT}按什么周期")
NOT_CONCERNED = Part("none", "不涉及")


def text(words: str) -> Part:
    """Plain words."""
    return Part("text", words)


def link(words: str, url: str) -> Part:
    """A link to a page of the site."""
    return Part("link", words, url)


def inferred(words: str, url: str) -> Part:
    """An actor that the editor concluded from what stands before."""
    return Part("infer", words, url)


def badge(item: Badge) -> Part:
    """A standing."""
    return Part("badge", item.label, key=item.key)


def due(item: Due) -> Part:
    """A timing: a chip, struck by nothing when past, dashed when the source states none."""
    if not item.stated:
        return Part("unstated", item.text)
    return Part("past" if item.past else "chip", item.text)


def amount(item: Amount, gap_url: str = "", *, written: bool = False) -> Iterator[Part]:
    """A parameter: period and payer in text size, the figures as figures, base and note below.

    ``written``: also how the source writes a value that is not quoted from it as it stands.
    """
    if item.before:
        yield text(item.before)
    if item.missing:
        yield Part("gap", item.missing, gap_url) if item.damaged else Part("unstated", item.missing)
    else:
        # a computed value must not stand out like a given one, and words may break where figures may not
        look: Form = "text" if item.computed else "words" if item.in_words else "figure"
        yield from (Part(look, piece) for piece in item.figures[:-1])
        yield Part(look, item.figures[-1], tail=item.after)
    if item.chip:
        yield Part("state", item.chip)
    if item.base:
        yield from (BREAK, Part("note", item.base))
    if item.period_unstated:
        yield from (BREAK, NO_PERIOD)
    if written and item.written and item.figures:
        yield from (BREAK, Part("note", f"原文写作“{item.written}”"))
    if item.note and not item.damaged:
        yield from (BREAK, Part("note", item.note))


def separated(groups: Iterable[Iterable[Part]], separator: Part) -> tuple[Part, ...]:
    """Groups one after another with ``separator`` between them."""
    found: list[Part] = []
    for group in groups:
        found += [separator, *group] if found else list(group)
    return tuple(found)


def words(parts: Iterable[Part], between: str = "；") -> str:
    """Parts as plain text, for a table that has no looks; ``between`` stands where a line breaks."""
    said = {"break": between}
    return "".join(
        said.get(part.form) or (f"（{part.text}）" if part.form == "state" else f"{part.text}{part.tail}")
        for part in parts
    )
