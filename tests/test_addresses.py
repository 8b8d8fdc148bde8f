"""Addresses stand in site.py alone: renaming a section is one change there."""

import re
from pathlib import Path

from generator import site

GENERATOR = Path(site.__file__).parent
SECTIONS = sorted(
    {value for name, value in vars(site).items() if name.isupper() and isinstance(value, str) and value.endswith("/")}
)
#: An address as code writes it: where a quotation, the target of a link or a value of a template begins or ends.
LITERAL = re.compile(r"""(?:["'(]|\}\})(?:\.?\.?/)*(?:""" + "|".join(map(re.escape, SECTIONS)) + ")")


def _spelled_out():
    for file in sorted(GENERATOR.rglob("*")):
        name = file.relative_to(GENERATOR).as_posix()
        if file.suffix in {".py", ".j2", ".html", ".js"} and name != "site.py":
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                if LITERAL.search(line):
                    yield f"{name}:{number}"


def test_no_address_is_spelled_out_outside_site():
    assert list(_spelled_out()) == []


def test_every_section_is_taken():
    assert {section.partition("/")[0] for section in SECTIONS} == site.TAKEN
