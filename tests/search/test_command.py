"""``portal search`` and ``portal export opensearch`` in a terminal."""

import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from generator import build
from generator.search.write import index

from .conftest import PROJECT, write


def run(*arguments, cwd=PROJECT):
    """Exit code, standard output, standard error of a command."""
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


AS_OF = ("--as-of", "2026-11-22")
BUILD_TIME = {"mkdocs", "material", "pypinyin", "opencc", "jinja2", "markdown", "rjsmin"}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A portal whose ``site`` holds an index, fresh on a given day."""
    portal = tmp_path_factory.mktemp("portal")
    shutil.copytree(PROJECT / "tests" / "site" / "policies", portal / "policies")
    write(index.shards(build.read(portal, as_of=dt.date(2026, 11, 22)).corpus), portal / "site")
    return portal


@pytest.mark.content
def test_json_lists_what_the_reader_finds(reader):
    code, out, _ = run("search", "村医退休年龄", "--json", "--limit", "4", *AS_OF)
    listed = json.loads(out)
    assert code == 0
    assert [set(item) for item in listed] == [{"url", "title", "kind_of_page", "score", "near"}] * 4
    hits = reader.search("村医退休年龄").hits[:4]
    assert [(item["url"], item["score"], item["near"]) for item in listed] == [
        (reader.card(hit.number)[0], hit.score, hit.near) for hit in hits
    ]
    assert listed[0]["kind_of_page"] == "clause"
    assert listed[0]["near"] is False


@pytest.mark.content
def test_a_result_that_is_only_near_says_so(reader):
    found = reader.search("结婚登记要什么材料")
    assert found.near
    assert all(hit.near for hit in found.hits[:3])


def test_what_is_not_printed_is_said(built):
    code, out, told = run("search", "培训", "--limit", "1", *AS_OF, "--lang", "en", cwd=built)
    count = re.match("[0-9]+", out)[0]
    assert code == 0
    assert f"1 of {count} results" in told
    assert "results" not in run("search", "培训", "--limit", count, *AS_OF, "--lang", "en", cwd=built)[2]


def test_a_fresh_index_is_asked_without_making_one(built):
    code = (
        "import sys; from generator.cli import main\n"
        f"try: main(['search', '培训', '--lang', 'en', '--as-of', '2026-11-22'])\n"
        "except SystemExit as end: assert not end.code\n"
        f"print(sorted({BUILD_TIME!r} & set(sys.modules)))"
    )
    env = {**os.environ, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run([sys.executable, "-c", code], cwd=built, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "results" in done.stdout
    assert "memory" not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["--site", "site"]])
def test_an_index_of_other_policies_is_made_anew_and_that_is_said(built, tmp_path, arguments):
    portal = tmp_path / "portal"
    shutil.copytree(built, portal)
    clause = portal / "policies" / "plan" / "rehire.yml"
    changed = clause.read_text("utf-8").replace("title: ", "title: 火星移民", 1)
    clause.write_text(changed, "utf-8")
    code, out, told = run("search", "火星移民", *arguments, *AS_OF, "--lang", "en", cwd=portal)
    assert code == 0
    assert "火星移民" in out
    assert "made anew in memory" in told


def test_an_index_of_another_day_is_made_anew(built):
    told = run("search", "培训", "--as-of", "2026-11-23", "--lang", "en", cwd=built)[2]
    assert "made anew in memory" in told


def test_without_a_site_the_index_is_made_and_that_is_said(built, tmp_path):
    shutil.copytree(built / "policies", tmp_path / "policies")
    code, out, told = run("search", "培训", "--json", *AS_OF, "--lang", "en", cwd=tmp_path)
    assert code == 0
    assert out == run("search", "培训", "--json", *AS_OF, cwd=built)[1]
    assert "no search index yet" in told


def test_a_site_without_its_policies_is_searched_as_it_is(built, tmp_path):
    asked = ("search", "培训", "--json", "--site", str(built / "site"))
    code, out, _ = run(*asked, cwd=tmp_path)
    assert code == 0
    assert out == run(*asked, *AS_OF, cwd=built)[1]


def test_a_site_of_another_version_without_its_policies_is_refused(built, tmp_path):
    shutil.copytree(built / "site", tmp_path / "site")
    manifest = tmp_path / "site" / "assets" / "search" / "index.js"
    manifest.write_text(re.sub('"made_from":"[0-9a-f]{4}', '"made_from":"????', manifest.read_text("utf-8")), "utf-8")
    code, _, told = run("search", "培训", "--site", "site", "--lang", "en", cwd=tmp_path)
    assert code == 2
    assert "another version" in told


@pytest.mark.parametrize("damage", ["", "portalShard(", "alert(1)", 'portalShard("index",{"units":);\n'])
def test_a_damaged_manifest_is_no_index(built, tmp_path, damage):
    shutil.copytree(built, tmp_path / "portal")
    (tmp_path / "portal" / "site" / "assets" / "search" / "index.js").write_text(damage, "utf-8")
    code, _, told = run("search", "培训", *AS_OF, "--lang", "en", cwd=tmp_path / "portal")
    assert code == 0
    assert "no search index yet" in told


@pytest.mark.parametrize("damage", [None, b"", b'portalShard("p1",{"', b"\xff"])
def test_a_lost_or_damaged_shard_is_said_in_one_line(built, tmp_path, damage):
    shutil.copytree(built, tmp_path / "portal")
    for file in (tmp_path / "portal" / "site" / "assets" / "search").glob("*/p*.js"):
        file.unlink()
        if damage is not None:
            file.write_bytes(damage)
    code, _, told = run("search", "培训", *AS_OF, "--lang", "en", cwd=tmp_path / "portal")
    assert code == 2
    assert told.count("\n") == 1


def test_a_folder_without_an_index_is_said(tmp_path):
    code, _, told = run("search", "补助", "--site", str(tmp_path), "--lang", "en")
    assert code == 2
    assert "no built site with a search index" in told


@pytest.mark.content
@pytest.mark.parametrize(
    ("query", "told"), [("比特币", "没有找到“比特币”"), ("结婚登记要什么材料", "相近结果"), ("补助", "条结果")]
)
def test_people_are_told_how_good_it_is(query, told):
    code, out, _ = run("search", query, "--lang", "zh", "--as-of", "2026-11-22")
    assert code == 0
    assert told in out


def test_the_export_is_written_with_its_schema(tmp_path):
    code, _, _ = run("export", "opensearch", str(tmp_path), "--as-of", "2026-11-22")
    assert code == 0
    names = {"documents.ndjson", "bulk.ndjson", "mapping.json", "synonyms.txt", "document.schema.json"}
    assert {file.name for file in tmp_path.iterdir()} == names
