"""The front door: the only reader of ``policies/``, from bytes over strict YAML events to the model.

Order of the checks on one file: file kind, size, encoding, characters, YAML events one by one, shape.
The first five stop at the first refused (nothing is built from unchecked bytes); shape gives all findings.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from generator.finding import Finding, Location, PortalError, Severity
from generator.load import files
from generator.load.shape import validate
from generator.load.subset import Tree, parse
from generator.load.unreadable import Unreadable
from generator.model.clause import Clause, Repeal
from generator.model.collection import Checklist, CrossQuestion
from generator.model.instrument import Instrument
from generator.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from generator.load.subset import Loc

POLICIES: Final = "policies"
_DEPTH: Final = 2  # folder and file
_COLLECTIONS: Final[dict[str, Any]] = {"_questions": CrossQuestion, "_checklists": Checklist}
_SPECIAL: Final = ("_vocabulary", *_COLLECTIONS)
#: What the file of each vocabulary holds: a mapping of keys to entries, the synonyms, or the portal's own words.
_VOCABULARIES: Final[dict[str, Any]] = {name: item.annotation for name, item in Vocabulary.model_fields.items()}
#: What systems, editors and merges leave beside files; nobody means it to be read.
_BESIDE: Final = re.compile(
    r"Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r?|~\$.*|#.*#|.*~|.*\.(orig|rej|bak|old|tmp|swp|swo|swx|save|part)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the models, the findings, and the bytes to locate later findings in.

    ``unread`` holds the ids of files that could not be read, so that a reference to them isn't called dangling.
    """

    vocabulary: Vocabulary
    instruments: tuple[Instrument, ...]
    clauses: tuple[Clause, ...]
    repeals: tuple[Repeal, ...]
    questions: tuple[CrossQuestion, ...]
    checklists: tuple[Checklist, ...]
    findings: tuple[Finding, ...]
    raw: dict[str, bytes] = field(repr=False)
    unread: frozenset[str] = frozenset()

    def locate(self, path: str, loc: Loc = (), *, key: bool = False) -> Location:
        """The place of a value (or its key) in a file that was read."""
        raw = self.raw.get(path)
        return Location(path) if raw is None else Location(path, *_tree(raw).at(loc, key=key))


@lru_cache(maxsize=32)
def _tree(raw: bytes) -> Tree:
    return parse(raw)


def role(path: str) -> tuple[Any, str]:
    """What a path below ``policies/`` holds (None: nothing), and the id that the path gives it."""
    parts = PurePosixPath(path).parts[1:]
    if len(parts) != _DEPTH or not parts[1].endswith(".yml") or _hidden(path):
        return None, ""
    folder, name = parts[0], parts[1].removesuffix(".yml")
    if folder == "_vocabulary":
        return _VOCABULARIES.get(name), name
    if folder.startswith("_"):
        return _COLLECTIONS.get(folder), name
    return (Instrument, folder) if name == "instrument" else (Clause, f"{folder}/{name}")


def _place(name: str, path: str) -> dict[str, str]:
    """What the place of a file says: its id, and of a later wording of a clause the day from which it holds."""
    folder, slash, file = name.partition("/")
    base, mark, day = file.partition("@")
    return {"id": f"{folder}{slash}{base}", "path": path, **({"wording": day} if mark else {})}


def _hidden(path: str) -> bool:
    return "/." in path


def read(portal: Path) -> Loaded:
    """Read all of ``portal/policies``; every file is read or reported, all findings of all files in one run.

    Raises PortalError when there is no ``policies`` folder.
    """
    root = portal / POLICIES
    _refuse(root)
    found: dict[Any, list[Any]] = {Instrument: [], Clause: [], Repeal: [], CrossQuestion: [], Checklist: []}
    words: dict[str, Any] = {}
    findings: list[Finding] = []
    raw: dict[str, bytes] = {}
    unread: set[str] = set()
    for candidate in files.walk(root, POLICIES):
        path = candidate.path
        if candidate.empty:
            findings += _empty(path)
            continue
        kind, name = role(path)
        if kind is None and (_hidden(path) or not candidate.refusal):
            findings.append(_stray(path))
            unread.add(role(_renamed(path))[1])
            continue
        try:
            if candidate.refusal:
                raise candidate.refusal
            content = files.read(portal / path)
            tree = parse(content)
        except Unreadable as refused:
            findings.append(refused.finding(path))
            unread.add(name or path)
            continue
        raw[path] = content
        if kind is Clause and isinstance(tree.root, dict) and "repealed" in tree.root:
            kind = Repeal
        entry, faults = validate(kind, tree, path, _place(name, path) if kind in found else {})
        findings += faults
        if entry is None:
            unread.add(name)
        elif kind in found:
            found[kind].append(entry)
        else:
            words[name] = entry
    return Loaded(
        vocabulary=Vocabulary.model_construct(**{**Vocabulary().__dict__, **words}),
        instruments=tuple(found[Instrument]),
        clauses=tuple(found[Clause]),
        repeals=tuple(found[Repeal]),
        questions=tuple(found[CrossQuestion]),
        checklists=tuple(found[Checklist]),
        findings=tuple(findings),
        raw=raw,
        unread=frozenset(unread - {""}),
    )


def _refuse(root: Path) -> None:
    """Raise PortalError where the policies are no folder of their own."""
    try:
        mode = root.lstat().st_mode
    except OSError:
        mode = 0
    folder = str(root.parent.resolve())
    if stat.S_ISLNK(mode):
        raise PortalError("policies-linked", folder=folder)
    if not mode:
        raise PortalError("no-policies", folder=folder)
    if not stat.S_ISDIR(mode):
        raise PortalError("policies-no-folder", folder=folder)


def _empty(path: str) -> list[Finding]:
    """A folder with nothing in it: nobody's, unless it is a special one that has no files yet."""
    if path.removeprefix(f"{POLICIES}/") in _SPECIAL:
        return []
    return [Finding("PC014.empty", Location(path), Severity.WARNING)]


def _renamed(path: str) -> str:
    """The path with the file extension that it should have."""
    return re.sub(r"\.ya?ml$", ".yml", path, flags=re.IGNORECASE)


def _stray(path: str) -> Finding:
    """A file that nothing reads: why, and what it should be called where that is clear."""
    parts = PurePosixPath(path).parts[1:]
    place = Location(path)
    if _hidden(path):
        return Finding("PC014.hidden", place, Severity.WARNING)
    if _BESIDE.fullmatch(parts[-1]):
        return Finding("PC014.beside", place, Severity.WARNING)
    if role(_renamed(path))[0] is not None:
        return Finding("PC014.extension", place, args={"name": PurePosixPath(_renamed(path)).name})
    if parts[0].startswith("_") and parts[0] not in _SPECIAL:
        return Finding("PC014.folder", place, args={"folder": parts[0], "known": ", ".join(_SPECIAL)})
    if parts[0] == "_vocabulary":
        return Finding("PC014.vocabulary", place, args={"known": ", ".join(f"{name}.yml" for name in _VOCABULARIES)})
    return Finding("PC014.deep" if len(parts) > _DEPTH else "PC014", place)
