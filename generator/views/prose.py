"""Prose as pages hold it: the Markdown subset of a policy file with its links resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import markdown, site
from generator.page import Markdown, address

if TYPE_CHECKING:
    from generator.corpus import Corpus


def prose(text: str | None, corpus: Corpus, instrument: str = "") -> Markdown:
    """Prose with links from the site's root; a short clause id in it means one of ``instrument``. Empty for None."""

    def lead(kind: str, target: str) -> str:
        if kind == "term":
            return address(site.term(target))
        return address(site.clause(corpus.resolve(target, instrument) or target))

    return Markdown(markdown.linked(text, lead)) if text else Markdown()
