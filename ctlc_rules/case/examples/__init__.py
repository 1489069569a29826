"""The examples beside a standard, `ID.examples.yaml`: facts, and what its authority says that they come to."""

from ctlc_rules.case.examples.read import Example, Examples, read_examples

__all__ = ["Example", "Examples", "read_examples"]
