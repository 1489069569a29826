"""A standard: read from its file, checked, and lowered to the core."""

from ctlc_rules.criteria.read import read_standard
from ctlc_rules.criteria.standard import Standard

__all__ = ["Standard", "read_standard"]
