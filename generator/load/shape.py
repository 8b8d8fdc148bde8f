"""Shape: a text tree against a class of the model → the model, or every fault with its place."""

from __future__ import annotations

import difflib
import types
import typing
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.finding import Finding, Location
from generator.load.subset import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.load.subset import Loc, Mark, Plain, Tree

Kind: TypeAlias = Any  # a class of the model, or any annotation inside one

#: How many faults of one file get a guess at what was meant: each is compared with every known word.
_GUESSES: Final = 50
#: What pydantic calls a wrong shape → the shape that is right.
_SHAPES: Final = {"model_type": "mapping", "dict_type": "mapping", "tuple_type": "list", "too_short": "list"}


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like ``word``, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return close[0] if close else ""


@lru_cache
def _adapter(kind: Kind) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def validate(kind: Kind, tree: Tree, path: str, place: Mapping[str, str]) -> tuple[Any, list[Finding]]:
    """Read ``tree`` as ``kind``, a class of the model or a mapping of keys to one.

    ``place`` holds what the file's path says (id, path). The first value is None when anything is missing or wrong.
    """
    findings = [_finding("PC013", path, mark) for mark in tree.comments]
    if not tree.root:
        return None, [Finding("PC015", Location(path))]
    if not isinstance(tree.root, dict):
        return None, [*findings, _finding("PC022.file", path, tree.at(()))]
    open_ends = dict(_open_ends(tree.root, ()))
    findings += [_finding(code, path, tree.at(loc, key=True), key_=_name(loc)) for loc, code in open_ends.items()]
    findings += [_finding("PC020.identity", path, tree.keys[(name,)], key_=name) for name in place if name in tree.root]
    model = None
    try:
        model = _adapter(kind).validate_python({**tree.root, **place})
    except ValidationError as error:
        for number, item in enumerate(error.errors(include_url=False, include_input=False)):
            loc = tuple(item["loc"])
            if open_ends.keys().isdisjoint(loc[:end] for end in range(1, len(loc) + 1)):
                findings.append(_fault(kind, tree, path, loc, item, guessing=number < _GUESSES))
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


def _finding(key: str, path: str, mark: Mark, **args: str) -> Finding:
    return Finding(key, Location(path, *mark), args=args)


def _name(loc: Loc) -> str:
    """What the value at ``loc`` is called: its key, or that of its list."""
    return next((shortened(step) for step in reversed(loc) if isinstance(step, str)), "")


def _fault(  # noqa: PLR0913 - one error, all of its circumstances
    kind: Kind, tree: Tree, path: str, loc: Loc, item: Mapping[str, Any], *, guessing: bool
) -> Finding:
    """One of pydantic's errors as a finding."""
    fault, context = str(item["type"]), item.get("ctx", {})
    if loc[-1:] == ("[key]",):  # so pydantic calls the key itself of a mapping with free keys
        mark = tree.at(loc[:-1], key=True)
        return _finding(
            f"PC025.{context['variant']}", path, mark, value=shortened(context["value"]), key_=_name(loc[:-1])
        )
    name = _name(loc)
    if fault == "extra_forbidden":
        known = fields_at(kind, loc[:-1])
        guess = nearest(name, known) if guessing else ""
        variant = "PC020.guess" if guess else "PC020"
        return _finding(variant, path, tree.at(loc, key=True), key_=name, guess=guess, known=", ".join(known))
    if fault == "missing":
        return _finding("PC021", path, tree.at(loc[:-1]), key_=name)
    args = {"key_": name, **{key: shortened(str(value)) for key, value in context.items() if key != "variant"}}
    if fault == "PC024":
        allowed = context["allowed"].split("|")
        args |= {"allowed": ", ".join(allowed), "guess": nearest(args["value"], allowed) if guessing else ""}
    variant = context.get("variant") or ("guess" if args.get("guess") else "")
    code = fault if fault.startswith("PC") else f"PC022.{_SHAPES.get(fault, 'text')}"
    return _finding(f"{code}.{variant}" if variant else code, path, tree.at(loc), **args)


def fields_at(kind: Kind, loc: Loc) -> tuple[str, ...]:
    """The keys that the mapping at ``loc`` may have, as written in YAML."""
    for step in loc:
        kind = _inside(kind, step)
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        names = (field.alias or name for name, field in kind.model_fields.items())
        return tuple(name for name in names if name not in {"id", "path", "wording"} or "path" not in kind.model_fields)
    return ()


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
