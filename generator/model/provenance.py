"""Provenance: where a clause or an instrument comes from, and what is damaged there."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.scalar import Hex16, Line, Lines, Record, Whole


class Gap(Record):
    """A damaged or missing spot: exactly one of ``lost`` (gone) and ``read_as`` (certain)."""

    lines: Lines = Field(title="行")
    as_written: Line | None = Field(None, title="留下的字样")
    lost: Line | None = Field(None, title="丢失的内容")
    read_as: Line | None = Field(None, title="读作")

    @model_validator(mode="after")
    def _lost_or_read(self) -> Self:
        if (self.lost is None) == (self.read_as is None):
            raise PydanticCustomError("PC027.gap", "one of lost, read_as")
        return self


class Source(Record):
    """The lines a clause rests on; the first span is its home and gives its place in the document."""

    lines: Lines = Field(title="行", description="如 199-205；多处写成列表，第一处定位置")
    place: Whole | None = Field(None, title="同行次序")
    begins: Line | None = Field(None, title="起头的字", description="原文里不超过12个字，用来在长行里定位")
    fingerprint: Hex16 | None = Field(None, title="指纹", description="portal check --sources 给出")
    gaps: tuple[Gap, ...] = Field((), title="残缺")

    @property
    def home(self) -> int:
        """The line that gives the place in the document."""
        return self.lines[0][0]


class InstrumentSource(Record):
    """Which part of which source file an instrument is."""

    file: Line = Field(title="来源", description="_vocabulary/sources.yml 的键")
    part: Whole | None = Field(None, title="第几篇", description="来源里只有这一份的，不写")
    lines: Lines = Field(title="行")
    dates: Lines = Field((), title="写着日期的行")
    gaps: tuple[Gap, ...] = Field((), title="残缺")
