"""The built site in both ways of addressing, parsed once."""

import pytest
from .portal import WAYS, sites
from .reading import read


@pytest.fixture(scope="session", params=WAYS)
def way(request):
    """How pages are addressed: by folders or by files."""
    return request.param


@pytest.fixture(scope="session")
def site(way, tmp_path_factory):
    """Every page of the real portal."""
    return read(sites(tmp_path_factory.getbasetemp())[way])
