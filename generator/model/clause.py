"""The clause: the smallest addressable unit of meaning, one file each, with its steps, questions, references."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from generator.model.condition import Condition
from generator.model.parameter import Parameter
from generator.model.provenance import NO_LINES, Source
from generator.model.scalar import Choice, Day, Flag, Hex16, Key, Line, Prose, Record, Slug
from generator.model.timing import Timing


class Kind(Choice):
    """The clause's force."""

    OBLIGATION = "obligation", "义务"
    PROHIBITION = "prohibition", "禁止"
    PERMISSION = "permission", "许可"
    ENTITLEMENT = "entitlement", "权益"
    POWER = "power", "有权管"
    ENCOURAGEMENT = "encouragement", "鼓励"
    PROCEDURE = "procedure", "程序"
    TARGET = "target", "目标"
    PRINCIPLE = "principle", "道理"
    DEFINITION = "definition", "定义"
    STATEMENT = "statement", "情况"


class Standing(Choice):
    """The weight that the source gives a clause."""

    RULE = "rule", "规定"
    CITED = "cited", "转引规定"
    PRACTICE = "practice", "做法"
    PROPOSAL = "proposal", "建议"
    FINDING = "finding", "现状"
    OPINION = "opinion", "观点"

    @property
    def binding(self) -> bool:
        """Whether it is a duty or right for somebody: rule and cited; everything else stands apart."""
        return self in {Standing.RULE, Standing.CITED}


class Relation(Choice):
    """How a clause refers to another; the inverse is computed, never written."""

    REQUIRES = "requires", "前提"
    EXCEPTION_TO = "exception-to", "是它的例外"
    CONSEQUENCE_OF = "consequence-of", "由它引起"
    IMPLEMENTS = "implements", "落实的是"
    CAUSED_BY = "caused-by", "原因"
    REMEDIES = "remedies", "针对"
    SUPERSEDES = "supersedes", "取代"
    SUPERVISES = "supervises", "监督"
    PARALLELS = "parallels", "同类机制"
    CONFLICTS_WITH = "conflicts-with", "相矛盾"
    SEE_ALSO = "see-also", "另见"

    @property
    def symmetric(self) -> bool:
        """Whether both ends see the same relation."""
        return self in {Relation.PARALLELS, Relation.CONFLICTS_WITH, Relation.SEE_ALSO}


class Role(Choice):
    """How an authority or audience acts in a clause, strongest first."""

    RESPONSIBLE = "responsible", "负责"
    COOPERATING = "cooperating", "配合"
    APPROVING = "approving", "审批"
    SUPERVISING = "supervising", "监督"
    PAYING = "paying", "出资"


class Actors(Record):
    """Who acts, by role; keys of authorities or audiences."""

    responsible: tuple[Key, ...] = Field((), title="负责")
    cooperating: tuple[Key, ...] = Field((), title="配合")
    approving: tuple[Key, ...] = Field((), title="审批")
    supervising: tuple[Key, ...] = Field((), title="监督")
    paying: tuple[Key, ...] = Field((), title="出资")
    #: Left out of the version: which of them the editor inferred binds nobody.
    inferred: tuple[Key, ...] = Field(
        (), title="编者据上文", description="以上哪些是本条没点名、编者推出来的", exclude=True
    )

    def by_role(self) -> tuple[tuple[Role, str], ...]:
        """Every (role, key) in the order of the roles."""
        return tuple((role, key) for role in Role for key in getattr(self, role.value))


class Aspect(Choice):
    """What a clause may leave open; named under ``silent``, the source has been read through and says nothing."""

    DEADLINE = "deadline", "期限"
    AMOUNT = "amount", "金额"
    CONDITION = "condition", "条件"
    ACTOR = "actor", "谁负责"
    BASIS = "basis", "依据"


class Meaning(Choice):
    """What a clause comes to for an audience, gravest first; views/meaning.py finds it where none is written."""

    LICENCE = "licence", "保不住资格的"
    DUTY = "duty", "要做的"
    RIGHT = "right", "应得的、保护您的"
    OPTION = "option", "可以做的"
    OTHER = "other", "别人要做、跟您有关的"


class Reference(Record):
    """A typed link to another clause; ``<instrument>/`` is the whole instrument."""

    type: Relation = Field(title="关系")
    to: Line = Field(title="指向", description="条款号，本文件内可写短的；某天的文本写 条款号@日期")
    note: Line | None = Field(None, title="说明")

    @property
    def target(self) -> str:
        """What it points at, whatever the day."""
        return self.to.partition("@")[0]

    @property
    def pin(self) -> str:
        """The day whose wording it points at; empty where it is that of whatever day it is."""
        return self.to.partition("@")[2]


class Step(Record):
    """Something to do, the atom of checklists."""

    id: Slug = Field(title="编号", description="本条内唯一，永不重用")
    for_: Key = Field(alias="for", title="谁做")
    do: Prose = Field(title="做什么")
    timing: Timing = Field(title="何时", description="如 {every: P1Y}；原文没写期限的写 {unstated: 原文没写}")
    formerly: tuple[Line, ...] = Field(
        (), title="旧编号", description="从别处移来的写全：文件/条款#事项；打过的勾跟着走"
    )


