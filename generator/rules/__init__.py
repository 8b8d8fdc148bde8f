"""The rules: every check on the corpus, by code. A rule is one function whose docstring is its documentation."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field, replace
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
    "ledger": "修改和失效",
    "wordings": "一条的几个文本",
    "published": "日期写在哪里",
    "attention": "到时候要看的",
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
    """Run every rule on all wordings; those that need the source texts only when these are at hand.

    A rule sees one wording of each clause: after those of the day all others are shown in turn, and what is found then
    counts where it lies in a file that was not shown before.
    """
    paths: set[str] = set()
    found: set[tuple[object, ...]] = set()
    for shown in _wordings(corpus):
        new = {clause.path for clause in shown.clauses.values()} - paths
        before = frozenset(found)
        paths |= new
        for item, breach in _breaches(shown, sources):
            once = item.code, breach.path, breach.loc, breach.variant
            found.add(once)
            if once not in before and (shown is corpus or breach.path in new):
                key = f"{item.code}.{breach.variant}" if breach.variant else item.code
                place = locate(breach.path, breach.loc, key=breach.key)
                yield Finding(key, place, item.severity, breach.args)


def _wordings(corpus: Corpus) -> Iterator[Corpus]:
    """The corpus as it is, then as often as a clause has wordings with the next one shown of each."""
    yield corpus
    most = max((len(life.wordings) for life in corpus.lives.values()), default=0)
    for number in range(most if most > 1 else 0):
        found = {key: life.wordings[min(number, len(life.wordings) - 1)] for key, life in corpus.lives.items()}
        yield replace(corpus, clauses=found)


def _breaches(corpus: Corpus, sources: Sources | None) -> Iterator[tuple[Rule, Breach]]:
    for item in rules().values():
        if item.check is None or (item.needs_sources and sources is None):
            continue
        for breach in item.check(corpus, sources) if item.needs_sources else item.check(corpus):
            yield item, breach
