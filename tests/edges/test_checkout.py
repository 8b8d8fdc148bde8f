"""The repository gives the same bytes everywhere, also where git is set to write the line ends of Windows."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from edges.conftest import PROJECT

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or not (PROJECT / ".git").exists(), reason="this is no checkout of git"
)


def git(*arguments, cwd, **environment):
    done = subprocess.run(
        ["git", *arguments], cwd=cwd, check=True, capture_output=True, env={**os.environ, **environment}
    )
    return done.stdout


def test_a_checkout_with_the_line_ends_of_windows_has_the_same_bytes(tmp_path):
    """All that git tracks, as it stands in the folder, is committed anew and cloned as Git for Windows would."""
    names = [name for name in git("ls-files", "-z", cwd=PROJECT).decode().split("\0") if (PROJECT / name).is_file()]
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    for name in names:
        (origin / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PROJECT / name, origin / name)
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    git("init", "-q", cwd=origin)
    git("add", "-A", "-f", cwd=origin)
    git(*who, "commit", "-q", "-m", "x", cwd=origin)
    git("-c", "core.autocrlf=true", "-c", "core.eol=crlf", "clone", "-q", str(origin), str(clone), cwd=tmp_path)
    changed = [name for name in names if (clone / name).read_bytes() != (PROJECT / name).read_bytes()]
    assert changed == []
    assert {"yml", "md", "py", "css", "svg", "js", "html"} <= {name.rpartition(".")[2] for name in names}
