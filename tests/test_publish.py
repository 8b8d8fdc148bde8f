"""Publication: whatever happens, the site is the old tree or the new one, whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import warnings
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import publish
from generator.finding import PortalError
from generator.publish import MARKER, open_staging

if TYPE_CHECKING:
    from collections.abc import Callable

posix = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each way to put a site in place; the second is what systems without the call get."""
    if request.param == "exchange":
        if publish._RENAMEAT2 is None:
            pytest.skip("this system cannot exchange folders")
    else:
        monkeypatch.setattr(publish, "_RENAMEAT2", None)
    return str(request.param)


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


def test_published_tree_replaces_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path, way: str) -> None:
    site = tmp_path / "deep" / "site"
    build(site, "old")
    build(site, "new")
    assert label_of_complete(site) == "new", way
    assert beside(site) == {"site", ".site.lock"}


def test_discarded_build_leaves_the_site_byte_identical(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "old")
    before = tree(site), site.stat().st_ino
    staging = open_staging(site)
    write(staging.folder, "new")
    staging.discard()
    staging.discard()
    assert (tree(site), site.stat().st_ino) == before
    assert beside(site) == {"site", ".site.lock"}


def test_discard_after_publish_changes_nothing(tmp_path: Path) -> None:
    staging = open_staging(tmp_path / "site")
    write(staging.folder, "new")
    staging.publish()
    staging.discard()
    assert label_of_complete(tmp_path / "site") == "new"


def test_failing_build_frees_the_lock_and_an_unpublished_site_stays_absent(tmp_path: Path) -> None:
    open_staging(tmp_path / "site").discard()
    assert beside(tmp_path / "site") == {".site.lock"}
    open_staging(tmp_path / "site", wait=0).discard()


def test_site_keeps_its_permissions(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "old")
    site.chmod(0o750)
    build(site, "new")
    assert site.stat().st_mode & 0o777 == 0o750


@posix
def test_site_that_is_a_link_stays_one_and_its_target_is_replaced(tmp_path: Path, way: str) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "www" / "site"
    link.parent.mkdir()
    link.symlink_to(tmp_path / "real" / "v1")
    build(link, "first")
    build(link, "second")
    assert link.is_symlink()
    assert label_of_complete(tmp_path / "real" / "v1") == "second", way
    assert beside(link) == {"site"}


def test_every_file_is_flushed_one_by_one_where_the_filesystem_cannot_be_flushed_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "_SYNCFS", None)
    build(tmp_path / "site", "new")
    assert label_of_complete(tmp_path / "site") == "new"


@posix
def test_kill_at_50_random_moments_leaves_a_complete_tree(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "start")
    chance = random.Random(20)

    def build_for_ever() -> None:
        for number in count():
            build(site, f"{os.getpid()}-{number}")

    seen = set()
    for _ in range(50):
        child = fork(build_for_ever)
        time.sleep(chance.uniform(0.001, 0.08))
        os.kill(child, signal.SIGKILL)
        assert wait_for(child) == -signal.SIGKILL
        if publish._RENAMEAT2 is not None:
            seen.add(label_of_complete(site))
        open_staging(site, wait=0).discard()
        seen.add(label_of_complete(site))
        assert beside(site) == {"site", ".site.lock"}
    assert len(seen) > 10


