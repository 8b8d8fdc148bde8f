"""What the frame of every page is told: the portal's own words, the edition, colours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.portal import Portal
from generator.views.portal import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.structure.pages import Page

    from generator.corpus import Corpus
    from generator.edition import Edition
    from generator.model.portal import Contact, Told
    from generator.plugin.palette import Palette


@dataclass(frozen=True, slots=True)
class Frame:
    """``portal`` in the templates of the theme."""

    as_of: str
    version: str | None
    notices: tuple[str, ...]
    told: Told
    contact: Contact
    region: str | None
    hint: str
    palette: Palette
    sample_suffix: str = ""
    sampled: frozenset[str] = field(default=frozenset())
    _kept: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)

    def once(self, part: str, spot: str, *, caller: Callable[[], str]) -> str:
        """A part of the frame that is alike on all pages of a ``spot``: rendered for the first, kept for the others."""
        found = self._kept.get((part, spot))
        if found is None:
            found = self._kept[part, spot] = caller()
        return found

    def suffix(self, page: Page | None) -> str:
        """What ends the title of the page: where there are official texts too, a sample's pages say what they are."""
        folder = page.meta.get("source", "").rpartition("/")[0] if page else ""
        return self.sample_suffix if folder in self.sampled else self.told.suffix


def frame(corpus: Corpus | None, edition: Edition, notices: list[str], palette: Palette) -> Frame:
    """What is told of this corpus; without one, what holds of any."""
    words = corpus.vocabulary.portal if corpus else Portal()
    items = corpus.instruments.values() if corpus else ()
    return Frame(
        as_of=edition.as_of.isoformat(),
        version=edition.commit,
        notices=tuple(notices),
        told=told(corpus) if corpus else words.official,
        contact=words.contact,
        region=words.region,
        hint=words.home.hint,
        palette=palette,
        sample_suffix=words.samples.suffix,
        sampled=frozenset(item.path.rpartition("/")[0] for item in items if not item.official),
    )
