"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.edition import edition
from generator.finding import PortalError
from generator.report import message

if TYPE_CHECKING:
    import datetime

    from generator.report import Language


def as_of_option(spoken: Language) -> click.Option:
    """``--as-of DATE``: the day on which horizons are judged."""
    return click.Option(["--as-of"], metavar="YYYY-MM-DD", help=message("help-as-of", {}, spoken))


def strict_option(spoken: Language) -> click.Option:
    """``--strict``: warnings count as errors."""
    return click.Option(["--strict"], is_flag=True, help=message("help-strict", {}, spoken))


def day(given: str | None, spoken: Language) -> datetime.date:
    """The day that ``--as-of`` (or the edition of the portal in the current folder) means; a guess is said."""
    found = edition(Path(), given)
    for key in found.notices:
        click.echo(message(key, {"date": found.as_of.isoformat()}, spoken), err=True)
    return found.as_of


def folder_to_fill(path: Path) -> Path:
    """``path``, which may become a folder; raises PortalError where it or one above it is a file."""
    for folder in (path, *path.parents):
        if os.path.lexists(folder) and not folder.is_dir():
            raise PortalError("no-folder", folder=str(folder))
    return path
