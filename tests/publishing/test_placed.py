"""Publication: a finished site takes the place of the old one, a discarded one leaves no trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import publish
from generator.publish import open_staging
from publishing.trees import beside, build, label_of_complete, posix, tree, write


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
    (tmp_path / "real" / "v1").mkdir(parents=True)
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
