"""Date rules: the calendar period that a round falls into, and the day until which something may be done.

The browser has the same rules (``theme/js/dates.js``); one set of cases runs on both. Reading a round as a calendar
period (每季度 as January to March …) is the editor's, and the pages say so: no source says from which day it counts.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = 12
_HALF_YEAR: Final = 6
_QUARTER: Final = 3


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included, with its name: ``2026年第4季度``."""

    first: datetime.date
    last: datetime.date
    label: str


def period(every: str, day: datetime.date) -> Period | None:
    """The calendar period of length ``every`` (``P3M``) that ``day`` falls into.

    Several years count from the year of ``day``. None where no calendar has such a period (``P10D``, ``P5M``).
    """
    count, unit = int(every[1:-1]), every[-1]
    if unit == "Y":
        return _years(count, day)
    if unit == "M" and _MONTHS % count == 0:
        return _months(count, day)
    if count == 1 and unit == "W":
        monday = day - datetime.timedelta(days=day.weekday())
        year, week, _ = day.isocalendar()
        return Period(monday, monday + datetime.timedelta(days=6), f"{year}年第{week}周")
    if count == 1 and unit == "D":
        return Period(day, day, f"{day.year}年{day.month}月{day.day}日")
    return None


def _years(count: int, day: datetime.date) -> Period:
    last = day.year + count - 1
    label = f"{day.year}年" if count == 1 else f"{day.year}—{last}年"
    return Period(datetime.date(day.year, 1, 1), datetime.date(last, 12, 31), label)


def _months(count: int, day: datetime.date) -> Period:
    number = (day.month - 1) // count
    first, last = number * count + 1, number * count + count
    names = {
        1: f"{first}月",
        _QUARTER: f"第{number + 1}季度",
        _HALF_YEAR: "下半年" if number else "上半年",
        _MONTHS: "",
    }
    label = f"{day.year}年{names.get(count, f'{first}—{last}月')}"
    end = calendar.monthrange(day.year, last)[1]
    return Period(datetime.date(day.year, first, 1), datetime.date(day.year, last, end), label)


def within(start: datetime.date, length: str) -> datetime.date:
    """The last day of ``length`` (``P6M``) counted from ``start``; a day that its month lacks is the month's last."""
    count, unit = int(length[1:-1]), length[-1]
    if unit in "DW":
        return start + datetime.timedelta(days=count * (7 if unit == "W" else 1))
    months = start.month - 1 + count * (_MONTHS if unit == "Y" else 1)
    year, month = start.year + months // _MONTHS, months % _MONTHS + 1
    return datetime.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
