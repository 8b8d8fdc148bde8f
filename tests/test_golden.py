"""The golden corpus: every page of a small portal, as Markdown, letter for letter."""

import re
from pathlib import Path

import html5lib
from golden import AS_OF, EXPECTED, pages
from markdown import Markdown

from generator import build
from generator.converter import Converter
from generator.markdown import EXTENSIONS, FOREIGN
from generator.render import rendered
from generator.tables import AccessibleTables

FULL = Path(__file__).parent / "full"


def test_every_page_of_the_golden_corpus_is_as_expected():
    checked, found = pages()
    # on purpose one clause is suspect, and one refers to a report that has expired
    assert [finding.key for finding in checked.findings] == ["PC605", "PC723"]
    on_disk = {str(path.relative_to(EXPECTED).as_posix()): path for path in EXPECTED.rglob("*.md")}
    assert sorted(found) == sorted(on_disk), "run: make golden"
    for path, text in found.items():
        assert text == on_disk[path].read_text(encoding="utf-8"), f"{path}; run: make golden, and read the diff"


def test_damage_goes_along_to_every_place_that_depends_on_it():
    _, found = pages()
    for path in ("clauses/plan/allowance", "audiences/village-doctor", "checklists/village-doctor",
                 "checklists/leaving-post", "authorities/finance", "questions/village-doctor",
                 "data-quality", "instruments/plan"):  # fmt: skip
        assert "起领年龄原文残缺" in found[f"{path}/index.md"], path


def test_a_damaged_value_is_nowhere_filled_in():
    _, found = pages()
    told = [text for page in found.values() for text in re.findall(r"起领年龄(?:\n:   \[?|：)?(.{4})", page)]
    assert len(told) > 20
    assert set(told) == {"原文残缺"}


def test_what_is_left_of_a_damaged_value_stands_in_quotation_marks_only():
    corpus = build.read(FULL, as_of=AS_OF).corpus
    quoted = 0
    for page in build.pages(corpus):
        text = rendered(page)
        quoted += text.count("原文只留下“7654周岁”")
        assert "7654" not in re.sub("“[^”]*”", "", text), page.url
    assert quoted == 1  # on the clause's own page, where it is told what is left


def test_a_proposal_stands_only_in_the_frame_for_what_binds_nobody():
    _, found = pages()
    for path in ("audiences/teacher", "checklists/teacher", "checklists/leaving-post"):
        before, frame, after = found[f"{path}/index.md"].partition('<section class="apart" markdown>')
        assert frame
        assert "st proposal" not in before
        assert "st proposal" in after


def test_a_former_slug_leads_on_to_the_clause():
    checked, found = pages()
    assert checked.corpus.formerly == {"plan/training-time": "plan/training-hours"}
    assert "../../../clauses/plan/training-hours/index.md" in found["clauses/plan/training-time/index.md"]


def test_a_horizon_that_has_passed_shows_as_past():
    _, found = pages()
    assert "到2025年（期限已过）" in found["checklists/health/index.md"]


def test_a_changed_clause_is_suspect_until_reviewed_again():
    _, found = pages()
    assert "条款已改，待复核" in found["clauses/plan/exit-at-65/index.md"]
    assert "条款已改，待复核" not in found["clauses/plan/allowance/index.md"]


def test_silence_and_damage_are_worded_differently():
    _, found = pages()
    page = found["clauses/plan/allowance/index.md"]
    assert '<span class="uns">原文没写数额，只写“适当”</span>' in page
    assert "[起领年龄原文残缺](#gap-1){.gap}" in page


def test_the_lean_converter_gives_what_a_full_one_gives():
    lean_one = Converter()
    full_one = Markdown(extensions=[*EXTENSIONS, FOREIGN, AccessibleTables()])
    checked, _ = pages()
    for page in build.pages(checked.corpus):
        assert shape(lean_one.convert(rendered(page))) == shape(full_one.reset().convert(rendered(page))), page.url


def shape(markup):
    """Elements, attributes and words in order, without white space between them."""
    found = []
    for element in html5lib.parse(markup, namespaceHTMLElements=False).iter():
        attributes = sorted((name, "" if value == name else value) for name, value in element.attrib.items())
        found.append((element.tag, attributes))
        found += [" ".join(text.split()) for text in (element.text, element.tail) if text and text.strip()]
    return found
