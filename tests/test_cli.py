"""The command line: what it prints, where, and with which exit code."""

import contextlib
import io
import json
import os
import re
from unittest import mock

import pytest

from generator.cli import main
from generator.rules import rules

ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795000000"}


def run(*arguments, cwd, **environment):
    """Exit code, standard output and standard error of ``portal`` in the folder ``cwd``."""
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, {**ENVIRONMENT, **environment}, clear=True),
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as ended,
    ):
        main(list(arguments))
    return ended.value.code or 0, out.getvalue(), err.getvalue()


BROKEN = {"policies/demo/first.yml": "title: x\ntopik: training\n"}


def test_a_clean_portal_gives_zero(portal):
    code, out, err = run("check", cwd=portal())
    assert (code, out) == (0, "nothing found\n")
    assert "--sources" in err


def test_errors_give_one_and_all_findings_with_places(portal):
    code, out, _ = run("check", cwd=portal(BROKEN))
    assert code == 1
    assert re.search(r"^policies/demo/first\.yml:2:1: PC020 .*'topik'.*'topic'", out, re.MULTILINE)
    assert out.count("PC021") >= 5


def test_findings_speak_chinese_by_option_or_locale(portal):
    folder = portal(BROKEN)
    by_option = run("check", "--lang", "zh", cwd=folder)[1]
    by_locale = run("check", cwd=folder, LC_ALL="zh_CN.UTF-8")[1]
    assert by_option == by_locale
    assert "是不是" in by_option


def test_json_is_machine_readable(portal):
    code, out, _ = run("check", "--format", "json", cwd=portal(BROKEN))
    found = json.loads(out)
    assert code == 1
    assert {"path", "line", "column", "code", "severity", "message", "suggestion"} == set(found[0])


def test_github_annotations_name_file_line_and_column(portal):
    out = run("check", "--format", "github", cwd=portal(BROKEN))[1]
    assert re.search(r"^::error file=policies/demo/first\.yml,line=2,col=1,title=PC020::", out, re.MULTILINE)


def test_warnings_count_only_under_strict(portal):
    folder = portal({"policies/.hidden.yml": ""})
    assert run("check", cwd=folder)[0] == 0
    assert run("check", "--strict", cwd=folder)[0] == 1


def test_wrong_use_gives_two(portal, tmp_path):
    folder = portal()
    assert run("check", cwd=tmp_path)[0] == 2
    assert run("check", "--as-of", "yesterday", cwd=folder)[0] == 2
    assert run("check", "--lang", "fr", cwd=folder)[0] == 2
    assert run("frobnicate", cwd=folder)[0] == 2
    assert run("explain", "PC999", cwd=folder)[0] == 2
    assert run("check", "--sources", "nowhere", cwd=folder)[0] == 2
    assert run("build", cwd=folder)[0] == 2, "no mkdocs.yml there"


def test_other_source_texts_are_refused(portal):
    folder = portal({"sources/demo.txt": "another text\n"})
    code, _, err = run("check", "--sources", "sources", cwd=folder)
    assert code == 2
    assert "demo.txt" in err


def test_the_scaffold_passes_but_for_its_todo_fields(portal):
    folder = portal()
    code, out, _ = run("new", "clause", "demo/brand-new", cwd=folder)
    assert code == 0
    path = folder / "policies/demo/brand-new.yml"
    assert str(path.relative_to(folder)) in out
    _, findings, _ = run("check", "--format", "json", cwd=folder)
    found = json.loads(findings)
    todo = {
        number
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1)
        if "TODO" in line.partition("# ")[0]
    }
    assert {item["code"] for item in found} == {"PC026"}
    assert {item["line"] for item in found} <= todo | {number - 1 for number in todo}
    assert len(found) == len(todo)


def test_the_scaffold_names_only_keys_of_this_portals_vocabulary(portal):
    folder = portal(
        {
            "policies/_vocabulary/authorities.yml": "harbour-office: {label: 港务局}\n",
            "policies/_vocabulary/units.yml": "英镑: {kind: money}\n",
            "policies/_vocabulary/facts.yml": "tonnage: {ask: 多少吨？, type: number}\n",
        }
    )
    assert run("new", "clause", "demo/brand-new", cwd=folder)[0] == 0
    text = (folder / "policies/demo/brand-new.yml").read_text("utf-8")
    for foreign in ("health", "finance", "unit: 元", "fact: age"):
        assert foreign not in text
    for known in ("[harbour-office]", "unit: 英镑", "fact: tonnage", "for: village-doctor"):
        assert known in text


def test_the_scaffold_never_overwrites(portal):
    folder = portal()
    before = (folder / "policies/demo/first.yml").read_bytes()
    assert run("new", "clause", "demo/first", cwd=folder)[0] == 2
    assert (folder / "policies/demo/first.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("con", "Windows"),
        ("aux", "Windows"),
        ("com1", "Windows"),
        ("ab", "3 to 64"),
        ("a" * 70, "3 to 64"),
        ("index", "site itself"),
        ("search", "site itself"),
        ("Leave_Early", "leave-early"),
        ("离岗", "a-z"),
    ],
)
def test_a_name_that_no_file_may_have_is_refused_with_the_reason(portal, name, reason):
    folder = portal()
    code, _, err = run("new", "clause", f"demo/{name}", cwd=folder)
    assert code == 2
    assert reason in err
    assert not (folder / f"policies/demo/{name}.yml").exists()


