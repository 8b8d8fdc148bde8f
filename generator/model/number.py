"""The number of a clause in an official text, and the order that numbers stand in: 第三十六条之一第二款第（三）项."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES: Final = {"十": 10, "百": 100, "千": 1000}
_FIGURE: Final = r"[0-9]{1,4}|[零〇一二两三四五六七八九十百千]+"
_PIECE: Final = re.compile(
    rf"第\s*[（(]?(?P<ordered>{_FIGURE})[）)]?(?P<level>编|章|节|条|款|项|目)(?:之(?P<inserted>{_FIGURE}))?"
    rf"|[（(](?P<bracketed>{_FIGURE})[）)]"
    rf"|(?P<listed>{_FIGURE})[、.．]"
    rf"|(?P<attached>附件|附表|附录)\s*(?P<number>{_FIGURE})?"
)

Order = tuple[tuple[int, int], ...]


def value(numeral: str) -> int:
    """The number that a numeral means, in Arabic or Chinese digits: 三十六 and 36 are 36, 二〇一四 is 2014."""
    if numeral.isascii():
        return int(numeral)
    if not any(digit in _SCALES for digit in numeral):
        return int("".join(str(_DIGITS[digit]) for digit in numeral))
    total = last = 0
    for digit in numeral:
        if digit in _SCALES:
            total += (last or 1) * _SCALES[digit]
            last = 0
        else:
            last = _DIGITS[digit]
    return total + last


def order(number: str) -> Order | None:
    """Sort key of a number: its parts from the article down, an inserted 之一 after its article, attachments last.

    None where the text is no number that can be put in order.
    """
    found: list[tuple[int, int]] = []
    rest = _PIECE.sub("", number)
    if rest.strip("，、 的") or not number:
        return None
    for piece in _PIECE.finditer(number):
        if piece["attached"]:
            found.append((1_000_000, value(piece["number"] or "0")))
        elif piece["ordered"]:
            found.append((value(piece["ordered"]), value(piece["inserted"] or "0")))
        else:
            found.append((value(piece["bracketed"] or piece["listed"]), 0))
    return tuple(found)
