"""Silence and inference: what the source does not say, and what the editor concludes, is said to be just that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.finding import Severity
from generator.model.clause import Aspect
from generator.rules import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus


@rule("PC610")
def inferred_actor_acts(corpus: Corpus) -> Iterator[Breach]:
    """写在 inferred 里的，要同时写在某个角色里。

    为什么：inferred 说的是上面哪些角色是编者推出来的；只写在这里，网页不知道它做什么。

    错误：
        actors: {responsible: [village-doctor], paying: [finance], inferred: [health]}

    正确：
        actors: {responsible: [village-doctor], paying: [finance], inferred: [finance]}
    """
    for clause in corpus.clauses.values():
        acting = {key for _, key in clause.actors.by_role()}
        for number, key in enumerate(clause.actors.inferred):
            if key not in acting:
                yield Breach(clause.path, ("actors", "inferred", number), {"value": key})


@rule("PC609", severity=Severity.WARNING)
def silence_is_of_this_clause(corpus: Corpus) -> Iterator[Breach]:
    """说原文没写的，本条就不能又写着。

    为什么：silent 告诉读者这一项原文从头到尾没有；本条自己写着的还列进去，读者会以为没有。

    错误：
        silent: [deadline]

    正确：
        silent: [amount]
    """
    for clause in corpus.clauses.values():
        written = {
            Aspect.DEADLINE: any(step.timing.base != "unstated" for step in clause.steps),
            Aspect.CONDITION: bool(clause.conditions),
            Aspect.ACTOR: any(key not in clause.actors.inferred for _, key in clause.actors.by_role()),
            Aspect.BASIS: bool(clause.basis),
        }
        for number, aspect in enumerate(clause.silent):
            if written.get(aspect):
                yield Breach(clause.path, ("silent", number), {"value": str(aspect)})
