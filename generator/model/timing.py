"""Timing: when a step is due; one base, possibly refined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.parameter import DurationRange
from generator.model.scalar import Duration, Flag, Horizon, Key, Line, Record, Whole

#: Fields that name an event; a timing has one of them at most.
EVENTS: Final = ("after", "before", "at")
_NO_WORD: Final = "原文没写"

if TYPE_CHECKING:
    from collections.abc import Mapping


class Times(Record):
    """How often in one round: ``{at_least: 1, at_most: 2}``."""

    value: Whole | None = Field(None, title="次数")
    at_least: Whole | None = Field(None, title="至少")
    at_most: Whole | None = Field(None, title="至多")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        low, high = self.at_least, self.at_most
        if (self.value is None) == (low is None and high is None):
            raise PydanticCustomError("PC027.count", "a number or bounds")
        if low is not None and high is not None and low > high:
            raise PydanticCustomError("PC027.empty", "{low}{high}", {"low": str(low), "high": str(high)})
        return self


class Timing(Record):
    """When to act: exactly one base of every · each · after · before · at · by · cumulative · ongoing · unstated."""

    every: Duration | None = Field(None, title="每隔", description="如 P3M；只用 D、B（工作日）、W、M、Y")
    each: Line | None = Field(None, title="每", description="不是固定时长的周期，如：学期")
    after: Key | None = Field(None, title="某事之后", description="事件的键")
    within: Duration | None = Field(None, title="多久之内", description="只与 after 连用")
    before: Key | None = Field(None, title="某事之前", description="事件的键")
    lead: Duration | None = Field(None, title="提前多久", description="只与 before 连用，如：期满前3个月")
    at: Key | None = Field(None, title="某事之时", description="事件的键")
    by: Horizon | None = Field(None, title="到何时", description="2025、2025-06 或 2025-06-30")
    cumulative: DurationRange | None = Field(None, title="累计")
    ongoing: Flag | None = Field(None, title="一直")
    unstated: Line | None = Field(None, title="原文的含糊词", description="如：及时；连含糊词也没有的，写：原文没写")
    times: Times | None = Field(None, title="次数")
    from_: Horizon | None = Field(None, alias="from", title="起", description="2016、2016-06 或 2016-06-30")
    until: Horizon | None = Field(None, title="止")

    @property
    def base(self) -> str:
        """Name of the field that is the base."""
        for name in ("every", "each", "after", "by", "cumulative", "ongoing", "unstated", "before", "at"):
            if getattr(self, name) is not None:
                return name
        raise AssertionError

    @property
    def event(self) -> tuple[str, str] | None:
        """The field that names an event, and the event's key."""
        for name in EVENTS:
            key = getattr(self, name)
            if key is not None:
                return name, key
        return None

    def worded(self, labels: Mapping[str, str]) -> Timing:
        """The same with its event by its label, as it is read and as its version was always made."""
        if self.event is None:
            return self
        name, key = self.event
        return self.model_copy(update={name: labels.get(key, key)})

    @property
    def vague(self) -> str:
        """The source's vague word; empty where it has none, which is written ``unstated: 原文没写`` (期限, …)."""
        return "" if self.unstated is None or self.unstated.startswith(_NO_WORD) else self.unstated

    @model_validator(mode="after")
    def _one_base(self) -> Self:
        strong = [self.every, self.each, self.after, self.by, self.cumulative, self.ongoing, self.unstated]
        bases = sum(value is not None for value in strong)
        events = (self.before is not None) + (self.at is not None)
        recurring = self.every is not None or self.each is not None
        if bases > 1 or events > 1 or bases + events == 0 or (bases and events and not recurring):
            raise PydanticCustomError("PC027.timing", "one base")
        if self.within is not None and self.after is None:
            raise PydanticCustomError("PC027.within", "within without after")
        if self.lead is not None and self.before is None:
            raise PydanticCustomError("PC027.lead", "lead without before")
        if self.times is not None and not (recurring or self.after is not None):
            raise PydanticCustomError("PC027.times", "times without a round")
        if self.ongoing is False:
            raise PydanticCustomError("PC027.timing", "ongoing is true or absent")
        if self.from_ and self.until and self.from_ > self.until + "-99":
            raise PydanticCustomError("PC027.dates", "until before from")
        return self
