"""What takes too long for CI: every test marked ``proofs``, then the mutants; exit code 1 where one of them fails."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

from measure import PROJECT, keep, surroundings, table

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a test that did not pass is called.
_OUTCOMES = {"failure": "FAILED", "error": "FAILED", "skipped": "left out"}


def proofs(report: Path) -> Iterator[tuple[str, str, str]]:
    """Run every long test: name, seconds and outcome of each."""
    command = [sys.executable, "-m", "pytest", "-m", "proofs", f"--junitxml={report}"]
    subprocess.run(command, cwd=PROJECT, check=False)
    return told(report)


def told(report: Path) -> Iterator[tuple[str, str, str]]:
    """Name, seconds and outcome of every test in a report of pytest."""
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - written by pytest just now
        name = case.get("name", "").removeprefix("test_").replace("_", " ").replace("[", ": ").removesuffix("]")
        outcome = next((_OUTCOMES[part.tag] for part in case if part.tag in _OUTCOMES), "passed")
        yield name, f"{float(case.get('time', 0)):,.0f}", outcome


def mutants() -> tuple[str, int]:
    """The last line of the run, which counts, and its exit code; what survives has been printed by then."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.mutants"], cwd=PROJECT, stdout=subprocess.PIPE, encoding="utf-8"
    )
    last = ""
    for line in child.stdout or ():
        print(line, end="", flush=True)
        last = line.strip()
    return last, child.wait()


def main() -> int:
    """Run all, print and write the figures."""
    where = surroundings(("pytest", "hypothesis", "playwright"))
    with tempfile.TemporaryDirectory(prefix="proofs-") as work:
        rows = list(proofs(Path(work, "report.xml")))
    killed, code = mutants()
    keep("Proofs", f"`make proofs`. {where}\n\n{table(('proof', 'wall s', 'outcome'), rows)}\n{killed}.")
    return int(code != 0 or not rows or any(outcome == "FAILED" for _, _, outcome in rows))


if __name__ == "__main__":
    sys.exit(main())
