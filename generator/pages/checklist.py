"""One checklist per audience, authority and occasion, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.render import page
from generator.views.checklist import for_actors, for_occasions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page
    from generator.views.checklist import Listing


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, then the generated lists and the occasions."""
    actors, occasions = for_actors(corpus), for_occasions(corpus)
    groups = [
        ("按角色", [_entry(item) for item in actors if not item.authority]),
        ("碰到事情时", [_entry(item) for item in occasions]),
        ("按机构", [_entry(item) for item in actors if item.authority]),
    ]
    lead = "按时间排好，可以打勾、打印。打勾只存在您的设备上。"
    yield page("checklists/", "index", title="清单", lead=lead, groups=[group for group in groups if group[1]])
    for item in (*actors, *occasions):
        source = corpus.checklists[item.key].path if item.occasion else None
        yield page(
            site.checklist(item.key),
            "checklist",
            title=item.title,
            description=f"{item.title}，{item.size}，按时间排好，可以打勾、打印。",
            parent="checklists/",
            source=source,
            view=item,
        )


def _entry(item: Listing) -> tuple[str, str, str]:
    when = f"{item.when}，" if item.when else ""
    return item.title, site.checklist(item.key), f"{when}{item.size}"
