"""MkDocs as a child of ``portal build`` and ``portal serve``: what ends the command ends the child too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

import yaml

from generator.edition import edition
from generator.finding import PortalError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import FrameType

    from generator.report import Language

#: The signals that end a command; Windows knows no SIGHUP, others no SIGBREAK.
ENDING: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
#: Seconds that a child may take to leave nothing behind.
_PATIENCE: Final = 15


def run(arguments: list[str], as_of: str | None, spoken: Language) -> int:
    """Run MkDocs in the portal of the current folder; its exit code, or 128 and the number of the signal that ended it.

    ``as_of`` and the language reach the plugin through the environment. Raises PortalError where there is no portal.
    """
    config = Path("mkdocs.yml")
    if not config.is_file():
        raise PortalError("no-mkdocs-yml", folder=str(Path.cwd()))
    if not _has_plugin(config.read_bytes()):
        raise PortalError("no-plugin")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PORTAL_LANG": spoken}
    if as_of is not None:
        environment["PORTAL_AS_OF"] = edition(Path(), as_of).as_of.isoformat()
    return _supervised([sys.executable, "-m", "generator.cli.inner", *arguments], environment)


class _Lenient(yaml.CSafeLoader):
    """Reads a configuration for its keys: MkDocs' own tags (``!ENV``, ``!!python/name:…``) mean nothing here."""


_Lenient.add_multi_constructor("", lambda *_: None)


def _has_plugin(config: bytes) -> bool:
    """Whether mkdocs.yml names the portal's plugin, or may inherit it; what is no YAML is for MkDocs to say."""
    try:
        found = yaml.load(config, Loader=_Lenient)  # noqa: S506 - constructs nothing but text, lists and mappings
    except yaml.YAMLError:
        return True
    if not isinstance(found, dict) or "INHERIT" in found:
        return True
    plugins = found.get("plugins") or ()
    names = [name for item in plugins for name in (item if isinstance(item, dict) else [item])]
    return "portal" in names


def _supervised(command: list[str], environment: Mapping[str, str]) -> int:
    """Run a child in the command's own group; pass on what ends the command, and kill the child that doesn't end."""
    ended: list[int] = []
    child: subprocess.Popen[bytes] | None = None

    def end(number: int, _: FrameType | None) -> None:
        ended.append(number)
        if child is not None:
            _end(child)

    before = {number: signal.getsignal(number) for number in ENDING}
    heeded = [number for number in ENDING if before[number] is not signal.SIG_IGN]  # nohup stays nohup
    for number in heeded:
        signal.signal(number, end)
    try:
        child = subprocess.Popen(command, env=environment)  # noqa: S603
        if ended:
            _end(child)
        code = child.wait()
    finally:
        for number in heeded:
            signal.signal(number, before[number])
    return 128 + ended[0] if ended else code


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    last = threading.Timer(_PATIENCE, child.kill)
    last.daemon = True
    last.start()
