"""Every address on every page leads somewhere, and nowhere that nobody has declared."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest


def test_no_link_is_dead(site):
    dead = {
        f"{path}: {link.written}"
        for path, links in site.links.items()
        for link in links
        if link.file is not None and not (site.folder / link.file).is_file()
    }
    assert not dead


def test_no_anchor_is_dead(site):
    dead = {
        f"{path}: {link.written}"
        for path, links in site.links.items()
        for link in links
        if link.fragment and link.file in site.pages and link.fragment not in site.anchors[link.file]
    }
    assert not dead


@pytest.mark.parametrize("name", ["files"], indirect=True)
def test_no_link_in_the_copy_to_take_along_opens_a_folder(site):
    folders = {
        f"{path}: {link.written}"
        for path, links in site.links.items()
        for link in links
        if path != "404.html" and link.file and not urlsplit(link.written).path.endswith(Path(link.file).name)
        if urlsplit(link.written).path
    }
    assert not folders


def test_pages_link_by_relative_addresses_so_that_the_site_may_stand_anywhere(site):
    absolute = {
        f"{path}: {link.written}"
        for path, links in site.links.items()
        for link in links
        if path != "404.html" and link.written.startswith("/")
    }
    assert not absolute


def test_every_clause_is_at_most_three_clicks_from_home(site):
    clicks = site.clicks()
    far = {path: clicks.get(path) for path in site.of("clauses") if not _stub(site, path) and clicks.get(path, 9) > 3}
    assert not far


def test_every_page_can_be_reached_from_home(site):
    lost = {path for path in set(site.pages) - set(site.clicks()) if not _stub(site, path)}
    assert lost == {"404.html"}


def test_nothing_is_loaded_from_elsewhere(site):
    elsewhere = {
        f"{path}: {link.written}"
        for path, links in site.links.items()
        for link in links
        if link.file is None and link.loaded
    }
    assert not elsewhere


def test_links_to_other_sites_are_https_and_stand_in_the_content(site):
    declared = _content(site.folder.parent)
    undeclared = {
        f"{path}: {link.written}"
        for path, links in site.links.items()
        for link in links
        if link.file is None and not (link.written.startswith("https://") and link.written in declared)
    }
    assert not undeclared


def _stub(site, path):
    return any(node.get("http-equiv") == "refresh" for node in site.pages[path].iter("meta"))


def _content(portal):
    files = [portal / "mkdocs.yml", *(portal / "policies").rglob("*.yml"), *(portal / "docs").rglob("*.md")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
