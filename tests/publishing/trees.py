"""Sites whose every file says which build made them, builds of them, and child processes to kill."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING

import pytest

from generator.finding import PortalError
from generator.publish import MARKER, open_staging

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


posix = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


def write(folder: Path, label: str, files: int = 12) -> None:
    for number in range(files):
        page = folder / f"page-{number}" / "index.html"
        page.parent.mkdir()
        page.write_text(label)
    (folder / "404.html").write_text(label)
    (folder / "index.html").write_text(label)


def build(site: Path, label: str, files: int = 12) -> None:
    staging = open_staging(site)
    write(staging.folder, label, files)
    staging.publish()


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def label_of_complete(site: Path, files: int = 12) -> str:
    found = tree(site)
    marker = found.pop(MARKER)
    assert marker
    assert len(found) == files + 2
    assert len(set(found.values())) == 1
    return found["index.html"].decode()


def beside(site: Path) -> set[str]:
    return {entry.name for entry in site.parent.iterdir()}


def fork(work: Callable[[], None]) -> int:
    """Run ``work`` in a child process; its id."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other tests may have left threads
        child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def wait_for(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def refusal(site: Path, **options: float) -> str:
    with pytest.raises(PortalError) as caught:
        open_staging(site, **options)
    return caught.value.key
