"""``portal schema [DIR]``: the JSON Schema of every kind of policy file, from the model's classes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from pydantic import TypeAdapter

from generator.cli.options import folder_to_fill
from generator.model.clause import Clause
from generator.model.collection import Checklist, CrossQuestion
from generator.model.instrument import Instrument
from generator.model.vocabulary import Vocabulary
from generator.report import message

if TYPE_CHECKING:
    from generator.report import Language


def schemas() -> dict[str, dict[str, Any]]:
    """Name of the schema → JSON Schema; vocabulary files have one each."""
    kinds: dict[str, Any] = {
        "clause": Clause,
        "instrument": Instrument,
        "question": CrossQuestion,
        "checklist": Checklist,
        **{name: field.annotation for name, field in Vocabulary.model_fields.items()},
    }
    return {
        name: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **_without_place(TypeAdapter(kind).json_schema(by_alias=True)),
        }
        for name, kind in kinds.items()
    }


def _without_place(schema: dict[str, Any]) -> dict[str, Any]:
    """``id`` and ``path`` come from the file's place and are not written in it."""
    required = [name for name in schema.get("required", []) if name not in {"id", "path"}]
    return {**schema, "required": required} if required else schema


def command(spoken: Language) -> click.Command:
    """The command in the reader's language."""

    def run(folder: Path | None) -> int:
        found = schemas()
        if folder is None:
            click.echo(json.dumps(found, ensure_ascii=False, indent=2))
            return 0
        folder_to_fill(folder).mkdir(parents=True, exist_ok=True)
        for name, schema in found.items():
            text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
            (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
        click.echo(message("schema-done", {"count": str(len(found)), "folder": str(folder)}, spoken))
        return 0

    return click.Command(
        "schema",
        callback=run,
        help=message("help-schema", {}, spoken),
        params=[click.Argument(["folder"], required=False, type=click.Path(path_type=Path))],
    )
