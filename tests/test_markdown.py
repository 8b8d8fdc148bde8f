"""Content text stays text: escapes, the safe subset, links."""

import html5lib
import pytest
from hostile import SHAPES, TEXTS, active
from hypothesis import given
from hypothesis import strategies as st

from generator.converter import Converter
from generator.markdown import attribute, escape, linked, links, plain
from generator.prose import faults

#: Texts that need a line of their own to do harm.
HOSTILE = (
    *TEXTS,
    *SHAPES,
    "x\n{onclick=alert(1)}",
    "a | b\n--- | ---\n<img src=x onerror=y> | c",
    "term\n: def",
    "1. a\n2. b",
)


def render(text):
    return Converter().convert(text)


def shown(prose):
    """Prose as the Markdown of a page."""
    return linked(prose, lambda kind, key: f"/{kind}/{key}")


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_shows_itself_and_nothing_runs(text):
    shown = escape(text)
    pages = (
        f"# {shown}\n",
        f"-   [{shown}](#a){{.t}}\n\n    {shown}\n",
        f"a\n:   {shown}\n",
        f"| a | b |\n|---|---|\n| {shown} | x |\n",
        f'<b title="{attribute(text)}">x</b>\n',
    )
    for page in pages:
        assert not list(active(render(page))), page


