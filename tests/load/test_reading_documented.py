"""The documented refusals of the front door are its refusals; the blocks themselves are run with all other rules."""

import re

import pytest

from generator.load import read
from generator.load.subset import MAX_BYTES
from generator.report import catalogue
from generator.rules import rules

from .bad import CASES, CLAUSE, PLACES, SECOND
from .bad_characters import CHARACTERS

READING = {code: item for code, item in rules().items() if item.check is None}


def in_words(code, label):
    """Whether the documentation tells it in words, because a block of YAML can't show it."""
    return re.search(rf"^{label}：\S", READING[code].doc, re.MULTILINE) is not None


def test_every_refusal_of_the_brief_is_documented():
    assert list(READING) == [f"PC{number:03}" for number in (*range(1, 16), *range(20, 28))]


@pytest.mark.parametrize("code", READING)
def test_every_documented_refusal_has_a_bad_file(code):
    bad = {case.key.partition(".")[0] for case in [*CASES, *CHARACTERS, *PLACES]} | {"PC001"}
    assert code in bad


@pytest.mark.parametrize("code", READING)
def test_every_message_of_the_front_door_is_documented(code):
    assert any(key.partition(".")[0] == code for key in catalogue())
    assert not {key.partition(".")[0] for key in catalogue() if key.startswith("PC0")} - READING.keys()


def test_what_no_block_can_show_is_told_in_words():
    assert [code for code in READING if in_words(code, "错误")] == ["PC001", "PC002", "PC003"]
    assert all(in_words(code, "正确") == in_words(code, "错误") for code in READING)


def test_pc001_in_words_is_true(portal):
    folder = portal()
    (folder / SECOND).symlink_to(folder / "policies/demo/first.yml")
    (folder / "policies/demo/third.yml").mkdir()
    assert [finding.code for finding in read(folder).findings] == ["PC001", "PC001"]
    (folder / SECOND).unlink()
    (folder / "policies/demo/third.yml").rmdir()
    (folder / SECOND).write_text(CLAUSE, "utf-8")
    assert read(folder).findings == ()


def test_pc002_in_words_is_true(portal):
    comment = "#" * (MAX_BYTES - len(CLAUSE.encode()))
    assert [finding.code for finding in read(portal({SECOND: f"{CLAUSE}{comment}#"})).findings] == ["PC002"]
    assert read(portal({SECOND: f"{CLAUSE}{comment}"})).findings == ()


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_pc003_in_words_is_true(encoding, portal):
    [finding] = read(portal({SECOND: CLAUSE.encode(encoding)})).findings
    assert finding.key == "PC003"
    assert finding.args["encoding"] == ("UTF-16" if "16" in encoding else "GBK (GB 18030)")
    assert read(portal({SECOND: CLAUSE.encode()})).findings == ()
