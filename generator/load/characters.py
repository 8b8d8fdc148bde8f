"""Characters: which no policy text may hold, by what Unicode says of them, and the first that one holds."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Refusal(NamedTuple):
    """The first character that may not stand: where, the key of the message, how the message names it."""

    start: int
    key: str
    character: str


#: Nearly all that policies are written with; only what else a text holds is looked up.
_USUAL: Final = r"\n -~\u00b7\u2018-\u201d\u2026\u3001-\u3017\u4e00-\u9fa5\uff01-\uff5e"
_UNUSUAL: Final = re.compile(rf"[^{_USUAL}]")
#: Planes of Han: what a newer Unicode has put there is no fault, only unknown to this Python.
_HAN_PLANES: Final = (2, 3)
_LOST: Final = "\ufffc\ufffd"
#: What is not seen and has no category or name that says so: a joiner, vowels of Khmer, an empty Braille cell.
_UNSEEN: Final = "\u034f\u17b4\u17b5\u2800"
_KEYS: Final = {
    "Cc": "PC004",
    "Cf": "PC004",
    "Zl": "PC004",
    "Zp": "PC004",
    "Cs": "PC004.unknown",
    "Co": "PC004.unknown",
}
_NAMELESS: Final = {"Cc": "CONTROL", "Cs": "SURROGATE", "Co": "PRIVATE USE", "Cn": "UNASSIGNED"}
#: More marks than this on one character are no script.
_MARKS: Final = 3
#: What is left when U+FFFD is read as GBK.
_WRECK: Final = "锟斤拷"
_REFERENCE: Final = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")


def refusal(text: str, *, escaped: bool = False) -> Refusal | None:
    """The first character that no text may hold, or more marks on one than a script has; None where all may stand.

    A line ends in LF or CR LF; ``escaped``: LF only, as what an escape writes is no line end of the file.
    """
    unusual = set(_UNUSUAL.findall(text))
    found = [at for at in (_first(text, unusual, escaped=escaped), _piled(text, unusual), _wreck(text)) if at]
    return min(found, default=None)


def referred(text: str) -> Refusal | None:
    """The first character reference (``&#x202E;``) that stands for such a character, or for nothing."""
    for found in _REFERENCE.finditer(text) if "&" in text else ():
        decoded = html.unescape(found[0])
        inside = refusal(decoded, escaped=True)
        if inside or not decoded:
            name = inside.character if inside else "U+FFFD REPLACEMENT CHARACTER"
            return Refusal(found.start(), "PC004.reference", f"{found[0]} = {name}")
    return None


def _first(text: str, unusual: Iterable[str], *, escaped: bool) -> Refusal | None:
    bad = {character for character in unusual if _key(character)}
    if not escaped and "\r" in bad:
        bad.discard("\r")
        pattern = [r"\r(?!\n)"]
    else:
        pattern = []
    if bad:
        pattern.append(f"[{re.escape(''.join(sorted(bad)))}]")
    found = re.search("|".join(pattern), text) if pattern else None
    return Refusal(found.start(), _key(found[0]), _named(found[0])) if found else None


def _piled(text: str, unusual: Iterable[str]) -> Refusal | None:
    marks = "".join(sorted(character for character in unusual if unicodedata.category(character)[0] == "M"))
    found = re.search(f"[{re.escape(marks)}]{{{_MARKS + 1},}}", text) if marks else None
    return Refusal(found.start(), "PC004.marks", _named(found[0][0])) if found else None


def _wreck(text: str) -> Refusal | None:
    start = text.find(_WRECK)
    return Refusal(start, "PC004.lost", _WRECK) if start >= 0 else None


@lru_cache(maxsize=4096)
def _key(character: str) -> str:
    """The message about a character; empty where it may stand."""
    if character == "\t":
        return "PC004.tab"
    if character in _LOST:
        return "PC004.lost"
    category = unicodedata.category(character)
    if category == "Cn":
        plane, place = divmod(ord(character), 0x10000)
        return "PC004.unknown" if plane not in _HAN_PLANES or place >= 0xFFFE else ""  # noqa: PLR2004 - noncharacters
    name = unicodedata.name(character, "")
    unseen = character in _UNSEEN or "VARIATION SELECTOR" in name or name.endswith(" FILLER")
    return "PC004" if unseen else _KEYS.get(category, "")


def _named(character: str) -> str:
    number = ord(character)
    category = unicodedata.category(character)
    noncharacter = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF  # noqa: PLR2004 - Unicode's own
    name = "NONCHARACTER" if noncharacter else unicodedata.name(character, _NAMELESS.get(category, ""))
    return f"U+{number:04X} {name}"
