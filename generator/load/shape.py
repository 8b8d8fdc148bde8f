"""Shape: a text tree against a model class → the model, or every fault with its place."""

from __future__ import annotations

import difflib
import types
import typing
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.finding import Finding, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.load.subset import Loc, Plain, Tree

M = TypeVar("M", bound=BaseModel)


def nearest(word: str, known: typing.Iterable[str]) -> str:
    """The known word most like ``word``, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def validate(model: type[M], tree: Tree, path: str, place: Mapping[str, str]) -> tuple[M | None, list[Finding]]:
    """Read ``tree`` as ``model``; ``place`` holds what the file's path says (id, path)."""
    findings = [_finding("PC013", path, mark) for mark in tree.comments]
    if not isinstance(tree.root, dict):
        key = "PC015" if tree.root == "" else "PC022.mapping"
        return None, [*findings, _finding(key, path, tree.at(()))]
    empty = set(_empty(tree.root, ()))
    findings += [_finding("PC023", path, tree.at(loc, key=True), key_=str(loc[-1])) for loc in sorted(empty, key=str)]
    for name in place:
        if name in tree.root:
            findings.append(_finding("PC020.identity", path, tree.at((name,), key=True), key_=name))
    try:
        return model.model_validate({**tree.root, **place}), findings
    except ValidationError as error:
        for item in error.errors(include_url=False, include_input=False):
            loc = tuple(item["loc"])
            if not any(loc[: len(gone)] == gone for gone in empty):
                findings.append(_fault(model, tree, path, loc, item))
        return None, findings


def _empty(value: Plain, loc: Loc) -> Iterator[Loc]:
    if isinstance(value, str):
        if not value.strip():
            yield loc
    elif not value:
        yield loc
    else:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            yield from _empty(inner, (*loc, key))


def _finding(key: str, path: str, mark: tuple[int, int], **args: str) -> Finding:
    return Finding(key, Location(path, *mark), args=args)


def _fault(model: type[BaseModel], tree: Tree, path: str, loc: Loc, item: Mapping[str, Any]) -> Finding:
    """One pydantic error as a finding."""
    kind, context = str(item["type"]), item.get("ctx", {})
    name = str(loc[-1]) if loc else ""
    if kind == "extra_forbidden":
        known = fields_at(model, loc[:-1])
        guess = nearest(name, known)
        variant = "PC020.guess" if guess else "PC020"
        return _finding(variant, path, tree.at(loc, key=True), key_=name, guess=guess, known=", ".join(known))
    if kind == "missing":
        return _finding("PC021", path, tree.at(loc[:-1]), key_=name)
    if kind == "PC024":
        allowed = str(context["allowed"]).split("|")
        guess = nearest(str(context["value"]), allowed)
        variant = "PC024.guess" if guess else "PC024"
        args = {"value": str(context["value"]), "allowed": ", ".join(allowed), "guess": guess, "key_": name}
        return _finding(variant, path, tree.at(loc), **args)
    if kind == "PC025":
        variant = f"PC025.{context['variant']}"
        return _finding(variant, path, tree.at(loc), value=_short(str(context["value"])), key_=name)
    if kind.startswith("PC"):
        return _finding(kind, path, tree.at(loc), key_=name, **{k: str(v) for k, v in context.items()})
    shape = {"model_type": "mapping", "dict_type": "mapping", "tuple_type": "list", "too_short": "list"}
    return _finding(f"PC022.{shape.get(kind, 'text')}", path, tree.at(loc), key_=name, found="text")


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def fields_at(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """The keys that the mapping at ``loc`` may have, as written in YAML."""
    kind: Any = model
    for step in loc:
        kind = _inside(kind, step)
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        names = (field.alias or name for name, field in kind.model_fields.items())
        return tuple(name for name in names if name not in {"id", "path"} or "path" not in kind.model_fields)
    return ()


def _bare(kind: Any) -> Any:  # noqa: ANN401 - an annotation is any object
    while True:
        if typing.get_origin(kind) is Annotated:
            kind = typing.get_args(kind)[0]
        elif typing.get_origin(kind) in {types.UnionType, typing.Union}:
            kind = next(arg for arg in typing.get_args(kind) if arg is not type(None))
        else:
            return kind


def _inside(kind: Any, step: str | int) -> Any:  # noqa: ANN401
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
