"""Normal forms and tokens, and how numbers and shards are written and read back."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import coding
from generator.search.text import RADICALS, figures, normal, numbers, spelled, tokens


def _tokens(text):
    return set(tokens(normal(text)))


def test_chinese_is_read_in_pairs_and_single_characters():
    assert _tokens("签约服务") == {"签约", "约服", "服务", "·签", "·约", "·服", "·务"}


@pytest.mark.parametrize("text", ["65周岁", "65岁", "６５周岁", "65 周岁", "六十五岁", "六十五周岁"])
def test_an_age_is_one_token_however_written(text):
    assert "65岁" in _tokens(text)


@pytest.mark.parametrize("text", ["80%", "80％", "百分之八十", "百分之80"])
def test_a_share_is_one_token_however_written(text):
    assert "80%" in _tokens(text)


def test_months_are_counted_with_and_without_their_measure_word():
    assert {counted for _, counted in numbers("6个月")} == {counted for _, counted in numbers("半年")} == {"6月"}


def test_a_comma_inside_a_number_is_no_border():
    assert "34747人" in _tokens("34,747人")


@pytest.mark.parametrize(("numeral", "value"), [("十", 10), ("六十五", 65), ("一百二十", 120), ("两", 2), ("二〇", 0)])
def test_numerals_are_read(numeral, value):
    assert spelled(numeral) == value


@pytest.mark.parametrize(
    ("number", "ways"),
    [
        ("25000元", ("25000元", "25,000元", "2.5万元", "两万五千元", "两万五元", "贰万伍仟元", "2.5万块钱")),
        ("1000元", ("1000元", "1千元", "一千块", "壹仟元")),
        ("2.5倍", ("2.5倍", "二点五倍")),
        ("1838", ("1838", "一千八百三十八")),
        ("9月", ("2016.9.1", "2016-09-01", "2016年9月1日", "二〇一六年九月一日")),
    ],
)
def test_equal_values_meet_however_written(number, ways):
    assert [way for way in ways if number not in _tokens(way)] == []


def test_a_scale_alone_is_no_number():
    assert figures("千万不要万一") == "千万不要万一"


def test_a_page_of_digits_is_read_in_one_go():
    began = time.process_time()
    for text in ("1" * 18_000, "一" * 18_000, "百" * 18_000, "1." * 9_000):
        set(tokens(normal(text)))
    assert time.process_time() - began < 4


def test_what_pdf_readers_copy_is_the_character_itself():
    assert normal("\u2ea0办\u2ed4诊\u2f65") == "民办门诊田"
    assert len(RADICALS[0]) == len(RADICALS[1])


def test_han_beyond_the_first_plane_is_han():
    assert "\U0002c1d9村" in _tokens("\U0002c1d9村")


def test_pinyin_is_read_as_it_is_spelt():
    assert normal("cūnyī lǚxíng Lüè") == "cunyi lvxing lve"


def test_an_english_plural_is_its_singular():
    assert _tokens("Teachers' subsidies") == {"teacher", "subsidy"}


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_come_back_as_written(values):
    assert coding.numbers("".join(map(coding.number, values))) == values


@given(st.integers(1, 99), st.dictionaries(st.integers(0, 10**5), st.integers(1, 15)))
def test_postings_come_back_as_written(weight, levels):
    pairs = sorted(levels.items())
    assert coding.read_postings(coding.postings(weight, pairs)) == (weight, pairs)


@given(st.lists(st.text(st.characters(exclude_characters=" \n", exclude_categories=["Cs"]), min_size=1)))
def test_sorted_words_come_back_as_written(words):
    assert coding.read_grouped(coding.grouped(sorted(words))) == sorted(words)


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_a_shard_comes_back_as_written_and_cannot_end_its_script(content):
    script = coding.shard("key", content)
    assert coding.read_shard(script) == json.loads(json.dumps(content))
    assert "<" not in script
    assert not {"\u2028", "\u2029"} & set(script)


def test_what_is_no_shard_is_refused():
    with pytest.raises(ValueError, match="alert"):
        coding.read_shard("alert(1)")
