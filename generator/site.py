"""Addresses: where everything stands on the site, as paths from its root."""

from __future__ import annotations


def clause(clause_id: str) -> str:
    """Page of a clause."""
    return f"clauses/{clause_id}/"


def step(clause_id: str, step_id: str) -> str:
    """A step on its clause's page."""
    return f"{clause(clause_id)}#step-{step_id}"


def question(clause_id: str, question_id: str) -> str:
    """A question on its clause's page."""
    return f"{clause(clause_id)}#q-{question_id}"


def collected(clause_id: str, item: str) -> str:
    """Anchor of a step or question of a clause on a page that collects several clauses."""
    return f"{clause_id.replace('/', '--')}--{item}"


def instrument(key: str) -> str:
    """Page of an instrument."""
    return f"instruments/{key}/"


def audience(key: str) -> str:
    """Page of an audience."""
    return f"audiences/{key}/"


def topic(key: str) -> str:
    """Page of a topic."""
    return f"topics/{key}/"


def authority(key: str) -> str:
    """Page of an authority: its duty roster."""
    return f"authorities/{key}/"


def checklist(key: str) -> str:
    """A checklist: of an audience, an authority or an occasion."""
    return f"checklists/{key}/"


def questions(key: str) -> str:
    """The questions of an audience."""
    return f"questions/{key}/"


def questions_on(topic_key: str) -> str:
    """The questions on a topic."""
    return f"questions/topics/{topic_key}/"


def term(key: str) -> str:
    """A term in the glossary."""
    return f"terms/#{key}"


def rule(code: str) -> str:
    """Page of a validation rule."""
    return f"contribute/rules/{code.lower()}/"
