"""The source texts, when they are at hand: their lines, to verify fingerprints and remnants."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.finding import PortalError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.model.vocabulary import Vocabulary


def read_sources(folder: Path, vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Source key → lines of its text; raises PortalError when a text is missing or is another one."""
    found = {}
    for key, source in vocabulary.sources.items():
        path = folder / source.file
        try:
            raw = path.read_bytes() if path.is_file() else None  # a pipe would be waited for
        except OSError:
            raw = None
        if raw is None:
            raise PortalError("no-source", file=str(path))
        if hashlib.sha256(raw).hexdigest() != source.sha256:
            raise PortalError("other-source", file=str(path), sha256=hashlib.sha256(raw).hexdigest())
        found[key] = tuple(raw.decode("utf-8", "replace").removesuffix("\n").split("\n"))
    return found
