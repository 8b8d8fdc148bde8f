"""Findings and messages in words: one catalogue, English and Chinese; findings as text, JSON or GitHub annotations."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import yaml

from generator.finding import PortalError, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.finding import Finding

Language: TypeAlias = Literal["en", "zh"]
#: Where the language may stand; a command tells its child by the first.
_NAMES: Final = ("PORTAL_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
FORMATS: Final = ("text", "json", "github")
#: A value of 190 kB must not make a message of 190 kB.
_LONGEST: Final = 300
_CATALOGUE: Final = Path(__file__).parent / "locale" / "messages.yml"


def language(option: str | None, environment: Mapping[str, str]) -> Language:
    """The language of messages: ``option``, else PORTAL_LANG's, else the locale's, else English.

    Raises PortalError for an option that is neither ``en`` nor ``zh``.
    """
    if option is not None:
        if option in {"en", "zh"}:
            return "zh" if option == "zh" else "en"
        raise PortalError("bad-language", value=option)
    locale = next((environment[name] for name in _NAMES if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Every message by key, in both languages."""
    with _CATALOGUE.open(encoding="utf-8") as stream:
        found: Mapping[str, Mapping[str, str]] = yaml.load(stream, Loader=yaml.CSafeLoader)
    return found


def message(key: str, args: Mapping[str, str], spoken: Language) -> str:
    """The message ``key`` filled in with ``args``: long ones cut, control characters shown, none sent on."""
    return catalogue()[key][spoken].format_map({name: _short(_visible(value)) for name, value in args.items()})


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def line(finding: Finding, spoken: Language) -> str:
    """``path:line:column: CODE message``, with the severity named where it is no error."""
    grave = "" if finding.severity is Severity.ERROR else message(str(finding.severity), {}, spoken)
    return f"{_visible(str(finding.location))}: {finding.code} {grave}{message(finding.key, finding.args, spoken)}"


def summary(findings: Sequence[Finding], spoken: Language) -> str:
    """How many errors and warnings, and notices where there are any."""
    counts = Counter(finding.severity for finding in findings)
    args = {
        "errors": str(counts[Severity.ERROR]),
        "warnings": str(counts[Severity.WARNING]),
        "notices": str(counts[Severity.NOTICE]),
    }
    if not findings:
        return message("summary-clean", {}, spoken)
    return message("summary-notices" if counts[Severity.NOTICE] else "summary", args, spoken)


def report(findings: Sequence[Finding], style: str, spoken: Language) -> str:
    """All findings in one of ``FORMATS``, ending with a line break."""
    if style == "json":
        clean = all(finding.location.path.isprintable() for finding in findings)
        fields = [_fields(finding, spoken) for finding in findings]
        return json.dumps(fields, ensure_ascii=not clean, indent=2) + "\n"
    if style == "github":
        return "".join(f"{_annotation(finding, spoken)}\n" for finding in findings)
    lines = [line(finding, spoken) for finding in findings]
    return "\n".join([*lines, summary(findings, spoken)]) + "\n"


def _fields(finding: Finding, spoken: Language) -> dict[str, object]:
    return {
        "path": finding.location.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "code": finding.code,
        "severity": str(finding.severity),
        "message": message(finding.key, finding.args, spoken),
        "suggestion": finding.suggestion,
    }


def _annotation(finding: Finding, spoken: Language) -> str:
    """A GitHub workflow command; its own escapes keep content from starting another command."""
    place = finding.location
    parts = {"file": _visible(place.path), "line": str(place.line), "col": str(place.column), "title": finding.code}
    fields = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in parts.items())
    return f"::{finding.severity} {fields}::{_escaped(message(finding.key, finding.args, spoken))}"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(c):02X}" if c in f"%\r\n{more}" else c for c in text)
