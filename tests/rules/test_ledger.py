"""The ledger, the wordings and the notices: what the documented blocks don't show."""

import pytest
from valid_portal import FILES

from generator.finding import Severity
from generator.report import report

DEMO = "policies/demo/instrument.yml"
NOTES = "policies/notes/instrument.yml"
FIRST = "policies/demo/first.yml"
BASES = "policies/_vocabulary/bases.yml"
AMENDED = "amended: [{date: 2021-12-01, effective: 2022-01-01, by: physician-law}]\n"
WORDING = """\
title: 村医每年参加培训
topic: training
kind: principle
plain: 您每年都参加培训。
text: 乡村医生每年接受培训。
audiences: [village-doctor]
source: {lines: 10-12}
"""
LATER = "policies/demo/rehire@2022-01-01.yml"


def keys(found, *families):
    return sorted(finding.key for finding in found if finding.key.startswith(families or "PC"))


def test_a_repeal_in_a_first_file_is_found(findings):
    assert keys(findings({"policies/demo/gone.yml": "repealed: true\n"})) == ["PC711.repeal"]


def test_a_wording_without_a_first_file_is_found(findings):
    found = findings({DEMO: AMENDED, "policies/demo/new@2022-01-01.yml": WORDING.replace("10-12", "13")})
    assert keys(found, "PC711") == ["PC711.base"]


def test_a_wording_before_the_clause_begins_is_found(findings):
    early = "amended: [{date: 2019-12-01, effective: 2020-01-15, by: physician-law}]\n"
    assert keys(findings({DEMO: early, "policies/demo/rehire@2020-01-15.yml": "repealed: true\n"})) == ["PC711.order"]


def test_entries_out_of_order_are_found(findings):
    entry = "{{date: {0}-12-01, effective: {0}-12-31, by: physician-law, clauses: [first]}}"
    entries = ", ".join(entry.format(year) for year in (2022, 2021))
    assert keys(findings({DEMO: f"amended: [{entries}]\n"}), "PC701") == ["PC701.order"]


@pytest.mark.parametrize(("more", "found"), [("", ["PC309"]), (", retroactive: yes", [])])
def test_an_amendment_reaches_back_only_where_it_says_so(findings, more, found):
    entry = f"{{date: 2022-01-01, effective: 2021-01-01, by: physician-law, clauses: [first]{more}}}"
    assert keys(findings({DEMO: f"amended: [{entry}]\n"}), "PC309") == found


def test_a_retroactive_instrument_may_take_effect_before_its_issue(findings):
    assert findings({DEMO: "issued: 2020-06-01\nretroactive: true\n"}) == []


def test_a_start_still_to_be_set_may_have_an_end(findings):
    assert keys(findings({DEMO: "effective: to-be-set\nexpires: 2025-01-01\n"}), "PC309", "PC312") == []


def test_a_bad_wording_that_is_not_shown_is_found_once(findings):
    bad = WORDING.replace("topic: training", "topic: trainings")
    future = AMENDED.replace("2022-01-01", "2030-01-01")
    found = findings({DEMO: future, "policies/demo/first@2030-01-01.yml": bad})
    assert [(item.key, item.location.path) for item in found] == [("PC201.guess", "policies/demo/first@2030-01-01.yml")]


def test_a_pin_to_a_whole_instrument_is_found(findings):
    assert keys(findings({FIRST: "references: [{type: see-also, to: notes/@2020-01-01}]"})) == ["PC714.whole"]


def test_a_text_known_by_its_address_has_no_lines(findings):
    law = """\
title: 示范规定
genre: notice
issuer: [health, {name: 示例县财政局}]
jurisdiction: unstated
document_number: unstated
issued: 2020-01-01
effective: 2020-02-01
expires: none
official: true
default_standing: rule
verified: 2026-11-01
url: http://example.org/rule
contents: [{heading: 待遇, from: 第二条}]
"""
    clause = WORDING.replace("source: {lines: 10-12}\n", "").replace("村医每年参加培训", "补助按月发")
    files = {"policies/rule/instrument.yml": law, "policies/rule/pay-out.yml": f"number: 第三条\n{clause}"}
    assert findings(files) == []
    assert keys(findings(files | {"policies/rule/pay-out.yml": f"number: 第三条\n{clause}source: {{lines: 3}}\n"})) == [
        "PC715.lines"
    ]


