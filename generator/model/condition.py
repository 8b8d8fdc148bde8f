"""Conditions: when a clause applies to somebody, in facts that the self-check asks."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from generator.model.parameter import Range
from generator.model.scalar import ANY_SCALAR, Key, Line, as_text


def _answers(value: object) -> str | tuple[str, ...]:
    return tuple(map(as_text, value)) if isinstance(value, list) else as_text(value)


Answers = Annotated[
    str | tuple[str, ...],  # as written: the version hashes it
    PlainValidator(_answers),
    PlainSerializer(lambda value: value, return_type=Any),
    WithJsonSchema({"anyOf": [ANY_SCALAR, {"type": "array", "items": ANY_SCALAR, "minItems": 1}]}),
]


class Condition(Range):
    """One of: a fact with ``is`` or bounds · any · all · not · unclear."""

    fact: Key | None = Field(None, title="事实", description="_vocabulary/facts.yml 的键")
    is_: Answers | None = Field(None, alias="is", title="是", description="一个答案，或一列答案之一")
    any: tuple[Condition, ...] | None = Field(None, title="任一")
    all: tuple[Condition, ...] | None = Field(None, title="全部")
    not_: Condition | None = Field(None, alias="not", title="除非")
    unclear: Line | None = Field(None, title="说不清", description="原文残缺，或要由人判断的条件")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = [self.fact, self.any, self.all, self.not_, self.unclear]
        tested = (self.is_ is not None) + self.bounded
        if sum(form is not None for form in forms) != 1 or tested != (self.fact is not None):
            raise PydanticCustomError("PC027.condition", "one form")
        return self

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers of which one has to be given."""
        return (self.is_,) if isinstance(self.is_, str) else self.is_ or ()

    def facts(self) -> tuple[Condition, ...]:
        """All conditions below (and with) this one that ask a fact."""
        if self.fact is not None:
            return (self,)
        inner: tuple[Any, ...] = (*(self.any or ()), *(self.all or ()), *((self.not_,) if self.not_ else ()))
        return tuple(found for condition in inner for found in condition.facts())
