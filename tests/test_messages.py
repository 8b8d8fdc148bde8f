"""The catalogue: whatever the code can say, it says in both languages, with the same values in it."""

import ast
import re
import string
from pathlib import Path

import pytest

import generator
from generator.load import syntax
from generator.report import catalogue
from generator.rules import rules

ROOT = Path(generator.__file__).parent
MESSAGES = catalogue()
CODE = re.compile(r"PC\d{3}(\.[a-z_]+)?")


def calls(name):
    """Every call of a function or class ``name`` in the code, with its module."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == name:
                yield path.relative_to(ROOT).as_posix(), node


def texts(node):
    """Every constant text that an expression may be."""
    return {part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def said():
    """Every key that the code names in full: of errors in use, of messages, of findings."""
    for name in ("PortalError", "message"):
        for _, node in calls(name):
            if node.args:
                yield from (text for text in texts(node.args[0]) if re.fullmatch(r"[a-z]+(-[a-z]+)*", text))
    for name in ("Breach", "Unreadable", "Finding", "_finding", "PydanticCustomError"):
        for module, node in calls(name):
            if not module.startswith("rules/") and node.args:
                yield from (text for text in texts(node.args[0]) if CODE.fullmatch(text))
    yield from (f"PC005.{variant}" for variant in syntax.PROBLEMS.values())
    yield from (f"PC005.{variant}" for variant, _ in syntax._CAUSES)
    for name in ("_wrong", "_matching"):
        for _, node in calls(name):
            variant = node.args[1]
            if isinstance(variant, ast.Constant):
                yield f"PC025.{variant.value}"


SAID = sorted(set(said()) - {"PC025"})


def fields(text):
    """The names of the values that a message is filled with."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_search_finds_what_the_code_says():
    assert {"no-policies", "no-source", "other-source", "bad-language"} <= set(SAID)
    assert {"PC001.symlink", "PC003", "PC005.indent", "PC025.slug", "PC025.lines", "PC027.gap"} <= set(SAID)


@pytest.mark.parametrize("key", SAID)
def test_what_the_code_says_has_a_message(key):
    assert key in MESSAGES


@pytest.mark.parametrize("code", rules())
def test_every_rule_has_a_message(code):
    assert any(key.partition(".")[0] == code for key in MESSAGES)


@pytest.mark.parametrize("key", [key for key in MESSAGES if key.startswith("PC")])
def test_every_code_of_a_message_is_a_rule(key):
    assert key.partition(".")[0] in rules()


@pytest.mark.parametrize("key", MESSAGES)
def test_message_is_there_in_both_languages_with_the_same_values(key):
    assert MESSAGES[key].keys() == {"en", "zh"}
    assert all(text.strip() for text in MESSAGES[key].values())
    assert fields(MESSAGES[key]["en"]) == fields(MESSAGES[key]["zh"])


@pytest.mark.parametrize("key", MESSAGES)
def test_chinese_message_is_chinese(key):
    assert re.search(r"[\u4e00-\u9fff]", MESSAGES[key]["zh"])
    assert not re.search(r"[\u4e00-\u9fff]", MESSAGES[key]["en"])


def test_no_key_stands_twice():
    keys = re.findall(r"^([^\s#][^:]*):$", (ROOT / "locale/messages.yml").read_text("utf-8"), re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(MESSAGES)
