"""The linked, immutable whole: everything by id, in order, with backlinks, as of one day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from generator.corpus.links import Link, Names
from generator.model import version
from generator.status import Status

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from generator.corpus.life import Life
    from generator.model.clause import Clause, Question, Repeal, Role, Step
    from generator.model.collection import Checklist, CrossQuestion
    from generator.model.instrument import Instrument
    from generator.model.timing import Timing
    from generator.model.vocabulary import Vocabulary

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything, loaded and linked.

    ``clauses`` holds of every clause the wording shown on ``as_of``, the day on which all is judged, in corpus order
    (instrument, then its number in an official text, else home line, place and slug), with every standing filled in
    where the instrument has a default; ``lives`` holds all wordings. What names something else is
    resolved here, once for all: ``links``, ``cites``, ``listed`` and their inverses hold present ids only. What can't
    be resolved is left out of them, and is a finding (PC2xx). ``fingerprint`` is that of the policy files read.
    """

    vocabulary: Vocabulary
    instruments: Mapping[str, Instrument]
    clauses: Mapping[str, Clause]
    questions: Mapping[str, CrossQuestion]
    checklists: Mapping[str, Checklist]
    as_of: datetime.date
    unread: frozenset[str] = field(default=frozenset())
    fingerprint: str = ""
    lives: Mapping[str, Life] = field(default_factory=dict)
    repeals: tuple[Repeal, ...] = ()

    @cached_property
    def names(self) -> Names:
        """What every written name means."""
        return Names.of(self.instruments, self.clauses, self.first())

    @property
    def formerly(self) -> Mapping[str, str]:
        """Old clause id → present id."""
        return self.names.former_clauses

    def resolve(self, reference: str, instrument: str = "") -> str | None:
        """Clause id, or ``<instrument>/``, that a reference in ``instrument`` means; None when there is none."""
        return self.names.target(reference, instrument)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference to something else that is there, in corpus order, as written."""
        return tuple(
            Link(reference.type, clause.id, target, reference.note, reference.pin)
            for clause in self.clauses.values()
            for reference in clause.references
            if (target := self.resolve(reference.target, clause.instrument)) and target != clause.id
        )

    @cached_property
    def outgoing(self) -> Mapping[str, tuple[Link, ...]]:
        """Clause id → its references, as written."""
        return _grouped((link.source, link) for link in self.links)

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Link, ...]]:
        """Clause id (or ``<instrument>/``) → references to it, in corpus order of their sources."""
        return _grouped((link.target, link) for link in self.links)

    @cached_property
    def cites(self) -> Mapping[str, tuple[str, ...]]:
        """Global id of a question → the clauses that answer it, its own first: those across clauses come first."""
        evidence = self.names.evidence
        across = {question.id: evidence(question.cites) for question in self.questions.values()}
        return across | {
            f"{clause.id}#{question.id}": evidence((clause.id, *question.cites), clause.instrument)
            for clause, question in self.asked()
        }

    @cached_property
    def citing(self) -> Mapping[str, tuple[str, ...]]:
        """Clause id → questions elsewhere that cite it: those of clauses, then those across clauses."""
        order = sorted(self.cites, key=lambda question: "#" not in question)
        return _grouped(
            (target, question)
            for question in order
            for target in self.cites[question]
            if question.partition("#")[0] != target
        )

    @cached_property
    def listed(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Checklist → for each of its sections the global ids of the steps that are there."""
        step = self.names.step
        return {
            item.id: tuple(tuple(filter(None, map(step, section.steps))) for section in item.sections)
            for item in self.checklists.values()
        }

    @cached_property
    def occasions(self) -> Mapping[str, tuple[str, ...]]:
        """Clause id → the checklists that list one of its steps."""
        return _grouped(
            (clause, checklist)
            for checklist, sections in self.listed.items()
            for clause in dict.fromkeys(step.partition("#")[0] for steps in sections for step in steps)
        )

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """Clause id → version."""
        return {clause.id: version.version(clause) for clause in self.clauses.values()}

    @cached_property
    def _events(self) -> Mapping[str, str]:
        return {key: entry.label for key, entry in self.vocabulary.events.items()}

    def worded(self, timing: Timing) -> Timing:
        """A timing with its event by its label; one that isn't in the vocabulary as written."""
        return timing.worded(self._events)

    def step_version(self, clause: Clause, step: Step) -> str:
        """The version of a step that a tick remembers; an event's key may change, its label is what was read."""
        read = step.model_copy(update={"timing": self.worded(step.timing)})
        return version.step_version(self.versions[clause.id], read)

    @cached_property
    def former_steps(self) -> Mapping[str, tuple[str, ...]]:
        """Global id of a step → every other that it had: by old names of its clause, its instrument, its own."""
        found = {}
        for clause, step in self.steps():
            home = self.instruments.get(clause.instrument)
            folders = (clause.instrument, *(home.formerly if home else ()))
            slugs = (clause.slug, *self.lives[clause.id].wordings[0].formerly)
            names = [f"{folder}/{slug}" for folder in folders for slug in slugs]
            own = [step.id, *(old for old in step.formerly if "#" not in old)]
            moved = [old for old in step.formerly if "#" in old]
            ids = dict.fromkeys([*(f"{name}#{old}" for name in names for old in own), *moved])
            present = f"{clause.id}#{step.id}"
            found[present] = tuple(old for old in ids if old != present)
        return found

    def task(self, reference: str) -> str | None:
        """Global id of what a written task means: checklist, question, step or clause; None when there is none."""
        if reference in self.checklists or reference in self.cites:
            return reference
        found = self.names.present(reference)
        return found if found in self.names.steps or found in self.clauses else None

    def status(self, clause_id: str) -> Status:
        """What the wording shown of a clause is on ``as_of``."""
        return self.lives[clause_id].status(self.clauses[clause_id], self.as_of)

    def acts(self, clause_id: str) -> bool:
        """Whether the clause binds, entitles or advises anybody on ``as_of``: in force, or a sample that says nothing.

        Whatever else it is then, it stands in no list of duties, rights or things to do.
        """
        instrument = self.instruments.get(self.clauses[clause_id].instrument)
        status = self.status(clause_id)
        sample = instrument is not None and not instrument.official
        return status is Status.IN_FORCE or (sample and status is Status.UNCLEAR)

    def first(self) -> Iterator[Clause]:
        """The first file held of every clause, which alone says what it was called and when it begins and ends."""
        return (life.wordings[0] for life in self.lives.values())

    def steps(self) -> Iterator[tuple[Clause, Step]]:
        """Every step with its clause, in corpus order."""
        for clause in self.clauses.values():
            for step in clause.steps:
                yield clause, step

    def asked(self) -> Iterator[tuple[Clause, Question]]:
        """Every question written in a clause, in corpus order."""
        for clause in self.clauses.values():
            for question in clause.questions:
                yield clause, question

    def of_instrument(self, key: str) -> tuple[Clause, ...]:
        """The clauses of one instrument, in its order."""
        return self._by_instrument.get(key, ())

    def on_topic(self, key: str) -> tuple[Clause, ...]:
        """The clauses of one topic, in corpus order."""
        return self._by_topic.get(key, ())

    def concerning(self, key: str) -> tuple[Clause, ...]:
        """The clauses that name an audience or one of its ancestors, each once, in corpus order."""
        names = (key, *self.ancestors(key))
        if len(names) == 1:
            return self._by_audience.get(key, ())
        wanted = {clause.id for name in names for clause in self._by_audience.get(name, ())}
        return tuple(clause for clause in self.clauses.values() if clause.id in wanted)

    def acting(self, key: str) -> Mapping[str, tuple[Role, ...]]:
        """The clauses in which an authority or audience acts → its roles there; none where it only has a step."""
        return self._by_actor.get(key, {})

    def steps_of(self, key: str) -> tuple[str, ...]:
        """Global ids of the steps of an authority or audience (its ancestors' apart), in corpus order."""
        return self._by_doer.get(key, ())

    @cached_property
    def _by_instrument(self) -> Mapping[str, tuple[Clause, ...]]:
        return _grouped((clause.instrument, clause) for clause in self.clauses.values())

    @cached_property
    def _by_topic(self) -> Mapping[str, tuple[Clause, ...]]:
        return _grouped((clause.topic, clause) for clause in self.clauses.values())

    @cached_property
    def _by_audience(self) -> Mapping[str, tuple[Clause, ...]]:
        return _grouped((key, clause) for clause in self.clauses.values() for key in dict.fromkeys(clause.audiences))

    @cached_property
    def _by_doer(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((step.for_, f"{clause.id}#{step.id}") for clause, step in self.steps())

    @cached_property
    def _by_actor(self) -> Mapping[str, Mapping[str, tuple[Role, ...]]]:
        found: dict[str, dict[str, tuple[Role, ...]]] = defaultdict(dict)
        for clause in self.clauses.values():
            for role, keys in clause.roles.items():
                for key in keys:
                    found[key][clause.id] = (*found[key].get(clause.id, ()), role)
            for step in clause.steps:
                found[step.for_].setdefault(clause.id, ())
        return dict(found)

    def ancestors(self, key: str) -> tuple[str, ...]:
        """The audience's ancestors, nearest first; a loop (a finding of its own) ends the walk."""
        chain: list[str] = []
        entry = self.vocabulary.audiences.get(key)
        while entry is not None and entry.parent and entry.parent not in {key, *chain}:
            chain.append(entry.parent)
            entry = self.vocabulary.audiences.get(entry.parent)
        return tuple(chain)


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(group) for key, group in found.items()}
