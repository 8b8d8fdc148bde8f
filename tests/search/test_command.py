"""``portal search`` and ``portal export opensearch`` in a terminal."""

import json
import os
import subprocess
import sys

import pytest

from .conftest import PROJECT


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


@pytest.mark.content
def test_json_lists_what_the_reader_finds(reader):
    code, out, _ = run("search", "村医退休年龄", "--json", "--limit", "4", "--as-of", "2026-11-22")
    listed = json.loads(out)
    assert code == 0
    assert [set(item) for item in listed] == [{"url", "title", "kind_of_page", "score"}] * 4
    hits = reader.search("村医退休年龄").hits[:4]
    assert [(item["url"], item["score"]) for item in listed] == [
        (reader.card(hit.number)[0], hit.score) for hit in hits
    ]
    assert listed[0]["kind_of_page"] == "clause"


def test_a_built_site_is_searched_with_the_index_that_it_has(folder):
    assert run("search", "补助", "--json", "--site", str(folder))[1] == run("search", "补助", "--json")[1]


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
