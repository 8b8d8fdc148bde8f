"""What concerns one audience: its tasks first, then duties, rights and others' duties; what binds nobody apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.model.clause import Kind, Standing
from generator.views.answer import for_audience
from generator.views.checklist import for_occasions, steps_for
from generator.views.row import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.vocabulary import Audience
    from generator.views.checklist import Item, Listing
    from generator.views.row import Row

HEADINGS: Final = (
    ("duty", "要做的、可以做的、不能做的"),
    ("right", "应得的"),
    ("concern", "其他跟您有关的"),
)
#: Sections of a checklist whose items have a deadline or an occasion: these come first, the rest is on the list.
_DATED: Final = {0, 1, 3, 4}
_TASKS: Final = 6
_ADVICE: Final = {Standing.PRACTICE, Standing.PROPOSAL}


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
    """Everything on an audience's page."""

    key: str
    entry: Audience
    parents: tuple[tuple[str, str], ...]
    children: tuple[tuple[str, str], ...]
    tasks: tuple[Item, ...]
    steps: int
    occasions: tuple[Listing, ...]
    questions: int
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


def grouped(clauses: Iterable[Clause], corpus: Corpus) -> tuple[Group, ...]:
    """Rows by topic, topics and rows in corpus order."""
    found: dict[str, list[Row]] = {}
    for clause in clauses:
        found.setdefault(clause.topic, []).append(rows(corpus)[clause.id])
    topics = corpus.vocabulary.topics
    return tuple(Group(topics[key].label, tuple(found[key])) for key in topics if key in found)


@lru_cache(maxsize=4)
def _by_audience(corpus: Corpus) -> Mapping[str, tuple[Clause, ...]]:
    found: dict[str, list[Clause]] = {}
    for clause in corpus.clauses.values():
        for key in clause.audiences:
            found.setdefault(key, []).append(clause)
    return {key: tuple(clauses) for key, clauses in found.items()}


def concerning(key: str, corpus: Corpus) -> tuple[Clause, ...]:
    """The clauses that name the audience or an ancestor, each once, in corpus order."""
    names = (key, *corpus.ancestors(key))
    if len(names) == 1:
        return _by_audience(corpus).get(key, ())
    wanted = {clause.id for name in names for clause in _by_audience(corpus).get(name, ())}
    return tuple(clause for clause in corpus.clauses.values() if clause.id in wanted)


def audience_page(key: str, corpus: Corpus) -> AudiencePage:
    """The page of one audience."""
    words = corpus.vocabulary.audiences
    clauses = concerning(key, corpus)
    names = {key, *corpus.ancestors(key)}
    binding = [clause for clause in clauses if clause.standing and clause.standing.binding]
    sorted_out: dict[str, list[Clause]] = {name: [] for name, _ in HEADINGS}
    for clause in binding:
        duty = names & set(clause.actors.responsible)
        sorted_out["duty" if duty else "right" if clause.kind is Kind.ENTITLEMENT else "concern"].append(clause)
    parts = tuple(
        Part(name, heading, grouped(sorted_out[name], corpus), len(sorted_out[name])) for name, heading in HEADINGS
    )
    steps = steps_for(key, corpus)
    return AudiencePage(
        key=key,
        entry=words[key],
        parents=tuple((name, words[name].label) for name in corpus.ancestors(key)),
        children=tuple((name, entry.label) for name, entry in words.items() if entry.parent == key),
        tasks=tuple(item for item in steps if item.clause.binding and item.section in _DATED)[:_TASKS],
        steps=len(steps),
        occasions=tuple(item for item in for_occasions(corpus) if corpus.checklists[item.key].audience in names),
        questions=len(for_audience(key, corpus)),
        parts=parts,
        advice=grouped((clause for clause in clauses if clause.standing in _ADVICE), corpus),
        findings=grouped(
            (c for c in clauses if not (c.standing and c.standing.binding) and c.standing not in _ADVICE), corpus
        ),
        count=len(clauses),
        origins=tuple(dict.fromkeys(rows(corpus)[clause.id].origin for clause in binding)),
    )
