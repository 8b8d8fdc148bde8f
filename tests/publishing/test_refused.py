"""Publication: what no build has made is never replaced, and two builds never meet."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.finding import PortalError
from generator.publish import MARKER, open_staging
from publishing.trees import beside, build, label_of_complete, posix, refusal, tree, write


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
def test_link_to_nowhere_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("nowhere")
    assert refusal(tmp_path / "site") == "site-dangling"
    assert beside(tmp_path / "site") == {"site"}


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
