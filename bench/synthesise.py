"""Write a synthetic portal of N clauses, and on request the same content as plain MkDocs pages."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import peer
from synthetic import LINES_PER_INSTRUMENT, PER_INSTRUMENT, clauses, instruments, vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

PROJECT: Final = Path(__file__).resolve().parents[1]
WORDS: Final = PROJECT / "policies" / "_vocabulary"
#: What must be quoted in a flow collection.
_SPECIAL: Final = re.compile(r"[,\[\]{}#:\"'&*!|>%@`]|^[-?\s]|\s$|^$")
#: Until the project has a configuration of its own.
_CONFIG: Final = """\
site_name: 合成样例
theme:
  name: material
  language: zh
  font: false
plugins:
  - portal
"""


def flow(value: object) -> str:
    """A value in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if _SPECIAL.search(text) else text


def document(fields: Mapping[str, Any]) -> str:
    """A policy file: one field a line, lists of mappings one item a line, questions spread out."""
    lines = []
    for key, value in fields.items():
        if key == "text":
            lines += ["text: |", f"  {value}"]
        elif key == "questions":
            lines.append("questions:")
            for question in value:
                spread = [f"{name}: {flow(part)}" for name, part in question.items()]
                lines += [f"  {'- ' if number == 0 else '  '}{line}" for number, line in enumerate(spread)]
        elif isinstance(value, list) and isinstance(value[0], dict):
            lines += [f"{key}:", *(f"  - {flow(item)}" for item in value)]
        else:
            lines.append(f"{key}: {flow(value)}")
    return "\n".join(lines) + "\n"


def put(path: Path, text: str) -> None:
    """Write a text file, its folders too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def portal(count: int, out: Path, *, seed: int = 1) -> None:
    """Write the portal: vocabularies of the project, synthetic instruments and clauses, its pages and configuration."""
    policies = out / "policies"
    shutil.copytree(WORDS, policies / "_vocabulary")
    audiences = policies / "_vocabulary" / "audiences.yml"
    told = audiences.read_text(encoding="utf-8").splitlines(keepends=True)
    # what stands first on a role's page is named by id, and none of these ids is here
    put(audiences, "".join(line for line in told if not line.startswith("  tasks:")))
    source = {
        "label": "合成样例",
        "file": "synthetic.txt",
        "sha256": hashlib.sha256(b"synthetic").hexdigest(),
        "lines": str(-(-count // PER_INSTRUMENT) * LINES_PER_INSTRUMENT),
    }
    put(policies / "_vocabulary" / "sources.yml", f"synthetic: {flow(source)}\n")
    for key, fields in instruments(count):
        put(policies / key / "instrument.yml", document(fields))
    for clause in clauses(count, vocabulary(WORDS), seed=seed):
        put(policies / clause.instrument / f"{clause.slug}.yml", document(clause.fields))
    config = PROJECT / "mkdocs.yml"
    put(out / "mkdocs.yml", config.read_text(encoding="utf-8") if config.is_file() else _CONFIG)
    if (PROJECT / "docs").is_dir():
        shutil.copytree(PROJECT / "docs", out / "docs")
    (out / "docs").mkdir(exist_ok=True)


def main() -> None:
    """Read the command line and write what it asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, metavar="N", help="how many clauses, at most 12,000")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder of the portal; must not exist")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peer", type=Path, metavar="DIR", help="write the same content as MkDocs pages to DIR")
    asked = parser.parse_args()
    for folder in filter(None, (asked.out, asked.peer)):
        if folder.exists():
            parser.error(f"{folder} exists")
    portal(asked.count, asked.out, seed=asked.seed)
    if asked.peer:
        words = vocabulary(asked.out / "policies" / "_vocabulary")
        pages = peer.Pages(list(clauses(asked.count, words, seed=asked.seed)), words)
        for path, text in pages.files():
            put(asked.peer / path, text)


if __name__ == "__main__":
    main()
