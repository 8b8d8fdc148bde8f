"""A valid portal changed by what a test writes, as corpus and as pages; the same change is read and rendered once."""

from functools import cache

import pytest
from conftest import AS_OF
from valid_portal import FILES, overlaid

from generator import build

from .reading import pages


@pytest.fixture(scope="session")
def sound(tmp_path_factory):
    """A factory: ``{path: YAML of the keys that differ}`` → corpus, in which no error may be found."""

    @cache
    def read(blocks):
        folder = tmp_path_factory.mktemp("portal")
        for path, text in {**FILES, **{path: overlaid(path, block) for path, block in blocks}}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        checked = build.read(folder, as_of=AS_OF)
        assert checked.sound, [str(finding) for finding in checked.findings]
        return checked.corpus

    return lambda blocks: read(tuple(blocks.items()))


@pytest.fixture(scope="session")
def site(sound):
    """A factory: ``{path: YAML of the keys that differ}`` → every page, by its address; not to be changed."""
    rendered = cache(pages)
    return lambda blocks: rendered(sound(blocks))
