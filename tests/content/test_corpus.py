"""This portal's corpus: no error is found in it, and every line of its source stands somewhere.

The source texts are not part of the portal. They are looked for in ``$PORTAL_SOURCES``, else in ``../shared/sources``;
without them the tests that need them are left out, and the summary says so.
"""

import datetime as dt
import os
from pathlib import Path

import pytest
import yaml

from generator import build
from generator.finding import Severity
from generator.load.sources import read_sources
from generator.model.clause import Standing
from generator.views.answer import for_audience
from generator.views.checklist import steps_for
from generator.views.shown import Shown

PROJECT = Path(__file__).resolve().parents[2]
SOURCES = Path(os.environ.get("PORTAL_SOURCES") or PROJECT.parent / "shared" / "sources")
AS_OF = dt.date(2026, 11, 22)
#: Lines that no clause rests on, each with its reason.
UNCOVERED = Path(__file__).parent / "uncovered-lines.yml"

pytestmark = pytest.mark.content


@pytest.fixture(scope="module")
def corpus():
    return build.read(PROJECT, as_of=AS_OF).corpus


@pytest.fixture(scope="module")
def sources():
    if not SOURCES.is_dir():
        pytest.skip(f"left out: fingerprints and line coverage of the real corpus, as there is no {SOURCES}")
    return SOURCES


def spans(lines):
    return {number for first, last in lines for number in range(first, last + 1)}


def errors(**options):
    """What must not be there; a warning is for `portal check` to show, and for people to judge."""
    found = build.read(PROJECT, as_of=AS_OF, **options).findings
    return [str(finding) for finding in found if finding.severity is Severity.ERROR]


def test_no_error_is_found_in_the_corpus():
    assert errors() == []


def test_no_error_is_found_with_the_sources_at_hand(sources):
    assert errors(sources=sources) == []


def test_every_line_of_the_source_stands_in_a_clause_or_is_listed_with_its_reason(corpus, sources):
    listed = yaml.safe_load(UNCOVERED.read_text("utf-8"))
    for key, lines in read_sources(sources, corpus.vocabulary).items():
        within = set()
        for instrument in corpus.instruments.values():
            if instrument.source.file == key:
                within |= spans(instrument.source.lines)
        covered = {number for clause in corpus.clauses.values() for number in spans(clause.source.lines)}
        reasons = {int(number): reason for number, reason in listed[key].items()}
        unlisted = [n for n, line in enumerate(lines, 1) if line.strip() and n not in covered and n not in reasons]
        assert unlisted == [], "lines that no clause rests on and no reason is given for"
        assert [n for n in reasons if n in covered] == [], "listed as uncovered, but some clause rests on them"
        assert all(reasons.values())
        assert within


def test_only_three_instruments_hold_rules(corpus):
    holding = {clause.instrument for clause in corpus.clauses.values() if clause.standing is Standing.RULE}
    assert holding == {"village-doctor-plan", "teacher-management-guidance", "party-training-plan"}


def test_every_audience_with_duties_has_a_checklist_and_questions(corpus):
    shown = Shown(corpus)
    charged = {
        key
        for clause in corpus.clauses.values()
        for key in clause.actors.responsible
        if clause.standing.binding and key in corpus.vocabulary.audiences
    }
    assert charged
    assert {key for key in charged if not steps_for(key, shown)} == set()
    assert {key for key in charged if not for_audience(key, shown)} == set()
