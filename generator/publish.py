"""Atomic publication: the site is built beside the old one and takes its place in one step.

Beside ``site`` lie, hidden: ``.site.lock`` · ``.site.staging-<pid>-<random>``, a tree being built or, after the
exchange, the old tree being removed: worthless once nobody holds the lock · ``.site.old-<pid>-<random>``, only where
the system cannot exchange two folders: the old tree between two renames. The next build puts it back where the site
is missing.
"""

from __future__ import annotations

import atexit
import ctypes
import errno
import os
import re
import secrets
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from generator.finding import PortalError

if TYPE_CHECKING:
    from filelock import BaseFileLock

#: Stands in every published site and says that the next build may replace the folder.
MARKER: Final = ".portal-site"
_MARKED: Final = "Built by policy-portal; the next build replaces this folder as a whole.\n"

_LIBC: Final = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
_RENAMEAT2 = getattr(_LIBC, "renameat2", None)
_SYNCFS = getattr(_LIBC, "syncfs", None)
_HERE: Final = -100  # AT_FDCWD: paths count from the current folder
_EXCHANGE: Final = 2  # RENAME_EXCHANGE
#: What a kernel or a filesystem answers that doesn't know a call.
_UNKNOWN: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder to build in, and where the finished site will stand; holds the lock until published or discarded.

    ``site`` is what the path given to ``open_staging`` leads to: a link to a folder stays a link.
    """

    site: Path
    folder: Path
    _lock: BaseFileLock = field(repr=False, compare=False)

    def publish(self) -> None:
        """Bring the tree to the disk, put it in the place of the old one, remove that, and release the lock.

        Raises PortalError when that cannot be done: the old site stands as before, the staging folder is gone.
        """
        try:
            _refuse(self.site)
            (self.folder / MARKER).write_text(_MARKED, encoding="utf-8", newline="\n")
            with suppress(OSError):  # there is none yet, or its mode may not be taken over
                shutil.copymode(self.site, self.folder)
            _flush(self.folder)
            _put(self.folder, self.site)
        except OSError as error:
            raise _unwritable(self.site, error) from None
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove the staging folder, if there still is one, and release the lock; the site is not touched."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.release()
        atexit.unregister(self.discard)


def open_staging(site: Path, *, wait: float = 60) -> Staging:
    """A folder beside ``site`` to build in, after what killed builds left has been removed.

    It is discarded when the process ends without having published it, by whatever but a kill.

    Waits up to ``wait`` seconds for another build. Raises PortalError when ``site`` must not or cannot be replaced.
    """
    given, site = site, Path(os.path.realpath(site))
    if given.is_symlink() and not os.path.lexists(site):
        raise PortalError("site-dangling", folder=str(given), target=str(site))
    _refuse(site)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(site.with_name(f".{site.name}.lock"), thread_local=False)
        lock.acquire(timeout=wait)
    except Timeout:
        raise PortalError("site-busy", folder=str(site), seconds=f"{wait:g}") from None
    except OSError as error:
        raise _unwritable(site, error) from None
    try:
        _sweep(site)
        _refuse(site)
        staging = Staging(site, _beside(site, "staging"), lock)
        atexit.register(staging.discard)  # before there is a folder: a signal may end the build at any moment
        staging.folder.mkdir()
    except OSError as error:
        lock.release()
        raise _unwritable(site, error) from None
    except BaseException:
        lock.release()
        raise
    return staging


def _beside(site: Path, word: str) -> Path:
    return site.with_name(f".{site.name}.{word}-{os.getpid()}-{secrets.token_hex(4)}")


def _unwritable(site: Path, error: OSError) -> PortalError:
    return PortalError("site-unwritable", folder=str(site), reason=error.strerror or str(error))


def _refuse(site: Path) -> None:
    """Raise PortalError where publishing would replace what no build has made."""
    if any((folder / "_vocabulary").is_dir() for folder in site.parents if folder.name == "policies"):
        raise PortalError("site-in-policies", folder=str(site))
    if not os.path.lexists(site):
        return
    if not site.is_dir():
        raise PortalError("site-no-folder", folder=str(site))
    try:
        names = {entry.name for entry in site.iterdir()}
    except OSError as error:
        raise _unwritable(site, error) from None
    pages = (site / "policies" / "index.html").is_file()
    if "mkdocs.yml" in names or ("policies" in names and not pages):
        raise PortalError("site-is-portal", folder=str(site))
    here = Path.cwd()
    if any(site.samefile(folder) for folder in (here, *here.parents)):
        raise PortalError("site-around", folder=str(site))
    if site.is_mount():
        raise PortalError("site-mount", folder=str(site))
    if names and not _ours(names):
        raise PortalError("site-foreign", folder=str(site))


def _ours(names: set[str]) -> bool:
    """Whether a folder with these entries is a built site; a repository in it, such as a worktree, would be lost."""
    built = MARKER in names or ("index.html" in names and not names.isdisjoint({"sitemap.xml", "404.html"}))
    return built and ".git" not in names


def _sweep(site: Path) -> None:
    """Remove what killed builds left, or put it back; the lock is held, so nobody uses any of it."""
    ours = re.compile(rf"\.{re.escape(site.name)}\.(staging|old)-[0-9]+-[0-9a-f]{{8}}")
    for left in sorted(site.parent.iterdir()):
        found = ours.fullmatch(left.name)
        if found is None or left.is_symlink() or not left.is_dir():
            continue
        if found[1] == "staging":
            shutil.rmtree(left, ignore_errors=True)
        elif os.path.lexists(site):
            # Under another name first: a half-removed tree must never look like one to put back.
            shutil.rmtree(left.rename(_beside(site, "staging")), ignore_errors=True)
        else:
            left.rename(site)


def _put(folder: Path, site: Path) -> None:
    """Move ``folder`` to ``site``; an old site ends up under the name ``folder``. All are siblings."""
    if not os.path.lexists(site):
        folder.rename(site)
    elif not _exchange(folder, site):
        old = _beside(site, "old")
        site.rename(old)
        try:
            folder.rename(site)
        except BaseException:
            old.rename(site)
            raise
        old.rename(folder)
    _sync(site.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or the filesystem cannot."""
    if _RENAMEAT2 is None:
        return False
    if _RENAMEAT2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number))


def _flush(folder: Path) -> None:
    """Bring all files and folders of a tree to the disk.

    One ``syncfs`` where there is one: for 1,000 clauses it takes 3 ms of CPU, one ``fsync`` per file 270.
    """
    if _SYNCFS is not None:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            number = ctypes.get_errno() if _SYNCFS(descriptor) else 0
        finally:
            os.close(descriptor)
        if number == 0:
            return
        if number not in _UNKNOWN:
            raise OSError(number, os.strerror(number))
    for path, _, names in os.walk(folder, topdown=False):
        for name in names:
            _sync(Path(path, name))
        _sync(Path(path))


def _sync(path: Path) -> None:
    folder = path.is_dir()
    windows = os.name == "nt"  # flushes no folders, and only files that are open for writing
    if folder and windows:
        return
    descriptor = os.open(path, os.O_RDWR if windows else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if not folder or error.errno not in _UNKNOWN:  # some network filesystems flush no folders
            raise
    finally:
        os.close(descriptor)
