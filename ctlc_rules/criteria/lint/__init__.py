"""Lint of a standard that can be read: nothing is wrong with it as a file, but an author should look."""

from ctlc_rules.criteria.lint.run import lint_standard, lint_standards

__all__ = ["lint_standard", "lint_standards"]
