"""Generated pages as MkDocs knows pages: one converter for all of them, links resolved and validated by MkDocs."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.pages import _RelativePathTreeprocessor

from generator.converter import Converter
from generator.load import POLICIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from generator.page import Page

_UP: Final = re.compile(r"[^/?#=]+/\.\./")
_DOC: Final = re.compile(r"Doc file '([^']+)'")
_ID: Final = re.compile(r'<[^<>]* id="([^"]+)"')


class GeneratedPage(MkDocsPage):
    """A page of the generator: it knows its title and Markdown, and shares one converter with all others."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, links: Links, *, title: str | None = None) -> None:
        """Take over what the generator says of the page; ``title`` is what the navigation calls it."""
        portal = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        source = page.meta.source
        origin = portal / (source or POLICIES)
        file.abs_src_path = str(origin)  # whose history other plugins ask for; the content is not read from there
        file.edit_uri = Path(os.path.relpath(origin, config.docs_dir)).as_posix() if source else None
        super().__init__(title or page.meta.title, file, config)
        self.edit_url = _collapsed(self.edit_url) if self.edit_url else None
        self.generated = page.meta
        self._front_matter = page.front_matter
        self._links = links

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Nothing is read from disk: the Markdown is at hand, and so is what would stand in its front matter."""
        self.markdown = self.file.content_string
        # to the plugin called macros, an anchor's {# opens a comment
        self.meta = {**self._front_matter, "render_macros": False}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Convert to HTML; links and anchors are noted for MkDocs' validation."""
        assert self.markdown is not None  # noqa: S101 - MkDocs reads before it renders
        self.content, self.links_to_anchors = self._links.convert(self.markdown, self.file, files)
        self.present_anchor_ids = set(_ID.findall(self.content))


class Links:
    """MkDocs' own resolution of links between pages, so that a wrong one is a warning as everywhere."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Nothing is converted yet."""
        self._config = config
        self._resolver: _RelativePathTreeprocessor | None = None
        self._converter = Converter(self._address)
        #: The folder that pages lie in, and the page that they link to → that page, and its address from theirs.
        self._known: dict[tuple[str, str], tuple[File, str]] = {}

    def convert(self, text: str, file: File, files: Files) -> tuple[str, dict[File, dict[str, str]]]:
        """HTML, and the links to anchors of other files."""
        if self._resolver is None:
            self._resolver = _RelativePathTreeprocessor(file, files, self._config)
        self._resolver.file, self._resolver.links_to_anchors = file, {}
        return self._converter.convert(text), self._resolver.links_to_anchors

    def _address(self, link: str) -> str:
        """What MkDocs makes of a link. From pages of one folder the same link leads to the same address elsewhere."""
        resolver = self._resolver
        assert resolver is not None  # noqa: S101 - convert has set it
        path, mark, anchor = link.partition("#")
        here = resolver.file.src_uri.removesuffix("index.md")
        there = path.removeprefix("../" * here.count("/"))
        if there == path or there.startswith((here, ".")) or not there.endswith("/index.md"):
            return resolver.path_to_url(link)
        folder = here.rstrip("/").rpartition("/")[0]
        found = self._known.get((folder, there))
        if found is None:
            target = resolver.files.get_file_from_path(there)
            address = resolver.path_to_url(path)  # warns where there is none
            if target is None:
                return f"{address}{mark}{anchor}"
            found = self._known[folder, there] = target, address
        if anchor:
            resolver.links_to_anchors.setdefault(found[0], {}).setdefault(anchor, link)
        return f"{found[1]}{mark}{anchor}"


class Origins(logging.Filter):
    """Names in MkDocs' warnings of links the policy file behind a generated page: there is where to mend it."""

    def __init__(self) -> None:
        """Listen to the module of MkDocs that warns."""
        super().__init__()
        self._sources: dict[str, str] = {}
        logging.getLogger(MkDocsPage.__module__).addFilter(self)

    def learn(self, pages: Iterable[Page]) -> None:
        """These are the pages of this build."""
        self._sources = {page.path: page.meta.source for page in pages if page.meta.source}

    def filter(self, record: logging.LogRecord) -> bool:
        """Put the file in front; nothing is held back."""
        found = _DOC.match(str(record.msg))
        if found and found[1] in self._sources:
            record.msg = f"{self._sources[found[1]]}: {record.msg}"
        return True


def _collapsed(address: str) -> str:
    """The address without ``folder/../``: MkDocs resolves that in a path, not in a query."""
    while (shorter := _UP.sub("", address, count=1)) != address:
        address = shorter
    return address
