"""Conditions in words: 年龄：不满65周岁."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.vocabulary import FactType
from generator.views.amount import bounds

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model.condition import Condition
    from generator.model.vocabulary import Fact

_YES_NO: Final = {"yes": "是", "no": "否"}


def worded(condition: Condition, corpus: Corpus) -> str:
    """A condition in words."""
    if condition.unclear is not None:
        return condition.unclear
    if condition.any is not None:
        return "，或者".join(worded(item, corpus) for item in condition.any)
    if condition.all is not None:
        return "，并且".join(worded(item, corpus) for item in condition.all)
    if condition.not_ is not None:
        return f"不属于：{worded(condition.not_, corpus)}"
    fact = corpus.vocabulary.facts.get(condition.fact or "")
    label = (fact.label if fact else None) or (fact.ask.rstrip("？?") if fact else None) or condition.fact or ""
    if condition.is_ is not None:
        return _answered(condition, fact, label)
    return f"{label}：{''.join(bounds(condition, (fact.unit if fact else None) or '', corpus))}"


def _answered(condition: Condition, fact: Fact | None, label: str) -> str:
    yes_no = _YES_NO if fact and fact.type is FactType.YES_NO else {}
    choices = fact.choices if fact else {}
    if fact and fact.label and yes_no and condition.answers == ("yes",) and "yes" not in choices:
        return label  # what is asked is the condition itself
    return f"{label}：{'或'.join(choices.get(key) or yes_no.get(key) or key for key in condition.answers)}"
