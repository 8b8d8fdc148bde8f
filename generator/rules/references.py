"""References: every key and id that a file names has to exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.shape import nearest
from generator.rules import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus


@rule("PC203")
def clause_exists(corpus: Corpus) -> Iterator[Breach]:
    """关联、引用的条款要存在。

    为什么：指向不存在的条款，读者点开就是死链，反向关联也会漏掉。

    错误：
        references: [{type: see-also, to: exit-65}]

    正确：
        references: [{type: see-also, to: exit-at-65}]
    """
    for clause in corpus.clauses.values():
        for number, reference in enumerate(clause.references):
            target = corpus.resolve(reference.to, clause.instrument)
            full = reference.to if "/" in reference.to else f"{clause.instrument}/{reference.to}"
            if target is None and full.rstrip("/") not in corpus.unread:
                guess = nearest(full, corpus.clauses)
                args = {"id": reference.to, "guess": guess.removeprefix(f"{clause.instrument}/")}
                yield Breach(clause.path, ("references", number, "to"), args, "guess" if guess else "")
