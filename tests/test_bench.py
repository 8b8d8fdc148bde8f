"""The synthetic portals that the bench measures are valid, and the same every time."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from generator import build

SCRIPT = Path(__file__).parents[1] / "bench" / "synthesise.py"


def synthesise(folder: Path, *options: str) -> dict[str, bytes]:
    subprocess.run([sys.executable, str(SCRIPT), "230", str(folder), *options], check=True)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.content  # it is made of this portal's vocabularies
def test_synthetic_portal_is_sound(tmp_path: Path) -> None:
    synthesise(tmp_path / "portal")
    checked = build.read(tmp_path / "portal", as_of=datetime.date(2026, 11, 22))
    assert checked.sound
    assert len(checked.corpus.clauses) == 230
    assert len(checked.corpus.instruments) == 3


def test_same_number_and_seed_give_the_same_bytes_and_another_seed_does_not(tmp_path: Path) -> None:
    one = synthesise(tmp_path / "one")
    assert one == synthesise(tmp_path / "two")
    assert one != synthesise(tmp_path / "three", "--seed", "2")


def test_peer_has_a_page_for_every_clause(tmp_path: Path) -> None:
    synthesise(tmp_path / "portal", "--peer", str(tmp_path / "peer"))
    clauses = {path.stem for path in (tmp_path / "portal" / "policies").glob("synthetic-*/*-*.yml")}
    assert {path.stem for path in (tmp_path / "peer" / "docs" / "clauses").rglob("*.md")} == clauses
    assert (tmp_path / "peer" / "material-search.yml").is_file()
