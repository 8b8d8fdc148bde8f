"""The facets of the finder, each once: name, label, values, whether it is open at first, its column in the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from generator.model.clause import Standing
from generator.views.words import DAMAGED, KINDS, STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus import Corpus
    from generator.model.vocabulary import Entry

#: What weighs little in a small portal weighs too much in one of more units than these: there one facet is open.
_LARGE: Final = 2500


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: ``values`` gives key → label of its values in the order in which they are shown.

    ``opened`` says whether it is open at first, ``everywhere`` whether in a large portal too; ``column`` is its place
    in the table that can be exported, 0 for none.
    """

    name: str
    label: str
    values: Callable[[Corpus], Mapping[str, str]]
    opened: bool = False
    everywhere: bool = False
    column: int = 0


def _labels(entries: Mapping[str, Entry]) -> Mapping[str, str]:
    return {key: entry.label or key for key, entry in entries.items()}


FACETS: Final = (
    Facet(
        name="standing",
        label="效力",
        values=lambda _: {key.value: word for key, word in STANDINGS.items()},
        opened=True,
        everywhere=True,
        column=1,
    ),
    Facet("audience", "对象", lambda corpus: _labels(corpus.vocabulary.audiences), opened=True),
    Facet("topic", "主题", lambda corpus: _labels(corpus.vocabulary.topics), opened=True, column=3),
    Facet(
        name="has",
        label="写明了",
        values=lambda _: {"amount": "写明金额", "deadline": "写明期限", "damaged": DAMAGED},
        opened=True,
    ),
    Facet("kind", "性质", lambda _: {key.value: word for key, word in KINDS.items()}, column=2),
    Facet("authority", "机构", lambda corpus: _labels(corpus.vocabulary.authorities)),
    Facet(
        name="instrument",
        label="文件",
        values=lambda corpus: {key: item.title for key, item in corpus.instruments.items()},
        column=4,
    ),
)
#: The standings that bind.
BINDING: Final = tuple(standing.value for standing in Standing if standing.binding)


def told(units: int) -> list[dict[str, Any]]:
    """The facets as the manifest of an index of so many units tells them."""
    return [
        {
            "name": facet.name,
            "label": facet.label,
            "opened": facet.opened and (facet.everywhere or units <= _LARGE),
            "column": facet.column,
        }
        for facet in FACETS
    ]
