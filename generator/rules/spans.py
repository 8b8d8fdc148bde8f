"""Spans of lines, from 1, both ends counted: whether they lie in one another, overlap, and as text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Sequence

    Span = tuple[int, int]

T = TypeVar("T", int, "datetime.date")

#: How many of a list are named in a message.
SHOWN: Final = 6


def inside(spans: Sequence[Span]) -> Callable[[Span], bool]:
    """Whether a span lies in the union of ``spans``."""
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    starts = [first for first, _ in merged]

    def lies(span: Span) -> bool:
        place = bisect_right(starts, span[0]) - 1
        return place >= 0 and span[1] <= merged[place][1]

    return lies


def overlaps(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Every span that begins before an earlier one has ended: its index, and that one's."""
    furthest: int | None = None
    for index in sorted(range(len(spans)), key=lambda index: (spans[index], index)):
        if furthest is not None and spans[index][0] <= spans[furthest][1]:
            yield index, furthest
        if furthest is None or spans[index][1] > spans[furthest][1]:
            furthest = index


def meet(one: tuple[T, T], other: tuple[T, T]) -> bool:
    """Whether two spans share a line, or two times a day."""
    return one[0] <= other[1] and other[0] <= one[1]


def written(span: Span) -> str:
    """A span as it is written."""
    return str(span[0]) if span[0] == span[1] else f"{span[0]}-{span[1]}"


def listed(spans: Sequence[Span]) -> str:
    """Spans as written, shortened."""
    return ", ".join([*map(written, spans[:SHOWN]), *(["…"] if len(spans) > SHOWN else [])])
