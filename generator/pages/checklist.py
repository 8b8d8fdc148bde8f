"""One checklist per audience, authority and occasion, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.index import Entry, index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.checklist import Checklist
    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The index, then the generated lists and the occasions."""
    view = index(
        "按时间排好，可以打勾、打印。打勾只存在您的设备上。",
        ("按角色", [_entry(item) for item in shown.checklists if not item.authority]),
        ("碰到事情时", [_entry(item) for item in shown.occasions]),
        ("按机构", [_entry(item) for item in shown.checklists if item.authority]),
    )
    yield Page(site.CHECKLISTS, "index", Meta("清单"), view)
    for item in (*shown.checklists, *shown.occasions):
        meta = Meta(
            title=item.title,
            description=f"{item.title}，{item.size}，按时间排好，可以打勾、打印。",
            parent=site.CHECKLISTS,
            source=shown.corpus.checklists[item.key].path if item.occasion else None,
        )
        yield Page(site.checklist(item.key), "checklist", meta, item)


def _entry(item: Checklist) -> Entry:
    when = f"{item.when}，" if item.when else ""
    return Entry(item.title, site.checklist(item.key), f"{when}{item.size}")
