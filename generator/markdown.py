"""The safe Markdown subset of policy prose, and the escapes that keep content text inert on a page."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import nh3
from markdown import Markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: The extensions of every generated page; few, because each costs on every page.
EXTENSIONS: Final = ("attr_list", "def_list", "tables", "fenced_code")
#: What another converter needs besides, to take Markdown inside raw blocks; converter.py does that by itself.
FOREIGN: Final = "md_in_html"

_HAN = "\u2018-\u201f\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_BREAK: Final = re.compile(rf"(?<=[{_HAN}])\n(?=\S)|(?<=\S)\n(?=[{_HAN}])")
_ITEM: Final = re.compile(r"^(?:[-*+]|[0-9]+[.)]) ")
_LINK: Final = re.compile(r"\[([^\[\]\n]+)\]\((clause|term):([a-z0-9/-]+)\)")
_STRONG: Final = re.compile(r"\*\*([^*\n]+)\*\*")
_SUSPECT: Final = re.compile(r"[<>*_\\|~]|&#?\w+;|^(?: {2,}|[#=:+-])|^[0-9]+[.)]", re.MULTILINE)
_NEVER: Final = re.compile(r"[\[\]{}`]")
_MANY: Final = 200  # rendering long runs of markup takes Python-Markdown quadratic time
_ADDRESS: Final = re.compile(r"(?:https?|ftp|javascript|data|file|mailto):|://|www\.", re.IGNORECASE)
_PLAIN: Final = re.compile(r"(?![0-9]+[.)]|[:=~+#-])[^\\`*_{}\[\]&<>|\n]*")
_MARKUP: Final = re.compile(r"[\\`*_{}\[\]]")
_OPENING: Final = re.compile(r"^(?:[#>=~:+-]|[0-9]+[.)](?=\s|$))")


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly this text, also at the start of a line or in a table."""
    if _PLAIN.fullmatch(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;")
    text = _MARKUP.sub(r"\\\g<0>", text).replace("\n", " ")
    opening = _OPENING.match(text)
    if opening:
        text = "".join(f"&#{ord(character)};" for character in opening[0]) + text[opening.end() :]
    return text


def attribute(text: str) -> str:
    """Plain text for the inside of a double-quoted HTML attribute on a Markdown page."""
    return re.sub(r"[\\`*_{}\[\]|]", lambda found: f"&#{ord(found[0])};", html.escape(text.replace("\n", " ")))


def joined(prose: str) -> str:
    """Prose with the line breaks next to Han characters taken out; list items and paragraphs keep theirs."""
    blocks = []
    for block in re.split(r"\n\s*\n", prose.strip()):
        parts: list[list[str]] = []
        for line in block.split("\n"):
            if parts and not _ITEM.match(line.lstrip()):
                parts[-1].append(line.strip())
            else:
                parts.append([line.rstrip()])
        lines = [_BREAK.sub("", "\n".join(part)) for part in parts]
        starts = [number for number, line in enumerate(lines) if _ITEM.match(line.lstrip())]
        if starts and starts[0] > 0:
            lines.insert(starts[0], "")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def linked(prose: str, address: Callable[[str, str], str]) -> str:
    """Prose as page Markdown: joined, its ``clause:`` and ``term:`` links turned into what ``address`` says."""
    return _LINK.sub(lambda found: f"[{found[1]}]({address(found[2], found[3])})", joined(prose))


def links(prose: str) -> Iterator[tuple[str, str]]:
    """The (``clause`` or ``term``, target) of every link in prose."""
    for found in _LINK.finditer(prose):
        yield found[2], found[3]


def plain(prose: str) -> str:
    """Prose as one line of plain text, without any markup."""
    text = _STRONG.sub(r"\1", _LINK.sub(r"\1", joined(prose)))
    lines = (_ITEM.sub("", line.strip()) for line in text.split("\n"))
    return html.unescape(" ".join(line for line in lines if line))


def faults(prose: str) -> Iterator[str]:
    """What in prose lies outside the subset: everything that the allow-list sanitiser would change.

    Yields the offending remnant; nothing is cleaned silently.
    """
    rest = _STRONG.sub(r"\1", _LINK.sub(r"\1", prose))
    rest = "\n".join(_ITEM.sub("", line, count=1) for line in rest.split("\n"))
    refused = _ADDRESS.search(rest) or _NEVER.search(rest)
    if refused:
        yield refused[0]
        return
    suspects = len(_SUSPECT.findall(rest))
    if suspects > _MANY:
        yield rest[:20]
    elif suspects:
        rendered = _converter().reset().convert(joined(prose))
        before, after = html.unescape(rendered), html.unescape(_clean(rendered))
        if before != after or "<" in _LEAVES.sub("", rendered):
            yield _difference(before, after)


_LEAVES: Final = re.compile(r"</?(?:p|ul|ol|li|strong)>|<a href=\"(?:clause|term):[a-z0-9/-]+\">|</a>")


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    # by their full names, which spares a search of all installed packages; no fences: a backtick is refused before
    used = [name for name in (*EXTENSIONS, FOREIGN) if name != "fenced_code"]
    return Markdown(extensions=[f"markdown.extensions.{name}" for name in used])


def _clean(text: str) -> str:
    return nh3.clean(
        text,
        tags={"p", "ul", "ol", "li", "strong", "a"},
        attributes={"a": {"href"}},
        link_rel=None,
        url_schemes={"clause", "term"},
    )


def _difference(rendered: str, cleaned: str) -> str:
    start = next((i for i, (a, b) in enumerate(zip(rendered, cleaned, strict=False)) if a != b), 0)
    return rendered[max(0, start - 1) : start + 20].strip() or rendered[:20]
