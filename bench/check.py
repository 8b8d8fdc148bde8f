"""What `portal check` costs, on the project's own corpus and on synthetic ones, beside just reading the YAML."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final

from measure import PROJECT, Cost, keep, middle, run, surroundings, table

PORTAL: Final = str(Path(sys.executable).with_name("portal"))
READ: Final = """\
import pathlib, yaml
for path in sorted(pathlib.Path("policies").rglob("*.yml")):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
#: What is measured: name → command, run in the folder of a portal.
COMMANDS: Final = {
    "check": (PORTAL, "check"),
    "start": (PORTAL, "check", "--help"),
    "read": (sys.executable, "-c", READ),
    "import": (sys.executable, "-c", "import pathlib, yaml"),
}


def measured(folder: Path, rounds: int) -> dict[str, list[Cost]]:
    """Costs of every command, in turns."""
    costs: dict[str, list[Cost]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, command in COMMANDS.items():
            costs[name].append(run(command, folder))
    return costs


def row(title: str, costs: dict[str, list[Cost]]) -> tuple[str, ...]:
    """Figures of one corpus; the ratio leaves out what both need to start."""
    check, read = middle(costs["check"]), middle(costs["read"])
    ratio = median(
        (c.cpu - s.cpu) / max(r.cpu - i.cpu, 0.001)
        for c, s, r, i in zip(*(costs[name] for name in ("check", "start", "read", "import")), strict=True)
    )
    figures = (f"{check.cpu:.2f}", f"{check.wall:.2f}", f"{check.memory:.0f}", f"{middle(costs['start']).cpu:.2f}")
    return title, *figures, f"{read.cpu:.2f}", f"{read.memory:.0f}", f"{ratio:.1f}"


def main() -> None:
    """Read the command line, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[1000, 10_000], metavar="N", help="synthetic clauses")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    real = len(list((PROJECT / "policies").glob("[a-z]*/*.yml"))) - len(list(PROJECT.glob("policies/*/instrument.yml")))
    rows = [row(f"this project, {real:,} clauses", measured(PROJECT, asked.rounds))]
    for count in asked.counts:
        with tempfile.TemporaryDirectory(prefix="bench-") as work:
            script = str(PROJECT / "bench" / "synthesise.py")
            run((sys.executable, script, str(count), "portal"), Path(work))
            rows.append(row(f"{count:,} synthetic clauses", measured(Path(work) / "portal", asked.rounds)))
    head = (
        "corpus",
        "`portal check`, CPU s",
        "wall s",
        "peak MiB",
        "of it to start",
        "CSafeLoader, CPU s",
        "peak MiB",
        "×",
    )
    counts = " ".join(map(str, asked.counts))
    text = f"`python bench/check.py {counts} --rounds {asked.rounds}`. {surroundings(('pyyaml', 'pydantic'))}\n\n"
    keep("`portal check`", f"{text}{table(head, rows)}\nThe last column leaves out what either needs to start.")


if __name__ == "__main__":
    main()
