"""What a check reports: where, how grave, which code; and the one error for wrong use."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


#: Arguments of a message that stand for what is written there, as it should be.
_SUGGESTIONS: Final = ("guess", "now")


class Severity(StrEnum):
    """How grave a finding is: errors stop a build, warnings stop it under ``--strict`` only, notices never."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the portal, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """``path:line:column``, as editors and CI logs understand it."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in content.

    ``key`` names the message in the catalogue: the code, or the code and a variant
    (``PC025.number``); ``args`` fill it.
    """

    key: str
    location: Location
    severity: Severity = Severity.ERROR
    args: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The stable code, as in ``portal explain PC203``."""
        return self.key.partition(".")[0]

    @property
    def suggestion(self) -> str | None:
        """What to write in place of the value (or key) at the location, where that is known."""
        return next((self.args[name] for name in _SUGGESTIONS if self.args.get(name)), None)


def order(finding: Finding) -> tuple[Location, str]:
    """Sort key of findings: by place, then by message."""
    return finding.location, finding.key


class PortalError(Exception):
    """A fault in use (not in content): ``key`` names the message, ``args`` fill it; the edges print it."""

    def __init__(self, key: str, **args: str) -> None:
        """Keep the message's key and its arguments; nothing is worded here."""
        super().__init__(key, args)
        self.key = key
        self.values = args
