"""Addresses: where everything stands on the site, as paths from its root; no other module spells one out."""

from __future__ import annotations

from typing import Final

#: The sections: folders of pages, each with an index page of its own.
CLAUSES: Final = "clauses/"
INSTRUMENTS: Final = "instruments/"
AUDIENCES: Final = "audiences/"
TOPICS: Final = "topics/"
AUTHORITIES: Final = "authorities/"
CHECKLISTS: Final = "checklists/"
QUESTIONS: Final = "questions/"
TERMS: Final = "terms/"
QUALITY: Final = "data-quality/"
FINDER: Final = "search/"
CONTRIBUTE: Final = "contribute/"
RULES: Final = f"{CONTRIBUTE}rules/"
#: Where the index of the search lies; only its manifest has a fixed name.
INDEX: Final = "assets/search/"
MANIFEST: Final = "index"
#: The sections in the order in which readers meet them, where mkdocs.yml gives no other.
SECTIONS: Final = (
    *(AUDIENCES, CHECKLISTS, QUESTIONS, FINDER, TOPICS, AUTHORITIES),
    *(INSTRUMENTS, CLAUSES, TERMS, QUALITY),
)
#: The names that these addresses begin with: nothing of the content may be called so.
TAKEN: Final = frozenset(folder.partition("/")[0] for folder in (*SECTIONS, CONTRIBUTE, INDEX))


def clause(clause_id: str) -> str:
    """Page of a clause."""
    return f"{CLAUSES}{clause_id}/"


def step(clause_id: str, step_id: str) -> str:
    """A step on its clause's page."""
    return f"{clause(clause_id)}#step-{step_id}"


def origin(clause_id: str) -> str:
    """Where a clause's page says what it rests on."""
    return f"{clause(clause_id)}#source"


def question(clause_id: str, question_id: str) -> str:
    """A question on its clause's page."""
    return f"{clause(clause_id)}#{asked(question_id)}"


def asked(question_id: str) -> str:
    """Anchor of a question on its clause's or its topic's page."""
    return f"q-{question_id}"


def collected(clause_id: str, item: str) -> str:
    """Anchor of a step or question of a clause on a page that collects several clauses."""
    return f"{clause_id.replace('/', '--')}--{item}"


def instrument(key: str) -> str:
    """Page of an instrument."""
    return f"{INSTRUMENTS}{key}/"


def audience(key: str) -> str:
    """Page of an audience."""
    return f"{AUDIENCES}{key}/"


def topic(key: str) -> str:
    """Page of a topic."""
    return f"{TOPICS}{key}/"


def authority(key: str) -> str:
    """Page of an authority: its duty roster."""
    return f"{AUTHORITIES}{key}/"


def roster(key: str, role: str) -> str:
    """Page of an authority in one of its roles."""
    return f"{authority(key)}{role}/"


def roster_sheet(key: str, role: str) -> str:
    """The table of an authority's roster, of all its roles or of one, to be saved."""
    return f"{authority(key)}{role or 'all'}.csv"


def checklist(key: str) -> str:
    """A checklist: of an audience, an authority or an occasion."""
    return f"{CHECKLISTS}{key}/"


def questions(key: str) -> str:
    """The questions of an audience."""
    return f"{QUESTIONS}{key}/"


def questions_on(topic_key: str) -> str:
    """The questions on a topic."""
    return f"{QUESTIONS}{TOPICS}{topic_key}/"


def term(key: str) -> str:
    """A term in the glossary."""
    return f"{TERMS}#{key}"


def rule(code: str) -> str:
    """Page of a validation rule."""
    return f"{RULES}{code.lower()}/"


def index(key: str, version: str = "") -> str:
    """A script of the search's index: the manifest, or a shard in the folder of its version."""
    return f"{INDEX}{version}/{key}.js" if version else f"{INDEX}{key}.js"
