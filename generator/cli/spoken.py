"""Click's own words in Chinese: usage errors, and the headings of its help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click

from generator.report import message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.report import Language

_HEADINGS: Final = {"Options": "选项", "Commands": "命令"}
_PHRASES: Final = (
    ("Show this message and exit.", "显示这段说明。"),
    ("[default: ", "[默认："),
    ("[required]", "[必填]"),
)
#: Click's class of an error → the message that says it.
_ERRORS: Final = {
    "NoSuchOption": "usage-option",
    "NoSuchCommand": "usage-command",
    "MissingParameter": "usage-missing",
    "BadOptionUsage": "usage-value",
    "BadParameter": "usage-bad",
}


class _Formatter(click.HelpFormatter):
    """Help with Chinese headings; click writes them itself."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002 - click's
        super().write_usage(prog, args, "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}：\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(name, _translated(text)) for name, text in rows], col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def _translated(text: str) -> str:
    for english, chinese in _PHRASES:
        text = text.replace(english, chinese)
    return text


def speak(command: click.Command, spoken: Language) -> None:
    """Make a command and those below it speak the reader's language in their help."""
    if spoken == "en":
        return
    command.context_class = _Context
    command.options_metavar = "[选项]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "命令 [参数]..."
        for inner in command.commands.values():
            speak(inner, spoken)


def told(error: click.ClickException, spoken: Language) -> str:
    """A usage error in one line, and where to read on."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "portal"
    said = error.format_message() if spoken == "en" else _chinese(error)
    return message("usage", {"what": said, "command": path}, spoken)


def _chinese(error: click.ClickException) -> str:
    parameter = getattr(error, "param", None)
    hint = parameter.get_error_hint(getattr(error, "ctx", None)) if parameter is not None else ""
    name = getattr(error, "option_name", "") or getattr(error, "command_name", "") or hint.strip("'")
    key = _ERRORS.get(type(error).__name__, "")
    kind = getattr(parameter, "type", None)
    if key == "usage-bad" and isinstance(kind, click.Choice):
        return message("usage-choice", {"name": name, "allowed": "、".join(map(str, kind.choices))}, "zh")
    if key == "usage-bad" and isinstance(kind, click.Path):
        return message("usage-folder", {"name": name}, "zh")
    if key:
        guesses = getattr(error, "possibilities", None) or ()
        told = message(key, {"name": name}, "zh")
        return told + (message("usage-guess", {"guess": "、".join(guesses)}, "zh") if guesses else "")
    extra = re.search(r"\((.*)\)", error.message)
    return message("usage-extra", {"name": extra[1]}, "zh") if extra else error.message
