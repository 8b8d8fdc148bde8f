"""Converters from YAML text to values, one pattern each; nothing is guessed, nothing is rounded.

Every scalar of a policy file arrives as text. A converter either returns the value or raises a
``PydanticCustomError`` whose type is the key of a message in the catalogue.
"""

from __future__ import annotations

import datetime
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import BaseModel, ConfigDict, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

#: What an editor may type for any scalar: YAML tools guess numbers and booleans, the portal does not.
ANY_SCALAR: Final = {"type": ["string", "number", "boolean"]}
UNSTATED: Final = "unstated"
#: Stands for a day that does not come: of a start still to be set, of an end that nothing brings.
NEVER: Final = datetime.date.max
#: Before everything: of a start that nothing bounds.
EVER: Final = datetime.date.min


class Record(BaseModel):
    """A mapping with fixed keys: unknown keys are findings, nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


def as_text(value: object) -> str:
    """Any scalar: text without the white space around it."""
    if not isinstance(value, str):
        raise PydanticCustomError("PC022.text", "no text")
    return value.strip()


def _wrong(text: str, variant: str) -> PydanticCustomError:
    return PydanticCustomError("PC025", "{value}", {"value": text, "variant": variant})


def _matching(pattern: str, key: str, value: object) -> str:
    text = as_text(value)
    if re.fullmatch(pattern, text, re.ASCII) is None:
        raise _wrong(text, key)
    return text


def _line(value: object) -> str:
    text = as_text(value)
    if "\n" in text:
        raise _wrong(text.split("\n")[0], "line")
    return text


def _slug(value: object) -> str:
    text = _matching(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", "slug", value)
    if not 3 <= len(text) <= 64:  # noqa: PLR2004 - the bounds of data-model
        raise _wrong(text, "slug")
    return text


def _whole(value: object) -> int:
    return int(_matching(r"0|[1-9][0-9]{0,8}", "whole", value))


def _number(value: object) -> str:
    return _matching(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?", "number", value)


def _duration(value: object) -> str:
    return _matching(r"P[1-9][0-9]{0,3}[DBWMY]", "duration", value)


def _period(value: object) -> str:
    return UNSTATED if value == UNSTATED else _matching(r"P[1-9][0-9]{0,3}[DWMY]", "duration", value)


def _on_calendar(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _day(value: object, variant: str = "day") -> datetime.date:
    text = _matching(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", variant, value)
    day = _on_calendar(text)
    if day is None or day == NEVER:
        raise _wrong(text, "calendar")
    return day


def _day_or_unstated(value: object) -> datetime.date | None:
    return None if value == UNSTATED else _day(value, "day_or_unstated")


def _start(value: object) -> datetime.date | None:
    return NEVER if value == "to-be-set" else _day_or_unstated(value)


def _end(value: object) -> datetime.date | None:
    return NEVER if value == "none" else _day_or_unstated(value)


def _horizon(value: object) -> str:
    text = _matching(r"[0-9]{4}(-[0-9]{2}){0,2}", "horizon", value)
    if not _on_calendar((text + "-01-01")[:10]):
        raise _wrong(text, "calendar")
    return text


def first_day(horizon: str) -> datetime.date:
    """The first day of a year, a month or a day: 2014, 2014-07, 2014-07-01."""
    return datetime.date.fromisoformat((horizon + "-01-01")[:10])


def last_day(horizon: str) -> datetime.date:
    """The last day of a year, a month or a day."""
    first = first_day(horizon)
    if len(horizon) == len("2014-07-01") or first.year == datetime.MAXYEAR:
        return first
    months = 12 if len(horizon) == len("2014") else 1
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)


def _flag(value: object) -> bool:
    return _matching(r"true|false|yes|no", "flag", value) in {"true", "yes"}


def _hex16(value: object) -> str:
    return _matching(r"[0-9a-f]{16}", "hash", value)


def _hex64(value: object) -> str:
    return _matching(r"[0-9a-f]{64}", "sha256", value)


def _url(value: object) -> str:
    return _matching(r"https?://[A-Za-z0-9][A-Za-z0-9.-]+(/[A-Za-z0-9._~/?=&%+,;:@!$#-]*)?", "url", value)


def _mail(value: object) -> str:
    return _matching(r"[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9-]+\.)+[A-Za-z]{2,24}", "mail", value)


def _phone(value: object) -> str:
    return _matching(r"\+?[0-9]([ -]?[0-9]){2,18}(转[0-9]{1,6})?", "phone", value)


def _file(value: object) -> str:
    return _matching(r"[^\s./\\:]([^\n/\\:]*[^\s./\\:])?", "file", value)


def span(text: str) -> tuple[int, int]:
    """First and last line of ``199-205`` or ``199``, counted from 1."""
    first, _, last = text.partition("-")
    return int(first), int(last or first)


def _lines(value: object) -> tuple[tuple[int, int], ...]:
    spans = []
    for item in value if isinstance(value, list) else [value]:
        text = _matching(r"[1-9][0-9]{0,5}(-[1-9][0-9]{0,5})?", "lines", item)
        first, last = span(text)
        if last < first:
            raise _wrong(text, "lines")
        spans.append((first, last))
    return tuple(spans)


class Choice(StrEnum):
    """A closed set of words, each with what people call it; a value outside it is a finding that lists them."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """The word itself, and its Chinese name, which is shown and never written."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def _convert(cls, value: object) -> Self:
        text = as_text(value)
        try:
            return cls(text)
        except ValueError:
            labels = "|".join(f"{word}={word.label}" for word in cls)
            raise PydanticCustomError("PC024", "{value}", {"value": text, "allowed": labels}) from None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Convert from text by the enum's own values."""
        return core_schema.no_info_plain_validator_function(
            cls._convert, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Offer the words to editors, each with its label; YAML tools read yes and no as booleans."""
        words: list[tuple[str | bool, str]] = [(str(member), member.label) for member in cls]
        words += [(flag, cls(word).label) for word, flag in (("yes", True), ("no", False)) if word in set(cls)]
        return {"enum": [word for word, _ in words], "enumDescriptions": [label for _, label in words]}


def _schema(pattern: str | None = None, **more: Any) -> WithJsonSchema:  # noqa: ANN401 - JSON
    return WithJsonSchema({**ANY_SCALAR, **({"pattern": pattern} if pattern else {}), **more})


Line = Annotated[str, PlainValidator(_line), _schema()]
Prose = Annotated[str, PlainValidator(as_text), _schema()]
Key = Annotated[str, PlainValidator(_line), _schema()]
Slug = Annotated[str, PlainValidator(_slug), _schema("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Whole = Annotated[int, PlainValidator(_whole), _schema()]
Number = Annotated[str, PlainValidator(_number), _schema()]
#: Days, working days (B), weeks, months or years.
Duration = Annotated[str, PlainValidator(_duration), _schema("^P[1-9][0-9]{0,3}[DBWMY]$")]
Period = Annotated[str, PlainValidator(_period), _schema("^(unstated|P[1-9][0-9]{0,3}[DWMY])$")]
Day = Annotated[datetime.date, PlainValidator(_day), _schema()]
DayOrUnstated = Annotated[datetime.date | None, PlainValidator(_day_or_unstated), _schema()]
Start = Annotated[datetime.date | None, PlainValidator(_start), _schema()]
End = Annotated[datetime.date | None, PlainValidator(_end), _schema()]
Horizon = Annotated[str, PlainValidator(_horizon), _schema()]
Flag = Annotated[
    bool,
    PlainValidator(_flag),
    WithJsonSchema({"enum": [True, False, "yes", "no"], "enumDescriptions": ["是", "否", "是", "否"]}),
]
Hex16 = Annotated[str, PlainValidator(_hex16), _schema("^[0-9a-f]{16}$")]
Hex64 = Annotated[str, PlainValidator(_hex64), _schema("^[0-9a-f]{64}$")]
Url = Annotated[str, PlainValidator(_url), _schema("^https?://")]
Mail = Annotated[str, PlainValidator(_mail), _schema("^[^@ ]+@[^@ ]+$")]
Phone = Annotated[str, PlainValidator(_phone), _schema("^[+]?[0-9]([ -]?[0-9]){2,18}(转[0-9]{1,6})?$")]
File = Annotated[str, PlainValidator(_file), _schema()]
Lines = Annotated[
    tuple[tuple[int, int], ...],
    PlainValidator(_lines),
    WithJsonSchema({"anyOf": [ANY_SCALAR, {"type": "array", "items": ANY_SCALAR, "minItems": 1}]}),
]
