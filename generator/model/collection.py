"""Questions that cite several clauses, and checklists for an occasion: one file each."""

from __future__ import annotations

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from generator.model.scalar import Day, Key, Line, Prose, Record


class Reread(Record):
    """When an answer was last held against the clauses that it cites."""

    date: Day = Field(title="日期")


class CrossQuestion(Record):
    """A question answered from several clauses; its key is the name of its file."""

    id: SkipJsonSchema[str]
    path: SkipJsonSchema[str]
    ask: Line = Field(title="问")
    also: tuple[Line, ...] = Field((), title="也这样问")
    answer: Prose = Field(title="答")
    topic: Key = Field(title="主题")
    audiences: tuple[Key, ...] = Field(title="对象", min_length=1)
    cites: tuple[Line, ...] = Field(title="引用的条款", min_length=1)
    review: Reread | None = Field(None, title="复核", description="最后一次对着引用的条款看过的日子")


class Section(Record):
    """A heading of a checklist and its steps, by global id."""

    heading: Line = Field(title="小标题")
    steps: tuple[Line, ...] = Field(title="事项", min_length=1)


class Checklist(Record):
    """Which steps, in what order, on one occasion; its key is the name of its file."""

    id: SkipJsonSchema[str]
    path: SkipJsonSchema[str]
    title: Line = Field(title="标题")
    audience: Key = Field(title="给谁", description="对象或机构的键")
    when: Line = Field(title="什么时候用")
    sections: tuple[Section, ...] = Field(title="分节", min_length=1)
