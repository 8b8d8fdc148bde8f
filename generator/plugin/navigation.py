"""The navigation: which pages it names, and what it is where mkdocs.yml has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from mkdocs.structure.files import InclusionLevel

from generator import site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.structure.files import Files

    from generator.page import Page

#: So many sections fit beside each other in the header.
_WIDE: Final = 7
_SHOWN: Final = (InclusionLevel.UNDEFINED, InclusionLevel.INCLUDED)


def titles(nav: Any) -> dict[str, str | None]:  # noqa: ANN401 - mkdocs.yml's nav is nested lists and mappings
    """Every path that the navigation names → what it calls the page, if it does."""
    if isinstance(nav, str):
        return {nav: None}
    if isinstance(nav, dict):
        named = {path: title for title, path in nav.items() if isinstance(path, str)}
        return {**named, **titles([item for item in nav.values() if not isinstance(item, str)])}
    return {path: title for item in nav for path, title in titles(item).items()}


def default(pages: Sequence[Page], files: Files) -> list[dict[str, Any]]:
    """Home and the generated sections in the site's order, then under 更多 the rest and what is written by hand."""
    placed = {page.url: page for page in pages}
    sections: list[Any] = [{placed[url].meta.title: placed[url].path} for url in ("", *site.SECTIONS) if url in placed]
    written = [file.src_uri for file in files.documentation_pages() if file.inclusion in _SHOWN]
    more = [*sections[_WIDE:], *(path for path in sorted(written) if path not in {page.path for page in pages})]
    return [*sections[:_WIDE], *([{"更多": more}] if more else [])]
