"""The instrument: an issued (or sample) text whose clauses are the files beside it."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field
from pydantic.json_schema import SkipJsonSchema

from generator.model.clause import Standing
from generator.model.provenance import InstrumentSource
from generator.model.scalar import (
    UNSTATED,
    Choice,
    DayOrUnstated,
    Flag,
    Key,
    Line,
    Lines,
    Prose,
    Record,
    Slug,
    Url,
)


class Genre(Choice):
    """What sort of text an instrument is."""

    PLAN = "plan", "实施方案"
    GUIDANCE = "guidance", "意见（规范性文件）"
    REPORT = "report", "调研报告"
    ARTICLE = "article", "分析文章"
    EXPERIENCE = "experience", "经验材料"
    REFLECTION = "reflection", "心得体会"


class Coverage(Choice):
    """Why a topic has no clause: the source says nothing, what it said is lost, or clauses of other topics say it."""

    SILENT = "silent", "原文没写"
    DAMAGED = "damaged", "原文残缺"
    ELSEWHERE = "elsewhere", "写在别的主题里"


class Jurisdiction(Record):
    """Where it holds, as far as the text tells."""

    name: Line = Field(title="名称")
    code: Line | None = Field(None, title="行政区划代码")


_DAY: Final = "如 2025-06-30；原文没写的写 unstated"


def _unstated(value: object) -> object:
    return None if value == UNSTATED else value


class Heading(Record):
    """A chapter: the clauses whose home line lies in it."""

    heading: Line = Field(title="标题")
    lines: Lines = Field(title="行")


class Instrument(Record):
    """One document; its key is the name of its folder."""

    id: SkipJsonSchema[str]
    path: SkipJsonSchema[str]
    title: Line = Field(title="标题", description="编者拟的，说清内容")
    heading: Line | None = Field(None, title="原题")
    genre: Genre = Field(title="体裁")
    issuer: Key = Field(title="发文机关", description="机构的键；原文没写的写 unstated")
    jurisdiction: Annotated[
        Jurisdiction | None, BeforeValidator(_unstated, json_schema_input_type=Literal["unstated"] | Jurisdiction)
    ] = Field(title="适用地区", description="如 {name: 示例县}；原文没写的写 unstated")
    document_number: Line = Field(title="文号", description="如 示卫发〔2025〕3号；原文没写的写 unstated")
    issued: DayOrUnstated = Field(title="发文日期", description=_DAY)
    effective: DayOrUnstated = Field(title="施行日期", description=_DAY)
    expires: DayOrUnstated = Field(title="失效日期", description=_DAY)
    official: Flag = Field(title="是否官方公布文本")
    default_standing: Standing | None = Field(None, title="默认效力")
    summary: Prose | None = Field(None, title="概要")
    basis: tuple[Key, ...] = Field((), title="整份文件的依据")
    url: Url | None = Field(None, title="公布网址")
    source: InstrumentSource = Field(title="出处")
    contents: tuple[Heading, ...] = Field(title="目录", min_length=1)
    coverage: dict[Key, Coverage] = Field({}, title="没有条款的主题")
    formerly: tuple[Slug, ...] = Field((), title="曾用名")

    def heading_of(self, line: int) -> int | None:
        """Index in ``contents`` of the heading that a home line falls under."""
        for index, heading in enumerate(self.contents):
            if any(first <= line <= last for first, last in heading.lines):
                return index
        return None
