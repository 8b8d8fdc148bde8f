"""``portal export opensearch DIR``: the corpus in the form of another system."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.options import as_of_option, day, folder_to_fill
from generator.exports.search import opensearch
from generator.report import message, report

if TYPE_CHECKING:
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(folder: Path, as_of: str | None) -> int:
        folder_to_fill(folder)
        checked = build.read(Path(), as_of=day(as_of, spoken))
        if not checked.sound:
            click.echo(report(checked.findings, "text", spoken), err=True, nl=False)
            return 1
        folder.mkdir(parents=True, exist_ok=True)
        written = opensearch.files(checked.corpus)
        for name, text in written.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        count = written["documents.ndjson"].count("\n")
        click.echo(message("export-done", {"count": str(count), "folder": str(folder)}, spoken))
        return 0

    group = click.Group("export", help=message("help-export", {}, spoken))
    group.add_command(
        click.Command(
            "opensearch",
            callback=run,
            help=message("help-export-opensearch", {}, spoken),
            params=[click.Argument(["folder"], type=click.Path(path_type=Path)), as_of_option(spoken)],
        )
    )
    return group