class Tip(Record):
    """Something that the editor advises and the source does not ask: never a duty, never ticked, never counted."""

    id: Slug = Field(title="编号", description="和事项共用一套编号，永不重用")
    for_: Key = Field(alias="for", title="给谁")
    do: Prose = Field(title="建议做什么")
    timing: Timing | None = Field(None, title="何时")


class Question(Record):
    """What people ask, with the answer and further clauses it cites."""

    id: Slug = Field(title="编号")
    ask: Line = Field(title="问")
    also: tuple[Line, ...] = Field((), title="也这样问")
    answer: Prose = Field(title="答", description="第一句是短答")
    cites: tuple[Line, ...] = Field((), title="引用的条款")
    formerly: tuple[Slug, ...] = Field((), title="旧编号", description="旧网址继续可用")


class Review(Record):
    """When the derived parts were last checked, against which version."""

    date: Day = Field(title="日期")
    version: Hex16 = Field(title="版本")


class Binding(Record):
    """What binds in a clause: its version is a hash of these fields and of no others."""

    kind: Kind = Field(title="性质")
    standing: Standing | None = Field(None, title="效力")
    hedge: Line | None = Field(None, title="限定语", description="原文的缓和词，如：原则上")
    text: Prose = Field(title="条款内容", description="编者转述，不抄原文")
    audiences: tuple[Key, ...] = Field(title="对象", min_length=1)
    actors: Actors = Field(Actors(), title="角色")
    basis: tuple[Key, ...] = Field((), title="依据")
    parameters: tuple[Parameter, ...] = Field((), title="参数")
    conditions: tuple[Condition, ...] = Field((), title="条件")

    @property
    def roles(self) -> Mapping[Role, tuple[str, ...]]:
        """Role → who has it, in the order of the roles; who pays a parameter is paying too."""
        found: dict[Role, dict[str, None]] = {}
        for role, key in self.actors.by_role():
            found.setdefault(role, {})[key] = None
        for parameter in self.parameters:
            if parameter.payer:
                found.setdefault(Role.PAYING, {})[parameter.payer] = None
        return {role: tuple(keys) for role, keys in found.items()}


class Repeal(Record):
    """The end of a clause: the file ``<clause>@DATE.yml`` that says nothing but ``repealed: true``."""

    id: SkipJsonSchema[str]
    path: SkipJsonSchema[str]
    wording: SkipJsonSchema[str] = ""
    repealed: Flag = Field(title="废止", description="从文件名里的那天起，这一条不再有")


class Clause(Binding):
    """One policy clause: what binds, and what is told of it; ``id`` and ``path`` come from the file's place."""

    id: SkipJsonSchema[str]
    path: SkipJsonSchema[str]
    #: The date in the name of its file, from which it holds; empty for the base file.
    wording: SkipJsonSchema[str] = Field("", title="从哪天起是这样")
    number: Line | None = Field(None, title="原文编号", description="如：第12项")
    title: Line = Field(title="标题")
    topic: Key = Field(title="主题")
    plain: Prose = Field(title="一句话")
    defines: tuple[Key, ...] = Field((), title="定义的术语")
    references: tuple[Reference, ...] = Field((), title="关联")
    steps: tuple[Step, ...] = Field((), title="事项")
    tips: tuple[Tip, ...] = Field((), title="编者提示", description="原文没要求、编者建议做的；不是义务，不计数")
    silent: tuple[Aspect, ...] = Field((), title="原文没写的", description="通读原文，确实没写的；没列的只算本条未列")
    means: dict[Key, Meaning] = Field(
        {},
        title="对谁意味着什么",
        description="对象 → licence 保不住资格 | duty 要做 | right 应得、受保护 | option 可以做 | other 别人要做；"
        "只写和默认不同的",
    )
    questions: tuple[Question, ...] = Field((), title="问答")
    also: tuple[Line, ...] = Field((), title="别的说法", description="大家会怎么搜这一条；只给检索用")
    source: Source = Field(default_factory=lambda: NO_LINES, title="出处", description="文件只有网址的，不写")
    effective: Day | None = Field(None, title="本条施行日期", description="和整份文件不同时写；只写在第一个文本里")
    expires: Day | None = Field(None, title="本条失效日期", description="不再有效的第一天；只写在第一个文本里")
    formerly: tuple[Slug, ...] = Field((), title="曾用名", description="旧的文件名，旧网址继续可用")
    review: Review | None = Field(None, title="复核")

    @property
    def timings(self) -> tuple[tuple[str, int, Timing], ...]:
        """Every timing of a step or a tip, with its place: field and number."""
        steps = [("steps", number, step.timing) for number, step in enumerate(self.steps)]
        tips = [("tips", number, tip.timing) for number, tip in enumerate(self.tips) if tip.timing]
        return (*steps, *tips)

    @property
    def instrument(self) -> str:
        """Key of the instrument that the clause belongs to."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """The clause's short id inside its instrument."""
        return self.id.partition("/")[2]
