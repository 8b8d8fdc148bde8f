"""What a query is about has to stand on the page, and a named profession parts the pages."""

import pytest

from generator.search.read.ranking import Hit
from generator.search.write import lexicon

from .scoring import page

pytestmark = pytest.mark.content


def _hits(reader, query) -> list[tuple[str, Hit]]:
    return [(reader.card(hit.number)[0], hit) for hit in reader.search(query).hits[:20]]


def test_a_page_without_the_thing_that_is_asked_about_is_near(reader):
    assert reader.search("校服采购价格").near
    assert reader.search("护士执业证延续注册").near


def test_what_a_page_says_the_source_does_not_say_is_near(reader):
    url, hit = _hits(reader, "特岗教师三年期满入编")[0]
    assert url.endswith("#q-national-programmes-for-teachers")
    assert hit.near


def test_pages_of_other_professions_lose_but_stay(reader):
    found = [page(url) for url, _ in _hits(reader, "村医怎么评职称")]
    assert "questions/topics/career/" in found[:2]
    assert any(name.startswith("teacher-management-guidance/") for name in found)


def test_a_role_by_any_of_its_names_leads_to_its_page(reader):
    assert _hits(reader, "代课老师 有什么规定")[0][0] == "audiences/substitute-teacher/"


def test_what_village_doctors_retire_by_comes_first(reader):
    assert _hits(reader, "村医退休")[0][0] == "clauses/village-doctor-plan/exit-at-65/"


def test_a_subject_is_more_than_one_character():
    words = lexicon.subjects()
    assert [word for word in words if len(word) == 1] == []
