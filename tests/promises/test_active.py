"""Nothing that stands in a policy file leaves the place that the templates gave it."""

import html5lib
import pytest

from generator.converter import Converter
from generator.markdown import attribute, escape

from .reading import of_class, text


@pytest.mark.parametrize("address", ['x"onclick="alert', "x&quot;onclick=&quot;alert", "x'><img/src=x>", "&#34;x&#34;"])
def test_an_address_does_not_end_its_attribute(address):
    found = html5lib.parseFragment(Converter().convert(f"[甲]({address})\n"), namespaceHTMLElements=False)
    assert [(node.tag, sorted(node.attrib)) for node in found.iter() if node.attrib] == [("a", ["href"])]
    assert [node.tag for node in found.iter()][1:] == ["p", "a"]


def test_what_turns_an_address_into_that_of_the_site_cannot_end_its_attribute():
    shown = Converter(lambda _: 'x" onclick="alert(1)').convert("[甲](#a)\n")
    [link] = html5lib.parseFragment(shown, namespaceHTMLElements=False).iter("a")
    assert link.attrib == {"href": 'x" onclick="alert(1)'}


@pytest.mark.parametrize(
    "words", ["# 甲", "1. 甲", "2) 甲", "- 甲", "+ 甲", "* 甲", "> 甲", ": 甲", "=== 甲", "~~~ 甲", "--- 甲"]
)
@pytest.mark.parametrize("place", ["{}\n", "-   {}\n", "乙\n:   {}\n", "| 乙 |\n|---|\n| {} |\n"])
def test_text_at_the_start_of_its_place_is_text(words, place):
    plain, shown = (
        html5lib.parseFragment(Converter().convert(place.format(escape(told))), namespaceHTMLElements=False)
        for told in ("甲", words)
    )
    assert [node.tag for node in shown.iter()] == [node.tag for node in plain.iter()]
    assert words in text(shown)


#: What would be an element that the templates write too, and what would end an attribute.
ASKED = '甲<b>乙</b>&amp;丙" class="nav" title="丁'


@pytest.mark.parametrize("url", ["clauses/demo/first/", "questions/village-doctor/", "questions/topics/training/"])
def test_a_question_is_text_in_its_summary_and_in_the_label_of_its_link(site, url):
    block = f"questions: [{{id: how-long, ask: '{ASKED}', answer: 2周。}}]\n"
    found = site({"policies/demo/first.yml": block})[url]
    [asked] = [node for node in of_class(found, "qa") if "甲" in text(node.find("summary"))]
    assert text(asked.find("summary")) == ASKED
    assert list(asked.find("summary")) == []
    [link] = [node for node in asked.iter("a") if node.get("aria-label")]
    assert link.get("aria-label") == f"“{ASKED}”的链接"
    assert set(link.attrib) == {"href", "aria-label"}


def test_plain_text_ends_no_attribute():
    for told in (ASKED, "甲' x='乙", "甲`乙`", "[甲](#a){.b}", "甲|乙"):
        shown = html5lib.parseFragment(
            Converter().convert(f'<p title="{attribute(told)}">乙</p>\n'), namespaceHTMLElements=False
        )
        assert [node.attrib for node in shown.iter("p")] == [{"title": told}]
