"""Completeness: what is missing, and what only seems to be."""

import pytest

from generator.model.version import version

SECOND = "policies/demo/second.yml"
NOTE = "policies/notes/lifelong-learning.yml"
QUESTION = "policies/_questions/what-to-remember.yml"
CLAUSE = """\
title: 村医要签字
topic: training
kind: {kind}
standing: {standing}
plain: 参加完培训，您要签字。
text: 乡村医生参加培训后应当签字。
audiences: [village-doctor]
basis: [physician-law]
source: {{lines: 15}}
"""


def codes(found):
    """The codes of the findings, those about the sources left out."""
    return [finding.code for finding in found if not finding.code.startswith("PC4")]


@pytest.mark.parametrize("kind", ["obligation", "prohibition", "procedure", "entitlement"])
@pytest.mark.parametrize("standing", ["rule", "cited"])
def test_what_binds_needs_a_question(kind, standing, findings):
    assert codes(findings({SECOND: CLAUSE.format(kind=kind, standing=standing)})) == ["PC601"]


@pytest.mark.parametrize(
    ("kind", "standing"),
    [("permission", "rule"), ("principle", "cited"), ("obligation", "proposal"), ("target", "rule")],
)
def test_what_does_not_bind_needs_none(kind, standing, findings):
    assert codes(findings({SECOND: CLAUSE.format(kind=kind, standing=standing)})) == []


def test_question_elsewhere_that_cites_the_clause_is_enough(findings):
    clause = CLAUSE.format(kind="obligation", standing="rule")
    assert codes(findings({SECOND: clause, QUESTION: "cites: [demo/second, demo/first, demo/exit-at-65]"})) == []


def test_question_is_not_missed_while_a_file_is_unread(findings):
    clause = CLAUSE.format(kind="obligation", standing="rule")
    assert codes(findings({SECOND: clause, QUESTION: b"\xff"})) == ["PC003"]


def test_who_must_act_needs_a_step_but_not_for_an_entitlement(findings):
    def missing(kind):
        clause = CLAUSE.format(kind=kind, standing="rule") + "actors: {responsible: [health]}\n"
        return codes(findings({SECOND: clause}))

    assert missing("procedure") == ["PC601", "PC602"]
    assert missing("entitlement") == ["PC601"]


def test_standing_is_not_missed_where_the_instrument_is_unread(findings):
    assert codes(findings({"policies/notes/instrument.yml": b"\xff"})) == ["PC003"]


def test_review_is_of_the_version_that_stands_there(corpus, findings):
    present = version(corpus().clauses["notes/lifelong-learning"])
    review = f"review: {{date: 2026-11-22, version: {present}}}"
    assert codes(findings({NOTE: review})) == []
    [finding] = findings({NOTE: f"{review}\nhedge: 一般"})
    assert finding.code == "PC605"
    assert finding.args["version"] != present
    assert codes(findings({NOTE: f"{review}\nplain: 作者说，要一直学。"})) == []


def test_coverage_of_a_topic_with_clauses_is_found_at_its_key(findings):
    [finding] = findings({"policies/demo/instrument.yml": "coverage:\n  assessment: silent\n  exit: damaged"})
    assert (finding.code, finding.args["topic"], finding.location.column) == ("PC606", "exit", 3)


def test_defined_term_that_nobody_uses_is_not_missed(findings):
    assert codes(findings({"policies/_vocabulary/terms.yml": "grade-a-clinic: {label: 甲级, defined: yes}"})) == []
