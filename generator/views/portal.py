"""What the portal says of its texts, by what they are: samples, official, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.portal import Told


def told(corpus: Corpus) -> Told:
    """The words that fit the instruments of the corpus."""
    official = [item.official for item in corpus.instruments.values()]
    return corpus.vocabulary.portal.told(official=any(official), samples=not all(official))


def trust(corpus: Corpus) -> str:
    """How far the content is to be trusted: where it comes from, how much of it there is, what it lacks."""
    if not corpus.clauses:
        return "这里还没有条款。录入以后，每一条都标明分量："
    items = corpus.instruments.values()
    official = sum(item.official for item in items)
    counts = {
        "份是正式规定": official if official < len(items) else 0,
        "份是样例": len(items) - official if official else 0,
        "份没有署发文机关": sum(not item.issuer for item in items),
        "份没有日期": sum(item.issued is None and item.effective is None for item in items),
    }
    source = corpus.vocabulary.portal.home.source
    opening = f"{source}，已录入" if source else "已录入"
    among = "，".join(f"{count}{what}" for what, count in counts.items() if count)
    middle = f"其中{among}，" if among else ""
    size = f"{len(items)}份文件、{len(corpus.clauses)}条条款。"
    return f"{opening}{size}{middle}{told(corpus).trust}。所以每一条都标明分量："
