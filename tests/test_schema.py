"""The editor's schema: it accepts every valid file, however YAML is read, and explains itself in Chinese."""

import datetime
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator import load
from generator.cli.schema import OBJECTS, schemas
from generator.model.clause import Clause
from generator.model.collection import Checklist, CrossQuestion
from generator.model.instrument import Instrument
from generator.model.scalar import Choice

ROOT = Path(__file__).parents[1]
SCHEMAS = schemas()
NAMES = {Clause: "clause", Instrument: "instrument", CrossQuestion: "question", Checklist: "checklist"}
HAN = re.compile(r"[\u4e00-\u9fff]")


class Yaml12(yaml.CSafeLoader):
    """YAML as editors read it: the words yes, no, on and off are text, and so are dates."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def plain(value):
    """What YAML read, in the types of JSON."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def refused(folder, loader):
    """Each file that its schema refuses, with the first reason."""
    checks = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
    for path in sorted(folder.rglob("*.yml")):
        kind, name = load.role(path.relative_to(folder.parent).as_posix())
        content = plain(yaml.load(path.read_text(encoding="utf-8"), Loader=loader))  # noqa: S506 - both are safe
        for fault in checks[NAMES.get(kind, name)].iter_errors(content):
            yield f"{path.relative_to(folder)}: {fault.json_path} {fault.message}"


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, Yaml12], ids=["YAML 1.1", "YAML 1.2"])
@pytest.mark.parametrize("folder", ["policies", "tests/site/policies", "tests/full/policies"])
def test_every_valid_file_is_accepted(folder, loader):
    assert list(refused(ROOT / folder, loader)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("kind: duty", "kind"),
        ("titel: 甲", "titel"),
        ("audiences: village-doctor", "audiences"),
        ("hedge:", "hedge"),
        ("kind: 义务", "kind"),
    ],
)
def test_what_the_check_refuses_is_underlined(text, wrong):
    faults = [
        f"{fault.json_path} {fault.message}"
        for fault in Draft202012Validator(SCHEMAS["clause"]).iter_errors(yaml.safe_load(text))
    ]
    assert any(wrong in fault and "required" not in fault for fault in faults)


def parts(value):
    """Every mapping in a schema."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(item)


@pytest.mark.parametrize("name", SCHEMAS)
def test_everything_is_explained_in_chinese(name):
    for part in parts(SCHEMAS[name]):
        if isinstance(part.get("description"), str):
            assert HAN.search(part["description"]) or "unstated" in part["description"]
        if isinstance(part.get("enum"), list):
            assert len(part["enumDescriptions"]) == len(part["enum"])
            assert part["markdownEnumDescriptions"] == part["enumDescriptions"]
            assert all(HAN.search(text) for text in part["enumDescriptions"])


def test_every_kind_of_mapping_is_described():
    named = {
        name
        for schema in SCHEMAS.values()
        for name, item in schema.get("$defs", {}).items()
        if item.get("type") == "object"
    }
    assert named <= OBJECTS.keys()


def test_every_word_that_can_be_chosen_has_a_chinese_name():
    assert [member for kind in Choice.__subclasses__() for member in kind if not HAN.search(member.label)] == []


def test_the_kinds_tell_what_they_mean_for_the_reader():
    kinds = SCHEMAS["clause"]["properties"]["kind"]
    assert "义务：必须做的。" in kinds["enumDescriptions"]
