"""Editor's tips: what is worth doing though the source does not ask it; no duty, no tick, no count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.markdown import plain
from generator.views.amount import actor_label
from generator.views.timing import due

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model.clause import Clause


@dataclass(frozen=True, slots=True)
class Advice:
    """One tip: for whom, what, and when in words where that is said; ``anchor`` is its place on its clause's page.

    ``reader`` is the key of whom it is for; lists beyond its clause name that by ``title`` and ``url``.
    """

    anchor: str
    reader: str
    who: str
    do: str
    due: str
    title: str
    url: str


def tips(clause: Clause, corpus: Corpus) -> Iterator[Advice]:
    """The tips of a clause, as written."""
    for tip in clause.tips:
        when = due(corpus.worded(tip.timing), corpus.as_of).text if tip.timing else ""
        yield Advice(
            anchor=f"step-{tip.id}",
            reader=tip.for_,
            who=actor_label(corpus, tip.for_),
            do=plain(tip.do),
            due=when,
            title=clause.title,
            url=site.step(clause.id, tip.id),
        )
