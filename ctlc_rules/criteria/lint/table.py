"""The one table of the rules of lint, in the order of the defects of real texts that they look for."""

from ctlc_rules.criteria.lint.about_coherence import RULES as OF_COHERENCE
from ctlc_rules.criteria.lint.about_rows import RULES as OF_ROWS
from ctlc_rules.criteria.lint.about_siblings import RULES as OF_SIBLINGS
from ctlc_rules.criteria.lint.about_texts import RULES as OF_TEXTS
from ctlc_rules.criteria.lint.rule import Rule

LAST = 99
"""What is none of those defects stands after them."""
RULES: tuple[Rule, ...] = tuple(sorted((*OF_ROWS, *OF_SIBLINGS, *OF_TEXTS, *OF_COHERENCE), key=lambda rule: rule.defect or LAST))
