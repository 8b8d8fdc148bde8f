"""Numbers, lengths of time, years and addresses at the edge of what can be, where the blocks can't show it."""

import pytest

FIRST = "policies/demo/first.yml"
DEMO = "policies/demo/instrument.yml"
BASES = "policies/_vocabulary/bases.yml"
UNITS = "policies/_vocabulary/units.yml"


def keys(found):
    return [finding.key for finding in found if finding.code.startswith("PC31")]


def one(parameter):
    return {FIRST: f"parameters: [{{name: 数, {parameter}}}]", UNITS: YEAR}


YEAR = "年份: {kind: year}\n"


@pytest.mark.parametrize(
    ("parameter", "key"),
    [
        ("value: -200, unit: 元", "PC310"),
        ("about: -0.5, unit: 次", "PC310"),
        ("at_least: -1, unit: 周岁", "PC310"),
        ("value: 0, unit: 元", "PC311.none"),
        ("value: 0.00, unit: 元", "PC311.none"),
        ("value: 300000000000, unit: 元", "PC311.large"),
        ("value: 300000000000, unit: 人", "PC311.large"),
        ("less_than: 121, unit: 周岁", "PC311.large"),
        ("value: 1001, unit: 百分比, base: 工资", "PC311.large"),
        ("value: 0.1234567, unit: 元", "PC311.decimals"),
        ("value: 9999, unit: 年份", "PC311.year"),
        ("value: 1066, unit: 年份", "PC311.year"),
        ("value: 2, unit: 元, period: P9999Y", "PC311.long"),
    ],
)
def test_number_that_is_hardly_meant_is_found(findings, parameter, key):
    assert keys(findings(one(parameter))) == [key]


@pytest.mark.parametrize(
    "parameter",
    [
        "value: 0, unit: 人",
        "at_least: 0, unit: 元",
        "value: -2, unit: 百分比, base: 工资",
        "value: 99999999999, unit: 元",
        "value: 0.1234, unit: 元",
        "value: 1986, unit: 年份",
        "value: 120, unit: 周岁",
        "value: 2, unit: 元, period: P100Y",
        "words: 免费",
    ],
)
def test_number_that_may_be_is_silent(findings, parameter):
    assert keys(findings(one(parameter))) == []


def test_condition_is_held_to_the_unit_of_its_fact(findings):
    assert keys(findings({FIRST: "conditions: [{any: [{fact: age, at_least: -1}, {fact: age, at_most: 650}]}]"})) == [
        "PC310",
        "PC311.large",
    ]


@pytest.mark.parametrize(
    ("timing", "found"),
    [
        ("cumulative: {at_least: P4Y, in: P3Y}", ["PC313"]),
        ("cumulative: {at_most: P37M, in: P3Y}", ["PC313"]),
        ("cumulative: {at_least: P3M, at_most: P2M, in: P3Y}", ["PC313.bounds"]),
        ("cumulative: {at_least: P12M, in: P1Y}", []),
        ("cumulative: {at_least: P1M, in: P3Y}", []),
        ("by: 9999", ["PC312"]),
        ("by: 1066-06", ["PC312"]),
        ("by: 2100-12-31", []),
        ("every: P101Y", ["PC311.long"]),
        ("after: 上岗, within: P5300W", ["PC311.long"]),
    ],
)
def test_timing_is_held_to_what_can_be(findings, timing, found):
    steps = f"steps: [{{id: attend, for: village-doctor, do: 参加培训，满2周, timing: {{{timing}}}}}]"
    assert keys(findings({FIRST: steps})) == found


@pytest.mark.parametrize(("day", "found"), [("1899-12-31", ["PC312"]), ("1900-01-01", [])])
def test_old_dates_of_an_instrument_are_found(findings, day, found):
    assert keys(findings({DEMO: f"issued: {day}"})) == found


HOSTS = {
    "https://aaa": False,
    "https://127.0.0.1/": False,
    "https://10.0.0.7/x": False,
    "https://localhost/": False,
    "https://portal.local/": False,
    "https://a..b.cn/": False,
    "https://a.b-.cn/": False,
    "https://1.2.3/": False,
    "https://www.gov.cn/x": True,
    "https://8.8.8.8/": True,
    "https://xn--fiq228c.xn--fiqs8s/": True,
}


@pytest.mark.parametrize("address", HOSTS)
def test_only_an_address_that_a_reader_can_open_is_taken(findings, address):
    vocabulary = f'physician-law: {{title: 法, url: "{address}"}}'
    found = findings({BASES: vocabulary, DEMO: f'url: "{address}"'})
    assert keys(found) == ([] if HOSTS[address] else ["PC314", "PC314"])


def test_source_of_fewer_lines_than_written_is_found_and_no_hash_of_nothing_recommended(findings):
    from valid_portal import VOCABULARY  # noqa: PLC0415 - this test's alone

    more = VOCABULARY["sources"].replace("lines: 60", "lines: 80")
    found = findings({
        "policies/_vocabulary/sources.yml": more,
        "policies/notes/instrument.yml": "source: {file: demo-texts, part: 2, lines: 41-80}\n"
        "contents: [{heading: 心得, lines: 41-80}]",
        "policies/notes/lifelong-learning.yml": "source: {lines: 61-70}",
    }, sources=True)  # fmt: skip
    assert [finding.key for finding in found] == ["PC411"]
    assert found[0].args == {"written": "80", "count": "60"}


def test_malformed_hash_of_a_source_names_what_prints_it(findings):
    found = findings({"policies/_vocabulary/sources.yml": "demo-texts: {label: 文, file: a, sha256: abc, lines: 6}"})
    assert "PC025.sha256" in [finding.key for finding in found]
