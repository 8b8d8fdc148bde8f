"""The exports: what the corpus becomes besides pages, one module each; an open set."""

from __future__ import annotations

from typing import Final

from generator.exports import opensearch, roster, search
from generator.exports.artefact import Export

#: Every export. A new one is a module beside these, a line here, and a message ``help-export-<name>``.
EXPORTS: Final = (
    Export("search", search.artefacts, on_site=True),
    Export("roster", roster.artefacts, on_site=True),
    Export("opensearch", opensearch.artefacts),
)
