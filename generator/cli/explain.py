"""``portal explain PC203``: why a rule is there, what is wrong, what is right; without a code, all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.finding import PortalError
from generator.load.meant import nearest
from generator.report import catalogue, message
from generator.rules import rules

if TYPE_CHECKING:
    from generator.report import Language
    from generator.rules import Rule


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(code: str | None) -> int:
        known = rules()
        if code is None:
            click.echo("\n".join(_listed(item, spoken) for item in known.values()))
            return 0
        found = known.get(code.upper())
        if found is None:
            raise PortalError("no-rule", code=code, guess=nearest(code.upper(), known) or "PC203")
        head = f"{found.code}  {message(f'severity-{found.severity}', {}, spoken)}"
        if spoken == "en":
            said = "\n".join(f"    {text}" for text in _said(found))
            here, below = message("explain-english", {}, spoken), message("explain-chinese", {}, spoken)
            head = f"{head}\n\n{here}\n{said}\n\n{below}"
        click.echo(f"{head}\n\n{found.doc}")
        return 0

    return click.Command(
        "explain",
        callback=run,
        help=message("help-explain", {}, spoken),
        params=[click.Argument(["code"], required=False)],
    )


def _listed(item: Rule, spoken: Language) -> str:
    """One line of the list: the rule's title is Chinese, its first message stands in for it in English."""
    return f"{item.code}  {item.title if spoken == 'zh' else _said(item)[0]}"


def _said(item: Rule) -> list[str]:
    """Everything that the rule can say in English, as the catalogue has it."""
    return [texts["en"] for key, texts in catalogue().items() if key.partition(".")[0] == item.code]
