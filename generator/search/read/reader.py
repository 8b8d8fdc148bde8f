"""The reader of an index: what a query finds, in the browser's own order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.search.read.query import clipped
from generator.search.read.ranking import ranked
from generator.search.read.shards import Shards
from generator.search.read.understanding import understood

if TYPE_CHECKING:
    from generator.search.read.query import Group
    from generator.search.read.ranking import Found


class Reader(Shards):
    """An index that can be asked."""

    def groups(self, query: str) -> list[Group]:
        """The groups that a query is looked up by."""
        return understood(query, self)

    def search(self, query: str) -> Found:
        """What a query finds, best first, ties in corpus order."""
        return ranked(self.groups(query), self, length=len(clipped(query)))
