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

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    ENTITLEMENT = "entitlement"
    POWER = "power"
    ENCOURAGEMENT = "encouragement"
    PROCEDURE = "procedure"
    TARGET = "target"
    PRINCIPLE = "principle"
    DEFINITION = "definition"
    STATEMENT = "statement"


class Standing(Choice):
    """The weight that the source gives a clause."""

    RULE = "rule"
    CITED = "cited"
    PRACTICE = "practice"
    PROPOSAL = "proposal"
    FINDING = "finding"
    OPINION = "opinion"

    @property
    def binding(self) -> bool:
        """Whether it is a duty or right for somebody: rule and cited; everything else stands apart."""
        return self in {Standing.RULE, Standing.CITED}


class Relation(Choice):
    """How a clause refers to another; the inverse is computed, never written."""

    REQUIRES = "requires"
    EXCEPTION_TO = "exception-to"
    CONSEQUENCE_OF = "consequence-of"
    IMPLEMENTS = "implements"
    CAUSED_BY = "caused-by"
    REMEDIES = "remedies"
    SUPERSEDES = "supersedes"
    SUPERVISES = "supervises"
    PARALLELS = "parallels"
    CONFLICTS_WITH = "conflicts-with"
    SEE_ALSO = "see-also"

    @property
    def symmetric(self) -> bool:
        """Whether both ends see the same relation."""
        return self in {Relation.PARALLELS, Relation.CONFLICTS_WITH, Relation.SEE_ALSO}


class Role(Choice):
    """How an authority or audience acts in a clause, strongest first."""

    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    APPROVING = "approving"
    SUPERVISING = "supervising"
    PAYING = "paying"


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

    DEADLINE = "deadline"
    AMOUNT = "amount"
    CONDITION = "condition"
    ACTOR = "actor"
    BASIS = "basis"


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
    timing: Timing = Field(title="何时")


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
    questions: tuple[Question, ...] = Field((), title="问答")
    also: tuple[Line, ...] = Field((), title="别的说法", description="大家会怎么搜这一条；只给检索用")
    source: Source = Field(default_factory=lambda: NO_LINES, title="出处", description="文件只有网址的，不写")
    effective: Day | None = Field(None, title="本条施行日期", description="和整份文件不同时写；只写在第一个文本里")
    expires: Day | None = Field(None, title="本条失效日期", description="不再有效的第一天；只写在第一个文本里")
    formerly: tuple[Slug, ...] = Field((), title="曾用名", description="旧的文件名，旧网址继续可用")
    review: Review | None = Field(None, title="复核")

    @property
    def instrument(self) -> str:
        """Key of the instrument that the clause belongs to."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """The clause's short id inside its instrument."""
        return self.id.partition("/")[2]
