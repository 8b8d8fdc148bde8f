"""What concerns one audience, by what it comes to for it: gravest first, own before inherited, the rest folded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from generator import site
from generator.model.clause import Meaning
from generator.views.answer import for_audience
from generator.views.checklist import steps_for
from generator.views.index import Entry
from generator.views.meaning import meaning
from generator.views.row import ADVICE
from generator.views.task import tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.clause import Clause
    from generator.views.row import Row
    from generator.views.shown import Shown

#: Rows of a group that stand open: about three screens of a phone; the rest is folded with its count.
_OPEN: Final = 8
_ADVICE: Final = "只是建议、做法"
_VIEWS: Final = "现状和观点"


class Fold(NamedTuple):
    """Rows behind a heading and their count; ``caption`` is the document or audience that this fold begins."""

    caption: str
    heading: str
    rows: tuple[Row, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the page: open rows, then folds.

    ``binding`` is false for what nobody has to heed; ``others``: it is for others to do, so each row says for whom.
    """

    key: str
    heading: str
    rows: tuple[Row, ...]
    folds: tuple[Fold, ...]
    count: int
    binding: bool
    others: bool


class Kin(NamedTuple):
    """Another audience: below this one, or near to it, with the clauses that are written for it alone."""

    label: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class AudiencePage:
    """Everything on an audience's page; ``parents`` are (label, address), ``body`` is its workplace's duties."""

    label: str
    description: str
    parents: tuple[tuple[str, str], ...]
    kin: tuple[Kin, ...]
    body: Entry | None
    lists: tuple[Entry, ...]
    tasks: tuple[Entry, ...]
    idle: bool
    groups: tuple[Group, ...]
    count: int
    documents: tuple[str, ...]


def audience_page(key: str, shown: Shown) -> AudiencePage:
    """The page of one audience."""
    corpus = shown.corpus
    words = corpus.vocabulary.audiences
    groups = tuple(_groups(key, shown))
    clauses = corpus.concerning(key)
    return AudiencePage(
        label=words[key].label,
        description=words[key].description or "",
        parents=tuple((words[name].label, site.audience(name)) for name in corpus.ancestors(key) if name in words),
        kin=tuple(_kin(key, shown)),
        body=_body(key, shown),
        lists=tuple(ways(key, shown)),
        tasks=tasks(key, shown),
        idle=not steps_for(key, shown) and bool(clauses),
        groups=groups,
        count=len(clauses),
        documents=tuple(dict.fromkeys(shown.rows[clause.id].document for clause in clauses)),
    )


def _groups(key: str, shown: Shown) -> Iterator[Group]:
    """The groups that have any clause, in their order."""
    binding: dict[Meaning, list[Clause]] = {name: [] for name in Meaning}
    advice: list[Clause] = []
    views: list[Clause] = []
    for clause in shown.corpus.concerning(key):
        if clause.standing and clause.standing.binding:
            binding[meaning(clause, key, shown.corpus)].append(clause)
        else:
            (advice if clause.standing in ADVICE else views).append(clause)
    for name, clauses in binding.items():
        yield from _group(name, name.label, clauses, key, shown)
    yield from _group("advice", _ADVICE, advice, key, shown)
    yield from _group("findings", _VIEWS, views, key, shown)


def _group(name: str, heading: str, clauses: list[Clause], key: str, shown: Shown) -> Iterator[Group]:
    """Own clauses open as far as three screens go; the rest folded by chapter, the inherited by whom they are for."""
    if not clauses:
        return
    own = [clause for clause in clauses if key in clause.audiences]
    if name == Meaning.DUTY:
        own.sort(key=lambda clause: _first_due(clause, key, shown))
    if name == Meaning.RIGHT:  # first what is paid to the reader
        own.sort(key=lambda clause: all(item.payee != key for item in clause.parameters))
    closed = name in {Meaning.OTHER, "findings"}
    rows = [] if closed else own[:_OPEN]
    rest = own[len(rows) :]
    by_chapter = closed or name == "advice"
    folds = [*(_chapters(rest, shown) if by_chapter else _rest(heading, rest, shown))]
    folds += _inherited(clauses, key, shown, alone=not own and not closed)
    yield Group(
        key=name,
        heading=heading,
        rows=tuple(shown.rows[clause.id] for clause in rows),
        folds=tuple(folds),
        count=len(clauses),
        binding=name not in {"advice", "findings"},
        others=name == Meaning.OTHER,
    )


