"""A case: the facts of one unit and period with their provenance, in layers, read against a standard."""

from ctlc_rules.case.case import Case, CaseWarning, Fact
from ctlc_rules.case.read import OpenCase, fit_case, join_layers, open_file, open_layer, read_case

__all__ = ["Case", "CaseWarning", "Fact", "OpenCase", "fit_case", "join_layers", "open_file", "open_layer", "read_case"]
