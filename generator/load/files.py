"""Files: every entry below ``policies/`` with its kind; regular files only, in sorted order."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.load.subset import MAX_BYTES, Breach

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Candidate:
    """A directory entry: portal-relative path and, where it may not be read, why."""

    path: str
    refusal: Breach | None = None


def walk(root: Path, prefix: str) -> Iterator[Candidate]:
    """Every file below ``root``, sorted by path; nothing is followed, nothing is skipped."""
    for entry in sorted(os.scandir(root), key=lambda item: item.name):
        path = f"{prefix}/{entry.name}"
        mode = entry.stat(follow_symlinks=False).st_mode
        try:
            path.encode("utf-8")
        except UnicodeEncodeError:
            shown = os.fsencode(path).decode("utf-8", "replace")
            yield Candidate(shown, Breach("PC014.name"))
            continue
        if stat.S_ISLNK(mode):
            yield Candidate(path, Breach("PC001", kind="symlink"))
        elif stat.S_ISDIR(mode):
            yield from walk(root / entry.name, path)
        elif stat.S_ISREG(mode):
            yield Candidate(path)
        else:
            yield Candidate(path, Breach("PC001", kind="special"))


def read(path: Path) -> bytes:
    """Bytes of a regular file, at most one more than the limit; refuses whatever it has become since the walk."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        raise Breach("PC001.unreadable", reason=error.strerror or str(error)) from None
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise Breach("PC001", kind="special")
        raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise Breach("PC002", size=f">{MAX_BYTES}", limit=str(MAX_BYTES))
    return raw
