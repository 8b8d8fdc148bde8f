"""Words that JavaScript's objects own, words without a sound, corpora without clauses: all are like others."""

import re
import subprocess

import pytest

from generator.search.read.reader import Reader
from generator.search.write import index

from .conftest import PROJECT, in_script, write

NAMES = ("constructor", "村医 constructor", "valueof", "tostring", "__proto__", "hasownproperty")


def _both(corpus, folder, queries):
    shards = index.shards(corpus)
    write(shards, folder)
    reader = Reader(shards.__getitem__)
    here = [reader.search(query) for query in queries]
    return [([(hit.number, hit.score) for hit in found.hits], found.near) for found in here], in_script(folder, queries)


def test_what_an_object_of_the_script_owns_is_a_word_like_any_other(reader, folder):
    here = [reader.search(query) for query in NAMES]
    there = in_script(folder, NAMES)
    assert there == [([(hit.number, hit.score) for hit in found.hits], found.near) for found in here]


@pytest.mark.parametrize("name", ["engine", "finder", "portal"])
def test_no_plain_object_is_used_as_a_map(name):
    script = (PROJECT / "generator" / "theme" / "js" / f"{name}.js").read_text(encoding="utf-8")
    assert not re.findall(r"\w+ = \{\}", script)


def test_a_corpus_without_clauses_has_an_index_that_finds_nothing(corpus, tmp_path):
    nothing = corpus()
    empty = type(nothing)(type(nothing.vocabulary)(), {}, {}, {}, {}, nothing.as_of)
    here, there = _both(empty, tmp_path, ["村医退休", "cunyi", "village doctor", "65岁", "鄉村醫生"])
    assert here == there == [([], False)] * 5


def test_characters_without_a_sound_are_found_as_written(corpus, tmp_path):
    odd = corpus({"policies/demo/exit-at-65.yml": "also: [䷀䷁, ䷀村, 㐀㐁㐂]"})
    here, there = _both(odd, tmp_path, ["䷀䷁", "䷀村", "䷂䷃", "yicun", "㐀㐁㐂"])
    assert here == there
    assert here[0][0]
    assert here[1][0]


def test_the_scripts_are_sound_when_joined(tmp_path):
    from generator.plugin.assets import scripts  # noqa: PLC0415 - MkDocs takes long to load

    folder = PROJECT / "generator" / "theme" / "js"
    served = scripts({f"js/{file.name}": file.read_text(encoding="utf-8") for file in folder.glob("*.js")})
    assert list(served) == ["js/portal.js", "js/search.js"]
    for name, text in served.items():
        file = tmp_path / name.replace("/", "-")
        file.write_text(text, encoding="utf-8")
        subprocess.run(["node", "--check", file], check=True)
        assert "/*" not in text
