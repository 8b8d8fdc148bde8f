"""Build the portal and its peers of the same clauses in turns, and compare what each costs.

Programs that are not installed are left out. A peer's pages hold the same clauses and one index per topic; the portal's
site holds its other pages besides (audiences, authorities, checklists, questions …), its search and its exports.
"""

from __future__ import annotations

import argparse
import math
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from measure import PROJECT, Cost, Size, commit, digest, keep, middle, run, size, surroundings, table

MKDOCS: Final = (sys.executable, "-m", "mkdocs", "build", "-q")
SOURCES: Final = {"policies", "docs", "mkdocs.yml"}
PACKAGES: Final = ("mkdocs", "mkdocs-material", "markdown", "pydantic", "pyyaml", "zensical", "jieba")


@dataclass(frozen=True)
class Builder:
    """Something that builds a site in a folder; ``kind`` is whose source it reads."""

    name: str
    kind: str
    command: tuple[str, ...]
    site: str


BUILDERS: Final = (
    Builder("portal", "portal", MKDOCS, "site"),
    Builder("material", "peer", (*MKDOCS, "-f", "material.yml"), "site-material"),
    Builder("material-search", "peer", (*MKDOCS, "-f", "material-search.yml"), "site-material-search"),
    Builder("material-usual", "peer", (*MKDOCS, "-f", "material-usual.yml"), "site-material-usual"),
    Builder("plain", "peer", (*MKDOCS, "-f", "plain.yml"), "site-plain"),
    Builder("zensical", "peer", ("zensical", "build", "-f", "zensical.yml"), "site-zensical"),
)
TITLES: Final = {
    "portal": "portal, complete site",
    "material": "MkDocs + Material, few extensions, no search",
    "material-search": "MkDocs + Material, few extensions, its search",
    "material-usual": "MkDocs + Material, the recommended extensions, its search",
    "plain": "MkDocs, its own theme, its search",
    "zensical": "Zensical, its search",
}


