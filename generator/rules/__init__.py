"""The rules: every check on the corpus, by code. A rule is one function whose docstring is its documentation."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from generator.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.corpus import Corpus
    from generator.finding import Location

    Sources = Mapping[str, tuple[str, ...]]

#: The families in their order, one module each, with the Chinese name; a module's rules are registered on its import.
FAMILIES: Final = {
    "reading": "读文件",
    "shape": "键和值",
    "identity": "编号和名字",
    "references": "关联和引用",
    "parameters": "参数、日期、条件",
    "bounds": "大小和范围",
    "provenance": "出处和残缺",
    "wording": "措辞",
    "completeness": "完整",
    "coverage": "有没有",
    "silence": "没写的和推断的",
    "meaning": "对读者意味着什么",
}


@dataclass(frozen=True, slots=True)
class Breach:
    """What a rule found: file, path of the value in it, arguments of the message.

    ``variant`` picks a further message of the same code; ``key`` points at the mapping key instead of its value.
    """

    path: str
    loc: tuple[str | int, ...] = ()
    args: Mapping[str, str] = field(default_factory=dict)
    variant: str = ""
    key: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A code with its severity, its documentation and its check (None: checked while reading)."""

    code: str
    severity: Severity
    family: str
    doc: str
    check: Callable[..., Iterable[Breach]] | None
    needs_sources: bool = False

    @property
    def title(self) -> str:
        """First line of the documentation."""
        return self.doc.partition("\n")[0].rstrip("。")


_REGISTRY: dict[str, Rule] = {}


def rule(
    code: str, *, severity: Severity = Severity.ERROR, needs_sources: bool = False, reading: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a function as the check of ``code``; ``reading``: its docstring documents a check of the front door."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        if code in _REGISTRY:
            raise ValueError(code)
        family = function.__module__.rpartition(".")[2]
        doc = inspect.getdoc(function) or ""
        _REGISTRY[code] = Rule(code, severity, family, doc, None if reading else function, needs_sources)
        return function

    return register


def rules() -> Mapping[str, Rule]:
    """All rules by code, in order."""
    for family in FAMILIES:
        import_module(f"{__name__}.{family}")
    return dict(sorted(_REGISTRY.items()))


def check(corpus: Corpus, locate: Callable[..., Location], sources: Sources | None = None) -> Iterator[Finding]:
    """Run every rule; those that need the source texts only when these are at hand."""
    for item in rules().values():
        if item.check is None or (item.needs_sources and sources is None):
            continue
        breaches = item.check(corpus, sources) if item.needs_sources else item.check(corpus)
        for breach in breaches:
            key = f"{item.code}.{breach.variant}" if breach.variant else item.code
            place = locate(breach.path, breach.loc, key=breach.key)
            yield Finding(key, place, item.severity, breach.args)
