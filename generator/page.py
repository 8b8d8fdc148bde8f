"""A page as data: its kind, its place, what is said of it, and its view; it becomes Markdown in ``render``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

#: Stands for the way back to the site's root until the page's place is known; no policy file can hold it (PC004).
ROOT: Final = "\x02"


class Markdown(str):
    """Markdown as it stands on a page, safe to put there; its links lead from the site's root."""

    __slots__ = ()

    def __html__(self) -> str:
        """Nothing is escaped twice."""
        return self


@dataclass(frozen=True, slots=True)
class Meta:
    """What is said of a page beside its text.

    Addresses are folders from the site's root: ``parent`` is the page that its breadcrumbs continue from, ``chapter``
    a last crumb (label, address with an anchor), ``redirect`` where who comes is sent on to. ``source`` is the policy
    file behind the page, ``keywords`` are other words that it is looked for by.
    """

    title: str
    description: str = ""
    source: str | None = None
    keywords: tuple[str, ...] = ()
    parent: str | None = ""
    previous: str | None = None
    following: str | None = None
    chapter: tuple[str, str] | None = None
    redirect: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page; ``url`` is its folder from the site's root (``clauses/a/b/``, empty for the home page).

    ``kind`` names the template, and ``view`` is all that the template sees besides the title: a frozen dataclass of
    texts, numbers and tuples, or further such dataclasses.
    """

    url: str
    kind: str
    meta: Meta
    view: DataclassInstance

    @property
    def path(self) -> str:
        """Path of the Markdown file in the docs tree."""
        return f"{self.url}index.md"

    @property
    def back(self) -> str:
        """The way from the page to the site's root."""
        return "../" * self.url.count("/")

    @property
    def front_matter(self) -> dict[str, Any]:
        """All that is said of the page, as front matter would hold it; ``redirect`` leads from the page itself."""
        said = {field.name: getattr(self.meta, field.name) for field in fields(self.meta)}
        if self.meta.redirect is not None:
            said["redirect"] = f"{self.back}{self.meta.redirect}index.html"
        named = {"title": self.meta.title, "description": self.meta.description, "kind": self.kind}
        return {name: value for name, value in (named | said).items() if value}


def address(url: str) -> Markdown:
    """The address of a page, or of a place on it, as a link on any page writes it."""
    path, mark, fragment = url.partition("#")
    return Markdown(f"{ROOT}{path}index.md{mark}{fragment}")
