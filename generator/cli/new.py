"""``portal new clause <instrument>/<slug>``: a commented scaffold that passes but for its TODO fields."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator import load
from generator.finding import PortalError
from generator.load.meant import nearest
from generator.model.clause import Aspect, Kind, Standing
from generator.model.vocabulary import FactType, UnitKind
from generator.report import message
from generator.rules.identity import unfit

if TYPE_CHECKING:
    from generator.load import Loaded
    from generator.model.vocabulary import Vocabulary
    from generator.report import Language

_ID: Final = re.compile(r"([^/]+)/([^/]+)")
_SCAFFOLD: Final = """\
# 一条条款，一个文件；文件名就是条款号，不再改。把每个 TODO 换掉，再运行 portal check。
# 用自己的话写，不抄原文；本条没有的字段就删掉，不补，页面写“本条未列”。
title: TODO  # 标题，30字以内
topic: TODO  # 主题，选一个：{topics}
kind: TODO  # 性质，选一个：{kinds}
# standing: rule  # 效力；不写就是本文件的默认效力{default}。可选：{standings}
# hedge: 原则上  # 原文的缓和词，有才写
plain: TODO  # 一句话，60字以内，村医一看就懂
text: |
  TODO
audiences: [TODO]  # 对象，至少一个：{audiences}
{examples}# silent: [deadline]  # 通读整份原文，确实没写的才列，页面写“原文没写”；可选：{aspects}
# references: [{{type: see-also, to: 另一条的文件名}}]
# steps:
#   - {{id: apply, for: {audience}, do: 申请再次考评, timing: {{after: {event}, within: P6M}}}}
#   timing 的 after、before、at 写事件的键：{events}
# questions:
#   - id: how-long
#     ask: 多久之内要申请？
#     answer: 6个月内。
# also: [补考要多久, 没考过还能再考吗]  # 大家会怎么搜这一条，只给检索用
source: {{lines: TODO}}  # 原文行号，如 199-205；本文件在第{lines}行之内
"""


def scaffold(loaded: Loaded, clause_id: str) -> str:
    """The text of a new clause's file; raises PortalError when the id is no name for one, or its folder unknown."""
    found = _ID.fullmatch(clause_id)
    if found is None:
        raise PortalError("bad-id", id=clause_id)
    reason = unfit(found[2])
    if reason is not None:
        raise PortalError(reason[0], **reason[1])
    instruments = {item.id: item for item in loaded.instruments}
    instrument = instruments.get(found[1])
    if instrument is None:
        if not instruments:
            raise PortalError("no-instruments", id=found[1])
        guess = nearest(found[1], instruments) or ", ".join(instruments)
        raise PortalError("no-instrument", id=found[1], guess=guess)
    default = (
        f"（{instrument.default_standing} {instrument.default_standing.label}）" if instrument.default_standing else ""
    )
    words = loaded.vocabulary
    return _SCAFFOLD.format(
        audience=next(iter(words.audiences), "TODO"),
        examples=_examples(words),
        topics="、".join(f"{key} {entry.label}" for key, entry in words.topics.items()),
        kinds="、".join(f"{kind} {kind.label}" for kind in Kind),
        aspects="、".join(f"{aspect} {aspect.label}" for aspect in Aspect),
        standings="、".join(f"{standing} {standing.label}" for standing in Standing),
        audiences="、".join(f"{key} {entry.label}" for key, entry in words.audiences.items()),
        default=default,
        event=next(iter(words.events), "TODO"),
        events="、".join(f"{key} {entry.label}" for key, entry in words.events.items()),
        lines="、".join(f"{first}-{last}" for first, last in instrument.source.lines),
    )


def _examples(words: Vocabulary) -> str:
    """Lines that show who acts, figures and conditions, in keys that this portal's vocabulary has."""
    lines = []
    if words.authorities:
        *_, paying = responsible, *_ = words.authorities
        lines.append(
            f"# actors: {{responsible: [{responsible}], paying: [{paying}]}}"
            "  # 谁负责、谁出资；还有 cooperating approving supervising"
        )
    money = next((key for key, unit in words.units.items() if unit.kind is UnitKind.MONEY), None)
    if money:
        figure = "more_than: 200, less_than: 300"
        lines.append(f"# parameters: [{{name: 每月补助, {figure}, unit: {money}, per: 人, period: P1M}}]")
    number = next((key for key, fact in words.facts.items() if fact.type is FactType.NUMBER), None)
    if number:
        lines.append(f"# conditions: [{{fact: {number}, at_least: 65}}]")
    return "".join(f"{line}\n" for line in lines)


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(clause_id: str) -> int:
        text = scaffold(load.read(Path()), clause_id)
        path = Path(load.POLICIES) / f"{clause_id}.yml"
        try:
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
        except FileExistsError:
            raise PortalError("already-there", path=str(path)) from None
        click.echo(message("new-done", {"path": str(path)}, spoken))
        return 0

    clause = click.Command(
        "clause",
        callback=run,
        help=message("help-new-clause", {}, spoken),
        params=[click.Argument(["clause_id"], metavar="INSTRUMENT/SLUG")],
    )
    return click.Group("new", commands=[clause], help=message("help-new", {}, spoken))