@dataclass(frozen=True)
class Bench:
    """The sources of ``count`` clauses in a work folder, and how builds of them are measured."""

    count: int
    work: Path

    def write(self) -> None:
        """Write the sources with a process of its own: a large parent would count as its children's memory."""
        script = str(PROJECT / "bench" / "synthesise.py")
        run((sys.executable, script, str(self.count), "portal", "--peer", "peer"), self.work)

    def clean(self, builder: Builder) -> None:
        """Remove all that builds leave, caches too."""
        shutil.rmtree(self.work / "cache", ignore_errors=True)
        folder = self.work / builder.kind
        for path in folder.iterdir():
            if builder.kind == "portal" and path.name not in SOURCES:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            elif path.name in {builder.site, ".cache"}:
                shutil.rmtree(path)

    def build(self, builder: Builder) -> Cost:
        """One build."""
        cache = self.work / "cache"
        env = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": commit()[2], "XDG_CACHE_HOME": str(cache)}
        return run(builder.command, self.work / builder.kind, env)

    def site(self, builder: Builder) -> Path:
        """Where a build ends up."""
        return self.work / builder.kind / builder.site

    def edit(self) -> tuple[Path, bytes]:
        """Change one clause's text; the file and what was in it."""
        clauses = sorted((self.work / "portal" / "policies").glob("synthetic-*/*-*.yml"))
        path = clauses[len(clauses) // 2]
        before = path.read_bytes()
        text = before.decode("utf-8").replace("text: |\n  ", "text: |\n  自下月起，", 1)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path, before


@dataclass(frozen=True)
class Measured:
    """Costs of every builder (and of the portal's rebuilds) per round, sizes, and what rebuilds gave."""

    costs: dict[str, list[Cost]]
    sizes: dict[str, Size]
    same: str


def measured(bench: Bench, builders: list[Builder], rounds: int, *, again: bool) -> Measured:
    """Build with every builder in turns; ``again``: the portal also on top of what it has built."""
    costs: dict[str, list[Cost]] = {name: [] for name in (*(b.name for b in builders), "no change", "one edit")}
    sizes: dict[str, Size] = {}
    for number in range(rounds):
        for builder in builders:
            bench.clean(builder)
            costs[builder.name].append(bench.build(builder))
            if number == 0:
                sizes[builder.name] = size(bench.site(builder))
            if builder.name == "portal" and again:
                costs["no change"].append(bench.build(builder))
                path, before = bench.edit()
                costs["one edit"].append(bench.build(builder))
                path.write_bytes(before)
            print(f"round {number + 1}: {builder.name} {costs[builder.name][-1].cpu:.2f} s CPU", flush=True)
    return Measured(costs, sizes, same(bench, builders[0]) if again else "")


def same(bench: Bench, portal: Builder) -> str:
    """Whether builds on top of another one give the bytes of a clean build."""
    found = []
    path, before = bench.edit()
    for change in (None, before):
        bench.build(portal)
        if change is not None:
            path.write_bytes(change)
            bench.build(portal)
        again = digest(bench.site(portal))
        bench.clean(portal)
        bench.build(portal)
        found.append("the same" if digest(bench.site(portal)) == again else "OTHER")
    return f"Rebuilt, the portal's site has {found[0]} bytes as after a clean build; after an edit, {found[1]}."


def report(count: int, found: Measured) -> None:
    """Write the section of one number of clauses."""
    costs, portal = found.costs, found.costs["portal"]
    rows: list[tuple[str, ...]] = []
    for name, weight in found.sizes.items():
        cost = middle(costs[name])
        ratio = median(ours.cpu / theirs.cpu for ours, theirs in zip(portal, costs[name], strict=True))
        figures = (f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory:.0f}", f"{weight.files:,}")
        weights = (f"{weight.total / 1e6:.1f}", f"{weight.packed / 1e6:.2f}", f"{weight.page / 1e3:.1f}")
        rows.append((TITLES[name], *figures, *weights, "" if name == "portal" else f"{ratio:.2f}"))
    for name in ("no change", "one edit") if costs["no change"] else ():
        cost = middle(costs[name])
        share = median(again.cpu / full.cpu for again, full in zip(costs[name], portal, strict=True))
        blank = (f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory:.0f}", *[""] * 5)
        rows.append((f"portal, {name} ({share:.0%} of full)", *blank))
    head = (
        "builder",
        "CPU s",
        "wall s",
        "peak MiB",
        "files",
        "MB",
        "MB gzip",
        "kB gzip, median page",
        "portal's CPU ÷",
    )
    command = f"`python bench/build.py {count} --rounds {len(portal)}{'' if found.same else ' --full-only'}`"
    section = f"Build of {count:,} clauses{'' if found.same else ', clean builds only'}"
    keep(section, f"{command}. {surroundings(PACKAGES)}\n\n{table(head, rows)}\n{found.same}")


def growth(found: dict[int, Measured]) -> None:
    """Write how cost grows from the fewest clauses to the most: 1 is linear."""
    few, most = min(found), max(found)
    scale = math.log(most / few)
    rows = []
    for name in found[few].sizes:
        low, high = (middle(found[count].costs[name]) for count in (few, most))
        light, heavy = (found[count].sizes[name].total for count in (few, most))
        cpu, total = math.log(high.cpu / low.cpu) / scale, math.log(heavy / light) / scale
        rows.append((TITLES[name], f"{cpu:.2f}", f"{total:.2f}", f"{high.memory:.0f}"))
    head = ("builder", "exponent of CPU", "exponent of bytes", f"peak MiB at {most:,}")
    keep(
        "Growth of builds", f"From {few:,} to {most:,} clauses; 1 is linear. {surroundings(())}\n\n{table(head, rows)}"
    )


def main() -> None:
    """Read the command line, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="*", default=[1000], metavar="N", help="clauses (1000)")
    parser.add_argument("--rounds", type=int, default=3)
    names = [builder.name for builder in BUILDERS[1:]]
    parser.add_argument("--peers", default=",".join(names), help="comma-separated; '' for none (%(default)s)")
    parser.add_argument("--full-only", action="store_true", help="leave out builds on top of another one")
    asked = parser.parse_args()
    peers = [name for name in asked.peers.split(",") if name]
    if unknown := set(peers) - set(names):
        parser.error(f"no such peer: {', '.join(sorted(unknown))}")
    beside = Path(sys.executable).parent
    builders = []
    for builder in BUILDERS:
        program = shutil.which(builder.command[0], path=str(beside)) or shutil.which(builder.command[0])
        if builder.name in {"portal", *peers} and program:
            builders.append(Builder(builder.name, builder.kind, (program, *builder.command[1:]), builder.site))
    found = {}
    for count in asked.counts:
        with tempfile.TemporaryDirectory(prefix="bench-") as work:
            bench = Bench(count, Path(work))
            bench.write()
            found[count] = measured(bench, builders, asked.rounds, again=not asked.full_only)
        report(count, found[count])
    if len(found) > 1:
        growth(found)


if __name__ == "__main__":
    main()
