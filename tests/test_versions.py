"""Versions: what binds is declared with the fields, and ticks that readers have stored stay fresh."""

import datetime as dt
from pathlib import Path

import pytest

from generator import build
from generator.model.clause import Binding, Clause
from generator.model.version import version

GOLDEN = Path(__file__).parent / "site"
FULL = Path(__file__).parent / "full"
AS_OF = dt.date(2026, 11, 22)
#: Fields that are told of what binds, or say where it comes from: a change in them leaves every tick as it is.
NOT_BINDING = {
    "id", "path", "number", "title", "topic", "plain", "defines", "references", "steps", "questions", "also", "source",
    "formerly", "review", "tips", "silent", "means", "wording", "effective", "expires",
}  # fmt: skip
#: As they were when the first ticks were stored: they may change with the policies, never with the program.
VERSIONS = {
    "plan/allowance": "b146268abfa1af74",
    "plan/exit-at-65": "af5668d4caac7f40",
    "plan/prepay": "2a69ed2eecd14ee0",
    "plan/reassessment": "2fd730255af88fc5",
    "plan/rehire": "da79c6542c246a03",
    "plan/training-hours": "01f3e07a35228fa0",
    "report/shortage": "028cb02db04a0014",
    "report/teacher-training": "1e981e4437ba3f1f",
}
STEPS = {
    "plan/allowance#check": "248b036e56a2d042",
    "plan/exit-at-65#leave": "5aa5abc518576988",
    "plan/prepay#pay": "4291ad0d437b9c2a",
    "plan/reassessment#apply": "0e2d7bfbb16e370c",
    "plan/training-hours#attend": "7147e154a866b674",
    "plan/training-hours#round": "18b8508ca9585353",
    "report/teacher-training#ask": "b2c15d350b94a16c",
    "report/teacher-training#tell": "e10378bed9704b69",
}


@pytest.fixture(scope="module")
def corpus():
    return build.read(GOLDEN, as_of=AS_OF).corpus


@pytest.fixture(scope="module")
def whole():
    """A clause that states every field, each in its own way."""
    clause = build.read(FULL, as_of=AS_OF).corpus.clauses["plan/whole"]
    return clause.model_copy(update={"wording": "2022-05-06"})


def test_every_field_of_a_clause_binds_or_is_said_not_to():
    assert Clause.model_fields.keys() - Binding.model_fields.keys() == NOT_BINDING


def test_versions_are_what_they_always_were(corpus):
    assert corpus.versions == VERSIONS
    assert {f"{c.id}#{s.id}": corpus.step_version(c, s) for c, s in corpus.steps()} == STEPS


@pytest.mark.parametrize("field", Binding.model_fields)
def test_a_change_in_what_binds_makes_a_new_version(corpus, whole, field):
    one = corpus.clauses["plan/allowance"]
    assert version(one.model_copy(update={field: getattr(whole, field)})) != version(one)


@pytest.mark.parametrize("field", sorted(NOT_BINDING))
def test_a_change_in_what_is_told_of_it_leaves_the_version(corpus, whole, field):
    one = corpus.clauses["plan/allowance"]
    assert getattr(one, field) != getattr(whole, field)
    assert version(one.model_copy(update={field: getattr(whole, field)})) == version(one)
