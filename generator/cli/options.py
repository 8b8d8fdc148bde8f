"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.edition import edition
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
    if found.guessed:
        click.echo(message("guessed-date", {"date": found.as_of.isoformat()}, spoken), err=True)
    return found.as_of
