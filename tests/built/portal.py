"""The real portal, built in both ways from a copy of its sources, so that the checkout stays as it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[2]
SOURCES: Final = ("policies", "docs", "mkdocs.yml")
#: Folder addresses for a web server, file addresses for a copy to take along.
WAYS: Final = {"folders": (), "files": ("--no-directory-urls",)}
_DAY: Final = "2026-11-22"


@cache
def sites(session: Path) -> dict[str, Path]:
    """Way of addressing → the built site, below the session's own folder; both are built once, side by side."""
    portal = session / "portal"
    portal.mkdir()
    for name in SOURCES:
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, portal / name)
        else:
            shutil.copy(PROJECT / name, portal / name)
    running = {
        name: subprocess.Popen(
            [sys.executable, "-m", "generator.cli", "build", "--as-of", _DAY, "-d", str(portal / name), *options],
            cwd=portal,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        for name, options in WAYS.items()
    }
    for name, build in running.items():
        told, _ = build.communicate()
        assert build.returncode == 0, f"{name}: {told}"
    return {name: portal / name for name in WAYS}
