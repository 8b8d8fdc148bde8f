"""Accessible tables: a Markdown extension that gives pipe tables captions, scopes, roles and a scrolling frame.

A paragraph of class ``caption`` before a table becomes its caption. With the class ``cards`` as well the table becomes
cards on a phone: its cells carry their column's name, its ARIA roles survive ``display: block``, and the first cell
of a row is its header. Every other table scrolls inside itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown import Markdown


class AccessibleTables(Extension):
    """Registers the tree processor; runs after inline parsing and attribute lists."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register with Markdown."""
        md.treeprocessors.register(_Tables(md), "accessible-tables", 7)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent, table in list(_tables(root)):
            caption, cards = _caption(parent, table)
            if cards:
                _cards(table)
            else:
                for cell in table.iterfind("thead/tr/th"):
                    cell.set("scope", "col")
                for row in table.iterfind("tbody/tr"):
                    _head(row)
                _frame(parent, table, caption)


def _tables(root: Element) -> Iterator[tuple[Element, Element]]:
    for parent in root.iter():
        for child in list(parent):
            if child.tag == "table":
                yield parent, child


def _caption(parent: Element, table: Element) -> tuple[str, bool]:
    """Move a caption paragraph into the table; returns its text, and whether the table becomes cards."""
    index = list(parent).index(table)
    before = parent[index - 1] if index else None
    classes = (before.get("class") or "").split() if before is not None and before.tag == "p" else []
    if before is None or "caption" not in classes:
        return "", False
    parent.remove(before)
    caption = Element("caption")
    caption.text = before.text
    caption.extend(list(before))
    table.insert(0, caption)
    return _words(caption), "cards" in classes


def _words(element: Element) -> str:
    """The words of an element, for an attribute; inline Markdown may still be unread."""
    return re.sub(r"\\(.)", r"\1", "".join(element.itertext()))


def _head(row: Element) -> None:
    """Make the first cell of a body row its header."""
    first = row.find("td")
    if first is not None:
        first.tag = "th"
        first.set("scope", "row")


def _cards(table: Element) -> None:
    table.set("role", "table")
    names = [_words(cell) for cell in table.iterfind("thead/tr/th")]
    for group in ("thead", "tbody"):
        for part in table.iterfind(group):
            part.set("role", "rowgroup")
            for row in part.iterfind("tr"):
                row.set("role", "row")
    for cell in table.iterfind("thead/tr/th"):
        cell.set("scope", "col")
        cell.set("role", "columnheader")
    for row in table.iterfind("tbody/tr"):
        for name, cell in zip(names, list(row), strict=False):
            cell.set("role", "cell")
            cell.set("data-l", name)
            inner = Element("span")
            inner.text, cell.text = cell.text, None
            inner.extend(list(cell))
            for child in list(cell):
                cell.remove(child)
            cell.append(inner)
        _head(row)
        first = row.find("th")
        if first is not None:
            first.set("role", "rowheader")
            del first.attrib["data-l"]


def _frame(parent: Element, table: Element, caption: str) -> None:
    index = list(parent).index(table)
    parent.remove(table)
    frame = Element("div", {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption or "表格"})
    frame.append(table)
    frame.tail, table.tail = table.tail, None
    parent.insert(index, frame)
