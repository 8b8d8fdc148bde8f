"""Shape: a text tree against a class of the model → the model, or every fault with its place."""

from __future__ import annotations

import types
import typing
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple, TypeAlias

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.finding import Finding, Location
from generator.load import meant
from generator.load.unreadable import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.fields import FieldInfo

    from generator.load.subset import Loc, Mark, Plain, Tree

Kind: TypeAlias = Any  # a class of the model, or any annotation inside one

#: How many faults of one file get a guess at what was meant: each is compared with every known word.
_GUESSES: Final = 50
#: What pydantic calls a wrong shape → the shape that is right.
_SHAPES: Final = {"model_type": "mapping", "dict_type": "mapping", "tuple_type": "list", "too_short": "list"}


class _Read(NamedTuple):
    """A file as it was read, and what it is read as."""

    kind: Kind
    tree: Tree
    path: str

    def finding(self, key: str, mark: Mark, **args: str) -> Finding:
        return Finding(key, Location(self.path, *mark), args=args)

    def field(self, loc: Loc) -> FieldInfo | None:
        """What the model says of the key at ``loc``."""
        return fields_at(self.kind, loc[:-1]).get(str(loc[-1])) if loc else None

    def value(self, loc: Loc) -> Plain:
        """What is written at ``loc``; empty where nothing is."""
        found: Any = self.tree.root
        for step in loc:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return ""
        return found if isinstance(found, str | list | dict) else ""


@lru_cache
def _adapter(kind: Kind) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def validate(kind: Kind, tree: Tree, path: str, place: Mapping[str, str]) -> tuple[Any, list[Finding]]:
    """Read ``tree`` as ``kind``, a class of the model or a mapping of keys to one.

    ``place`` holds what the file's path says (id, path). The first value is None when anything is missing or wrong.
    """
    read = _Read(kind, tree, path)
    findings = [read.finding("PC013", mark) for mark in tree.comments]
    if not tree.root:
        return None, [Finding("PC015", Location(path))]
    if not isinstance(tree.root, dict):
        return None, [*findings, read.finding("PC022.file", tree.at(()))]
    open_ends = dict(_open_ends(tree.root, ()))
    findings += [_open_end(read, loc, code) for loc, code in open_ends.items()]
    findings += [read.finding("PC020.identity", tree.keys[(name,)], key_=name) for name in place if name in tree.root]
    model = None
    try:
        model = _adapter(kind).validate_python({**tree.root, **place})
    except ValidationError as error:
        for number, item in enumerate(error.errors(include_url=False, include_input=False)):
            loc = tuple(item["loc"])
            if open_ends.keys().isdisjoint(loc[:end] for end in range(1, len(loc) + 1)):
                findings.append(_fault(read, loc, item, guessing=number < _GUESSES))
    return None if open_ends else model, findings


