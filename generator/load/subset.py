"""The YAML subset: checked bytes → a tree of text with marks, from the C parser's events one by one.

Nothing composes or constructs: an alias bomb, a deep nest or a second document stops at its first event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml

from generator.load import syntax
from generator.load.characters import referred, refusal
from generator.load.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.characters import Refusal

MAX_BYTES: Final = 200_000
MAX_DEPTH: Final = 8

_ONE_SPACE_COMMENT: Final = re.compile(r" #")
#: A value that YAML takes for nothing; unquoted, it is as empty as it is there.
_NOTHING: Final = frozenset({"~", "null", "Null", "NULL"})
#: What YAML puts in place of a line break, where Chinese has nothing: between Han or full-width characters.
_WIDE: Final = "[\u3001-\u3017\u3400-\u9fff\uff01-\uff20]"
_FOLDED: Final = re.compile(f"(?<={_WIDE}) (?={_WIDE})")

Loc: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
Mark: TypeAlias = tuple[int, int]
Event: TypeAlias = Any  # the stubs know neither the C parser's marks nor what each kind of event has

_BRANCHES: Final = {yaml.MappingStartEvent: dict, yaml.SequenceStartEvent: list}
_ENDS: Final = {yaml.MappingEndEvent, yaml.SequenceEndEvent}


@dataclass(slots=True)
class Tree:
    """A checked document: plain text, lists and mappings, and where each of their parts stands.

    ``marks`` maps the path of a value to (line, column) from 1; ``keys`` likewise for mapping keys.
    """

    root: Plain = ""
    marks: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)
    comments: list[Mark] = field(default_factory=list)

    def at(self, loc: Loc, *, key: bool = False) -> Mark:
        """Where the value (or the key) at ``loc`` stands; the nearest existing ancestor otherwise."""
        if key and loc in self.keys:
            return self.keys[loc]
        while loc and loc not in self.marks:
            loc = loc[:-1]
        return self.marks.get(loc, (1, 1))


def decode(raw: bytes) -> str:
    """UTF-8 text of a file, without a byte order mark; a GBK or UTF-16 file is named as such."""
    if len(raw) > MAX_BYTES:
        raise Unreadable("PC002", size=str(len(raw)), limit=str(MAX_BYTES))
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or raw[:2].count(0) == raw[2:4].count(0) == 1:
        raise Unreadable("PC003", encoding="UTF-16")
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _foreign(raw, error.start) from None
    found = refusal(text)
    if found:
        raise _refused(found, _end(text[: found.start]))
    return text


def _end(text: str) -> Mark:
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _foreign(raw: bytes, start: int) -> Unreadable:
    mark = _end(raw[:start].decode("utf-8"))
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return Unreadable("PC003.unknown", *mark)
    if not raw[:start].isascii():  # damaged UTF-8 may pass for GBK, but GBK text never begins as right UTF-8
        return Unreadable("PC003.unknown", *mark)
    return Unreadable("PC003", *mark, encoding="GBK (GB 18030)")


def _refused(found: Refusal, mark: Mark) -> Unreadable:
    return Unreadable(found.key, *mark, character=found.character)


def parse(raw: bytes) -> Tree:
    """Read one file's bytes; raises the first :class:`Unreadable`."""
    text = decode(raw)
    merged = syntax.merged(text)
    if merged:
        raise merged
    lines = text.split("\n")
    try:
        return _grow(yaml.parse(text, Loader=yaml.CSafeLoader), lines)
    except yaml.MarkedYAMLError as error:
        raise syntax.fault(error, lines) from None
    except yaml.YAMLError as error:
        raise Unreadable("PC005", problem=str(error).split("\n")[0]) from None


def _grow(events: Iterator[Event], lines: list[str]) -> Tree:
    tree = Tree()
    stack: list[list[Plain] | dict[str, Plain]] = []
    loc: Loc = ()
    pending = ""  # the key whose value comes next
    for event in events:
        kind = type(event)
        if kind in _ENDS:
            stack.pop()
            loc = loc[:-1]
            continue
        branch = _BRANCHES.get(kind)
        if branch is None and kind is not yaml.ScalarEvent:
            _refuse_document(event, tree)
            continue
        mark = (event.start_mark.line + 1, event.start_mark.column + 1)
        _refuse(event, mark, len(stack) + (branch is not None))
        parent = stack[-1] if stack else None
        if isinstance(parent, dict) and not pending:
            pending = _key(event, mark, parent)
            tree.keys[(*loc, pending)] = mark
            continue
        value: Plain = _scalar(event, mark, lines, tree) if branch is None else branch()
        place: Loc = ()
        if isinstance(parent, dict):
            place = (*loc, pending)
            parent[pending] = value
            pending = ""
        elif parent is not None:
            place = (*loc, len(parent))
            parent.append(value)
        else:
            tree.root = value
        tree.marks[place] = mark
        if not isinstance(value, str):
            stack.append(value)
            loc = place
    return tree


def _refuse(event: Event, mark: Mark, depth: int) -> None:
    """Everything that the subset leaves out of a value or key."""
    if event.anchor:
        raise Unreadable("PC006", *mark, name=event.anchor)
    if event.tag:
        raise Unreadable("PC007", *mark, tag=event.tag)
    if depth > MAX_DEPTH:
        raise Unreadable("PC011", *mark, limit=str(MAX_DEPTH))


def _refuse_document(event: Event, tree: Tree) -> None:
    """An alias, a directive, a second document."""
    mark = (event.start_mark.line + 1, event.start_mark.column + 1)
    if isinstance(event, yaml.AliasEvent):
        raise Unreadable("PC006", *mark, name=str(event.anchor))
    if isinstance(event, yaml.DocumentStartEvent):
        if () in tree.marks:
            raise Unreadable("PC009", *mark)
        if event.version or event.tags:
            raise Unreadable("PC008", *mark)


def _key(event: Event, mark: Mark, parent: dict[str, Plain]) -> str:
    written = _text(event, mark) if type(event) is yaml.ScalarEvent else ""
    key = written.strip()
    unseen = None if not written or event.style else syntax.blank(written, mark) or syntax.unkeyed(key, mark, parent)
    if unseen:
        raise unseen
    if not key:
        raise Unreadable("PC012.key", *mark)
    if key == "<<":
        raise Unreadable("PC012", *mark)
    if key in parent:
        raise Unreadable("PC010", *mark, key_=key)
    return key


def _scalar(event: Event, mark: Mark, lines: list[str], tree: Tree) -> str:
    if not event.style:
        if event.value in _NOTHING:
            return ""
        end = event.end_mark
        if _ONE_SPACE_COMMENT.match(lines[end.line] if end.line < len(lines) else "", end.column):
            tree.comments.append((end.line + 1, end.column + 2))
        unseen = syntax.blank(event.value, mark)
        if unseen:
            raise unseen
    text = _text(event, mark)
    folded = event.style == ">" or (event.style != "|" and event.end_mark.line > event.start_mark.line)
    return _FOLDED.sub("", text) if folded else text


def _text(event: Event, mark: Mark) -> str:
    text: str = event.value
    # its escapes, and references in any text, can write what may not be written
    found = (refusal(text, escaped=True) if event.style == '"' else None) or referred(text)
    if found:
        raise _refused(found, mark)
    return text
