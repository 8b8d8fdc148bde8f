"""Running MkDocs as a child: ``python -m mkdocs`` in the portal of the current folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.edition import edition
from generator.finding import PortalError


def run(arguments: list[str], as_of: str | None) -> int:
    """Run ``python -m mkdocs`` and return its exit code; ``as_of`` reaches the plugin through the environment."""
    if not Path("mkdocs.yml").is_file():
        raise PortalError("no-mkdocs-yml", folder=str(Path.cwd()))
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if as_of is not None:
        environment["PORTAL_AS_OF"] = edition(Path(), as_of).as_of.isoformat()
    done = subprocess.run([sys.executable, "-m", "mkdocs", *arguments], env=environment, check=False)  # noqa: S603
    return done.returncode
