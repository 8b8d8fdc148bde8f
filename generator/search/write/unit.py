"""One page or spot that can be found: its weighted texts, what a result shows of it, its facets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.markdown import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.corpus import Corpus

TITLE, ASK, ALSO, CITED_ASK, PLAIN, TEXT, STEP, ANSWER, FIGURE, NAME, PAPER, SLUG, AROUND = (
    8, 6, 5, 3, 5, 2, 3, 1, 4, 2, 5, 3, 1,
)  # fmt: skip


#: How an answer begins to say what the source does not.
SILENT: Final = "原文没写"


@dataclass(frozen=True, slots=True)
class Unit:
    """One page or spot that can be found.

    ``texts`` are (weight, text), what it is found by; ``passages`` (anchor, text), what a result may show;
    ``facets`` the keys by facet name; ``force`` what kind of clause it is, in a word that promises no more than binds;
    ``marks`` (label, anchor) of damaged spots; ``dues`` its timings in words; ``origin`` the document and where it
    holds; ``names`` what the page itself is called: who types just that means this page; ``cells`` its line of the
    table to save; ``silent`` what it says the source does not.
    """

    kind: str
    url: str
    title: str
    texts: tuple[tuple[int, str], ...]
    passages: tuple[tuple[str, str], ...]
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    force: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    dues: tuple[str, ...] = ()
    hedge: str = ""
    origin: str = ""
    names: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    silent: str = ""


def passages(first: str, prose: str) -> Iterator[str]:
    """The plain sentence, then the text in pieces of a few sentences, each short enough for a card."""
    yield first
    piece = ""
    for sentence in plain(prose).replace("。", "。\n").replace("；", "；\n").split("\n"):
        if piece and len(piece) + len(sentence) > 90:  # noqa: PLR2004 - three lines on a phone
            yield piece
            piece = ""
        piece += sentence
    if piece:
        yield piece


def said(answer: str) -> str:
    """What an answer says, without what it says the source does not: who looks for that finds no answer here."""
    return answer.partition(SILENT)[0]


def unsaid(answer: str) -> str:
    """What an answer says that the source does not."""
    return answer.partition(SILENT)[2]


def with_ancestors(keys: Iterable[str], corpus: Corpus) -> tuple[str, ...]:
    """Who is looked for under a wide name is found under the narrower ones too."""
    return tuple(dict.fromkeys(name for key in keys for name in (key, *corpus.ancestors(key))))
