"""``portal schema [DIR]``: the JSON Schema of every kind of policy file, from the model's classes, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from pydantic import TypeAdapter

from generator.cli.options import folder_to_fill
from generator.model.clause import Clause, Kind, Standing
from generator.model.collection import Checklist, CrossQuestion
from generator.model.instrument import Instrument
from generator.model.vocabulary import Vocabulary
from generator.report import message
from generator.views.words import FORCES_TOLD, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.report import Language

#: What an editor shows above the keys of each kind of mapping; the docstrings are for engineers.
OBJECTS: Final = {
    "Clause": "一条条款，一个文件；文件名就是条款号",
    "Instrument": "一份文件的题名、日期、出处和目录；它的条款放在同一个文件夹里",
    "CrossQuestion": "一个问题，由几条条款一起回答",
    "Checklist": "一张清单：什么时候，谁，按什么次序办哪些事项",
    "Section": "清单里的一节",
    "Event": "一件会发生的事，期限从它算起：某事之后、之前、之时",
    "Actors": "谁负责、配合、审批、监督、出资；写机构或对象的键",
    "Reference": "指向另一条条款",
    "Step": "要做的一件事",
    "Tip": "编者的提示，原文没有要求",
    "Question": "大家会问的话，和回答",
    "Review": "一句话、事项、问答最近一次核对",
    "Condition": "什么人、什么情况下适用：fact、any、all、not、unclear 只写一种",
    "Parameter": "一个数：value、about、words 或界限只写一种",
    "Timing": "什么时候做：every、each、after、before、at、by、cumulative、ongoing、unstated 只写一种",
    "Times": "一轮里几次",
    "DurationRange": "在一段时间里一共多久",
    "Source": "出处：原文第几行，有没有残缺",
    "InstrumentSource": "出处：哪份资料，第几篇，第几行到第几行",
    "Gap": "残缺的地方：lost（丢了）和 read_as（肯定应读作）只写一种",
    "Jurisdiction": "适用地区",
    "Heading": "目录里的一个标题",
    "Topic": "一个主题",
    "Audience": "一类读者",
    "Authority": "一个机构",
    "Unit": "一个单位；键就是写在条款里的字",
    "Fact": "自查问的一件事",
    "Term": "一个术语",
    "Basis": "一份依据",
    "SourceFile": "一份原文资料",
    "Rewrite": "输入一个词，也查另外的词",
    "Synonyms": "检索用的同义词",
    "Portal": "这个门户自己的话；不写的都有默认值",
    "Home": "首页的话",
    "Contact": "内容有错告诉谁",
    "Samples": "全是样例时的话",
    "Official": "全是正式规定时的话",
    "Both": "正式规定和样例都有时的话",
}
#: What a label alone does not tell, by the words of the closed set.
_TOLD: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = {
    tuple(Kind): tuple(FORCES_TOLD[word] for word in Kind),
    tuple(Standing): tuple(WEIGHTS[word] for word in Standing),
}


def schemas() -> dict[str, dict[str, Any]]:
    """Name of the schema → JSON Schema; vocabulary files have one each."""
    kinds: dict[str, Any] = {
        "clause": Clause,
        "instrument": Instrument,
        "question": CrossQuestion,
        "checklist": Checklist,
        **{name: field.annotation for name, field in Vocabulary.model_fields.items()},
    }
    return {
        name: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **_without_place(_explained(TypeAdapter(kind).json_schema(by_alias=True))),
        }
        for name, kind in kinds.items()
    }


def _without_place(schema: dict[str, Any]) -> dict[str, Any]:
    """``id`` and ``path`` come from the file's place and are not written in it."""
    required = [name for name in schema.get("required", []) if name not in {"id", "path"}]
    return {**schema, "required": required} if required else schema


def _explained(schema: dict[str, Any]) -> dict[str, Any]:
    """Objects and words told in Chinese, and no null offered: nothing is written for what is not stated."""
    inner = {name: _explained_object(name, item) for name, item in schema.get("$defs", {}).items()}
    told = _explained_object(schema.get("title", ""), {key: item for key, item in schema.items() if key != "$defs"})
    return {**told, "$defs": inner} if inner else told


def _explained_object(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    schema = _told(schema)
    if name in OBJECTS:
        return {**schema, "title": OBJECTS[name].partition("：")[0], "description": OBJECTS[name]}
    return schema


def _told(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        return [_told(item) for item in value if item != {"type": "null"}]
    if not isinstance(value, dict):
        return value
    kept = {key: _told(item) for key, item in value.items() if not (key == "default" and item is None)}
    choices = kept.get("anyOf")
    if isinstance(choices, list) and len(choices) == 1:
        kept = {**{key: item for key, item in kept.items() if key != "anyOf"}, **choices[0]}
    labels = kept.get("enumDescriptions")
    if isinstance(labels, list):
        told = _TOLD.get(tuple(kept["enum"]))
        explained = [f"{label}：{text}" for label, text in zip(labels, told, strict=True)] if told else labels
        kept |= {"enumDescriptions": explained, "markdownEnumDescriptions": explained}
    return kept


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(folder: Path | None) -> int:
        found = schemas()
        if folder is None:
            click.echo(json.dumps(found, ensure_ascii=False, indent=2))
            return 0
        folder_to_fill(folder).mkdir(parents=True, exist_ok=True)
        for name, schema in found.items():
            text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
            (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
        click.echo(message("schema-done", {"count": str(len(found)), "folder": str(folder)}, spoken))
        return 0

    return click.Command(
        "schema",
        callback=run,
        help=message("help-schema", {}, spoken),
        params=[click.Argument(["folder"], required=False, type=click.Path(path_type=Path))],
    )
