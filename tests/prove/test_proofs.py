"""Proofs about standards: planted defects are found where they are, with a case that the evaluator confirms; sound ones are clean."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.criteria.lint import lint_standards
from ctlc_rules.criteria.lint.example import wholes
from ctlc_rules.criteria.lint.proved import PROVED
from ctlc_rules.explain.answers.proofs import Proof, Proofs
from ctlc_rules.prove.proofs.prove import prove
from ctlc_rules.prove.proofs.subject import Subject
from ctlc_rules.prove.proofs.told import told
from ctlc_rules.source import Problem, Problems
from ctlc_rules.words import LANGS
from tests.shipped.made import shipped_standard

ROWS = yaml.load(Path(__file__).with_name("planted.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
FAST = ("tt25-2023-commune", "tt24-2023-unit", "tt27-2016-sea", "tt48-2008-gdtx", "ptit-2024-training")


@cache
def planted(claim: str) -> tuple[Standard, tuple[int, int, int] | None, Proofs]:
    standard, mark = standard_of(next(row for row in ROWS if row["claim"] == claim))
    return standard, mark, prove(standard)


def standard_of(row) -> tuple[Standard, tuple[int, int, int] | None]:
    [example] = wholes(row["text"])
    problems = Problems()
    standard = read_standard("mau.yaml", example.text.encode(), problems)
    assert standard is not None, [problem.message("vi") for problem in problems]
    return standard, None if "at" in row else example.mark


def told_of(standard: Standard) -> list[Problem]:
    """The findings of proofs that lint tells."""
    found = lint_standards((standard,), [told(standard, prove(standard))])
    return [problem for problem in found if problem.code in PROVED]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_what_is_planted_is_found_where_it_is(row):
    standard, mark, proofs = planted(row["claim"])
    found = told(standard, proofs)
    assert sorted([item.problem.code, item.at] for item in found) == sorted(row["found"])
    one = next(item.problem for item in found if item.problem.code == row["code"] and row["says"] in item.problem.message("vi"))
    assert mark is None or (one.place.line, one.place.column) == mark[:2]
    assert all(one.message(lang) for lang in LANGS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_every_witness_is_what_it_is_said_to_be(row):
    """Seen by the evaluator alone: cases that reach their rating, and pairs of which the better one is lower."""
    standard, _, proofs = planted(row["claim"])
    subject = Subject(standard)
    for proof in proofs.claims:
        if proof.witness is None:
            continue
        assert subject.can_be(proof.witness)
        if proof.about == "rating":
            assert subject.outcome(proof.witness) == proof.at
        if proof.after is not None:
            assert [name for name in proof.witness if proof.witness[name] != proof.after[name]] == [proof.at]
            assert proof.after[proof.at] > proof.witness[proof.at]
            assert subject.worse(proof.after, proof.witness)


@pytest.mark.parametrize("name", FAST)
def test_a_shipped_standard_is_proved_sound(name):
    standard = shipped_standard(name)
    proofs = prove(standard)
    assert told(standard, proofs) == []
    assert {proof.at for proof in proofs.of("criterion")} == {info.id for info in standard.criteria}
    assert {proof.at for proof in proofs.of("rating")} == {info.id for info in standard.ratings}


def test_a_finding_that_is_accepted_is_not_told_and_is_stale_only_where_proofs_were_asked():
    row = ROWS[1]
    accepted = "accepted: [{code: criterion-idle, at: work.rules, because: ví dụ}, {code: criterion-idle, at: work.plan, because: ví dụ}]\n"
    standard, _ = standard_of({**row, "text": row["text"] + accepted})
    assert told_of(standard) == []
    stale = [problem for problem in lint_standards((standard,), [told(standard, prove(standard))]) if problem.code == "stale-acceptance"]
    assert [dict(problem.args)["at"] for problem in stale] == ["work.plan"]
    assert [problem.code for problem in lint_standards((standard,)) if problem.code == "stale-acceptance"] == []


def test_what_silence_would_gain_is_told():
    """No file that can be read has it: what would count as known without being said is the office's."""
    standard, _ = standard_of(ROWS[6])
    [found] = told(standard, Proofs("mau", "1", (Proof("silence", "classes", "fails", witness={"classes": 9}),)))
    assert found.problem.message("vi") == "khi chốt, bỏ trống `classes` lại được kết quả tốt hơn ghi ra: ghi 9 lớp thì Yếu"


def test_a_gap_between_bands_is_refused_when_the_file_is_read():
    text = """
inputs: {classes: {count: 0..99, unit: lớp, label: Số lớp, better: more}}
criteria: {work.plan: {title: Mở lớp, bands: {of: classes, step: 1, ranges: {0..4: 0, 6..99: 10}}, why: ví dụ}}
"""
    problems = Problems()
    assert read_standard("mau.yaml", wholes(text)[0].text.encode(), problems) is None
    assert [problem.code for problem in problems] == ["bands-gap"]


def test_the_same_standard_gets_the_same_proofs():
    standard = shipped_standard("tt25-2023-commune")
    assert prove(standard) == prove(standard)
