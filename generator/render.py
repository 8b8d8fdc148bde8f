"""Rendering: page → Markdown, by one Jinja environment that escapes every output unless it is Markdown already."""

from __future__ import annotations

import html
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator import markdown, site
from generator.page import ROOT, Markdown, address

if TYPE_CHECKING:
    from generator.page import Page


def rendered(page: Page) -> str:
    """The Markdown of a page: ``templates/pages/<kind>.md.j2`` with its title and view.

    Raises jinja2.TemplateError for a fault in the template, which is a fault of the portal, not of the content.
    """
    text = environment().get_template(f"pages/{page.kind}.md.j2").render(title=page.meta.title, view=page.view)
    return text.replace(f"{ROOT}{page.path}#", "#").replace(ROOT, page.back)


def _final(value: object) -> Markup:
    """Make any output safe: Markdown as it is, everything else as plain text."""
    if isinstance(value, Markup | Markdown):
        return Markup(value)  # noqa: S704 - Markdown already
    return Markup(markdown.escape(str(value)))  # noqa: S704 - escaped


def _target(url: str) -> Markdown:
    return Markdown(f"{ROOT}{url}index.html")


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
    found.globals["site"] = site
    found.filters |= {
        "url": address,
        "target": _target,
        "file": lambda url: Markdown(f"{ROOT}{url}"),
        "attribute": lambda text: Markup(markdown.attribute(text)),  # noqa: S704
        "html": lambda text: Markup(html.escape(text)),  # noqa: S704 - the inside of a raw HTML element
        "code": lambda text: Markup(text.replace("```", "")),  # noqa: S704 - the inside of a fenced block
    }
    return found
