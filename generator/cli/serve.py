"""``portal serve``: live preview; a saved YAML file shows at once, a faulty one shows its findings."""

from __future__ import annotations

import ipaddress
import os
import socket
from typing import TYPE_CHECKING, Final

import click

from generator.cli import child
from generator.cli.options import as_of_option
from generator.finding import PortalError
from generator.report import message

if TYPE_CHECKING:
    from generator.report import Language

_PORTS: Final = range(1, 65536)


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(address: str, as_of: str | None) -> int:
        refuse_used(address)
        code = child.run(["serve", "--dev-addr", address], as_of, spoken)
        return code if code > 128 else min(code, 1)  # noqa: PLR2004 - a signal's

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


def refuse_used(address: str) -> None:
    """Raise PortalError for an address that is none, or that another program has: before a whole build, not after."""
    host, _, port = address.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) in _PORTS):
        raise PortalError("bad-address", value=address)
    bare = "127.0.0.1" if host == "localhost" else host.removeprefix("[").removesuffix("]")
    try:
        family = socket.AF_INET6 if ipaddress.ip_address(bare).version == 6 else socket.AF_INET  # noqa: PLR2004
    except ValueError:
        raise PortalError("bad-address", value=address) from None
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if os.name == "posix":  # as the server does; on Windows it would share a port that is in use
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((bare, int(port)))
    except OSError as error:
        raise PortalError("address-used", value=address, reason=error.strerror or str(error)) from None
