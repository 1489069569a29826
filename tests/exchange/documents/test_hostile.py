"""Files made to do harm, or broken: one sentence each, and soon. The rows are HOSTILE of make_hostile."""

from pathlib import Path

import pytest
import yaml

from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.exchange.documents.safety import MOST_BYTES, check_size
from ctlc_rules.source import Problems
from ctlc_rules.words import LANGS
from ctlc_rules.words.documents import REFUSED
from tests.exchange.make_hostile import HOSTILE

SENTENCES = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8"))


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


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["code"])
def test_the_sentence_and_what_to_do(row):
    if "bytes" in row:
        file, data = row["file"], row["bytes"].encode().decode("unicode_escape").encode("latin-1")
    else:
        file, data = next((one.file, one.make()) for one in HOSTILE if one.name == row["hostile"])
    problems = Problems()
    assert read_document(file, data, problems) is None
    [problem] = problems
    assert (problem.code, problem.message("vi"), problem.hint_text("vi")) == (row["code"], row["says"], row.get("hint", ""))


def test_every_refusal_has_its_sentence():
    told = {row["code"] for row in SENTENCES} | {
        "document-not-converted",
        "document-too-slow",
    }  # those two are in tests/cli/test_convert.py
    assert told == {code for code in REFUSED if not code.endswith(".hint")}
