"""A valid portal changed by what a test writes, as corpus and as pages."""

import pytest
from conftest import AS_OF
from valid_portal import overlaid

from generator import build

from .reading import pages


@pytest.fixture
def sound(portal):
    """A factory: ``{path: YAML of the keys that differ}`` → corpus, in which no error may be found."""

    def read(blocks):
        folder = portal({path: overlaid(path, block) for path, block in blocks.items()})
        checked = build.read(folder, as_of=AS_OF)
        assert checked.sound, [str(finding) for finding in checked.findings]
        return checked.corpus

    return read


@pytest.fixture
def site(sound):
    """A factory: ``{path: YAML of the keys that differ}`` → every page, by its address."""
    return lambda blocks: pages(sound(blocks))
