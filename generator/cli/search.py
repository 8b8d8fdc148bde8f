"""``portal search WORDS``: what the site's own search finds, in the terminal, in the same order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.options import as_of_option, day
from generator.exports.search.query import Reader
from generator.finding import PortalError
from generator.report import message, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.exports.search.query import Found
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(words: tuple[str, ...], limit: int, site: Path | None, as_of: str | None, *, as_json: bool) -> int:
        if site is not None:
            reader = Reader(_in_folder(site))
        else:
            checked = build.read(Path(), as_of=day(as_of, spoken))
            if not checked.sound:
                click.echo(report(checked.findings, "text", spoken), err=True, nl=False)
                return 1
            reader = Reader(build.files(checked.corpus).__getitem__)
        query = " ".join(words)
        found = reader.search(query)
        listed = _listed(reader, found, limit)
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2) if as_json else _told(listed, found, query, spoken))
        return 0

    return click.Command(
        "search",
        callback=run,
        help=message("help-search", {}, spoken),
        params=[
            click.Argument(["words"], nargs=-1, required=True),
            click.Option(["--json", "as_json"], is_flag=True, help=message("help-search-json", {}, spoken)),
            click.Option(
                ["--limit"],
                type=click.IntRange(min=1),
                default=10,
                show_default=True,
                help=message("help-search-limit", {}, spoken),
            ),
            click.Option(
                ["--site"],
                type=click.Path(exists=True, file_okay=False, path_type=Path),
                help=message("help-search-site", {}, spoken),
            ),
            as_of_option(spoken),
        ],
    )


def _in_folder(site: Path) -> Callable[[str], str]:
    def load(path: str) -> str:
        try:
            return (site / path).read_text(encoding="utf-8")
        except OSError:
            raise PortalError("search-no-index", folder=str(site)) from None

    return load


def _listed(reader: Reader, found: Found, limit: int) -> list[dict[str, str | int]]:
    listed = []
    for hit in found.hits[:limit]:
        url, title, *_ = reader.card(hit.number)
        kind = reader.kind(hit.number)[0]
        listed.append({"url": url, "title": title, "kind_of_page": kind, "score": hit.score})
    return listed


def _told(listed: list[dict[str, str | int]], found: Found, query: str, spoken: Language) -> str:
    if not listed:
        return message("search-nothing", {"query": query}, spoken)
    head = "search-near" if found.near else "search-found"
    lines = [message(head, {"count": str(len(found.hits))}, spoken)]
    lines += [f"{item['title']}\n    {item['url']}" for item in listed]
    return "\n".join(lines)
