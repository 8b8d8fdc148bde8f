"""The front door: the only reader of ``policies/``, from bytes over strict YAML events to the model.

Order of the checks on one file: file kind, size, encoding, characters, YAML events one by one, shape.
The first five stop at the first breach (nothing is built from unchecked bytes); shape gives all findings.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, create_model

from generator.finding import Finding, Location, PortalError, Severity
from generator.load import files
from generator.load.shape import validate
from generator.load.subset import Breach, Tree, parse
from generator.model.clause import Clause
from generator.model.collection import Checklist, CrossQuestion
from generator.model.instrument import Instrument
from generator.model.scalar import Record
from generator.model.vocabulary import Synonyms, Vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from generator.load.subset import Loc

POLICIES: Final = "policies"


def _vocabulary_file(name: str) -> type[BaseModel]:
    annotation = Vocabulary.model_fields[name].annotation
    return create_model(f"{name}_file", __base__=Record, entries=(annotation, ...))


_VOCABULARIES: Final = {name: _vocabulary_file(name) for name in Vocabulary.model_fields if name != "synonyms"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the models, the findings, and the bytes to locate later findings in.

    ``unread`` holds the ids of files that could not be read, so that a reference to them isn't called dangling.
    """

    vocabulary: Vocabulary
    instruments: tuple[Instrument, ...]
    clauses: tuple[Clause, ...]
    questions: tuple[CrossQuestion, ...]
    checklists: tuple[Checklist, ...]
    findings: tuple[Finding, ...]
    raw: dict[str, bytes] = field(repr=False)
    unread: frozenset[str] = frozenset()

    def locate(self, path: str, loc: Loc = (), *, key: bool = False) -> Location:
        """The place of a value (or its key) in a file that was read."""
        raw = self.raw.get(path)
        if raw is None:
            return Location(path)
        if path.startswith(f"{POLICIES}/_vocabulary/") and not path.endswith("/synonyms.yml") and loc:
            loc = loc[1:] if loc[0] == "entries" else loc
        return Location(path, *_tree(raw).at(loc, key=key))


@lru_cache(maxsize=32)
def _tree(raw: bytes) -> Tree:
    return parse(raw)


def role(path: str) -> tuple[type[BaseModel] | None, str]:
    """Which model a path below ``policies/`` holds, and the id that the path gives it."""
    parts = PurePosixPath(path).parts[1:]
    if len(parts) != 2 or not parts[1].endswith(".yml"):  # noqa: PLR2004 - folder and file
        return None, ""
    folder, name = parts[0], parts[1].removesuffix(".yml")
    if folder == "_vocabulary":
        return (Synonyms if name == "synonyms" else _VOCABULARIES.get(name)), name
    if folder in {"_questions", "_checklists"}:
        return (CrossQuestion if folder == "_questions" else Checklist), name
    if folder.startswith("_"):
        return None, ""
    return (Instrument, folder) if name == "instrument" else (Clause, f"{folder}/{name}")


def read(portal: Path) -> Loaded:
    """Read all of ``portal/policies``; every file is read or reported, all findings of all files in one run.

    Raises PortalError when there is no ``policies`` folder.
    """
    root = portal / POLICIES
    if root.is_symlink() or not root.is_dir():
        raise PortalError("no-policies", folder=str(portal))
    found: dict[type[BaseModel], list[Any]] = {Instrument: [], Clause: [], CrossQuestion: [], Checklist: []}
    words: dict[str, Any] = {}
    findings: list[Finding] = []
    raw: dict[str, bytes] = {}
    unread: set[str] = set()
    for candidate in files.walk(root, POLICIES):
        path = candidate.path
        model, name = role(path)
        try:
            if candidate.refusal:
                raise candidate.refusal
            if model is None:
                findings.append(_stray(path))
                continue
            content = files.read(portal / path)
            tree = parse(content)
        except Breach as breach:
            findings.append(breach.finding(path))
            unread.add(name or path)
            continue
        raw[path] = content
        vocabulary = model in _VOCABULARIES.values()
        if vocabulary:
            entry, faults = _words(model, tree, path)
        else:
            entry, faults = validate(model, tree, path, {"id": name, "path": path} if model in found else {})
        findings += faults
        if entry is None:
            unread.add(name)
        elif model in found:
            found[model].append(entry)
        else:
            words[name] = entry.entries if vocabulary else entry  # type: ignore[attr-defined]
    return Loaded(
        vocabulary=Vocabulary.model_construct(**{**Vocabulary().__dict__, **words}),
        instruments=tuple(found[Instrument]),
        clauses=tuple(found[Clause]),
        questions=tuple(found[CrossQuestion]),
        checklists=tuple(found[Checklist]),
        findings=tuple(findings),
        raw=raw,
        unread=frozenset(unread),
    )


def _words(model: type[BaseModel], tree: Tree, path: str) -> tuple[BaseModel | None, list[Finding]]:
    """A vocabulary file: its root is the mapping, which pydantic sees as the field ``entries``."""
    wrapped = Tree(
        {"entries": tree.root},
        {("entries", *loc): mark for loc, mark in tree.marks.items()},
        {("entries", *loc): mark for loc, mark in tree.keys.items()},
        tree.comments,
    )
    if tree.root == "":
        return None, [Finding("PC015", Location(path))]
    return validate(model, wrapped, path, {})


def _stray(path: str) -> Finding:
    hidden = PurePosixPath(path).name.startswith(".")
    severity = Severity.WARNING if hidden else Severity.ERROR
    return Finding("PC014.hidden" if hidden else "PC014", Location(path), severity)
