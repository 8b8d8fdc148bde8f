"""What a clause says of an aspect, or how it is silent on it: the one place where every page gets both from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.clause import Aspect, Kind
from generator.views.part import NOT_CONCERNED, NOT_LISTED, UNSTATED, Part
from generator.views.timing import due

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus import Corpus
    from generator.model.clause import Clause, Step
    from generator.views.timing import Due

#: Kinds that ask something of somebody: that time, condition or actor is missing is worth saying.
_ACTS: Final = {Kind.OBLIGATION, Kind.PROHIBITION, Kind.PROCEDURE, Kind.ENTITLEMENT, Kind.TARGET}
_PAYS: Final = {Kind.OBLIGATION, Kind.ENTITLEMENT, Kind.PERMISSION, Kind.POWER}


def absent(clause: Clause, aspect: Aspect, corpus: Corpus) -> Part:
    """What is said where a clause has no ``aspect``.

    原文没写 only where an editor has read the source for it; 不涉及 where it makes no sense for such a clause; else
    本条未列: the source may say it elsewhere.
    """
    if aspect in clause.silent:
        return UNSTATED
    return NOT_LISTED if _expected(clause, aspect, corpus) else NOT_CONCERNED


def _expected(clause: Clause, aspect: Aspect, corpus: Corpus) -> bool:
    if aspect is Aspect.BASIS:
        return True
    if aspect is Aspect.AMOUNT:  # on pay that tells something, elsewhere nothing
        topic = corpus.vocabulary.topics.get(clause.topic)
        return topic is not None and topic.pay and clause.kind in _PAYS
    return clause.kind in _ACTS


def timings(clause: Clause, corpus: Corpus, actor: str = "") -> Mapping[Due, Step]:
    """Every timing of a clause's steps, each once, with the first step that has it.

    ``actor``: of its own steps only, where it has any. So what is said of one actor is among what is said of all.
    """
    found: dict[Due, Step] = {}
    for step in [step for step in clause.steps if step.for_ == actor] or clause.steps:
        found.setdefault(due(corpus.worded(step.timing), corpus.as_of), step)
    return found


def dues(clause: Clause, corpus: Corpus, actor: str = "") -> tuple[Due, ...]:
    """The timings in the order of the steps; those that say something stand for all where only some do."""
    found = tuple(timings(clause, corpus, actor))
    stated = tuple(item for item in found if item.stated)
    vague = tuple(item for item in found if item.vague)  # the source's vague word says more than none
    return stated or vague or found
