"""The home page: pick a role, search, pick a topic, see how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.views.index import Entry


@dataclass(frozen=True, slots=True)
class Card:
    """A role card: one character as its seal, what it covers, where it leads, what its readers come for most."""

    seal: str
    label: str
    covers: str
    url: str
    tasks: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on the home page; ``others`` is the address of all other roles, where there are any."""

    heading: str
    hint: str
    region: str
    cards: tuple[Card, ...]
    others: str
    topics: tuple[Entry, ...]
    trust: str
    weights: tuple[tuple[str, str, str], ...]
    sections: tuple[Entry, ...]
