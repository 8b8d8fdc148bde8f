"""Checklists: everything that somebody has to do, by timing; and the occasions with their own order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.markdown import plain
from generator.model.version import step_version
from generator.views.amount import actor_label
from generator.views.row import ADVICE
from generator.views.timing import HEADINGS, Section, due, rank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import collection
    from generator.model.clause import Clause, Step
    from generator.views.row import Row
    from generator.views.shown import Shown
    from generator.views.timing import Due


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do; a tick is stored under ``id`` with ``version``.

    ``anchor`` is its place on its clause's page, ``collected`` that on pages which collect several clauses.
    """

    id: str
    anchor: str
    collected: str
    do: str
    due: Due
    version: str
    clause: Row
    url: str
    who: str
    section: Section
    order: tuple[tuple[Section, str, int], int]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and its items."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist: the binding items by section, and apart from them what is no duty."""

    key: str
    title: str
    who: str
    when: str
    groups: tuple[Group, ...]
    apart: tuple[Group, ...]
    authority: bool
    occasion: bool

    @property
    def count(self) -> int:
        """How many items are duties."""
        return sum(len(group.items) for group in self.groups)

    @property
    def origins(self) -> tuple[str, ...]:
        """The documents that the items come from; where there are several, each item says from which."""
        listed = [item for group in (*self.groups, *self.apart) for item in group.items]
        return tuple(dict.fromkeys(item.clause.origin for item in listed))

    @property
    def size(self) -> str:
        """How many items it has; never 0项 where there are some that are no duty."""
        apart = sum(len(group.items) for group in self.apart)
        if not apart:
            return f"{self.count}项"
        return f"{self.count}项，另有{apart}项不是义务" if self.count else f"{apart}项，都不是义务"


def items(shown: Shown) -> Iterator[Item]:
    """Every step, in corpus order."""
    for number, (clause, step) in enumerate(shown.corpus.steps()):
        yield _item(clause, step, number, shown)


def _item(clause: Clause, step: Step, number: int, shown: Shown) -> Item:
    corpus = shown.corpus
    place = rank(step.timing, corpus.as_of)
    return Item(
        id=f"{clause.id}#{step.id}",
        anchor=f"step-{step.id}",
        collected=site.collected(clause.id, step.id),
        do=plain(step.do),
        due=due(step.timing, corpus.as_of),
        version=step_version(corpus.versions[clause.id], step),
        clause=shown.rows[clause.id],
        url=site.step(clause.id, step.id),
        who=actor_label(corpus, step.for_),
        section=place[0],
        order=(place, number),
    )


def steps_for(key: str, shown: Shown) -> tuple[Item, ...]:
    """The steps of an audience (its ancestors' too) or an authority, ordered by timing."""
    corpus = shown.corpus
    keys = (key, *corpus.ancestors(key)) if key in corpus.vocabulary.audiences else (key,)
    found = (shown.items[step] for name in keys for step in corpus.steps_of(name))
    return tuple(sorted(found, key=lambda item: item.order))


def for_actors(shown: Shown) -> Iterator[Checklist]:
    """The generated checklists: every audience and authority with steps, in the vocabularies' order."""
    words = shown.corpus.vocabulary
    for key in (*words.audiences, *words.authorities):
        found = steps_for(key, shown)
        if found:
            binding = [item for item in found if item.clause.binding]
            by_section = [Group(HEADINGS[name], tuple(i for i in binding if i.section is name)) for name in Section]
            label = actor_label(shown.corpus, key)
            yield Checklist(
                key=key,
                title=f"{label}：要办的事",
                who=label,
                when="",
                groups=_filled(by_section),
                apart=_filled([Group("", tuple(item for item in found if item.clause.badge.key in ADVICE))]),
                authority=key in words.authorities,
                occasion=False,
            )


def for_occasions(shown: Shown) -> Iterator[Checklist]:
    """The checklists of ``_checklists/``: their own sections, what is no duty apart."""
    for checklist in shown.corpus.checklists.values():
        sections = _sections(checklist, shown)
        yield Checklist(
            key=checklist.id,
            title=checklist.title,
            who=actor_label(shown.corpus, checklist.audience),
            when=checklist.when,
            groups=_filled(
                [Group(head, tuple(item for item in found if item.clause.binding)) for head, found in sections]
            ),
            apart=_filled(
                [Group(head, tuple(item for item in found if not item.clause.binding)) for head, found in sections]
            ),
            authority=checklist.audience in shown.corpus.vocabulary.authorities,
            occasion=True,
        )


def _sections(checklist: collection.Checklist, shown: Shown) -> list[tuple[str, list[Item]]]:
    listed = zip(checklist.sections, shown.corpus.listed[checklist.id], strict=True)
    return [(section.heading, [shown.items[step] for step in steps]) for section, steps in listed]


def _filled(groups: list[Group]) -> tuple[Group, ...]:
    return tuple(group for group in groups if group.items)
