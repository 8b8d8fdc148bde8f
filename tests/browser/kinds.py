"""Every type of page, and which page of the built site stands for it: the one with most sorts of things on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

#: Addresses that the site has not got, for its 404 page.
MISSING: Final = "no/such/page/"
_SORTS: Final = re.compile(r'<[a-z0-9]+(?: class="[^"]*")?')
_KIND: Final = re.compile(r'<main id="main" class="page-([a-z]+)">')


def _any(_: str) -> bool:
    return True


@dataclass(frozen=True)
class Sample:
    """Which folders of the site hold pages of a type, and what their HTML must be like."""

    folders: str
    fits: Callable[[str], bool] = _any


def _damaged(html: str) -> bool:
    return '<details class="dmg"' in html


def _plain(html: str) -> bool:
    return not _damaged(html) and 'http-equiv="refresh"' not in html


def _occasion(html: str) -> bool:
    return "policies/_checklists/" in html


KINDS: Final[dict[str, Sample]] = {
    "home": Sample("."),
    "audience": Sample("audiences/*", lambda html: "page-audience" in html),
    "bodies": Sample("audiences/*", lambda html: "page-bodies" in html),
    "topic": Sample("topics/*"),
    "instrument": Sample("instruments/*"),
    "clause-damaged": Sample("clauses/*/*", _damaged),
    "clause-plain": Sample("clauses/*/*", _plain),
    "authority": Sample("authorities/*"),
    "checklist": Sample("checklists/*", lambda html: not _occasion(html)),
    "checklist-occasion": Sample("checklists/*", _occasion),
    "questions": Sample("questions/*", lambda html: "page-questions" in html),
    "questions-topic": Sample("questions/topics/*"),
    "finder": Sample("search"),
    "terms": Sample("terms"),
    "quality": Sample("data-quality"),
    "rule": Sample("contribute/rules/*"),
    "index": Sample("*", lambda html: "page-index" in html),
    "index-rules": Sample("contribute/rules"),
    "about": Sample("about"),
    "contribute": Sample("contribute"),
    "decision": Sample("decisions/*"),
}


def paths(site: Path) -> dict[str, str]:
    """Type → address below the site's root of the page that stands for it; the 404 page too.

    A portal need not have a page of every type: one without damage in its source has no damaged clause.
    """
    found = {name: _richest(site, sample) for name, sample in KINDS.items()}
    return {name: address for name, address in found.items() if address is not None} | {"missing": MISSING}


def kinds(site: Path) -> Iterator[tuple[str, str]]:
    """Address and kind (as its ``main`` says) of every page."""
    for file in sorted(site.rglob("index.html")):
        found = _KIND.search(file.read_text(encoding="utf-8"))
        assert found, file
        yield address(site, file), found[1]


def address(site: Path, file: Path) -> str:
    """Address of an ``index.html`` below the site's root."""
    folder = file.parent.relative_to(site).as_posix()
    return "" if folder == "." else f"{folder}/"


def _richest(site: Path, sample: Sample) -> str | None:
    """Of the pages with most different elements and classes the shortest: it shows all and takes least time."""
    folders = [site] if sample.folders == "." else site.glob(sample.folders)
    files = [file for folder in folders if (file := folder / "index.html").is_file()]
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(files)}
    fitting = [file for file, text in texts.items() if sample.fits(text)]
    best = max(fitting, key=lambda file: (len(set(_SORTS.findall(texts[file]))), -len(texts[file])), default=None)
    return None if best is None else address(site, best)
