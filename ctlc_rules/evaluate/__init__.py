"""Standard x case -> evaluation: points, verdicts, ratings, findings, data checks."""

from ctlc_rules.evaluate.evaluate import evaluate
from ctlc_rules.evaluate.evaluation import Bounds, Evaluation

__all__ = ["Bounds", "Evaluation", "evaluate"]
