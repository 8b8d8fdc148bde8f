"""When something is due, in words, and how it sorts in a checklist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.views.words import duration, every, horizon, past

if TYPE_CHECKING:
    import datetime

    from generator.model.timing import Times, Timing

#: Sections of a checklist in order: heading and the bases that fall under it.
SECTIONS: Final = (
    ("有明确日期的", ("by",)),
    ("限期内办", ("after within",)),
    ("按周期办", ("every", "each", "cumulative")),
    ("某件事之前或当时办", ("before", "at")),
    ("某件事之后办", ("after",)),
    ("一直要守的", ("ongoing",)),
    ("原文没写期限的", ("unstated",)),
    ("期限已过的", ()),
)
#: What is said where the source gives no time at all.
UNDATED: Final = "原文没写期限"
_DAYS: Final = {"D": 1, "W": 7, "M": 30, "Y": 365}


@dataclass(frozen=True, slots=True)
class Due:
    """A timing in words; ``stated`` is false where the source gives only a vague word or none."""

    text: str
    past: bool = False
    stated: bool = True


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
        return _suffixed(timing.before, "前")
    if timing.at is not None:
        return timing.at if timing.at.endswith(("时", "日", "后", "期间")) else f"{timing.at}时"
    return ""


def due(timing: Timing, as_of: datetime.date) -> Due:
    """The timing in words, judged on ``as_of``."""
    over = False
    if timing.by is not None:
        over = past(timing.by, as_of)
        text = f"到{horizon(timing.by)}"
    elif timing.every is not None or timing.each is not None:
        text = every(timing.every) if timing.every else f"每{timing.each}"
        event = _event(timing)
        text += (f"，{event}" if event else "") + _times(timing.times)
    elif timing.after is not None:
        text = _suffixed(timing.after, "后") + (f"{duration(timing.within)}内" if timing.within else "")
        text += _times(timing.times)
    elif timing.cumulative is not None:
        total = timing.cumulative
        amount = "".join(
            f"{word}{duration(bound)}" for word, bound in (("至少", total.at_least), ("至多", total.at_most)) if bound
        )
        text = f"{duration(total.in_)}内累计{amount}"
    elif timing.ongoing:
        text = "一直"
    elif timing.unstated is not None:
        vague = "" if timing.unstated.startswith("原文没写") else f"，只写“{timing.unstated}”"
        return Due(f"{UNDATED}{vague}", stated=False)
    else:
        text = _event(timing)
    if timing.until is not None:
        over = over or past(timing.until, as_of)
    if timing.from_ is not None or timing.until is not None:
        start = horizon(timing.from_) + "起" if timing.from_ else ""
        stop = f"到{horizon(timing.until)}止" if timing.until else ""
        span = "，".join(piece for piece in (start, stop) if piece)
        text = span if timing.ongoing else f"{text}（{span}）"
    return Due(text + "（期限已过）" if over else text, past=over)


def section(timing: Timing, as_of: datetime.date) -> int:
    """Index in ``SECTIONS``; what is past comes last."""
    if due(timing, as_of).past:
        return len(SECTIONS) - 1
    base = "after within" if timing.within else timing.base
    return next(number for number, (_, bases) in enumerate(SECTIONS) if base in bases)


def rank(timing: Timing, as_of: datetime.date) -> tuple[int, str, int]:
    """Sort key in a checklist: section, then the date, then the length of the round from short to long."""
    code = timing.every or (timing.cumulative.in_ if timing.cumulative else "") or timing.within or ""
    days = int(code[1:-1]) * _DAYS[code[-1]] if code.startswith("P") else 100_000
    return section(timing, as_of), timing.by or "", days
