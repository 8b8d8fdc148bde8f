"""The instrument: an issued (or sample) text whose clauses are the files beside it."""

from __future__ import annotations

from typing import Annotated

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

    PLAN = "plan"
    GUIDANCE = "guidance"
    REPORT = "report"
    ARTICLE = "article"
    EXPERIENCE = "experience"
    REFLECTION = "reflection"


class Coverage(Choice):
    """Why a topic has no clause: the source says nothing, what it said is lost, or clauses of other topics say it."""

    SILENT = "silent"
    DAMAGED = "damaged"
    ELSEWHERE = "elsewhere"


class Jurisdiction(Record):
    """Where it holds, as far as the text tells."""

    name: Line = Field(title="名称")
    code: Line | None = Field(None, title="行政区划代码")


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
    issuer: Key = Field(title="发文机关", description="机构的键，或 unstated")
    jurisdiction: Annotated[Jurisdiction | None, BeforeValidator(_unstated)] = Field(title="适用地区")
    document_number: Line = Field(title="文号")
    issued: DayOrUnstated = Field(title="发文日期")
    effective: DayOrUnstated = Field(title="施行日期")
    expires: DayOrUnstated = Field(title="失效日期")
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
