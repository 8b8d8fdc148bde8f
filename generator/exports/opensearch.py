"""For regions that outgrow a browser: documents, mapping and synonyms for OpenSearch with IK, pinyin and stconvert."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from generator.exports.artefact import Artefact
from generator.search.facets import FACETS
from generator.search.text import normal, papers
from generator.search.write import lexicon
from generator.search.write.units import KINDS, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.search.write.unit import Unit

INDEX: Final = "policy-portal"
_TEXT: Final = {"type": "text", "analyzer": "portal_index", "search_analyzer": "portal_query"}
_KEYWORD: Final = {"type": "keyword"}

#: What every line of documents.ndjson is.
SCHEMA: Final[dict[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A document of the policy portal for OpenSearch",
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "order", "kind_of_page", "url", "title", "summary", "passages", "also", "document_numbers"],
    "properties": {
        "id": {"type": "string", "pattern": r"^[a-z0-9#/-]+$", "description": "the url, which is the document's id"},
        "order": {"type": "integer", "minimum": 0, "description": "place in the corpus, for ties"},
        "kind_of_page": {"enum": list(KINDS)},
        "url": {"type": "string", "pattern": r"^[a-z0-9/-]+/(#[a-z0-9-]+)?$"},
        "title": {"type": "string", "minLength": 1},
        "summary": {"type": "string"},
        "passages": {"type": "array", "items": {"type": "string"}},
        "also": {"type": "array", "items": {"type": "string"}, "description": "questions, aliases, figures, names"},
        "document_numbers": {"type": "array", "items": {"type": "string", "pattern": "^[12][0-9]{4,7}$"}},
        **{facet.name: {"type": "array", "items": {"type": "string"}, "uniqueItems": True} for facet in FACETS},
    },
}


def artefacts(corpus: Corpus) -> Iterator[Artefact]:
    """Documents, the bulk request, mapping, synonyms and the schema of a document."""
    yield Artefact("documents.ndjson", lambda: "".join(f"{_line(item)}\n" for item in _documents(corpus)))
    yield Artefact("bulk.ndjson", lambda: "".join(map(_request, _documents(corpus))))
    yield Artefact("mapping.json", lambda: _pretty(_mapping()))
    yield Artefact("synonyms.txt", partial(_synonyms, corpus))
    yield Artefact("document.schema.json", lambda: _pretty(SCHEMA))


def _documents(corpus: Corpus) -> Iterator[dict[str, Any]]:
    for number, unit in enumerate(units(corpus)):
        yield _document(number, unit)


def _line(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def _request(document: dict[str, Any]) -> str:
    return f"{json.dumps({'index': {'_index': INDEX, '_id': document['id']}})}\n{_line(document)}\n"


def _pretty(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _document(number: int, unit: Unit) -> dict[str, Any]:
    shown = [text for _, text in unit.passages]
    told = {unit.title, *shown}
    also = [text.strip() for _, text in unit.texts if text.strip() and text not in told]
    numbers = [token[1:] for _, text in unit.texts for token in papers(normal(text))[0]]
    return {
        "id": unit.url,
        "order": number,
        "kind_of_page": unit.kind,
        "url": unit.url,
        "title": unit.title,
        "summary": shown[0] if shown else "",
        "passages": shown[1:],
        "also": list(dict.fromkeys(also)),
        "document_numbers": list(dict.fromkeys(numbers)),
        **{name: list(values) for name, values in unit.facets.items() if values},
    }


def _mapping() -> dict[str, Any]:
    """Settings and mapping; the cluster needs the plugins analysis-ik, analysis-pinyin and analysis-stconvert."""
    searched = {**_TEXT, "fields": {"pinyin": {"type": "text", "analyzer": "portal_pinyin"}}}
    return {
        "settings": {
            "analysis": {
                "char_filter": {"simplified": {"type": "stconvert", "convert_type": "t2s"}},
                "filter": {
                    "synonyms": {"type": "synonym_graph", "synonyms_path": "synonyms.txt", "lenient": True},
                    "sounds": {"type": "pinyin", "keep_first_letter": True, "keep_joined_full_pinyin": True},
                },
                "analyzer": {
                    "portal_index": _analyzer("ik_max_word", ["lowercase"]),
                    "portal_query": _analyzer("ik_smart", ["lowercase", "synonyms"]),
                    "portal_pinyin": _analyzer("ik_smart", ["lowercase", "sounds"]),
                },
            }
        },
        "mappings": {
            "dynamic": "strict",
            "properties": {
                "id": _KEYWORD,
                "order": {"type": "integer"},
                "kind_of_page": _KEYWORD,
                "url": _KEYWORD,
                "title": searched,
                "summary": _TEXT,
                "passages": _TEXT,
                "also": searched,
                "document_numbers": _KEYWORD,
                **dict.fromkeys((facet.name for facet in FACETS), _KEYWORD),
            },
        },
    }


def _analyzer(tokenizer: str, filters: list[str]) -> dict[str, Any]:
    return {"type": "custom", "char_filter": ["simplified"], "tokenizer": tokenizer, "filter": filters}


def _synonyms(corpus: Corpus) -> str:
    """Synonyms in Solr's format: words of equal worth, and one-way rewrites that keep what was typed."""
    words = corpus.vocabulary
    equal = [
        (entry.label or "", *entry.aliases)
        for entries in (words.audiences, words.authorities, words.terms)
        for entry in entries.values()
        if entry.aliases
    ]
    equal += [*words.synonyms.equal, *lexicon.equal()]
    ways = [(item.from_, item.to) for item in words.synonyms.rewrites]
    ways += lexicon.one_way()
    ways += [(phrase.replace("-", " "), meant) for phrase, meant in lexicon.english()]
    rows = [", ".join(map(_plainly, group)) for group in equal]
    rows += [f"{_plainly(typed)} => {', '.join(map(_plainly, (typed, *meant)))}" for typed, meant in ways]
    return "".join(f"{row}\n" for row in dict.fromkeys(rows))


def _plainly(text: str) -> str:
    """A word without what the format of synonyms reads as its own."""
    return " ".join(text.replace(",", " ").replace("=>", " ").replace("#", " ").replace("\\", " ").split())
