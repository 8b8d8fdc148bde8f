"""The converter of generated pages: Python-Markdown's blocks, and for the rest only what these pages use.

Gives what Python-Markdown gives with md_in_html (a test compares every page), in a fraction of the time: raw block tags
are taken out line by line instead of parsing the page as HTML, and inline Markdown takes one pattern instead of twenty.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, Final

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from generator.markdown import EXTENSIONS
from generator.tables import AccessibleTables

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_BLOCKS: Final = {
    "table",
    "empty",
    "indent",
    "hashheader",
    "olist",
    "ulist",
    "deflist",
    "defindent",
    "paragraph",
}
_TREE: Final = {"attr_list", "accessible-tables"}

#: What a template may write: known elements, quoted attributes; nothing that runs or loads, no address of a scheme.
_NAMES: Final = (
    "a|abbr|article|aside|b|br|button|caption|code|dd|details|div|dl|dt|em|figcaption|figure|footer|form|h[1-6]|header"
    "|hr|i|input|label|li|mark|meter|nav|ol|option|output|p|progress|q|s|section|select|small|span|strong|sub|summary"
    "|sup|table|tbody|td|textarea|th|thead|time|tr|u|ul|wbr"
)
_ATTRIBUTE: Final = (
    r"(?:(?:href|action)=\"[^\":<>]*\""
    r"|(?!on|href|action|form|src|style)[a-z][a-z0-9-]*(?:=\"[^\"<>]*\")?)"
)
_WRITTEN: Final = rf"</(?:{_NAMES})>|<(?:{_NAMES})(?: {_ATTRIBUTE})*>"
_RAW: Final = re.compile(rf"(?P<tag>{_WRITTEN})|<")
_CONTAINER: Final = re.compile(
    rf"</(?P<end>div|section|header|details|summary|form|p)>"
    rf"|<(?P<begin>div|section|header|details|summary|form|p)(?: {_ATTRIBUTE})*>"
)
#: Relative addresses, and those of the schemes that only lead somewhere.
_ADDRESS: Final = re.compile(r"(?:https?|mailto|tel):|[^:]*(?:[/?#]|$)", re.IGNORECASE)
#: What every piece of inline Markdown begins with: looked for first, as most text has none of it.
_MARKS: Final = r"[\\\[<>&*]"
_MARKED: Final = re.compile(_MARKS)
_INLINE: Final = re.compile(
    rf"(?={_MARKS})(?:"
    r"\\(?P<escaped>[\\`*_{}\[\]()#+.!<>|-])"
    r"|\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\((?P<href>[^()\s]*)\)(?:\{(?P<classes>(?:\.[a-z]+ ?)+)\})?"
    rf"|(?P<tag>{_WRITTEN})"
    r"|(?P<entity>&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);)"
    r"|\*\*(?P<strong>(?:[^*\\]|\\.)+)\*\*"
    r"|(?P<special>[<>&]))",
    re.DOTALL,
)


class Converter:
    """Markdown of generated pages → HTML; ``address`` turns the link of a page into that of the site."""

    def __init__(self, address: Callable[[str], str] = str) -> None:
        """Set up once for all pages: that costs as much as a page."""
        self._markdown = Markdown(extensions=[*EXTENSIONS, AccessibleTables()])
        registries: tuple[tuple[Any, set[str]], ...] = (
            (self._markdown.parser.blockprocessors, _BLOCKS),
            (self._markdown.treeprocessors, _TREE),
        )
        for registry, used in registries:
            for item in [item for item in registry._priority if item.name not in used]:  # noqa: SLF001 - no other list
                registry.deregister(item.name)
        self._markdown.preprocessors.register(_Containers(self._markdown), "html_block", 20)
        self._markdown.treeprocessors.register(_Inline(self._markdown, address), "inline", 6)

    def convert(self, text: str) -> str:
        """The HTML of one page."""
        return self._markdown.reset().convert(text)


class _Containers(Preprocessor):
    """Raw block tags, which stand on lines of their own on generated pages: stashed tag line by tag line.

    What stands between them is Markdown as everywhere; a container without the ``markdown`` attribute is kept as it is.
    """

    def run(self, lines: list[str]) -> list[str]:
        rest: list[str] = []
        raw: list[str] = []
        end = ""
        for line in lines:
            found = None if raw else _CONTAINER.match(line)
            if found:
                raw = [_only_tags(line.replace(" markdown>", ">", 1))]
                whole = found["end"] or " markdown>" in line
                end = "" if whole else f"</{found['begin']}>"
            elif raw:
                raw.append(_only_tags(line))
            else:
                rest.append(line)
            if raw and line.endswith(end):
                rest += ["", self.md.htmlStash.store("\n".join(raw)), ""]
                raw = []
        return rest + raw


def _only_tags(line: str) -> str:
    """A raw line in which nothing is a tag but what a template may write."""
    return _RAW.sub(lambda found: found[0] if found["tag"] else "&lt;", line)


class _Inline(Treeprocessor):
    """Inline Markdown of every element, rendered in one pass and stashed as a whole."""

    def __init__(self, converter: Markdown, address: Callable[[str], str]) -> None:
        super().__init__(converter)
        self._address = address

    def run(self, root: Element) -> None:
        store = self.md.htmlStash.store
        for element in root.iter():
            if element.text and not element.text.isspace():
                element.text = self._plain(element.text) or store(self._render(element.text))
            if element.tail and not element.tail.isspace():
                element.tail = self._plain(element.tail) or store(self._render(element.tail))

    @staticmethod
    def _plain(text: str) -> str:
        """The text itself where nothing in it is Markdown; also a placeholder of the stash."""
        return "" if _MARKED.search(text) and _INLINE.search(text) else text

    def _render(self, text: str) -> str:
        return _INLINE.sub(self._piece, text)

    def _piece(self, found: re.Match[str]) -> str:
        kind = found.lastgroup
        if kind in {"href", "classes"}:
            classes = " ".join(found["classes"].replace(".", " ").split()) if found["classes"] else ""
            attribute = f' class="{classes}"' if classes else ""
            address = self._address(html.unescape(found["href"]))
            if not _ADDRESS.match(address):
                return html.escape(found[0], quote=False)
            return f'<a{attribute} href="{html.escape(address)}">{self._render(found["label"])}</a>'
        if kind == "strong":
            return f"<strong>{self._render(found['strong'])}</strong>"
        if kind in {"escaped", "special"}:
            return html.escape(found[kind], quote=False)
        return found[0]
