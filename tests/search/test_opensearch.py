"""The export for OpenSearch: every document fits its schema and the mapping, and nothing is lost."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from generator.exports import opensearch
from generator.search.write.units import units


@pytest.fixture(scope="module")
def files(real):
    """Name → text."""
    return {item.path: item.content().decode() for item in opensearch.artefacts(real)}


@pytest.fixture(scope="module")
def documents(files):
    """Every document."""
    return [json.loads(line) for line in files["documents.ndjson"].splitlines()]


def test_every_document_fits_the_schema_that_is_written_beside_it(files, documents):
    schema = json.loads(files["document.schema.json"])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert [fault.message for document in documents for fault in validator.iter_errors(document)] == []
    assert not validator.is_valid({**documents[0], "order": -1})
    assert not validator.is_valid({**documents[0], "stray": "field"})


def test_every_page_is_a_document_once_in_order(real, documents):
    assert [document["url"] for document in documents] == [unit.url for unit in units(real)]
    assert len({document["id"] for document in documents}) == len(documents)


def test_the_mapping_knows_every_field(files, documents):
    mapping = json.loads(files["mapping.json"])["mappings"]
    assert {name for document in documents for name in document} <= set(mapping["properties"])


def test_every_analyser_named_is_defined(files):
    mapping = json.loads(files["mapping.json"])
    analysis = mapping["settings"]["analysis"]
    named = set(re.findall(r'"(?:search_)?analyzer": "(\w+)"', files["mapping.json"]))
    assert named
    assert named <= set(analysis["analyzer"])
    for analyser in analysis["analyzer"].values():
        assert set(analyser["filter"]) <= {"lowercase", *analysis["filter"]}
        assert set(analyser["char_filter"]) <= set(analysis["char_filter"])


def test_a_bulk_request_names_every_document_before_it(files, documents):
    lines = files["bulk.ndjson"].splitlines()
    assert [json.loads(line)["index"]["_id"] for line in lines[::2]] == [document["id"] for document in documents]
    assert [json.loads(line) for line in lines[1::2]] == documents


def test_a_synonym_line_holds_no_stray_mark(files):
    assert files["synonyms.txt"]
    for line in files["synonyms.txt"].splitlines():
        assert re.fullmatch(r"[^,=>#\\]+(, [^,=>#\\]+)*( => [^,=>#\\]+(, [^,=>#\\]+)*)?", line), line


@pytest.mark.content
def test_a_document_number_has_one_form(documents):
    assert any("201433" in document["document_numbers"] for document in documents)
