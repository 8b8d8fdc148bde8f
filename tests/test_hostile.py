"""Nothing that stands in ``policies/`` runs on a page, wherever it stands."""

import datetime as dt
from itertools import cycle, islice
from pathlib import Path

import pytest
from hostile import SHAPES, TEXTS, active, fragments

from generator import build
from generator.converter import Converter
from generator.corpus.assembly import link
from generator.load import read
from generator.render import rendered

GOLDEN = Path(__file__).parent / "site"
#: Fields whose text is free; keys and ids are kept by patterns and rules, prose by PC502.
FREE = {
    "title", "heading", "label", "name", "words", "base", "per", "scope", "note", "as_written", "hedge",
    "number", "ask", "also", "aliases", "historic_name", "lost", "read_as", "unclear", "when", "after", "before", "at",
    "each", "unstated", "document_number", "code", "fingerprint",
}  # fmt: skip
PROSE = {"plain", "text", "answer", "do", "summary", "description"}


def poisoned(value, texts, name=""):
    """A model value with its free texts and its prose replaced by hostile ones, as if nothing had been checked."""
    if isinstance(value, str) and type(value) is str:
        return next(texts) if name in FREE | PROSE else value
    if isinstance(value, tuple):
        return tuple(poisoned(item, texts, name) for item in value)
    if isinstance(value, dict):
        return {key: poisoned(item, texts, name) for key, item in value.items()}
    if hasattr(type(value), "model_fields"):
        changed = {field: poisoned(getattr(value, field), texts, field) for field in type(value).model_fields}
        return value.model_copy(update=changed)
    return value


@pytest.mark.parametrize("start", range(0, len(TEXTS + SHAPES), 6))
def test_no_text_of_a_policy_file_becomes_active(start):
    turned = (TEXTS + SHAPES)[start:] + (TEXTS + SHAPES)[:start]
    assert_inert(cycle(turned))


@pytest.mark.parametrize("seed", range(3))
def test_no_generated_text_of_a_policy_file_becomes_active(seed):
    assert_inert(cycle(islice(fragments(f"portal {seed}"), 2000)))


def assert_inert(texts):
    """Nothing runs on any page of the golden corpus with these texts in it."""
    loaded = read(GOLDEN)
    parts = (loaded.vocabulary, loaded.instruments, loaded.clauses, loaded.questions, loaded.checklists)
    corpus = link(*(poisoned(part, texts) for part in parts), as_of=dt.date(2026, 11, 22))
    converter = Converter()
    pages = [page for page in build.pages(corpus) if page.kind != "rule"]
    assert len(pages) > 40
    for page in pages:
        assert not list(active(converter.convert(rendered(page)))), page.url
