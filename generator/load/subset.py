"""The YAML subset: checked bytes → a tree of text with marks, from the C parser's events one by one.

Nothing composes or constructs: an alias bomb, a deep nest or a second document stops at its first event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

import yaml

from generator.finding import Finding, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 200_000
MAX_DEPTH: Final = 8

#: Controls, bidirectional and zero-width characters, line ends that only YAML sees, lone CR.
FORBIDDEN: Final = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f]|\r(?!\n)"
)
_ONE_SPACE_COMMENT: Final = re.compile(r" #")

Loc: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


class Breach(Exception):
    """The first breach of the subset; reading of the file ends here."""

    def __init__(self, key: str, line: int = 1, column: int = 1, **args: str) -> None:
        """Keep the message's key, the place (from 1) and the arguments."""
        super().__init__(key)
        self.key, self.line, self.column, self.values = key, line, column, args

    def finding(self, path: str) -> Finding:
        """The breach as a finding in ``path``."""
        return Finding(self.key, Location(path, self.line, self.column), args=self.values)


@dataclass(slots=True)
class Tree:
    """A checked document: plain text, lists and mappings, and where each of their parts stands.

    ``marks`` maps the path of a value to (line, column) from 1; ``keys`` likewise for mapping keys.
    """

    root: Plain = ""
    marks: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    comments: list[tuple[int, int]] = field(default_factory=list)

    def at(self, loc: Loc, *, key: bool = False) -> tuple[int, int]:
        """Where the value (or the key) at ``loc`` stands; the nearest existing ancestor otherwise."""
        if key and loc in self.keys:
            return self.keys[loc]
        while loc and loc not in self.marks:
            loc = loc[:-1]
        return self.marks.get(loc, (1, 1))


def decode(raw: bytes) -> str:
    """UTF-8 text of a file, without a byte order mark; a GBK or UTF-16 file is named as such."""
    if len(raw) > MAX_BYTES:
        raise Breach("PC002", size=str(len(raw)), limit=str(MAX_BYTES))
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or (raw[1:2] == b"\0" and b"\0" in raw[3:4]):
        raise Breach("PC003", encoding="UTF-16")
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        try:
            raw.decode("gb18030")
        except UnicodeDecodeError:
            raise Breach("PC003.unknown", line, column) from None
        raise Breach("PC003", line, column, encoding="GBK (GB 18030)") from None
    found = FORBIDDEN.search(text)
    if found:
        line, column = _place(text, found.start())
        raise Breach("PC004", line, column, character=f"U+{ord(found[0]):04X}")
    return text


def _place(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def parse(raw: bytes) -> Tree:
    """Read one file's bytes; raises the first :class:`Breach`."""
    text = decode(raw)
    try:
        return _grow(yaml.parse(text, Loader=yaml.CSafeLoader), text.split("\n"))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise Breach("PC005", line, column, problem=str(error.problem or error.context or "")) from None
    except yaml.YAMLError as error:
        raise Breach("PC005", problem=str(error).split("\n")[0]) from None


def _refuse(event: yaml.Event, depth: int) -> None:
    """Everything that the subset leaves out, by event."""
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    if getattr(event, "anchor", None):
        raise Breach("PC006", line, column, name=event.anchor)
    if getattr(event, "tag", None):
        raise Breach("PC007", line, column, tag=event.tag)
    if depth > MAX_DEPTH:
        raise Breach("PC011", line, column, limit=str(MAX_DEPTH))


def _grow(events: Iterator[yaml.Event], lines: list[str]) -> Tree:
    tree = Tree()
    stack: list[list[Plain] | dict[str, Plain]] = []
    loc: list[str | int] = []
    pending: str | None = None  # the key whose value comes next
    documents = 0
    for event in events:
        kind = type(event)
        if kind is yaml.ScalarEvent or kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            _refuse(event, len(stack) + (kind is not yaml.ScalarEvent))
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            parent = stack[-1] if stack else None
            if isinstance(parent, dict) and pending is None:
                pending = _key(event, parent)
                tree.keys[(*loc, pending)] = (line, column)
                continue
            value: Plain
            if kind is yaml.ScalarEvent:
                value = _scalar(event, lines, tree)
            else:
                value = {} if kind is yaml.MappingStartEvent else []
            if isinstance(parent, dict) and pending is not None:
                parent[pending] = value
                step: tuple[str | int, ...] = (pending,)
                pending = None
            elif isinstance(parent, list):
                parent.append(value)
                step = (len(parent) - 1,)
            else:
                tree.root = value
                step = ()
            tree.marks[(*loc, *step)] = (line, column)
            if not isinstance(value, str):
                stack.append(value)
                loc.extend(step)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
            if loc:
                loc.pop()
        elif kind is yaml.AliasEvent:
            raise Breach("PC006", event.start_mark.line + 1, event.start_mark.column + 1, name=event.anchor)
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            place = (event.start_mark.line + 1, event.start_mark.column + 1)
            if documents > 1:
                raise Breach("PC009", *place)
            if event.version or event.tags:
                raise Breach("PC008", *place)
    return tree


def _key(event: yaml.Event, parent: dict[str, Plain]) -> str:
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    if not isinstance(event, yaml.ScalarEvent):
        raise Breach("PC012.key", line, column)
    key = str(event.value)
    if key == "<<":
        raise Breach("PC012", line, column)
    if key in parent:
        raise Breach("PC010", line, column, key_=key)
    return key


def _scalar(event: yaml.ScalarEvent, lines: list[str], tree: Tree) -> str:
    text = str(event.value)
    if event.style == '"':
        found = FORBIDDEN.search(text)
        if found:
            place = (event.start_mark.line + 1, event.start_mark.column + 1)
            raise Breach("PC004", *place, character=f"U+{ord(found[0]):04X}")
    elif not event.style:
        end = event.end_mark
        if _ONE_SPACE_COMMENT.match(lines[end.line] if end.line < len(lines) else "", end.column):
            tree.comments.append((end.line + 1, end.column + 2))
    return text
