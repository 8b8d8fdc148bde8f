"""What a command costs, what a site weighs, on which machine; and the file that keeps the figures."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PROJECT: Final = Path(__file__).resolve().parents[1]
RESULTS: Final = PROJECT / "bench" / "RESULTS.md"
_HEAD: Final = """\
# Results

Written by the commands named below, each in a section of its own. CPU is user and system time of the command and its
children, peak memory that of its largest process; medians of the rounds. Ratios are medians of the ratios within a
round, and mean more than the seconds: the rounds are interleaved, so that a machine that slows down slows all alike.
"""
_PACKED: Final = {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".csv", ".md", ".ics", ".map"}


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU and wall clock in seconds, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True)
class Size:
    """Files, bytes, bytes as a web server sends them (text compressed by gzip -6), median of such an HTML page."""

    files: int
    total: int
    packed: int
    page: int


def run(command: Sequence[str], folder: Path, env: Mapping[str, str] | None = None) -> Cost:
    """Run ``command`` in ``folder`` to its end; its failure ends the measurement.

    The portal that runs is this project's, whichever is installed: the results name its commit.
    """
    commit()  # of the code that is about to run, not of what it has become by the end
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), **(env or {})}
    with tempfile.TemporaryFile() as log:
        start = time.monotonic()
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            log.seek(0)
            said = log.read().decode("utf-8", "replace")[-3000:]
            sys.exit(f"{' '.join(command)} failed with {child.returncode}:\n{said}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def middle(costs: Iterable[Cost]) -> Cost:
    """The median of each figure."""
    found = list(costs)
    return Cost(median(c.cpu for c in found), median(c.wall for c in found), median(c.memory for c in found))


def size(site: Path) -> Size:
    """What a built site weighs."""
    files = total = packed = 0
    pages = []
    for path in site.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            sent = len(gzip.compress(content, 6, mtime=0)) if path.suffix in _PACKED else len(content)
            files, total, packed = files + 1, total + len(content), packed + sent
            if path.suffix == ".html":
                pages.append(sent)
    return Size(files, total, packed, round(median(pages)))


def digest(site: Path) -> str:
    """Hash of all names and bytes of a site."""
    found = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found.update(f"{path.relative_to(site)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


@lru_cache
def commit() -> tuple[str, str, str]:
    """Short hash (with a plus when files differ from it), day and seconds since 1970 of the last commit.

    As it was when first asked: a run takes minutes, and says what it started from.
    """

    def git(*words: str) -> str:
        done = subprocess.run(["git", "-C", str(PROJECT), *words], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    short, _, rest = (git("log", "-1", "--format=%h %cs %ct") or "none 1980-01-01 315532800").partition(" ")
    changed = "+" if git("status", "--porcelain", "--", ".", ":!bench/RESULTS.md") else ""
    day, _, seconds = rest.partition(" ")
    return short + changed, day, seconds


def surroundings(packages: Iterable[str]) -> str:
    """One line: commit, processor, system, versions."""
    cpuinfo = Path("/proc/cpuinfo")
    text = cpuinfo.read_text(encoding="utf-8") if cpuinfo.is_file() else ""
    model = re.search(r"model name\s*: (.+)", text)
    versions = [f"Python {platform.python_version()}"]
    for name in packages:
        try:
            versions.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    short, day, _ = commit()
    where = f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, {platform.system()}"
    return f"Commit {short} of {day}. {where}. {', '.join(versions)}."


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table whose first column holds names and whose others hold figures."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def keep(section: str, text: str) -> None:
    """Print a section and write it to RESULTS.md in place of the one of the same heading."""
    print(f"## {section}\n\n{text}")
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.is_file() else _HEAD
    head, *sections = re.split(r"^## ", old, flags=re.MULTILINE)
    kept = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in sections}
    kept[section] = text.strip()
    parts = [head.strip(), *(f"## {name}\n\n{body}" for name, body in sorted(kept.items()))]
    RESULTS.write_text("\n\n".join(parts) + "\n", encoding="utf-8", newline="\n")
