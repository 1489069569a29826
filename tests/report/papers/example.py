"""The invented centre of docs/examples, its own assessment beside what its office closed."""

from functools import cache

from ctlc_rules.case import read_case
from ctlc_rules.evaluate import evaluate
from ctlc_rules.report.paper import Paper
from ctlc_rules.source import Problems
from tests.report.papers.made import paper
from tests.shipped.made import ROOT, shipped_standard


@cache
def hoa_sen() -> Paper:
    problems = Problems()
    standard = shipped_standard("clc-illustrative")
    names = ("vi-du-hoa-sen.yaml", "vi-du-hoa-sen.office.yaml")
    files = [(name, (ROOT / "docs" / "examples" / name).read_bytes()) for name in names]
    case = read_case(files, standard, problems)
    assert case is not None
    return paper(evaluate(standard, case, "self", False), evaluate(standard, case, "office", True))
