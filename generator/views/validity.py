"""Whether a clause holds on the day of the build, in words; never 现行 where the source does not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.clause import Relation

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.clause import Clause


@dataclass(frozen=True, slots=True)
class Validity:
    """``key`` is the class of its circle; ``label`` the word, ``sample`` what is added where the text is a sample."""

    key: str
    label: str
    sample: str = ""

    @property
    def text(self) -> str:
        """The whole, for a place that stands alone."""
        return f"{self.label}{self.sample}"


def validity(clause: Clause, corpus: Corpus) -> Validity:
    """Whether it holds on ``as_of``."""
    if any(link.relation is Relation.SUPERSEDES for link in corpus.incoming.get(clause.id, ())):
        return Validity("end", "已被取代")
    instrument = corpus.instruments[clause.instrument]
    sample = "" if instrument.official else "（样例）"
    if instrument.expires is not None and instrument.expires <= corpus.as_of:
        return Validity("end", "已失效", sample)
    if instrument.effective is None:
        return Validity("open", "效力不明", sample)
    if instrument.effective > corpus.as_of:
        return Validity("next", "尚未施行", sample)
    return Validity("on", "现行", sample)
