"""The command line: ``portal check | build | serve | pages | search …``, one module each."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

import click

from generator.cli import spoken as words
from generator.cli.streams import bear_anything, fault
from generator.finding import PortalError
from generator.report import language, message

if TYPE_CHECKING:
    from generator.report import Language

#: The commands, one module each, in the order in which help lists them.
COMMANDS: Final = ("check", "build", "serve", "pages", "new", "explain", "schema", "search", "export")


def main(arguments: list[str] | None = None) -> None:
    """Entry point of ``portal``.

    Exit codes: 0 clean or warnings only, 1 errors in content or a system that has no room, 2 wrong use.
    """
    bear_anything()
    given, option = _without_language(sys.argv[1:] if arguments is None else arguments)
    try:
        spoken = language(option, os.environ)
    except PortalError as error:
        click.echo(message(error.key, error.values, language(None, os.environ)), err=True)
        sys.exit(2)
    try:
        sys.exit(_group(given, spoken).main(given, prog_name="portal", standalone_mode=False) or 0)
    except PortalError as error:
        click.echo(message(error.key, error.values, spoken), err=True)
        sys.exit(2)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        click.echo(words.told(error, spoken), err=True)
        sys.exit(2)
    except (OSError, MemoryError) as error:
        click.echo(fault(error, spoken), err=True)
        sys.exit(1)


def _group(given: list[str], spoken: Language) -> click.Group:
    """``portal`` with the command that is asked for: only its module is loaded; help lists them all."""
    group = click.Group("portal", help=message("help-portal", {}, spoken), params=[_version_option(spoken)])
    asked = [word for word in given if word in COMMANDS][:1]
    for name in asked or COMMANDS:
        group.add_command(import_module(f"{__name__}.{name}").command(spoken), name)
    words.speak(group, spoken)
    return group


def _version_option(spoken: Language) -> click.Option:
    def show(context: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's signature
        if asked:
            click.echo(f"portal {version('policy-portal')}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=message("help-version", {}, spoken),
    )


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
