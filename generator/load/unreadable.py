"""Refusal of a whole file: the first breach of the YAML subset, with its place."""

from __future__ import annotations

from typing import Final

from generator.finding import Finding, Location

_SHOWN: Final = 60


class Unreadable(Exception):
    """The first breach of the subset; reading of the file ends here."""

    def __init__(self, key: str, line: int = 1, column: int = 1, **args: str) -> None:
        """Keep the message's key, the place (from 1) and the arguments."""
        super().__init__(key)
        self.key, self.line, self.column, self.values = key, line, column, args

    def finding(self, path: str) -> Finding:
        """The breach as a finding in ``path``."""
        args = {name: shortened(value) for name, value in self.values.items()}
        return Finding(self.key, Location(path, self.line, self.column), args=args)


def shortened(text: str) -> str:
    """A value as a message shows it: its beginning, when it is long."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
