"""``portal build``: build the site into ``site/``; a failed build leaves the last good one as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import child
from generator.cli.options import as_of_option, strict_option
from generator.report import message

if TYPE_CHECKING:
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(site: str | None, as_of: str | None, *, strict: bool, offline: bool) -> int:
        arguments = ["build"]
        arguments += ["--strict"] * strict + ["--no-directory-urls"] * offline
        arguments += ["--site-dir", site] if site else []
        code = child.run(arguments, as_of, spoken)
        if code:
            click.echo(message("build-failed", {}, spoken), err=True)
            return code if code > 128 else 1  # noqa: PLR2004 - a signal's
        home = Path(site or "site") / "index.html"
        click.echo(message("build-done-offline" if offline else "build-done", {"home": str(home)}, spoken))
        return 0

    return click.Command(
        "build",
        callback=run,
        help=message("help-build", {}, spoken),
        params=[
            click.Option(["-d", "--site-dir", "site"], metavar="DIR", help=message("help-site-dir", {}, spoken)),
            click.Option(["--no-directory-urls", "offline"], is_flag=True, help=message("help-offline", {}, spoken)),
            strict_option(spoken),
            as_of_option(spoken),
        ],
    )
