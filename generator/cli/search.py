"""``portal search WORDS``: what the site's own search finds, in the terminal, in the same order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.options import as_of_option, day
from generator.finding import PortalError
from generator.load import POLICIES, fingerprint
from generator.report import message, report
from generator.search.coding import NotAShardError
from generator.search.read.reader import Reader

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from generator.report import Language
    from generator.search.read.ranking import Found

#: Where ``portal build`` puts the site.
_SITE: Final = Path("site")


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(words: tuple[str, ...], limit: int, site: Path | None, as_of: str | None, *, as_json: bool) -> int:
        reader = _reader(site, as_of, spoken)
        if reader is None:
            return 1
        query = " ".join(words)
        try:
            found = reader.search(query)
            listed = _listed(reader, found, limit)
        except (OSError, NotAShardError):
            raise PortalError("search-no-index", folder=str(site or _SITE)) from None
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2) if as_json else _told(listed, found, query, spoken))
        if len(found.hits) > limit:
            more = {"count": str(len(found.hits)), "shown": str(limit)}
            click.echo(message("search-more", more, spoken), err=True)
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


def _reader(site: Path | None, as_of: str | None, spoken: Language) -> Reader | None:
    """The index of a built site if it is what these policies give, else one made now; None if they have errors.

    Where there are no policies, the site that was named is all there is.
    """
    built = Reader(_in_folder(site or _SITE))
    made_from = _made_from(built)
    if site is not None and made_from is None:
        raise PortalError("search-no-index", folder=str(site))
    if site is not None and not Path(POLICIES).is_dir():
        if made_from is None or not made_from.startswith(fingerprint.of_program()):
            raise PortalError("search-other-program", folder=str(site))
        return built
    today = day(as_of, spoken)
    if made_from == fingerprint.made_from(fingerprint.of_policies(Path()), today):
        return built
    key = "search-missing" if made_from is None else "search-stale"
    click.echo(message(key, {"folder": str(site or _SITE)}, spoken), err=True)
    return _made(today, spoken)


def _made(today: datetime.date, spoken: Language) -> Reader | None:
    """An index of the policies as they are, in memory."""
    from generator import build  # noqa: PLC0415 - none of it is needed where a built index is fresh
    from generator.search.write import index  # noqa: PLC0415

    checked = build.read(Path(), as_of=today)
    if not checked.sound:
        click.echo(report(checked.findings, "text", spoken), err=True, nl=False)
        return None
    return Reader(index.shards(checked.corpus).__getitem__)


def _in_folder(site: Path) -> Callable[[str], str]:
    def load(path: str) -> str:
        try:
            return (site / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise NotAShardError(path) from None

    return load


def _made_from(built: Reader) -> str | None:
    """What a built index was made from; empty for one that does not say it, None where there is no index."""
    try:
        told = built.manifest.get("made_from", "")
    except (OSError, ValueError, AttributeError):
        return None
    return str(told)


def _listed(reader: Reader, found: Found, limit: int) -> list[dict[str, str | int | bool]]:
    listed: list[dict[str, str | int | bool]] = []
    for hit in found.hits[:limit]:
        url, title, *_ = reader.card(hit.number)
        kind = reader.kind(hit.number)[0]
        listed.append({"url": url, "title": title, "kind_of_page": kind, "score": hit.score, "near": hit.near})
    return listed


def _told(listed: list[dict[str, str | int | bool]], found: Found, query: str, spoken: Language) -> str:
    if not listed:
        return message("search-nothing", {"query": query}, spoken)
    head = "search-near" if found.near else "search-found"
    lines = [message(head, {"count": str(len(found.hits))}, spoken)]
    lines += [f"{item['title']}\n    {item['url']}" for item in listed]
    return "\n".join(lines)
