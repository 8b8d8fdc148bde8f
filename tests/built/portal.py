"""Portals built from copies of their sources, so that the checkout stays as it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[2]
#: Portal → its policies and how they are built: the real ones with addresses of folders for a web server and of files
#: for a copy to take along; the golden corpus, small, with one of everything that policies can say.
PORTALS: Final = {
    "folders": ("policies", ()),
    "files": ("policies", ("--no-directory-urls",)),
    "golden": ("tests/site/policies", ()),
}
_DAY: Final = "2026-11-22"


@cache
def sites(session: Path) -> dict[str, Path]:
    """Portal → its built site, below the session's own folder; all are built once, side by side."""
    running = {name: _start(session / name, *how) for name, how in PORTALS.items()}
    for name, build in running.items():
        told, _ = build.communicate()
        assert build.returncode == 0, f"{name}: {told}"
    return {name: session / name / "site" for name in PORTALS}


def _start(portal: Path, policies: str, options: tuple[str, ...]) -> subprocess.Popen[str]:
    shutil.copytree(PROJECT / policies, portal / "policies")
    shutil.copytree(PROJECT / "docs", portal / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", portal)
    return subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "build", "--as-of", _DAY, *options],
        cwd=portal,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
