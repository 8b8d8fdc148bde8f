"""What a clause comes to for an audience: what its page sorts by, gravest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.clause import Kind, Meaning, Role

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.corpus import Corpus
    from generator.model.clause import Clause

_MUST: Final = {Kind.OBLIGATION, Kind.PROHIBITION, Kind.PROCEDURE, Kind.TARGET}
_MAY: Final = {Kind.PERMISSION, Kind.POWER, Kind.ENCOURAGEMENT}


def meaning(clause: Clause, key: str, corpus: Corpus) -> Meaning:
    """What a binding clause comes to for an audience: as written for it or its nearest ancestor, else as found.

    Found are only rights (an entitlement, money paid to it), what it has to do and what it may do (it is responsible,
    or a step is for it). That a licence is at stake no field tells: that is written, never guessed.
    """
    names = (key, *corpus.ancestors(key))
    for name in names:
        if name in clause.means:
            return clause.means[name]
    return _found(clause, names)


def _found(clause: Clause, names: Collection[str]) -> Meaning:
    if clause.kind is Kind.ENTITLEMENT or any(item.payee in names for item in clause.parameters):
        return Meaning.RIGHT
    doers = {*clause.roles.get(Role.RESPONSIBLE, ()), *(step.for_ for step in clause.steps)}
    if doers.isdisjoint(names):
        return Meaning.OTHER
    if clause.kind in _MUST:
        return Meaning.DUTY
    return Meaning.OPTION if clause.kind in _MAY else Meaning.OTHER
