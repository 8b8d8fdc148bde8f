"""Lookup: what is written against what exists, with a guess at what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.load.meant import nearest
from generator.rules import Breach, mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.rules.mentions import Mention

#: How many unknown words of one rule get a guess: each is compared with every known word.
_GUESSES: Final = 20


def sparing(find: Callable[[str], str]) -> Callable[[str], str]:
    """``find`` for the first few different words, nothing for all others."""
    answers: dict[str, str] = {}

    def guess(word: str) -> str:
        if word not in answers and len(answers) < _GUESSES:
            answers[word] = find(word)
        return answers.get(word, "")

    return guess


def absent(corpus: Corpus, named: Iterable[Mention], *names: str) -> Iterator[Breach]:
    """A breach for every mention that none of the vocabularies ``names`` has; none where one of them is unread.

    A label, title or alias that was written for its key is recognised.
    """
    if not corpus.unread.isdisjoint(names):
        return
    known = {key for name in names for key in mentions.entries(corpus, name)}
    words: dict[str, str] = {}
    for name in names:
        for key, entry in mentions.entries(corpus, name).items():
            titles = [entry.label, getattr(entry, "title", None)]
            for word in (*entry.aliases, *filter(None, titles)):
                words.setdefault(word, key)
    words |= {key: key for key in known}
    guess = sparing(
        lambda written: (
            _several(written, words) or words.get(nearest(written, words) or _containing(written, words), "")
        )
    )
    for mention in named:
        if mention.value not in known:
            near = guess(mention.value)
            args = {"value": mention.value, "guess": near}
            yield Breach(mention.path, mention.loc, args, "guess" if near else "", key=mention.key)


def _several(written: str, words: Mapping[str, str]) -> str:
    """Keys that stand in one item with no half-width comma between them."""
    parts = re.split(r"[\s，、；]+", written)
    return ", ".join(words[part] for part in parts) if len(parts) > 1 and words.keys() >= set(parts) else ""


def _containing(written: str, words: Iterable[str]) -> str:
    """The first Chinese word that ``written`` is a part of."""
    return "" if written.isascii() else next((word for word in words if written in word), "")


def lines_open_to(corpus: Corpus, clause: Clause) -> Sequence[tuple[int, int]]:
    """The lines that a clause may rest on: those of its instrument, or of the other text that its wording is in."""
    if clause.source.file is None:
        return corpus.instruments[clause.instrument].source.lines if clause.instrument in corpus.instruments else ()
    source = corpus.vocabulary.sources.get(clause.source.file)
    return ((1, source.lines),) if source is not None else ()


def as_short(mention: Mention, full: str) -> str:
    """A clause id, short where the mention is and may be."""
    return full if "/" in mention.value or not mention.within else full.removeprefix(f"{mention.within}/")


def no_clause(corpus: Corpus, mention: Mention, guess: Callable[[str], str]) -> Iterator[Breach]:
    """A breach for a mention of a clause (or whole instrument, or step of a clause) that isn't there.

    None where its file is there and could not be read: that is a finding already.
    """
    full, mark, step = mention.full.partition("#")
    folder = full.partition("/")[0]
    if not corpus.unread.isdisjoint({full, full.rstrip("/"), f"policies/{folder}"}):
        return
    whole = full.endswith("/") and mention.loc[0] == "references"
    near = guess(full)
    if mark and near and mention.loc[0] != "sections":
        args = {"id": mention.value, "guess": as_short(mention, near)}
        yield Breach(mention.path, mention.loc, args, "step")
        return
    if near.endswith("/") and not whole:
        near = ""
    meant = as_short(mention, f"{near}{mark}{step}") if near else ""
    variants = ("instrument", "instrument_guess") if whole else ("", "guess")
    yield Breach(mention.path, mention.loc, {"id": mention.value, "guess": meant}, variants[bool(meant)])


def present(corpus: Corpus, mention: Mention) -> str | None:
    """The present id of the clause or step that is named; None where its clause isn't there."""
    full, mark, step = mention.full.partition("#")
    target = corpus.resolve(full)
    return None if target is None else f"{target}{mark}{step}"


def no_step(corpus: Corpus, mention: Mention, guess: Callable[[str], str]) -> Iterator[Breach]:
    """A breach for a mention of a step that its clause has in none of its wordings, or whose clause isn't there."""
    full, _, step = mention.value.partition("#")
    clause = corpus.resolve(full)
    if clause is None or clause.endswith("/"):
        yield from no_clause(corpus, mention, guess)
        return
    steps = [known.id for wording in corpus.lives[clause].wordings for known in wording.steps]
    if step not in steps:
        near = nearest(step, steps)
        args = {"id": mention.value, "clause": clause, "guess": f"{clause}#{near}"}
        yield Breach(mention.path, mention.loc, args, "step_guess" if near else "step")


def like(corpus: Corpus, full: str) -> str:
    """The clause id, or ``<instrument>/``, most like an unknown one: in its instrument, else of its name elsewhere."""
    folder, _, slug = full.partition("/") if "/" in full else ("", "", full)
    if folder not in corpus.instruments:
        folder = nearest(folder, corpus.instruments) or folder
    if not slug:
        return f"{folder}/" if folder in corpus.instruments else ""
    near = nearest(slug, (clause.slug for clause in corpus.of_instrument(folder)))
    if near:
        return f"{folder}/{near}"
    return next((clause.id for clause in corpus.clauses.values() if clause.slug == slug), "")
