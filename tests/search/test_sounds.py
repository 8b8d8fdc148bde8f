"""Pinyin, initials and misspellings lead to the words that people meant; known words to all that stands for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import coding
from generator.search.read.pinyin import chained, linked
from generator.search.syllables import alike, splits

SYLLABLES = frozenset(["fan", "gan", "fang", "an", "xi", "xian", "cun", "yi"])


def _words(reader, query):
    return {token for group in reader.groups(query) for _, tokens in group.variants for token in tokens}


def test_letters_are_split_in_every_way_shortest_first():
    assert splits("fangan", SYLLABLES) == [["fan", "gan"], ["fang", "an"]]
    assert splits("xian", SYLLABLES) == [["xian"], ["xi", "an"]]
    assert splits("doctor", SYLLABLES) == []


def test_many_ways_stay_a_handful():
    assert len(splits("a" * 119, frozenset({"a", "aa", "aaa"}))) == 3


def test_pairs_that_share_their_character_are_kept():
    assert linked([["绩效", "技校"], ["效工", "小工"], ["工资"]]) == [["绩效"], ["效工"], ["工资"]]
    assert linked([["绩效", "技校"], []]) == [["绩效", "技校"], []]


def test_initials_chain_through_shared_characters_common_pairs_first():
    assert chained([["师德", "时代"], ["代档", "德档"], ["档案"]]) == ["师德档案", "时代档案"]
    assert len(chained([["啊啊"] * 120] * 8)) <= 200


@pytest.mark.parametrize(("one", "other"), [("zhang", "zan"), ("sheng", "sen"), ("ling", "lin")])
def test_what_some_ears_take_for_the_same_is_alike(one, other):
    assert alike(one) == alike(other)


@pytest.mark.content
@pytest.mark.parametrize("typed", ["cunyi", "cun yi", "cun'yi"])
def test_pinyin_of_a_known_word_is_that_word_however_written(reader, typed):
    assert "=村医" in _words(reader, typed)


@pytest.mark.content
def test_pinyin_of_a_rare_word_is_found(reader):
    assert "=摊派" in _words(reader, "tanpai")


@pytest.mark.content
def test_a_word_in_parts_is_one_word(reader):
    assert "=代课教师" in _words(reader, "daike jiaoshi")


@pytest.mark.content
def test_a_misspelt_word_is_looked_up_by_what_sounds_like_it(reader):
    assert "清退" in _words(reader, "代课教师请退")


def test_many_unknown_words_are_no_misspelling(reader):
    assert not any(group.guessed for group in reader.groups("量子纠缠超导磁悬浮"))


@pytest.mark.content
def test_english_phrases_come_before_their_words(reader):
    assert "=village-doctor" in _words(reader, "village doctors")
    assert "=doctor" not in _words(reader, "village doctors")


@pytest.mark.content
def test_a_word_finds_at_least_what_its_synonyms_find(reader):
    weight, rows = reader.word("=薪水")
    units = {unit for unit, _, _ in rows}
    assert weight > 0
    assert {unit for unit, _ in reader.postings("工资")[1]} <= units


@given(st.integers(1, 99), st.dictionaries(st.integers(0, 10**5), st.tuples(st.integers(0, 55), st.integers(0, 55))))
def test_rows_of_a_word_come_back_as_written(weight, scored):
    rows = sorted((unit, *pair) for unit, pair in scored.items())
    assert coding.read_rows(coding.rows(weight, rows)) == (weight, rows)
