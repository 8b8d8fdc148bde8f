"""The index of a section: links with a line of words each, in groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    Links = tuple[tuple[str, str], ...]


class Entry(NamedTuple):
    """A link with a line of words below it."""

    label: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading; an empty one heads the only, or the first, group.

    Each is followed by the links (label, address) to its parts, if it has some.
    """

    heading: str
    entries: tuple[tuple[Entry, Links], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index page."""

    lead: str
    groups: tuple[Group, ...]


def index(lead: str, *groups: tuple[str, list[Entry]], parts: Mapping[str, Links] | None = None) -> Index:
    """An index of (heading, entries), ``parts`` by the entry's address; a group without entries is left out."""
    known = parts or {}
    made = (
        Group(heading, tuple((entry, known.get(entry.url, ())) for entry in entries)) for heading, entries in groups
    )
    return Index(lead, tuple(group for group in made if group.entries))