def _open_ends(value: Plain, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Where nothing stands yet, with the code that says so: empty values, and the TODO of a scaffold."""
    if isinstance(value, str):
        text = value.strip()
        if not text or text.startswith("TODO"):
            yield loc, "PC026" if text else "PC023"
    elif not value:
        yield loc, "PC023"
    else:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            yield from _open_ends(inner, (*loc, key))


def _open_end(read: _Read, loc: Loc, code: str) -> Finding:
    """What is still to be written, told by whether it may be left out."""
    field = read.field(loc)
    variant = _demand(field) if field and code == "PC023" else ""
    key = f"{code}.{variant}" if variant else code
    return read.finding(key, read.tree.at(loc, key=True), key_=_name(loc), title=_told(field))


def _demand(field: FieldInfo) -> str:
    """``required``, or ``unstated`` where that word may stand instead; nothing for what may be left out."""
    if not field.is_required():
        return ""
    return "unstated" if (field.description or "").endswith("unstated") else "required"


def _told(field: FieldInfo | None) -> str:
    """The title and description of a key, in Chinese."""
    return "：".join(filter(None, (field.title, field.description))) if field else ""


def _name(loc: Loc) -> str:
    """What the value at ``loc`` is called: its key, or that of its list."""
    return next((shortened(step) for step in reversed(loc) if isinstance(step, str)), "")


def _fault(read: _Read, loc: Loc, item: Mapping[str, Any], *, guessing: bool) -> Finding:
    """One of pydantic's errors as a finding."""
    fault, context, tree = str(item["type"]), item.get("ctx", {}), read.tree
    if loc[-1:] == ("[key]",):  # so pydantic calls the key itself of a mapping with free keys
        mark = tree.at(loc[:-1], key=True)
        return read.finding(
            f"PC025.{context['variant']}", mark, value=shortened(context["value"]), key_=_name(loc[:-1])
        )
    name = _name(loc)
    if fault == "extra_forbidden":
        return _unknown_key(read, loc, guessing=guessing)
    if fault == "missing":
        field = read.field(loc)
        variant = "PC021.unstated" if field and _demand(field) == "unstated" else "PC021"
        return read.finding(variant, tree.at(loc[:-1]), key_=name, title=_told(field) or name)
    args = {"key_": name, **{key: shortened(str(value)) for key, value in context.items() if key != "variant"}}
    if fault == "PC024":
        labels = dict(word.split("=") for word in context["allowed"].split("|"))
        args["allowed"] = ", ".join(f"{word} {label}" for word, label in labels.items())
        args["guess"] = meant.named(args["value"], labels) if guessing else ""
        fault = "PC024.guess" if args["guess"] else fault
    elif fault == "PC025":
        fault = _wrong_value(context["variant"], args)
    elif fault == "PC022.text" or not fault.startswith("PC"):
        fault = _wrong_shape(read, loc, _SHAPES.get(fault, "text"), args)
    return read.finding(fault, tree.at(loc), **args)


def _unknown_key(read: _Read, loc: Loc, *, guessing: bool) -> Finding:
    """A key that isn't there: the one nearly written so, or called so."""
    known = {name: field.title or "" for name, field in fields_at(read.kind, loc[:-1]).items()}
    guess = meant.named(str(loc[-1]), known) if guessing else ""
    variant = "PC020.guess" if guess else "PC020"
    mark = read.tree.at(loc, key=True)
    return read.finding(variant, mark, key_=_name(loc), guess=guess, known=", ".join(known))


def _wrong_value(variant: str, args: dict[str, str]) -> str:
    """The message for a value that isn't written as its kind is; ``args`` get how it should be written."""
    written = args["value"]
    args["guess"] = meant.value(variant, written)
    if args["guess"]:
        wide = any(unicodedata.east_asian_width(character) == "F" for character in written)
        variant = "full_width" if wide else "guess"
    return f"PC025.{variant}"


def _wrong_shape(read: _Read, loc: Loc, shape: str, args: dict[str, str]) -> str:
    """The message for a text, a list or a mapping where another belongs; ``args`` get what may be meant."""
    written, known = read.value(loc), fields_at(read.kind, loc)
    args |= {"guess": "", "known": ", ".join(known)}
    if isinstance(written, str) and shape == "mapping" and known:
        args["guess"] = meant.mapping(args["key_"], written, known)
        shape = "mapping_guess" if args["guess"] else "keys"
    elif isinstance(written, str) and shape == "list" and not fields_at(read.kind, (*loc, 0)):
        args["guess"] = meant.entries(written)
        shape = "list_guess" if args["guess"] else "list"
    return f"PC022.{shape}"


def fields_at(kind: Kind, loc: Loc) -> Mapping[str, FieldInfo]:
    """The keys that the mapping at ``loc`` may have, as written in YAML, with what the model says of each."""
    for step in loc:
        kind = _inside(kind, step)
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = {field.alias or name: field for name, field in kind.model_fields.items()}
        own = {"id", "path", "wording"} if "path" in fields else set()
        return {name: field for name, field in fields.items() if name not in own}
    return {}


def _bare(kind: Kind) -> Kind:
    while True:
        origin: object = typing.get_origin(kind)
        if origin is Annotated:
            kind = typing.get_args(kind)[0]
        elif origin in {types.UnionType, typing.Union}:
            kind = next(arg for arg in typing.get_args(kind) if arg is not type(None))
        else:
            return kind


def _inside(kind: Kind, step: str | int) -> Kind:
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if (field.alias or name) == step:
                return field.annotation
        return object
    args = typing.get_args(kind)
    if not args:
        return object
    return args[0] if isinstance(step, int) else args[-1]
