"""A clause as one row of a list: title, one plain line, weight, timing, amounts, damage; alike on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import site
from generator.markdown import plain
from generator.model.clause import Kind, Role, Standing
from generator.model.parameter import State
from generator.views.amount import actor_label, amount
from generator.views.aspect import dues
from generator.views.damage import Damage, damages
from generator.views.validity import validity
from generator.views.words import KINDS, STANDINGS, role_word

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.clause import Clause
    from generator.model.instrument import Instrument
    from generator.views.timing import Due
    from generator.views.validity import Validity

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
    """One clause in a list.

    ``where`` is the region it holds in, ``document`` the text it stands in, ``origin`` both; ``doers`` are those
    responsible.
    """

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
    validity: Validity
    where: str
    document: str
    origin: str
    doers: str


def badge(standing: Standing | None) -> Badge:
    """The badge of a standing."""
    assert standing is not None  # noqa: S101 - rule PC603 stops a corpus where it is missing
    return Badge(standing, STANDINGS[standing])


def force(clause: Clause) -> str:
    """The kind in a word; where nothing binds, a word of force (义务, 禁止 …) would look like a duty."""
    binding = clause.standing is not None and clause.standing.binding
    return KINDS[clause.kind] if binding or clause.kind not in FORCES else ""


def region(instrument: Instrument) -> str:
    """Where a document holds, without what is said of it in brackets; 没写地区 where it does not say."""
    place = instrument.jurisdiction
    return place.name.partition("（")[0] if place else "没写地区"


def origin(instrument: Instrument) -> str:
    """Which document, and where it holds: a rule of another place must not pass for one of the reader's own."""
    place = instrument.jurisdiction.name if instrument.jurisdiction else "地区没写"
    return f"{instrument.title}，{place}"


def doers(clause: Clause, corpus: Corpus) -> str:
    """Who is responsible; whom the editor inferred stands after the others, as such."""
    keys = clause.roles.get(Role.RESPONSIBLE, ())
    named = "、".join(actor_label(corpus, key) for key in keys if key not in clause.actors.inferred)
    inferred = "、".join(actor_label(corpus, key) for key in keys if key in clause.actors.inferred)
    word = role_word(Role.RESPONSIBLE, clause)
    told = (f"{named}{word}" if named else "", f"编者据上文：{inferred}{word}" if inferred else "")
    return "，".join(text for text in told if text)


def suspect(clause: Clause, corpus: Corpus) -> bool:
    """Whether the clause changed since its derived parts (plain, steps, questions) were reviewed."""
    return clause.review is not None and clause.review.version != corpus.versions[clause.id]


def row(clause: Clause, corpus: Corpus) -> Row:
    """One clause as a row."""
    instrument = corpus.instruments[clause.instrument]
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
        validity=validity(clause, corpus),
        where=region(instrument),
        document=instrument.title,
        origin=origin(instrument),
        doers=doers(clause, corpus),
    )
