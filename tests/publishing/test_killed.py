"""Publication: whenever a build is killed or its disk is full, the site is the old tree or the new one, whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from generator import publish
from generator.publish import open_staging
from publishing.trees import beside, build, fork, label_of_complete, posix, wait_for


@posix
def test_kill_at_50_random_moments_leaves_a_complete_tree(tmp_path: Path) -> None:
    """A moment is counted in builds that the child has done, never in seconds: a busy machine is only slower."""
    site = tmp_path / "site"
    build(site, "start")
    chance = random.Random(20)
    seen = set()
    for _ in range(50):
        reader, writer = os.pipe()

        def build_for_ever(told: int = writer) -> None:
            for number in count():
                build(site, f"{os.getpid()}-{number}")
                os.write(told, b".")

        child = fork(build_for_ever)
        began = time.monotonic()
        done = chance.randint(1, 3)
        for _ in range(done):
            os.read(reader, 1)
        time.sleep(chance.random() * (time.monotonic() - began) / done)
        os.kill(child, signal.SIGKILL)
        assert wait_for(child) == -signal.SIGKILL
        os.close(reader)
        os.close(writer)
        if publish._RENAMEAT2 is not None:
            seen.add(label_of_complete(site))
        open_staging(site, wait=0).discard()
        seen.add(label_of_complete(site))
        assert beside(site) == {"site", ".site.lock"}
    assert len(seen) >= 50


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
