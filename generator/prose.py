"""Prose: the safe Markdown of policy texts, read by one grammar for what is judged, shown, linked and searched.

Paragraphs, lists of one level, ``**strong**`` and ``[text](clause:x)`` or ``[text](term:y)``; everything else is text,
letter for letter, and what looks as if it were meant to be more is told as a stray.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator


class Text(NamedTuple):
    """Words as they were typed, on one line."""

    text: str


class Strong(NamedTuple):
    """``**…**``."""

    parts: tuple[Part, ...]


class Link(NamedTuple):
    """``[…](scheme:target)``; the scheme is ``clause`` or ``term``."""

    parts: tuple[Part, ...]
    scheme: str
    target: str


class Paragraph(NamedTuple):
    """One paragraph."""

    parts: tuple[Part, ...]


class Items(NamedTuple):
    """A list; its items are numbered from ``first`` on, None for one without numbers."""

    items: tuple[tuple[Part, ...], ...]
    first: int | None


class Stray(NamedTuple):
    """What lies outside the grammar and is shown as text; ``variant`` is that of the message (PC502)."""

    variant: str
    text: str


class Parsed(NamedTuple):
    """What a text is made of, and the first stray of each variant."""

    blocks: tuple[Paragraph | Items, ...]
    strays: tuple[Stray, ...] = ()


Part: TypeAlias = Text | Strong | Link

_HAN: Final = "\u2018-\u201f\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_BREAK: Final = re.compile(rf"(?<=[{_HAN}])\n(?=\S)|(?<=\S)\n(?=[{_HAN}])")
_SIMPLE: Final = re.compile(r"(?!\s)(?![-0-9+#=>(①-⑳（一二三四五六七八九十•·●○▪])[^\n\\`*_{}\[\]&<|~:.]*(?<!\s)")
_INLINE: Final = re.compile(
    r"\*\*(?!\s)(?P<strong>[^*]+)(?<!\s)\*\*|\[(?P<label>[^\[\]]+)\]\((?P<scheme>clause|term):(?P<target>[a-z0-9/-]+)\)"
)
_STRAY: Final = re.compile(
    r"(?P<literal>&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);|\\[!-/:-@\[-`{-~])"
    r"|(?P<markup>[\[\]{}`]|<[A-Za-z/!?]|~~(?=\S)|(?<![0-9\s])\*|\*(?![0-9\s])"
    r"|(?<!\w)_{1,2}(?=[^\W_])[^_]*[^\W_]_{1,2}(?!\w)"
    r"|\b(?:https?|ftp|javascript|vbscript|data|file|mailto):|://|www\.)",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(r"(?:-|(?P<number>[0-9]{1,9})\.) +(?=\S)")
#: What begins a line: markup of other kinds, a list that isn't written as one.
_OPENING: Final = re.compile(
    r"(?P<table>\|.*\||(?=[^|]*\|[^|]*\|)(?=[|: -]*-)[|: -]+$)"
    r"|(?P<markup>[#>|]|: |(?:=+|-{2,}|(?:[-*_] *){3,}|(?=[^-]*-)(?=[^|]*\|)[|: -]+)$)"
    r"|(?P<list> +(?:[-*+]|[0-9]+[.)]) |[*+] |-(?=[^\s0-9-])|[0-9]+\) |[0-9]+[.)](?=[^\s0-9.)]))"
)
#: Numbers and bullets that are only text: on two lines of one paragraph they would run together.
_NUMBERED: Final = re.compile(
    r"[0-9]+[、．]|[一二三四五六七八九十]+、|[（(](?:[0-9]+|[一二三四五六七八九十]+)[)）]|[①-⑳•·●○▪]"
)
_SHOWN: Final = 20


def parse(prose: str) -> Parsed:
    """Read a text; never fails: what is no markup is text."""
    if _SIMPLE.fullmatch(prose):
        return Parsed((Paragraph((Text(prose),)),))
    strays: dict[str, str] = {}
    blocks = [block for written in _blocks(prose) for block in _block(written, strays)]
    _number(blocks, strays)
    return Parsed(tuple(blocks), tuple(Stray(variant, text[:_SHOWN]) for variant, text in strays.items()))


def faults(prose: str) -> tuple[Stray, ...]:
    """What the grammar does not accept, the first of each variant; nothing is cleaned silently."""
    return parse(prose).strays


def words(parts: tuple[Part, ...]) -> str:
    """The words of a line, without markup."""
    return "".join(part.text if isinstance(part, Text) else words(part.parts) for part in parts)


def lines(prose: Parsed) -> Iterator[tuple[Part, ...]]:
    """Every paragraph and item."""
    for block in prose.blocks:
        if isinstance(block, Paragraph):
            yield block.parts
        else:
            yield from block.items


def _blocks(prose: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*prose.strip().split("\n"), ""]:
        if line.strip():
            block.append(line.rstrip())
        elif block:
            yield block
            block = []


def _block(block: list[str], strays: dict[str, str]) -> Iterator[Paragraph | Items]:
    """The paragraph of some lines, if they begin with one, and the lists below it."""
    paragraph: list[str] = []
    items: list[tuple[int | None, list[str]]] = []
    for line in block:
        item = _ITEM.match(line)
        if item:
            items.append((int(item["number"]) if item["number"] else None, [line[item.end() :]]))
            continue
        # a line below an item belongs to it when it is indented; a paragraph begins at the margin
        if (items or not paragraph) and line.startswith(" ") != bool(items):
            strays.setdefault("list", line.strip())
        (items[-1][1] if items else paragraph).append(line)
    if paragraph:
        yield Paragraph(_parts(_joined(paragraph, strays), strays))
    yield from _lists([(number, _parts(_joined(item, strays), strays)) for number, item in items])


def _lists(items: list[tuple[int | None, tuple[Part, ...]]]) -> Iterator[Items]:
    """Items of one kind with numbers that go up by one are one list."""
    while items:
        first = items[0][0]
        size = 1
        while size < len(items) and items[size][0] == (None if first is None else first + size):
            size += 1
        yield Items(tuple(item for _, item in items[:size]), first)
        items = items[size:]


def _number(blocks: list[Paragraph | Items], strays: dict[str, str]) -> None:
    """Numbers run from 1 on, and one list is of one kind, also across an empty line: a page shows nothing else."""
    due: set[int | None] = {None, 1}
    for block in blocks:
        if isinstance(block, Paragraph):
            due = {None, 1}
            continue
        if block.first not in due:
            strays.setdefault("list", f"{'-' if block.first is None else block.first} {words(block.items[0])}")
        due = {None if block.first is None else block.first + len(block.items)}


def _joined(block: list[str], strays: dict[str, str]) -> str:
    """Lines as one; next to a Han character without a blank."""
    for line in block:
        found = _OPENING.match(line)
        if found:
            strays.setdefault(next((name for name in ("list", "table") if found[name]), ""), line.strip())
    stripped = [line.strip() for line in block]
    if len(block) > 1:
        numbered = [line for line in stripped if _NUMBERED.match(line)]
        if len(numbered) > 1:
            strays.setdefault("list", numbered[1])
    return _BREAK.sub("", "\n".join(stripped)).replace("\n", " ")


def _parts(text: str, strays: dict[str, str]) -> tuple[Part, ...]:
    parts: list[Part] = []
    at = 0
    for found in _INLINE.finditer(text):
        parts += _text(text[at : found.start()], strays)
        if found["strong"]:
            parts.append(Strong(_parts(found["strong"], strays)))
        else:
            parts.append(Link(_parts(found["label"], strays), found["scheme"], found["target"]))
        at = found.end()
    return (*parts, *_text(text[at:], strays))


def _text(text: str, strays: dict[str, str]) -> Iterator[Text]:
    if text:
        for found in _STRAY.finditer(text):
            strays.setdefault("literal" if found["literal"] else "", text[found.start() : found.start() + _SHOWN])
        yield Text(text)
