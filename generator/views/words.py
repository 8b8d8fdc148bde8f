"""Wording: what the pages call kinds, standings, relations, roles, bounds and spans of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.clause import Kind, Relation, Role, Standing
from generator.model.instrument import Genre
from generator.model.parameter import State

if TYPE_CHECKING:
    import datetime

KINDS: Final = {
    Kind.OBLIGATION: "义务",
    Kind.PROHIBITION: "禁止",
    Kind.PERMISSION: "许可",
    Kind.ENTITLEMENT: "权益",
    Kind.POWER: "职权",
    Kind.ENCOURAGEMENT: "鼓励",
    Kind.PROCEDURE: "程序",
    Kind.TARGET: "目标",
    Kind.PRINCIPLE: "理念",
    Kind.DEFINITION: "定义",
    Kind.STATEMENT: "陈述",
}
STANDINGS: Final = {
    Standing.RULE: "规定",
    Standing.CITED: "转引规定",
    Standing.PRACTICE: "做法",
    Standing.PROPOSAL: "建议",
    Standing.FINDING: "现状",
    Standing.OPINION: "观点",
}
WEIGHTS: Final = {
    Standing.RULE: "原文作为规定写下的要求。",
    Standing.CITED: "别处的规定，本站只从这份资料里知道。",
    Standing.PRACTICE: "某个单位自己这样做。",
    Standing.PROPOSAL: "有人建议这样做，不是义务。",
    Standing.FINDING: "调研得到的数字和问题。",
    Standing.OPINION: "作者个人的看法。",
}
ROLES: Final = {
    Role.RESPONSIBLE: "负责",
    Role.COOPERATING: "配合",
    Role.APPROVING: "审批",
    Role.SUPERVISING: "监督",
    Role.PAYING: "出资",
}
GENRES: Final = {
    Genre.PLAN: "实施方案",
    Genre.GUIDANCE: "意见（规范性文件）",
    Genre.REPORT: "调研报告",
    Genre.ARTICLE: "分析文章",
    Genre.EXPERIENCE: "经验材料",
    Genre.REFLECTION: "心得体会",
    Genre.LAW: "法律",
    Genre.ADMINISTRATIVE_REGULATION: "行政法规",
    Genre.DEPARTMENTAL_RULE: "部门规章",
    Genre.LOCAL_REGULATION: "地方性法规",
    Genre.NOTICE: "通知（规范性文件）",
}
#: Relation → what it is called at the clause that writes it, and at the clause it points to.
RELATIONS: Final = {
    Relation.REQUIRES: ("前提", "它的后续"),
    Relation.EXCEPTION_TO: ("是它的例外", "例外"),
    Relation.CONSEQUENCE_OF: ("由它引起", "后果"),
    Relation.IMPLEMENTS: ("落实的是", "具体怎么做"),
    Relation.CAUSED_BY: ("原因", "造成"),
    Relation.REMEDIES: ("针对", "对策"),
    Relation.SUPERSEDES: ("取代", "已被取代"),
    Relation.SUPERVISES: ("监督", "受监督"),
    Relation.PARALLELS: ("同类机制", "同类机制"),
    Relation.CONFLICTS_WITH: ("相矛盾", "相矛盾"),
    Relation.SEE_ALSO: ("另见", "另见"),
}
STATES: Final = {
    State.GIVEN: "写明",
    State.RECOVERED: "可复原",
    State.DAMAGED: "原文残缺",
    State.UNSTATED: "原文没写",
    State.COMPUTED: "编者推算",
    State.CONFLICTING: "与原文自身不符",
}
_LETTERS: Final = {"D": "天", "B": "个工作日", "W": "周", "M": "个月", "Y": "年"}
_ROUNDS: Final = {
    "P1D": "每天",
    "P1W": "每周",
    "P1M": "每月",
    "P3M": "每季度",
    "P6M": "每半年",
    "P1Y": "每年",
    "P2Y": "每两年",
}


def duration(code: str) -> str:
    """``P6M`` → 6个月."""
    return f"{code[1:-1]}{_LETTERS[code[-1]]}"


def every(code: str) -> str:
    """``P3M`` → 每季度."""
    return _ROUNDS.get(code) or f"每{duration(code)}"


def horizon(code: str) -> str:
    """``2025-06`` → 2025年6月, only as precise as written."""
    parts = [int(part) for part in code.split("-")]
    return "".join(f"{number}{name}" for number, name in zip(parts, "年月日", strict=False))


def between(first: str | None, last: str | None) -> str:
    """From one horizon to another, both included: 2018年至2019年6月; either may be open, no words where both are."""
    if first == last:
        return horizon(first) if first else ""
    if first and last:
        return f"{horizon(first)}至{horizon(last)}"
    return f"{horizon(first)}起" if first else f"到{horizon(last or '')}止"


def past(code: str, as_of: datetime.date) -> bool:
    """Whether a horizon (2025, 2025-06, 2025-06-30) lies wholly before ``as_of``."""
    return code < as_of.isoformat()[: len(code)]


def spans(lines: tuple[tuple[int, int], ...]) -> str:
    """Line spans in words: 第181—187行、第195行."""
    return "、".join(f"第{a}行" if a == b else f"第{a}—{b}行" for a, b in lines)
