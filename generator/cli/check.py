"""``portal check``: read and check the policies, build nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.options import as_of_option, day, strict_option
from generator.report import FORMATS, message, report

if TYPE_CHECKING:
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(style: str, as_of: str | None, sources: Path | None, *, strict: bool) -> int:
        checked = build.read(Path(), as_of=day(as_of, spoken), sources=sources)
        click.echo(report(checked.findings, style, spoken), nl=False)
        if sources is None and style == "text":
            click.echo(message("sources-skipped", {}, spoken), err=True)
        return 1 if not checked.sound or (strict and checked.warned) else 0

    return click.Command(
        "check",
        callback=run,
        help=message("help-check", {}, spoken),
        params=[
            click.Option(
                ["--format", "style"],
                type=click.Choice(FORMATS),
                default="text",
                show_default=True,
                help=message("help-format", {}, spoken),
            ),
            strict_option(spoken),
            click.Option(
                ["--sources"],
                type=click.Path(exists=True, file_okay=False, path_type=Path),
                help=message("help-sources", {}, spoken),
            ),
            as_of_option(spoken),
        ],
    )
