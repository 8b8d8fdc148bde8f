"""The whole pipeline: read, link, check, pages, files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import load, rules
from generator.corpus.assembly import link
from generator.finding import Severity, order
from generator.load import fingerprint
from generator.load.sources import read_sources

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from generator.corpus import Corpus
    from generator.exports.artefact import Artefact
    from generator.finding import Finding
    from generator.page import Page


@dataclass(frozen=True, slots=True)
class Checked:
    """A corpus with everything that was found in it, in order of place."""

    corpus: Corpus
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether pages may be built from it: no finding of severity error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def warned(self) -> bool:
        """Whether ``--strict`` fails: any finding that is more than a notice."""
        return any(finding.severity is not Severity.NOTICE for finding in self.findings)


def read(portal: Path, *, as_of: datetime.date, sources: Path | None = None) -> Checked:
    """Read ``portal/policies`` and check it; with ``sources``, against the source texts too.

    Raises PortalError when there are no policies, or the sources are not those that the corpus names.
    """
    loaded = load.read(portal)
    corpus = link(
        loaded.vocabulary,
        loaded.instruments,
        loaded.clauses,
        loaded.questions,
        loaded.checklists,
        repeals=loaded.repeals,
        as_of=as_of,
        unread=loaded.unread,
        fingerprint=fingerprint.of(loaded.raw),
    )
    texts = read_sources(sources, corpus.vocabulary) if sources else None
    found = [*loaded.findings, *rules.check(corpus, loaded.locate, texts)]
    return Checked(corpus, tuple(sorted(found, key=order)))


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every page of the site as data, in its order (``render`` makes Markdown of it); ``corpus`` must be sound."""
    from generator.pages import PAGES  # noqa: PLC0415 - a check needs none of the views
    from generator.views.shown import Shown  # noqa: PLC0415 - likewise

    shown = Shown(corpus)
    for make in PAGES:
        yield from make(shown)


def files(corpus: Corpus) -> Iterator[Artefact]:
    """Every file of the site that is no page, each made when it is asked for."""
    from generator.exports import EXPORTS  # noqa: PLC0415 - pinyin takes longer to load than a check takes

    for export in EXPORTS:
        if export.on_site:
            yield from export.artefacts(corpus)
