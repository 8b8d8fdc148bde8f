"""``portal pages DIR``: write the generated Markdown tree to disk, for other builders or for reading."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.options import as_of_option, day, folder_to_fill
from generator.finding import PortalError
from generator.render import rendered
from generator.report import message, report

if TYPE_CHECKING:
    from generator.page import Page
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(folder: Path, as_of: str | None) -> int:
        folder_to_fill(folder)
        checked = build.read(Path(), as_of=day(as_of, spoken))
        if not checked.sound:
            click.echo(report(checked.findings, "text", spoken), err=True, nl=False)
            return 1
        if folder.exists() and any(folder.iterdir()):
            raise PortalError("folder-not-empty", folder=str(folder))
        count = 0
        for page in build.pages(checked.corpus):
            path = folder / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(with_front_matter(page), encoding="utf-8", newline="\n")
            count += 1
        click.echo(message("pages-done", {"count": str(count), "folder": str(folder)}, spoken))
        return 0

    return click.Command(
        "pages",
        callback=run,
        help=message("help-pages", {}, spoken),
        params=[click.Argument(["folder"], type=click.Path(path_type=Path)), as_of_option(spoken)],
    )


def with_front_matter(page: Page) -> str:
    """The page as a Markdown file that stands alone; JSON strings are YAML strings."""
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in page.front_matter.items())
    return f"---\n{head}---\n\n{rendered(page)}"
