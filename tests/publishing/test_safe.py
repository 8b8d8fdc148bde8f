"""Publication: the new site is on the disk before the old one goes, which comes back where the new one cannot stand."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from generator import publish
from generator.finding import PortalError
from generator.publish import open_staging
from publishing.trees import beside, build, fork, label_of_complete, posix, tree, wait_for, write

if TYPE_CHECKING:
    from pathlib import Path


def test_the_new_site_is_flushed_whole_while_the_old_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    build(site, "old")
    flushed = []

    def flush(descriptor: int) -> int:
        [staged] = [folder for folder in tmp_path.iterdir() if folder.name.startswith(".site.staging")]
        assert os.fstat(descriptor).st_ino == staged.stat().st_ino
        flushed.append((label_of_complete(staged), label_of_complete(site)))
        return 0

    monkeypatch.setattr(publish, "_SYNCFS", flush)
    build(site, "new")
    assert flushed == [("new", "old")]


def test_every_file_and_folder_is_flushed_where_there_is_no_call_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed = set()
    fsync = os.fsync

    def flush(descriptor: int) -> None:
        flushed.add(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    monkeypatch.setattr(publish, "_SYNCFS", None)
    monkeypatch.setattr(os, "fsync", flush)
    build(tmp_path / "site", "new")
    assert {path.stat().st_ino for path in [tmp_path, *(tmp_path / "site").rglob("*")]} <= flushed


@posix
def test_the_old_site_comes_back_where_the_new_one_cannot_take_its_place(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "old")
    before = tree(site)

    def fail_to_place() -> None:
        publish._RENAMEAT2 = None
        staging = open_staging(site)
        write(staging.folder, "new")

        def refuse(event: str, values: tuple[object, ...]) -> None:
            if event == "os.rename" and str(values[0]) == str(staging.folder):
                raise OSError(28, "No space left on device")

        sys.addaudithook(refuse)
        with pytest.raises(PortalError) as caught:
            staging.publish()
        assert caught.value.key == "site-unwritable"

    assert wait_for(fork(fail_to_place)) == 0
    assert tree(site) == before
    assert beside(site) == {"site", ".site.lock"}
