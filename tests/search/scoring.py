"""How well a ranking finds what people look for: recall among five, place of the first, queries without any hit."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

QUERIES: Final = Path(__file__).parents[1] / "content" / "queries.jsonl"
#: What strangers typed who had seen neither word lists nor ranking: the first set was tuned on, the second was not.
STRANGERS: Final = Path(__file__).parent
#: Queries about what the corpus does not have.
FOREIGN: Final = (
    *("高铁票价", "房贷利率", "疫苗接种", "计划生育罚款", "宅基地审批", "低保申请", "公积金提取", "车辆年检"),
    *("出国护照", "彩票中奖", "养狗证怎么办", "比特币", "足球世界杯", "个人所得税起征点", "离婚财产分割"),
    *("结婚登记要什么材料", "农机购置补贴", "高考加分", "今天天气怎么样", "火星移民", "qwertyuiop", "hello world"),
)


@dataclass(frozen=True)
class Query:
    """What somebody types, of which class, and the clauses that it should find."""

    cls: str
    half: str
    q: str
    rel: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What strangers' queries of one class met with: shares of the queries, and of the near misses those answered."""

    count: int
    among_five: float
    first: float
    zero: float
    called_near: float


@dataclass(frozen=True)
class Score:
    """Means over queries; ``zero`` is the share without any hit."""

    count: int
    recall: float
    mrr: float
    zero: float


def queries(half: str | None = None) -> list[Query]:
    """All queries, or one half: ``tuning`` was looked at while the ranking was made, ``check`` was not."""
    rows = [json.loads(line) for line in QUERIES.read_text(encoding="utf-8").splitlines()]
    return [Query(row["cls"], row["half"], row["q"], tuple(row["rel"])) for row in rows if half in {None, row["half"]}]


def strangers(number: int) -> list[Query]:
    """A set of strangers' queries; ``rel`` are addresses of pages of any kind, none where the corpus has none."""
    lines = (STRANGERS / f"strangers-{number}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    return [Query(row["class"], "", row["query"], tuple(row["want"])) for row in rows]


def met(asked: Iterable[Query], search: Callable[[str], tuple[list[str], bool]]) -> tuple[dict[str, Outcome], float]:
    """Class → what its queries met with, and ``all``; the share of near misses that were answered without a label.

    ``search`` gives the addresses that a query finds, and whether they are called near.
    """
    rows: dict[str, list[tuple[bool, bool, bool, bool]]] = defaultdict(list)
    confident = []
    for query in asked:
        found, near = search(query.q)
        if not query.rel:
            confident.append(bool(found) and not near)
            continue
        right = bool(set(found[:5]) & set(query.rel))
        row = (right, found[:1] != [] and found[0] in query.rel, not found, right and near)
        for name in (query.cls, "all"):
            rows[name].append(row)
    means = {name: Outcome(len(part), *map(_mean, zip(*part, strict=True))) for name, part in rows.items()}
    return means, sum(confident) / max(1, len(confident))


def page(url: str) -> str:
    """The clause behind an address, else the address without its fragment."""
    path = url.partition("#")[0]
    return path.removeprefix("clauses/").strip("/") if path.startswith("clauses/") else path


def score(asked: Iterable[Query], search: Callable[[str], list[str]]) -> dict[str, Score]:
    """Class → its score, and ``all``; ``search`` gives the pages that a query finds, best first."""
    rows: dict[str, list[tuple[float, float, bool]]] = defaultdict(list)
    for query in asked:
        found = list(dict.fromkeys(search(query.q)))
        hits = len(set(query.rel) & set(found[:5])) / min(5, len(query.rel))
        first = next((1 / place for place, item in enumerate(found[:10], 1) if item in query.rel), 0.0)
        for name in (query.cls, "all"):
            rows[name].append((hits, first, not found))
    return {name: Score(len(part), *map(_mean, zip(*part, strict=True))) for name, part in rows.items()}


def _mean(column: tuple[float, ...]) -> float:
    return sum(column) / len(column)
