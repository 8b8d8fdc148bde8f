"""Status on a day: the table of the design, letter for letter, and what a span of days must never become."""

import datetime as dt

import pytest

from generator.model.instrument import Instrument
from generator.status import Chain, Status, of_clause, of_instrument

DAYS = tuple(map(dt.date.fromisoformat, (
    "2003-09-01", "2004-01-01", "2009-08-27", "2014-03-01", "2015-03-01", "2016-01-01",
    "2019-07-01", "2021-06-30", "2022-05-01", "2025-04-19", "2027-01-01", "2028-07-01",
)))  # fmt: skip
SIGNS = {
    Status.NOT_YET: "未", Status.IN_FORCE: "有", Status.CHANGED: "改", Status.SUSPENDED: "停", Status.ENDED: "失",
    Status.NEVER_BEGUN: "失", Status.UNCLEAR: "不", Status.NOT_HELD: "缺",
}  # fmt: skip


def instrument(**more):
    fields = {
        "id": "text", "path": "policies/text/instrument.yml", "title": "一份文件", "genre": "law", "issuer": "unstated",
        "jurisdiction": "unstated", "document_number": "unstated", "issued": "unstated", "expires": "none",
        "official": "yes", "verified": "2025-04-19", "source": {"file": "texts", "part": "1", "lines": "1-9"},
        "contents": [{"heading": "全文", "lines": "1-9"}],
    }  # fmt: skip
    return Instrument.model_validate({**fields, **more})


def decision(date):
    return {"date": date, "effective": "unstated", "by": "decision", "clauses": "unstated"}


REGULATION = instrument(adopted="2003-07-30", issued="2003-08-05", effective="2004-01-01")
TEACHERS = instrument(
    adopted="1993-10-31", effective="1994-01-01", consolidated="2009-08-27", amended=[decision("2009-08-27")]
)
SCHOOLING = instrument(
    adopted="2006-06-29",
    effective="2006-09-01",
    consolidated="2018-12-29",
    amended=[decision("2015-04-24"), decision("2018-12-29")],
)
VOCATIONAL_1996 = instrument(
    adopted="1996-05-15", effective="1996-09-01", expires="2022-05-01", revised_by="vocational-2022/"
)
VOCATIONAL_2022 = instrument(adopted="2022-04-20", effective="2022-05-01")
COUNTY = instrument(
    genre="notice",
    issued="2014-05-20",
    effective="2014-01-01",
    retroactive="yes",
    expires="2028-07-01",
    repealed_by="repeal-notice",
    verified="2026-11-29",
    amended=[
        {"date": "2015-02-10", "effective": "2015-03-01", "by": "amending-notice/"},
        {"date": "2022-04-01", "effective": "2022-05-01", "by": "paperless-notice"},
        {"date": "2026-11-01", "effective": "2027-01-01", "by": "raise-notice"},
    ],
    suspended=[{"clauses": ["inspection"], "from": "2019-07-01", "until": "2022-02-28", "by": "pause-notice"}],
)
UNSET = instrument(genre="notice", issued="2014-05-20", effective="to-be-set", expires="2019-07-01")
PAYMENT = of_clause(COUNTY, "payment", {"2015-03-01": False})
YEARLY = of_clause(COUNTY, "yearly", {"2027-01-01": False})
WHOLE = ""  # the clause, not one of its wordings


@pytest.mark.parametrize(("chain", "wording", "signs"), [
    (of_clause(REGULATION, "article-36", {}), WHOLE, "未有有有有有有有有有有有"),
    (of_instrument(TEACHERS), WHOLE, "有有有有有有有有有有有有"),
    (of_clause(TEACHERS, "article-25", {}), WHOLE, "缺缺不不不不不不不有有有"),
    (of_clause(SCHOOLING, "article-31", {}), WHOLE, "未未缺缺缺缺不不不有有有"),
    (of_clause(VOCATIONAL_1996, "article-36", {}), WHOLE, "有有有有有有有有失失失失"),
    (of_clause(VOCATIONAL_2022, "article-44", {}), WHOLE, "未未未未未未未未有有有有"),
    (PAYMENT, WHOLE, "未未未有有有有有有有有失"),
    (PAYMENT, "base", "未未未有改改改改改改改失"),
    (PAYMENT, "2015-03-01", "未未未未有有有有有有有失"),
    (YEARLY, "2027-01-01", "未未未未未未未未未未有失"),
    (of_clause(COUNTY, "ledger", {}, effective=dt.date(2016, 1, 1)), WHOLE, "未未未未未有有有有有有失"),
    (of_clause(COUNTY, "inspection", {}), WHOLE, "未未未有有有停停有有有失"),
    (of_clause(COUNTY, "form", {"2022-05-01": True}), WHOLE, "未未未有有有有有失失失失"),
    (of_instrument(UNSET), WHOLE, "未未未未未未失失失失失失"),
])  # fmt: skip
def test_the_table_of_statuses_holds(chain: Chain, wording, signs):
    def status(day):
        return chain.on(day) if wording == WHOLE else chain.of_wording("" if wording == "base" else wording, day)

    assert "".join(SIGNS[status(day)] for day in DAYS) == signs


def test_what_never_began_says_so():
    assert of_instrument(UNSET).on(dt.date(2020, 1, 1)) is Status.NEVER_BEGUN


def test_a_sample_without_dates_is_unclear_on_every_day():
    sample = instrument(official="no", verified=None, effective="unstated", expires="unstated")
    assert {of_clause(sample, "any", {}).on(day) for day in DAYS} == {Status.UNCLEAR}


def test_a_repealed_clause_has_no_wording_that_is_only_changed():
    form = of_clause(COUNTY, "form", {"2022-05-01": True})
    assert form.of_wording("", dt.date(2022, 5, 1)) is Status.ENDED


def test_a_pause_holds_on_its_last_day_and_not_after():
    chain = of_clause(COUNTY, "inspection", {})
    assert chain.on(dt.date(2022, 2, 28)) is Status.SUSPENDED
    assert chain.on(dt.date(2022, 3, 1)) is Status.IN_FORCE
    assert dt.date(2022, 3, 1) in chain.changes()


def test_a_pause_that_holds_in_one_place_only_pauses_nothing():
    paused = {"from": "2019-07-01", "by": "pause-notice", "where": "东片五镇"}
    county = COUNTY.model_copy(update={"suspended": instrument(effective="unstated", suspended=[paused]).suspended})
    assert of_clause(county, "inspection", {}).on(dt.date(2020, 1, 1)) is Status.IN_FORCE


def test_status_changes_on_no_other_day_than_those_named():
    for chain in (PAYMENT, YEARLY, of_clause(SCHOOLING, "any", {}), of_clause(COUNTY, "inspection", {})):
        day, before, named = dt.date(2003, 1, 1), None, set(chain.changes())
        while day < dt.date(2029, 1, 1):
            now = chain.on(day)
            assert now is before or before is None or day in named, day
            day, before = day + dt.timedelta(days=1), now
