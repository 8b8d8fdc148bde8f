"""Finding a browser: one that is named is used or missed, never silently replaced."""

import os
import subprocess
import sys

from built.portal import PROJECT

from .chromium import HINT


def _run(**environment):
    return subprocess.run(
        [sys.executable, "-m", "tests.browser.chromium"],
        cwd=PROJECT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_browser_that_the_tests_use_is_told(chromium):
    done = _run(CHROMIUM=str(chromium))
    assert (done.returncode, done.stdout) == (0, f"Chromium: {chromium}\n")


def test_a_browser_named_but_not_there_fails_with_what_to_install_in_two_languages(tmp_path):
    done = _run(CHROMIUM=str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert HINT in done.stdout
    assert "apt-get install chromium" in HINT
    assert "浏览器测试要用 Chromium" in HINT


def test_a_browser_that_does_not_start_is_none(tmp_path):
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\necho install the package first\nexit 1\n")
    stub.chmod(0o755)
    assert _run(CHROMIUM=str(stub)).returncode == 1
