"""The index of the site's own search, as the browser and ``portal search`` read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.artefact import Artefact
from generator.search.write import index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus


def artefacts(corpus: Corpus) -> Iterator[Artefact]:
    """The manifest and the shards; their folder is named by their hash, so the first path costs the whole index."""
    for path, script in index.shards(corpus).items():
        yield Artefact(path, script.encode)
