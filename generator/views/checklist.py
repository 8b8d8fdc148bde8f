"""Checklists: everything that somebody has to do, by timing; and the occasions with their own order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import site
from generator.dates import period
from generator.markdown import plain
from generator.model.timing import EVENTS
from generator.views.amount import actor_label
from generator.views.row import ADVICE
from generator.views.timing import HEADINGS, Section, due, rank
from generator.views.tip import tips

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model import collection
    from generator.model.clause import Clause, Step
    from generator.model.timing import Timing
    from generator.views.row import Row
    from generator.views.shown import Shown
    from generator.views.timing import Due
    from generator.views.tip import Advice


@dataclass(frozen=True, slots=True)
class Dated:
    """An event that the reader may date: ``ask`` names the day, ``when`` and ``within`` say what follows from it.

    ``when`` is after, before or at; ``unclear``: the source doesn't say from which day the time runs.
    """

    key: str
    ask: str
    when: str
    within: str
    unclear: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do; a tick is stored under ``id`` with ``version``.

    ``formerly`` are the ids that older ticks may be stored under, ``anchors`` its older places on its clause's page.
    ``anchor`` is its place on its clause's page, ``collected`` that on pages which collect several clauses. ``every``
    is the length of its round where that is a calendar period: a tick is good for one of these, else for ever.
    """

    id: str
    formerly: tuple[str, ...]
    anchor: str
    anchors: tuple[str, ...]
    collected: str
    do: str
    due: Due
    every: str
    dated: Dated | None
    version: str
    clause: Row
    url: str
    doer: str
    who: str
    section: Section
    order: tuple[tuple[Section, str, int], int]


@dataclass(frozen=True, slots=True)
class Line:
    """An item in a list: who does it in words; only what is the reader's ``own`` has a box, and counts."""

    item: Item
    own: bool
    who: str


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and its lines, and after them what the editor advises the reader beyond these."""

    heading: str
    lines: tuple[Line, ...]
    tips: tuple[Advice, ...] = ()

    @property
    def own(self) -> int:
        """How many lines are the reader's own."""
        return sum(line.own for line in self.lines)


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
    def you(self) -> str:
        """What the list calls its reader."""
        return you(authority=self.authority)

    @property
    def count(self) -> int:
        """How many items are the reader's duties."""
        return sum(group.own for group in self.groups)

    @property
    def others(self) -> int:
        """How many binding items are somebody else's."""
        return sum(len(group.lines) for group in self.groups) - self.count

    @property
    def optional(self) -> int:
        """How many items are no duty, whoever they are for."""
        return sum(len(group.lines) for group in self.apart)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What the progress does not count, each in words."""
        tips = sum(len(group.tips) for group in (*self.groups, *self.apart))
        counted = ((self.others, "别人做", "项"), (self.optional, "不是义务的", "项"), (tips, "提示", "条"))
        return tuple(f"{name}{number}{unit}，不计" for number, name, unit in counted if number)

    @property
    def periodic(self) -> bool:
        """Whether one of the reader's items is due once in every period of the calendar."""
        return any(line.own and line.item.every for group in self.groups for line in group.lines)

    @property
    def origins(self) -> tuple[str, ...]:
        """The documents that the items come from; where there are several, each item says from which."""
        listed = [line.item for group in (*self.groups, *self.apart) for line in group.lines]
        return tuple(dict.fromkeys(item.clause.origin for item in listed))

    @property
    def size(self) -> str:
        """How many items it has; never 0项 where there are some of other people's or that are no duty."""
        counted = ((self.count, "", "项"), (self.others, "别人做", "项"), (self.optional, "", "项不是义务"))
        found = [f"{name}{number}{unit}" for number, name, unit in counted if number]
        return "，另有".join(found)


def items(shown: Shown) -> Iterator[Item]:
    """Every step, in corpus order."""
    for number, (clause, step) in enumerate(shown.corpus.steps()):
        yield _item(clause, step, number, shown)