def test_notices_are_never_more_than_notices(findings):
    found = findings({DEMO: "verified: 2020-01-15"})
    assert {finding.severity for finding in found} == {Severity.NOTICE}
    assert report(found, "github", "en").startswith("::notice ")
    assert '"severity": "notice"' in report(found, "json", "zh")
    assert "留意：" in report(found, "text", "zh")
    assert "0 errors, 0 warnings, 2 notices" in report(found, "text", "en")


def test_a_basis_that_is_a_revised_instrument_leads_to_the_text_of_the_day(findings):
    old = "expires: 2020-02-01\nrevised_by: demo/\n"
    cited = {BASES: "physician-law: {title: 《执业医师法》, instrument: notes/}", FIRST: "basis: [physician-law]"}
    assert keys(findings(cited | {NOTES: old}), "PC723") == []
    assert keys(findings(cited | {NOTES: "expires: 2020-02-01\nrepealed_by: demo/\n"}), "PC723") == ["PC723"]


def test_rows_of_one_name_follow_one_another(findings):
    def rows(*times):
        return "parameters:\n" + "".join(
            f"  - {{name: 培训时长, at_least: 2, unit: 周, period: P1Y, {time}}}\n" for time in times
        )

    assert findings({FIRST: rows("until: 2021", "from: 2022-01-01")}) == []
    assert keys(findings({FIRST: rows("until: 2021-06", "from: 2021-06-30")})) == ["PC303"]


@pytest.mark.parametrize(("middle", "found"), [("40", []), ("30", ["PC304"])])
def test_a_total_is_that_of_the_parts_of_its_time(findings, middle, found):
    rows = f"""\
parameters:
  - {{name: 缺编, value: 100, unit: 人, from: 2020, until: 2021}}
  - {{name: 缺编, scope: 小学, value: 60, unit: 人, from: 2020, until: 2021}}
  - {{name: 缺编, scope: 中学, value: {middle}, unit: 人, from: 2020, until: 2021}}
  - {{name: 缺编, value: 50, unit: 人, from: 2022}}
  - {{name: 缺编, scope: 小学, value: 50, unit: 人, from: 2022}}
"""
    assert keys(findings({FIRST: rows}), "PC303", "PC304") == found


def test_two_acts_of_one_day_share_one_file(corpus):
    twice = AMENDED.replace(
        "}]", "}, {date: 2021-12-02, effective: 2022-01-01, by: village-doctor-regulation, clauses: [rehire]}]"
    )
    life = corpus({DEMO: twice, LATER: WORDING}).lives["demo/rehire"]
    assert [link.wording for link in life.chain.links] == ["", "2022-01-01"]


@pytest.mark.parametrize(
    ("path", "like"),
    [
        ("policies/_questions/asked@2020-01-01.yml", "policies/_questions/what-to-remember.yml"),
        ("policies/rule@2020-01-01/instrument.yml", NOTES),
    ],
)
def test_only_a_clause_has_wordings(findings, path, like):
    assert "PC101" in {finding.code for finding in findings({path: FILES[like]})}


def test_dated_rows_of_a_text_that_ended_on_the_first_of_all_days_are_no_bug(findings):
    rows = "parameters: [{name: 培训时长, at_least: 2, unit: 周, period: P1Y, from: 2020, until: 2021}]"
    assert "PC713" in keys(findings({DEMO: "expires: 0001-01-01", FIRST: rows}))


def test_nothing_is_said_of_the_times_of_a_text_that_cannot_be_read(findings):
    rows = "parameters: [{name: 培训时长, at_least: 2, unit: 周, period: P1Y, from: 2020}]"
    assert keys(findings({DEMO: "title: [", FIRST: rows}), "PC7") == []


def test_a_basis_ends_when_the_clause_that_repeals_it_begins(findings):
    law = "physician-law: {{title: 《执业医师法》, expires: {day}, repealed_by: demo/rehire}}"
    assert keys(findings({BASES: law.format(day="2020-02-01")}), "PC702") == []
    assert keys(findings({BASES: law.format(day="2022-03-01")}), "PC702") == ["PC702"]


def test_a_pause_that_ends_before_it_begins_is_found(findings):
    pause = "suspended: [{from: 2022-01-01, until: 2021-12-31, by: physician-law}]"
    assert keys(findings({DEMO: pause}), "PC027") == ["PC027.dates"]
