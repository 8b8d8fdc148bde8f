"""A made-up county's notice, as the page on official texts teaches it: what is written there is what is tested here."""

import datetime as dt
import re
from pathlib import Path

import pytest
from test_status import DAYS, SIGNS

from generator import build
from generator.cli import main
from generator.model.parameter import State

ROOT = Path(__file__).parents[1]
COUNTY = ROOT / "tests" / "county"
PAGE = ROOT / "docs" / "contribute" / "official.md"
AS_OF = dt.date(2026, 11, 29)
BLOCK = re.compile(r"^```yaml\n# (policies/\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
YEARLY = ("补助", None, None)


@pytest.fixture(scope="module")
def checked():
    return build.read(COUNTY, as_of=AS_OF, sources=COUNTY / "sources")


@pytest.fixture(scope="module")
def lives(checked):
    return {key.partition("/")[2]: life for key, life in checked.corpus.lives.items()}


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(("path", "text"), BLOCK.findall(PAGE.read_text(encoding="utf-8")))
def test_what_the_page_teaches_is_the_file(path, text):
    assert (COUNTY / path).read_text(encoding="utf-8") == text


def test_the_page_teaches_every_sort_of_file():
    taught = {path for path, _ in BLOCK.findall(PAGE.read_text(encoding="utf-8"))}
    assert {path for path in taught if "@" in path} == {
        f"policies/subsidy/{name}.yml" for name in ("payment@2015-03-01", "form@2022-05-01", "yearly@2027-01-01")
    }


def test_only_the_hole_is_worth_a_notice(checked):
    assert [(item.key, item.args["first"], item.args["last"]) for item in checked.findings] == [
        ("PC725", "2025-01-01", "2026-11-29")
    ]
    assert not checked.warned


@pytest.mark.parametrize(
    ("slug", "wording", "signs"),
    [
        ("payment", None, "未未未有有有有有有有有失"),
        ("payment", "", "未未未有改改改改改改改失"),
        ("payment", "2015-03-01", "未未未未有有有有有有有失"),
        ("yearly", "2027-01-01", "未未未未未未未未未未有失"),
        ("ledger", None, "未未未未未有有有有有有失"),
        ("inspection", None, "未未未有有有停停有有有失"),
        ("form", None, "未未未有有有有有失失失失"),
    ],
)
def test_the_table_holds_from_the_files_on(lives, slug, wording, signs):
    chain = lives[slug].chain
    assert "".join(SIGNS[chain.on(d) if wording is None else chain.of_wording(wording, d)] for d in DAYS) == signs


@pytest.mark.parametrize(
    ("slug", "shown"),
    [
        ("payment", ["", "", "", ""] + ["2015-03-01"] * 8),
        ("yearly", [""] * 10 + ["2027-01-01"] * 2),
        ("ledger", [""] * 12),
        ("form", [""] * 12),
    ],
)
def test_the_wording_of_the_day_is_shown_else_the_next_else_the_last(lives, slug, shown):
    assert [lives[slug].shown(d).wording for d in DAYS] == shown


@pytest.mark.parametrize(("on", "value"), [("2019-06-30", "3600"), ("2019-07-01", "4000"), ("2027-01-01", "5000")])
def test_an_amount_is_that_of_its_day(lives, on, value):
    assert lives["yearly"].amounts(day(on))[YEARLY].value == value


def test_what_is_lost_of_a_year_is_lost_and_what_was_never_written_is_a_hole(lives):
    assert lives["yearly"].amounts(day("2017-05-01"))[YEARLY].state is State.DAMAGED
    assert lives["yearly"].amounts(day("2025-02-01")) == {YEARLY: None}
    assert lives["yearly"].amounts(day("2013-12-31")) == {}


def test_a_new_amount_changes_no_earlier_year(lives):
    assert lives["yearly"].amounts(day("2018-01-01"))[YEARLY].value == "3600"


def test_what_does_not_hold_on_the_day_does_not_act():
    on = {text: build.read(COUNTY, as_of=day(text)).corpus for text in ("2016-01-01", "2019-07-01", "2028-07-01")}
    assert {text: [key for key in corpus.clauses if corpus.acts(key)] for text, corpus in on.items()} == {
        "2016-01-01": [f"subsidy/{slug}" for slug in ("payment", "yearly", "ledger", "inspection", "form")],
        "2019-07-01": [f"subsidy/{slug}" for slug in ("payment", "yearly", "ledger", "form")],
        "2028-07-01": [],
    }


def test_a_notice_stops_nothing_under_strict(monkeypatch, capsys):
    monkeypatch.chdir(COUNTY)
    with pytest.raises(SystemExit) as left:
        main(["check", "--strict", "--as-of", "2026-11-29"])
    assert left.value.code == 0
    assert "PC725 notice: " in capsys.readouterr().out


def test_clauses_stand_in_the_order_of_their_numbers_under_headings_by_number(checked):
    corpus = checked.corpus
    instrument = corpus.instruments["subsidy"]
    found = [(clause.slug, instrument.heading_of(clause)) for clause in corpus.of_instrument("subsidy")]
    assert found == [("payment", 0), ("yearly", 0), ("ledger", 1), ("inspection", 1), ("form", 1)]
