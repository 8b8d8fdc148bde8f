"""The browser's script and the Python reader find the same, in the same order, with the same scores."""

import time

from generator.search.read.reader import Reader

from .conftest import in_script
from .scoring import FOREIGN, queries, strangers

ODD = (
    *("", "的", "怎么办", "a", "退", "é", "𠮷田", "[" * 200, "村" * 300, "６５周岁", "2,014年", "İstanbul"),
    *("xi'an", "ß", "半年", "百分之八十", "国卫基层发 2014-33", "二十多人", "3个人", "A4"),
    *("2.5万元", "两万五", "二点五倍", "2016.9.1", "省里出2块", "一千八百三十八", "百" * 50, "9" * 300, "0.000001亿"),
    *(
        "\u2ea0办教师",
        "\U0002c1d9村卫生室",
        "退\U0002c1d9休",
        "zhanlue",
        "l\u01dax\u00edng",
        "c\u016bn y\u012b tui xiu",
    ),
    "每千服务人口配几名村医，一村一室还是可以两村合一",
)


def _in_python(reader, asked):
    found = [reader.search(query) for query in asked]
    return [([(hit.number, hit.score) for hit in item.hits], item.near) for item in found]


def test_every_test_query_gives_the_same_hits_in_both(reader, folder):
    asked = [
        *(query.q for query in queries()),
        *(query.q for one in (1, 2) for query in strangers(one)),
        *FOREIGN,
        *ODD,
    ]
    for query, here, there in zip(asked, _in_python(reader, asked), in_script(folder, asked), strict=True):
        assert here == there, query


def test_every_title_and_question_gives_the_same_hits_in_both(real, reader, folder):
    asked = [clause.title for clause in real.clauses.values()][::3]
    asked += [text for _, question in real.asked() for text in (question.ask, *question.also)][::3]
    assert _in_python(reader, asked) == in_script(folder, asked)


def test_each_reader_starts_afresh(shards):
    once, again = (Reader(shards.__getitem__).search("村医退休") for _ in range(2))
    assert once == again


def test_a_word_that_is_known_but_has_no_list_finds_nothing(shards):
    reader = Reader(shards.__getitem__)
    assert reader.word("=没有这个词") == (0, [])


def test_a_long_number_costs_no_more_than_a_second(folder):
    began = time.monotonic()
    in_script(folder, ["9" * 18_000])
    assert time.monotonic() - began < 10  # Node's start, on a busy machine
