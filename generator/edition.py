"""The edition: the day the content is as of, and the commit it was built from."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.finding import PortalError

if TYPE_CHECKING:
    from pathlib import Path

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: What a time stamp of 32 bits without sign can hold, which MkDocs writes into a compressed sitemap.
_FIRST, _LAST = datetime.date(1970, 1, 1), datetime.date(2106, 2, 6)
#: Settings of whoever runs git that would change what it prints.
_PLAIN: Final = ("-c", "log.showSignature=false")
_COMMIT: Final = re.compile(r"([0-9a-f]{40,64}) ([0-9]+)")


@dataclass(frozen=True, slots=True)
class Edition:
    """``as_of`` judges horizons and shows as 内容截至; ``guessed``: it is today for want of anything better.

    ``foreign``: git did not say the commit, because the folder belongs to somebody else.
    """

    as_of: datetime.date
    commit: str = ""
    guessed: bool = False
    foreign: bool = False

    @property
    def notices(self) -> tuple[str, ...]:
        """Keys of the messages that say what is not known; they take the ``date``."""
        return ("foreign-checkout",) * self.foreign + ("guessed-date",) * self.guessed


def edition(portal: Path, given: str | None = None) -> Edition:
    """``given`` (YYYY-MM-DD), else SOURCE_DATE_EPOCH, else the date (UTC) of the last commit, else today.

    Raises PortalError when ``given`` or SOURCE_DATE_EPOCH is no date, or one that tools cannot bear.
    """
    commit, seconds, foreign = _last_commit(portal)
    if given is not None:
        return Edition(_borne(_day(given), given), commit, foreign=foreign)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip() or seconds
    if not epoch:
        return Edition(datetime.datetime.now(tz=datetime.UTC).date(), commit, guessed=True, foreign=foreign)
    try:
        day = datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise PortalError("bad-epoch", value=epoch) from None
    return Edition(_borne(day, epoch), commit, foreign=foreign)


def _day(given: str) -> datetime.date:
    try:
        if _DAY.fullmatch(given):
            return datetime.date.fromisoformat(given)
    except ValueError:  # such as 2026-02-30
        pass
    raise PortalError("bad-date", value=given)


def _borne(day: datetime.date, given: str) -> datetime.date:
    if _FIRST <= day <= _LAST:
        return day
    raise PortalError("date-out-of-bounds", value=given, first=_FIRST.isoformat(), last=_LAST.isoformat())


def _last_commit(portal: Path) -> tuple[str, str, bool]:
    """Short hash and time (seconds since 1970) of the last commit, empty without one; whether git refuses to tell."""
    command = ["git", *_PLAIN, "-C", str(portal), "log", "-1", "--format=%H %ct"]
    try:
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return "", "", False
    found = _COMMIT.fullmatch(done.stdout.strip())
    if found is None:
        return "", "", "safe.directory" in done.stderr
    return found[1][:8], found[2], False
