"""Provenance: where a clause or an instrument comes from, and what is damaged there."""

from __future__ import annotations

from typing import Final, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.scalar import Choice, Hex16, Key, Line, Lines, Record, Whole


class Correction(Choice):
    """Who says how a spot is read, where it is not the editor."""

    ERRATUM = "erratum", "发布机关更正"


class Gap(Record):
    """A damaged or missing spot: exactly one of ``lost`` (gone) and ``read_as`` (certain).

    ``by``: the issuer's own erratum says how it is read; that is no change of the law.
    """

    lines: Lines = Field(title="行")
    as_written: Line | None = Field(None, title="留下的字样")
    lost: Line | None = Field(None, title="丢失的内容")
    read_as: Line | None = Field(None, title="读作")
    by: Correction | None = Field(None, title="谁更正的", description="发布机关自己更正的，写 erratum")

    @model_validator(mode="after")
    def _lost_or_read(self) -> Self:
        if (self.lost is None) == (self.read_as is None):
            raise PydanticCustomError("PC027.gap", "one of lost, read_as")
        if self.by is not None and self.read_as is None:
            raise PydanticCustomError("PC027.erratum", "an erratum says how it is read")
        return self


class Source(Record):
    """The lines a clause rests on; the first span is its home and gives its place in the document.

    ``file`` is the text that the lines count in, where it isn't the instrument's own: that of a later wording.
    """

    file: Key | None = Field(None, title="来源", description="这一文本在另一份来源里的，写它的键；行号按它数")
    lines: Lines = Field(title="行", description="如 199-205；多处写成列表，第一处定位置")
    place: Whole | None = Field(None, title="同行次序")
    begins: Line | None = Field(None, title="起头的字", description="原文里不超过12个字，用来在长行里定位")
    fingerprint: Hex16 | None = Field(None, title="指纹", description="portal check --sources 给出")
    gaps: tuple[Gap, ...] = Field((), title="残缺")

    @property
    def home(self) -> int:
        """The line that gives the place in the document; 0 where only an address is known of it."""
        return self.lines[0][0] if self.lines else 0


class InstrumentSource(Record):
    """Which part of which source file an instrument is."""

    file: Line = Field(title="来源", description="_vocabulary/sources.yml 的键")
    part: Whole | None = Field(None, title="第几篇", description="来源里只有这一份的，不写")
    lines: Lines = Field(title="行")
    dates: Lines = Field((), title="写着日期的行", description="通过、公布、施行的日期写在哪几行")
    gaps: tuple[Gap, ...] = Field((), title="残缺")


#: Of a text that is held nowhere but at its address.
NO_SOURCE: Final = InstrumentSource.model_construct(file="", lines=())
NO_LINES: Final = Source.model_construct(lines=())
