"""People find what they look for: the bars of the search, on queries that were not looked at while it was made."""

import pytest
from search.scoring import FOREIGN, STRANGERS, met, queries, score, strangers

pytestmark = pytest.mark.content


@pytest.fixture(scope="module")
def check(search):
    """Scores of the check half by class."""
    return score(queries("check"), search)


def test_there_are_at_least_250_queries_in_twelve_classes():
    asked = queries()
    assert len(asked) >= 250
    assert len({query.cls for query in asked}) >= 12
    assert len({query.q for query in asked}) == len(asked)


def test_every_clause_that_a_query_should_find_exists(real):
    assert {clause for query in queries() for clause in query.rel} <= set(real.clauses)


def test_what_people_look_for_is_among_the_first_five(check):
    assert check["all"].recall >= 0.95


def test_the_first_hit_is_near_the_top(check):
    assert check["all"].mrr >= 0.90


def test_hardly_any_query_finds_nothing(check):
    assert check["all"].zero <= 0.01


def test_no_class_of_queries_is_left_behind(check):
    assert {name: part.recall for name, part in check.items() if part.recall < 0.85} == {}


def test_a_clauses_own_title_finds_it_first(real, search):
    lost = [clause.title for clause in real.clauses.values() if clause.id not in search(clause.title)[:2]]
    assert len(lost) <= len(real.clauses) * 0.01, lost


def test_a_clauses_own_question_finds_it(real, search):
    asked = [(clause.id, question.ask) for clause, question in real.asked()]
    lost = [ask for clause, ask in asked if clause not in search(ask)[:5]]
    assert len(lost) <= len(asked) * 0.02, lost


@pytest.mark.parametrize("query", FOREIGN)
def test_what_the_corpus_does_not_have_gets_no_confident_answer(reader, query):
    found = reader.search(query)
    assert found.near or not found.hits


def test_a_good_hit_is_not_called_near(reader):
    plain = [query.q for query in queries() if query.cls in {"keyword", "several", "docnumber"}]
    assert [query for query in plain if reader.search(query).near] == []


@pytest.mark.parametrize(
    "query", ["", " ", "？！", "的", "怎么办", "a", "退", "é", "\U0001f600", "𠮷", "[" * 500, "村" * 500]
)
def test_any_text_can_be_asked(reader, query):
    reader.search(query)


@pytest.fixture(scope="module", params=[1, 2])
def outcome(request, reader):
    """What the queries of strangers met with, by class, and the share of near misses without a label."""

    def search(query):
        found = reader.search(query)
        return [reader.card(hit.number)[0] for hit in found.hits[:10]], found.near

    return met(strangers(request.param), search)


def test_strangers_find_a_page_that_answers_among_the_first_five(outcome):
    assert outcome[0]["all"].among_five >= 0.95


def test_strangers_find_it_first(outcome):
    assert outcome[0]["all"].first >= 0.84


def test_no_class_of_strangers_is_left_behind(outcome):
    left = {name: x.among_five for name, x in outcome[0].items() if x.count >= 12 and x.among_five < 0.80}
    assert set(left) <= {"role"}, left  # .79 in the second set; docs/decisions/0006-search.md says what is wanted
    assert all(share >= 0.75 for share in left.values()), left


def test_strangers_are_hardly_ever_left_with_nothing(outcome):
    assert outcome[0]["all"].zero <= 0.01


def test_right_answers_are_not_called_near(outcome):
    assert outcome[0]["all"].called_near <= 0.06


def test_what_strangers_cannot_find_is_called_near(outcome):
    assert outcome[1] <= 0.29


def test_near_misses_of_our_own_are_called_near(reader):
    asked = (STRANGERS / "near-misses.txt").read_text(encoding="utf-8").splitlines()
    confident = [query for query in asked if (found := reader.search(query)).hits and not found.near]
    assert len(confident) <= len(asked) * 0.12, confident


def test_a_question_in_its_own_words_is_found(real, reader):
    lost = []
    for question in real.questions.values():
        found = [reader.card(hit.number)[0] for hit in reader.search(question.ask).hits[:5]]
        if not any(url.endswith(f"#q-{question.id}") for url in found):
            lost.append(question.ask)
    assert len(lost) <= len(real.questions) * 0.08, lost
