"""Artefacts: files that are no pages, their paths known at once, their bytes made when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file: its path from the folder that the export is written to, and what makes its content."""

    path: str
    make: Callable[[], str | bytes]

    def content(self) -> bytes:
        """The file's bytes; text is UTF-8."""
        made = self.make()
        return made if isinstance(made, bytes) else made.encode()


@dataclass(frozen=True, slots=True)
class Export:
    """What the corpus can become: the name under which ``portal export`` writes it, and whether each site has it."""

    name: str
    artefacts: Callable[[Corpus], Iterator[Artefact]]
    on_site: bool = False
