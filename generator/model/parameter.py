"""Parameters: typed values with bound, unit, base, per, period, payer and a state."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.scalar import (
    EVER,
    NEVER,
    Choice,
    Duration,
    Horizon,
    Key,
    Line,
    Number,
    Period,
    Record,
    first_day,
    last_day,
)

#: Name, scope and payer.
Row: TypeAlias = tuple[str, str | None, str | None]


class State(Choice):
    """How the editor knows a value."""

    GIVEN = "given", "写明"
    RECOVERED = "recovered", "可复原"
    DAMAGED = "damaged", "原文残缺"
    UNSTATED = "unstated", "原文没写"
    COMPUTED = "computed", "编者推算"
    CONFLICTING = "conflicting", "与原文自身不符"


BOUNDS = ("at_least", "more_than", "at_most", "less_than")


class Range(Record):
    """A lower bound, an upper bound, or both."""

    at_least: Number | None = Field(None, title="不少于", description="下限，含本数")
    more_than: Number | None = Field(None, title="高于", description="下限，不含本数")
    at_most: Number | None = Field(None, title="不超过", description="上限，含本数")
    less_than: Number | None = Field(None, title="低于", description="上限，不含本数")

    @property
    def bounded(self) -> bool:
        """Whether any bound is set."""
        return any(getattr(self, name) is not None for name in BOUNDS)

    @model_validator(mode="after")
    def _one_bound_each_side(self) -> Self:
        low = [v for v in (self.at_least, self.more_than) if v is not None]
        high = [v for v in (self.at_most, self.less_than) if v is not None]
        if len(low) > 1 or len(high) > 1:
            raise PydanticCustomError("PC027.bounds", "two bounds on one side")
        if low and high:
            closed = self.at_least is not None and self.at_most is not None
            bottom, top = Decimal(low[0]), Decimal(high[0])
            if bottom > top or (bottom == top and not closed):
                raise PydanticCustomError("PC027.empty", "{low}{high}", {"low": low[0], "high": high[0]})
        return self


class DurationRange(Record):
    """Bounds on a length of time within a span: at least one month in three years."""

    at_least: Duration | None = Field(None, title="不少于")
    at_most: Duration | None = Field(None, title="不超过")
    in_: Duration = Field(alias="in", title="在多长时间内")

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.at_least is None and self.at_most is None:
            raise PydanticCustomError("PC027.span", "a span without a bound")
        return self


class Parameter(Range):
    """One value of a clause, in exactly one form, unique by name, scope, payer and time."""

    name: Line = Field(title="名称")
    value: Number | None = Field(None, title="数值")
    about: Number | None = Field(None, title="约数")
    words: Line | None = Field(None, title="文字值", description="不是数字的值，如：中专及以上")
    unit: Key | None = Field(None, title="单位", description="_vocabulary/units.yml 的键")
    base: Line | None = Field(None, title="基数", description="百分比以什么为基数")
    per: Line | None = Field(None, title="每", description="按什么算，如：人、农村居民")
    period: Period | None = Field(None, title="周期", description="如 P1M；原文没写周期的写 unstated")
    scope: Line | None = Field(None, title="范围", description="一组数字里的一行，如：小学")
    payer: Key | None = Field(None, title="谁出资")
    payee: Key | None = Field(None, title="付给谁")
    from_: Horizon | None = Field(
        None, alias="from", title="起", description="2014、2014-07 或 2014-07-01；每年不同的写一行一段"
    )
    until: Horizon | None = Field(None, title="止", description="含这一天、这一月、这一年")
    state: State = Field(State.GIVEN, title="状态")
    as_written: Line | None = Field(None, title="原文字样")
    note: Line | None = Field(None, title="说明")

    @property
    def row(self) -> Row:
        """What it is the value of; rows that share it follow one another in time."""
        return self.name, self.scope, self.payer

    @property
    def span(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day on which it holds, as far as it says so."""
        return first_day(self.from_) if self.from_ else EVER, last_day(self.until) if self.until else NEVER

    @property
    def forms(self) -> int:
        """How many value forms are used: one is right, none for damaged and unstated values."""
        return sum(v is not None for v in (self.value, self.about, self.words)) + self.bounded

    @property
    def exact(self) -> Decimal | None:
        """The number where the parameter is one exact number."""
        return Decimal(self.value) if self.value is not None else None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        first, last = self.span
        if last < first:
            raise PydanticCustomError("PC027.dates", "until before from")
        return self
