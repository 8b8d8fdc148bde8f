"""For regions that outgrow a browser: documents, mapping and synonyms for OpenSearch with IK, pinyin and stconvert."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.exports.search import wording
from generator.exports.search.index import FACETS
from generator.exports.search.text import normal, papers
from generator.exports.search.units import units

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus import Corpus
    from generator.exports.search.units import Unit

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
        "kind_of_page": {"enum": ["clause", "question", "checklist", "term", "instrument", "authority"]},
        "url": {"type": "string", "pattern": r"^[a-z0-9/-]+/(#[a-z0-9-]+)?$"},
        "title": {"type": "string", "minLength": 1},
        "summary": {"type": "string"},
        "passages": {"type": "array", "items": {"type": "string"}},
        "also": {"type": "array", "items": {"type": "string"}, "description": "questions, aliases, figures, names"},
        "document_numbers": {"type": "array", "items": {"type": "string", "pattern": "^[12][0-9]{4,7}$"}},
        **{name: {"type": "array", "items": {"type": "string"}, "uniqueItems": True} for name in FACETS},
    },
}


def files(corpus: Corpus) -> Mapping[str, str]:
    """Name of a file → text: documents, the bulk request, mapping, synonyms and the schema of a document."""
    documents = [_document(number, unit) for number, unit in enumerate(units(corpus))]
    written = [json.dumps(item, ensure_ascii=False, sort_keys=True) for item in documents]
    bulk = [
        f"{json.dumps({'index': {'_index': INDEX, '_id': item['id']}})}\n{line}\n"
        for item, line in zip(documents, written, strict=True)
    ]
    return {
        "documents.ndjson": "".join(f"{line}\n" for line in written),
        "bulk.ndjson": "".join(bulk),
        "mapping.json": _pretty(_mapping()),
        "synonyms.txt": _synonyms(corpus),
        "document.schema.json": _pretty(SCHEMA),
    }


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
                **dict.fromkeys(FACETS, _KEYWORD),
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
    equal += [*words.synonyms.equal, *wording.equal()]
    ways = [(item.from_, item.to) for item in words.synonyms.rewrites]
    ways += wording.one_way()
    ways += [(phrase.replace("-", " "), meant) for phrase, meant in wording.english()]
    rows = [", ".join(map(_plainly, group)) for group in equal]
    rows += [f"{_plainly(typed)} => {', '.join(map(_plainly, (typed, *meant)))}" for typed, meant in ways]
    return "".join(f"{row}\n" for row in dict.fromkeys(rows))


def _plainly(text: str) -> str:
    """A word without what the format of synonyms reads as its own."""
    return " ".join(text.replace(",", " ").replace("=>", " ").replace("#", " ").replace("\\", " ").split())
