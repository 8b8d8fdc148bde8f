"""The two ways to put a site in its place."""

from __future__ import annotations

import pytest

from generator import publish


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each way to put a site in place; the second is what systems without the call get."""
    if request.param == "exchange":
        if publish._RENAMEAT2 is None:
            pytest.skip("this system cannot exchange folders")
    else:
        monkeypatch.setattr(publish, "_RENAMEAT2", None)
    return str(request.param)
