"""Populations come second: what a case takes from other cases, over named lists of units; then it is an ordinary input."""

from ctlc_rules.population.population import Population
from ctlc_rules.population.register import Shelf

__all__ = ["Population", "Shelf"]
