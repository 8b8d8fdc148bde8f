"""Every built portal, parsed once."""

import pytest

from .portal import PORTALS, sites
from .reading import read


@pytest.fixture(scope="session", params=PORTALS)
def name(request):
    """Which portal, and how it is addressed."""
    return request.param


@pytest.fixture(scope="session")
def site(name, tmp_path_factory):
    """Every page of a portal."""
    return read(sites(tmp_path_factory.getbasetemp())[name])
