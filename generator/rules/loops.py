"""Loops: whether a directed graph leads back to where it started."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from generator.rules import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.corpus import Corpus
    from generator.model.clause import Relation
    from generator.rules.mentions import Loc

E = TypeVar("E")

_SHOWN: Final = 6


def loops(graph: Mapping[str, Sequence[tuple[str, E]]]) -> Iterator[tuple[tuple[str, ...], E]]:
    """Every loop that a walk in depth meets, each with the edge (from its last node to its first) that closes it.

    ``graph`` maps a node to (target, edge). Each edge is walked once, without recursion: a chain may be long.
    """
    done: set[str] = set()
    for root in graph:
        path: dict[str, int] = {}
        walk = [(root, iter(graph[root]))] if root not in done else []
        while walk:
            node, edges = walk[-1]
            path.setdefault(node, len(path))
            for target, edge in edges:
                if target in path:
                    yield tuple(path)[path[target] :], edge
                elif target in graph and target not in done:
                    walk.append((target, iter(graph[target])))
                    break
            else:
                walk.pop()
                path.pop(node)
                done.add(node)


def circle(loop: Sequence[str]) -> str:
    """A loop as text, back to its start; a long one shortened."""
    nodes = [*loop[: _SHOWN - 1], "…", loop[-1]] if len(loop) > _SHOWN else [*loop]
    return " → ".join([*nodes, loop[0]])


def ordered(corpus: Corpus, relation: Relation) -> Mapping[str, list[tuple[str, Loc]]]:
    """Clause → what it names by one relation, each with its place."""
    graph: dict[str, list[tuple[str, Loc]]] = {}
    for clause, number, found, target in mentions.related(corpus):
        if found is relation:
            graph.setdefault(clause.id, []).append((target, ("references", number, "to")))
    return graph