def _item(clause: Clause, step: Step, number: int, shown: Shown) -> Item:
    corpus = shown.corpus
    place = rank(step.timing, corpus.as_of)
    return Item(
        id=f"{clause.id}#{step.id}",
        formerly=corpus.former_steps[f"{clause.id}#{step.id}"],
        anchor=f"step-{step.id}",
        anchors=tuple(f"step-{old}" for old in step.formerly if "#" not in old),
        collected=site.collected(clause.id, step.id),
        do=plain(step.do),
        due=due(corpus.worded(step.timing), corpus.as_of),
        every=_calendar(step.timing, corpus.as_of),
        dated=_dated(step.timing, corpus),
        version=corpus.step_version(clause, step),
        clause=shown.rows[clause.id],
        url=site.step(clause.id, step.id),
        doer=step.for_,
        who=actor_label(corpus, step.for_),
        section=place[0],
        order=(place, number),
    )


def _calendar(timing: Timing, as_of: datetime.date) -> str:
    """The length of the round, where the calendar has such periods."""
    return timing.every if timing.every and period(timing.every, as_of) else ""


def _dated(timing: Timing, corpus: Corpus) -> Dated | None:
    """The event of a timing, where it can be dated; in a round it comes again and again."""
    when, key = timing.event or ("", "")
    event = corpus.vocabulary.events.get(key)
    if event is None or event.ask is None or timing.base not in EVENTS:
        return None
    return Dated(key, event.ask, when, timing.within or "", event.unclear)


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
            by_section = [(HEADINGS[name], [i for i in binding if i.section is name]) for name in Section]
            advice = [item for item in found if item.clause.badge.key in ADVICE]
            label = actor_label(shown.corpus, key)
            yield Checklist(
                key=key,
                title=f"{label}：要办的事",
                who=label,
                when="",
                groups=_groups(by_section, key, shown),
                apart=_groups([("", advice)], key, shown),
                authority=key in words.authorities,
                occasion=False,
            )


def for_occasions(shown: Shown) -> Iterator[Checklist]:
    """The checklists of ``_checklists/``: their own sections, what is no duty apart."""
    for checklist in shown.corpus.checklists.values():
        sections = _sections(checklist, shown)
        binding = [(head, [item for item in found if item.clause.binding]) for head, found in sections]
        others = [(head, [item for item in found if not item.clause.binding]) for head, found in sections]
        yield Checklist(
            key=checklist.id,
            title=checklist.title,
            who=actor_label(shown.corpus, checklist.audience),
            when=checklist.when,
            groups=_groups(binding, checklist.audience, shown),
            apart=_groups(others, checklist.audience, shown),
            authority=checklist.audience in shown.corpus.vocabulary.authorities,
            occasion=True,
        )


def by_clause(clause: Clause, shown: Shown) -> tuple[Line, ...]:
    """The steps of a clause for whoever reads its page: everybody's can be ticked."""
    found = (shown.items[f"{clause.id}#{step.id}"] for step in clause.steps)
    return tuple(Line(item, own=True, who=f"{item.who}做") for item in found)


def _sections(checklist: collection.Checklist, shown: Shown) -> list[tuple[str, list[Item]]]:
    listed = zip(checklist.sections, shown.corpus.listed[checklist.id], strict=True)
    return [(section.heading, [shown.items[step] for step in steps]) for section, steps in listed]


def _groups(sections: list[tuple[str, list[Item]]], reader: str, shown: Shown) -> tuple[Group, ...]:
    """The sections that have items, as one reader sees them; a clause's tips stand after its first items, once."""
    told: set[str] = set()
    groups = []
    for heading, found in sections:
        if not found:
            continue
        clauses = [name for name in dict.fromkeys(item.id.partition("#")[0] for item in found) if name not in told]
        told.update(clauses)
        advised = [tip for name in clauses for tip in tips(shown.corpus.clauses[name], shown.corpus)]
        keys = (reader, *shown.corpus.ancestors(reader))
        lines = tuple(_line(item, reader, keys, shown) for item in found)
        groups.append(Group(heading, lines, tuple(tip for tip in advised if tip.reader in keys)))
    return tuple(groups)


def _line(item: Item, reader: str, keys: tuple[str, ...], shown: Shown) -> Line:
    if item.doer not in keys:
        return Line(item, own=False, who=f"{item.who}做")
    told = f"{you(authority=reader in shown.corpus.vocabulary.authorities)}做"
    return Line(item, own=True, who=told if item.doer == reader else f"{told}（{item.who}）")


def you(*, authority: bool) -> str:
    """What a list calls its reader, a body or a person."""
    return "本单位" if authority else "您"
