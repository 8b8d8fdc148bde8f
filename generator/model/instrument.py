"""The instrument: an issued (or sample) text whose clauses are the files beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.clause import Standing
from generator.model.ledger import Amendment, Issuer, Suspension, issuers
from generator.model.number import order
from generator.model.provenance import NO_SOURCE, InstrumentSource
from generator.model.scalar import (
    UNSTATED,
    Choice,
    Day,
    DayOrUnstated,
    End,
    Flag,
    Key,
    Line,
    Lines,
    Prose,
    Record,
    Slug,
    Start,
    Url,
    Whole,
)

if TYPE_CHECKING:
    from generator.model.clause import Clause


class Genre(Choice):
    """What sort of text an instrument is."""

    PLAN = "plan", "实施方案"
    GUIDANCE = "guidance", "意见（规范性文件）"
    REPORT = "report", "调研报告"
    ARTICLE = "article", "分析文章"
    EXPERIENCE = "experience", "经验材料"
    REFLECTION = "reflection", "心得体会"
    LAW = "law", "法律"
    ADMINISTRATIVE_REGULATION = "administrative-regulation", "行政法规"
    DEPARTMENTAL_RULE = "departmental-rule", "部门规章"
    LOCAL_REGULATION = "local-regulation", "地方性法规"
    NOTICE = "notice", "通知（规范性文件）"

    @property
    def rank(self) -> int:
        """How high it stands among acts: a law above a regulation above rules above everything else."""
        return {
            Genre.LAW: 3,
            Genre.ADMINISTRATIVE_REGULATION: 2,
            Genre.DEPARTMENTAL_RULE: 1,
            Genre.LOCAL_REGULATION: 1,
        }.get(self, 0)


class Coverage(Choice):
    """Why a topic has no clause: the source says nothing, what it said is lost, or clauses of other topics say it."""

    SILENT = "silent", "原文没写"
    DAMAGED = "damaged", "原文残缺"
    ELSEWHERE = "elsewhere", "写在别的主题里"


class Jurisdiction(Record):
    """Where it holds, as far as the text tells."""

    name: Line = Field(title="名称")
    within: Line | None = Field(None, title="上级地区")
    code: Line | None = Field(None, title="行政区划代码")


_DAY: Final = "如 2025-06-30；原文没写的写 unstated"


def _unstated(value: object) -> object:
    return None if value == UNSTATED else value


class Heading(Record):
    """A chapter: the clauses whose home line lies in it, or those of an official text from one number on."""

    heading: Line = Field(title="标题")
    lines: Lines = Field((), title="行")
    from_: Line | None = Field(None, alias="from", title="从哪一条起", description="如：第二十五条")
    level: Whole = Field(1, title="层级", description="章1、节2")

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if bool(self.lines) == (self.from_ is not None):
            raise PydanticCustomError("PC027.heading", "lines or from")
        return self


class Attachment(Record):
    """An attachment that is published elsewhere."""

    title: Line = Field(title="题名")
    url: Url = Field(title="网址")


class Instrument(Record):
    """One document; its key is the name of its folder."""

    id: SkipJsonSchema[str]
    path: SkipJsonSchema[str]
    title: Line = Field(title="标题", description="编者拟的，说清内容")
    heading: Line | None = Field(None, title="原题")
    genre: Genre = Field(title="体裁")
    issuer: Annotated[tuple[Issuer, ...], BeforeValidator(issuers, json_schema_input_type=str | list[str | Issuer])] = (
        Field(title="发文机关", description="机构的键，联合发文写成列表；词表没有的写 {name: …}；原文没写的写 unstated")
    )
    jurisdiction: Annotated[
        Jurisdiction | None, BeforeValidator(_unstated, json_schema_input_type=Literal["unstated"] | Jurisdiction)
    ] = Field(title="适用地区", description="如 {name: 示例县}；原文没写的写 unstated")
    document_number: Line = Field(title="文号", description="如 示卫发〔2025〕3号；原文没写的写 unstated")
    issued: DayOrUnstated = Field(title="发文日期", description=_DAY)
    adopted: Day | None = Field(None, title="通过日期")
    effective: Start = Field(
        title="施行日期", description="第一天，如 2025-06-30；另行规定的写 to-be-set；原文没写的写 unstated"
    )
    retroactive: Flag = Field(default=False, title="溯及以前", description="发文前就开始算的写 yes")
    expires: End = Field(
        title="失效日期",
        description="不再有效的第一天，如 2025-06-30；没有东西使它失效的写 none；原文没写的写 unstated",
    )
    repealed_by: Line | None = Field(None, title="被哪份文件废止")
    revised_by: Line | None = Field(None, title="被哪份文件修订")
    verified: Day | None = Field(None, title="核对日期", description="编者最后一次查到它照此公布的日子")
    consolidated: Day | None = Field(None, title="录入的是哪次修改后的", description="最后一次已并入正文的修改的日期")
    amended: tuple[Amendment, ...] = Field((), title="修改", description="按施行先后")
    suspended: tuple[Suspension, ...] = Field((), title="暂停")
    attachments: tuple[Attachment, ...] = Field((), title="附件")
    official: Flag = Field(title="是否官方公布文本")
    default_standing: Standing | None = Field(None, title="默认效力")
    summary: Prose | None = Field(None, title="概要")
    basis: tuple[Key, ...] = Field((), title="整份文件的依据")
    url: Url | None = Field(None, title="公布网址")
    source: InstrumentSource = Field(default_factory=lambda: NO_SOURCE, title="出处", description="只有网址的，不写")
    contents: tuple[Heading, ...] = Field((), title="目录", description="没有条款的文件不写")
    coverage: dict[Key, Coverage] = Field({}, title="没有条款的主题")
    formerly: tuple[Slug, ...] = Field((), title="曾用名")

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not self.source.file and self.url is None:
            raise PydanticCustomError("PC027.origin", "source or url")
        return self

    def heading_of(self, clause: Clause) -> int | None:
        """Index in ``contents`` of the heading that a clause falls under: by its home line, else by its number."""
        line = clause.source.home if clause.source.file in {None, self.source.file} else 0
        number, found = order(clause.number or ""), None
        for index, heading in enumerate(self.contents):
            if any(first <= line <= last for first, last in heading.lines):
                return index
            begins = order(heading.from_) if heading.from_ else None
            if begins is not None and number is not None and begins <= number:
                found = index
        return found
