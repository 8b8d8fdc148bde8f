"""The index of a section: links with a line of words each, in groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Entry(NamedTuple):
    """A link with a line of words below it."""

    label: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading; an empty one heads the only, or the first, group."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index page."""

    lead: str
    groups: tuple[Group, ...]


def index(lead: str, *groups: tuple[str, list[Entry]]) -> Index:
    """An index of (heading, entries); a group without entries is left out."""
    return Index(lead, tuple(Group(heading, tuple(entries)) for heading, entries in groups if entries))
