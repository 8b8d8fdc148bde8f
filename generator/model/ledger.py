"""The ledger: what happened to an instrument since it was issued, each entry with the act that did it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.scalar import NEVER, UNSTATED, Day, Flag, Key, Line, Record, Slug, Start


def _unstated(value: object) -> object:
    return None if value == UNSTATED else value


class Amendment(Record):
    """One act that changed some of the clauses; its wordings are the files ``<clause>@<effective>.yml``.

    ``clauses`` names those that it touched without a file: ``None`` where that is unstated (maybe any), absent where
    every touched clause has its file.
    """

    date: Day = Field(title="通过或发布日期")
    effective: Start = Field(title="施行日期", description="第一天；另行规定写 to-be-set；没写的写 unstated")
    by: Line = Field(title="依据的文件", description="依据的键、文件名加斜杠，或条款号")
    clauses: Annotated[
        tuple[Slug, ...] | None,
        BeforeValidator(_unstated, json_schema_input_type=tuple[Slug, ...] | Literal["unstated"]),
    ] = Field((), title="改了哪些条款", description="没有旧文本的，列条款的文件名；不知道的写 unstated")
    retroactive: Flag = Field(default=False, title="溯及以前")
    renumbered: dict[Slug, Line] = Field({}, title="只改了条号的", description="条款的文件名: 新条号")

    @property
    def key(self) -> str:
        """The DATE in the names of its wordings' files: when it takes effect, else when it was made."""
        known = self.effective is not None and self.effective != NEVER
        return (self.effective if known and self.effective else self.date).isoformat()

    def may_touch(self, slug: str) -> bool:
        """Whether it changed the clause, or may have, as far as the ledger says."""
        return self.clauses is None or slug in self.clauses


class Suspension(Record):
    """A time in which clauses are not applied; with ``where``, only there."""

    clauses: tuple[Slug, ...] = Field((), title="暂停哪些条款", description="不写：全部")
    from_: Day = Field(alias="from", title="起")
    until: Day | None = Field(None, title="止", description="含这一天")
    by: Line = Field(title="依据的文件", description="依据的键、文件名加斜杠，或条款号")
    where: Line | None = Field(None, title="只在哪里")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until is not None and self.until < self.from_:
            raise PydanticCustomError("PC027.dates", "until before from")
        return self

    def covers(self, slug: str) -> bool:
        """Whether the clause is suspended everywhere."""
        return self.where is None and (not self.clauses or slug in self.clauses)


class Issuer(Record):
    """Who issued it: an authority of the vocabulary by its key, or somebody who only issues, by name."""

    key: Key | None = Field(None, title="机构的键")
    name: Line | None = Field(None, title="名称", description="词表里没有的机构")


def issuers(value: object) -> object:
    """``unstated``, one key, or a list of keys and ``{name: …}`` as records of Issuer."""
    if value == UNSTATED:
        return ()
    listed = value if isinstance(value, list) else [value]
    return [{"key": item} if isinstance(item, str) else item for item in listed]
