"""The browser's script and the Python reader find the same, in the same order, with the same scores."""

from generator.search.read.reader import Reader

from .conftest import in_script
from .scoring import FOREIGN, queries

ODD = (
    *("", "的", "怎么办", "a", "退", "é", "𠮷田", "[" * 200, "村" * 300, "６５周岁", "2,014年", "İstanbul"),
    *("xi'an", "ß", "半年", "百分之八十", "国卫基层发 2014-33", "二十多人", "3个人", "A4"),
)


def _in_python(reader, asked):
    found = [reader.search(query) for query in asked]
    return [([(hit.number, hit.score) for hit in item.hits], item.near) for item in found]


def test_every_test_query_gives_the_same_hits_in_both(reader, folder):
    asked = [*(query.q for query in queries()), *FOREIGN, *ODD]
    for query, here, there in zip(asked, _in_python(reader, asked), in_script(folder, asked), strict=True):
        assert here == there, query


def test_every_title_and_question_gives_the_same_hits_in_both(real, reader, folder):
    asked = [clause.title for clause in real.clauses.values()][::3]
    asked += [text for _, question in real.asked() for text in (question.ask, *question.also)][::3]
    assert _in_python(reader, asked) == in_script(folder, asked)


def test_each_reader_starts_afresh(shards):
    once, again = (Reader(shards.__getitem__).search("村医退休") for _ in range(2))
    assert once == again
