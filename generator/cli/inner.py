"""``python -m generator.cli.inner``: MkDocs' command line, as the child of a portal command.

A signal ends it as Ctrl-C does, so that a build leaves nothing behind; a full disk is one line.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
from typing import TYPE_CHECKING, Never

import click

from generator.cli.child import ENDING
from generator.cli.streams import bear_anything, fault
from generator.report import language

if TYPE_CHECKING:
    from types import FrameType


def main() -> None:
    """Run MkDocs with this process's arguments."""
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    bear_anything()
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except (OSError, MemoryError) as error:
        click.echo(fault(error, language(None, os.environ)), err=True)
        sys.exit(1)


def _end(_number: int, _frame: FrameType | None) -> Never:
    """Unwind once: the terminal and the command may both send a signal, and the second must not stop the cleaning."""
    for number in ENDING:
        signal.signal(number, _heard)
    raise KeyboardInterrupt


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Nothing more to do; the system's own way to ignore a signal complains of one that is on its way."""


if __name__ == "__main__":
    main()
