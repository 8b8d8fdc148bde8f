"""Checklists: everything that somebody has to do, by timing; and the occasions with their own order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import site
from generator.markdown import plain
from generator.model.clause import Standing
from generator.model.version import step_version
from generator.views.amount import actor_label
from generator.views.row import rows
from generator.views.timing import SECTIONS, due, rank, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause, Step
    from generator.views.row import Row
    from generator.views.timing import Due


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do; a tick is stored under ``id`` with ``version``."""

    id: str
    anchor: str
    do: str
    due: Due
    version: str
    clause: Row
    url: str
    who: str
    who_label: str
    order: tuple[tuple[int, str, int], int]
    section: int


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and its items."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A checklist: the binding items by section, and apart from them what is no duty."""

    key: str
    title: str
    who: str
    when: str
    groups: tuple[Group, ...]
    apart: tuple[Item, ...]
    count: int
    authority: bool
    occasion: bool = False

    @property
    def origins(self) -> tuple[str, ...]:
        """The documents that the items come from; where there are several, each item says from which."""
        listed = [item for group in self.groups for item in group.items]
        return tuple(dict.fromkeys(item.clause.origin for item in (*listed, *self.apart)))

    @property
    def size(self) -> str:
        """How many items it has; never 0项 where there are some that are no duty."""
        if not self.apart:
            return f"{self.count}项"
        if not self.count:
            return f"{len(self.apart)}项，都不是义务"
        return f"{self.count}项，另有{len(self.apart)}项不是义务"


@lru_cache(maxsize=4)
def items(corpus: Corpus) -> Mapping[str, Item]:
    """Every step by global id, in corpus order."""
    return {f"{c.id}#{s.id}": _item(c, s, number, corpus) for number, (c, s) in enumerate(corpus.steps())}


def _item(clause: Clause, step: Step, number: int, corpus: Corpus) -> Item:
    return Item(
        id=f"{clause.id}#{step.id}",
        anchor=site.collected(clause.id, step.id),
        do=plain(step.do),
        due=due(step.timing, corpus.as_of),
        version=step_version(corpus.versions[clause.id], step),
        clause=rows(corpus)[clause.id],
        url=site.step(clause.id, step.id),
        who=step.for_,
        who_label=actor_label(corpus, step.for_),
        order=(rank(step.timing, corpus.as_of), number),
        section=section(step.timing, corpus.as_of),
    )


@lru_cache(maxsize=4)
def _by_actor(corpus: Corpus) -> Mapping[str, tuple[Item, ...]]:
    found: dict[str, list[Item]] = {}
    for item in items(corpus).values():
        found.setdefault(item.who, []).append(item)
    return {key: tuple(group) for key, group in found.items()}


def steps_for(key: str, corpus: Corpus) -> tuple[Item, ...]:
    """The steps of an audience (its ancestors' too) or an authority, ordered by timing."""
    keys = (key, *corpus.ancestors(key)) if key in corpus.vocabulary.audiences else (key,)
    return tuple(
        sorted((item for name in keys for item in _by_actor(corpus).get(name, ())), key=lambda item: item.order)
    )


def _listing(key: str, corpus: Corpus) -> Listing:
    found = steps_for(key, corpus)
    binding = [item for item in found if item.clause.binding]
    shown = {Standing.PRACTICE.value, Standing.PROPOSAL.value}
    groups = tuple(
        Group(heading, tuple(item for item in binding if item.section == number))
        for number, (heading, _) in enumerate(SECTIONS)
    )
    label = actor_label(corpus, key)
    return Listing(
        key=key,
        title=f"{label}：要办的事",
        who=label,
        when="",
        groups=tuple(group for group in groups if group.items),
        apart=tuple(item for item in found if item.clause.badge.key in shown),
        count=len(binding),
        authority=key in corpus.vocabulary.authorities,
    )


def for_actors(corpus: Corpus) -> tuple[Listing, ...]:
    """The generated checklists: every audience and authority with steps, in the vocabularies' order."""
    keys = [*corpus.vocabulary.audiences, *corpus.vocabulary.authorities]
    return tuple(_listing(key, corpus) for key in keys if steps_for(key, corpus))


def for_occasions(corpus: Corpus) -> tuple[Listing, ...]:
    """The checklists of ``_checklists/``: their own sections, what is no duty apart."""
    found = []
    for checklist in corpus.checklists.values():
        groups, apart = [], []
        for part in checklist.sections:
            steps = [items(corpus)[key] for key in part.steps if key in items(corpus)]
            groups.append(Group(part.heading, tuple(item for item in steps if item.clause.binding)))
            apart += [item for item in steps if not item.clause.binding]
        found.append(
            Listing(
                key=checklist.id,
                title=checklist.title,
                who=actor_label(corpus, checklist.audience),
                when=checklist.when,
                groups=tuple(group for group in groups if group.items),
                apart=tuple(apart),
                count=_count(groups),
                authority=checklist.audience in corpus.vocabulary.authorities,
                occasion=True,
            )
        )
    return tuple(found)


def _count(groups: Iterable[Group]) -> int:
    return sum(len(group.items) for group in groups)
