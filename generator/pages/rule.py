"""One page per validation rule, from the rule's own documentation, and their index."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final

from generator import site
from generator.finding import Severity
from generator.page import Meta, Page
from generator.rules import FAMILIES, rules
from generator.views.index import Entry, index
from generator.views.rule import RulePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown

_SEVERITIES: Final = {
    Severity.ERROR: "错误：改好才能建站",
    Severity.WARNING: "提醒：不改也能建站",
    Severity.NOTICE: "留意：不是错，到时候要看一眼",
}


def pages(shown: Shown) -> Iterator[Page]:  # noqa: ARG001 - every page type takes what is shown
    """The index by family, then every rule."""
    known = rules()
    groups = [
        (
            label,
            [
                Entry(f"{item.code} {item.title}", site.rule(item.code), _SEVERITIES[item.severity])
                for item in known.values()
                if item.family == family
            ],
        )
        for family, label in FAMILIES.items()
    ]
    view = index("portal check 报出的每个编号，都在这里说明为什么、怎么改。", *groups)
    yield Page(site.RULES, "index", Meta("检查规则", parent=site.CONTRIBUTE), view)
    for item in known.values():
        meta = Meta(f"{item.code} {item.title}", item.title, parent=site.RULES)
        yield Page(
            site.rule(item.code), "rule", meta, RulePage(item.code, _SEVERITIES[item.severity], *parts(item.doc))
        )


def parts(doc: str) -> tuple[str, str, str]:
    """Why, the wrong block and the right block of a rule's documentation."""
    why = re.search(r"^为什么：(.*?)(?=\n\n|\Z)", doc, re.DOTALL | re.MULTILINE)
    blocks = dict.fromkeys(("错误", "正确"), "")
    for name in blocks:
        found = re.search(rf"^{name}：\n(.*?)(?=^\S|\Z)", doc, re.DOTALL | re.MULTILINE)
        blocks[name] = textwrap.dedent(found[1]).strip("\n") if found else ""
    return "".join(line.strip() for line in why[1].split("\n")) if why else "", blocks["错误"], blocks["正确"]