@posix
def test_kill_before_every_single_file_operation_is_healed_by_the_next_build(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    operations = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.scandir", "os.listdir"}
    build(site, "old", files=1)

    def build_until(last: int) -> None:
        left = count(last, -1)

        def kill(event: str, _: object) -> None:
            if event in operations and next(left) == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(kill)
        build(site, "new", files=1)

    missing = 0
    for last in count():
        if wait_for(fork(lambda: build_until(last))) == 0:  # noqa: B023 - called at once
            break
        if site.exists():
            assert label_of_complete(site, files=1) in {"old", "new"}
        else:
            missing += 1
        open_staging(site, wait=0).discard()
        assert label_of_complete(site, files=1) in {"old", "new"}
        assert beside(site) == {"site", ".site.lock"}
        build(site, "old", files=1)
    assert label_of_complete(site, files=1) == "new"
    assert last > 15
    assert missing == (1 if way == "two renames" else 0)


def test_next_build_removes_only_what_builds_of_this_site_left(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "old")
    others = {".site.staging-notes", ".site2.staging-1-00000000", ".site.old-1-0000000", "site.staging-1-00000000"}
    for name in {".site.staging-1-00000000", ".site.old-1-00000000", *others}:
        (tmp_path / name / "sub").mkdir(parents=True)
    (tmp_path / ".site.staging-2-00000000").write_text("a file")
    open_staging(site).discard()
    assert beside(site) == {"site", ".site.lock", ".site.staging-2-00000000", *others}
    assert label_of_complete(site) == "old"


@posix
def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    site = tmp_path / "site"

    def build_often(name: str) -> None:
        for number in range(15):
            build(site, f"{name}-{number}")

    children = [fork(lambda: build_often("one")), fork(lambda: build_often("two"))]
    assert [wait_for(child) for child in children] == [0, 0]
    assert label_of_complete(site) in {"one-14", "two-14"}
    assert beside(site) == {"site", ".site.lock"}


def test_build_gives_up_when_another_one_holds_the_lock_too_long(tmp_path: Path) -> None:
    first = open_staging(tmp_path / "site")
    assert refusal(tmp_path / "site", wait=0.1) == "site-busy"
    write(first.folder, "first")
    first.publish()
    assert label_of_complete(tmp_path / "site") == "first"


@pytest.mark.parametrize(
    ("files", "key"),
    [
        (["notes.txt"], "site-foreign"),
        (["index.html", "thesis.doc"], "site-foreign"),
        (["sitemap.xml"], "site-foreign"),
        ([MARKER, "index.html", ".git"], "site-foreign"),
        (["mkdocs.yml"], "site-is-portal"),
        (["policies/_vocabulary/topics.yml"], "site-is-portal"),
    ],
)
def test_folder_that_no_build_has_made_is_never_replaced(tmp_path: Path, files: list[str], key: str) -> None:
    site = tmp_path / "site"
    for name in files:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("dear")
    before = tree(tmp_path)
    assert refusal(site) == key
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "files",
    [[], [MARKER], ["index.html", "404.html"], ["index.html", "sitemap.xml"], [MARKER, "policies/index.html"]],
)
def test_empty_folder_and_built_site_are_replaced(tmp_path: Path, files: list[str]) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in files:
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("built")
    build(site, "new")
    assert label_of_complete(site) == "new"


def test_file_put_into_the_site_during_the_build_is_not_lost(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    staging = open_staging(site)
    (site / "notes.txt").write_text("dear")
    with pytest.raises(PortalError) as caught:
        staging.publish()
    assert caught.value.key == "site-foreign"
    assert (site / "notes.txt").read_text() == "dear"
    assert beside(site) == {"site", ".site.lock"}


def test_file_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    assert refusal(tmp_path / "site") == "site-no-folder"


@posix
def test_link_to_itself_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("site")
    assert refusal(tmp_path / "site") == "site-no-folder"


def test_parent_that_is_a_file_cannot_hold_a_site(tmp_path: Path) -> None:
    (tmp_path / "parent").write_text("a file")
    assert refusal(tmp_path / "parent" / "site") == "site-unwritable"


@pytest.mark.parametrize("folder", [".", "..", "/"])
def test_current_folder_and_those_around_it_are_no_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert refusal(Path(folder)) == "site-around"


def test_site_inside_policies_is_refused(tmp_path: Path) -> None:
    (tmp_path / "policies" / "_vocabulary").mkdir(parents=True)
    assert refusal(tmp_path / "policies" / "site") == "site-in-policies"


FULL_AND_READ_ONLY = """
import os, subprocess, sys
from pathlib import Path
from generator.finding import PortalError
from generator.publish import open_staging

disk = Path(sys.argv[1])
mount = ["mount", "-t", "tmpfs"]
subprocess.run([*mount, "-o", "size=256k", "tmpfs", disk], check=True)
site = disk / "site"
staging = open_staging(site)
(staging.folder / "index.html").write_text("old")
staging.publish()
staging = open_staging(site)
try:
    while True:
        (staging.folder / os.urandom(8).hex()).write_bytes(bytes(40_000))
except OSError as error:
    print(error.strerror)
try:
    staging.publish()
except PortalError as error:
    print(error.key, error.values["reason"])
print((site / "index.html").read_text(), sorted(os.listdir(disk)))
for folder in (disk, disk / "new"):
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    try:
        open_staging(folder if folder == disk else site)
    except PortalError as error:
        print(error.key)
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a disk of its own")
def test_full_and_read_only_disks_leave_the_old_site(tmp_path: Path) -> None:
    command = ["unshare", "--map-root-user", "--mount", sys.executable, "-c", FULL_AND_READ_ONLY, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    if "unshare" in done.stderr:
        pytest.skip("this system gives no namespaces")
    assert done.stdout.splitlines() == [
        "No space left on device",
        "site-unwritable No space left on device",
        "old ['.site.lock', 'site']",
        "site-mount",
        "site-unwritable",
    ], done.stderr
