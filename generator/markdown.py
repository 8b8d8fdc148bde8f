"""The Markdown of pages: escapes that keep content text inert, and prose written out with them."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from generator.prose import Link, Paragraph, Strong, Text, lines, parse, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.prose import Items, Part

#: The extensions of every generated page; few, because each costs on every page.
EXTENSIONS: Final = ("attr_list", "def_list", "tables", "fenced_code")
#: What another converter needs besides, to take Markdown inside raw blocks; converter.py does that by itself.
FOREIGN: Final = "md_in_html"

_PLAIN: Final = re.compile(r"(?![0-9]+[.)]|[ :=~+-])[^\\`*_{}\[\]&<>|#\x00-\x1f\x7f-\x9f\u2028\u2029]*")
_MARKUP: Final = re.compile(r"[\\`*_{}\[\]]")
#: What a backslash would not hide everywhere: a table's bar, a number sign at the end of a heading.
_REFERENCES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "#": "&#35;"})
_OPENING: Final = re.compile(r"^ ?(?:[=~:+-]|[0-9]+[.)](?=\s|$))")
#: Blanks, line ends and controls, of which converters make line ends or marks of their own.
_BLANK: Final = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly this text, also at the start of a line or in a table."""
    if _PLAIN.fullmatch(text):
        return text
    text = _BLANK.sub(" ", text).translate(_REFERENCES)
    text = _MARKUP.sub(r"\\\g<0>", text)
    opening = _OPENING.match(text)
    if opening:
        text = re.sub(r"\S", lambda found: f"&#{ord(found[0])};", opening[0]) + text[opening.end() :]
    return text


def attribute(text: str) -> str:
    """Plain text for the inside of a double-quoted HTML attribute on a Markdown page."""
    return re.sub(r"[\\`*_{}\[\]|]", lambda found: f"&#{ord(found[0])};", html.escape(_BLANK.sub(" ", text)))


def linked(prose: str, address: Callable[[str, str], str]) -> str:
    """Prose as page Markdown, every word escaped; ``address`` says where a ``clause`` or ``term`` link leads."""
    return "\n\n".join(_block(block, address) for block in parse(prose).blocks)


def _block(block: Paragraph | Items, address: Callable[[str, str], str]) -> str:
    if isinstance(block, Paragraph):
        return _line(block.parts, address)
    marks = ("-" if block.first is None else f"{block.first + number}." for number in range(len(block.items)))
    return "\n".join(f"{mark} {_line(item, address)}" for mark, item in zip(marks, block.items, strict=True))


def _line(parts: tuple[Part, ...], address: Callable[[str, str], str]) -> str:
    return "".join(_part(part, address) for part in parts)


def _part(part: Part, address: Callable[[str, str], str]) -> str:
    if isinstance(part, Text):
        return escape(part.text)
    if isinstance(part, Strong):
        return f"**{_line(part.parts, address)}**"
    return f"[{_line(part.parts, address)}]({address(part.scheme, part.target)})"


def links(prose: str) -> Iterator[tuple[str, str]]:
    """The (``clause`` or ``term``, target) of every link in prose."""
    for line in lines(parse(prose)):
        yield from _links(line)


def _links(parts: tuple[Part, ...]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if isinstance(part, Link):
            yield part.scheme, part.target
        if not isinstance(part, Text):
            yield from _links(part.parts)


def plain(prose: str) -> str:
    """Prose as one line of plain text, without any markup."""
    return " ".join(words(line) for line in lines(parse(prose)))
