"""One set of cases for the date rules of the generator and of the browser."""

import datetime as dt
import json
import random
import subprocess
from pathlib import Path

import pytest

from generator.dates import period, within

HERE = Path(__file__).parent
CASES = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))


def told(found):
    return found and [found.first.isoformat(), found.last.isoformat(), found.label]


@pytest.mark.parametrize(("every", "day", "wanted"), CASES["period"])
def test_a_round_is_a_calendar_period(every, day, wanted):
    assert told(period(every, dt.date.fromisoformat(day))) == wanted


@pytest.mark.parametrize(("start", "length", "wanted"), CASES["within"])
def test_a_time_limit_ends_on_its_day(start, length, wanted):
    assert within(dt.date.fromisoformat(start), length).isoformat() == wanted


def test_the_browser_has_the_same_rules():
    done = subprocess.run(["node", "tests/dates/run.cjs"], capture_output=True, check=True, cwd=HERE.parent.parent)
    found = json.loads(done.stdout)
    assert found == {name: [case[-1] for case in cases] for name, cases in CASES.items()}


def test_periods_follow_one_another_without_gap_or_overlap():
    pick = random.Random(2026)
    for _ in range(2000):
        day = dt.date(1990, 1, 1) + dt.timedelta(days=pick.randrange(40_000))
        every = pick.choice(["P1D", "P1W", "P1M", "P2M", "P3M", "P4M", "P6M", "P12M", "P1Y"])
        found = period(every, day)
        assert found.first <= day <= found.last
        after = period(every, found.last + dt.timedelta(days=1))
        assert after.first == found.last + dt.timedelta(days=1)
        assert after.label != found.label
