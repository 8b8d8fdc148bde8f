"""The terms: defined only as far as the source defines them, with aliases and where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.markdown import links
from generator.model.vocabulary import Defined
from generator.views.row import rows

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.vocabulary import Term
    from generator.views.row import Row

DEFINED: Final = {
    Defined.YES: "",
    Defined.PARTLY: "原文只说明了一部分",
    Defined.NO: "原文没有解释",
}


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term; ``defining`` clauses say what it means, ``using`` clauses name it."""

    key: str
    entry: Term
    defined: str
    defining: tuple[Row, ...]
    using: tuple[Row, ...]


def glossary(corpus: Corpus) -> tuple[TermLine, ...]:
    """All terms that the corpus defines or uses, in the vocabulary's order."""
    row = rows(corpus)
    defining: dict[str, list[Row]] = {}
    using: dict[str, list[Row]] = {}
    names = {key: (entry.label, *entry.aliases) for key, entry in corpus.vocabulary.terms.items()}
    for clause in corpus.clauses.values():
        for key in clause.defines:
            defining.setdefault(key, []).append(row[clause.id])
        told = f"{clause.title}\n{clause.text}\n{clause.plain}"
        linked = {target for kind, target in links(told) if kind == "term"}
        for key, words in names.items():
            if key not in clause.defines and (key in linked or any(len(word) > 1 and word in told for word in words)):
                using.setdefault(key, []).append(row[clause.id])
    return tuple(
        TermLine(key, entry, DEFINED[entry.defined], tuple(defining.get(key, ())), tuple(using.get(key, ())))
        for key, entry in corpus.vocabulary.terms.items()
        if key in defining or key in using
    )
