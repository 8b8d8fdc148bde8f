"""Article numbers stand in their own order, not in that of characters."""

import random

import pytest

from generator.model.number import order, value

IN_ORDER = [
    "第一条", "第二条", "第十条", "第十一条", "第二十条", "第三十六条", "第三十六条第一款", "第三十六条第二款",
    "第三十六条第二款第（一）项", "第三十六条第二款第（三）项", "第三十六条之一",
    "第三十六条之一第二款", "第三十六条之二", "第三十七条",
    "第一百零一条", "第一百二十条", "附件1", "附件2", "附件10",
]  # fmt: skip
LISTED = ["一、", "一、（一）", "一、（二）", "二、", "十、", "十一、（三）1.", "十一、（三）2."]


@pytest.mark.parametrize("numbers", [IN_ORDER, LISTED])
def test_numbers_are_put_in_order(numbers):
    shuffled = random.Random(36).sample(numbers, len(numbers))
    assert sorted(shuffled, key=order) == numbers


@pytest.mark.parametrize(("numeral", "wanted"), [
    ("三十六", 36), ("36", 36), ("十", 10), ("一百零五", 105), ("一百二十", 120), ("二〇一四", 2014), ("两千", 2000),
])  # fmt: skip
def test_a_numeral_has_its_value(numeral, wanted):
    assert value(numeral) == wanted


@pytest.mark.parametrize("text", ["", "总则", "第X条", "条三十六"])
def test_what_is_no_number_has_no_place(text):
    assert order(text) is None
