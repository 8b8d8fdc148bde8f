"""The index of the real corpus, read by Python and, through Node, by the browser's script."""

import datetime as dt
import json
import subprocess
from pathlib import Path

import pytest

from generator import build, site
from generator.search.read.reader import Reader
from generator.search.write import index

from .scoring import page

PROJECT = Path(__file__).parents[2]
SCRIPT = PROJECT / "generator" / "theme" / "js" / "engine.js"


@pytest.fixture(scope="session")
def real():
    """The project's own corpus."""
    return build.read(PROJECT, as_of=dt.date(2026, 11, 22)).corpus


@pytest.fixture(scope="session")
def shards(real):
    """Path → script."""
    return index.shards(real)


@pytest.fixture(scope="session")
def reader(shards):
    """The Python reader of the real index."""
    return Reader(shards.__getitem__)


@pytest.fixture(scope="session")
def search(reader):
    """Query → the pages found, best first."""
    return lambda query: [page(reader.card(hit.number)[0]) for hit in reader.search(query).hits[:20]]


@pytest.fixture(scope="session")
def folder(shards, tmp_path_factory):
    """The index as files below a site's root."""
    root = tmp_path_factory.mktemp("site")
    write(shards, root)
    return root


def write(shards, root):
    """Put an index on disk."""
    for path, text in shards.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


def in_script(folder, queries):
    """What engine.js finds: for each query its hits (unit, score) and whether they are only near."""
    engine = Path(__file__).parent / "engine.cjs"
    command = ["node", engine, SCRIPT, folder / site.INDEX]
    done = subprocess.run(command, input=json.dumps(queries), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return [([tuple(hit) for hit in row["hits"]], row["near"]) for row in json.loads(done.stdout)]
