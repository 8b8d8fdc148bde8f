"""Files: every entry below ``policies/`` with its kind; regular files only, in sorted order."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.load.subset import FORBIDDEN, MAX_BYTES, Breach

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: A link is not followed, a pipe is not waited for, on Windows nothing is converted.
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A directory entry: portal-relative path and, where it may not be read, why."""

    path: str
    refusal: Breach | None = None


def walk(root: Path, prefix: str) -> Iterator[Candidate]:
    """Every file below ``root``, sorted by path; nothing is followed, nothing is skipped."""
    waiting: list[tuple[str, os.DirEntry[str]]] = []
    folder, where = prefix, str(root)
    while True:
        try:
            with os.scandir(where) as entries:
                inside = sorted(entries, key=lambda entry: entry.name, reverse=True)
            waiting += [(f"{folder}/{entry.name}", entry) for entry in inside]
        except OSError as error:
            yield Candidate(folder, _unreadable(error))
        while waiting:
            path, entry = waiting.pop()
            refusal = _refusal(entry)
            is_folder = entry.is_dir(follow_symlinks=False)
            if refusal or not is_folder:
                yield Candidate(os.fsencode(path).decode("utf-8", "replace"), refusal)
            if is_folder:
                folder, where = path, entry.path
                break
        else:
            return


def _refusal(entry: os.DirEntry[str]) -> Breach | None:
    if not entry.name.isascii() and any("\ud800" <= character <= "\udfff" for character in entry.name):
        return Breach("PC014.name")