def _first_due(clause: Clause, key: str, shown: Shown) -> tuple[object, ...]:
    """What has a day or a span comes before what has none."""
    names = {key, *shown.corpus.ancestors(key)}
    places = [shown.items[f"{clause.id}#{step.id}"].order[0] for step in clause.steps if step.for_ in names]
    return (0, *min(places)) if places else (1,)


def _rest(heading: str, clauses: list[Clause], shown: Shown) -> Iterator[Fold]:
    if clauses:
        yield Fold("", f"其余{heading}", tuple(shown.rows[clause.id] for clause in clauses))


def _chapters(clauses: Iterable[Clause], shown: Shown) -> Iterator[Fold]:
    """Clauses by document and chapter, in corpus order."""
    found: dict[tuple[str, int | None], list[Row]] = {}
    for clause in clauses:
        instrument = shown.corpus.instruments[clause.instrument]
        found.setdefault((instrument.id, instrument.heading_of(clause)), []).append(shown.rows[clause.id])
    last = ""
    for (name, number), rows in found.items():
        instrument = shown.corpus.instruments[name]
        heading = "其他" if number is None else instrument.contents[number].heading
        yield Fold("" if name == last else instrument.title, heading, tuple(rows))
        last = name


def _inherited(clauses: list[Clause], key: str, shown: Shown, *, alone: bool) -> Iterator[Fold]:
    """What is written for an ancestor and not for the audience itself, nearest ancestor first.

    ``alone``: the group has nothing else, so that a short fold stands open.
    """
    told = {clause.id for clause in clauses if key in clause.audiences}
    for name in shown.corpus.ancestors(key):
        rows = [clause for clause in clauses if name in clause.audiences and clause.id not in told]
        told |= {clause.id for clause in rows}
        if rows:
            label = shown.corpus.vocabulary.audiences[name].label
            found = tuple(shown.rows[clause.id] for clause in rows)
            yield Fold("", f"写给{label}的，您也算在内", found, open=alone and len(clauses) <= _OPEN)


def _kin(key: str, shown: Shown) -> Iterator[Kin]:
    """The audiences below, and those near to it, that have clauses of their own."""
    corpus, words = shown.corpus, shown.corpus.vocabulary.audiences
    below = [name for name in words if key in corpus.ancestors(name)]
    near = [*words[key].near, *(name for name, entry in words.items() if key in entry.near)]
    for name in dict.fromkeys((*below, *near)):
        own = [clause for clause in corpus.concerning(name) if name in clause.audiences and key not in clause.audiences]
        if name in words and own:
            yield Kin(words[name].label, site.audience(name), f"另有{len(own)}条")


def _body(key: str, shown: Shown) -> Entry | None:
    """The duties of the body that the audience works in."""
    name = shown.corpus.vocabulary.audiences[key].body
    entry = shown.corpus.vocabulary.authorities.get(name or "")
    if name is None or entry is None:
        return None
    acting = [shown.corpus.clauses[clause] for clause in shown.corpus.acting(name)]
    binding = sum(bool(clause.standing and clause.standing.binding) for clause in acting)
    return Entry(
        f"{entry.label}要做的事", site.authority(name), f"规定{binding}件，没有约束力的{len(acting) - binding}件"
    )


def ways(key: str, shown: Shown) -> Iterator[Entry]:
    """The ways to the checklist and the questions of an audience."""
    steps = len(steps_for(key, shown))
    if steps:
        yield Entry("看要办的事，打勾、打印", site.checklist(key), f"{steps}项")
    questions = len(for_audience(key, shown))
    if questions:
        yield Entry("大家常问的", site.questions(key), f"{questions}问")
