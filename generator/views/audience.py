"""What concerns one audience: its tasks first, then duties, rights and others' duties; what binds nobody apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import site
from generator.model.clause import Kind, Role
from generator.views.answer import for_audience
from generator.views.checklist import steps_for
from generator.views.index import Entry
from generator.views.row import ADVICE
from generator.views.timing import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.clause import Clause
    from generator.views.checklist import Item
    from generator.views.row import Row
    from generator.views.shown import Shown

HEADINGS: Final = (
    ("duty", "要做的、可以做的、不能做的"),
    ("right", "应得的"),
    ("concern", "其他跟您有关的"),
)
#: Items with a deadline or an occasion come first on the page; all others are on the checklist.
_DATED: Final = {Section.DATED, Section.WITHIN, Section.EVENT, Section.AFTER}
_TASKS: Final = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one topic."""

    topic: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the page with its rows by topic."""

    key: str
    heading: str
    groups: tuple[Group, ...]
    count: int


@dataclass(frozen=True, slots=True)
class AudiencePage:
    """Everything on an audience's page; ``parents`` and ``children`` are (label, address)."""

    label: str
    parents: tuple[tuple[str, str], ...]
    children: tuple[tuple[str, str], ...]
    lists: tuple[Entry, ...]
    tasks: tuple[Item, ...]
    parts: tuple[Part, ...]
    advice: tuple[Group, ...]
    findings: tuple[Group, ...]
    count: int
    origins: tuple[str, ...]

    @property
    def jumps(self) -> tuple[tuple[str, str, int], ...]:
        """(heading, anchor, number of rows) of the parts that have any."""
        found = [(part.heading, part.key, part.count) for part in self.parts]
        found.append(("建议、做法", "advice", sum(len(group.rows) for group in self.advice)))
        found.append(("现状和观点", "findings", sum(len(group.rows) for group in self.findings)))
        return tuple(item for item in found if item[2])


def audience_page(key: str, shown: Shown) -> AudiencePage:
    """The page of one audience."""
    corpus = shown.corpus
    words = corpus.vocabulary.audiences
    clauses = corpus.concerning(key)
    names = {key, *corpus.ancestors(key)}
    binding = [clause for clause in clauses if clause.standing and clause.standing.binding]
    sorted_out: dict[str, list[Clause]] = {name: [] for name, _ in HEADINGS}
    for clause in binding:
        duty = any(Role.RESPONSIBLE in corpus.acting(name).get(clause.id, ()) for name in names)
        sorted_out["duty" if duty else "right" if clause.kind is Kind.ENTITLEMENT else "concern"].append(clause)
    others = [clause for clause in clauses if not (clause.standing and clause.standing.binding)]
    steps = steps_for(key, shown)
    return AudiencePage(
        label=words[key].label,
        parents=tuple((words[name].label, site.audience(name)) for name in corpus.ancestors(key)),
        children=tuple((entry.label, site.audience(name)) for name, entry in words.items() if entry.parent == key),
        lists=tuple(_lists(key, len(steps), shown)),
        tasks=tuple(item for item in steps if item.clause.binding and item.section in _DATED)[:_TASKS],
        parts=tuple(
            Part(name, heading, _grouped(sorted_out[name], shown), len(sorted_out[name])) for name, heading in HEADINGS
        ),
        advice=_grouped((clause for clause in others if clause.standing in ADVICE), shown),
        findings=_grouped((clause for clause in others if clause.standing not in ADVICE), shown),
        count=len(clauses),
        origins=tuple(dict.fromkeys(shown.rows[clause.id].origin for clause in binding)),
    )


def _lists(key: str, steps: int, shown: Shown) -> Iterator[Entry]:
    """The ways to the checklist, the questions and the occasions of an audience."""
    corpus = shown.corpus
    label = corpus.vocabulary.audiences[key].label
    if steps:
        yield Entry("看要办的事，打勾、打印", site.checklist(key), f"{label}清单，{steps}项")
    questions = len(for_audience(key, shown))
    if questions:
        yield Entry("看大家常问的", site.questions(key), f"{questions}问，先给短答，再给出处")
    names = {key, *corpus.ancestors(key)}
    for item in shown.occasions:
        if corpus.checklists[item.key].audience in names:
            yield Entry(item.title, site.checklist(item.key), f"{item.when}，{item.size}")


def _grouped(clauses: Iterable[Clause], shown: Shown) -> tuple[Group, ...]:
    """Rows by topic, topics and rows in corpus order."""
    found: dict[str, list[Row]] = {}
    for clause in clauses:
        found.setdefault(clause.topic, []).append(shown.rows[clause.id])
    topics = shown.corpus.vocabulary.topics
    return tuple(Group(entry.label, tuple(found[key])) for key, entry in topics.items() if key in found)
