"""A clause page is light enough for a cheap phone on a slow line."""

import gzip
from urllib.parse import urlsplit

import pytest

KB = 1024


def _gzipped(file):
    return len(gzip.compress(file.read_bytes(), compresslevel=6, mtime=0))


def _loaded(site, path):
    return {link.file for link in site.links[path] if link.loaded and urlsplit(link.written).path}


def test_a_clause_page_is_at_most_8_kb(site):
    heavy = {path: _gzipped(site.folder / path) for path in site.of("clauses")}
    assert not {path: size for path, size in heavy.items() if size > 8 * KB}


def test_a_clause_page_with_all_it_loads_is_at_most_60_kb_in_6_requests(site):
    for path in site.of("clauses"):
        files = {path, *_loaded(site, path)}
        assert len(files) <= 6, path
        assert sum(_gzipped(site.folder / file) for file in files) <= 60 * KB, path


@pytest.mark.parametrize("ending", [".js", ".css", ".svg"])
def test_all_pages_load_the_same_few_files(site, ending):
    loaded = {file for path in site.pages for file in _loaded(site, path) if file.endswith(ending)}
    assert 1 <= len(loaded) <= 2


def test_nothing_of_the_frame_is_shipped_that_no_page_loads(site):
    loaded = {file for path in site.pages for file in _loaded(site, path)}
    frame = [file for folder in ("assets", "css", "js") for file in (site.folder / folder).rglob("*") if file.is_file()]
    shipped = {file.relative_to(site.folder).as_posix() for file in frame}
    assert {path for path in shipped if not path.startswith("assets/search/")} == loaded
