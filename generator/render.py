"""Rendering: one Jinja environment whose every output is escaped for Markdown unless it is Markdown already."""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator import markdown, site

if TYPE_CHECKING:
    from generator.corpus import Corpus

#: Stands for the way back to the site's root until the page's place is known; no policy file can hold it (PC004).
_ROOT: Final = "\x02"


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page: where it stands, how it is headed, its Markdown, and its place among the other pages.

    ``url`` is the folder from the site's root (``clauses/a/b/``, empty for the home page), ``kind`` the page type,
    ``parent`` the url that its breadcrumbs continue from, ``chapter`` a last crumb (label, url with an anchor),
    ``source`` the policy file behind it, ``keywords`` other words that it is looked for by.
    """

    url: str
    title: str
    kind: str
    markdown: str
    description: str = ""
    keywords: tuple[str, ...] = ()
    parent: str | None = ""
    source: str | None = None
    previous: str | None = None
    next: str | None = None
    redirect: str | None = None
    chapter: tuple[str, str] | None = None

    @property
    def path(self) -> str:
        """Path of the Markdown file in the docs tree."""
        return f"{self.url}index.md"


def _final(value: object) -> Markup:
    """Make any output safe: Markdown as it is, everything else as plain text."""
    return value if isinstance(value, Markup) else Markup(markdown.escape(str(value)))  # noqa: S704 - escaped


def _url(address: str) -> Markup:
    path, mark, fragment = address.partition("#")
    return Markup(f"{_ROOT}{path}index.md{mark}{fragment}")  # noqa: S704 - made of slugs


def _prose(text: str, corpus: Corpus, instrument: str = "") -> Markup:
    def address(kind: str, target: str) -> str:
        if kind == "term":
            return str(_url(site.term(target)))
        clause = corpus.resolve(target, instrument)
        return str(_url(site.clause(clause or target)))

    return Markup(markdown.linked(text, address))  # noqa: S704 - rule PC502 keeps prose inside the subset


def _indented(text: str, width: int = 4) -> Markup:
    return Markup(text.replace("\n", "\n" + " " * width))  # noqa: S704 - already Markdown


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The environment of all templates."""
    found = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",  # "{#" begins an attribute list: {#anchor}
        comment_end_string="##}",
        finalize=_final,
    )
    found.filters |= {
        "url": _url,
        "prose": _prose,
        "indented": _indented,
        "attribute": lambda text: Markup(markdown.attribute(text)),  # noqa: S704
        "html": lambda text: Markup(html.escape(text)),  # noqa: S704 - the inside of a raw HTML element
        "code": lambda text: Markup(text.replace("```", "")),  # noqa: S704 - the inside of a fenced block
        "plain": markdown.plain,
    }
    return found


def page(  # noqa: PLR0913 - what a page is
    url: str,
    kind: str,
    *,
    title: str,
    description: str = "",
    keywords: tuple[str, ...] = (),
    parent: str | None = "",
    source: str | None = None,
    previous: str | None = None,
    following: str | None = None,
    redirect: str | None = None,
    chapter: tuple[str, str] | None = None,
    **view: object,
) -> Page:
    """Render ``templates/pages/<kind>.md.j2`` with its view as the page at ``url``.

    Raises jinja2.TemplateError for a fault in the template, which is a fault of the portal, not of the content.
    """
    text = environment().get_template(f"pages/{kind}.md.j2").render(title=title, **view)
    back = "../" * url.count("/")
    return Page(
        url=url,
        title=title,
        kind=kind,
        markdown=text.replace(f"{_ROOT}{url}index.md#", "#").replace(_ROOT, back),
        description=description,
        keywords=keywords,
        parent=parent,
        source=source,
        previous=previous,
        next=following,
        redirect=f"{back}{redirect}" if redirect else None,
        chapter=chapter,
    )
