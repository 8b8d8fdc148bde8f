"""Measure the search: what it finds, what the first result costs, how fast it is at 10,000 clauses; see --help."""

from __future__ import annotations

import argparse
import datetime
import gzip
import resource
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "tests"), str(PROJECT / "bench")]

import search_peers  # noqa: E402 - beside this file
from browser.chromium import FLAGS, HINT, find  # noqa: E402
from measure import keep, surroundings  # noqa: E402
from packed import serve  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from search.scoring import FOREIGN, page, queries, score  # noqa: E402
from synthesise import portal  # noqa: E402

from generator import build  # noqa: E402
from generator.search.read.reader import Reader  # noqa: E402
from generator.search.write import index  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.corpus import Corpus

AS_OF: Final = datetime.date(2026, 11, 22)
HEADER: Final = 200  # bytes of an answer's head, as a rule
#: A cheap phone on a slow line.
SLOW: Final = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}


_SAID: Final[list[str]] = []


def say(line: str) -> None:
    """Show a line while measuring, and keep it for the results."""
    print(line, file=sys.stderr, flush=True)
    _SAID.append(line)


def told(name: str, values: Sequence[float], unit: str) -> None:
    """Print the median, the 95th of a hundred, and the largest."""
    ordered = sorted(values)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    say(f"  {name}: median {statistics.median(ordered):.1f}, p95 {high:.1f}, most {ordered[-1]:.1f} {unit}")


def quality(shards: Mapping[str, str]) -> None:
    """Recall, place of the first, and queries without hits, by class and half."""
    reader = Reader(shards.__getitem__)
    for half in ("tuning", "check"):
        scores = score(
            queries(half), lambda query: [page(reader.card(hit.number)[0]) for hit in reader.search(query).hits[:20]]
        )
        for name, part in scores.items():
            told_of = f"recall@5 {part.recall:.3f}  mrr@10 {part.mrr:.3f}  zero {part.zero:.3f}"
            say(f"  {half:6} {name:12} n={part.count:<4} {told_of}")
    confident = [query for query in FOREIGN if (found := reader.search(query)).hits and not found.near]
    say(f"  {len(FOREIGN)} queries about what is not there: {len(confident)} confident answers")


def cost(shards: Mapping[str, str]) -> None:
    """Bytes over the wire from the first focus to the first results, for every query by itself."""
    weighed: dict[str, int] = {}

    def weight(path: str) -> int:
        if path not in weighed:
            weighed[path] = len(gzip.compress(shards[path].encode(), 6)) + HEADER
        return weighed[path]

    box, finder = [], []
    for query in queries():
        loaded: set[str] = set()
        reader = Reader(lambda path, loaded=loaded: loaded.add(path) or shards[path])
        hits = reader.search(query.q).hits
        for hit in hits[:8]:
            reader.card(hit.number)
        box.append(sum(map(weight, loaded)) / 1000)
        for hit in hits[8:10]:
            reader.card(hit.number)
        for facet in reader.manifest["facets"]:
            if facet["opened"]:
                reader.shard(f"f-{facet['name']}")
        finder.append(sum(map(weight, loaded)) / 1000)
    told("first results in the header box", box, "kB gzip")
    told("first results and facets in the finder", finder, "kB gzip")


def made(corpus: Corpus) -> Mapping[str, str]:
    """The index, with what making it took."""
    before = time.process_time()
    shards = index.shards(corpus)
    spent = time.process_time() - before
    size = sum(len(text.encode()) for text in shards.values()) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(
        f"  {len(corpus.clauses)} clauses: {spent:.1f} s CPU, {len(shards)} files, {size:.1f} MB, "
        f"peak of the process with the corpus {peak:.0f} MB"
    )
    return shards


def speed(site: Path, browser: Any) -> None:  # noqa: ANN401 - playwright has no public name for it here
    """Warm latency of every query in the finder; the first result on a slow phone."""
    with serve(site) as address:
        context = browser.new_context(locale="zh-CN")
        there = context.new_page()
        there.goto(f"{address}search/")
        ask = """query => new Promise(done => {
            const input = document.querySelector("#q"), began = performance.now();
            const seen = new MutationObserver(() => {
                if (document.body.dataset.done !== query.trim()) return;
                seen.disconnect();
                done(performance.now() - began);
            });
            document.body.dataset.done = "-";
            seen.observe(document.body, { attributes: true });
            input.value = query;
            input.dispatchEvent(new Event("input", { bubbles: true }));
        })"""
        asked = [query.q for query in queries()]
        for rounds in ("cold", "warm"):
            told(f"{rounds} query in Chromium", [there.evaluate(ask, query) for query in asked], "ms")
        context.close()
        spent = []
        for query in asked[::60]:
            context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 800})
            there = context.new_page()
            there.goto(f"{address}about/")
            wire = context.new_cdp_session(there)
            wire.send("Network.enable")
            wire.send("Network.emulateNetworkConditions", SLOW)
            wire.send("Emulation.setCPUThrottlingRate", {"rate": 6})
            began = time.perf_counter()
            there.fill("#site-q", query)
            there.wait_for_selector(".panel:not([hidden])", timeout=60_000)
            spent.append(time.perf_counter() - began)
            context.close()
        told("first result at 400 kbit/s, 400 ms, CPU 6×", spent, "s")


def with_index(site: Path, shards: Mapping[str, str], folder: Path) -> Path:
    """A copy of a built site with another index: pages of one corpus, search of another."""
    shutil.copytree(site, folder)
    shutil.rmtree(folder / "assets" / "search")
    for path, text in shards.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    return folder


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clauses", type=int, default=10_000, help="size of the synthetic corpus")
    parser.add_argument(
        "--peers", action="store_true", help="also Material's own search and Pagefind on the same pages"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        say("The real corpus")
        real = made(build.read(PROJECT, as_of=AS_OF).corpus)
        quality(real)
        cost(real)
        site = search_peers.own_site(PROJECT, folder / "own")
        script = (site / "js" / "search.js").read_bytes()
        say(f"  search.js: {len(gzip.compress(script, 6)) / 1000:.1f} kB gzip")
        chromium = find()
        if chromium is None:
            sys.exit(HINT)
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        speed(site, browser)
        say(f"Synthetic, {asked.clauses} clauses, the same queries")
        portal(asked.clauses, folder / "big")
        big = made(build.read(folder / "big", as_of=AS_OF).corpus)
        cost(big)
        speed(with_index(site, big, folder / "site-big"), browser)
        if asked.peers:
            say("The same clause pages and queries, other engines")
            for line in search_peers.measure(site, folder, browser):
                say(line)
        browser.close()
    where = surroundings(["opencc", "pypinyin", "jieba", "pagefind"])
    keep(
        "Search",
        f"`python {' '.join(['bench/search.py', *sys.argv[1:]])}`. {where}\n\n```\n{chr(10).join(_SAID)}\n```\n",
    )


if __name__ == "__main__":
    main()
