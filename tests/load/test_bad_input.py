"""Bad files, from bytes to meaning: each gives its message at its place, and nothing is ever raised."""

import pytest

from generator.finding import Severity
from generator.load import read
from generator.report import message

from .bad import CASES, CLAUSE, PLACES, SECOND
from .bad_characters import CHARACTERS


def test_there_are_no_two_cases_of_one_name():
    names = [case.name for case in [*CASES, *CHARACTERS, *PLACES]]
    assert sorted(set(names)) == sorted(names)


def test_the_clause_that_the_cases_change_is_right(portal):
    assert read(portal({SECOND: CLAUSE})).findings == ()


@pytest.mark.parametrize("case", [*CASES, *CHARACTERS], ids=lambda case: case.name)
def test_bad_file_gives_its_one_finding_at_its_place(case, portal):
    loaded = read(portal({case.path: case.content}))
    [finding] = loaded.findings
    assert finding.key == case.key
    assert str(finding.location) == f"{case.path}:{case.line}:{case.column}"
    assert finding.severity is Severity.ERROR
    assert all(message(finding.key, finding.args, spoken) for spoken in ("en", "zh"))
    assert (case.path in {clause.path for clause in loaded.clauses}) == (case.key in {"PC013", "PC020.identity"})


@pytest.mark.parametrize("case", PLACES, ids=lambda case: case.name)
def test_file_in_the_wrong_place_is_reported_and_not_read(case, portal):
    loaded = read(portal({case.path: case.content}))
    [finding] = loaded.findings
    assert finding.key == case.key
    assert str(finding.location) == f"{case.path}:{case.line}:{case.column}"
    assert finding.severity is (Severity.WARNING if case.key == "PC014.hidden" else Severity.ERROR)
    assert case.path not in loaded.raw
