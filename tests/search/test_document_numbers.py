"""A document number finds its clause first, whichever brackets, widths and blanks it is typed with."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.text import normal, papers, tokens

NUMBERS = {
    "国卫基层发〔2014〕33号": {"village-doctor-plan/practice-supervision"},
    "枝编发〔2019〕35号": {"township-school-report/establishment-shortage"},
}
OPENING = "[［〔(（【〖﹝{｛<＜《「"
CLOSING = "]］〕)）】〗﹞}｝>＞》」"
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
TRADITIONAL = str.maketrans("国卫层发编号", "國衛層發編號")


@st.composite
def variants(draw, number):
    """One way of typing a document number."""
    name, _, rest = number.partition("〔")
    year, _, end = rest.partition("〕")
    serial = end.removesuffix("号")
    blank = st.sampled_from(["", "", " ", "　"])
    style = draw(st.sampled_from(["brackets", "year", "bare"]))
    if style == "brackets":
        at = draw(st.integers(0, len(OPENING) - 1))
        year = OPENING[at] + draw(blank) + year + draw(st.sampled_from(["", "年"])) + draw(blank) + CLOSING[at]
    elif style == "year":
        year += "年"
    serial = draw(st.sampled_from(["", "第"])) + serial + draw(blank) + draw(st.sampled_from(["号", "号文", "号文件"]))
    text = name + draw(blank) + year + draw(blank) + serial
    if draw(st.booleans()):
        text = text.translate(WIDE)
    if draw(st.booleans()):
        text = text.translate(TRADITIONAL)
    return text


@pytest.mark.content
@pytest.mark.parametrize("number", NUMBERS)
def test_every_variant_finds_its_clause_first(number, search):
    @settings(max_examples=300, deadline=None, derandomize=True)
    @given(variants(number))
    def check(text):
        assert search(text)[0] in NUMBERS[number], text

    check()


@pytest.mark.content
def test_every_document_number_of_the_corpus_finds_a_clause_that_rests_on_it_first(real, search):
    bases = {key: basis for key, basis in real.vocabulary.bases.items() if papers(normal(basis.number))[0]}
    assert bases
    for key, basis in bases.items():
        resting = {clause.id for clause in real.clauses.values() if key in clause.basis}
        assert not resting or search(basis.number)[0] in resting, basis.number


@pytest.mark.parametrize("text", ["2014年5月3日", "1419所", "65周岁", "2016年到2025年", "2014年度", "共2014人33所"])
def test_what_is_no_document_number_is_not_read_as_one(text):
    assert papers(normal(text))[0] == ()


@pytest.mark.parametrize(
    "text", ["国卫基层发〔2014〕33号", "国卫基层发(2014)33", "国卫基层发2014-33", "国卫基层发201433号"]
)
def test_all_forms_give_one_token(text):
    assert "#201433" in set(tokens(normal(text)))
