"""Findings in words: two languages, three forms, and nothing in them that a terminal or a log would obey."""

import json
import re

import pytest

from generator.finding import Finding, Location, PortalError, Severity
from generator.report import FORMATS, language, line, message, report, summary

ERROR = Finding("PC020.guess", Location("policies/x/y.yml", 12, 7), args={"key_": "hegde", "guess": "hedge"})
WARNING = Finding("PC014.hidden", Location("policies/x/.y.yml"), Severity.WARNING)
SPELLS = [
    "\x1b[2J\x1b]0;title\x07",
    "one\ntwo",
    "one\r\ntwo\r",
    "::error::fake",
    "%0A::warning::fake",
    "\u202egnp.exe",
    "\u2028\u2029\u0085\u200b",
    "\ud800",
    "{key_} {0} {guess.__class__} %s",
    "\x00\x7f\x9b",
]


@pytest.mark.parametrize(
    ("option", "environment", "spoken"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "zh"}, "zh"),
        (None, {"LANG": "ZH_TW"}, "zh"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        (None, {"LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ("en", {"LC_ALL": "zh_CN.UTF-8"}, "en"),
        ("zh", {"LC_ALL": "C"}, "zh"),
    ],
)
def test_language_is_the_option_or_that_of_the_first_locale_that_is_set(option, environment, spoken):
    assert language(option, environment) == spoken


def test_unknown_language_is_a_fault_in_use():
    with pytest.raises(PortalError, match="bad-language"):
        language("fr", {})


def test_line_has_place_code_and_what_to_write():
    assert line(ERROR, "en") == "policies/x/y.yml:12:7: PC020 there is no key 'hegde' here; did you mean 'hedge'?"
    assert line(ERROR, "zh") == "policies/x/y.yml:12:7: PC020 这里没有“hegde”这个键；是不是“hedge”？"


def test_warning_is_told_apart_from_error():
    assert line(WARNING, "en").startswith("policies/x/.y.yml:1:1: PC014 warning: ")
    assert "warning" not in line(ERROR, "en")
    assert line(WARNING, "zh").startswith("policies/x/.y.yml:1:1: PC014 ")
    assert line(WARNING, "zh") != line(WARNING, "en")


def test_last_line_counts_both_severities():
    lines = report([WARNING, ERROR, ERROR], "text", "en").split("\n")
    assert lines[-2:] == [summary([WARNING, ERROR, ERROR], "en"), ""]
    assert re.findall(r"\d+", lines[-2]) == ["2", "1"]


def test_no_findings_are_said_to_be_none():
    assert report([], "text", "en") == summary([], "en") + "\n"
    assert not re.search(r"\d", summary([], "zh"))


def test_json_holds_every_field():
    assert json.loads(report([ERROR, WARNING], "json", "en")) == [
        {
            "path": "policies/x/y.yml",
            "line": 12,
            "column": 7,
            "code": "PC020",
            "severity": "error",
            "message": "there is no key 'hegde' here; did you mean 'hedge'?",
            "suggestion": "hedge",
        },
        {
            "path": "policies/x/.y.yml",
            "line": 1,
            "column": 1,
            "code": "PC014",
            "severity": "warning",
            "message": message("PC014.hidden", {}, "en"),
            "suggestion": None,
        },
    ]


def test_json_of_nothing_is_an_empty_list():
    assert json.loads(report([], "json", "zh")) == []


def test_annotation_names_severity_file_line_and_column():
    first, second = report([ERROR, WARNING], "github", "en").splitlines()
    assert first == (
        "::error file=policies/x/y.yml,line=12,col=7,title=PC020::there is no key 'hegde' here; did you mean 'hedge'?"
    )
    assert second.startswith("::warning file=policies/x/.y.yml,line=1,col=1,title=PC014::")


def test_annotation_escapes_what_would_end_its_fields():
    found = Finding("PC020.guess", Location("policies/a,b:c%d.yml"), args={"key_": "100%", "guess": "a::b"})
    assert report([found], "github", "en").startswith("::error file=policies/a%2Cb%3Ac%25d.yml,line=1,")
    assert "'100%25'" in report([found], "github", "en")


@pytest.mark.parametrize("spoken", ["en", "zh"])
@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("spell", SPELLS, ids=ascii)
def test_nothing_in_a_finding_is_obeyed(spell, style, spoken):
    found = Finding("PC020.guess", Location(f"policies/{spell}.yml"), args={"key_": spell, "guess": spell})
    text = report([found], style, spoken)
    assert text.replace("\n", "").isprintable()
    text.encode("utf-8")
    if style == "json":
        assert json.loads(text)[0]["path"] == f"policies/{spell}.yml"
    elif style == "github":
        [only] = text.splitlines()
        assert only.startswith("::error file=policies/")
        assert only.count("::") == 2 + 2 * spell.count("::")
    else:
        assert len(text.splitlines()) == 2


@pytest.mark.parametrize("style", FORMATS)
def test_long_value_is_cut(style):
    found = Finding("PC020", Location("policies/x/y.yml"), args={"key_": "x" * 10_000, "known": "y" * 10_000})
    assert len(report([found], style, "en")) < 1_000


def test_long_path_is_kept_with_its_line():
    path = f"policies/{'x' * 400}.yml"
    assert line(Finding("PC015", Location(path, 3, 4)), "en").startswith(f"{path}:3:4: PC015 ")
