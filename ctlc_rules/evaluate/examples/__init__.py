"""The examples beside a standard, `ID.examples.yaml`: facts, and what its authority says that they come to."""

from ctlc_rules.evaluate.examples.read import Example, Examples, read_examples
from ctlc_rules.evaluate.examples.run import Difference, difference, failing

__all__ = ["Difference", "Example", "Examples", "difference", "failing", "read_examples"]
