"""Single edits of the shipped standards: faults are found, other standards told apart. The list: `python tests/faults/run.py`."""

import pytest

from tests.faults.making import MAKERS
from tests.faults.run import KINDS, files, outcomes, report


@pytest.fixture(name="found", scope="module")
def _found():
    return list(outcomes(files()))


def test_every_kind_is_made_and_says_what_it_is(found):
    assert set(KINDS) == set(MAKERS) == {one.edit.kind for one in found}
    assert all(("fault" in kind) != ("legal" in kind) for kind in KINDS.values())


LEAST_FOUND = 90
"""Of a hundred faults."""


def test_nearly_all_of_the_faults_are_found(found):
    faults = [one for one in found if one.is_fault]
    missed = [one for one in faults if not one.found]
    assert len(faults) >= 100
    assert 100 * (len(faults) - len(missed)) >= LEAST_FOUND * len(faults), report(found)


def test_what_is_another_standard_is_read_has_another_core_and_is_not_called_a_fault(found):
    legal = [one for one in found if not one.is_fault]
    assert len(legal) >= 30
    assert [one.edit for one in legal if not one.read] == []
    assert [one.edit for one in legal if not one.changed] == []
    assert [(one.edit, one.codes) for one in legal if one.found] == []


def test_an_edit_is_one_edit(found):
    """Of one line, or two lines that change places."""
    texts = {path.relative_to(path.parents[1] if path.parent.name == "gallery" else path.parent).as_posix(): path for path in files()}
    for one in found:
        old = texts[one.edit.file].read_text(encoding="utf-8").split("\n")
        new = one.edit.data.decode().split("\n")
        differing = sum(a != b for a, b in zip(old, new, strict=True)) if len(old) == len(new) else abs(len(old) - len(new))
        assert 1 <= differing <= 2


def test_the_edits_are_the_same_each_time(found):
    first = files()[:1]
    assert [one.edit for one in outcomes(first)] == [one.edit for one in found][: len(list(outcomes(first)))]
