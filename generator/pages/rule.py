"""One page per validation rule, from the rule's own documentation, and their index."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final

from generator import site
from generator.finding import Severity
from generator.render import page
from generator.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page

_FAMILIES: Final = {
    "reading": "读文件",
    "shape": "键和值",
    "identity": "编号和名字",
    "references": "关联和引用",
    "parameters": "参数、日期、条件",
    "bounds": "大小和范围",
    "provenance": "出处和残缺",
    "wording": "措辞",
    "completeness": "完整",
    "coverage": "有没有",
}
_SEVERITIES: Final = {Severity.ERROR: "错误：改好才能建站", Severity.WARNING: "提醒：不改也能建站"}


def pages(corpus: Corpus) -> Iterator[Page]:  # noqa: ARG001 - every page type takes the corpus
    """The index by family, then every rule."""
    known = rules()
    groups = [
        (
            label,
            [
                (f"{r.code} {r.title}", site.rule(r.code), _SEVERITIES[r.severity])
                for r in known.values()
                if r.family == key
            ],
        )
        for key, label in _FAMILIES.items()
    ]
    yield page(
        "contribute/rules/",
        "index",
        title="检查规则",
        lead="portal check 报出的每个编号，都在这里说明为什么、怎么改。",
        groups=[group for group in groups if group[1]],
        parent="contribute/",
    )
    for item in known.values():
        why, wrong, right = parts(item.doc)
        yield page(
            site.rule(item.code),
            "rule",
            title=f"{item.code} {item.title}",
            description=item.title,
            parent="contribute/rules/",
            rule=item,
            severity=_SEVERITIES[item.severity],
            why=why,
            wrong=wrong,
            right=right,
        )


def parts(doc: str) -> tuple[str, str, str]:
    """Why, the wrong block and the right block of a rule's documentation."""
    why = re.search(r"^为什么：(.*?)(?=\n\n|\Z)", doc, re.DOTALL | re.MULTILINE)
    blocks = dict.fromkeys(("错误", "正确"), "")
    for name in blocks:
        found = re.search(rf"^{name}：\n(.*?)(?=^\S|\Z)", doc, re.DOTALL | re.MULTILINE)
        blocks[name] = textwrap.dedent(found[1]).strip("\n") if found else ""
    return "".join(line.strip() for line in why[1].split("\n")) if why else "", blocks["错误"], blocks["正确"]
