"""``portal export NAME DIR``: the corpus in the form of another system; one command for each export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.options import as_of_option, day, folder_to_fill
from generator.exports import EXPORTS
from generator.report import message, report

if TYPE_CHECKING:
    from generator.exports.artefact import Export
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""
    group = click.Group("export", help=message("help-export", {}, spoken))
    for export in EXPORTS:
        group.add_command(_one(export, spoken))
    return group


def _one(export: Export, spoken: Language) -> click.Command:
    def run(folder: Path, as_of: str | None) -> int:
        folder_to_fill(folder)
        checked = build.read(Path(), as_of=day(as_of, spoken))
        if not checked.sound:
            click.echo(report(checked.findings, "text", spoken), err=True, nl=False)
            return 1
        count = 0
        for artefact in export.artefacts(checked.corpus):
            path = folder / artefact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artefact.content())
            count += 1
        click.echo(message("export-done", {"count": str(count), "folder": str(folder)}, spoken))
        return 0

    return click.Command(
        export.name,
        callback=run,
        help=message(f"help-export-{export.name}", {}, spoken),
        params=[click.Argument(["folder"], type=click.Path(path_type=Path)), as_of_option(spoken)],
    )