def test_a_portal_without_instruments_says_so_and_lists_nothing(portal):
    folder = portal({"policies/demo/instrument.yml": None, "policies/notes/instrument.yml": None})
    code, _, err = run("new", "clause", "demo/brand-new", cwd=folder)
    assert code == 2
    assert "policies/demo/instrument.yml" in err


@pytest.mark.parametrize("name", ["demo", "demo/Bad", "../x/y", "nowhere/clause", "demo/a/b"])
def test_a_bad_id_is_refused(portal, name):
    assert run("new", "clause", name, cwd=portal())[0] == 2


def test_explain_tells_why_wrong_and_right(portal):
    code, out, _ = run("explain", "pc203", cwd=portal())
    assert code == 0
    assert all(word in out for word in ("PC203", "为什么", "错误", "正确"))


def test_explain_says_in_english_what_the_rule_says_and_that_the_rest_is_chinese(portal):
    out = run("explain", "PC203", cwd=portal())[1]
    assert "no clause has the id '{id}'" in out
    assert "Chinese only" in out
    assert "Chinese only" not in run("explain", "PC203", "--lang", "zh", cwd=portal())[1]


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_explain_without_a_code_lists_all_of_them_with_titles(portal, spoken):
    code, out, _ = run("explain", "--lang", spoken, cwd=portal())
    assert code == 0
    lines = out.splitlines()
    assert [line[:5] for line in lines] == list(rules())
    assert all(line[7:].strip() for line in lines)
    assert bool(re.search(r"[\u4e00-\u9fff]", out)) == (spoken == "zh")


def test_the_version_is_told(portal):
    assert re.fullmatch(r"portal \d+\.\d+\.\d+\n", run("--version", cwd=portal())[1])


WRONG = [
    ("frobnicate",),
    ("chekc",),
    ("check", "--strickt"),
    ("check", "--format", "xml"),
    ("check", "--format"),
    ("check", "--sources", "nowhere"),
    ("check", "too", "much"),
    ("search",),
    ("search", "--limit", "many", "x"),
    ("search", "--limit", "0", "x"),
    ("new",),
    ("new", "clauze", "x"),
    ("export", "solr"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_use_is_one_line_in_the_language_asked_for(portal, arguments):
    for spoken in ("en", "zh"):
        code, out, err = run("--lang", spoken, *arguments, cwd=portal())
        if arguments == ("new",):
            continue  # a group without a command shows its help
        assert (code, out) == (2, "")
        assert len(err.splitlines()) == 1
        assert bool(re.search(r"[\u4e00-\u9fff]", err)) == (spoken == "zh")
        if spoken == "zh":
            assert not re.search(r"(?i)error|invalid|missing|no such|usage", err)


def test_help_is_chinese_throughout(portal):
    for arguments in ((), ("check",), ("new",), ("new", "clause"), ("export", "opensearch"), ("search",)):
        out = run("--lang", "zh", *arguments, "--help", cwd=portal())[1]
        assert not re.search(r"Usage|Options|Commands|OPTIONS|COMMAND|Show this|default:", out), out


def test_without_the_plugin_nothing_is_built(portal):
    for config in ("site_name: x\n", "site_name: x\nplugins: [search]\n", "site_name: x\nplugins: {search: {}}\n"):
        folder = portal({"mkdocs.yml": config, "docs/index.md": "# x\n"})
        code, _, err = run("build", cwd=folder)
        assert code == 2
        assert "plugins: [portal]" in err
        assert not (folder / "site").exists()


@pytest.mark.parametrize("day", ["20260101", "2026-W01-1", "0001-01-01", "2106-03-01"])
def test_only_a_day_that_the_tools_bear_is_taken(portal, day):
    for command in (("check",), ("pages", "tree")):
        code, _, err = run(*command, "--as-of", day, cwd=portal())
        assert code == 2
        assert day in err


def test_a_portal_without_anything_is_told_so(tmp_path):
    (tmp_path / "policies").mkdir()
    code, out, _ = run("check", cwd=tmp_path)
    assert code == 0
    assert "PC608" in out
    assert run("pages", "tree", cwd=tmp_path)[0] == 0


def test_schema_covers_every_kind_of_file(portal, tmp_path):
    folder = tmp_path / "schema"
    assert run("schema", str(folder), cwd=portal())[0] == 0
    clause = json.loads((folder / "clause.json").read_text("utf-8"))
    assert clause["properties"]["plain"]["title"] == "一句话"
    assert clause["additionalProperties"] is False
    assert "id" not in clause["properties"]
    assert "id" not in clause["required"]
    assert {path.stem for path in folder.iterdir()} >= {
        "clause",
        "instrument",
        "question",
        "checklist",
        "units",
        "synonyms",
        "portal",
    }


def test_pages_are_written_to_an_empty_folder_only(portal, tmp_path):
    folder = portal()
    assert run("pages", str(tmp_path / "tree"), cwd=folder)[0] == 0
    page = (tmp_path / "tree/clauses/demo/first/index.md").read_text("utf-8")
    assert page.startswith("---\ntitle: ")
    assert run("pages", str(tmp_path / "tree"), cwd=folder)[0] == 2


def test_every_command_has_help_in_both_languages(portal):
    folder = portal()
    for command in ("check", "build", "serve", "pages", "new", "explain", "schema"):
        english, chinese = (run("--lang", lang, command, "--help", cwd=folder) for lang in ("en", "zh"))
        assert english[0] == chinese[0] == 0
        assert english[1] != chinese[1]
