"""The command line: ``portal check | build | serve | pages | search …``, one module each."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Final

import click

from generator.finding import PortalError
from generator.report import language, message

#: The commands, one module each, in the order in which help lists them.
COMMANDS: Final = ("check", "build", "serve", "pages", "new", "explain", "schema", "search", "export")


def main(arguments: list[str] | None = None) -> None:
    """Entry point of ``portal``. Exit codes: 0 clean or warnings only, 1 errors in content, 2 wrong use."""
    given, option = _without_language(sys.argv[1:] if arguments is None else arguments)
    try:
        spoken = language(option, os.environ)
    except PortalError as error:
        click.echo(message(error.key, error.values, language(None, os.environ)), err=True)
        sys.exit(2)
    group = click.Group("portal", help=message("help-portal", {}, spoken))
    asked = [word for word in given if word in COMMANDS][:1]  # only its module is loaded; help lists them all
    for name in asked or COMMANDS:
        group.add_command(import_module(f"{__name__}.{name}").command(spoken), name)
    try:
        sys.exit(group.main(given, prog_name="portal", standalone_mode=False) or 0)
    except PortalError as error:
        click.echo(message(error.key, error.values, spoken), err=True)
        sys.exit(2)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)


def _without_language(arguments: list[str]) -> tuple[list[str], str | None]:
    """``--lang zh`` may stand anywhere; help texts need it before click reads the rest."""
    rest, chosen = [], None
    words = iter(arguments)
    for word in words:
        if word == "--lang":
            chosen = next(words, "")
        elif word.startswith("--lang="):
            chosen = word.partition("=")[2]
        else:
            rest.append(word)
    return rest, chosen
