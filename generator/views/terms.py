"""The terms: defined only as far as the source defines them, with aliases and where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.markdown import links
from generator.model.vocabulary import Defined
from generator.views.prose import prose

if TYPE_CHECKING:
    from generator.page import Markdown
    from generator.views.row import Row
    from generator.views.shown import Shown

DEFINED: Final = {
    Defined.YES: "",
    Defined.PARTLY: "原文只说明了一部分",
    Defined.NO: "原文没有解释",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One term; ``defining`` clauses say what it means, ``using`` clauses name it."""

    key: str
    label: str
    description: Markdown
    aliases: tuple[str, ...]
    defined: str
    defining: tuple[Row, ...]
    using: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """The page of terms."""

    terms: tuple[Term, ...]


def glossary(shown: Shown) -> Glossary:
    """All terms that the corpus defines or uses, in the vocabulary's order."""
    corpus = shown.corpus
    defining: dict[str, list[Row]] = {}
    using: dict[str, list[Row]] = {}
    names = {key: (entry.label, *entry.aliases) for key, entry in corpus.vocabulary.terms.items()}
    for clause in corpus.clauses.values():
        row = shown.rows[clause.id]
        for key in clause.defines:
            defining.setdefault(key, []).append(row)
        told = f"{clause.title}\n{clause.text}\n{clause.plain}"
        linked = {target for kind, target in links(told) if kind == "term"}
        for key, words in names.items():
            if key not in clause.defines and (key in linked or any(len(word) > 1 and word in told for word in words)):
                using.setdefault(key, []).append(row)
    return Glossary(
        tuple(
            Term(
                key=key,
                label=entry.label,
                description=prose(entry.description, corpus),
                aliases=entry.aliases,
                defined=DEFINED[entry.defined],
                defining=tuple(defining.get(key, ())),
                using=tuple(using.get(key, ())),
            )
            for key, entry in corpus.vocabulary.terms.items()
            if key in defining or key in using
        )
    )
