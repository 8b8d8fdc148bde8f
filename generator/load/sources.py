"""The source texts, when they are at hand: their lines, to verify fingerprints and remnants."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.finding import PortalError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.model.vocabulary import Vocabulary


def read_sources(folder: Path, vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Source key → lines of its text; raises PortalError when a text is missing or is another one."""
    found = {}
    for key, source in vocabulary.sources.items():
        path, texts = folder / source.file, list(_texts(folder, source.file))
        if not texts:
            raise PortalError("no-source", file=str(path))
        raw = next((text for text in texts if hashlib.sha256(text).hexdigest() == source.sha256), None)
        if raw is None:
            raise PortalError("other-source", file=str(path), sha256=hashlib.sha256(texts[0]).hexdigest())
        found[key] = tuple(raw.decode("utf-8", "replace").removesuffix("\n").split("\n"))
    return found


def _texts(folder: Path, name: str) -> Iterator[bytes]:
    """What the files of that name hold, in the folder and below it, the nearest first."""
    for path in sorted(
        (path for path in folder.rglob("*") if path.name == name), key=lambda path: (len(path.parts), path)
    ):
        try:
            if path.is_file():  # a pipe would be waited for
                yield path.read_bytes()
        except OSError:
            continue