@given(st.text(st.characters(min_codepoint=32, blacklist_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=40))
def test_escaped_text_comes_back_letter_for_letter(text):
    words = " ".join(text.split())
    shown = html5lib.parseFragment(render(f"甲{escape(words)}乙"), namespaceHTMLElements=False)
    assert " ".join("".join(shown.itertext()).split()) == f"甲{words}乙"


@pytest.mark.parametrize("text", HOSTILE)
def test_prose_is_inert_whether_it_was_judged_or_not(text):
    assert not list(active(render(shown(text))))


@pytest.mark.parametrize(
    "text",
    [
        "一段话。",
        "一段\n话，**要紧**。\n\n另一段。",
        "- 一\n- 二",
        "1. 一\n2. 二",
        "[返聘](clause:rehire-after-65)",
        "3 < 5",
        "不少于80%",
        "[五个统一](term:five-unifieds)、[别处](clause:other/clause)",
        "**[返聘](clause:rehire)**、[**返聘**](clause:rehire)",
        "- 甲\n  续\n- 乙\n\n另一段",
        "1. 甲\n\n2. 乙",
        "R&D、A_B、3*5、5~10元、-5℃、甲|乙、2.5周",
        "-5℃起\n3.5周内\n（一）",
        "2023.5起\n1、2、3号",
        "满\n  65周岁",
    ],
)
def test_the_subset_is_accepted(text):
    assert not list(faults(text))


@pytest.mark.parametrize(
    "text",
    [
        "*斜体*", "_x_", "<b>粗</b>", "<b", "`代码`", "# 标题", "见 https://example.org", "[x](http://a)",
        "![图](a)", "a {.b}",
        "> 引", "甲\n===", "甲\n---", "甲 | 乙\n--- | ---", "| 甲 |", "词\n: 义", "~~删~~", "**没有结束", "* * *",
        "data:甲",
        *SHAPES[:21],
    ],
)  # fmt: skip
def test_what_lies_outside_the_subset_is_named(text):
    assert [stray.variant for stray in faults(text)][:1] in ([""], ["literal"], ["table"])
    assert {"", "table"} & {stray.variant for stray in faults(text)}


@pytest.mark.parametrize("text", ["甲&nbsp;乙", "&lt;b&gt;", "&#x202E;003元", "&#60;", r"2\*3", r"\<b"])
def test_a_reference_or_an_escape_in_place_of_a_character_is_named(text):
    assert "literal" in {stray.variant for stray in faults(text)}
    assert text in html5lib.parse(render(shown(text))).find(".//{*}p").text


@pytest.mark.parametrize(
    "text",
    [
        "- 甲\n  - 乙", "甲：\n  - 乙", "1.甲\n2.乙", "1. 甲\n3. 丙", "2. 乙", "1. 甲\n- 乙", "- 甲\n\n1. 乙",
        "* 甲", "+ 甲",
        "1) 甲", "-甲", "- 甲\n乙", "- 甲\n\n  再说", "甲\n\n    代码", "1、甲\n2、乙", "（一）甲\n（二）乙",
        "①甲\n②乙", "• 甲\n• 乙",
        "一、甲\n二、乙",
    ],
)  # fmt: skip
def test_structure_that_would_be_lost_is_named(text):
    assert "list" in {stray.variant for stray in faults(text)}


def test_each_kind_of_fault_is_named_once():
    assert faults("<b>甲</b><i>\n1.甲\n2.乙 &lt; &gt;") == (
        ("list", "1.甲"),
        ("", "<b>甲</b><i> 1.甲2.乙 &"),
        ("literal", "&lt; &gt;"),
    )


def test_long_runs_of_markup_do_not_hang():
    assert list(faults("[" * 60_000))
    assert list(faults("*" * 60_000))
    assert list(faults("_a " * 20_000 + "*"))
    assert list(faults("[a](" * 20_000))
    assert list(faults("1.甲\n" * 20_000))
    assert list(faults("<b" * 60_000))


def test_a_line_break_next_to_a_han_character_joins_without_a_space():
    assert shown("乡村\n医生") == "乡村医生"
    assert shown("\U0002c1d9\n村") == "\U0002c1d9村"
    assert shown("满\n65周岁") == "满65周岁"
    assert shown("one\ntwo") == "one two"
    assert shown("一\n\n二") == "一\n\n二"
    assert shown("有：\n- 甲\n  续\n- 乙") == "有：\n\n- 甲续\n- 乙"
    assert shown("有：\n1. 甲\n2. 乙") == "有：\n\n1. 甲\n2. 乙"


def test_links_are_found_and_turned_into_addresses():
    prose = "见[返聘](clause:rehire)和[预拨](term:prepay)"
    assert list(links(prose)) == [("clause", "rehire"), ("term", "prepay")]
    assert shown(prose) == "见[返聘](/clause/rehire)和[预拨](/term/prepay)"
    assert plain(prose) == "见返聘和预拨"


def test_every_character_of_a_text_run_is_escaped_on_its_way_to_the_page():
    assert shown("甲<b>&lt;\\[x](javascript:y)**粗<i>**") == (
        r"甲&lt;b&gt;&amp;lt;\\\[x\](javascript:y)**粗&lt;i&gt;**"
    )


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="x">', '<span onclick="x">', '<span style="x">', "<span class=x>", '<a href="javascript:x">',
        '<x-y a="b">',
        "<script>", '<form action="https://a.cn">', '<span class="x"id="y">', '<span class="x" class=\'y\'>',
        "<div/>", "<b/>",
    ],
)  # fmt: skip
def test_the_converter_takes_nothing_for_a_tag_that_no_template_writes(tag):
    for text in (tag, f"甲{tag}乙", f"<div>\n{tag}\n</div>", f"# {tag}"):
        assert f"&lt;{tag[1:-1]}" in render(text).replace("&quot;", '"')


@pytest.mark.parametrize(
    "address", ["javascript:x", "JAVASCRIPT:x", "java&Tab;script:x", "&#1;javascript:x", "data:x", "x:y"]
)
def test_the_converter_makes_no_link_to_what_runs(address):
    assert "<a" not in render(f"[甲]({address})")


@pytest.mark.parametrize("address", ["#a", "../x/index.md#a:b", "https://a.cn/", "mailto:a@b.cn", "tel:12345"])
def test_the_converter_makes_links_to_what_leads_somewhere(address):
    assert f'<a href="{address}">甲</a>' in render(f"[甲]({address})")
