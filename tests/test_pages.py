"""Pages are data: views that could be written down, templates that see nothing else, nothing half-registered."""

import dataclasses
import enum
import json
from pathlib import Path

import pytest
from golden import pages as golden_pages
from jinja2 import meta

import generator
from generator import build
from generator.page import Markdown, Meta, Page, address
from generator.pages import PAGES
from generator.render import environment, rendered
from generator.views.stub import Stub

HOME = Path(generator.__file__).parent
KINDS = {path.name.removesuffix(".md.j2") for path in (HOME / "templates" / "pages").iterdir()}
#: Not a page type of its own: the index of every section, which the section's page module makes.
SHARED = {"index"}


@pytest.fixture(scope="module")
def pages():
    checked, _ = golden_pages()
    return list(build.pages(checked.corpus))


def test_every_kind_of_page_is_made(pages):
    assert {page.kind for page in pages} == KINDS


def test_every_kind_of_page_has_its_module_in_pages():
    modules = {path.stem for path in (HOME / "pages").glob("*.py")} - {"__init__"}
    assert modules == KINDS - SHARED
    assert sorted(make.__module__ for make in PAGES) == sorted(f"generator.pages.{name}" for name in modules)


def test_every_page_shows_a_view_of_its_own_kind(pages):
    for page in pages:
        assert type(page.view).__module__ == f"generator.views.{page.kind}", page.url


def plain_data(value):
    """What a view may hold: frozen dataclasses, tuples, words, numbers."""
    if dataclasses.is_dataclass(value):
        frozen = value.__dataclass_params__.frozen
        return frozen and all(plain_data(getattr(value, field.name)) for field in dataclasses.fields(value))
    if isinstance(value, tuple):
        return all(map(plain_data, value))
    return value is None or type(value) in {str, int, bool, Markdown} or isinstance(value, enum.StrEnum | enum.IntEnum)


def test_a_view_is_plain_data_that_can_be_hashed_and_written_down(pages):
    for page in pages:
        assert plain_data(page.view), page.url
        hash(page)
        written = json.dumps(dataclasses.asdict(page), ensure_ascii=False, sort_keys=True)
        assert written == json.dumps(json.loads(written), ensure_ascii=False, sort_keys=True)


def test_the_same_corpus_gives_the_same_data(pages):
    checked, _ = golden_pages()
    assert list(build.pages(checked.corpus)) == pages


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_template_sees_the_title_and_the_view_and_nothing_else(kind):
    source = (HOME / "templates" / "pages" / f"{kind}.md.j2").read_text("utf-8")
    assert meta.find_undeclared_variables(environment().parse(source)) <= {"title", "view"}


def test_every_part_is_used():
    used = "".join(path.read_text("utf-8") for path in (HOME / "templates").rglob("*.j2"))
    for part in (HOME / "templates" / "parts").iterdir():
        assert f'"parts/{part.name}"' in used, part.name


def test_links_lead_from_the_page_on_which_they_stand():
    page = Page("a/b/", "stub", Meta("标题"), Stub("这一条", "clauses/x/y/#gap-1"))
    assert "(../../clauses/x/y/index.md#gap-1)" in rendered(page)
    assert address("terms/#word").endswith("terms/index.md#word")


def test_a_link_to_a_place_on_the_page_itself_is_its_anchor():
    assert "(#gap-1)" in rendered(Page("a/b/", "stub", Meta("标题"), Stub("这一条", "a/b/#gap-1")))


def test_what_is_said_of_a_page_is_one_shape():
    said = Page(
        "a/b/", "stub", Meta("标题", keywords=("甲", "乙"), redirect="c/d/"), Stub("这一条", "c/d/")
    ).front_matter
    assert said == {"title": "标题", "kind": "stub", "keywords": ("甲", "乙"), "redirect": "../../c/d/index.html"}
