"""Pages as readers see them: what stands on them, what stands apart, and where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib

from generator import build
from generator.converter import Converter
from generator.render import rendered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from generator.corpus import Corpus


def pages(corpus: Corpus) -> dict[str, Element]:
    """Address below the site's root → every page but those of the rules; links name addresses of the same kind."""
    convert = Converter().convert
    found = {}
    for page in build.pages(corpus):
        if page.kind != "rule":
            found[page.url] = html5lib.parse(convert(rendered(page)), namespaceHTMLElements=False)
            for link in found[page.url].iter("a"):
                address = (link.get("href") or "").replace("../", "").replace("index.md", "")
                link.set("href", f"{page.url}{address}" if address.startswith("#") else address)
    return found


def text(node: Element, *, without: str = "") -> str:
    """All text inside, but for what stands in elements of a class."""
    return "".join(_pieces(node, without))


def _pieces(node: Element, without: str) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if not without or without not in _classes(child):
            yield from _pieces(child, without)
        yield child.tail or ""


def of_class(node: Element, name: str) -> list[Element]:
    """The elements of a class, in order."""
    return [found for found in node.iter() if name in _classes(found)]


def texts(node: Element, name: str) -> list[str]:
    """What the elements of a class say, in order."""
    return [text(found).strip() for found in of_class(node, name)]


def targets(node: Element, *, without: str = "") -> list[str]:
    """Where the links inside lead, but for those in elements of a class."""
    found = [node.get("href") or ""] if node.tag == "a" else []
    for child in node:
        if not without or without not in _classes(child):
            found += targets(child, without=without)
    return found


def around(root: Element, words: str, tags: tuple[str, ...] = ("li", "tr")) -> list[Element]:
    """The items and rows that hold the words."""
    return [node for node in root.iter() if node.tag in tags and words in text(node)]


def facts(root: Element) -> dict[str, str]:
    """Label → what is said, of every list of labels on a page."""
    found: dict[str, str] = {}
    label = ""
    for node in root.iter():
        if node.tag == "dt":
            label = text(node).strip()
        elif node.tag == "dd":
            found[label] = f"{found.get(label, '')} {text(node).strip()}".strip()
    return found


def _classes(node: Element) -> list[str]:
    return (node.get("class") or "").split()
