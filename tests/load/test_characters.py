"""Characters: refused for what Unicode says of them, told by number and name, and nothing else is refused."""

import sys
import unicodedata

import pytest

from generator.load.characters import referred, refusal
from generator.report import message


@pytest.mark.parametrize(
    ("text", "key", "named"),
    [
        ("一\u202e二", "PC004", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("一\x1b二", "PC004", "U+001B CONTROL"),
        ("一\ufffd二", "PC004.lost", "U+FFFD REPLACEMENT CHARACTER"),
        ("一\ue000二", "PC004.unknown", "U+E000 PRIVATE USE"),
        ("一\ufdd0二", "PC004.unknown", "U+FDD0 NONCHARACTER"),
        ("一\U0003fffe二", "PC004.unknown", "U+3FFFE NONCHARACTER"),
        ("一\u0378二", "PC004.unknown", "U+0378 UNASSIGNED"),
        ("一\ud800二", "PC004.unknown", "U+D800 SURROGATE"),
        ("一\ufe0f二", "PC004", "U+FE0F VARIATION SELECTOR-16"),
        ("a\u0301\u0302\u0303\u0304", "PC004.marks", "U+0301 COMBINING ACUTE ACCENT"),
    ],
)
def test_refused_character_is_named(text, key, named):
    found = refusal(text)
    assert found == (1, key, named)
    assert all(named in message(key, {"character": named}, spoken) for spoken in ("en", "zh"))


def test_every_control_format_surrogate_private_and_unassigned_character_is_refused():
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        category = unicodedata.category(character)
        han = number >> 16 in {2, 3} and number & 0xFFFF < 0xFFFE
        if category[0] == "C" and character != "\n" and not (category == "Cn" and han):
            assert refusal(f"一{character}二"), hex(number)


def test_every_variation_selector_and_filler_is_refused():
    for number in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(number), "")
        if "VARIATION SELECTOR" in name or name.endswith(" FILLER"):
            assert refusal(f"一{chr(number)}二"), name


@pytest.mark.parametrize(
    "text",
    [
        "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～￥％℃　",
        "𬇙村、\U00020000\U0002a6df\U00030000\U000323af\U0002ebf0",
        "〇㐀䶿龥鿋⺠⻔豈",
        "①⑳㈠Ⅳ²½→≥×÷±§※№‰",
        "Tiếng Việt, naïve, ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ, ᠮᠣᠩᠭᠣᠯ",
        "a\u0301\u0302\u0303b",
        "R&D; &nbsp &amp; &nosuch; &; &#;",
        "一\r\n二\n",
    ],
)
def test_what_is_written_in_earnest_is_let_through(text):
    assert refusal(text) is None
    assert referred(text) is None


def test_a_lone_carriage_return_is_no_line_end_and_an_escaped_one_never():
    assert refusal("一\r二").start == 1
    assert refusal("一\r\n二\r三").start == 4
    assert refusal("一\r\n二", escaped=True).start == 1


def test_the_first_of_several_is_told():
    assert refusal("一\ue000\u202e\ufffd").character == "U+E000 PRIVATE USE"
    assert refusal("锟斤拷\u202e").key == "PC004.lost"


@pytest.mark.parametrize(
    "text", ["&#x202E;003&#x202C;元", "&#8238;", "&rlm;", "&ZeroWidthSpace;", "&#xFFFD;", "&#x3;", "&#x202e"]
)
def test_a_reference_carries_no_refused_character(text):
    found = referred(f"一{text}")
    assert (found.start, found.key) == (1, "PC004.reference")
    assert found.character.startswith("&")
