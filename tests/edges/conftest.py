"""A small portal that builds, and its commands as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
CONFIG = "site_name: x\ntheme: {name: material, language: zh, font: false}\nplugins: [portal]\n"
DAY = "1795000000"


@pytest.fixture
def buildable(portal):
    """A factory like ``portal``; the folder has a mkdocs.yml and hand-written pages too."""

    def make(files=None):
        return portal({"mkdocs.yml": CONFIG, "docs/about.md": "# 关于\n", **(files or {})})

    return make


def environment(**more):
    """What a command runs with: no language, date or encoding of the machine that tests."""
    kept = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "PYTHONPATH": str(PROJECT)}
    return {**kept, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": DAY, **more}


def start(*arguments, cwd, **more):
    """``portal`` as a process in a group of its own, so that a failing test can end all of it."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator.cli", *arguments],
        cwd=cwd,
        env=environment(**more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finish(child, seconds=120):
    """Exit code, standard output and error as bytes."""
    try:
        out, err = child.communicate(timeout=seconds)
    finally:
        if child.poll() is None:
            os.killpg(child.pid, 9)
    return child.returncode, out, err


def portal_command(*arguments, cwd, **more):
    """Exit code, standard output and error of ``portal``, as text."""
    code, out, err = finish(start(*arguments, cwd=cwd, **more))
    return code, out.decode(), err.decode()
