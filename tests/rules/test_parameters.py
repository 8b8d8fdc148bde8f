"""Parameters, conditions and dates, where the documented blocks can't show it."""

import pytest

FIRST = "policies/demo/first.yml"
DEMO = "policies/demo/instrument.yml"
FACTS = "policies/_vocabulary/facts.yml"


def keys(found):
    return [finding.key for finding in found if str(finding.severity) == "error"]


def one(parameter):
    return {FIRST: f"parameters: [{{{parameter}}}]"}


@pytest.mark.parametrize("state", ["damaged", "unstated"])
@pytest.mark.parametrize("form", ["value: 2", "about: 2", "words: 两周", "at_least: 2", "less_than: 3"])
def test_damaged_or_unstated_parameter_has_no_value(findings, state, form):
    (found,) = [
        item
        for item in findings(one(f"name: 时长, unit: 周, state: {state}, note: 缺字, {form}"))
        if str(item.severity) == "error"
    ]
    assert (found.key, found.args["form"]) == ("PC301.lost", form.partition(":")[0])


def test_damaged_parameter_with_two_bounds_is_found_at_both(findings):
    found = findings(one("name: 时长, unit: 周, state: damaged, note: 缺字, at_least: 2, at_most: 3"))
    assert keys(found) == ["PC301.lost", "PC301.lost"]


@pytest.mark.parametrize("state", ["given", "recovered", "computed", "conflicting"])
def test_every_other_parameter_has_one_value(findings, state):
    assert keys(findings(one(f"name: 时长, state: {state}, note: 见原文"))) == ["PC301"]
    assert keys(findings(one(f"name: 时长, unit: 周, state: {state}, note: 见原文, value: 2, words: 两周"))) == [
        "PC301.several"
    ]


def test_both_ends_of_a_range_are_one_form(findings):
    assert findings(one("name: 时长, unit: 周, at_least: 2, less_than: 3")) == []


def test_words_need_no_unit(findings):
    assert findings(one("name: 学历, words: 中专及以上")) == []


def test_unstated_value_needs_no_note(findings):
    assert findings(one("name: 补助, state: unstated, as_written: 适当")) == []


def test_payers_tell_parameters_apart(findings):
    block = """\
parameters:
  - {name: 补助, payer: finance, value: 3, unit: 元, per: 人, period: P1Y}
  - {name: 补助, payer: health, value: 3, unit: 元, per: 人, period: P1Y}
"""
    assert findings({FIRST: block}) == []


def table(total="value: 100, unit: 人", first="value: 60, unit: 人", second="value: 30, unit: 人"):
    rows = (f"{{name: 缺编, {row}}}" for row in (total, f"scope: 小学, {first}", f"scope: 中学, {second}"))
    return {FIRST: f"parameters: [{', '.join(rows)}]"}


def test_wrong_total_is_found_at_its_value(findings):
    (found,) = findings(table())
    assert (found.key, found.args["sum"], found.args["total"]) == ("PC304", "90", "100")
    assert str(found.location) == f"{FIRST}:17:32"


@pytest.mark.parametrize(
    "rows",
    [
        {"total": "about: 100, unit: 人"},
        {"second": "at_least: 30, unit: 人"},
        {"second": "state: damaged, unit: 人, note: 缺字"},
        {"second": "value: 30, unit: 人, state: conflicting, note: 对不上"},
        {"second": "value: 30, unit: 次"},
        {
            "total": "value: 98, unit: 百分比, base: 教师",
            "first": "value: 97, unit: 百分比, base: 教师",
            "second": "value: 99, unit: 百分比, base: 教师",
        },
        {"total": "value: 46, unit: 周岁", "first": "value: 45, unit: 周岁", "second": "value: 47, unit: 周岁"},
        {
            "total": "value: 5, unit: 元, per: 人, period: P1Y",
            "first": "value: 4, unit: 元, per: 人, period: P1Y",
            "second": "value: 6, unit: 元, per: 人, period: P1Y",
        },
    ],
)
def test_what_does_not_add_up_by_nature_is_no_wrong_total(findings, rows):
    assert keys(findings(table(**rows))) == []


def test_decimals_are_added_exactly(findings):
    rows = {"total": "value: 0.3, unit: 元", "first": "value: 0.1, unit: 元", "second": "value: 0.2, unit: 元"}
    assert findings(table(**rows)) == []


def test_period_may_be_unstated(findings):
    assert findings(one("name: 补助, value: 200, unit: 元, per: 人, period: unstated")) == []


def test_money_as_a_whole_needs_no_period(findings):
    assert findings(one("name: 总额, value: 200, unit: 元")) == []


def test_lost_share_needs_no_base(findings):
    assert keys(findings(one("name: 比例, unit: 百分比, state: damaged, as_written: '80', note: 缺字"))) == []


@pytest.mark.parametrize(
    ("condition", "key"),
    [
        ("fact: age, is: '65'", "PC308.number"),
        ("fact: last-assessment, at_least: 1", "PC308.choice"),
        ("fact: remote-area, at_least: 1", "PC308.choice"),
        ("fact: remote-area, is: 是", "PC308.guess"),
        ("fact: remote-area, is: passed", "PC308"),
        ("fact: last-assessment, is: [passed, fail]", "PC308.guess"),
        ("fact: role, is: official", "PC308"),
        ("not: {any: [{fact: age, is: '65'}]}", "PC308.number"),
    ],
)
def test_condition_that_its_fact_cannot_answer_is_found(findings, condition, key):
    assert keys(findings({FIRST: f"conditions: [{{{condition}}}]"})) == [key]


@pytest.mark.parametrize(
    "condition",
    [
        "fact: age, at_least: 18, less_than: 65",
        "fact: remote-area, is: yes",
        "fact: last-assessment, is: [passed, failed]",
        "fact: role, is: [village-doctor, teacher]",
        "unclear: 年龄条件残缺",
    ],
)
def test_condition_that_its_fact_can_answer_is_fine(findings, condition):
    assert findings({FIRST: f"conditions: [{{{condition}}}]"}) == []


def test_choice_without_choices_is_found_once(findings):
    found = findings({FACTS: "mood: {ask: 好吗？, type: choice}", FIRST: "conditions: [{fact: mood, is: good}]"})
    assert keys(found) == ["PC308.no_choices"]


def test_number_with_choices_is_found(findings):
    assert keys(findings({FACTS: "mood: {ask: 几分？, type: number, choices: {one: 一}}"})) == ["PC308.choices"]


@pytest.mark.parametrize(
    ("dates", "key"),
    [
        ("expires: 2020-02-01", ["PC309.expires"]),
        ("effective: unstated\nexpires: 2020-01-01", ["PC309.expires"]),
        ("issued: unstated\nexpires: 2020-01-15", ["PC309.expires"]),
        ("expires: 2020-02-02", []),
        ("effective: 2020-01-01", []),
        ("issued: unstated\neffective: unstated\nexpires: 2019-01-01", []),
    ],
)
def test_dates_follow_each_other(findings, dates, key):
    assert [found for found in keys(findings({DEMO: dates})) if found != "PC723"] == key
