"""The vocabularies: one mapping of entries per file, file order is the site's; synonyms and portal are records."""

from __future__ import annotations

from pydantic import Field

from generator.model.portal import Portal
from generator.model.scalar import Choice, Day, File, Flag, Hex64, Key, Line, Prose, Record, Url, Whole


class UnitKind(Choice):
    """What a unit measures."""

    MONEY = "money"
    SHARE = "share"
    MULTIPLE = "multiple"
    AGE = "age"
    DURATION = "duration"
    COUNT = "count"
    YEAR = "year"


class FactType(Choice):
    """How a self-check fact is answered."""

    CHOICE = "choice"
    NUMBER = "number"
    YES_NO = "yes-no"


class Defined(Choice):
    """Whether the source says what a term means."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class BasisState(Choice):
    """How well the name and number of a basis have come down."""

    GIVEN = "given"
    RECOVERED = "recovered"
    DAMAGED = "damaged"


class Entry(Record):
    """What every vocabulary entry may say."""

    label: Line = Field(title="名称")
    description: Prose | None = Field(None, title="说明")
    aliases: tuple[Line, ...] = Field((), title="别称", description="口语、旧称；用于检索")


class Topic(Entry):
    """A subject; one per clause."""

    pay: Flag = Field(default=False, title="讲钱", description="写 yes：条款没写数额的，页面写“原文没写”")


class Audience(Entry):
    """People whom clauses concern; a child sees what is said of its ancestors."""

    parent: Key | None = Field(None, title="上级")
    self_check: Flag = Field(default=False, title="自查里可选")
    seal: Line | None = Field(None, title="首页角色卡上的字", description="写了它，这个对象就在首页有一张卡")


class Authority(Entry):
    """A body or fund with a duty, power or purse; ``parent`` only groups."""

    parent: Key | None = Field(None, title="上级")
    historic_name: Line | None = Field(None, title="原文名称", description="与今称不同时写")


class Unit(Entry):
    """A unit; its key is what is written."""

    kind: UnitKind = Field(title="种类")
    symbol: Line | None = Field(None, title="显示为")
    iso: Line | None = Field(None, title="ISO 时长字母")
    label: Line | None = Field(None, title="名称")  # type: ignore[assignment]


class Fact(Entry):
    """A question of the self-check."""

    ask: Line = Field(title="怎么问")
    type: FactType = Field(title="类型")
    choices: dict[Key, Line] = Field({}, title="选项")
    unit: Key | None = Field(None, title="单位")
    help: Line | None = Field(None, title="提示")
    label: Line | None = Field(None, title="名称")  # type: ignore[assignment]


class Term(Entry):
    """A term, defined only as far as the source defines it."""

    defined: Defined = Field(Defined.NO, title="原文是否定义")


class Basis(Entry):
    """A law or document that the source names."""

    title: Line = Field(title="题名", description="或 unstated")
    number: Line = Field("unstated", title="文号", description="或 unstated")
    state: BasisState = Field(BasisState.GIVEN, title="状态")
    as_written: Line | None = Field(None, title="原文字样")
    url: Url | None = Field(None, title="公布网址")
    instrument: Line | None = Field(None, title="本站的哪份文件", description="文件的键加斜杠，如：teachers-law/")
    expires: Day | None = Field(None, title="失效日期", description="不再有效的第一天")
    repealed_by: Line | None = Field(None, title="被哪份文件废止", description="依据的键、文件名加斜杠，或条款号")
    label: Line | None = Field(None, title="名称")  # type: ignore[assignment]


class SourceFile(Entry):
    """A source text with its fingerprint; the text itself is not part of the portal."""

    file: File = Field(title="文件名")
    sha256: Hex64 = Field(title="SHA-256")
    lines: Whole = Field(title="行数")


class Rewrite(Record):
    """One way: who types ``from`` also finds ``to``."""

    from_: Line = Field(alias="from", title="输入")
    to: tuple[Line, ...] = Field(title="也查", min_length=1)


class Synonyms(Record):
    """What no vocabulary entry carries: words of equal worth, and one-way rewrites."""

    equal: tuple[tuple[Line, ...], ...] = Field((), title="同义")
    rewrites: tuple[Rewrite, ...] = Field((), title="改写")


class Vocabulary(Record):
    """All vocabularies, each a mapping key → entry in file order; two are records of their own."""

    topics: dict[Key, Topic] = Field({})
    audiences: dict[Key, Audience] = Field({})
    authorities: dict[Key, Authority] = Field({})
    units: dict[Key, Unit] = Field({})
    facts: dict[Key, Fact] = Field({})
    terms: dict[Key, Term] = Field({})
    bases: dict[Key, Basis] = Field({})
    sources: dict[Key, SourceFile] = Field({})
    synonyms: Synonyms = Synonyms()
    portal: Portal = Portal()
