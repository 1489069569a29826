"""The makers of edits, all of them. What each kind is: kinds.yaml."""

from tests.faults import of_inputs, of_limits, of_names, of_points, of_ratings
from tests.faults.looking import MAKERS

__all__ = ["MAKERS", "of_inputs", "of_limits", "of_names", "of_points", "of_ratings"]
