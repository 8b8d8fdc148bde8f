"""Content text stays text: escapes, the safe subset, links."""

import html5lib
import pytest
from hostile import TEXTS, active
from hypothesis import given
from hypothesis import strategies as st

from generator.converter import Converter
from generator.markdown import attribute, escape, faults, joined, linked, links, plain

#: Texts that need a line of their own to do harm.
HOSTILE = (*TEXTS, "x\n{onclick=alert(1)}", "a | b\n--- | ---\n<img src=x onerror=y> | c", "term\n: def", "1. a\n2. b")


def render(text):
    return Converter().convert(text)


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
def test_prose_outside_the_subset_is_refused_or_inert(text):
    assert list(faults(text)) or not list(active(render(joined(text))))


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
    ],
)
def test_the_subset_is_accepted(text):
    assert not list(faults(text))


@pytest.mark.parametrize(
    "text", ["*斜体*", "<b>粗</b>", "`代码`", "# 标题", "见 https://example.org", "[x](http://a)", "![图](a)", "a {.b}"]
)
def test_what_lies_outside_the_subset_is_named(text):
    assert list(faults(text))


def test_long_runs_of_markup_do_not_hang():
    assert list(faults("[" * 60_000))
    assert list(faults("*" * 60_000))
    assert list(faults("<" * 60_000))


def test_a_line_break_next_to_a_han_character_joins_without_a_space():
    assert joined("乡村\n医生") == "乡村医生"
    assert joined("满\n65周岁") == "满65周岁"
    assert joined("one\ntwo") == "one\ntwo"
    assert joined("一\n\n二") == "一\n\n二"
    assert joined("有：\n- 甲\n  续\n- 乙") == "有：\n\n- 甲续\n- 乙"


def test_links_are_found_and_turned_into_addresses():
    prose = "见[返聘](clause:rehire)和[预拨](term:prepay)"
    assert list(links(prose)) == [("clause", "rehire"), ("term", "prepay")]
    assert linked(prose, lambda kind, key: f"/{kind}/{key}") == "见[返聘](/clause/rehire)和[预拨](/term/prepay)"
    assert plain(prose) == "见返聘和预拨"
