"""Syntax: what the C parser stumbled over, told by its cause, at the place of the cause."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from generator.load.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import yaml

#: What the C parser says → the variant of PC005 that says it to an editor.
PROBLEMS: Final = {
    "mapping values are not allowed in this context": "colon",
    "could not find expected ':'": "no_colon",
    "found character that cannot start any token": "start",
    "did not find expected alphabetic or numeric character": "start",
    "found unexpected end of stream": "quote",
    "did not find expected ',' or ']'": "bracket",
    "did not find expected ',' or '}'": "bracket",
    "did not find expected key": "indent",
    "did not find expected '-' indicator": "indent",
    "block sequence entries are not allowed in this context": "indent",
}
#: Variants whose fault began earlier than it was noticed.
_BEGUN: Final = frozenset({"quote", "start", "bracket"})

_BLANK: Final = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_NAME: Final = "[a-z_]+|[\u4e00-\u9fff]{1,6}"
_MERGE: Final = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
#: Causes in the line of the fault or the one above, each with its variant; the place is that of the group.
_CAUSES: Final = (
    ("space", re.compile(rf"[ -]*({_BLANK})|[ -]*(?:{_NAME}):({_BLANK})")),
    ("full_width", re.compile(rf"(?:[ -]*[a-z_]+|(?:{_NAME}))(：)")),
    ("wide_bracket", re.compile(r"(?:.*: |[ -]*- )?\s*([｛［【])(?=.*: )")),
    ("comma", re.compile(r".*[\[{,].*?(，)\s*(?=[a-z_]+: )")),
)
_UNSPACED: Final = re.compile(r"[ -]*[a-z_]+(:)(?=[^\s:/])")
#: A quotation mark that opens a value and has a Chinese one where it should be closed.
_CURLY: Final = re.compile(r"(?:[ -]*|.*[:,\[{-] *)((?P<mark>[\"'])(?:(?!(?P=mark)).)*[”’](?:(?!(?P=mark)).)*)$")
_BESIDE_KEY: Final = re.compile(rf"(?:{_NAME})(：)|[a-z_]+(:)(?!//)")
_GROUP: Final = re.compile(r"[0-9]{3}(?:\.[0-9]+)?")
_HEAD: Final = re.compile(r"[1-9][0-9]{0,2}")

#: How much of a line, and how many lines back, a cause is looked for: nobody types more, a hostile file may.
_WIDTH: Final = 300
_BACK: Final = 200

_Mark: TypeAlias = tuple[int, int]
_Event: TypeAlias = Any  # the stubs know neither the C parser's marks nor what each kind of event has


def merged(text: str) -> Unreadable | None:
    """The first mark that a merge left, where both versions still stand."""
    found = _MERGE.search(text)
    return Unreadable("PC005.merge", text.count("\n", 0, found.start()) + 1, 1) if found else None


def fault(error: yaml.MarkedYAMLError, lines: list[str]) -> Unreadable:
    """What stopped the parser, by its cause where that can be seen in the lines."""
    problem = str(error.problem or error.context or "")
    variant = PROBLEMS.get(problem)
    begun: _Event = error.context_mark if variant in _BEGUN else None
    mark: _Event = begun or error.problem_mark or error.context_mark
    last = len(lines) - (not lines[-1] and len(lines) > 1)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > last:
        line, column = last, len(lines[last - 1]) + 1
    noticed = min(error.problem_mark.line + 1 if error.problem_mark else line, last)
    cause = next(_causes(lines, noticed, variant), None)
    if cause:
        return cause
    if lines[line - 1].startswith("%"):
        return Unreadable("PC008", line, 1)
    args = {"problem": problem, "noticed": str(noticed)}
    return Unreadable(f"PC005.{variant}" if variant else "PC005", line, column, **args)


def _causes(lines: list[str], noticed: int, variant: str | None) -> Iterator[Unreadable]:
    for number in (noticed, noticed - 1):
        text = lines[number - 1][:_WIDTH] if number else ""
        for name, pattern in _CAUSES:
            found = pattern.match(text)
            if found:
                start = found.start(found.lastindex or 0)
                yield Unreadable(f"PC005.{name}", number, start + 1, character=_called(text[start]))
    for number in range(noticed, max(noticed - _BACK, 0), -1):
        text = lines[number - 1]
        found = _CURLY.match(text) if len(text) <= _WIDTH else None
        if found:
            yield Unreadable("PC005.curly", number, found.start(1) + 1, mark=found["mark"])
    for number in (noticed, noticed - 1) if variant in {"colon", "no_colon"} else ():
        found = _UNSPACED.match(lines[number - 1]) if number else None
        if found:
            yield Unreadable("PC005.unspaced", number, found.start(1) + 1)


def _called(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def blank(text: str, mark: _Mark) -> Unreadable | None:
    """A blank that is none to YAML, where one indents a key or follows the hyphen of an item."""
    found = re.match(rf"-?({_BLANK})", text)
    if found is None:
        return None
    return Unreadable("PC005.space", mark[0], mark[1] + found.start(1), character=_called(found[1]))


def unkeyed(text: str, mark: _Mark, parent: Mapping[str, object]) -> Unreadable | None:
    """A key that took its value in, for want of ``: ``, or that is the rest of a number with a comma."""
    found = _BESIDE_KEY.match(text)
    if found:
        variant = "full_width" if found[1] else "unspaced"
        return Unreadable(f"PC005.{variant}", mark[0], mark[1] + found.start(found.lastindex or 0), character=found[0])
    before = next(reversed(list(parent.values())), None)
    if isinstance(before, str) and _GROUP.fullmatch(text) and _HEAD.fullmatch(before.replace(",", "")):
        return Unreadable("PC005.thousands", *mark, value=f"{before},{text}", guess=f"{before}{text}")
    return None
