"""What the evaluator is told: values by input of the core, why one is not known, and at which stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ctlc_rules.case.written import Layer
from ctlc_rules.core.operations import Interval
from ctlc_rules.criteria.written import ByStage

Given = dict[str, Interval | int]
Want = Literal[
    "not_reported",
    "not_applicable",
    "not_in_force",
    "doubtful",
    "conflicting",
    "claimed",
    "rejected",
    "no_period",
    "evidence",
    "no_votes",
    "no_date",
    "no_paper",
    "not_decided",
    "other_cases",
]
"""Why an input is not known: three kinds of missing, readings in doubt or conflict, a claim that does not count yet, a paper wanting,
no valid vote, a paper without its date, no paper that could have one, a decision that is not taken yet, other cases wanting."""

NO, YES = 1, 2
"""The sets of words {no} and {yes}, as bits."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where in the procedure we are: whose layers count, and whether the result is closed."""

    layer: Layer
    closed: bool

    def reading(self, policy: ByStage) -> bool:
        """Whether the policy accepts at this stage; else it is held unknown (closed then takes the low end)."""
        said = policy.closed if self.closed else policy.self_ if self.layer == "self" else policy.office
        return said == "accept"
