"""Where a Chromium is on this machine, and how to get one: ``python -m tests.browser.chromium``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How every test starts it; playwright adds a fresh profile. No proxy: nothing leaves the machine.
FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
)
HINT: Final = """\
The browser tests need a Chromium, and there is none. Any of these will do:
  * install Chromium, Chrome or Edge (Debian: apt-get install chromium fonts-noto-cjk)
  * python -m playwright install chromium
  * export CHROMIUM=/path/to/chromium
浏览器测试要用 Chromium，这台机器上没有能用的。任选一种办法：
  * 安装 Chromium、Chrome 或 Edge（Debian：apt-get install chromium fonts-noto-cjk）
  * python -m playwright install chromium
  * export CHROMIUM=/chromium/的/路径"""

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES: Final = (
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS: Final = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_INSTALL: Final = (sys.executable, "-m", "playwright", "install", "chromium")
_REFRESH: Final = ("apt-get", "update")
_PACKAGES: Final = ("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk")
_LONGEST: Final = 900


def find() -> Path | None:
    """A Chromium that starts; ``$CHROMIUM``, when set, is the only candidate."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[Path]:
    wanted = os.environ.get("CHROMIUM")
    if wanted:
        yield Path(shutil.which(wanted) or wanted)
        return
    yield from (Path(found) for found in map(shutil.which, _NAMES) if found)
    yield from map(Path, _PLACES)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if variable in os.environ:
            yield from (Path(os.environ[variable]) / name for name in _WINDOWS)
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    """Whether it is there and runs: some distributions ship a stub that only names a package."""
    if not path.is_file():
        return False
    if os.name == "nt":  # there it would open a window
        return True
    try:
        done = subprocess.run([path, "--version"], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def provide() -> Path | None:
    """Find one or install one, saying so first; None where neither works."""
    found = find()
    if found or os.environ.get("CHROMIUM"):
        return found
    for steps in _ways():
        for command in steps:
            _say(f"No Chromium yet. Running: / 还没有 Chromium，现在运行： {' '.join(command)}")
            if not _run(command):
                break
        else:
            found = find()
            if found:
                return found
    return None


def _ways() -> Iterator[tuple[tuple[str, ...], ...]]:
    yield (_INSTALL,)
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        yield (_REFRESH, _PACKAGES)


def _run(command: tuple[str, ...]) -> bool:
    try:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        return subprocess.run(command, check=False, env=environment, timeout=_LONGEST).returncode == 0
    except (OSError, subprocess.TimeoutExpired) as error:
        _say(str(error))
        return False


def _say(text: str) -> None:
    """Also where the console knows no Chinese."""
    sys.stdout.buffer.write(f"{text}\n".encode(sys.stdout.encoding or "utf-8", "replace"))
    sys.stdout.flush()


if __name__ == "__main__":
    path = provide()
    _say(f"Chromium: {path}" if path else HINT)
    sys.exit(path is None)
