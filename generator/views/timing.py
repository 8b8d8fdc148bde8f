"""When something is due, in words, and how it sorts in a checklist."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from generator.views.words import SILENT, duration, every, horizon, past

if TYPE_CHECKING:
    import datetime

    from generator.model.parameter import DurationRange
    from generator.model.timing import Times, Timing


class Section(IntEnum):
    """Sections of a checklist, in their order."""

    DATED = 0
    WITHIN = 1
    RECURRING = 2
    EVENT = 3
    AFTER = 4
    ONGOING = 5
    UNSTATED = 6
    PAST = 7


HEADINGS: Final = {
    Section.DATED: "有明确日期的",
    Section.WITHIN: "限期内办",
    Section.RECURRING: "按周期办",
    Section.EVENT: "某件事之前或当时办",
    Section.AFTER: "某件事之后办",
    Section.ONGOING: "平时都要守的",
    Section.UNSTATED: "原文没写期限的",
    Section.PAST: "期限已过的",
}
_SECTIONS: Final = {
    "by": Section.DATED,
    "every": Section.RECURRING,
    "each": Section.RECURRING,
    "cumulative": Section.RECURRING,
    "before": Section.EVENT,
    "at": Section.EVENT,
    "after": Section.AFTER,
    "ongoing": Section.ONGOING,
    "unstated": Section.UNSTATED,
}
_DAYS: Final = {"D": 1, "B": 1, "W": 7, "M": 30, "Y": 365}


@dataclass(frozen=True, slots=True)
class Due:
    """A timing in words; ``stated`` is false where the source gives a vague word only, or (``vague`` false) none."""

    text: str
    past: bool = False
    stated: bool = True
    vague: bool = False


def _suffixed(text: str, suffix: str) -> str:
    return text if text.endswith(suffix) else text + suffix


def _times(times: Times | None) -> str:
    if times is None:
        return ""
    if times.value is not None:
        return f"{times.value}次"
    if times.at_least is not None and times.at_most is not None:
        return f"{times.at_least}—{times.at_most}次"
    return f"至少{times.at_least}次" if times.at_least is not None else f"至多{times.at_most}次"


def _event(timing: Timing) -> str:
    if timing.before is not None:
        return _suffixed(timing.before, "前") + (duration(timing.lead) if timing.lead else "")
    if timing.at is not None:
        return timing.at if timing.at.endswith(("时", "日", "后", "期间")) else f"{timing.at}时"
    return ""


def _base(timing: Timing) -> str:
    """The base in words, with its refinements."""
    if timing.by is not None:
        return f"到{horizon(timing.by)}"
    if timing.every is not None or timing.each is not None:
        event = _event(timing)
        told = every(timing.every) if timing.every else f"每{timing.each}"
        return told + (f"，{event}" if event else "") + _times(timing.times)
    if timing.after is not None:
        limit = f"{duration(timing.within)}内" if timing.within else ""
        return _suffixed(timing.after, "后") + limit + _times(timing.times)
    return _total(timing.cumulative) if timing.cumulative is not None else _loose(timing)


def _total(total: DurationRange) -> str:
    bounds = (("至少", total.at_least), ("至多", total.at_most))
    return f"{duration(total.in_)}内累计" + "".join(f"{word}{duration(bound)}" for word, bound in bounds if bound)


def _loose(timing: Timing) -> str:
    """A base without a length of time: always, an event, the source's vague word or none."""
    if timing.ongoing:
        return "平时都要"
    if timing.unstated is not None:
        return f"{SILENT}期限" + (f"，只写“{timing.vague}”" if timing.vague else "")
    return _event(timing)


def due(timing: Timing, as_of: datetime.date) -> Due:
    """The timing in words, judged on ``as_of``."""
    over = any(past(day, as_of) for day in (timing.by, timing.until) if day is not None)
    told = _base(timing)
    start = horizon(timing.from_) + "起" if timing.from_ else ""
    stop = f"到{horizon(timing.until)}止" if timing.until else ""
    span = "，".join(piece for piece in (start, stop) if piece)
    if span:
        told = span if timing.ongoing else f"{told}（{span}）"
    return Due(
        f"{told}（期限已过）" if over else told,
        past=over,
        stated=timing.unstated is None,
        vague=bool(timing.vague),
    )


def section(timing: Timing, as_of: datetime.date) -> Section:
    """Where it stands in a checklist; what is past comes last."""
    if due(timing, as_of).past:
        return Section.PAST
    return Section.WITHIN if timing.within else _SECTIONS[timing.base]


def rank(timing: Timing, as_of: datetime.date) -> tuple[Section, str, int]:
    """Sort key in a checklist: section, then the date, then the length of the round from short to long."""
    code = timing.every or (timing.cumulative.in_ if timing.cumulative else "") or timing.within or ""
    days = int(code[1:-1]) * _DAYS[code[-1]] if code.startswith("P") else 100_000
    return section(timing, as_of), timing.by or "", days
