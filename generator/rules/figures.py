"""Figures: the numbers that a text holds, in digits, and those that it says in Chinese words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_FIGURE: Final = re.compile(r"(?P<digits>[0-9０-９]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<scale>[千万亿]*)")
_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_DIGITS: Final = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SAID: Final = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_HALF: Final = re.compile(r"半(?P<year>年)?")


def figures(text: str) -> dict[str, frozenset[Decimal]]:
    """Each figure in digits, as written, and what it may be: with its 千, 万 or 亿, and without."""
    return {found["digits"]: frozenset(_worth(found)) for found in _FIGURE.finditer(text)}


def said(text: str) -> frozenset[Decimal]:
    """Every number of a text: 65, 3万, 三十, 每千 (1000), 百分之五 (5), 半 (0.5; 半年 is 6 months too)."""
    numbers = {number for found in _FIGURE.finditer(text) for number in _worth(found)}
    numbers |= {_spelt(found[0]) for found in _SAID.finditer(text.replace("百分之", ""))}
    for found in _HALF.finditer(text):
        numbers |= {Decimal("0.5"), Decimal(6)} if found["year"] else {Decimal("0.5")}
    if "百分之" in text:
        numbers.add(Decimal(100))
    return frozenset(numbers)


def _worth(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    number = Decimal(found["digits"].replace(",", ""))
    scaled = number
    for sign in found["scale"]:
        scaled *= _SCALES[sign]
    return number, scaled


def _spelt(word: str) -> Decimal:
    """三十五 → 35, 千 → 1000, 二〇二五 → 2025."""
    if all(sign in _DIGITS for sign in word):
        return Decimal("".join(str(_DIGITS[sign]) for sign in word))
    total, part, digit = 0, 0, 0
    for sign in word:
        scale = _SCALES.get(sign, 0)
        if not scale:
            digit = _DIGITS[sign]
        elif scale >= _SCALES["万"]:
            total, part, digit = (total + part + digit or 1) * scale, 0, 0
        else:
            part, digit = part + (digit or 1) * scale, 0
    return Decimal(total + part + digit)
