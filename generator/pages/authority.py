"""One duty roster per authority, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.render import page
from generator.views.duty_roster import acting, roster

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page
    from generator.views.duty_roster import Roster


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, then every authority of the vocabulary."""
    counted = [
        (entry.label, site.authority(key), len(acting(key, corpus)))
        for key, entry in corpus.vocabulary.authorities.items()
    ]
    acting_ones = [(label, url, f"{count}件") for label, url, count in counted if count]
    silent = [(label, url, "这批资料里还没有写它做什么") for label, url, count in counted if not count]
    groups = [("", acting_ones), *([("只是提到的", silent)] if silent else [])]
    lead = "每个机构要做什么、配合什么、监督什么、出多少钱。"
    yield page("authorities/", "index", title="机构职责", lead=lead, groups=groups)
    for key, entry in corpus.vocabulary.authorities.items():
        view = roster(key, corpus)
        yield page(
            site.authority(key),
            "authority",
            title=f"{entry.label}：职责一览",
            description=f"{entry.label}按规定要做、要配合、要监督、要出钱的事，附金额和期限。",
            parent="authorities/",
            source="policies/_vocabulary/authorities.yml",
            view=view,
            lead=_lead(view),
        )


def _lead(view: Roster) -> str:
    rule, cited, apart = view.counts
    if not any(view.counts):
        return "这批资料里还没有写它做什么。"
    more = [f"转引规定{cited}件"] * bool(cited) + [f"没有约束力的{apart}件"] * bool(apart)
    return (f"规定写了{rule}件事" if rule else "规定没写到它") + (
        f"，另有{'、'.join(more)}，分开列。" if more else "。"
    )
