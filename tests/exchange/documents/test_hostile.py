"""Files made to do harm, or broken: one sentence each, and soon. The rows are HOSTILE of make_hostile."""

import pytest

from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.exchange.documents.safety import MOST_BYTES, check_size
from ctlc_rules.source import Problems
from ctlc_rules.words import LANGS
from tests.exchange.make_hostile import HOSTILE


@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: row.name)
def test_a_hostile_file_is_one_sentence(row):
    problems = Problems()
    document = read_document(row.file, row.make(), problems)
    assert [problem.code for problem in problems] == ([row.code] if row.code else [])
    assert (document is None) == bool(row.code)
    for problem in problems:
        assert all(len(problem.message(lang)) < 120 and "{" not in problem.message(lang) for lang in LANGS)


def test_a_file_is_refused_by_its_size_before_it_is_read():
    problems = Problems()
    assert check_size("r.docx", MOST_BYTES, problems)
    assert not check_size("r.docx", MOST_BYTES + 1, problems)
    assert [problem.code for problem in problems] == ["document-too-big"]
