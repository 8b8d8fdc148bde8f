"""Where files name something else: every key and id as written, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.markdown import links
from generator.model.clause import Role
from generator.model.vocabulary import Entry, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause, Relation
    from generator.model.collection import CrossQuestion
    from generator.model.instrument import Instrument
    from generator.model.vocabulary import Audience, Authority

    Loc = tuple[str | int, ...]

#: The fact that is built in: who is asking, one of the audiences that the self-check offers.
ROLE: Final = "role"
#: The vocabularies that map keys to entries, in the order of the model.
VOCABULARIES: Final = tuple(name for name in Vocabulary.model_fields if name not in {"synonyms", "portal"})


class Mention(NamedTuple):
    """A key, an id or prose as written, and where it stands.

    ``within`` is what a short name belongs to: the instrument of a clause id, the folder of a file, the file of a key.
    """

    path: str
    loc: Loc
    value: str
    within: str = ""
    key: bool = False

    @property
    def full(self) -> str:
        """The clause id that the value means, were it one."""
        return self.value if "/" in self.value or not self.within else f"{self.within}/{self.value}"


def vocabulary_path(name: str) -> str:
    """The file of a vocabulary."""
    return f"policies/_vocabulary/{name}.yml"


def entries(corpus: Corpus, name: str) -> Mapping[str, Entry]:
    """The entries of one vocabulary."""
    found: Mapping[str, Entry] = getattr(corpus.vocabulary, name)
    return found


def each(path: str, loc: Loc, values: Iterable[str], within: str = "") -> Iterator[Mention]:
    """Every item of a list as a mention."""
    for number, value in enumerate(values):
        yield Mention(path, (*loc, number), value, within)


def named(corpus: Corpus) -> Iterator[Mention]:
    """What is called after its file or folder"""
    for instrument in corpus.instruments.values():
        yield Mention(instrument.path, (), instrument.id, "policies")
    for clause in corpus.clauses.values():
        yield Mention(clause.path, (), clause.slug, f"policies/{clause.instrument}")
    for question in corpus.questions.values():
        yield Mention(question.path, (), question.id, "policies/_questions")
    for checklist in corpus.checklists.values():
        yield Mention(checklist.path, (), checklist.id, "policies/_checklists")


def keys(corpus: Corpus) -> Iterator[Mention]:
    """The keys of every vocabulary"""
    for name in VOCABULARIES:
        path = vocabulary_path(name)
        for key in entries(corpus, name):
            yield Mention(path, (key,), key, path, key=True)


def former(corpus: Corpus) -> Iterator[tuple[str, Mention]]:
    """Every former name with the present id of what bore it."""
    for instrument in corpus.instruments.values():
        for mention in each(instrument.path, ("formerly",), instrument.formerly):
            yield instrument.id, mention
    for clause in corpus.first():
        for mention in each(clause.path, ("formerly",), clause.formerly, clause.instrument):
            yield clause.id, mention


def parents(corpus: Corpus, name: str) -> Iterator[Mention]:
    """The parents in the vocabulary of audiences or of authorities."""
    entry: Audience | Authority
    for key, entry in getattr(corpus.vocabulary, name).items():
        if entry.parent is not None:
            yield Mention(vocabulary_path(name), (key, "parent"), entry.parent)


def _asked_or_ruled(corpus: Corpus) -> Iterator[Clause | CrossQuestion]:
    yield from corpus.clauses.values()
    yield from corpus.questions.values()


def topics(corpus: Corpus) -> Iterator[Mention]:
    """Of clauses, of questions, of an instrument's coverage."""
    for instrument in corpus.instruments.values():
        for topic in instrument.coverage:
            yield Mention(instrument.path, ("coverage", topic), topic, key=True)
    for item in _asked_or_ruled(corpus):
        yield Mention(item.path, ("topic",), item.topic)


def audiences(corpus: Corpus) -> Iterator[Mention]:
    """Whom clauses and questions concern, what clauses mean to whom, and who is near to whom."""
    for item in _asked_or_ruled(corpus):
        yield from each(item.path, ("audiences",), item.audiences)
    for clause in corpus.clauses.values():
        yield from (Mention(clause.path, ("means", key), key, key=True) for key in clause.means)
    for key, entry in corpus.vocabulary.audiences.items():
        yield from each(vocabulary_path("audiences"), (key, "near"), entry.near)


def actors(corpus: Corpus) -> Iterator[Mention]:
    """Authorities or audiences: actors, payers and payees, who does a step, whom a checklist is for."""
    for clause in corpus.clauses.values():
        for role in Role:
            yield from each(clause.path, ("actors", role.value), getattr(clause.actors, role.value))
        for number, parameter in enumerate(clause.parameters):
            for side, value in (("payer", parameter.payer), ("payee", parameter.payee)):
                if value is not None:
                    yield Mention(clause.path, ("parameters", number, side), value)
        for number, step in enumerate(clause.steps):
            yield Mention(clause.path, ("steps", number, "for"), step.for_)
        for number, tip in enumerate(clause.tips):
            yield Mention(clause.path, ("tips", number, "for"), tip.for_)
    for checklist in corpus.checklists.values():
        yield Mention(checklist.path, ("audience",), checklist.audience)


def bodies(corpus: Corpus) -> Iterator[Mention]:
    """The bodies that audiences work in."""
    path, found = vocabulary_path("audiences"), corpus.vocabulary.audiences
    yield from (Mention(path, (key, "body"), entry.body) for key, entry in found.items() if entry.body is not None)


