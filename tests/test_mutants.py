"""The mutants keep up with the code: one that is out of date breaks nothing, and so proves nothing."""

import pytest

from tests.mutants.__main__ import PROJECT, is_current, mutants


@pytest.mark.parametrize("mutant", mutants(), ids=lambda mutant: f"{mutant.promise}: {mutant.breaks}")
def test_a_mutant_has_its_text_once_in_its_file_and_its_tests(mutant):
    assert is_current(mutant), f"write it anew (tests/mutants/{mutant.promise}.yml): {mutant.file}: {mutant.old}"
    assert mutant.new != mutant.old
    for named in mutant.red:
        assert (PROJECT / named.partition("::")[0]).exists(), named
