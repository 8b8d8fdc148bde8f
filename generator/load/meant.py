"""Meaning: what somebody who wrote a value otherwise than asked most likely meant, as it has to be written."""

from __future__ import annotations

import datetime
import difflib
import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_DIGITS: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_COUNT: Final = rf"(?P<count>[0-9]{{1,3}}|[{''.join(_DIGITS)}]|半|)"
_LENGTH: Final = re.compile(rf"每?{_COUNT}(?:个)?(?P<unit>天|日|周|星期|月|季度|季|年)(?:以?内|之内)?")
_UNITS: Final = {"天": (1, "D"), "日": (1, "D"), "周": (1, "W"), "星期": (1, "W"), "月": (1, "M"), "季": (3, "M")}
_HALF_YEAR: Final = 6
_DATE: Final = re.compile(r"([0-9]{4})(?:[年/.-]([0-9]{1,2})(?:[月/.-]([0-9]{1,2})[日号]?|月)?|年)")
_RUN_OF_DIGITS: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_LINES: Final = re.compile(r"第?([1-9][0-9]{0,5})(?:行?[-‐-―~～至到]+第?([1-9][0-9]{0,5}))?行?")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,9})?")
_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:[,，][0-9]{3})+(?:\.[0-9]+)?")
_FLAGS: Final = {
    "是": "yes",
    "对": "yes",
    "有": "yes",
    "真": "yes",
    "否": "no",
    "不": "no",
    "不是": "no",
    "没有": "no",
} | {word: word for word in ("true", "false", "yes", "no")}
#: Words that say that the source says nothing.
_SILENT: Final = re.compile(r"无|没有|没写|未写|不详|未注明|原文(?:没有?写?|未写明?|未注明)|/|-+|N/?A", re.IGNORECASE)
_EVENTS: Final = re.compile(r"(?P<event>.+?)(?:之|以)?(?P<side>前|后|时)")
_SIDES: Final = {"前": "before", "后": "after", "时": "at"}
_VAGUE: Final = frozenset({"及时", "尽快", "按时", "定期", "适时", "立即", "随时", "原文没写"})
_ALWAYS: Final = frozenset({"长期", "一直", "平时", "日常", "经常"})
_BRACKETS: Final = "[]【】［］「」〔〕()（）"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like ``word``, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def named(word: str, names: Mapping[str, str]) -> str:
    """Of ``names`` (what is written → what people call it) the one that ``word`` calls, or nearly writes."""
    called = {label: name for name, label in reversed(list(names.items())) if label}
    close = nearest(word, [*names, *called])
    if not close and not word.isascii():
        close = next((label for label in called if word in label), "")
    return called.get(close, close)


def value(variant: str, written: str) -> str:
    """``written`` as a value of the kind ``variant`` (that of the message PC025), or nothing."""
    text = unicodedata.normalize("NFKC", written).strip()
    find = _VALUES.get(variant)
    return find(text) if find else ""


def _number(text: str) -> str:
    plain = text.replace(",", "") if _THOUSANDS.fullmatch(text) else text
    return plain if _NUMBER.fullmatch(plain) else ""


def _whole(text: str) -> str:
    number = _number(text)
    return number if number.isdigit() else ""


def _day(text: str) -> str:
    return _date(text, whole=True)


def _day_or_unstated(text: str) -> str:
    return "unstated" if _SILENT.fullmatch(text) else _day(text)


def _horizon(text: str) -> str:
    return _date(text, whole=False)


def _flag(text: str) -> str:
    return _FLAGS.get(text.lower(), "")


def _slug(text: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") if text.isascii() else ""
    return slug if re.fullmatch(r"[a-z][a-z0-9-]{2,63}", slug) else ""


def _hexadecimal(text: str) -> str:
    return text.lower() if re.fullmatch(r"(?:[0-9A-Fa-f]{16}){1,4}", text) else ""


def _date(text: str, *, whole: bool) -> str:
    found = _DATE.fullmatch(text) or _RUN_OF_DIGITS.fullmatch(text)
    if found is None:
        return ""
    parts = [int(part) for part in found.groups() if part]
    try:
        datetime.date(*[*parts, 1, 1][:3])
    except ValueError:
        return ""
    if whole and len(parts) < 3:  # noqa: PLR2004 - year, month and day
        return ""
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def _duration(text: str) -> str:
    found = _LENGTH.fullmatch(text)
    if found is None:
        return text.upper() if re.fullmatch(r"P[1-9][0-9]{0,3}[DWMY]", text.upper()) else ""
    count, unit = found["count"], found["unit"]
    if count == "半":
        return f"P{_HALF_YEAR}M" if unit == "年" else ""
    number = int(count) if count.isdigit() else _DIGITS.get(count, 1)
    times, letter = (1, "Y") if unit == "年" else _UNITS[unit.removesuffix("度")]
    return f"P{number * times}{letter}" if number else ""


def _lines(text: str) -> str:
    found = _LINES.fullmatch(text)
    if found is None:
        return ""
    ends = sorted(int(end) for end in found.groups() if end)
    return "-".join(map(str, ends))


_VALUES: Final[Mapping[str, Callable[[str], str]]] = {
    "number": _number,
    "whole": _whole,
    "day": _day,
    "day_or_unstated": _day_or_unstated,
    "horizon": _horizon,
    "duration": _duration,
    "lines": _lines,
    "flag": _flag,
    "slug": _slug,
    "hash": _hexadecimal,
    "sha256": _hexadecimal,
}


def entries(written: str) -> str:
    """A text where a list belongs, as a list."""
    items = re.split(r"\s*[,，、；;]\s*", written.strip().strip(_BRACKETS).strip())
    return f"[{', '.join(items)}]" if all(items) and not re.search(r"[\n\[\]{}:#\"']", "".join(items)) else ""


def mapping(key: str, written: str, keys: Iterable[str]) -> str:
    """A text where a mapping with ``keys`` belongs, as a mapping."""
    known = set(keys)
    if "\n" in written or re.search(r"[\[\]{}:#\"',]", written):
        return ""
    if key == "timing":
        return _timing(unicodedata.normalize("NFKC", written).strip())
    first = next((name for name in ("lines", "label", "title", "name") if name in known), "")
    text = _lines(unicodedata.normalize("NFKC", written)) if first == "lines" else written
    return f"{{{first}: {text}}}" if first and text else ""


def _timing(text: str) -> str:
    length = _duration(text)
    if length and text.startswith("每"):
        return f"{{every: {length}}}"
    if text in _VAGUE:
        return f"{{unstated: {text}}}"
    if text in _ALWAYS:
        return "{ongoing: yes}"
    if text.startswith("每"):
        return f"{{each: {text.removeprefix('每').removeprefix('个')}}}"
    day = _date(text.removesuffix("前").removesuffix("之").removesuffix("底"), whole=False)
    if day:
        return f"{{by: {day}}}"
    found = _EVENTS.fullmatch(text)
    return f"{{{_SIDES[found['side']]}: {found['event']}}}" if found else ""
