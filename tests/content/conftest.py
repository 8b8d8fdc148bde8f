"""The index of this portal's corpus, as the tests of the search read it."""

from search.conftest import reader, real, search, shards

__all__ = ["reader", "real", "search", "shards"]
