"""Provenance, where the documented blocks can't show it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules.spans import inside, listed, overlaps

FIRST = "policies/demo/first.yml"
DEMO = "policies/demo/instrument.yml"
NOTES = "policies/notes/instrument.yml"
SPANS = st.lists(st.tuples(st.integers(1, 30), st.integers(0, 5)).map(lambda pair: (pair[0], sum(pair))), max_size=8)


def keys(found):
    return [finding.key for finding in found]


def test_line_outside_the_instrument_is_not_called_without_heading_too(findings):
    assert keys(findings({FIRST: "source: {lines: 50}"})) == ["PC401"]


def test_second_line_outside_the_instrument_is_found_at_its_place(findings):
    (found,) = findings({FIRST: "source: {lines: [10, 41]}"})
    assert found.key == "PC401"
    assert str(found.location) == f"{FIRST}:17:22"


def test_lines_over_two_adjacent_spans_lie_inside(findings):
    assert findings({DEMO: "source: {file: demo-texts, part: 1, lines: [1-11, 12-40]}"}) == []


def test_line_named_twice_is_found(findings):
    assert keys(findings({FIRST: "source: {lines: [10-12, 11]}"})) == ["PC401.twice"]


def test_line_under_two_headings_names_them(findings):
    found = findings({DEMO: "contents: [{heading: 甲, lines: 1-12}, {heading: 乙, lines: 8-40}]"})
    assert keys(found) == ["PC402.several", "PC410.overlap"]
    assert found[0].args["headings"] == "甲, 乙"


def test_heading_outside_the_instrument_is_found(findings):
    assert keys(findings({NOTES: "contents: [{heading: 心得, lines: [41-60, 61]}]"})) == ["PC410"]


def test_missing_fingerprint_comes_as_the_line_to_write(findings):
    (missing,) = findings({FIRST: "source: {lines: 10-12}"}, sources=True)
    written = f"source: {{lines: 10-12, fingerprint: {missing.args['fingerprint']}}}"
    assert missing.key == "PC403"
    assert findings({FIRST: written}, sources=True) == []


def test_fingerprint_depends_on_the_order_of_the_lines(findings):
    (there,) = findings({FIRST: "source: {lines: [10, 12]}"}, sources=True)
    (back,) = findings({FIRST: "source: {lines: [12, 10]}"}, sources=True)
    assert there.args != back.args


def test_without_the_sources_no_fingerprint_is_judged(findings):
    assert findings({FIRST: "source: {lines: 10-12, fingerprint: 0000000000000000, begins: 没有}"}) == []


def test_lines_beyond_the_source_text_have_no_fingerprint(findings):
    blocks = {NOTES: "source: {file: demo-texts, part: 2, lines: 41-99}\ncontents: [{heading: 心得, lines: 41-99}]"}
    blocks["policies/notes/lifelong-learning.yml"] = "source: {lines: 99}"
    assert keys(findings(blocks, sources=True)) == ["PC409"]


def test_white_space_in_the_beginning_does_not_matter(findings):
    found = findings({FIRST: "source: {lines: 10-12, begins: 乡村 医生}"}, sources=True)
    assert keys(found) == ["PC403"]


def test_beginning_is_looked_for_in_the_home_line_only(findings):
    found = findings({FIRST: "source: {lines: 10-12, begins: 时间不少于}"}, sources=True)
    assert keys(found) == ["PC403", "PC405"]


def test_gap_of_the_instrument_explains_the_damage_too(findings):
    damaged = "parameters: [{name: 时长, unit: 周, state: damaged, as_written: '2', note: 缺字}]"
    gap = "source: {file: demo-texts, part: 1, lines: 1-40, gaps: [{lines: 9-10, lost: 时长}]}"
    assert keys(findings({FIRST: damaged})) == ["PC407"]
    assert findings({FIRST: damaged, DEMO: gap}) == []


def test_gap_that_could_be_read_explains_no_damage(findings):
    block = """\
parameters: [{name: 时长, unit: 周, state: damaged, as_written: "2", note: 缺字}]
source: {lines: 10-12, gaps: [{lines: 11, as_written: 二。周, read_as: 二周}]}
"""
    assert keys(findings({FIRST: block})) == ["PC407"]


def test_gap_of_the_instrument_lies_in_its_lines(findings):
    gap = "source: {file: demo-texts, part: 1, lines: 1-40, gaps: [{lines: 41, lost: 时长}]}"
    assert keys(findings({DEMO: gap})) == ["PC408"]


def test_instrument_beyond_its_source_is_found(findings):
    found = findings({NOTES: "source: {file: demo-texts, part: 2, lines: 41-61}"})
    assert keys(found) == ["PC409"]


def test_instruments_of_different_sources_may_have_the_same_lines(findings):
    other = "other-texts: {label: 另一份, file: other.txt, sha256: " + "0" * 64 + ", lines: 60}"
    blocks = {
        "policies/_vocabulary/sources.yml": other,
        NOTES: "source: {file: other-texts, part: 2, lines: 1-60}\ncontents: [{heading: 心得, lines: 1-60}]",
    }
    assert findings(blocks) == []


def test_broken_source_vocabulary_leaves_the_lines_alone(findings):
    assert keys(findings({"policies/_vocabulary/sources.yml": "["})) == ["PC005"]


@given(SPANS, st.integers(1, 40), st.integers(0, 5))
def test_a_span_lies_inside_when_each_of_its_lines_does(spans, first, more):
    lines = {line for begin, end in spans for line in range(begin, end + 1)}
    assert inside(spans)((first, first + more)) == set(range(first, first + more + 1)).issubset(lines)


@given(SPANS)
def test_spans_overlap_when_a_line_is_in_two(spans):
    lines = [line for begin, end in spans for line in range(begin, end + 1)]
    assert bool(list(overlaps(spans))) == (len(lines) != len(set(lines)))


@pytest.mark.parametrize(("spans", "text"), [([(3, 3)], "3"), ([(1, 2), (5, 9)], "1-2, 5-9")])
def test_spans_are_shown_as_written(spans, text):
    assert listed(spans) == text