def tasks(corpus: Corpus) -> Iterator[Mention]:
    """What stands first on the pages of audiences: checklists, questions, steps, clauses."""
    for key, entry in corpus.vocabulary.audiences.items():
        yield from each(vocabulary_path("audiences"), (key, "tasks"), entry.tasks)


def issuers(corpus: Corpus) -> Iterator[Mention]:
    """Who issued an instrument, where that is stated."""
    for instrument in corpus.instruments.values():
        for number, issuer in enumerate(instrument.issuer):
            if issuer.key is not None:
                yield Mention(instrument.path, ("issuer", number), issuer.key)


def bases(corpus: Corpus) -> Iterator[Mention]:
    """Laws and documents that clauses and instruments rest on."""
    for clause in corpus.clauses.values():
        yield from each(clause.path, ("basis",), clause.basis)
    for instrument in corpus.instruments.values():
        yield from each(instrument.path, ("basis",), instrument.basis)


def files(corpus: Corpus) -> Iterator[Mention]:
    """Source texts that instruments, and single wordings, are in."""
    texts: Iterable[Instrument | Clause] = (*corpus.instruments.values(), *corpus.clauses.values())
    for item in texts:
        if item.source.file:
            yield Mention(item.path, ("source", "file"), item.source.file)


def terms(corpus: Corpus) -> Iterator[Mention]:
    """Terms that clauses define or that prose links to."""
    for clause in corpus.clauses.values():
        yield from each(clause.path, ("defines",), clause.defines)
    yield from _linked(corpus, "term")


def units(corpus: Corpus) -> Iterator[Mention]:
    """Units of parameters and of facts."""
    for clause in corpus.clauses.values():
        for number, parameter in enumerate(clause.parameters):
            if parameter.unit is not None:
                yield Mention(clause.path, ("parameters", number, "unit"), parameter.unit)
    for key, fact in corpus.vocabulary.facts.items():
        yield from (Mention(vocabulary_path("facts"), (key, "unit"), unit) for unit in (fact.unit,) if unit is not None)


def events(corpus: Corpus) -> Iterator[Mention]:
    """Events that steps and tips come after, before or at."""
    for clause in corpus.clauses.values():
        for field, number, timing in clause.timings:
            if timing.event:
                name, key = timing.event
                yield Mention(clause.path, (field, number, "timing", name), key)


def references(corpus: Corpus) -> Iterator[Mention]:
    """Targets of typed references: a clause, or a whole instrument."""
    for clause in corpus.clauses.values():
        for number, reference in enumerate(clause.references):
            yield Mention(clause.path, ("references", number, "to"), reference.target, clause.instrument)


def clauses(corpus: Corpus) -> Iterator[Mention]:
    """Clauses that questions cite or that prose links to."""
    for clause in corpus.clauses.values():
        for number, question in enumerate(clause.questions):
            yield from each(clause.path, ("questions", number, "cites"), question.cites, clause.instrument)
    for cross in corpus.questions.values():
        yield from each(cross.path, ("cites",), cross.cites)
    yield from _linked(corpus, "clause")


def referring(corpus: Corpus) -> Iterator[Mention]:
    """Everything that points at a clause: references, citations, links."""
    yield from references(corpus)
    yield from clauses(corpus)


def related(corpus: Corpus) -> Iterator[tuple[Clause, int, Relation, str]]:
    """Every reference to something else that exists: its clause, its number there, its relation, its target."""
    for clause in corpus.clauses.values():
        for number, reference in enumerate(clause.references):
            target = corpus.resolve(reference.target, clause.instrument)
            if target is not None and target != clause.id:
                yield clause, number, reference.type, target


def steps(corpus: Corpus) -> Iterator[Mention]:
    """Steps on checklists, by global id."""
    for checklist in corpus.checklists.values():
        for number, section in enumerate(checklist.sections):
            yield from each(checklist.path, ("sections", number, "steps"), section.steps)


def listed(corpus: Corpus) -> Iterator[Mention]:
    """Every item of a list of keys or ids."""
    for found in (audiences, actors, bases, terms, clauses, steps, tasks):
        for mention in found(corpus):
            if isinstance(mention.loc[-1], int):
                yield mention


def prose(corpus: Corpus) -> Iterator[Mention]:
    """Every text in the Markdown subset."""
    for clause in corpus.clauses.values():
        yield from _told(clause)
    for cross in corpus.questions.values():
        yield Mention(cross.path, ("answer",), cross.answer)
    for instrument in corpus.instruments.values():
        if instrument.summary is not None:
            yield Mention(instrument.path, ("summary",), instrument.summary, instrument.id)
    for name in VOCABULARIES:
        for key, entry in entries(corpus, name).items():
            if entry.description is not None:
                yield Mention(vocabulary_path(name), (key, "description"), entry.description)


def _told(clause: Clause) -> Iterator[Mention]:
    yield Mention(clause.path, ("plain",), clause.plain, clause.instrument)
    yield Mention(clause.path, ("text",), clause.text, clause.instrument)
    for number, step in enumerate(clause.steps):
        yield Mention(clause.path, ("steps", number, "do"), step.do, clause.instrument)
    for number, tip in enumerate(clause.tips):
        yield Mention(clause.path, ("tips", number, "do"), tip.do, clause.instrument)
    for number, question in enumerate(clause.questions):
        yield Mention(clause.path, ("questions", number, "answer"), question.answer, clause.instrument)


def _linked(corpus: Corpus, scheme: str) -> Iterator[Mention]:
    for item in prose(corpus):
        if f"({scheme}:" in item.value:
            for kind, target in links(item.value):
                if kind == scheme:
                    yield Mention(item.path, item.loc, target, item.within)
