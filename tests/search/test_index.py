"""The index: what is in it, that it is the same each time, that hostile text stays text, that it stays small."""

import gzip
import os
import subprocess
import sys
from array import array

import pytest

from generator.search import coding, facets
from generator.search.read.reader import Reader
from generator.search.write import index, postings
from generator.search.write.units import units

from .conftest import PROJECT, in_script, write

KB = 1024
EVIL = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"


def _content(shards, key):
    return next(coding.read_shard(text) for path, text in shards.items() if path.endswith(f"/{key}.js"))


def test_everything_that_can_be_found_is_in_it(real):
    kinds = [unit.kind for unit in units(real)]
    assert kinds.count("clause") == len(real.clauses)
    assert kinds.count("question") == len(real.questions)
    assert kinds.count("instrument") == len(real.instruments)
    assert set(kinds) <= {"clause", "question", "checklist", "term", "instrument", "authority", "audience"}
    assert kinds.count("checklist") > len(real.checklists)  # those of roles and bodies too


def test_the_same_corpus_gives_the_same_bytes_whatever_the_hash_seed():
    code = (
        "import datetime, hashlib; from pathlib import Path; from generator import build; "
        "corpus = build.read(Path('.'), as_of=datetime.date(2026, 11, 22)).corpus; "
        "made = repr([(item.path, item.content()) for item in build.files(corpus)]); "
        "print(hashlib.sha256(made.encode()).hexdigest())"
    )
    command, told = [sys.executable, "-c", code], set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        told.add(subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, check=True).stdout)
    assert len(told) == 1


def test_only_the_manifest_has_a_fixed_name(shards):
    version = coding.read_shard(shards["assets/search/index.js"])["version"]
    assert all(path.startswith(f"assets/search/{version}/") for path in shards if path != "assets/search/index.js")


def test_facet_columns_say_what_the_clauses_say(real, shards):
    for facet in facets.FACETS:
        column = _content(shards, f"f-{facet.name}")
        keys = [key for key, _ in column["values"]]
        sets = [{keys[place] for place in coding.numbers(values)} for values in column["sets"]]
        told = [sets[number] for number in coding.numbers(column["column"])]
        assert told == [set(unit.facets.get(facet.name, ())) for unit in units(real)]


def test_a_long_list_of_pages_is_cut_at_its_strongest():
    pairs = [(number, 1 + number % 15) for number in range(5000)]
    flat = [value for pair in pairs for value in pair]
    written, _ = postings.written({"词语": array("L", flat)}, 5000)
    weight, kept = coding.read_postings(written["词语"])
    assert weight == 1
    assert kept == sorted(kept)
    assert len(kept) == postings._LONGEST
    assert min(level for _, level in kept) >= 12


def test_hostile_text_is_inert_in_the_index_and_found_as_text(corpus, tmp_path):
    evil = corpus({"policies/demo/exit-at-65.yml": f"title: '{EVIL[:28]}'\nplain: 'onerror 退出 {{{{7*7}}}}'"})
    shards = index.shards(evil)
    assert not [path for path, text in shards.items() if "<" in text]
    reader = Reader(shards.__getitem__)
    found = reader.search("onerror").hits
    assert reader.card(found[0].number)[1] == EVIL[:28]
    write(shards, tmp_path)
    assert in_script(tmp_path, ["onerror"])[0][0] == [(hit.number, hit.score) for hit in found]


def test_the_first_result_costs_little(shards):
    def cost(query):
        loaded = set()
        reader = Reader(lambda path: loaded.add(path) or shards[path])
        for hit in reader.search(query).hits[:8]:
            reader.card(hit.number)
        return sum(len(gzip.compress(shards[path].encode(), 6)) for path in loaded)

    for query in ("村医退休年龄", "签约服务费由谁出？", "qianyue fuwu", "鄉村醫生養老保險", "国卫基层发〔2014〕33号"):
        assert 0 < cost(query) <= 60 * KB, query


@pytest.mark.parametrize("name", ["engine", "finder", "portal"])
def test_the_script_writes_no_html_and_needs_no_module(name):
    text = (PROJECT / "generator" / "theme" / "js" / f"{name}.js").read_text(encoding="utf-8")
    assert not [word for word in ("innerHTML", "outerHTML", "insertAdjacent", "import ", "fetch(") if word in text]
