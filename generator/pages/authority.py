"""The duty rosters of each authority, whole and by role, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.authority import DOES, roster, rosters, segments
from generator.views.index import Entry, index
from generator.views.words import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Role
    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The index, then every authority of the vocabulary, each followed by its roles."""
    corpus = shown.corpus
    acting, silent, parts = [], [], {}
    for key, entry in corpus.vocabulary.authorities.items():
        count = len(corpus.acting(key))
        if count:
            roles = (item for item in segments(key, None, corpus)[1:] if item.url)
            parts[site.authority(key)] = tuple((f"{item.label}{item.count}件", item.url) for item in roles)
            acting.append(Entry(entry.label, site.authority(key), _also(key, count, corpus)))
        else:
            silent.append(Entry(entry.label, site.authority(key), "这批资料里还没有写它做什么"))
    lead = "先选单位，再看它要做什么、配合什么、监督什么、出多少钱。"
    view = index(lead, ("", acting), ("只是提到的", silent), parts=parts)
    yield Page(site.AUTHORITIES, "index", Meta("机构职责"), view)
    for key, role in rosters(corpus):
        yield Page(_url(key, role), "authority", _meta(key, role, corpus), roster(key, role, shown))


def _also(key: str, count: int, corpus: Corpus) -> str:
    """How much there is, and what else the body is called: who looks for hers knows one of the names."""
    entry = corpus.vocabulary.authorities[key]
    names = [*filter(None, [entry.historic_name]), *entry.aliases][:3]
    return f"共{count}件" + (f"，也叫{'、'.join(names)}" if names else "")


def _url(key: str, role: Role | None) -> str:
    return site.roster(key, role) if role else site.authority(key)


def _meta(key: str, role: Role | None, corpus: Corpus) -> Meta:
    label = corpus.vocabulary.authorities[key].label
    source = "policies/_vocabulary/authorities.yml"
    if role:
        told = f"{label}按规定{DOES[role]}事，附金额、出给谁、期限、效力和出处，可以导出。"
        return Meta(f"{label}：{ROLES[role]}的职责", told, source, parent=site.authority(key))
    told = f"{label}按规定要做、要配合、要监督、要出钱的事，附金额和期限。"
    return Meta(f"{label}：职责一览", told, source, parent=site.AUTHORITIES)
