"""A built site as it reads from outside: parsed pages, what they name and where their links lead."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urljoin, urlsplit

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

#: Element → its attribute that names another file, whether the browser follows it by itself or on a click.
ADDRESSES: Final = {
    "a": "href",
    "area": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "form": "action",
    "meta": "content",
}
#: What the browser fetches unasked; of links those that dress the page.
_LOADED: Final = {"script", "img", "source", "iframe"}
_DRESSING: Final = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_HERE: Final = "http://portal.test/"


@dataclass(frozen=True)
class Link:
    """An address on a page: the element that holds it, as written, and the file and fragment it leads to.

    ``file`` is None outside the site; ``loaded``: the browser fetches it unasked.
    """

    tag: str
    written: str
    file: str | None
    fragment: str
    loaded: bool


@dataclass(frozen=True)
class Site:
    """A built site: its folder and every page by path."""

    folder: Path
    pages: dict[str, Element]

    @cached_property
    def anchors(self) -> dict[str, list[str]]:
        """Page → its ids in order, twice where they stand twice."""
        return {path: [node.get("id") for node in root.iter() if node.get("id")] for path, root in self.pages.items()}

    @cached_property
    def links(self) -> dict[str, tuple[Link, ...]]:
        """Page → every address on it."""
        return {path: tuple(_links(path, root)) for path, root in self.pages.items()}

    def of(self, section: str) -> list[str]:
        """Paths of the pages below a folder, its index left out."""
        return [path for path in self.pages if path.startswith(f"{section}/") and path != f"{section}/index.html"]

    def clicks(self) -> dict[str, int]:
        """Page → least number of clicks from the home page."""
        found = {"index.html": 0}
        queue = deque(found)
        while queue:
            path = queue.popleft()
            for link in self.links[path]:
                if link.tag == "a" and link.file in self.pages and link.file not in found:
                    found[link.file] = found[path] + 1
                    queue.append(link.file)
        return found


def read(folder: Path) -> Site:
    """Parse every page as a browser does."""
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        pages[file.relative_to(folder).as_posix()] = html5lib.parse(text, namespaceHTMLElements=False)
    return Site(folder, pages)


def text_of(node: Element) -> str:
    """All text inside."""
    return "".join(node.itertext())


def _links(path: str, root: Element) -> Iterator[Link]:
    for node in root.iter():
        written = node.get(ADDRESSES.get(node.tag, "")) if isinstance(node.tag, str) else None
        if node.tag == "meta":
            written = written.partition("url=")[2] if node.get("http-equiv") == "refresh" else None
        if written is not None:
            loaded = node.tag in _LOADED or not _DRESSING.isdisjoint((node.get("rel") or "").split())
            yield _link(node.tag, written, path, loaded=loaded)


def _link(tag: str, written: str, path: str, *, loaded: bool) -> Link:
    whole = urlsplit(urljoin(_HERE + path, written))
    if f"{whole.scheme}://{whole.netloc}/" != _HERE:
        return Link(tag, written, None, "", loaded)
    file = unquote(whole.path).lstrip("/")
    if file == "" or file.endswith("/"):
        file += "index.html"
    return Link(tag, written, file, unquote(whole.fragment), loaded)
