"""A portal with a mkdocs.yml and policies of its own, built by the real MkDocs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
BARE = "site_name: 甲县政策\ntheme: material\nplugins: [portal]\n"


def portal(folder, config=BARE, files=None):
    """The golden policies with ``config`` as mkdocs.yml and ``files`` (path: text) beside, in place or besides."""
    shutil.copytree(PROJECT / "tests/site/policies", folder / "policies")
    for name, text in {"mkdocs.yml": config, "docs/about.md": "# 关于\n\n甲县的话。\n", **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def build(folder, *arguments):
    """What MkDocs says when it builds the portal, and how it ended; the site is in ``site``."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PORTAL_AS_OF": "2026-11-22", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def page(folder, path):
    """A page of the built site."""
    return (folder / "site" / path).read_text("utf-8")
