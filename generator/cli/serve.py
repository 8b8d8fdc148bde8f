"""``portal serve``: live preview; a saved YAML file shows at once, a faulty one shows its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import child
from generator.cli.options import as_of_option
from generator.report import message

if TYPE_CHECKING:
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(address: str, as_of: str | None) -> int:
        return 1 if child.run(["serve", "--dev-addr", address], as_of) else 0

    return click.Command(
        "serve",
        callback=run,
        help=message("help-serve", {}, spoken),
        params=[
            click.Option(
                ["-a", "--address"],
                default="127.0.0.1:8000",
                show_default=True,
                metavar="HOST:PORT",
                help=message("help-address", {}, spoken),
            ),
            as_of_option(spoken),
        ],
    )
