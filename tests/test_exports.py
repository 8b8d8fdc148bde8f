"""Exports are an open set: each module is registered, has its words in both languages, and is made only when asked."""

import pkgutil
from pathlib import PurePosixPath

import pytest

from generator import build, exports
from generator.exports import EXPORTS
from generator.exports.artefact import Artefact
from generator.report import catalogue

MODULES = {module.name for module in pkgutil.iter_modules(exports.__path__)} - {"artefact"}


def test_no_export_is_half_registered():
    assert {export.name for export in EXPORTS} == MODULES
    assert len(EXPORTS) == len(MODULES)
    for export in EXPORTS:
        assert set(catalogue()[f"help-export-{export.name}"]) == {"en", "zh"}


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_each_path_stands_once_inside_the_folder(corpus, export):
    paths = [PurePosixPath(artefact.path) for artefact in export.artefacts(corpus())]
    assert paths
    assert len(paths) == len(set(paths))
    assert not [path for path in paths if path.is_absolute() or ".." in path.parts]


def test_a_site_has_the_artefacts_of_the_exports_that_belong_to_it(corpus):
    small = corpus()
    made = [artefact.path for artefact in build.files(small)]
    assert made == [item.path for export in EXPORTS if export.on_site for item in export.artefacts(small)]


def test_an_artefact_is_made_only_when_it_is_asked_for():
    asked = []
    artefact = Artefact("a.txt", lambda: asked.append(1) or "字")
    assert asked == []
    assert artefact.content() == "字".encode()
    assert Artefact("a.bin", lambda: b"\x00").content() == b"\x00"
    assert asked == [1]
