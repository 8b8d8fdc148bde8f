"""``portal explain PC203``: why a rule is there, what is wrong, what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.finding import PortalError
from generator.load.shape import nearest
from generator.report import message
from generator.rules import rules

if TYPE_CHECKING:
    from generator.report import Language


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(code: str) -> int:
        known = rules()
        found = known.get(code.upper())
        if found is None:
            raise PortalError("no-rule", code=code, guess=nearest(code.upper(), known) or "PC203")
        click.echo(f"{found.code}  {message(f'severity-{found.severity}', {}, spoken)}\n\n{found.doc}")
        return 0

    return click.Command(
        "explain", callback=run, help=message("help-explain", {}, spoken), params=[click.Argument(["code"])]
    )
