"""The source texts, when they are at hand."""

import os

import pytest
from valid_portal import SOURCE

from generator.finding import PortalError
from generator.load import read
from generator.load.sources import read_sources


def refused(folder, sources):
    """The message that the texts in ``sources`` are refused with."""
    with pytest.raises(PortalError) as error:
        read_sources(sources, read(folder).vocabulary)
    return error.value.key


def test_texts_are_read_by_key_line_by_line(portal):
    folder = portal()
    texts = read_sources(folder / "sources", read(folder).vocabulary)
    assert list(texts) == ["demo-texts"]
    assert texts["demo-texts"][9] == "乡村医生每年参加培训，"


def test_missing_text_is_a_fault_in_use(portal, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert refused(portal(), empty) == "no-source"


def test_a_text_may_lie_in_a_subfolder_beside_another_of_its_name(portal):
    folder = portal({"sources/demo.txt": None, "sources/later/demo.txt": SOURCE, "sources/a/demo.txt": "别的"})
    assert read_sources(folder / "sources", read(folder).vocabulary)["demo-texts"][0] == "示范方案"


def test_changed_text_is_a_fault_in_use(portal):
    folder = portal({"sources/demo.txt": "别的"})
    assert refused(folder, folder / "sources") == "other-source"


def test_pipe_in_place_of_a_text_is_not_waited_for(portal):
    folder = portal({"sources/demo.txt": None})
    (folder / "sources").mkdir()
    os.mkfifo(folder / "sources/demo.txt")
    assert refused(folder, folder / "sources") == "no-source"


def test_folder_in_place_of_a_text_is_a_fault_in_use(portal):
    folder = portal({"sources/demo.txt": None})
    (folder / "sources/demo.txt").mkdir(parents=True)
    assert refused(folder, folder / "sources") == "no-source"
