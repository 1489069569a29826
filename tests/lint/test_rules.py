"""Every rule of lint finds what its bad example marks, there and nothing else, and finds nothing in its good one."""

from __future__ import annotations

import pytest

from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.criteria.lint import lint_standards
from ctlc_rules.criteria.lint.example import Example, wholes
from ctlc_rules.criteria.lint.table import RULES
from ctlc_rules.source import Problem, Problems, as_text, source_lines
from ctlc_rules.words import LANGS

HAS_NO_ENGLISH = "english-file-missing"


def read(examples: tuple[Example, ...]) -> list[Standard]:
    problems = Problems()
    found = [read_standard(f"{place}.yaml", example.text.encode(), problems) for place, example in enumerate(examples)]
    assert [as_text(problem, None, "vi") for problem in problems] == []
    return [standard for standard in found if standard]


def findings(written: str) -> list[Problem]:
    return [problem for problem in lint_standards(read(wholes(written))) if problem.code != HAS_NO_ENGLISH]


def marked(written: str) -> list[tuple[str, int, int, int]]:
    return [(f"{place}.yaml", *example.mark) for place, example in enumerate(wholes(written)) if example.mark]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_is_marked_in_the_bad_example_is_found_there_and_nothing_else(rule):
    found = findings(rule.bad)
    assert [problem.code for problem in found] == [rule.code]
    assert [(item.place.file, item.place.line, item.place.column, item.width) for item in found] == marked(rule.bad)
    lines = source_lines(wholes(rule.bad)[0].text.encode())
    assert all(as_text(found[0], lines, lang) for lang in LANGS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_nothing_is_found_in_the_good_example(rule):
    assert findings(rule.good) == []


def test_each_of_the_twelve_defects_has_a_rule():
    refused_when_read = {4, 5, 6, 8} & {6, 8}  # 8 is found by the rule of 6: a case that no row takes
    assert {rule.defect for rule in RULES if rule.defect} | refused_when_read == set(range(1, 13))


def test_no_code_has_two_rules():
    assert len({rule.code for rule in RULES}) == len(RULES)
