"""The vocabularies: one mapping of entries per file, file order is the site's; synonyms and portal are records."""

from __future__ import annotations

from pydantic import Field

from generator.model.portal import Portal
from generator.model.scalar import Choice, Day, File, Flag, Hex64, Key, Line, Prose, Record, Url, Whole


class UnitKind(Choice):
    """What a unit measures."""

    MONEY = "money", "金额"
    SHARE = "share", "比例"
    MULTIPLE = "multiple", "倍数"
    AGE = "age", "年龄"
    DURATION = "duration", "时长"
    COUNT = "count", "个数"
    YEAR = "year", "年份"


class FactType(Choice):
    """How a self-check fact is answered."""

    CHOICE = "choice", "选一个"
    NUMBER = "number", "填数字"
    YES_NO = "yes-no", "是或不是"


class Defined(Choice):
    """Whether the source says what a term means."""

    YES = "yes", "定义了"
    PARTLY = "partly", "只定义了一部分"
    NO = "no", "没有定义"


class BasisState(Choice):
    """How well the name and number of a basis have come down."""

    GIVEN = "given", "写明"
    RECOVERED = "recovered", "可复原"
    DAMAGED = "damaged", "残缺"


class Entry(Record):
    """What every vocabulary entry may say."""

    label: Line = Field(title="名称")
    description: Prose | None = Field(None, title="说明")
    aliases: tuple[Line, ...] = Field((), title="别称", description="口语、旧称；用于检索")


class Topic(Entry):
    """A subject; one per clause."""

    pay: Flag = Field(
        default=False,
        title="讲钱",
        description="写 yes：条款没列数额的，页面写“本条未列”，silent 里有 amount 的写“原文没写”",
    )


class Audience(Entry):
    """People whom clauses concern; a child sees what is said of its ancestors."""

    parent: Key | None = Field(None, title="上级")
    self_check: Flag = Field(default=False, title="自查里可选")
    seal: Line | None = Field(None, title="首页角色卡上的字", description="写了它，这个对象就在首页有一张卡")
    tasks: tuple[Line, ...] = Field(
        (), title="马上要用的", max_length=4, description="至多四个：清单、问答、事项或条款的编号；不写就按期限自动选"
    )
    near: tuple[Key, ...] = Field((), title="相近的对象", description="不是上下级，但常常要一起看的")
    body: Key | None = Field(None, title="所在单位", description="机构的键；页面从这里引到单位的职责")
    picks_body: Flag = Field(default=False, title="先选单位", description="写 yes：这个对象的页面先让人选单位")


class Authority(Entry):
    """A body or fund with a duty, power or purse; ``parent`` only groups."""

    parent: Key | None = Field(None, title="上级")
    department: Flag = Field(default=False, title="主管部门", description="写 yes：选单位时列在第一组")
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


class Event(Entry):
    """Something that happens, and that a step comes after, before or at."""

    ask: Line | None = Field(None, title="读者填哪一天", description="如：不合格通知日；不写，就不能填")
    unclear: Flag = Field(default=False, title="原文没写从哪天算起")


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
    events: dict[Key, Event] = Field({})
    terms: dict[Key, Term] = Field({})
    bases: dict[Key, Basis] = Field({})
    sources: dict[Key, SourceFile] = Field({})
    synonyms: Synonyms = Synonyms()
    portal: Portal = Portal()
