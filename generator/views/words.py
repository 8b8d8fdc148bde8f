"""Wording: what the pages call kinds, standings, relations, roles, bounds and spans of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.clause import Kind, Relation, Role, Standing
from generator.model.instrument import Genre
from generator.model.parameter import State

if TYPE_CHECKING:
    import datetime

    from generator.model.clause import Clause

KINDS: Final = {item: item.label for item in Kind}
STANDINGS: Final = {item: item.label for item in Standing}
WEIGHTS: Final = {
    Standing.RULE: "原文作为规定写下的要求。",
    Standing.CITED: "别处的规定，本站只从这份资料里知道。",
    Standing.PRACTICE: "某个单位自己这样做。",
    Standing.PROPOSAL: "有人建议这样做，不是义务。",
    Standing.FINDING: "调研得到的数字和问题。",
    Standing.OPINION: "作者个人的看法。",
}
#: What each kind means for the reader, in plain words.
FORCES_TOLD: Final = {
    Kind.OBLIGATION: "必须做的。",
    Kind.PROHIBITION: "不许做的。",
    Kind.PERMISSION: "可以做，也可以不做。",
    Kind.ENTITLEMENT: "应当得到的。",
    Kind.POWER: "有权管、有权办的。",
    Kind.ENCOURAGEMENT: "提倡做，不强求。",
    Kind.PROCEDURE: "一步一步怎么办。",
    Kind.TARGET: "要达到的数目或状态。",
    Kind.PRINCIPLE: "讲道理、讲方向，没有具体要求。",
    Kind.DEFINITION: "说明一个词是什么意思。",
    Kind.STATEMENT: "讲情况，没有要求。",
}
ROLES: Final = {item: item.label for item in Role}
GENRES: Final = {item: item.label for item in Genre}
_INVERSES: Final = {
    Relation.REQUIRES: "它的后续",
    Relation.EXCEPTION_TO: "例外",
    Relation.CONSEQUENCE_OF: "后果",
    Relation.IMPLEMENTS: "具体怎么做",
    Relation.CAUSED_BY: "造成",
    Relation.REMEDIES: "对策",
    Relation.SUPERSEDES: "已被取代",
    Relation.SUPERVISES: "受监督",
}
#: Relation → what it is called at the clause that writes it, and at the clause it points to.
RELATIONS: Final = {item: (item.label, _INVERSES.get(item, item.label)) for item in Relation}
STATES: Final = {item: item.label for item in State}
#: What stands wherever the source has lost something.
DAMAGED: Final = State.DAMAGED.label
#: What stands wherever the source says nothing.
SILENT: Final = State.UNSTATED.label
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


def role_word(role: Role, clause: Clause) -> str:
    """What a role is called in a clause: nobody is charged with what is forbidden, it is to be kept."""
    return "遵守" if role is Role.RESPONSIBLE and clause.kind is Kind.PROHIBITION else ROLES[role]


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
