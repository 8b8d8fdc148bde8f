"""The real corpus: nothing is found in it, and every line of its source stands somewhere.

The source texts are not part of the portal. They are looked for in ``$PORTAL_SOURCES``, else in ``../shared/sources``;
without them the tests that need them are left out, and the summary says so.
"""

import datetime as dt
import os
from pathlib import Path

import pytest
import yaml

from generator import build
from generator.load.sources import read_sources
from generator.views.answer import for_audience
from generator.views.checklist import steps_for
from generator.views.shown import Shown

PROJECT = Path(__file__).resolve().parents[1]
SOURCES = Path(os.environ.get("PORTAL_SOURCES") or PROJECT.parent / "shared" / "sources")
AS_OF = dt.date(2026, 11, 22)
#: Lines that no clause rests on, each with its reason.
UNCOVERED = Path(__file__).parent / "uncovered-lines.yml"


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


def test_nothing_is_found_in_the_real_corpus():
    assert [str(finding) for finding in build.read(PROJECT, as_of=AS_OF).findings] == []


def test_nothing_is_found_with_the_sources_at_hand(sources):
    assert [str(finding) for finding in build.read(PROJECT, as_of=AS_OF, sources=sources).findings] == []


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


def test_only_duties_and_rights_of_rule_and_cited_look_binding(corpus):
    weights = {clause.instrument: set() for clause in corpus.clauses.values()}
    for clause in corpus.clauses.values():
        weights[clause.instrument].add(str(clause.standing))
    binding = {key for key, found in weights.items() if "rule" in found}
    assert binding <= {"village-doctor-plan", "teacher-management-guidance", "party-training-plan"}


def test_every_audience_with_duties_has_a_checklist_and_questions(corpus):
    shown = Shown(corpus)
    for clause in corpus.clauses.values():
        for key in clause.actors.responsible:
            if clause.standing.binding and key in corpus.vocabulary.audiences:
                assert steps_for(key, shown), key
                assert for_audience(key, shown), key
