"""A standard: read from its file, checked, and lowered to the core."""

from ctlc_rules.criteria.local import FrameworkFile
from ctlc_rules.criteria.read import read_standard
from ctlc_rules.criteria.standard import Standard

__all__ = ["FrameworkFile", "Standard", "read_standard"]
