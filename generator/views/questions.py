"""The questions of one audience or on one topic, by topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.views.answer import Answer
    from generator.views.shown import Shown


@dataclass(frozen=True, slots=True)
class Group:
    """Answers on one topic; where a page has one topic only, its heading is empty."""

    key: str
    heading: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """A page of questions; ``elsewhere`` is (label, address) of the clauses that they are about."""

    groups: tuple[Group, ...]
    elsewhere: tuple[str, str]

    @property
    def count(self) -> int:
        """How many questions it has."""
        return sum(len(group.answers) for group in self.groups)


def by_topic(found: Iterable[Answer], shown: Shown) -> tuple[Group, ...]:
    """Questions in the order of the topics; topics without any are left out."""
    groups: dict[str, list[Answer]] = {}
    for answer in found:
        groups.setdefault(answer.topic, []).append(answer)
    topics = shown.corpus.vocabulary.topics
    return tuple(Group(key, entry.label, tuple(groups[key])) for key, entry in topics.items() if key in groups)
