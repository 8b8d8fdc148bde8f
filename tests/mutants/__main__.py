"""``make mutants``: break the code on purpose, one mutant at a time, and see which tests notice.

Each mutant is one replacement in a copy of the tree, never in the tree itself; only the tests that it names are run.
Exit code 1 where one survives, where its text no longer stands exactly once in its file, and where its tests are not
green without it. Words after the command choose: ``python -m tests.mutants damage views/row.py``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from queue import Queue
from typing import Final

import yaml

PROJECT: Final = Path(__file__).parents[2]
LISTS: Final = Path(__file__).parent
WORKERS: Final = 2
#: A mutant may end in a loop; none of the tests named takes nearly as long.
LONGEST: Final = 180
#: What git keeps or has not seen yet, but nothing that it ignores.
_FILES: Final = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
_PYTEST: Final = (sys.executable, "-m", "pytest", "-x", "--no-header", "-p", "no:cacheprovider")
_FAILED: Final = 1  # pytest's exit code where tests ran and failed; others mean that they did not run


class Fate(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "SURVIVED"
    STALE = "STALE"
    BROKEN = "BROKEN"


#: What each fate but the good one asks for.
_TO_DO: Final = {
    Fate.SURVIVED: "no test named notices: write the missing assertion",
    Fate.STALE: "its text does not stand exactly once in the file: write the mutant anew",
    Fate.BROKEN: "its tests did not run: mend the mutant or what it names",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One way to break a promise: ``old`` becomes ``new`` in ``file``, and the tests in ``red`` must fail."""

    promise: str
    file: str
    old: str
    new: str
    breaks: str
    red: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A mutant, its fate, what the tests said, and how many seconds it took."""

    mutant: Mutant
    fate: Fate
    told: str
    seconds: float


def mutants() -> tuple[Mutant, ...]:
    """All of them, list by list; the name of a list is the promise that its mutants break."""
    return tuple(
        Mutant(path.stem, **{**entry, "red": tuple(entry["red"])})
        for path in sorted(LISTS.glob("*.yml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    )


def is_current(mutant: Mutant) -> bool:
    """Whether its text stands exactly once where it is to be replaced."""
    file = PROJECT / mutant.file
    return file.is_file() and file.read_text(encoding="utf-8").count(mutant.old) == 1


def copy(folder: Path) -> Path:
    """The tree as it is now, to break."""
    listed = subprocess.run(_FILES, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (PROJECT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, folder / name)
    return folder


def run(tree: Path, tests: tuple[str, ...]) -> tuple[int, str]:
    """Run tests in a copy of the tree: exit code, and the last of what was said."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(tree),
        "PYTHONDONTWRITEBYTECODE": "1",  # a mutant as long as the text and written in the same second has its bytecode
        "NO_MKDOCS_2_WARNING": "1",
    }
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            [*_PYTEST, *tests], cwd=tree, env=environment, stdout=said, stderr=said, start_new_session=True
        )
        try:
            code = child.wait(LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, 9)
            child.wait()
            return _FAILED, f"still running after {LONGEST} s"
        said.seek(0)
        lines = said.read().decode("utf-8", "replace").strip().splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return code, " ".join((failed or lines[-1:] or [""])[0].split())


def judge(mutant: Mutant, trees: Queue[Path]) -> Outcome:
    """Break a copy, run the tests, mend the copy."""
    if not is_current(mutant):
        return Outcome(mutant, Fate.STALE, "", 0.0)
    tree = trees.get()
    file = tree / mutant.file
    text = file.read_text(encoding="utf-8")
    start = time.monotonic()
    try:
        file.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8", newline="\n")
        code, told = run(tree, mutant.red)
    finally:
        file.write_text(text, encoding="utf-8", newline="\n")
        trees.put(tree)
    fates = {_FAILED: Fate.KILLED, 0: Fate.SURVIVED}
    return Outcome(mutant, fates.get(code, Fate.BROKEN), told, time.monotonic() - start)


def _shown(outcome: Outcome) -> str:
    mutant = outcome.mutant
    line = f"{outcome.fate.value:<8} {outcome.seconds:5.1f} s  {mutant.promise:<10} {mutant.file}: {mutant.breaks}"
    if outcome.fate is Fate.KILLED:
        return line
    return "\n         ".join((line, _TO_DO[outcome.fate], f"- {mutant.old}", f"+ {mutant.new}", outcome.told))


def main(words: list[str]) -> int:
    """Judge those whose promise, file or wording holds one of the words, or all."""
    chosen = [m for m in mutants() if not words or any(w in f"{m.promise} {m.file} {m.breaks}" for w in words)]
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mutants-") as room:
        trees: Queue[Path] = Queue()
        for number in range(WORKERS):
            trees.put(copy(Path(room, str(number))))
        whole = tuple(dict.fromkeys(test for mutant in chosen for test in mutant.red))
        code, told = run(trees.queue[0], whole)
        if code:
            print(f"The tests named are not green without any mutant, so they prove nothing: {told}")  # noqa: T201
            return 1
        with ThreadPoolExecutor(WORKERS) as pool:
            outcomes = []
            for outcome in pool.map(lambda mutant: judge(mutant, trees), chosen):
                print(_shown(outcome), flush=True)  # noqa: T201
                outcomes.append(outcome)
    counts = {fate: sum(outcome.fate is fate for outcome in outcomes) for fate in Fate}
    told = ", ".join(f"{count} {fate.value}" for fate, count in counts.items() if count or fate is Fate.KILLED)
    print(f"{len(outcomes)} mutants: {told}; {time.monotonic() - start:.0f} s")  # noqa: T201
    return int(counts[Fate.KILLED] < len(outcomes) or not outcomes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
