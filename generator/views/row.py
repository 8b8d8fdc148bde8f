"""A clause as one row of a list: title, one plain line, weight, timing, amounts, damage; alike on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import site
from generator.markdown import plain
from generator.model.clause import Kind, Standing
from generator.model.parameter import State
from generator.views.amount import amount
from generator.views.damage import Damage, damages
from generator.views.timing import due
from generator.views.words import KINDS, STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.instrument import Instrument
    from generator.views.timing import Due

FORCES: Final = {
    Kind.OBLIGATION,
    Kind.PROHIBITION,
    Kind.PERMISSION,
    Kind.ENTITLEMENT,
    Kind.POWER,
    Kind.PROCEDURE,
    Kind.TARGET,
}
#: Standings that tell somebody what to do, though it is no duty.
ADVICE: Final = {Standing.PRACTICE, Standing.PROPOSAL}


@dataclass(frozen=True, slots=True)
class Badge:
    """A standing with its word; ``key`` is the class of its shape and colour."""

    key: Standing
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One clause in a list."""

    url: str
    title: str
    plain: str
    badge: Badge
    kind: str
    hedge: str
    dues: tuple[Due, ...]
    damages: tuple[Damage, ...]
    unstated: tuple[str, ...]
    binding: bool
    suspect: bool
    origin: str


def badge(standing: Standing | None) -> Badge:
    """The badge of a standing."""
    assert standing is not None  # noqa: S101 - rule PC603 stops a corpus where it is missing
    return Badge(standing, STANDINGS[standing])


def force(clause: Clause) -> str:
    """The kind in a word; where nothing binds, a word of force (义务, 禁止 …) would look like a duty."""
    binding = clause.standing is not None and clause.standing.binding
    return KINDS[clause.kind] if binding or clause.kind not in FORCES else ""


def origin(instrument: Instrument) -> str:
    """Which document, and where it holds: a rule of another place must not pass for one of the reader's own."""
    place = instrument.jurisdiction.name if instrument.jurisdiction else "地区没写"
    return f"{instrument.title}，{place}"


def suspect(clause: Clause, corpus: Corpus) -> bool:
    """Whether the clause changed since its derived parts (plain, steps, questions) were reviewed."""
    return clause.review is not None and clause.review.version != corpus.versions[clause.id]


def dues(clause: Clause, corpus: Corpus, actors: Iterable[str] = ()) -> tuple[Due, ...]:
    """The timings of a clause's steps, each once; those for ``actors`` only, where there are any."""
    wanted = set(actors)
    steps = [step for step in clause.steps if step.for_ in wanted] or list(clause.steps)
    found = [due(corpus.worded(step.timing), corpus.as_of) for step in steps]
    stated = [item for item in found if item.stated]
    vague = [item for item in found if item.vague]  # the source's vague word says more than none
    return tuple(dict.fromkeys(stated or vague or found))


def row(clause: Clause, corpus: Corpus) -> Row:
    """One clause as a row."""
    amounts = [amount(item, corpus) for item in clause.parameters if item.state is State.UNSTATED]
    unstated = [f"{item.name}：{item.missing}" for item in amounts]
    return Row(
        url=site.clause(clause.id),
        title=clause.title,
        plain=plain(clause.plain),
        badge=badge(clause.standing),
        kind=force(clause),
        hedge=clause.hedge or "",
        dues=dues(clause, corpus),
        damages=damages(clause, corpus),
        unstated=tuple(dict.fromkeys(unstated)),
        binding=bool(clause.standing and clause.standing.binding),
        suspect=suspect(clause, corpus),
        origin=origin(corpus.instruments[clause.instrument]),
    )
