"""Evaluation -> explanation: the tree of steps, the words in both languages, what is missing and what it is worth."""

from ctlc_rules.explain.explain import explain
from ctlc_rules.explain.explanation import Explanation

__all__ = ["Explanation", "explain"]
