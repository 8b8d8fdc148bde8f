"""The same pages searched by Material's own search (lunr, with jieba if installed) and by Pagefind."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from functools import partial
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from packed import serve
from search.scoring import page, queries, score

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Pages of clauses only: their main part as it stands, in Material's own frame.
_CONFIG: Final = """\
site_name: peer
theme: {name: material, language: zh, font: false}
plugins:
  - search: {lang: [zh, en]}
"""
_MAIN: Final = re.compile(r"<main[^>]*>(.*)</main>", re.DOTALL)
_PAGEFIND: Final = """async query => {
    window.pagefind = window.pagefind || await import("/pagefind/pagefind.js");
    const found = (await window.pagefind.search(query)).results.slice(0, 20);
    return (await Promise.all(found.map(item => item.data()))).map(item => item.url);
}"""
_MATERIAL: Final = """async query => {
    const box = document.querySelector("[data-md-component=search-query]");
    document.querySelector("#__search").checked = true;
    box.focus();
    box.value = query;
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: "x" }));
    await new Promise(done => setTimeout(done, 250));
    return [...document.querySelectorAll("a.md-search-result__link")].map(link => new URL(link.href).pathname);
}"""


def own_site(project: Path, out: Path) -> Path:
    """The project's own site, built once."""
    run = [sys.executable, "-m", "generator.cli", "build", "--as-of", "2026-11-22", "-d", str(out)]
    subprocess.run(run, cwd=project, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return out


def measure(site: Path, folder: Path, browser: Any) -> Iterator[str]:  # noqa: ANN401 - playwright's browser
    """A line on how well each peer finds; peers that are missing are named."""
    clauses = {
        file.parent.relative_to(site).as_posix(): _MAIN.search(file.read_text(encoding="utf-8"))
        for file in sorted(site.glob("clauses/*/*/index.html"))
    }
    pages = {url: match[1] for url, match in clauses.items() if match}
    segmented = "with" if importlib.util.find_spec("jieba") else "without"
    yield f"  Material {segmented} jieba: {_asked(_material(pages, folder / 'material'), browser, _MATERIAL)}"
    if importlib.util.find_spec("pagefind") is None:
        yield "  Pagefind: not installed (pip install 'pagefind[bin]')"
    else:
        yield f"  Pagefind: {_asked(_pagefind(pages, folder / 'pagefind'), browser, _PAGEFIND)}"


def _material(pages: dict[str, str], folder: Path) -> Path:
    for url, html in pages.items():
        file = folder / "docs" / url / "index.md"
        file.parent.mkdir(parents=True)
        title = unescape(re.sub("<[^>]+>", "", html.partition("<h1")[2].partition(">")[2].partition("</h1>")[0]))
        text = unescape(re.sub("<[^>]+>", " ", html.partition("</h1>")[2]))
        file.write_text(f"# {title}\n\n{' '.join(text.split())}\n", encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# peer\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


def _pagefind(pages: dict[str, str], folder: Path) -> Path:
    for url, html in pages.items():
        file = folder / url / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(f'<!doctype html><html lang="zh"><body><main>{html}</main></body></html>', encoding="utf-8")
    (folder / "index.html").write_text('<!doctype html><html lang="zh"><body></body></html>', encoding="utf-8")
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(folder)], check=True, capture_output=True)
    return folder


def _asked(site: Path, browser: Any, script: str) -> str:  # noqa: ANN401 - playwright's browser
    with serve(site) as address:
        there = browser.new_page()
        there.goto(address)
        there.wait_for_timeout(3000)
        found = score(queries(), partial(_search, there, script))["all"]
        there.close()
    return f"recall@5 {found.recall:.3f}  mrr@10 {found.mrr:.3f}  zero {found.zero:.3f}"


def _search(there: Any, script: str, query: str) -> list[str]:  # noqa: ANN401 - playwright's page
    return [page(url.lstrip("/").partition("?")[0]) for url in there.evaluate(script, query)]
