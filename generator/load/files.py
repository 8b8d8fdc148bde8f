"""Files: every entry below ``policies/`` with its kind; regular files only, in sorted order."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.load.characters import refusal
from generator.load.subset import MAX_BYTES
from generator.load.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How deep folders are looked into; what lies deeper than two belongs nowhere anyway.
_DEEPEST: Final = 8
#: A link is not followed, a pipe is not waited for, nothing is converted on Windows.
_FLAGS: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A directory entry: portal-relative path and, where it may not be read, why; ``empty``: a folder with nothing."""

    path: str
    refusal: Unreadable | None = None
    empty: bool = False


def walk(folder: str | os.PathLike[str], prefix: str, depth: int = 1) -> Iterator[Candidate]:
    """Every file below ``folder``, sorted by path; nothing is followed, what isn't looked into is refused."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Candidate(prefix, _unreadable(error))
        return
    if not entries and depth > 1:
        yield Candidate(prefix, empty=True)
    for entry in entries:
        path = f"{prefix}/{entry.name}"
        refusal = _refusal(entry, depth)
        if refusal:
            yield Candidate(os.fsencode(path).decode("utf-8", "replace"), refusal)
        elif entry.is_dir(follow_symlinks=False):
            yield from walk(entry.path, path, depth + 1)
        else:
            yield Candidate(path)


def _refusal(entry: os.DirEntry[str], depth: int) -> Unreadable | None:
    if "\n" in entry.name or refusal(entry.name, escaped=True):  # bytes that are no UTF-8 are surrogates here
        return Unreadable("PC014.name")
    if entry.is_symlink():
        return Unreadable("PC001.symlink")
    if entry.is_dir(follow_symlinks=False):
        if entry.name.endswith(".yml"):
            return Unreadable("PC001.folder")
        return Unreadable("PC014.deep") if depth == _DEEPEST else None
    return None if entry.is_file(follow_symlinks=False) else Unreadable("PC001.special")


def _unreadable(error: OSError) -> Unreadable:
    return Unreadable("PC001.unreadable", reason=error.strerror or str(error))


def read(path: str | os.PathLike[str]) -> bytes:
    """Bytes of a regular file, up to the limit; refuses whatever it has become since the walk."""
    try:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _FLAGS)) as stream:
            found = os.fstat(stream.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Unreadable("PC001.special")
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(error) from None
    if len(raw) > MAX_BYTES:
        raise Unreadable("PC002", size=str(max(found.st_size, len(raw))), limit=str(MAX_BYTES))
    return raw
