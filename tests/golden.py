"""The golden corpus: ``python -m tests.golden`` rewrites its expected pages; review reads the diff."""

import datetime as dt
import shutil
from pathlib import Path

from generator import build
from generator.cli.pages import with_front_matter

SITE = Path(__file__).parent / "site"
EXPECTED = SITE / "expected"
AS_OF = dt.date(2026, 11, 22)


def pages():
    """Path → Markdown of every page of the golden corpus but the rules', which have their own tests."""
    checked = build.read(SITE, as_of=AS_OF)
    found = {page.path: with_front_matter(page) for page in build.pages(checked.corpus)}
    return checked, {path: text for path, text in found.items() if not path.startswith("contribute/")}


def main():
    """Write the pages anew."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for path, text in pages()[1].items():
        target = EXPECTED / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
