"""The edition: the day the content is as of, and the commit it was built from."""

from __future__ import annotations

import datetime
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.finding import PortalError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Edition:
    """``as_of`` judges horizons and shows as 内容截至; ``guessed``: it is today for want of anything better."""

    as_of: datetime.date
    commit: str = ""
    guessed: bool = False


def edition(portal: Path, given: str | None = None) -> Edition:
    """``given`` (YYYY-MM-DD), else SOURCE_DATE_EPOCH, else the date (UTC) of the last commit, else today.

    Raises PortalError when ``given`` or SOURCE_DATE_EPOCH is no date.
    """
    commit, seconds = _last_commit(portal)
    if given is not None:
        try:
            return Edition(datetime.date.fromisoformat(given), commit)
        except ValueError:
            raise PortalError("bad-date", value=given) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip() or seconds
    if not epoch:
        return Edition(datetime.datetime.now(tz=datetime.UTC).date(), commit, guessed=True)
    try:
        return Edition(datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date(), commit)
    except (ValueError, OverflowError, OSError):
        raise PortalError("bad-epoch", value=epoch) from None


def _last_commit(portal: Path) -> tuple[str, str]:
    """Short hash and time (seconds since 1970) of the last commit; empty without git or without a commit."""
    command = ["git", "-C", str(portal), "log", "-1", "--format=%H %ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return "", ""
    commit, _, seconds = done.stdout.strip().partition(" ")
    return commit[:8], seconds
