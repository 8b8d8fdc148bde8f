"""Every rule's documentation is its test: the wrong block is found, the right one isn't."""

import re
import textwrap

import pytest

from generator.finding import Severity
from generator.report import catalogue
from generator.rules import rules

RULES = rules()
FIRST = "policies/demo/first.yml"


def block(doc, label):
    """The indented block below ``label``; None where the documentation puts it in words on the same line."""
    found = re.search(rf"^{label}：\n((?:(?: +.*)?\n)+)", f"{doc}\n", re.MULTILINE)
    return None if found is None else textwrap.dedent(found[1]).strip("\n") + "\n"


def files(text):
    """The files that a block changes: it is about the first clause, or names each file in a comment above it."""
    parts = re.split(r"^# (policies/\S+)\n", text, flags=re.MULTILINE)
    first = {FIRST: parts[0]} if parts[0].strip() else {}
    return first | dict(zip(parts[1::2], parts[2::2], strict=True))


def also(doc):
    """Further codes that the wrong block can't help giving."""
    found = re.search(r"^同时：(.*)$", doc, re.MULTILINE)
    return set(re.findall(r"PC\d{3}", found[1])) if found else set()


def with_block(label):
    return [code for code, item in RULES.items() if block(item.doc, label) is not None]


def test_valid_portal_has_no_findings(findings):
    assert findings() == []
    assert findings(sources=True) == []


@pytest.mark.parametrize("code", RULES)
def test_rule_is_documented(code):
    item = RULES[code]
    title, reason = item.doc.split("\n")[0], re.search(r"^为什么：\S", item.doc, re.MULTILINE)
    assert title.endswith("。")
    assert reason
    for label in ("错误", "正确"):
        assert block(item.doc, label) or (item.check is None and f"\n{label}：" in item.doc)


@pytest.mark.parametrize("code", with_block("错误"))
def test_wrong_block_is_found(code, findings):
    item = RULES[code]
    found = findings(files(block(item.doc, "错误")), sources=item.needs_sources)
    mine = [finding for finding in found if finding.code == code]
    others = {finding.code for finding in found if finding.severity is Severity.ERROR} - {code}
    assert mine
    assert {finding.severity for finding in mine} == {item.severity}
    assert others == also(item.doc)


@pytest.mark.parametrize("code", with_block("正确"))
def test_right_block_is_silent(code, findings):
    item = RULES[code]
    found = findings(files(block(item.doc, "正确")), sources=item.needs_sources)
    assert [finding for finding in found if finding.code == code or finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("code", RULES)
def test_rule_has_a_message(code):
    assert any(key.partition(".")[0] == code for key in catalogue())
